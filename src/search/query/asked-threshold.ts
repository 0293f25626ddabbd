import type { SearchWord } from '../words/search-words.ts';

/** Numbers between which figures are asked for, as printed; null where the question names no such end. */
export interface AskedThreshold {
  readonly from: number | null;
  readonly to: number | null;
}

/** Words that ask for more, before a number; `tro len` after it. */
const upwards = ['tren', 'tu', 'hon', 'vuot', 'it nhat', 'toi thieu', 'cao hon', 'lon hon', 'khong duoi'];
const downwards = ['duoi', 'toi da', 'khong qua', 'thap hon', 'nho hon', 'nhieu nhat', 'khong tren'];
/** What makes a question of it, and names nothing. */
const asking = new Set([
  'tinh',
  'thanh',
  'pho',
  'nao',
  'noi',
  'dau',
  'ai',
  'co',
  'dat',
  'neu',
  'hua',
  'cam',
  'ket',
  'muc',
  'tieu',
  'chi',
  'nhung',
  'cac',
]);

const valueOf = ({ number }: SearchWord): number => Number(number?.digits.replace(',', '.'));

/**
 * The threshold that a question names, and the words that are left: `tỉnh nào trên 80% hồ sơ trực tuyến 2025`, `từ 60 đến 80%`,
 * `80% trở lên`. Null where no number is asked for: a year is none, and a bare number without a sign of asking may be anything.
 */
export const askedThreshold = (
  words: readonly SearchWord[],
): { readonly threshold: AskedThreshold; readonly rest: readonly SearchWord[] } | null => {
  const used = new Set<SearchWord>();
  let from: number | null = null;
  let to: number | null = null;
  const before = (at: number, phrases: readonly string[]): string | undefined =>
    phrases
      .toSorted((one, other) => other.length - one.length)
      .find((phrase) => {
        const count = phrase.split(' ').length;
        return (
          at >= count &&
          words
            .slice(at - count, at)
            .map(({ key }) => key)
            .join(' ') === phrase
        );
      });
  const take = (at: number, count: number): void => {
    for (const word of words.slice(at - count, at)) used.add(word);
  };
  words.forEach((word, at) => {
    if (word.number === null || /^20\d\d$/.test(word.text)) return;
    const after = words
      .slice(at + 1, at + 3)
      .map(({ key }) => key)
      .join(' ');
    const down = before(at, downwards) ?? (from === null ? undefined : before(at, ['den']));
    const up = down === undefined ? before(at, upwards) : undefined;
    const turns = after === 'tro len' || after === 'tro xuong';
    if (down === undefined && up === undefined && !turns && !word.number.percent) return;
    const said = down ?? up;
    if (said !== undefined) take(at, said.split(' ').length);
    if (turns) for (const own of words.slice(at + 1, at + 3)) used.add(own);
    used.add(word);
    if (down !== undefined || after === 'tro xuong') to ??= valueOf(word);
    else from ??= valueOf(word);
  });
  if (from === null && to === null) return null;
  return { threshold: { from, to }, rest: words.filter((word) => !used.has(word) && !asking.has(word.key)) };
};
