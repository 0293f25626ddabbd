import { rowKeys } from '../../domain/comparison/comparison.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';

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
