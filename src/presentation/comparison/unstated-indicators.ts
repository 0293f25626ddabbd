import { rowKeys } from '../../domain/comparison/comparison.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { oncePer } from '../../domain/read-once.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';

/** The indicators of which anything is said, each once, in reading order. */
const statedIndicators = oncePer((catalogue: Catalogue): readonly Indicator[] => [
  ...new Set(rowKeys(catalogue.topics, catalogue.indicators, catalogue.targets).map(({ indicator }) => indicator)),
]);

/** The indicators of which others say something and these targets do not, in reading order. */
export const unstatedIndicators = (targets: readonly Target[], catalogue: Catalogue): Indicator[] => {
  const named = new Set(targets.map(({ indicator }) => indicator));
  return statedIndicators(catalogue).filter(({ id }) => !named.has(id));
};
