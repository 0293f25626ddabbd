/** A word with its first letter in upper case. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Remarks as sentences of their own: some are whole sentences already, and may not lose their capital letter. */
export const sentences = (remarks: readonly string[]): string =>
  remarks.map((words) => `${capitalised(words).replace(/\.$/, '')}.`).join(' ');
