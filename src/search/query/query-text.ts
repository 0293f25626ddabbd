import { wordsOf, type SearchWord } from '../words/search-words.ts';

/** Longer input is cut here, at a word: nobody means more, and each word costs a look into the index. */
const longest = 300;
const mostWords = 24;

/** What was typed, taken apart. */
export interface QueryText {
  /** NFC, cut to a sane length, quotation marks straight. */
  readonly text: string;
  readonly words: readonly SearchWord[];
  /** Pieces between quotation marks, which must stand as they are. */
  readonly phrases: readonly (readonly SearchWord[])[];
  /** Pieces such as `749/QĐ-TTg` or `26/7/2022` as they were typed, for the index knows them glued as well. */
  readonly glued: string | null;
  /** The last word may still be growing: no space and no quotation mark after it. */
  readonly typing: boolean;
  /** Any mark was typed, so marks mean something. */
  readonly marked: boolean;
}

const cut = (text: string): string => {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return text.slice(0, end > longest / 2 ? end : longest);
};

/** Takes apart what was typed: any length, any characters. Without a letter or digit there are no words. */
export const readQuery = (typed: string): QueryText => {
  const text = cut(
    typed
      .normalize('NFC')
      .replaceAll(/[“”„‟«»″＂]/gu, '"')
      .replaceAll('％', '%')
      .replaceAll(/\s+/gu, ' ')
      .trimStart(),
  );
  const words = wordsOf(text).slice(0, mostWords);
  const [only] = words;
  // Two letters that are all of a query may be an abbreviation in small letters (`ai`, `qd`); among words they are a syllable.
  if (only && words.length === 1 && only.text.length < 3) words[0] = { ...only, text: only.text.toUpperCase() };
  const phrases = [...text.matchAll(/"([^"]+)"/g)]
    .map(([, inner = '']) => wordsOf(inner))
    .filter((list) => list.length > 1);
  const glued = /[\p{L}\p{N}][/.\-–][\p{L}\p{N}]/u.test(text)
    ? text.replaceAll(/[^\p{L}\p{M}\p{N}%/.,\-–\s]/gu, ' ').trim()
    : null;
  return {
    text,
    words,
    phrases,
    glued,
    typing: /[\p{L}\p{M}\p{N}]$/u.test(text),
    marked: /[^\p{ASCII}]/u.test(text),
  };
};

/** Phrases that only ask or join, out of their list (`commonWords.asking`). */
export type AskingPhrases = readonly (readonly SearchWord[])[];

/** The phrases out of their list. */
export const readAsking = (list: string): AskingPhrases => list.split('|').map(wordsOf);

/**
 * The words of a query that only ask or join; without marks they are recognised only where they cannot be other words. `AI`
 * among small letters is a name and asks for nobody.
 */
export const askingWords = (words: readonly SearchWord[], marked: boolean, asking: AskingPhrases): Set<SearchWord> => {
  const found = new Set<SearchWord>();
  const shouted = words.every(({ text }) => text === text.toUpperCase());
  words.forEach((_, at) => {
    for (const list of asking) {
      const piece = words.slice(at, at + list.length);
      const fits = list.every((word, place) => {
        const other = piece[place];
        if (!other || (!shouted && /^\p{Lu}{2}/u.test(other.text))) return false;
        const same = word.letters === other.letters && word.tone === other.tone;
        return same || (!marked && list.length > 1 && word.key === other.key);
      });
      if (fits) for (const word of piece) found.add(word);
    }
  });
  return found.size === words.length ? new Set() : found;
};
