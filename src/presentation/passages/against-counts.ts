import type { Catalogue } from '../../catalogue/catalogue.ts';
import { againstBenchmark } from '../../domain/comparison/yardstick.ts';
import type { Target } from '../../domain/target.ts';
import { noBenchmark, olderThanBenchmarks } from '../words/benchmark-words.ts';
import { againstInWords, noYardstickInWords, undecidedInBrief, verdictInWords } from '../words/verdict-words.ts';

/** How many figures stand in one way to their benchmarks. */
export interface AgainstCount {
  /** In the words that the table of figures uses: `bằng mốc`. */
  readonly words: string;
  readonly count: number;
}

const plain = { operator: null, unit: null } as const;
/** What is told first; what a range does, and what has no benchmark, comes after. */
const order = [
  verdictInWords('equal', plain, plain),
  'cùng số với mốc, khác dấu',
  verdictInWords('higher', plain, plain),
  verdictInWords('lower', plain, plain),
];
const last = [verdictInWords(null, plain, plain), undecidedInBrief, olderThanBenchmarks, noBenchmark];
const placeOf = (words: string): number =>
  order.includes(words) ? order.indexOf(words) : last.includes(words) ? 100 + last.indexOf(words) : order.length;

/** How the figures of a plan stand to the national benchmarks in force when it was issued; each figure counts once. */
export const againstCounts = (
  targets: readonly Target[],
  { indicatorById, benchmarks }: Pick<Catalogue, 'indicatorById' | 'benchmarks'>,
): AgainstCount[] => {
  const words = targets.map((target): string => {
    const indicator = indicatorById.get(target.indicator);
    if (indicator === undefined) return noBenchmark;
    const yardstick = againstBenchmark(target, indicator, benchmarks);
    if (yardstick === null) return noYardstickInWords(target, indicator, benchmarks);
    return yardstick.kind === 'rated' ? againstInWords(yardstick, target) : undecidedInBrief;
  });
  return [...Map.groupBy(words, (one) => one)]
    .map(([one, all]) => ({ words: one, count: all.length }))
    .toSorted((one, other) => placeOf(one.words) - placeOf(other.words));
};

/** The counts as a sentence: `Trong 12 con số: 5 bằng mốc; 2 cao hơn mốc.`; empty where a plan has no figure. */
export const againstCountsInWords = (counts: readonly AgainstCount[]): string =>
  counts.length === 0
    ? ''
    : `So với mốc quốc gia có hiệu lực khi kế hoạch ra đời, trong ${String(counts.reduce((sum, { count }) => sum + count, 0))} chỉ tiêu: ${counts.map(({ count, words }) => `${String(count)} ${words}`).join('; ')}.`;
