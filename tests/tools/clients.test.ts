import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.ts';
import { serveSite, type SiteServer } from '../../scripts/serve.ts';
import { publishedSite } from './built-site.ts';
import { installed } from './installed.ts';

/* Every kind of page for readers who come with less: no scripts, no pictures, a slow machine on a slow line, another browser. */

const site = publishedSite();
// The kinds of pages are told with words of the content that the site was built from.
process.env['CONTENT_DIR'] = path.join(path.dirname(site.host), 'content');
const { pageKinds } = await import('../site/page-kinds.ts');

let server: SiteServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveSite(site.site, { base: site.base, compressed: true });
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  fs.rmSync(path.dirname(site.host), { recursive: true, force: true });
});

const addressOf = (address: string): string => `${server.address}${address.slice(1)}`;
const composed = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, ' ');
/** What went wrong on a page; a page that is not there is told by its answer, which browsers note. */
const watched = (page: Page, status: number): string[] => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !(status === 404 && /404/.test(message.text()))) problems.push(message.text());
  });
  return problems;
};

describe('without JavaScript', () => {
  test.for(pageKinds)('$kind: $why', async ({ address, shows, status = 200 }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const answer = await page.goto(addressOf(address), { waitUntil: 'load' });
    expect(answer?.status()).toBe(status);
    expect(composed(await page.locator('main').innerText())).toContain(composed(shows));
    expect(await page.locator('main').evaluate((main) => main.scrollWidth <= window.innerWidth)).toBe(true);
    await page.close();
  });
});

describe('without pictures', () => {
  test.for(pageKinds)('$kind: $why', async ({ address, shows, status = 200, act }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.route(/\.(?:png|webp|svg|ico|jpe?g|gif)(?:\?|$)/, (route) => route.abort());
    const problems = watched(page, status);
    await page.goto(addressOf(address), { waitUntil: 'load' });
    await act?.(page);
    if (!act) expect(composed((await page.locator('main').textContent()) ?? '')).toContain(composed(shows));
    const unnamed = await page.locator('img:not([alt])').count();
    expect(unnamed).toBe(0);
    expect(problems.filter((problem) => !/ERR_FAILED|Failed to load resource/.test(problem))).toEqual([]);
    await page.close();
  });
});

describe('on a machine four times slower, by a slow line (400 kbit/s, 400 ms)', () => {
  const took: { kind: string; text: number; done: number }[] = [];
  afterAll(() => console.table(took));
  test.for(pageKinds)('$kind: $why', async ({ kind, address, shows, status = 200, act }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    const problems = watched(page, status);
    const began = Date.now();
    await page.goto(addressOf(address), { waitUntil: 'domcontentloaded', timeout: 180_000 });
    // The words are there before the scripts are.
    expect(composed((await page.locator('main').textContent()) ?? '')).toContain(composed(shows).slice(0, 20));
    const text = Date.now() - began;
    await act?.(page);
    await page.waitForLoadState('load', { timeout: 180_000 });
    took.push({ kind, text, done: Date.now() - began });
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    installed('/usr/bin/firefox-esr', 'firefox-esr');
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
      env: { ...process.env, HOME: path.dirname(site.host) },
    });
  });
  afterAll(() => firefox.close());

  test.for(pageKinds)('$kind: $why', async ({ address, shows, status = 200 }) => {
    const page = await firefox.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const answer = await page.goto(addressOf(address), { waitUntil: 'load', timeout: 120_000 });
    expect(answer?.status()).toBe(status);
    const words = await page.$eval('main', (main) => main.textContent);
    // Where scripts are at work, what they need no longer stands there.
    if (shows !== 'JavaScript') expect(composed(words)).toContain(composed(shows).slice(0, 20));
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
    expect(width[0]).toBeLessThanOrEqual(width[1]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a search answers, the comparison is filtered', async () => {
    const page = await firefox.newPage();
    await page.goto(addressOf('/tim-kiem/?q=%C4%91%E1%BB%8Bnh%20danh'), { waitUntil: 'load' });
    await page.waitForSelector('main ol.results > li', { timeout: 60_000 });
    await page.goto(addressOf('/so-sanh/?tinh=vinh-phuc,hau-giang&chi-so=ho-so-truc-tuyen'), { waitUntil: 'load' });
    await page.waitForFunction(
      () => document.querySelectorAll('main [data-indicator="ho-so-truc-tuyen"][data-province="vinh-phuc"]').length > 0,
      { timeout: 60_000 },
    );
    await page.close();
  });
});
