import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeServiceWorker } from '../../scripts/build/write-service-worker.ts';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.ts';
import { serveSite, type SiteServer } from '../../scripts/serve.ts';
import { plans, provinceSlugs } from './content-entries.ts';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { basePath, builtPages, siteDirectory } from './site.ts';

const [first, second, third] = plans.map(({ id }) => `/ke-hoach/${id}/`);
if (first === undefined || second === undefined || third === undefined) throw new Error('Three plans are needed.');
/** A worker takes its time on a busy machine. */
const patience = { timeout: 60_000, interval: 200 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: SiteServer | undefined;
/** Copies of the site that stand for later deploys. */
const workshop = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-'));
let port = 0;

const url = (address: string): string => `http://localhost:${port}${basePath}${address}`;
const deploy = async (directory: string): Promise<void> => {
  await server?.close();
  server = await serveSite(directory, { port, base: `${basePath}/` });
  port = Number(new URL(server.address).port);
  await context.setOffline(false);
};
const cutNetwork = async (): Promise<void> => {
  await server?.close();
  server = undefined;
  await context.setOffline(true);
};
const go = (address: string): Promise<unknown> => page.goto(url(address), { waitUntil: 'load' });
/** Addresses of all that is kept, without host and base path, by cache. */
const kept = (): Promise<{ readonly cache: string; readonly addresses: readonly string[] }[]> =>
  page.evaluate(
    async (root) =>
      Promise.all(
        (await caches.keys()).map(async (cache) => ({
          cache,
          addresses: (await (await caches.open(cache)).keys()).map((request) => request.url.slice(root.length)),
        })),
      ),
    url(''),
  );
const isKept = async (address: string): Promise<boolean> =>
  (await kept()).some(({ addresses }) => addresses.includes(address));
const untilKept = (address: string): Promise<void> => expect.poll(() => isKept(address), patience).toBe(true);
const controlled = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);
/** Opens a page for the first time and waits until the worker has kept it and answers for it. */
const arrive = async (address: string): Promise<void> => {
  await go(address);
  await expect.poll(controlled, patience).toBe(true);
  await untilKept(address);
};
const heading = (): Promise<string> => page.locator('h1').innerText();
const notice = () => page.locator('main > .notice').filter({ hasText: 'bản giữ trên máy này' });

/** Removes what registers a worker, as a build with `SERVICE_WORKER=off` leaves it out. */
const registering = fs
  .readdirSync(path.join(siteDirectory, '_astro'))
  .filter((file) => file.endsWith('.js'))
  .filter((file) => fs.readFileSync(path.join(siteDirectory, '_astro', file), 'utf8').includes('/sw.js'));
