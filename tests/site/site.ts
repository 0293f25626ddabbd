import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.ts';
import { serveSite, type SiteServer } from '../../scripts/serve.ts';

const findSite = (): string => {
  const directory = path.resolve(process.env['SITE_DIR'] || 'dist');
  if (!fs.existsSync(path.join(directory, 'index.html')))
    throw new Error(
      `Không có trang đã dựng ở ${directory}.\nCách sửa: chạy npm run build trước, hoặc đặt SITE_DIR là thư mục chứa trang đã dựng.`,
    );
  return directory;
};

/** The built site under test: `SITE_DIR`, or `dist/`. */
export const siteDirectory = findSite();

/** Base path of the site without the slash at its end: empty, or `/ke-hoach-so`. */
export const basePath = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');

/** Addresses of all built pages from the site's root, without the base path: `/ke-hoach/`; the error page is `/404.html`. */
export const builtPages: readonly string[] = fs
  .readdirSync(siteDirectory, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
  .map((file) => `/${file}`.replace(/\/index\.html$/, '/'))
  .sort();

/** The file behind an address (without base path and fragment) as a static host finds it; undefined where there is none. */
export const fileAt = (address: string): string | undefined => {
  const file = path.join(siteDirectory, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : '');
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined;
};

/** How a page is looked at. */
export interface View {
  readonly width?: 320 | 360 | 1280 | 1440;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
  /** Whether the reader's system allows motion; without it pages jump where they would glide. */
  readonly motion?: boolean;
}

/** An opened page and everything that went wrong on it since. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, failed requests, requests to another host. */
  readonly problems: readonly string[];
  /** Goes to another address of the site, base path left out. */
  readonly go: (address: string) => Promise<void>;
}

/** The served site with one browser. */
export interface Site {
  /** Full address of a path from the site's root. */
  readonly url: (address: string) => string;
  /** Opens a page, which is closed after the test. */
  readonly open: (address: string, view?: View) => Promise<Visit>;
}

/** Waits until a loaded page has done all that its scripts do by themselves: every element of ours is at work (the search field waits to be used) and nothing is due. */
export const idle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector(':not(:defined, site-search)') === null);
  for (let turn = 0; turn < 2; turn += 1)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(undefined))));
};

const watch = (page: Page, host: string): string[] => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What leaving a page cuts off is no failure; a missing file is told by the console.
    if (why !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== host) problems.push(`another host: ${request.url()}`);
  });
  return problems;
};

/** Serves the built site and starts Chromium, once for the test file that calls it. */
export const useSite = (): Site => {
  let server: SiteServer | undefined;
  let browser: Browser | undefined;
  // One context for each way of looking: what the pages share is fetched once.
  const contexts = new Map<string, Promise<BrowserContext>>();
  const opened: Page[] = [];
  beforeAll(async () => {
    server = await serveSite(siteDirectory, { port: 0, base: basePath === '' ? '/' : basePath });
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (address: string): string => {
    if (!server) throw new Error('The site is not served yet.');
    return `${server.address}${address.slice(1)}`;
  };
  const contextFor = (view: Required<View>): Promise<BrowserContext> => {
    if (!browser) throw new Error('The browser has not started yet.');
    const { width, dark, javaScript, motion } = view;
    const key = JSON.stringify(view);
    const context =
      contexts.get(key) ??
      browser.newContext({
        viewport: { width, height: width < 400 ? 740 : 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: motion ? 'no-preference' : 'reduce',
        javaScriptEnabled: javaScript,
        // Requests through a worker escape interception; offline.test.ts has contexts of its own.
        serviceWorkers: 'block',
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
    contexts.set(key, context);
    return context;
  };
  return {
    url,
    open: async (address, { width = 1440, dark = false, javaScript = true, motion = false } = {}) => {
      const page = await (await contextFor({ width, dark, javaScript, motion })).newPage();
      opened.push(page);
      page.setDefaultTimeout(15_000);
      const problems = watch(page, new URL(url('/')).host);
      const go = async (next: string): Promise<void> => {
        await page.goto(url(next), { waitUntil: 'load' });
      };
      await go(address);
      return { page, problems, go };
    },
  };
};
