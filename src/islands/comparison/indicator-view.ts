import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { choose } from '../../presentation/comparison/choice.ts';
import { emptyState } from '../../presentation/comparison/comparison-state.ts';
import { ComparisonStore } from './comparison-store.ts';
import { FigureDetails } from './figure-details.ts';
import type { ShownView } from './shown-view.ts';

/**
 * All figures of an indicator as a view, from the files of the comparison. Told by the page: `data-folder` of the comparison,
 * `data-shard`, the file of it that holds the lines, `data-indicator`, `data-version` (ISO day), and where the words behind figures are.
 */
export const indicatorView = async (told: DOMStringMap): Promise<ShownView> => {
  const { folder = '', shard = '', indicator = '', version = '' } = told;
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
    details: new FigureDetails(told),
  };
};
