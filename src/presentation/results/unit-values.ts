import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Result } from '../../domain/result.ts';
import { measuredAxes, type MeasuredValue } from './measured-values.ts';

/** Values of one unit that may stand on one axis, the newest first. */
export interface UnitAxis {
  /** The method, and who measured where no method is told. */
  readonly name: string;
  readonly values: readonly MeasuredValue[];
}

/** What is measured of one unit, in the reading order of topics and indicators. */
export const unitValues = (
  results: readonly Result[],
  catalogue: Catalogue,
): { readonly indicator: Indicator; readonly axes: readonly UnitAxis[] }[] => {
  const own = Map.groupBy(results, ({ indicator }) => indicator);
  return catalogue.topics.flatMap(({ id }) =>
    catalogue.indicators
      .filter((indicator) => indicator.topic === id && own.has(indicator.id))
      .map((indicator) => ({
        indicator,
        axes: measuredAxes(own.get(indicator.id) ?? [], indicator, catalogue).map(({ name, measuredBy, years }) => ({
          name: measuredBy === undefined ? name : `${name} (${measuredBy})`,
          values: years.flatMap(({ sources }) => sources.flatMap(({ values }) => values)),
        })),
      })),
  );
};
