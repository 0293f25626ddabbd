import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { loadHistory, loadSnapshots } from '../../history/load-history.ts';
import { openData, type OpenData } from '../../open-data/data-files.ts';
import { addressOn } from '../../presentation/addresses/links.ts';

const data = async (): Promise<OpenData> =>
  openData({
    catalogue: await loadCatalogue(),
    history: loadHistory(),
    snapshots: loadSnapshots(),
    address: addressOn(import.meta.env.BASE_URL, import.meta.env.SITE),
  });

export const getStaticPaths = (async () => {
  const { whole, parts } = await data();
  return [
    ...whole.map(({ path, body }) => ({ params: { file: path }, props: { write: () => body } })),
    ...parts.map(({ path, write }) => ({ params: { file: path }, props: { write } })),
  ];
}) satisfies GetStaticPaths;

/** One file of the open data. */
export const GET: APIRoute<{ write: () => Uint8Array<ArrayBuffer> }> = ({ props: { write } }) => new Response(write());
