import fs from 'node:fs';
import path from 'node:path';

/** The address that a page names as its own; undefined where it names none. */
const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Writes `sitemap.xml` from the built pages themselves: a page stands in it when it calls its own address the canonical
 * one, so that embedded, missing and redirecting pages are left out and a new kind of page is never forgotten. No day of
 * change is told, since the content holds none that is true of a page. Without `SITE_URL` no page names an address and
 * nothing is written. Returns how many pages it lists.
 */
export const writeSitemap = (built: string, site: string | undefined, base = '/'): number => {
  if (!site) return 0;
  const prefix = base.replace(/\/$/, '');
  const addresses = fs
    .readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, ''),
    )
    .flatMap((folder) => {
      const own = new URL(`${prefix}/${folder}`, site).href;
      return canonicalOf(fs.readFileSync(path.join(built, folder, 'index.html'), 'utf8')) === own ? [own] : [];
    })
    .sort();
  const entries = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  fs.writeFileSync(
    path.join(built, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`,
  );
  return addresses.length;
};
