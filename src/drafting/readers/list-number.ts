const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 to 3999 in Roman capitals; outside of that in digits, as Word and browsers print it. */
export const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let [rest, words] = [value, ''];
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      words += sign;
      rest -= worth;
    }
  return words;
};

/** What a browser prints before an item of an ordered list (HTML, `ol type`): `3.`, `c.`, `IV.`. */
export const htmlLabel = (value: number, type: string | undefined): string => {
  switch (type) {
    case 'a':
      return `${htmlLetters(value)}.`;
    case 'A':
      return `${htmlLetters(value).toUpperCase()}.`;
    case 'i':
      return `${roman(value).toLowerCase()}.`;
    case 'I':
      return `${roman(value)}.`;
    default:
      return `${value}.`;
  }
};

/** a … z, aa, ab … as browsers count (CSS `lower-alpha`). */
const htmlLetters = (value: number): string => {
  if (value < 1) return String(value);
  let words = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    words = String.fromCharCode(97 + ((rest - 1) % 26)) + words;
  return words;
};

/** a … z, aa, bb … as Word counts (ISO/IEC 29500-1 §17.18.59, `lowerLetter`). */
const wordLetters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** A number in one of the formats of Word's lists; digits where it is none that Vietnamese documents use. */
export const wordLabel = (value: number, format: string): string => {
  if (value < 1 || value > 780) return String(value);
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return wordLetters(value).toUpperCase();
    case 'lowerLetter':
      return wordLetters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
};
