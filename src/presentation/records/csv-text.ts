/** What a spreadsheet may take for a formula: a sign that begins one (OWASP, CSV injection; full-width ones too) with more behind it. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]./su;
/** With a plus it would lose its sign: no number of ours has one. */
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * Words as they stand in a CSV file: where a spreadsheet might run them as a formula, an apostrophe stands before them. One is also put
 * before an apostrophe that stands there already, so that nothing is lost (`plainText`). A sign alone (`=`) and a number do no harm.
 */
export const safeText = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

/** The words again. */
export const plainText = (field: string): string =>
  field.startsWith("'") && safeText(field.slice(1)) === field ? field.slice(1) : field;
