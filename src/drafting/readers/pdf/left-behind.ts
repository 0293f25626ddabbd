/** Names of the errors by which the PDF library says that a file is damaged. */
const names: ReadonlySet<string> = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/**
 * Whether a rejection that nobody waits for is what the PDF library lets fall of a damaged file, beside the promise by which it has
 * answered. What it answered is what counts; a program that reads PDF must not end by the rest.
 */
export const isLeftBehind = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && names.has(String(error.name));
