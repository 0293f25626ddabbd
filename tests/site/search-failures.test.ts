import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { manifestFile } from '../../src/search/words/index-format.ts';
import { SearchUnavailable, type SearchEngine } from '../../src/search/query/search-answer.ts';
import { moduleIn, questionOf } from './search-index.ts';
import { siteDirectory } from './site.ts';

/** Long enough for a machine that does much else. */
const patient = 60_000;

/** Serves the site as it is, but for what `spoil` says of a file; `patience` is that of the engine until it is mended. */
const serveSpoiled = async (
  spoil: (file: string) => 'missing' | 'cut' | 'page' | 'stalled' | 'other version' | undefined,
  patience = patient,
): Promise<{ engine: SearchEngine; mend: () => void; close: () => Promise<void> }> => {
  let spoiled = true;
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/\?.*$/, ''));
    const file = path.join(siteDirectory, name);
    const how = spoiled ? spoil(name) : undefined;
    if (how === 'stalled') return;
    if (how === 'missing' || !fs.existsSync(file)) response.writeHead(404).end('Không có trang này');
    else if (how === 'page') response.end('<!doctype html><title>Trang khác</title>');
    else if (how === 'other version') response.end(fs.readFileSync(file, 'utf8').replace(/"format":\d+/, '"format":0'));
    else response.end(how === 'cut' ? fs.readFileSync(file).subarray(0, 40) : fs.readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, () => done()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const directory = path.join(siteDirectory, 'pagefind');
  return {
    engine: createSearchEngine({
      bundle: `http://localhost:${port}/pagefind/`,
      base: '/',
      get patience() {
        return spoiled ? patience : patient;
      },
      loadModule: async () => {
        // The module comes from the disk in Node; that it can be asked for is told by the server.
        const how = spoiled ? spoil('/pagefind/pagefind.js') : undefined;
        if (how === 'stalled') await new Promise(() => undefined);
        if (how !== undefined) throw new TypeError('Failed to fetch dynamically imported module');
        return moduleIn(directory);
      },
    }),
    mend: () => {
      spoiled = false;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};

describe('a broken index is told, and the next question tries anew', () => {
  const parts = [
    { part: 'the engine', file: /pagefind\.js$/ },
    { part: 'the manifest', file: /phien-ban\.json$/ },
    { part: 'the lexicon', file: /tu-dien\./ },
    { part: 'the entry', file: /pagefind-entry\.json$/ },
    { part: 'the list of chunks', file: /\.pf_meta$/ },
    { part: 'the WebAssembly', file: /wasm\./ },
    { part: 'the filters', file: /\.pf_filter$/ },
    { part: 'the words', file: /\.pf_index$/ },
    { part: 'the passages', file: /\.pf_fragment$/ },
    { part: 'the figures', file: /con-so\// },
  ];
  const cases = parts.flatMap((entry) =>
    (['missing', 'cut', 'page', 'stalled'] as const).map((how) => ({ ...entry, how })),
  );
  test.for(cases)('$part: $how', async ({ file, how }) => {
    const { engine, mend, close } = await serveSpoiled(
      (name) => (file.test(name) ? how : undefined),
      how === 'stalled' ? 1500 : patient,
    );
    try {
      const question = questionOf('hồ sơ trực tuyến vĩnh phúc 2025');
      const both = await Promise.allSettled([engine.answer(question), engine.answer(question)]);
      for (const result of both) {
        expect(result.status).toBe('rejected');
        if (result.status === 'rejected')
          expect(result.reason).toMatchObject({ name: 'SearchUnavailable', kind: 'load' });
      }
      mend();
      expect((await engine.answer(question)).hits.length).toBeGreaterThan(0);
    } finally {
      await close();
    }
  });

  test('an index of another version is told as such', async () => {
    const { engine, close } = await serveSpoiled((name) => (name.endsWith(manifestFile) ? 'other version' : undefined));
    try {
      const problem = await engine.answer(questionOf('hồ sơ')).catch((reason: unknown) => reason);
      expect(problem).toBeInstanceOf(SearchUnavailable);
      expect(problem).toMatchObject({ kind: 'version' });
    } finally {
      await close();
    }
  });
});
