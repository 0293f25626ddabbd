import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { href } from '../../../presentation/addresses/list-paths.ts';
import { detailFilesOf } from '../../../presentation/parts/figure-details-of.ts';

export const getStaticPaths = (async () => {
  const address = (path: string): string => href(path, import.meta.env.BASE_URL);
  return detailFilesOf(await loadCatalogue()).map((details, file) => ({
    params: { file: String(file) },
    props: { details: () => details(address) },
  }));
}) satisfies GetStaticPaths;

/** What a cell opens, what a citation and a downloaded table are made of: figures and benchmarks in words, by their ids. */
export const GET: APIRoute<{ details: () => object }> = ({ props }) => new Response(JSON.stringify(props.details()));
