import type { APIRoute, GetStaticPaths } from 'astro';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';
import { shardsOf, type Shard } from '../../../presentation/comparison/comparison-data.ts';
import { shownLines } from '../../../presentation/comparison/shown-lines-of.ts';
import { viewRowsOf } from '../../../presentation/records/view-rows-of.ts';

interface Props {
  shard: Shard;
  catalogue: Catalogue;
}

export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  return shardsOf(shownLines(catalogue)).map((shard) => ({
    params: { shard: shard.name },
    props: { shard, catalogue } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** Rows of the figures of the file of lines that has the same name, for the table and the citation that a view hands out. */
export const GET: APIRoute<Props> = ({ props: { shard, catalogue } }) =>
  new Response(
    JSON.stringify(viewRowsOf(shard.lines, catalogue, addressOn(import.meta.env.BASE_URL, import.meta.env.SITE))),
  );
