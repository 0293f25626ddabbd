import type { Benchmark } from '../benchmark.ts';
import type { Indicator } from '../indicator.ts';
import { isSurelyBefore, youngestFirst, type IssueDays } from '../issue-date.ts';
import { oncePer } from '../read-once.ts';
import type { Target } from '../target.ts';
import type { RowKey } from './cell.ts';
import {
  allowsVerdict,
  benchmarkComparand,
  compareFigures,
  type Comparability,
  type Comparand,
} from './comparability.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** How a target stands to one national benchmark. */
export interface Rated {
  readonly benchmark: Benchmark;
  readonly comparability: Comparability;
  /** Null where the two cannot be compared, or where their terms say different things. */
  readonly verdict: Verdict | null;
}

/**
 * How a target stands to the national benchmark in force when its document was issued. Where what is known of the days of
 * issue leaves open which benchmark that was, there is none: `undecided` tells which may have been, newest first, and
 * whether there may have been none yet; `because` whose day is not known well enough.
 */
export type AgainstBenchmark =
  | ({ readonly kind: 'rated' } & Rated)
  | {
      readonly kind: 'undecided';
      readonly because: 'issue-day' | 'benchmark-day';
      readonly candidates: readonly [Benchmark, ...Benchmark[]];
      readonly orNone: boolean;
    };

/** Whether a benchmark speaks of a deadline: its own year, or any year of the period that it is set for. */
const speaksOf = (benchmark: Benchmark, year: number | null): boolean =>
  year !== null && (benchmark.from ?? benchmark.year) <= year && year <= benchmark.year;

const byIndicator = oncePer((benchmarks: readonly Benchmark[]): ReadonlyMap<string, readonly Benchmark[]> =>
  Map.groupBy(benchmarks, ({ indicator }) => indicator),
);

/** The benchmarks that apply to a line: same indicator, same level, same year or period; newest document first. */
export const benchmarksFor = (row: RowKey, benchmarks: readonly Benchmark[]): Benchmark[] =>
  (byIndicator(benchmarks).get(row.indicator.id) ?? [])
    .filter((benchmark) => (benchmark.level ?? null) === row.level && speaksOf(benchmark, row.year))
    .sort((one, other) => youngestFirst(one.issueDays, other.issueDays));

/**
 * Of a target without a yardstick: whether there are benchmarks of its line here, all of them younger than its document. It is
 * not for us to say that there was none in its day: what we hold is what reliable sources told.
 */
export const isOlderThanBenchmarks = (
  { level, year }: Pick<Target, 'level' | 'year'>,
  indicator: Indicator,
  benchmarks: readonly Benchmark[],
): boolean => benchmarksFor({ indicator, level, year }, benchmarks).some(({ scope }) => scope === 'nation');

const rate = (target: Target, benchmark: Benchmark, indicator: Indicator): Rated => {
  // Within its period a benchmark is measured against the target's own deadline, and the period is told.
  const side: Comparand = { ...benchmarkComparand(benchmark), year: target.year };
  const answer = compareFigures(target, side, indicator);
  if (!answer.comparable) return { benchmark, comparability: answer, verdict: null };
  const { from, year } = benchmark;
  const cautions =
    from !== undefined && year !== target.year
      ? [...answer.cautions, { code: 'benchmark-period', from, to: year } as const]
      : answer.cautions;
  return {
    benchmark,
    comparability: { comparable: true, cautions },
    verdict: allowsVerdict(answer) ? verdictOf(target, side, indicator) : null,
  };
};

/** The days at which the answer to “which was the newest?” can change, within those on which the target was issued. */
const decidingDays = ({ earliest, latest }: IssueDays, rated: readonly Rated[]): string[] => {
  const first = earliest ?? '';
  const within = rated
    .flatMap(({ benchmark: { issueDays } }) => [issueDays.earliest ?? '', issueDays.latest ?? '9999'])
    .filter((day) => first <= day && day <= (latest ?? '9998'));
  return [...new Set([first, ...within])];
};

/**
 * Every benchmark that may have been the newest in force on that day, and null where there may have been none. One of the
 * same document that stands earlier in its file is taken for the newer.
 */
const newestOn = (day: string, rated: readonly Rated[]): (Rated | null)[] => {
  const inForce = ({ issueDays }: Benchmark): boolean => issueDays.latest !== null && issueDays.latest <= day;
  const sure = rated.filter(({ benchmark }) => inForce(benchmark));
  const possible = rated.filter(({ benchmark }) => inForce(benchmark) || (benchmark.issueDays.earliest ?? '') <= day);
  const newest = possible.filter(
    (one) =>
      !sure.some(
        (other) =>
          isSurelyBefore(one.benchmark.issueDays, other.benchmark.issueDays) ||
          (one.benchmark.document === other.benchmark.document && rated.indexOf(other) < rated.indexOf(one)),
      ),
  );
  return sure.length === 0 ? [...newest, null] : newest;
};

/**
 * The yardstick of a target: among the national benchmarks for its indicator, level and year, the newest one comparable
 * with it that was in force on the day of issue (with none comparable, the newest), and how the target stands to it. A
 * benchmark of 2025 is no yardstick of a plan of 2022. Where not every possible day of issue gives the same one, none is
 * chosen. Null where no benchmark can have been in force: none is known here, or every one is younger than the document
 * (`isOlderThanBenchmarks`). A ministry's figure is never a yardstick.
 */
export const againstBenchmark = (
  target: Target,
  indicator: Indicator,
  benchmarks: readonly Benchmark[],
): AgainstBenchmark | null => {
  const row = { indicator, level: target.level, year: target.year };
  const rated = benchmarksFor(row, benchmarks)
    .filter(({ scope }) => scope === 'nation')
    .map((benchmark) => rate(target, benchmark, indicator));
  const comparable = rated.filter(({ comparability }) => comparability.comparable);
  const answers = new Set(
    decidingDays(target.issueDays, rated).flatMap((day) => {
      const among = newestOn(day, comparable);
      // Before the first comparable one, one that is not may have been in force: it is named, with the reason.
      return among.includes(null) ? [...among.filter((one) => one !== null), ...newestOn(day, rated)] : among;
    }),
  );
  const [only, ...others] = answers;
  if (others.length === 0) return only == null ? null : { kind: 'rated', ...only };
  const [first, ...rest] = rated.filter((one) => answers.has(one)).map(({ benchmark }) => benchmark);
  if (first === undefined) return null;
  const candidates = [first, ...rest] as const;
  const isVague = candidates.some(
    ({ issueDays }) => issueDays.earliest !== issueDays.latest || issueDays.latest === null,
  );
  return {
    kind: 'undecided',
    because: isVague ? 'benchmark-day' : 'issue-day',
    candidates,
    orNone: answers.has(null),
  };
};
