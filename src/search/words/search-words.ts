import { foldMarks } from '../../presentation/words/fold-marks.ts';

/** A number as it is compared: `2.174` is `2174`, `03` is `3`. */
export interface NumberShape {
  readonly digits: string;
  readonly percent: boolean;
}

/** How a word is compared, whatever its case, composition and place of the tone mark. */
export interface WordShape {
  /** Letters without any mark: what the index is asked for. */
  readonly key: string;
  /** Letters with their own marks (`ô`, `ư`, `đ`) but without the tone. */
  readonly letters: string;
  /** Key and letters as written, where `y` was taken for `i`: only a beginning (`quy` of `quyết`) is told by them. */
  readonly written: { readonly key: string; readonly letters: string };
  /** The tone mark, or empty. */
  readonly tone: string;
  readonly number: NumberShape | null;
}

/** A word of a text with its place, in UTF-16 units of the text's NFC form. */
export interface SearchWord extends WordShape {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word = /\d+(?:[.,]\d+)*(?![\p{L}\p{M}\p{N}])(?:\s?%)?|[\p{L}\p{M}\p{N}]+/gu;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `lí`, `qui` for `lý`, `quy`: both are in use, and a syllable holds but one of them. */
const endsInI = /^(?:qu|[^aeiouy]{1,3})[iy]$/;

const shapes = new Map<string, WordShape>();

const numberOf = (text: string): NumberShape | null => {
  if (!/^\d/.test(text) || /\p{L}/u.test(text)) return null;
  const digits = text.replaceAll(/\.(?=\d{3}(?!\d))|%/g, '').replaceAll('.', ',');
  return { digits: digits.replace(/^0+(?=\d)/, ''), percent: text.endsWith('%') };
};

/** How one word is compared. Tone placement (`hoá`, `hóa`) and final `i`, `y` (`tỉ`, `tỷ`) make no difference. */
export const shapeOf = (text: string): WordShape => {
  const known = shapes.get(text);
  if (known) return known;
  const lower = text.normalize('NFC').toLowerCase();
  const apart = lower.normalize('NFD');
  const key = foldMarks(lower);
  const letters = apart.replaceAll(toneMark, '').normalize('NFC');
  const swap = endsInI.test(key);
  const shape: WordShape = {
    key: swap ? `${key.slice(0, -1)}i` : key,
    letters: swap ? `${letters.slice(0, -1)}i` : letters,
    written: { key, letters },
    tone: apart.match(toneMark)?.[0] ?? '',
    number: numberOf(lower),
  };
  // The vocabulary of a site is small; a reader's page lives for a while.
  if (shapes.size > 20_000) shapes.clear();
  shapes.set(text, shape);
  return shape;
};

/** The words of a text with their places. The text must be NFC for the places to be its own. `80 %` is one word, `80%`. */
export const wordsOf = (text: string): SearchWord[] =>
  [...text.normalize('NFC').matchAll(word)].map((match) => ({
    ...shapeOf(match[0].replace(/\s/, '')),
    text: match[0].replace(/\s/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** `tỷ` for `tỉ` and the other way round; undefined where the word has no second spelling. */
export const otherSpelling = (text: string): string | undefined => {
  const lower = text.normalize('NFC').toLowerCase();
  if (!endsInI.test(foldMarks(lower))) return undefined;
  const apart = lower.normalize('NFD');
  const last = apart.lastIndexOf('i') > apart.lastIndexOf('y') ? 'i' : 'y';
  const place = apart.lastIndexOf(last);
  return `${apart.slice(0, place)}${last === 'i' ? 'y' : 'i'}${apart.slice(place + 1)}`.normalize('NFC');
};
