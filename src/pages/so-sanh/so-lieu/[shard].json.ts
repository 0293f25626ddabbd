import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { shardsOf, type Shard } from '../../../presentation/comparison/comparison-data.ts';
import { shownLines } from '../../../presentation/comparison/shown-lines-of.ts';

export const getStaticPaths = (async () =>
  shardsOf(shownLines(await loadCatalogue())).map((shard) => ({
    params: { shard: shard.name },
    props: { shard },
  }))) satisfies GetStaticPaths;

/** Lines of the comparison as its views are drawn from. */
export const GET: APIRoute<{ shard: Shard }> = ({ props }) => new Response(JSON.stringify(props.shard.lines));
