import { wordsOf, type SearchWord } from './search-words.ts';

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
      .replaceAll(/\s+/gu, ' ')
      .trimStart(),
  );
  const words = wordsOf(text).slice(0, mostWords);
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

const asking = new Set(
  'là gì|thế nào|như thế nào|ra sao|bao nhiêu|khi nào|bao giờ|ở đâu|tại sao|vì sao|vì|ai|nào|những|các|có|không|được|sẽ|đã|đang|cần|phải|để|cho|của|về|và|hoặc|thì|mà|với|bằng|trong|ở|tại|từ|theo|hãy|cách|làm sao|mấy|hay|đó|này|kia|bởi|do|vào|ra|thuộc|gồm|năm nào|đến đâu|hỏi|tìm'
    .split('|')
    .map((words) => wordsOf(words)),
);
const longestAsking = Math.max(...[...asking].map((words) => words.length));

/** The words of a query that only ask or join; without marks they are recognised only where they cannot be other words. */
export const askingWords = (words: readonly SearchWord[], marked: boolean): Set<SearchWord> => {
  const found = new Set<SearchWord>();
  for (let at = 0; at < words.length; at += 1)
    for (let length = Math.min(longestAsking, words.length - at); length > 0; length -= 1) {
      const piece = words.slice(at, at + length);
      const fits = [...asking].some(
        (list) =>
          list.length === length &&
          list.every((word, place) => {
            const other = piece[place];
            const same = other !== undefined && word.letters === other.letters && word.tone === other.tone;
            return same || (!marked && length > 1 && word.key === other?.key);
          }),
      );
      if (fits) for (const word of piece) found.add(word);
    }
  return found.size === words.length ? new Set() : found;
};
