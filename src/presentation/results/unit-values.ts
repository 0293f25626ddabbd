import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Result } from '../../domain/result.ts';
import { measuredAxes, type MeasuredSource, type MeasuredValue } from './measured-values.ts';

/** Values of one unit that may stand on one axis, the newest first, each with its source. */
export interface UnitAxis {
  /** The method; two axes may share it where no source tells its method. */
  readonly name: string;
  readonly values: readonly (MeasuredValue & { readonly from: Pick<MeasuredSource, 'told' | 'source' | 'host'> })[];
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
        axes: measuredAxes(own.get(indicator.id) ?? [], indicator, catalogue).map(({ name, years }) => ({
          name,
          values: years.flatMap(({ sources }) =>
            sources.flatMap(({ values, remarks, ...from }) =>
              values.map((value) => ({ ...value, remarks: [...remarks, ...value.remarks], from })),
            ),
          ),
        })),
      })),
  );
};
