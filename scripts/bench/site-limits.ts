import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What a reader loads at once: a page with its style, or a file of data that a script of a page asks for. */
export interface LoadedFile {
  /** From the site's root. */
  readonly address: string;
  readonly kind: 'page' | 'data';
  /** Brotli; of a page with its style. */
  readonly bytes: number;
  /** Elements of a page; 0 for data. */
  readonly elements: number;
}

/** The limits of what grows with the content (contract, `look.md`): bytes as Brotli. */
const limits = {
  page: 60_000,
  data: 100_000,
  /** Elements of the pages that would grow with everything. */
  elements: 6000,
  counted: /^\/(?:so-sanh|chi-tieu)\//,
} as const;

const compressed = (bytes: Buffer, quality: number): number =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length;

/** As many bytes as a server sends that compressed beforehand; of what is far below a limit, a quicker and slightly larger number. */
const brotli = (bytes: Buffer, limit: number): number => {
  const quick = compressed(bytes, 5);
  return quick < limit / 2 ? quick : compressed(bytes, 11);
};

/** Data that no page loads: downloads and feeds. */
const isDownload = (address: string): boolean => address.startsWith('/du-lieu/') || address.endsWith('/original.json');

/** Everything of a built site that a reader's browser loads and that may grow with the content. */
export const loadedFiles = (site: string): LoadedFile[] => {
  const files = fs
    .readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));
  const read = (file: string): Buffer => fs.readFileSync(path.join(site, file));
  const styles = files
    .filter((file) => file.startsWith('_astro') && file.endsWith('.css'))
    .reduce((sum, file) => sum + compressed(read(file), 11), 0);
  return files.flatMap((file): LoadedFile[] => {
    const address = `/${file.split(path.sep).join('/')}`;
    if (address.endsWith('/index.html')) {
      const html = read(file);
      const bytes = brotli(html, limits.page) + styles;
      const elements = html.toString('utf8').match(/<[a-z]/g)?.length ?? 0;
      return [{ address: address.replace(/index\.html$/, ''), kind: 'page', bytes, elements }];
    }
    const isData = address.endsWith('.json') || address.startsWith('/pagefind/');
    if (!isData || isDownload(address)) return [];
    return [{ address, kind: 'data', bytes: brotli(read(file), limits.data), elements: 0 }];
  });
};

/** What is over its limit, a sentence each; empty where all is within. */
export const overLimits = (files: readonly LoadedFile[]): string[] =>
  files.flatMap(({ address, kind, bytes, elements }) => [
    ...(bytes > limits[kind] ? [`${address}: ${bytes} byte (tối đa ${limits[kind]})`] : []),
    ...(limits.counted.test(address) && elements > limits.elements
      ? [`${address}: ${elements} phần tử (tối đa ${limits.elements})`]
      : []),
  ]);

/** The heaviest of a kind, one a line, with the number of all. */
export const heaviest = (files: readonly LoadedFile[], kind: LoadedFile['kind'], most: number): string[] => {
  const own = files.filter((file) => file.kind === kind).toSorted((one, other) => other.bytes - one.bytes);
  return [
    kind === 'page'
      ? `${own.length} trang; nặng nhất (HTML và kiểu dáng, Brotli; số phần tử):`
      : `${own.length} tệp số liệu mà trang tải; nặng nhất (Brotli):`,
    ...own
      .slice(0, most)
      .map(
        ({ address, bytes, elements }) =>
          `  ${(bytes / 1000).toFixed(1)} KB  ${kind === 'page' ? `${elements}  ` : ''}${address}`,
      ),
  ];
};
