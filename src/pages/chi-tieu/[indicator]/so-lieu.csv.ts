import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';
import { choose } from '../../../presentation/comparison/choice.ts';
import { emptyState } from '../../../presentation/comparison/comparison-state.ts';
import { shownLines } from '../../../presentation/comparison/shown-lines-of.ts';
import { viewCsv } from '../../../presentation/comparison/view-table.ts';
import { viewRowsOf } from '../../../presentation/records/view-rows-of.ts';

/** The figures of an indicator with their sentences and notes: the table that the comparison of this indicator hands out. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const address = addressOn(import.meta.env.BASE_URL, import.meta.env.SITE);
  return catalogue.indicators
    .filter(({ id }) => catalogue.targetsByIndicator.has(id))
    .map(({ id }) => {
      const { lines, unstated } = choose(shownLines(catalogue), { ...emptyState, indicators: [id] });
      const rows = viewRowsOf(
        lines.map(({ line }) => line),
        catalogue,
        address,
      );
      return { params: { indicator: id }, props: { csv: viewCsv({ lines, unstated }, [], rows, (unit) => unit) } };
    });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props: { csv } }) => new Response(csv);
