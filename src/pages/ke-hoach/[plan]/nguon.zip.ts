import type { APIRoute, GetStaticPaths } from 'astro';
import { zipSync, type Zippable } from 'fflate';
import { loadPlanFiles } from '../../../catalogue/content-folder.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';

/** The files of each plan as they stand in the repository: what the drafting desk opens for a correction. */
export const getStaticPaths = (async () =>
  (await loadCatalogue()).plans.map(({ id }) => ({ params: { plan: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const id = params['plan'] ?? '';
  const entries: Zippable = {};
  for (const [name, bytes] of loadPlanFiles(id))
    entries[`content/plans/${id}/${name}`] = [bytes, { mtime: '1980-01-01T00:00:00' }];
  return new Response(zipSync(entries) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/zip' },
  });
};
