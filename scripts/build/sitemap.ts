import type { PageFacts } from './page-facts.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The site map as XML, from the built pages themselves: a page stands in it when it calls its own address the canonical
 * one, so that embedded, missing and redirecting pages are left out and a new kind of page is never forgotten. No day of
 * change is told, since the content holds none that is true of a page. Without `SITE_URL` no page names an address and
 * there is none.
 */
export const sitemapOf = (
  pages: readonly Pick<PageFacts, 'address' | 'canonical'>[],
  site: string | undefined,
  base = '/',
): string | undefined => {
  if (!site) return undefined;
  const prefix = base.replace(/\/$/, '');
  const entries = pages
    .flatMap(({ address, canonical }) => {
      const own = new URL(`${prefix}${address}`, site).href;
      return canonical === own ? [`<url><loc>${escapeXml(own)}</loc></url>\n`] : [];
    })
    .sort();
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
};
