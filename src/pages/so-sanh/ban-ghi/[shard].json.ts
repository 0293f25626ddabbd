import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';
import { shardsOf } from '../../../presentation/comparison/comparison-data.ts';
import { shownLines } from '../../../presentation/comparison/shown-lines-of.ts';
import type { ViewRows } from '../../../presentation/records/view-row.ts';
import { viewRowsOf } from '../../../presentation/records/view-rows-of.ts';

export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const address = addressOn(import.meta.env.BASE_URL, import.meta.env.SITE);
  return shardsOf(shownLines(catalogue)).map(({ name, lines }) => ({
    params: { shard: name },
    props: { rows: viewRowsOf(lines, catalogue, address) },
  }));
}) satisfies GetStaticPaths;

/** Rows of the figures of the file of lines that has the same name, for the table and the citation that a view hands out. */
export const GET: APIRoute<{ rows: ViewRows }> = ({ props }) => new Response(JSON.stringify(props.rows));
