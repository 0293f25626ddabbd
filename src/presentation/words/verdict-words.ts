import { remarksAmong, type Comparand } from '../../domain/comparison/comparability.ts';
import type { Verdict } from '../../domain/comparison/verdict.ts';
import type { Benchmark } from '../../domain/benchmark.ts';
import { isOlderThanBenchmarks, type AgainstBenchmark, type Rated } from '../../domain/comparison/yardstick.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { daysOf, type IssueDays } from '../../domain/issue-date.ts';
import type { Operator, Target, Unit } from '../../domain/target.ts';
import { noBenchmark, olderThanBenchmarks } from './benchmark-words.ts';
import { cautionInWords, obstacleInWords } from './comparability-words.ts';
import { dateInWords } from './words.ts';

/** A side of a verdict as it is told. */
export interface AimAsTold {
  readonly operator?: Operator | null | undefined;
  readonly unit?: Unit | null | undefined;
}

const isRange = ({ operator }: AimAsTold): boolean => operator === 'range';

/** How a target stands to the national benchmark; of a range, which end meets it. */
export const verdictInWords = (verdict: Verdict | null, target: AimAsTold, benchmark: AimAsTold): string => {
  const ofRank = target.unit === 'rank';
  const end = (best: boolean): string =>
    ofRank ? (best ? 'hạng cao nhất' : 'hạng thấp nhất') : best ? 'đầu trên' : 'đầu dưới';
  /** One end of the target meets the other end of the benchmark; a side of one number has no ends to name. */
  const meeting = (best: boolean): string =>
    `${isRange(target) ? `${end(best)} ` : ''}bằng ${isRange(benchmark) ? `${end(!best)} của ` : ''}mốc`;
  switch (verdict) {
    case 'higher':
      return 'cao hơn mốc';
    case 'lower':
      return 'thấp hơn mốc';
    case 'equal':
      return 'bằng mốc';
    case 'reaches':
      return meeting(true);
    case 'starts':
      return meeting(false);
    case 'overlapping':
    case null:
      return 'không so được với mốc';
  }
};

/** How a figure stands to its benchmark; one number under two signs is not called equal. */
export const againstInWords = ({ verdict, comparability, benchmark }: Rated, target: AimAsTold): string =>
  verdict === 'equal' && comparability.comparable && comparability.cautions.some(({ code }) => code === 'other-sign')
    ? 'cùng số với mốc, khác dấu'
    : verdictInWords(verdict, target, benchmark);

/** What is known of the days on which a document was issued, where the day itself is not. */
const issueDaysInWords = ({ earliest, latest }: IssueDays): string => {
  if (earliest === null)
    return latest === null
      ? 'nguồn không cho biết ngày ban hành'
      : `chỉ biết văn bản ra đời không muộn hơn ngày ${dateInWords(latest)}`;
  if (latest === null) return `chỉ biết văn bản ra đời không sớm hơn ngày ${dateInWords(earliest)}`;
  if (earliest === latest) return `văn bản ra đời ngày ${dateInWords(latest)}`;
  const year = daysOf(earliest.slice(0, 4));
  return earliest === year.earliest && latest === year.latest
    ? `chỉ biết văn bản ra đời trong năm ${earliest.slice(0, 4)}`
    : `chỉ biết văn bản ra đời trong khoảng từ ngày ${dateInWords(earliest)} đến ngày ${dateInWords(latest)}`;
};

/** Why no benchmark is chosen for a figure. */
export const undecidedInWords = (
  { because, orNone }: Extract<AgainstBenchmark, { kind: 'undecided' }>,
  issueDays: IssueDays,
): string => {
  const which = orNone ? 'khi ấy đã có mốc nào, hay chưa có mốc nào' : 'khi ấy mốc nào là mốc mới nhất';
  switch (because) {
    case 'issue-day':
      return `${issueDaysInWords(issueDays)}, nên không quyết được ${which}`;
    case 'benchmark-day':
      return `chưa thấy ngày ban hành của mốc, nên không quyết được ${which}`;
  }
};

/** The same where there is room for a few words only. */
export const undecidedInBrief = 'chưa quyết được mốc';

/** Why a figure has no yardstick. */
export const noYardstickInWords = (target: Target, indicator: Indicator, benchmarks: readonly Benchmark[]): string =>
  isOlderThanBenchmarks(target, indicator, benchmarks) ? olderThanBenchmarks : noBenchmark;

/**
 * What must be known before the figures of one line (an indicator, a level, a deadline) are set side by side, in sentences:
 * first what keeps some of them apart, then what goes with the others. The comparison, the chart and the page of the
 * indicator all say these.
 */
export const remarksOnLine = (figures: readonly Comparand[], indicator: Indicator): string[] => {
  const { obstacles, cautions } = remarksAmong(
    figures.filter(({ operator }) => operator !== null),
    indicator,
  );
  return [
    ...obstacles.map((obstacle) => `Không so được: ${obstacleInWords(obstacle)}.`),
    ...cautions.map((caution) => `Lưu ý: ${cautionInWords(caution).replace(/\.$/, '')}.`),
  ];
};

/** Said wherever figures of a ministry's own plan are shown. */
export const ministryNote =
  'Con số trong kế hoạch riêng của một bộ; không phải mốc quốc gia và không dùng để so với tỉnh.';
