import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { loadHistory } from '../../../history/load-history.ts';
import { provinceFeed } from '../../../open-data/change-feeds.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';
import { provinceNames, shownName } from '../../../presentation/provinces/province-view.ts';

export const getStaticPaths = (async () => {
  const { provinces, site } = await loadCatalogue();
  return provinceNames(provinces).map((name) => ({
    params: { slug: name.slug },
    props: { slug: name.slug, name: shownName(name, site) },
  }));
}) satisfies GetStaticPaths;

/** What changed of the units of one name, as Atom. */
export const GET: APIRoute<{ slug: string; name: string }> = async ({ props, site }) =>
  new Response(
    await provinceFeed(
      {
        catalogue: await loadCatalogue(),
        history: loadHistory(),
        address: addressOn(import.meta.env.BASE_URL, import.meta.env.SITE),
        isAbsolute: site !== undefined,
      },
      props.slug,
      props.name,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
