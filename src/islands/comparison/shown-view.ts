import { sourcesOf, type CitedView } from '../../presentation/citations/cited-view.ts';
import { viewTitle } from '../../presentation/citations/view-title.ts';
import type { Chosen } from '../../presentation/comparison/choice.ts';
import type { ComparisonState } from '../../presentation/comparison/comparison-state.ts';
import type { ShownPlaces } from '../../presentation/comparison/shown-line.ts';
import { citationOf } from '../../presentation/plan/target-detail.ts';
import type { ViewRows } from '../../presentation/records/view-row.ts';
import type { FigureDetails } from './figure-details.ts';

/** A view as it is handed out: what it shows, the rows behind it, and where it stands. */
export interface ShownView {
  readonly chosen: Chosen;
  readonly state: ComparisonState;
  readonly rows: ViewRows;
  readonly places: ShownPlaces;
  readonly nameOf: (unit: string) => string;
  readonly topicName: (topic: string) => string;
  /** Absolute address at which the same view opens. */
  readonly address: string;
  /** Absolute address of the comparison without a choice. */
  readonly comparison: string;
  /** ISO day of the site's version. */
  readonly version: string;
  readonly details: FigureDetails;
}

/** A view as it is cited. */
export const citedViewOf = ({ chosen, state, rows, nameOf, topicName, address, version }: ShownView): CitedView => ({
  title: viewTitle(chosen, state, nameOf, topicName),
  address,
  version,
  sources: sourcesOf(chosen, rows),
});

/** The citation of every figure of a view with its words. Rejects where they cannot be loaded, or one is not there. */
export const figureCitations = async ({ chosen, details }: ShownView): Promise<string[]> => {
  const ids = chosen.lines.flatMap(({ figures }) => figures.map(({ id }) => id));
  const all = await details.load(ids);
  return ids.map((id) => {
    const detail = all[id];
    if (!detail) throw new Error(`no words for ${id}`);
    return citationOf(detail);
  });
};
