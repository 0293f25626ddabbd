import { readWrittenPages } from './build/written-pages.ts';

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
  readWrittenPages(directory).map(({ address, html }) => ({
    address,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    bytes: Buffer.byteLength(html),
  }));

/** The largest page right below a folder such as `/ke-hoach/`; undefined where there is none. */
export const largestBelow = (pages: readonly BuiltPage[], folder: string): BuiltPage | undefined =>
  pages
    .filter(({ address }) => address.startsWith(folder) && /^[^/]+\/$/.test(address.slice(folder.length)))
    .reduce<BuiltPage | undefined>((largest, page) => (page.bytes > (largest?.bytes ?? 0) ? page : largest), undefined);
