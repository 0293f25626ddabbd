import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { dataFormats } from '../../open-data/formats.ts';
import { dataTables } from '../../open-data/tables.ts';
import { href } from '../../presentation/addresses/list-paths.ts';

/** An address of this site in a data file: absolute with `SITE_URL`, else from the root with the base path. */
const address = (path: string): string => {
  const local = href(path, import.meta.env.BASE_URL);
  return import.meta.env.SITE === undefined ? local : new URL(local, import.meta.env.SITE).href;
};

export const getStaticPaths = (async () =>
  dataTables(await loadCatalogue(), address).flatMap((table) =>
    dataFormats.map(({ extension, write }) => ({
      params: { file: `${table.name}.${extension}` },
      props: { body: write(table) },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
