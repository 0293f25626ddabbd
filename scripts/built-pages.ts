import fs from 'node:fs';
import path from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** From the site's root, without base path: `/ke-hoach/`; the error page is `/404.html`. */
  readonly address: string;
  /** Words of its `<title>`, as they stand in the HTML. */
  readonly title: string;
  /** Size of the HTML in bytes. */
  readonly bytes: number;
}

/** All pages of the site built in `directory`, in the order of their addresses. */
export const builtPagesIn = (directory: string): BuiltPage[] =>
  fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .map((file): BuiltPage => {
      const html = fs.readFileSync(path.join(directory, file), 'utf8');
      return {
        address: `/${file}`.replace(/\/index\.html$/, '/'),
        title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
        bytes: Buffer.byteLength(html),
      };
    });

/** The largest page right below a folder such as `/ke-hoach/`; undefined where there is none. */
export const largestBelow = (pages: readonly BuiltPage[], folder: string): BuiltPage | undefined =>
  pages
    .filter(({ address }) => address.startsWith(folder) && /^[^/]+\/$/.test(address.slice(folder.length)))
    .reduce<BuiltPage | undefined>((largest, page) => (page.bytes > (largest?.bytes ?? 0) ? page : largest), undefined);
