import { stockPhrases } from './stock-phrases.ts';
import { withoutTonePlace } from './syllable.ts';

/** A place where words are almost a stock phrase: one syllable of it differs, or one is missing. */
export interface PhraseSlip {
  /** Index of the first word. */
  readonly index: number;
  readonly phrase: readonly string[];
  /** Place in the phrase of the syllable that differs or is missing. */
  readonly place: number;
  readonly isMissing: boolean;
}

const phrases = stockPhrases
  .filter((phrase) => phrase.length >= 3)
  .map((phrase) => ({ phrase, folded: phrase.map(withoutTonePlace) }));

/** All slips from stock phrases. `follows[n]`: only white space stands between word n and the one before it. */
export const phraseSlips = (words: readonly string[], follows: readonly boolean[]): PhraseSlip[] => {
  const folded = words.map(withoutTonePlace);
  const runs = (from: number, count: number): boolean => {
    for (let index = from + 1; index < from + count; index += 1) if (follows[index] !== true) return false;
    return from + count <= words.length;
  };
  const places = new Map<string, number[]>();
  folded.forEach((word, index) => {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  });
  /** Where a phrase may begin: its first or its second syllable stands there as it should, since one at most differs. */
  const beginnings = ([first = '', second = '']: readonly string[]): number[] =>
    [...new Set([...(places.get(first) ?? []), ...(places.get(second) ?? []).map((index) => index - 1)])]
      .filter((index) => index >= 0)
      .sort((one, other) => one - other);
  const found: PhraseSlip[] = [];
  for (const { phrase, folded: wanted } of phrases)
    for (const index of beginnings(wanted)) {
      let differing = -1;
      let many = false;
      for (let place = 0; place < wanted.length && !many; place += 1)
        if (folded[index + place] !== wanted[place]) {
          many = differing >= 0;
          if (!many) differing = place;
        }
      if (!many && differing >= 0 && runs(index, wanted.length))
        found.push({ index, phrase, place: differing, isMissing: false });
      // One syllable left out, not the first: `Thủ tướng Chính`, `trên địa tỉnh`.
      if (wanted.length < 4 || differing < 1 || folded[index] !== wanted[0]) continue;
      let missing = 1;
      while (missing < wanted.length && folded[index + missing] === wanted[missing]) missing += 1;
      if (missing >= wanted.length) continue;
      let rest = true;
      for (let place = missing + 1; place < wanted.length && rest; place += 1)
        rest = folded[index + place - 1] === wanted[place];
      if (rest && runs(index, wanted.length - 1)) found.push({ index, phrase, place: missing, isMissing: true });
    }
  return found;
};
