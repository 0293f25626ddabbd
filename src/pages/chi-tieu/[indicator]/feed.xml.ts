import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { loadHistory } from '../../../history/load-history.ts';
import { feedIndicators, indicatorFeed, type FeedIndicator } from '../../../open-data/change-feeds.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';

export const getStaticPaths = (async () =>
  feedIndicators({ catalogue: await loadCatalogue(), history: loadHistory() }).map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }))) satisfies GetStaticPaths;

/** What changed of one indicator in all provinces, as Atom; of one that is no more, what there was. */
export const GET: APIRoute<{ indicator: FeedIndicator }> = async ({ props, site }) =>
  new Response(
    await indicatorFeed(
      {
        catalogue: await loadCatalogue(),
        history: loadHistory(),
        address: addressOn(import.meta.env.BASE_URL, import.meta.env.SITE),
        isAbsolute: site !== undefined,
      },
      props.indicator,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
