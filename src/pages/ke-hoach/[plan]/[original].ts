import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { loadOriginal } from '../../../catalogue/content-folder.ts';
import type { OriginalExtension } from '../../../catalogue/original.ts';
import { publishedName } from '../../../presentation/addresses/links.ts';

interface Props {
  id: string;
  extension: OriginalExtension;
}

/** The documents as received, byte for byte, one address each below their plans. */
export const getStaticPaths = (async () =>
  (await loadCatalogue()).plans.flatMap(({ id, original }) =>
    original === null
      ? []
      : [
          {
            params: { plan: id, original: publishedName(original.extension) },
            props: { id, extension: original.extension } satisfies Props,
          },
        ],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { id, extension } }) => new Response(loadOriginal(id, extension));
