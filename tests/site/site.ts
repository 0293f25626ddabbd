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
  /** Opens a page that stays for the other tests of the file: what it brings in first is brought in once. */
  readonly openToStay: (address: string, view?: View) => Promise<Visit>;
}

/** Waits until a loaded page has done all that its scripts do by themselves: every element of ours is at work (the search field waits to be used) and nothing is due. */
export const idle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector(':not(:defined, site-search)') === null);
  // Tasks, not an idle callback: a browser without a window may never call itself idle.
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });
};

const sizeOf = (width: View['width'] & {}): { width: number; height: number } => ({
  width,
  height: width < 400 ? 740 : 900,
});

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

/**
 * Marks a page as soon as something is done to it that outlives the documents it shows: it is not opened again. `spoiled` is
 * called then.
 */
const watchForMarks = (page: Page, spoiled: () => void): void => {
  const { addInitScript, exposeFunction, exposeBinding } = page;
  const { install } = page.clock;
  const marking = <Done extends (...words: never[]) => unknown>(holder: unknown, done: Done): Done =>
    ((...words: never[]) => {
      spoiled();
      return done.apply(holder, words);
    }) as Done;
  Object.assign(page, {
    addInitScript: marking(page, addInitScript),
    exposeFunction: marking(page, exposeFunction),
    exposeBinding: marking(page, exposeBinding),
  });
  Object.assign(page.clock, { install: marking(page.clock, install) });
  const { newCDPSession } = page.context();
  Object.assign(page.context(), {
    newCDPSession: (target: Page) => {
      if (target === page) spoiled();
      return newCDPSession.call(page.context(), target);
    },
  });
};

/** The server and the browser of a worker: they start with its first file and end with the worker. */
let started: Promise<readonly [SiteServer, Browser]> | undefined;
const start = (): Promise<readonly [SiteServer, Browser]> =>
  Promise.all([
    serveSite(siteDirectory, { port: 0, base: basePath === '' ? '/' : basePath }),
    // One thread for the scripts of a page: two workers of tests fill two cores, more threads only wait for one another.
    chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags, '--js-flags=--single-threaded'] }),
  ]);

/** The built site, served and opened in Chromium; what one test file opened is closed after it. */
export const useSite = (): Site => {
  let server: SiteServer | undefined;
  let browser: Browser | undefined;
  // One context for each way of looking: what the pages share is fetched once.
  const contexts = new Map<string, Promise<BrowserContext>>();
  // A page that is opened again costs a third of a new one, whose process is a new one too.
  const free = new Map<string, Page[]>();
  const opened: { readonly page: Page; readonly view: Required<View>; spoiled: boolean }[] = [];
  const emptied = async (page: Page, { width, dark, motion }: Required<View>): Promise<void> => {
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
    await page.setViewportSize(sizeOf(width));
    await page.emulateMedia({
      media: null,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: motion ? 'no-preference' : 'reduce',
      forcedColors: null,
    });
  };
  beforeAll(async () => {
    [server, browser] = await (started ??= start());
  });
  afterEach(async () => {
    for (const { page, view, spoiled } of opened.splice(0)) {
      if (page.isClosed()) continue;
      if (spoiled) await page.close();
      else {
        await emptied(page, view);
        const key = JSON.stringify(view);
        free.set(key, [...(free.get(key) ?? []), page]);
      }
    }
  });
  afterAll(async () => {
    for (const context of contexts.values()) await (await context).close();
    contexts.clear();
    free.clear();
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
        viewport: sizeOf(width),
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
  const visitOn = async (page: Page, address: string): Promise<Visit> => {
    page.setDefaultTimeout(60_000);
    const problems = watch(page, new URL(url('/')).host);
    const go = async (next: string): Promise<void> => {
      await page.goto(url(next), { waitUntil: 'load' });
    };
    // The document that is still open would only be scrolled.
    if (page.url().replace(/#.*/s, '') === url(address).replace(/#.*/s, '')) await page.goto('about:blank');
    await go(address);
    return { page, problems, go };
  };
  const whole = ({ width = 1440, dark = false, javaScript = true, motion = false }: View): Required<View> => ({
    width,
    dark,
    javaScript,
    motion,
  });
  return {
    url,
    open: async (address, looked = {}) => {
      const view = whole(looked);
      const page = free.get(JSON.stringify(view))?.pop() ?? (await (await contextFor(view)).newPage());
      const visit = { page, view, spoiled: false };
      opened.push(visit);
      watchForMarks(page, () => {
        visit.spoiled = true;
      });
      return visitOn(page, address);
    },
    openToStay: async (address, looked = {}) => visitOn(await (await contextFor(whole(looked))).newPage(), address),
  };
};
