import fs from 'node:fs';
import { createRequire } from 'node:module';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { followContent } from './scripts/dev/follow-content.ts';

// The build writes into a folder of its own and is only then moved into place (scripts/build.ts); a cache of its own
// keeps an old text from ever reaching a new page.
const buildDirectory = process.env.BUILD_DIR ?? '.build-preview';

/** Rooms of functions alone: a page's scripts carry only what they call, not what stands beside it in the same files. */
const pureRooms = /\/src\/(?:domain|plan-text|catalogue|presentation|search\/(?:words|index|query))\//;

/** They wrap a function so that it remembers (src/domain/read-once.ts); what they wrap goes into a script only where it is called. */
const remembering = ['readOnce', 'tellOnce', 'oncePer', 'onceWhile'];

/** What the scripts of every page share, in one file: small ones weigh more apart than together. */
const onEveryPage =
  /\/src\/(?:islands\/page\/(?:find-element|address-place)|presentation\/addresses\/(?:page-address|pasted-value))\.ts$/;

/** Small parts of search that the comparison and the drafting desk use too: one file weighs less than four. */
const sharedWithSearch =
  /\/src\/(?:islands\/search\/make-element|presentation\/words\/(?:number-in-words|fold-marks)|presentation\/addresses\/list-paths)\.ts$/;

/**
 * A script that is asked for later is only imported. Vite would first preload what that script imports, with a helper that
 * weighs a sixth of what all scripts of a plan page may, and with a list of those files in every script that asks.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** In a worker there is no document: names of characters are looked up in a table, as in Node, not asked of the browser. */
const withoutDocument = {
  name: 'without-document',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'decode-named-character-reference' ? createRequire(import.meta.url).resolve(id) : undefined,
};

/** Packages of which something is in the scripts that readers get; scripts/build/write-licences.ts tells their licences. */
const shippedPackages = new Set();
const recordShipped = {
  name: 'record-shipped',
  generateBundle(_options, bundle) {
    if (this.environment && this.environment.name !== 'client') return;
    for (const part of Object.values(bundle))
      for (const id of (part.type === 'chunk' && part.moduleIds) || []) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
        if (name !== undefined) shippedPackages.add(name);
      }
    // A bundle that is made for a look at it has no workshop, and ships nothing.
    if (fs.existsSync(buildDirectory))
      fs.writeFileSync(`${buildDirectory}/shipped.json`, JSON.stringify([...shippedPackages].sort()));
  },
};

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  outDir: `${buildDirectory}/dist`,
  cacheDir: `${buildDirectory}/cache`,
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { smartypants: false },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: [{ test: pureRooms, sideEffects: false }],
          manualPureFunctions: remembering,
        },
        output: {
          codeSplitting: {
            groups: [
              { name: 'every-page', test: onEveryPage },
              { name: 'search-parts', test: sharedWithSearch },
            ],
          },
        },
      },
    },
    plugins: [plainImports, recordShipped, followContent()],
    // The drafting desk's worker loads the reader of a format only when a file has it.
    worker: { format: 'es', plugins: () => [plainImports, withoutDocument, recordShipped] },
  },
});
