import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { loadHistory, loadSnapshots } from '../../history/load-history.ts';
import { dataFiles, type DataFile } from '../../open-data/data-files.ts';
import { addressOn } from '../../presentation/addresses/links.ts';

const files = async (): Promise<readonly DataFile[]> =>
  dataFiles({
    catalogue: await loadCatalogue(),
    history: loadHistory(),
    snapshots: loadSnapshots(),
    address: addressOn(import.meta.env.BASE_URL, import.meta.env.SITE),
  });

export const getStaticPaths = (async () =>
  (await files()).map(({ path }) => ({ params: { file: path } }))) satisfies GetStaticPaths;

/** One file of the open data. */
export const GET: APIRoute = async ({ params }) => {
  const file = (await files()).find(({ path }) => path === params['file']);
  return new Response(file?.body, { headers: { 'content-type': file?.mediaType ?? '' } });
};
