import {
  compareProvinces,
  provincesWithTargets,
  rowKeys,
  type Comparison,
} from '../../domain/comparison/comparison.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';
import { countUnits } from '../../domain/unit-count.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { tableCaption } from './comparison-state.ts';
import { planRecords } from './comparison-view.ts';

/** The comparison that is served: every line, and every province that has any figure. */
export const servedComparison = (catalogue: Catalogue): Comparison =>
  compareProvinces(
    rowKeys(catalogue.topics, catalogue.indicators, catalogue.targets),
    provincesWithTargets(catalogue.provinces, catalogue.targets),
    planRecords(catalogue),
    catalogue.targets,
    catalogue.benchmarks,
  );

/** What the served comparison holds, in one line. */
export const comparisonCaption = (comparison: Comparison): string =>
  tableCaption(
    comparison.rows.length,
    countUnits(
      comparison.provinces.map(({ id }) => id),
      comparison.provinces,
    ),
  );

/** The indicators of which others say something and these targets do not, in reading order. */
export const unstatedIndicators = (targets: readonly Target[], catalogue: Catalogue): Indicator[] => {
  const named = new Set(targets.map(({ indicator }) => indicator));
  return [
    ...new Map(
      rowKeys(catalogue.topics, catalogue.indicators, catalogue.targets)
        .filter(({ indicator }) => !named.has(indicator.id))
        .map(({ indicator }) => [indicator.id, indicator]),
    ).values(),
  ];
};
