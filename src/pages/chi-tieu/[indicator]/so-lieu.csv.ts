import type { APIRoute, GetStaticPaths } from 'astro';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';
import { choose } from '../../../presentation/comparison/choice.ts';
import { emptyState } from '../../../presentation/comparison/comparison-state.ts';
import { shownLines } from '../../../presentation/comparison/shown-lines-of.ts';
import { viewCsv } from '../../../presentation/comparison/view-table.ts';
import { viewRowsOf } from '../../../presentation/records/view-rows-of.ts';

interface Props {
  indicator: string;
  catalogue: Catalogue;
}

export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  return catalogue.indicators
    .filter(({ id }) => catalogue.targetsByIndicator.has(id))
    .map(({ id }) => ({ params: { indicator: id }, props: { indicator: id, catalogue } satisfies Props }));
}) satisfies GetStaticPaths;

/** The figures of an indicator with their sentences and notes: the table that the comparison of this indicator hands out. */
export const GET: APIRoute<Props> = ({ props: { indicator, catalogue } }) => {
  const chosen = choose(shownLines(catalogue), { ...emptyState, indicators: [indicator] });
  const lines = chosen.lines.map(({ line }) => line);
  const rows = viewRowsOf(lines, catalogue, addressOn(import.meta.env.BASE_URL, import.meta.env.SITE));
  return new Response(viewCsv(chosen, [], rows, (unit) => unit));
};
