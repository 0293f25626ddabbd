import type { Catalogue } from '../../catalogue/catalogue.ts';
import { UNSTATED_METHOD } from '../../domain/result.ts';
import type { ResultThen } from '../../history/result-changes.ts';
import { hostInWords } from '../addresses/links.ts';
import { measuredInWords, methodInWords, toldByInWords } from '../words/result-words.ts';
import { datedInWords, levelInWords } from '../words/words.ts';
import { differing, indicatorName, noteChange, type Names } from './figure-change-words.ts';

const methodName = ({ indicator, method }: ResultThen, names: Pick<Catalogue, 'indicatorById'>): string =>
  methodInWords({ method: method ?? UNSTATED_METHOD }, names.indicatorById.get(indicator) ?? {});

/** `hạng 18 trong 63 tỉnh, thành phố`, whichever age the entry has. */
export const resultThenInWords = (entry: ResultThen): string =>
  measuredInWords({ ...entry, rankOf: entry.rankOf ?? null });

/** What a measured value is about: `Xếp hạng chuyển đổi số, năm 2022`. */
export const resultName = ({ indicator, period, level }: ResultThen, names: Names): string =>
  [indicatorName(indicator, names), `năm ${period}`, ...(level === undefined ? [] : [levelInWords(level)])].join(', ');

/** A value with how it was measured and who told it: `hạng 18 trong 63 tỉnh, thành phố; bộ chỉ số DTI; do Bộ Thông tin và Truyền thông nêu`. */
export const resultInWords = (entry: ResultThen, names: Names): string =>
  [
    resultThenInWords(entry),
    methodName(entry, names),
    ...(entry.measuredBy === undefined ? [] : [toldByInWords({ measuredBy: entry.measuredBy })]),
  ].join('; ');

const told = (day: string | undefined): string => (day === undefined ? 'không rõ' : datedInWords(day));

/** A source as it is told beside another: its host, or the whole address where both stand on one host. */
const sources = (before: string | undefined, after: string | undefined): string[] => {
  const [from, to] = [before ?? 'không nêu', after ?? 'không nêu'];
  return hostInWords(from) === hostInWords(to)
    ? differing('nguồn', from, to)
    : differing('nguồn', hostInWords(from), hostInWords(to));
};

/** In what two states of one measured value differ, as readers see it, the number first: `hạng 18 trong 63 … → hạng 19 trong 63 …`. */
export const resultDifferences = (before: ResultThen, after: ResultThen, names: Names): string[] => [
  ...differing('', resultThenInWords(before), resultThenInWords(after)),
  ...differing('năm đo', String(before.period), String(after.period)),
  ...differing('cách đo', methodName(before, names), methodName(after, names)),
  ...differing('cấp', levelInWords(before.level ?? null), levelInWords(after.level ?? null)),
  ...differing('nơi đo', before.measuredBy ?? 'không nêu', after.measuredBy ?? 'không nêu'),
  ...differing('ngày nêu số', told(before.asOf), told(after.asOf)),
  ...sources(before.source, after.source),
  ...differing('mức tin cậy', before.confidence ?? 'không nêu', after.confidence ?? 'không nêu'),
  ...noteChange(before.note, after.note),
];
