import type { Benchmark } from '../benchmark.ts';
import type { Indicator, Topic } from '../indicator.ts';
import type { Province } from '../province.ts';
import type { Level, Target } from '../target.ts';
import { cellFor, type Cell, type PlanRecord, type RowKey } from './cell.ts';
import { benchmarksFor } from './yardstick.ts';

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
