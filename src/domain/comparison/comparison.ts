import type { Benchmark } from '../benchmark.ts';
import type { Indicator, Topic } from '../indicator.ts';
import type { Province } from '../province.ts';
import type { Level, Target } from '../target.ts';
import { cellFor, type Cell, type PlanRecord, type RowKey } from './cell.ts';
import { benchmarkComparand, compareFigures, verdictOf, type Comparability, type Verdict } from './comparability.ts';

/** How a target stands to one national benchmark. */
export interface AgainstBenchmark {
  readonly benchmark: Benchmark;
  readonly comparability: Comparability;
  /** Null where the two cannot be compared. */
  readonly verdict: Verdict | null;
}

/** One line of the comparison with all its cells. */
export interface Row extends RowKey {
  /** Every benchmark for this indicator, level and year, newest document first. */
  readonly benchmarks: readonly Benchmark[];
  /** One cell per province, in the order of the columns. */
  readonly cells: readonly Cell[];
}

/** Provinces side by side, line by line. */
export interface Comparison {
  readonly provinces: readonly Province[];
  readonly rows: readonly Row[];
}

const levelOrder: readonly (Level | null)[] = [null, 'province', 'district', 'commune'];

/**
 * The lines that any figure asks for: one per indicator, level and deadline year. Within a topic the indicators that most
 * provinces name come first: there is most to compare.
 */
export const rowKeys = (
  topics: readonly Topic[],
  indicators: readonly Indicator[],
  targets: readonly Pick<Target, 'indicator' | 'level' | 'year' | 'province'>[],
): RowKey[] => {
  const provincesOf = ({ id }: Indicator): number =>
    new Set(targets.filter(({ indicator }) => indicator === id).map(({ province }) => province)).size;
  const ordered = topics.flatMap((topic) =>
    indicators
      .filter((indicator) => indicator.topic === topic.id)
      .toSorted((one, other) => provincesOf(other) - provincesOf(one)),
  );
  return ordered.flatMap((indicator) => {
    const own = targets.filter((target) => target.indicator === indicator.id);
    return levelOrder.flatMap((level) =>
      [...new Set(own.filter((target) => target.level === level).map((target) => target.year))]
        .sort((one, other) => (one ?? 9999) - (other ?? 9999))
        .map((year): RowKey => ({ indicator, level, year })),
    );
  });
};

/** Whether a benchmark speaks of a deadline: its own year, or any year of the period that it is set for. */
const speaksOf = (benchmark: Benchmark, year: number | null): boolean =>
  year !== null && (benchmark.from ?? benchmark.year) <= year && year <= benchmark.year;

/** The benchmarks that apply to a line: same indicator, same level, same year or period; newest document first. */
export const benchmarksFor = (row: RowKey, benchmarks: readonly Benchmark[]): Benchmark[] =>
  benchmarks
    .filter(
      (benchmark) =>
        benchmark.indicator === row.indicator.id &&
        (benchmark.level ?? null) === row.level &&
        speaksOf(benchmark, row.year),
    )
    .sort((one, other) => {
      const [mine, its] = [one.issued ?? '', other.issued ?? ''];
      return mine === its ? 0 : mine < its ? 1 : -1;
    });

/** Provinces that have any commitment: those whose words are published here first, each group in the order of the list. */
export const provincesWithTargets = (provinces: readonly Province[], targets: readonly Target[]): Province[] => {
  const has = (province: Province, evidence: Target['evidence']): boolean =>
    targets.some((target) => target.province === province.id && target.evidence === evidence);
  return [
    ...provinces.filter((province) => has(province, 'verbatim')),
    ...provinces.filter((province) => !has(province, 'verbatim') && has(province, 'reported')),
  ];
};

/** Sets the provinces side by side on every line. */
export const compareProvinces = (
  rows: readonly RowKey[],
  provinces: readonly Province[],
  plans: readonly PlanRecord[],
  targets: readonly Target[],
  benchmarks: readonly Benchmark[],
): Comparison => ({
  provinces,
  rows: rows.map((row) => ({
    ...row,
    benchmarks: benchmarksFor(row, benchmarks),
    cells: provinces.map((province) => cellFor(row, province, plans, targets)),
  })),
});

/**
 * The yardstick of a target: among the benchmarks for its indicator, level and year, the newest that was in force when the
 * plan was issued, and with it how the target stands to it. A benchmark of 2025 is no yardstick of a plan of 2022. Where
 * the plan's date or the benchmark's is not known, the newest benchmark stands in, as the text of a note says.
 */
export const againstBenchmark = (
  target: Target,
  indicator: Indicator,
  benchmarks: readonly Benchmark[],
): AgainstBenchmark | null => {
  const row = { indicator, level: target.level, year: target.year };
  const candidates = benchmarksFor(row, benchmarks).filter(
    (benchmark) =>
      target.issued === null ||
      benchmark.issued === null ||
      benchmark.issued.slice(0, target.issued.length) <= target.issued,
  );
  const rated = candidates.map((benchmark): AgainstBenchmark => {
    // Within its period a benchmark is measured against the target's own deadline, and the period is told.
    const side = { ...benchmarkComparand(benchmark), year: target.year };
    const answer = compareFigures(target, side, indicator);
    const comparability: Comparability =
      answer.comparable && benchmark.from !== undefined && benchmark.year !== target.year
        ? {
            comparable: true,
            cautions: [...answer.cautions, { code: 'benchmark-period', from: benchmark.from, to: benchmark.year }],
          }
        : answer;
    return {
      benchmark,
      comparability,
      verdict: comparability.comparable ? verdictOf(target, side, indicator) : null,
    };
  });
  return rated.find(({ comparability }) => comparability.comparable) ?? rated[0] ?? null;
};
