import { canonicalWords, toCanonical } from '../plan-text/canonical.ts';
import { readYears } from '../plan-text/deadline-words.ts';
import { isAspirationAt, readNumbers } from '../plan-text/figure-words.ts';
import { levelWords } from '../plan-text/level-words.ts';
import { withPlainNumbers } from '../plan-text/numbers/number-forms.ts';

/** Why a reading is no mending of a spelling: `long` passage, words too `far` apart, a whole `word` put in or taken out. */
export type NoSpelling = 'long' | 'far' | 'word';

/** Longest passage, printed or read, that one entry of misprints may hold, in characters. */
export const longestMisprint = 60;
const mostLettersChanged = 2;
const longestWordPutIn = 5;

/** Letters put in, taken out or changed between two words (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let place = 1; place <= other.length; place += 1)
      next.push(
        Math.min(
          (row[place] ?? 0) + 1,
          (next[place - 1] ?? 0) + 1,
          (row[place - 1] ?? 0) + (other[place - 1] === letter ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
};

/**
 * Why a reading is more than a mended spelling, or undefined where it is one: at most two letters of one word (and at most
 * half of them), a space missing or too many, a word printed twice. `loose` also lets one short word be put in that the
 * print lost (`địa tỉnh` → `địa bàn tỉnh`): only where no figure stands near.
 */
export const noSpelling = (printed: string, reading: string, loose: boolean): NoSpelling | undefined => {
  if (Math.max(printed.length, reading.length) > longestMisprint) return 'long';
  const from = canonicalWords(printed).toLowerCase().split(' ');
  const to = canonicalWords(reading).toLowerCase().split(' ');
  let before: string | undefined;
  while (from.length > 0 && to.length > 0 && from[0] === to[0]) {
    before = from.shift();
    to.shift();
  }
  while (from.length > 0 && to.length > 0 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  const [one = '', other = ''] = [from.join(''), to.join('')];
  const changed = distance(one, other);
  const longest = Math.max(one.length, other.length);
  const spelled =
    changed <= Math.min(mostLettersChanged, Math.max(1, Math.floor(longest / 2))) &&
    Math.abs(from.length - to.length) <= 1;
  if (from.length > 0 && to.length > 0) return spelled ? undefined : 'far';
  if (to.length === 0) return from.length === 0 || (from.length === 1 && from[0] === before) ? undefined : 'word';
  return loose &&
    to.length === 1 &&
    /^\p{L}+$/u.test(other) &&
    other.length <= longestWordPutIn &&
    other.match(decisive) === null
    ? undefined
    : 'word';
};

/** Words that decide what a figure says: comparison, direction, exception, bounds, how often, to what end. */
const decisiveWords = [
  'không',
  'chưa',
  'chẳng',
  'trừ',
  'ngoại trừ',
  'không bao gồm',
  'hoặc',
  'tối thiểu',
  'tối đa',
  'ít nhất',
  'nhiều nhất',
  'cao nhất',
  'thấp nhất',
  'trên',
  'dưới',
  'hơn',
  'vượt',
  'quá',
  'khoảng',
  'gần',
  'xấp xỉ',
  'chừng',
  'ước đạt',
  'từ',
  'đến',
  'tới',
  'trước',
  'sau',
  'hết',
  'trở lên',
  'trở xuống',
  'tăng',
  'giảm',
  'cắt giảm',
  'còn',
  'thêm',
  'gấp',
  'bình quân',
  'trung bình',
  'hàng năm',
  'hằng năm',
  'mỗi năm',
  'so với',
  'cao',
  'thấp',
  'phải',
  'mới',
  'tổng số',
  'toàn bộ',
  'tất cả',
];
const decisive = new RegExp(
  `(?<!\\p{L})(?:${[...decisiveWords].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`,
  'giu',
);

/** Something that a text says about its figures and that a reading may not change. */
export interface Aspect {
  /** What it is, in the words of the check. */
  readonly name: string;
  /** What the text says of it, in order. */
  readonly of: (text: string) => readonly string[];
}

const numberWithSign =
  /(?:[-+±~<>≤≥=≈]\s?|[.,])?\p{N}(?:[\p{N}\p{M}.,/:-]*[\p{N}\p{M}])?(?:\s?(?:[%‰‱°]|phần (?:trăm|nghìn|vạn)))?/giu;

/** What every text says of its numbers: digits, signs and decimal marks, figures, years. */
export const numberAspects: readonly Aspect[] = [
  {
    name: 'chữ số, dấu hoặc đơn vị',
    of: (text) =>
      withPlainNumbers(text)
        .text.match(numberWithSign)
        ?.map((token) => token.replaceAll(' ', '')) ?? [],
  },
  {
    name: 'dấu so sánh, con số hoặc đơn vị',
    of: (text) =>
      readNumbers(text).map(({ figure, start, end }) =>
        figure === null
          ? toCanonical(text.slice(start, end)).text
          : [figure.operator, figure.low, figure.high, figure.unit].filter((part) => part !== null).join(' '),
      ),
  },
  {
    name: 'năm hạn hoặc năm gốc',
    of: (text) => {
      const { deadlines, baselines } = readYears(text);
      return [...deadlines.map((year) => `hạn ${year}`), ...baselines.map((year) => `gốc ${year}`)];
    },
  },
];

/** What is said around figures besides: words that govern them, the tier, the terms of indicators, *phấn đấu*. */
export const aspectsAroundFigures = (terms: readonly string[]): readonly Aspect[] => [
  {
    name: 'chữ «phấn đấu» (hoặc tương tự)',
    of: (text) => [
      ...readNumbers(text).map(({ start }) => (isAspirationAt(text, start) ? 'có' : 'không có')),
      isAspirationAt(text, text.length) ? 'có' : 'không có',
    ],
  },
  {
    name: 'cấp',
    of: (text) => levelWords.flatMap(([pattern, , name]) => (pattern.test(toCanonical(text).text) ? [name] : [])),
  },
  {
    name: 'chữ quyết định nghĩa của con số',
    of: (text) => [...toCanonical(text).text.toLowerCase().matchAll(decisive)].map(([word]) => word),
  },
  {
    name: 'cách gọi (variant)',
    of: (text) => terms.filter((term) => toCanonical(text).text.toLowerCase().includes(term.toLowerCase())),
  },
];

/** The first aspect in which two forms of a text differ, with what each says; undefined where they say the same. */
export const firstDifference = (
  printed: string,
  read: string,
  aspects: readonly Aspect[],
): { readonly name: string; readonly printed: string; readonly read: string } | undefined => {
  for (const { name, of } of aspects) {
    const [one, other] = [of(printed), of(read)];
    let place = 0;
    while (place < one.length && one[place] === other[place]) place += 1;
    if (place < Math.max(one.length, other.length))
      return { name, printed: one[place] ?? 'không có', read: other[place] ?? 'không có' };
  }
  return undefined;
};
