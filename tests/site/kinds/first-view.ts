import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { local, scriptWeight } from './sizes.ts';

/** What a page has loaded so far: bytes of its fonts, bytes of its scripts (Brotli), whether it has asked for the index. */
export const loadedBy = async (page: Page): Promise<{ fonts: number; scripts: number; index: boolean }> => {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')]
      .filter((script) => !/json/.test(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent ?? ''),
  );
  const fonts = loaded
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => fs.statSync(local(file)).size)
    .reduce((sum, size) => sum + size, 0);
  // The search and its engine come with the first query, which is an interaction; they are not there before.
  const scripts = [
    ...loaded
      .filter((file) => file.endsWith('.js') && !file.includes('/pagefind/'))
      .map((file) => fs.readFileSync(local(file))),
    ...inline.map((script) => Buffer.from(script)),
  ]
    .map(scriptWeight)
    .reduce((sum, size) => sum + size, 0);
  return { fonts, scripts, index: loaded.some((file) => file.includes('/pagefind/')) };
};
