/** Marks of VNI-Windows as it prints them after a vowel, small form, with what they mean in Unicode. */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters of their own. */
const letters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const withCapitals = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([code, letter]) => [
      [code, letter],
      [code.toUpperCase(), letter.toUpperCase()],
    ]),
  );
const markOf = withCapitals(marks);
const letterOf = withCapitals(letters);

/** A vowel that takes marks, with its mark; or a letter of its own. */
const pair = /([aeouyAEOUYôöÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/g;

/** Every pair and letter, worked out once. */
const pairOf: ReadonlyMap<string, string> = new Map([
  ...letterOf,
  ...[...'aeouyAEOUYôöÔÖ'].flatMap((vowel) =>
    [...markOf].map(
      ([code, mark]) => [`${vowel}${code}`, `${letterOf.get(vowel) ?? vowel}${mark}`.normalize('NFC')] as const,
    ),
  ),
]);

/** Text in VNI-Windows code points as Unicode. */
export const fromVni = (text: string): string =>
  text.replaceAll(pair, (whole) => pairOf.get(whole) ?? whole).normalize('NFC');
