import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { manifestFile } from '../../src/search/words/index-format.ts';
import { questionOf, serveIndex } from './search-index.ts';
import { siteDirectory } from './site.ts';

test('what is transferred: the first query at most 250 KB, the second at most 60 KB', async () => {
  const fresh = await serveIndex(siteDirectory);
  const before = globalThis.fetch;
  let bytes = fs.statSync(path.join(fresh.directory, 'pagefind.js')).size;
  // Counts below the watch of the engine: what the server sent, uncompressed but for what is packed already.
  const counted: typeof fetch = async (input, init) => {
    const answer = await before(input, init);
    if (init !== undefined) bytes += (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  globalThis.fetch = counted;
  try {
    await fresh.engine.answer(questionOf('hồ sơ trực tuyến', { limit: 20 }));
    const first = bytes;
    bytes = 0;
    await fresh.engine.answer(questionOf('chuyen doi so', { limit: 20 }));
    console.log(`lần đầu ${(first / 1000).toFixed(1)} KB, lần thứ hai ${(bytes / 1000).toFixed(1)} KB`);
    expect(first).toBeGreaterThan(100_000);
    expect(first).toBeLessThanOrEqual(250_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
  } finally {
    globalThis.fetch = before;
    await fresh.close();
  }
});

test('the layer is at most 12 KB, gzip', async () => {
  // The bundler of the site comes with the test runner.
  const bundler = createRequire(createRequire(import.meta.url).resolve('vitest/package.json')).resolve('vite');
  const { build } = (await import(pathToFileURL(bundler).href)) as typeof import('vite');
  const entry = path.resolve(import.meta.dirname, '../../src/search/engine/engine.ts');
  // What is loaded later is only imported, as on the site.
  const { default: siteConfig } = await import('../../astro.config.mjs');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: siteConfig.vite?.plugins ?? [],
    build: {
      write: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((chunk) => chunk.type === 'chunk');
  // A part that is only ever asked for later comes with the question that needs it.
  const statically = new Set(chunks.flatMap(({ imports }) => imports));
  const later = chunks.filter(({ fileName, isDynamicEntry }) => isDynamicEntry && !statically.has(fileName));
  expect(later.map(({ name }) => name)).toEqual(['threshold-answers']);
  const code = chunks
    .filter((chunk) => !later.includes(chunk))
    .map((chunk) => chunk.code)
    .join('');
  const size = gzipSync(code, { level: 9 }).length;
  console.log(`lớp tìm kiếm: ${code.length} B, gzip ${size} B`);
  const laterSize = later.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
  console.log(`phần nạp khi có câu hỏi: gzip ${laterSize} B`);
  expect(laterSize).toBeLessThanOrEqual(5000);
  expect(code).toContain(manifestFile);
  expect(size).toBeLessThanOrEqual(12_000);
});
