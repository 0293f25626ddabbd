/**
 * A line in the form that the drafting core keeps: NFC, no hidden characters, one space between words, a tab between columns,
 * nothing at its ends. The same for every format.
 */
export const tidyWords = (line: string): string =>
  line
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[\u00a0\u202f\u2000-\u200a\u3000\n\r\u2028\u2029\u000b\f]/g, ' ')
    .replaceAll(/ *\t[\t ]*/g, '\t')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^[ \t]+|[ \t]+$/g, '')
    .normalize('NFC');
