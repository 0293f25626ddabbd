import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { llmsText } from '../open-data/texts/llms-text.ts';
import { addressOn } from '../presentation/addresses/links.ts';

/** What machines that read the site should take instead of its pages. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await loadCatalogue(), addressOn(import.meta.env.BASE_URL, import.meta.env.SITE)));
