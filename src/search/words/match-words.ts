import { foldMarks } from '../../presentation/words/fold-marks.ts';
import type { WordShape } from './search-words.ts';

/** From this level on a word of a passage counts as one that was looked for, and is marked. */
export const markedFrom = 0.75;
/** The same where a mere beginning of a word does not count; a number without its percent sign still does. */
export const markedWhole = 0.85;

/** The same letters where fewer marks were typed, and where others were. */
const fewerMarks = 0.95;
const otherMarks = 0.35;

/** Whether a level is that of the same letters with other accents than those that were typed. */
export const hasOtherAccents = (level = 0): boolean => level === fewerMarks || level === otherMarks;

/** Every letter asked for stands there, and no mark was asked for that is not there: `đo` lets `độ` through, `đò` does not. */
const within = (letters: string, tone: string, found: string, foundTone: string): boolean =>
  (tone === '' || tone === foundTone) &&
  [...letters].every((letter, place) => {
    const other = found[place] ?? '';
    return letter === other || letter === foldMarks(other);
  });

/**
 * How well a word of a passage answers a word of a query, 0 to 1: 1 the same word; .95 the same with marks left out; .35 the
 * same letters with other marks (`sở` for `số`); for the word that is still being typed, its beginning. Numbers answer as
 * wholes: 190 never answers 1903, and 80% is not 80.
 */
export const matchLevel = (asked: WordShape, found: WordShape, typing: boolean): number => {
  if (asked.number) {
    if (!found.number) return 0;
    if (asked.number.digits === found.number.digits)
      return asked.number.percent === found.number.percent ? 1 : asked.number.percent ? 0.5 : 0.9;
    return typing && found.number.digits.startsWith(asked.number.digits) ? 0.15 : 0;
  }
  if (asked.key === found.key) {
    if (asked.letters === found.letters && asked.tone === found.tone) return 1;
    return within(asked.letters, asked.tone, found.letters, found.tone) ? fewerMarks : otherMarks;
  }
  if (!typing || !found.written.key.startsWith(asked.written.key)) return 0;
  return within(asked.written.letters, asked.tone, found.written.letters, found.tone) ? 0.8 : 0.3;
};
