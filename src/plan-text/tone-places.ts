/** Syllables that end in two vowels, with the mark where it was written and where it is written now. */
const places: readonly (readonly [old: string, now: string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const now = new Map(places);
const oldPlaces = new RegExp(`(?<!q)(?:${places.map(([old]) => old).join('|')})(?!\\p{L})`, 'gu');

/**
 * Lower-case words (NFC) with their tone marks where they are written now: *hoà* and *hòa*, *uỷ* and *ủy* are one spelling. *Toàn*,
 * where a letter follows, and *quý*, where the `u` belongs to the consonant, have one place only.
 */
export const withTonesOfToday = (words: string): string => words.replace(oldPlaces, (old) => now.get(old) ?? old);
