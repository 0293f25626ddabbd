import type { Outcome } from '../../domain/comparison/outcome.ts';
import { dateInWords } from '../words/words.ts';
import { countedWith, type OutcomeCounts } from './outcomes.ts';

/** What can become of a target whose deadline is over, in the order in which it is told. */
export const overdueKinds: readonly Outcome['kind'][] = ['met', 'unmet', 'incomparable', 'earlier', 'none'];

const overdueWords: Readonly<Record<Outcome['kind'], string>> = {
  met: 'đạt',
  unmet: 'chưa đạt',
  incomparable: 'có số đo của năm hạn nhưng không so được',
  earlier: 'mới có số đo trước hạn, không phải kết quả',
  none: 'chưa có số liệu đo',
};
/** What is said of a number of targets whose deadline is over. */
export const overdueKindInWords = (kind: Outcome['kind']): string => overdueWords[kind];

/** The targets that are not overdue: `114 chỉ tiêu chưa đến hạn, trong đó 16 đã có số đo; 2 không nêu hạn.`; empty where there are none. */
export const othersInWords = (counts: OutcomeCounts): string => {
  const ahead = countedWith(counts, 'ahead');
  const measured = ahead - counts.ahead.none;
  const unstated = countedWith(counts, 'unstated');
  const parts = [
    ...(ahead === 0
      ? []
      : [
          `${ahead} chỉ tiêu chưa đến hạn${measured === 0 ? '' : `, trong đó ${measured} đã có số đo của một năm trước đó`}`,
        ]),
    ...(unstated === 0 ? [] : [`${unstated}${ahead === 0 ? ' chỉ tiêu' : ''} không nêu hạn`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
};

/** All counts in two sentences; what is none of is left out. `day` is the day of reckoning, ISO. */
export const countsInWords = (counts: OutcomeCounts, day: string): string => {
  const passed = countedWith(counts, 'passed');
  const parts = overdueKinds
    .filter((kind) => counts.passed[kind] > 0)
    .map((kind) => `${counts.passed[kind]} ${overdueKindInWords(kind)}`);
  const overdue =
    passed === 0
      ? `Tính đến ngày ${dateInWords(day)}, chưa chỉ tiêu nào qua hạn.`
      : `Tính đến ngày ${dateInWords(day)}, ${passed} chỉ tiêu đã qua hạn: ${parts.join('; ')}.`;
  return [overdue, othersInWords(counts)].filter((words) => words !== '').join(' ');
};
