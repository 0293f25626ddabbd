import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { shownPlaces } from '../../presentation/comparison/shown-lines-of.ts';

/** All units as the comparison names them and finds them. */
export const GET: APIRoute = async () => new Response(JSON.stringify(shownPlaces(await loadCatalogue())));
