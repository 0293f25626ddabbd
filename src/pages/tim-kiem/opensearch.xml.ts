import type { APIRoute } from 'astro';
import { href } from '../../presentation/addresses/list-paths.ts';
import { paths } from '../../presentation/addresses/links.ts';

/**
 * Lets a browser search this site from its address bar. Browsers want absolute addresses, which only `SITE_URL` can give;
 * without it the template is written from the root, for whoever serves the file to complete.
 */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string): string => (site ? new URL(href(path, base), site).href : href(path, base));
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Kế hoạch số</ShortName>
  <Description>Tìm trong câu chữ các kế hoạch chuyển đổi số của các tỉnh, thành phố</Description>
  <Language>vi</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image type="image/svg+xml">${absolute('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${absolute(paths.search)}?q={searchTerms}" />
  <Url type="application/opensearchdescription+xml" rel="self" template="${absolute(`${paths.search}opensearch.xml`)}" />
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
};
