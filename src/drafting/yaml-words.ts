const special = /^[-?:,[\]{}#&*!|>'"%@`\s~]|:\s|\s#|:$|\s$|^$|[\u0000-\u001f]/u;
const otherType = /^(?:true|false|yes|no|on|off|null|~|[-+.]?\d[\d_.,:eE+-]*|0x[\da-f]+|\d{4}-\d{2}-\d{2}.*)$/iu;

/** A word of YAML between double quotes; letters stay as they are. */
export const quotedWord = (words: string): string => JSON.stringify(words);

/** A word of YAML without quotes where it stays the same text, else between double quotes. */
export const yamlWord = (words: string): string =>
  special.test(words) || otherType.test(words) ? quotedWord(words) : words;

/** A list in one line, as the repository writes short lists. */
export const yamlList = (items: readonly string[]): string =>
  `[${items.map((item) => (special.test(item) || otherType.test(item) || /[,[\]{}]/.test(item) ? quotedWord(item) : item)).join(', ')}]`;

/** Words of several lines, each kept as it is. */
export const yamlBlock = (lines: readonly string[], indent: string): string =>
  lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
