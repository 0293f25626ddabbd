/** Where it stands in the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A word, a number or a sign of a question. */
export interface Piece extends Place {
  readonly text: string;
  /** Null for whatever is no number that an address can hold. */
  readonly value: number | null;
  readonly percent: boolean;
  readonly isYear: boolean;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const without = (letter: string, marks: RegExp): string => letter.normalize('NFD').replace(marks, '').normalize('NFC');
/** A letter as it is, without its tone, or without any mark: marks may be left out, never be others. */
const isLetter = (typed: string, letter: string): boolean =>
  typed === letter || typed === without(letter, tone) || typed === (letter === 'đ' ? 'd' : without(letter, /\p{M}/gu));

/** Whether a piece is this word; marks may be left out. */
export const says = (piece: Piece | undefined, word: string): boolean => {
  const typed = [...(piece?.text ?? '')];
  const letters = [...word];
  return typed.length === letters.length && letters.every((letter, place) => isLetter(typed[place] ?? '', letter));
};

/** How many pieces from `at` on say the phrase; 0 where they do not. */
export const saidAt = (pieces: readonly Piece[], at: number, phrase: string): number => {
  const words = phrase.split(' ');
  return at >= 0 && words.every((word, place) => says(pieces[at + place], word)) ? words.length : 0;
};

const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths);
/** The length of the longest phrase that begins at `at`. */
export const lengthAt = (pieces: readonly Piece[], at: number, phrases: readonly string[]): number =>
  longest(phrases.map((phrase) => saidAt(pieces, at, phrase)));
/** The length of the longest phrase that ends before `at`. */
export const lengthBefore = (pieces: readonly Piece[], at: number, phrases: readonly string[]): number =>
  longest(phrases.map((phrase) => saidAt(pieces, at - phrase.split(' ').length, phrase)));

/** The number as the address of the comparison can hold it. */
const valueOf = (written: string): number | null => {
  const digits = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written) ? written.replaceAll('.', '') : written;
  return /^\d{1,12}(?:[.,]\d{1,4})?$/.test(digits) ? Number(digits.replace(',', '.')) : null;
};

/** The words, numbers and comparing signs of a text, in order. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const { 0: found, index: start } of text.matchAll(
    /\d+(?:[.,]\d+)*(?![\p{L}\p{M}\p{N}])(?:\s?%)?|[\p{L}\p{M}\p{N}]+|[<>]=?|[≤≥=]/gu,
  )) {
    const written = found.replace(/\s?%$/, '');
    const percent = written !== found;
    // `-5`, unless it joins: `2021-2025`.
    const negative = /(?:^|[^\p{L}\p{N}%])[-−–]$/u.test(text.slice(0, start));
    pieces.push({
      text: found.toLowerCase(),
      start,
      end: start + found.length,
      value: /^\d/.test(found) && !negative ? valueOf(written) : null,
      percent,
      isYear: /^20\d\d$/.test(found),
    });
  }
  return pieces;
};
