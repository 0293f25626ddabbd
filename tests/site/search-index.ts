import { pathToFileURL } from 'node:url';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSearchIndex, type SearchIndexOptions } from '../../scripts/build-search-index.ts';
import { serveSite } from '../../scripts/serve.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import type { PagefindModule } from '../../src/search/engine/pagefind.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { SearchEngine, SearchFilters, SearchQuestion } from '../../src/search/query/search-answer.ts';

/** The module `pagefind.js` of a folder: Node cannot import over HTTP, so it reads the file and takes all else over HTTP. */
export const moduleIn = async (directory: string): Promise<PagefindModule> =>
  (await import(/* @vite-ignore */ pathToFileURL(path.join(directory, 'pagefind.js')).href)) as PagefindModule;

/** An index served over HTTP, as the browser sees it. */
export interface ServedIndex {
  /** Folder of the index on disk. */
  readonly directory: string;
  /** Address of the folder, with a slash at its end. */
  readonly bundle: string;
  readonly engine: SearchEngine;
  readonly close: () => Promise<void>;
}

/** Serves the folder that holds `pagefind/`. */
export const serveIndex = async (site: string, patience?: number): Promise<ServedIndex> => {
  const server = await serveSite(site, { port: 0, base: '/' });
  const directory = path.join(site, 'pagefind');
  const bundle = `${server.address}pagefind/`;
  return {
    directory,
    bundle,
    engine: createSearchEngine({
      bundle,
      base: '/',
      loadModule: () => moduleIn(directory),
      ...(patience === undefined ? {} : { patience }),
    }),
    close: server.close,
  };
};

/** Builds an index of a catalogue into a folder of its own. */
export const builtIndex = async (catalogue: Catalogue, options: SearchIndexOptions = {}): Promise<string> => {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-tim-'));
  await buildSearchIndex(catalogue, path.join(site, 'pagefind'), options);
  return site;
};

export const noFilters: SearchFilters = { loai: [], nam: [], tinh: [], nhom: [], 'bang-chung': [] };

/** A question as the page asks it first. */
export const questionOf = (text: string, more: Partial<SearchQuestion> = {}): SearchQuestion => ({
  text,
  filters: noFilters,
  sort: 'lien-quan',
  limit: 10,
  exact: false,
  ...more,
});
