import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** A piece of a text, drawn at random. */
export interface RandomSpan {
  readonly words: string;
  /** Whether a passage holds these words in this order. */
  readonly within: (passage: string) => boolean;
}

/** Numbers between 0 and 1 that are the same on every machine (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const syllables = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}%]+/gu) ?? [];
const joined = (text: string): string => ` ${syllables(text).join(' ').toLowerCase()} `;

/** Pieces of two to six syllables out of the sentences of all plans, within one sentence part, letters only; always the same for a seed. */
export const randomSpans = (catalogue: Catalogue, count: number, seed: number): RandomSpan[] => {
  const next = numbersFrom(seed);
  const pieces = catalogue.plans.flatMap((plan) =>
    plan.text.provisions
      .filter(({ id, kind }) => id !== '' && kind !== 'head')
      .flatMap(({ text }) => text.split(/[^\p{L}\s]+/u).map(syllables))
      .filter((piece) => piece.length >= 2),
  );
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  return Array.from({ length: count }, () => {
    let place = Math.floor(next() * total);
    const piece = pieces.find(({ length }) => (place -= length) < 0) ?? pieces[0] ?? [];
    const length = Math.min(piece.length, 2 + Math.floor(next() * 5));
    const start = Math.floor(next() * (piece.length - length + 1));
    const words = piece.slice(start, start + length).join(' ');
    return { words, within: (passage) => joined(passage).includes(` ${words.toLowerCase()} `) };
  });
};

const unmarked = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** The six ways in which readers write the same words. */
export const writtenForms: Readonly<Record<string, (words: string) => string>> = {
  accented: (words) => words,
  UPPER: (words) => words.toUpperCase(),
  unaccented: unmarked,
  // Every other syllable without its marks, as hasty fingers leave them.
  partial: (words) =>
    words
      .split(' ')
      .map((syllable, place) => (place % 2 === 0 ? unmarked(syllable) : syllable))
      .join(' '),
  NFD: (words) => words.normalize('NFD'),
  'last letter not yet typed': (words) => (words.at(-2) === ' ' ? words : words.slice(0, -1)),
};
