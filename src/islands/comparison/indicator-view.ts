import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { choose } from '../../presentation/comparison/choice.ts';
import { emptyState } from '../../presentation/comparison/comparison-state.ts';
import { ComparisonStore } from './comparison-store.ts';
import { FigureDetails } from './figure-details.ts';
import type { ShownView } from './shown-view.ts';

/** What the page of an indicator says of it, as attributes of one of its elements. */
export interface IndicatorData {
  /** Folder of the comparison. */
  readonly folder: string;
  /** File of the comparison that holds its lines. */
  readonly shard: string;
  readonly indicator: string;
  /** Address of the words behind figures. */
  readonly details: string;
  /** ISO day of the site's version. */
  readonly version: string;
}

/** All figures of an indicator as a view, from the files of the comparison. */
export const indicatorView = async ({
  folder,
  shard,
  indicator,
  details,
  version,
}: IndicatorData): Promise<ShownView> => {
  const store = new ComparisonStore(folder);
  const [lines, rows, places] = await Promise.all([store.lines([shard]), store.rows([shard]), store.places()]);
  const names = new Map(places.units.map(({ id, name }) => [id, name]));
  const nameOf = (unit: string): string => names.get(unit) ?? unit;
  const state = { ...emptyState, indicators: [indicator] };
  return {
    chosen: choose(lines, state, nameOf),
    state,
    rows,
    places,
    nameOf,
    topicName: (topic) => topic,
    address: pageAddress(location, { query: '' }),
    comparison: new URL(folder, location.href).href,
    version,
    details: new FigureDetails(details),
  };
};
