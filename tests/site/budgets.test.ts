import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { pageKinds } from './page-kinds.ts';
import { basePath, fileAt, siteDirectory, useSite } from './site.ts';

const site = useSite();

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const pageBytes = (address: string): Buffer => fs.readFileSync(fileAt(address) ?? '');
const local = (written: string): string =>
  path.join(siteDirectory, decodeURIComponent(new URL(written, 'http://site.invalid').pathname.slice(basePath.length)));
const sheetsOf = (address: string): Buffer[] =>
  elementsBelow(pageAt(address))
    .filter((element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet')
    .map((element) => fs.readFileSync(local(attributeOf(element, 'href') ?? '')));

/** Says a measured size, so that a page that grows is seen before it is too large. */
const say = (what: string, bytes: number, limit: number): void =>
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} KB (at most ${limit / 1000} KB)`);

describe('HTML and CSS, Brotli', () => {
  test.for(plans)('$id: at most 30 KB', ({ id }) => {
    const address = `/ke-hoach/${id}/`;
    const bytes = [pageBytes(address), ...sheetsOf(address)].map(brotli).reduce((sum, size) => sum + size, 0);
    say(address, bytes, 30_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
  });

  test('the comparison: HTML at most 60 KB', () => {
    const bytes = brotli(pageBytes('/so-sanh/'));
    say('/so-sanh/ HTML', bytes, 60_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});

describe('first view', () => {
  test.for(pageKinds)('$kind: fonts at most 90 KB, scripts within their limit', async ({ kind, address, act }) => {
    const { page } = await site.open(address, { width: 360 });
    await act?.(page);
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
      .map(brotli)
      .reduce((sum, size) => sum + size, 0);
    const limit = act ? 22_000 : kind.endsWith('comparison') ? 25_000 : 5000;
    say(`${kind}: fonts`, fonts, 90_000);
    say(`${kind}: scripts`, scripts, limit);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(90_000);
    expect(scripts).toBeLessThanOrEqual(limit);
    expect(loaded.some((file) => file.includes('/pagefind/'))).toBe(act !== undefined);
  });
});
