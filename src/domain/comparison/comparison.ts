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
  const byIndicator = Map.groupBy(targets, ({ indicator }) => indicator);
  const provincesOf = ({ id }: Indicator): number => new Set(byIndicator.get(id)?.map(({ province }) => province)).size;
  const ordered = topics.flatMap((topic) =>
    indicators
      .filter((indicator) => indicator.topic === topic.id)
      .map((indicator) => ({ indicator, provinces: provincesOf(indicator) }))
      .toSorted((one, other) => other.provinces - one.provinces),
  );
  return ordered.flatMap(({ indicator }) => {
    const own = byIndicator.get(indicator.id) ?? [];
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
): Comparison => {
  const plansOf = Map.groupBy(plans, ({ province }) => province);
  const targetsOf = Map.groupBy(targets, ({ province, indicator }) => `${province} ${indicator}`);
  return {
    provinces,
    rows: rows.map((row) => ({
      ...row,
      benchmarks: benchmarksFor(row, benchmarks),
      cells: provinces.map((province) =>
        cellFor(
          row,
          province,
          plansOf.get(province.id) ?? [],
          targetsOf.get(`${province.id} ${row.indicator.id}`) ?? [],
        ),
      ),
    })),
  };
};
