import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { loadHistory } from '../../history/load-history.ts';
import { siteFeed } from '../../open-data/change-feeds.ts';
import { addressOn } from '../../presentation/addresses/links.ts';

/** Everything that changed, as Atom. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    await siteFeed({
      catalogue: await loadCatalogue(),
      history: loadHistory(),
      address: addressOn(import.meta.env.BASE_URL, import.meta.env.SITE),
      isAbsolute: site !== undefined,
    }),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