const copyOfSite = (name: string): string => {
  const copy = path.join(workshop, name);
  fs.cpSync(siteDirectory, copy, { recursive: true });
  return copy;
};
const edit = (file: string, change: (text: string) => string): void => {
  const before = fs.readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${file} has changed`).not.toBe(before);
  fs.writeFileSync(file, after);
};

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  await deploy(siteDirectory);
});
afterEach(async () => {
  await context.close();
  await server?.close();
  server = undefined;
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(workshop, { recursive: true, force: true });
});

describe('without a network', () => {
  test('opened plans are read with their type, and say that they are kept copies', async () => {
    await arrive(first);
    const title = await heading();
    await go(second);
    await untilKept(second);
    expect(await notice().count()).toBe(0);
    const look = (): Promise<unknown> =>
      page.evaluate(async () => {
        await document.fonts.ready;
        const { fontFamily, fontSize } = getComputedStyle(document.querySelector('h1') ?? document.body);
        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
        return { fontFamily, fontSize, loaded: loaded.map(({ family, weight }) => `${family} ${weight}`).sort() };
      });
    await go(first);
    const online = await look();
    // Asked of the caches themselves: the browser's own cache could answer for a file that the worker forgot.
    const needed = await page.evaluate(
      (root) =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name.slice(root.length))
          .filter((address) => address.startsWith('/_astro/')),
      url(''),
    );
    expect(needed.some((address) => address.endsWith('.css'))).toBe(true);
    expect(needed.some((address) => address.endsWith('.woff2'))).toBe(true);
    for (const address of needed) await untilKept(address);
    await cutNetwork();
    await go(first);
    expect(await heading()).toBe(title);
    expect(await notice().innerText()).toMatch(/^Không có mạng: .*, tải về lúc \d\d:\d\d ngày \d+\/\d+\/\d{4}\.$/);
    expect(await look()).toEqual(online);
    await go(second);
    expect(await notice().count()).toBe(1);
  });

  test('an unopened page says so and lists what is kept, plans first', async () => {
    await arrive(first);
    await go('/chi-tieu/');
    await untilKept('/chi-tieu/');
    await cutNetwork();
    await go(third);
    expect(await heading()).toBe('Không có mạng');
    expect(await page.locator('#trang-da-giu h2').allInnerTexts()).toEqual([
      'Kế hoạch đã giữ trên máy này',
      'Trang khác đã giữ',
    ]);
    const links = page.locator('#trang-da-giu a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      [first, '/chi-tieu/'].map((address) => `${basePath}${address}`),
    );
    await links.first().click();
    await page.waitForURL(url(first));
    expect(await notice().count()).toBe(1);
  });

  test('a choice in the address opens the kept page', async () => {
    await arrive('/so-sanh/');
    await cutNetwork();
    await go('/so-sanh/?tinh=vinh-phuc&nam=2025');
    expect(await heading()).toMatch(/So sánh/);
    expect(await notice().count()).toBe(1);
    // What draws a choice was never fetched: that is told, and all that the page has stays.
    await page.locator('.filters > [role="status"]', { hasText: 'xem lại kết nối mạng' }).waitFor();
    expect(await page.locator('details.line').first().isVisible()).toBe(true);
  });

  test('what an opened page fetched for itself is kept too', async () => {
    await arrive('/so-sanh/');
    const fetched = (): Promise<number> =>
      page.evaluate(
        async (address) => Object.keys((await (await fetch(address)).json()) as object).length,
        url('/so-sanh/cau-trich/0.json'),
      );
    const entries = await fetched();
    expect(entries).toBeGreaterThan(0);
    await untilKept('/so-sanh/cau-trich/0.json');
    await cutNetwork();
    await go('/so-sanh/');
    expect(await fetched()).toBe(entries);
  });

  test('the search index, downloads, missing and embedded pages are not kept', async () => {
    await arrive(first);
    for (const address of ['/khong-co-trang-nay/', '/so-sanh/nhung/', '/du-lieu/']) await go(address);
    await page.evaluate(async (addresses) => {
      for (const address of addresses) await (await fetch(address)).text();
    }, ['/pagefind/pagefind-entry.json', '/du-lieu/targets.json', '/so-sanh/cau-trich/0.json'].map(url));
    // Kept after all the others: what was not kept by now never will be.
    await untilKept('/so-sanh/cau-trich/0.json');
    await untilKept('/du-lieu/');
    const all = (await kept()).flatMap(({ addresses }) => addresses);
    expect(all.filter((address) => /^\/pagefind|^\/du-lieu\/.|nhung|khong-co/.test(address))).toEqual([]);
  });

  test('of more than 60 opened pages the latest 60 are kept', async () => {
    await arrive(first);
    const opened = provinceSlugs.slice(0, 61).map((slug) => `/tinh/${slug}/`);
    for (const address of opened) await page.goto(url(address), { waitUntil: 'commit' });
    await untilKept(opened.at(-1) ?? '');
    const pages = async (): Promise<readonly string[]> =>
      (await kept()).find(({ cache }) => cache.endsWith('pages'))?.addresses ?? [];
    await expect.poll(async () => (await pages()).length, patience).toBe(60);
    expect(await isKept(first)).toBe(false);
  });
});

describe('with the network back', () => {
  test('changed pages are fresh at once, what was kept stays, older shells go', async () => {
    await arrive(first);
    await go(second);
    await untilKept(second);
    const before = (await kept()).map(({ cache }) => cache).find((name) => name.includes('shell'));
    await cutNetwork();
    await go(first);
    expect(await notice().count()).toBe(1);

    const next = copyOfSite('changed');
    edit(path.join(next, first, 'index.html'), (html) => html.replace('</h1>', ' (bản sửa)</h1>'));
    edit(path.join(next, 'ngoai-tuyen/index.html'), (html) => html.replace('</h1>', ' nữa</h1>'));
    await writeServiceWorker(next, `${basePath}/`);
    await deploy(next);
    await go(first);
    expect(await heading()).toMatch(/\(bản sửa\)$/);
    expect(await notice().count()).toBe(0);
    const shells = async (): Promise<readonly string[]> =>
      (await kept()).map(({ cache }) => cache).filter((name) => name.includes('shell'));
    // Each page that is opened asks for a newer worker; a question from the time without network may still stand in the way of the first.
    const shellsAfterOpening = async (): Promise<readonly string[]> => {
      await go(first);
      return shells();
    };
    await expect.poll(shellsAfterOpening, { ...patience, interval: 1000 }).not.toContain(before);
    expect(await shells()).toHaveLength(1);
    expect(await isKept(second)).toBe(true);
    await cutNetwork();
    await go(third);
    expect(await heading()).toBe('Không có mạng nữa');
  });

  test('a deploy with SERVICE_WORKER=off removes the worker and all that it kept', async () => {
    await arrive(first);
    // What another site on the same host keeps is not ours to remove.
    await page.evaluate(async () => {
      await caches.open('trang khác');
    });
    const off = copyOfSite('off');
    for (const address of [first, second])
      edit(path.join(off, address, 'index.html'), (html) =>
        registering.reduce((text, file) => text.replace(new RegExp(`<script[^>]*/${file}"></script>`), ''), html),
      );
    process.env['SERVICE_WORKER'] = 'off';
    try {
      await writeServiceWorker(off, `${basePath}/`);
    } finally {
      delete process.env['SERVICE_WORKER'];
    }
    await deploy(off);
    await go(second);
    const left = (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(left, patience).toBe(0);
    expect((await kept()).map(({ cache }) => cache)).toEqual(['trang khác']);
    await go(first);
    expect(await notice().count()).toBe(0);
    expect(await controlled()).toBe(false);
  });
});

test('every page registers the worker, embedded ones do not', () => {
  expect(registering).toHaveLength(1);
  const registers = (address: string): boolean =>
    elementsBelow(pageAt(address)).some(
      (element) => element.tagName === 'script' && attributeOf(element, 'src')?.endsWith(`/${registering[0]}`),
    );
  expect(builtPages.filter((address) => registers(address) === address.endsWith('/nhung/'))).toEqual([]);
});
