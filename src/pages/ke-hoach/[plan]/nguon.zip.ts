import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPlanFiles } from '../../../catalogue/content-folder.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { inPlanFolder, zipOf } from '../../../drafting/desk/plan-zip.ts';

/** The files of each plan as they stand in the repository: what the drafting desk opens for a correction. */
export const getStaticPaths = (async () =>
  (await loadCatalogue()).plans.map(({ id }) => ({ params: { plan: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const id = params['plan'] ?? '';
  return new Response(zipOf(inPlanFolder(id, loadPlanFiles(id))) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/zip' },
  });
};
