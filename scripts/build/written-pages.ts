import fs from 'node:fs';
import path from 'node:path';

/** A page that Astro wrote. */
export interface WrittenPage {
  /** Its file below the site's folder: `ke-hoach/index.html`. */
  readonly file: string;
  /** From the site's root, without base path: `/ke-hoach/`; the error page is `/404.html`. */
  readonly address: string;
  readonly html: string;
}

/** Files of all pages of the site in `built`, below its folder, in order. */
export const writtenFiles = (built: string): readonly string[] =>
  fs
    .readdirSync(built, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort();

/** One page of the site in `built`, by its file. */
export const readPage = (built: string, file: string): WrittenPage => ({
  file,
  address: `/${file}`.replace(/\/index\.html$/, '/'),
  html: fs.readFileSync(path.join(built, file), 'utf8'),
});

/** All pages of the site in `built`, read once, in the order of their files. */
export const readWrittenPages = (built: string): readonly WrittenPage[] =>
  writtenFiles(built).map((file) => readPage(built, file));

/** Pages of the site in `built` whose files fit, one after the other: large sites are never in memory as a whole. */
export function* pagesOf(built: string, files: RegExp): Generator<WrittenPage> {
  for (const file of writtenFiles(built)) if (files.test(file)) yield readPage(built, file);
}
