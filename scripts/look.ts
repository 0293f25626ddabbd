import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { builtPagesIn } from './built-pages.ts';
import { chromiumFlags, findChromium } from './find-chromium.ts';
import { contactSheet, type Picture } from './look/contact-sheet.ts';
import { lookedPages, lookedViews, type LookedPage, type LookedView } from './look/views.ts';
import { serveSite } from './serve.ts';
import { siteDirectory } from './site-directory.ts';

// npm run look [-- --only <chữ>]: pictures of every kind of page into .look/, to be looked at; renderings differ between
// machines, so nothing is compared.
const folder = path.resolve('.look');
/** Pixels; longer pages are cut, the picture would be unreadable. */
const tallest = 4000;

const takePicture = async (page: Page, { width, print = false }: LookedView, file: string): Promise<void> => {
  await page.emulateMedia({ media: print ? 'print' : 'screen' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  });
};

/** All pages in one way of looking. */
const lookAt = async (
  browser: Browser,
  root: string,
  view: LookedView,
  pages: readonly LookedPage[],
): Promise<Picture[]> => {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.width === 360 ? 740 : 900 },
    colorScheme: view.theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: view.javaScript ?? true,
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  const pictures: Picture[] = [];
  for (const { name, address } of pages) {
    // The search answers after the page has loaded.
    await page.goto(`${root}${address.slice(1)}`, { waitUntil: 'networkidle' });
    const file = `${`${address}-${view.name}`.replace(/[^\w-]+/g, '_').slice(-120)}.png`;
    await takePicture(page, view, path.join(folder, file));
    pictures.push({ page: name, address, view: view.name, file });
  }
  await context.close();
  return pictures;
};

const words = process.argv.slice(2);
const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '') : '';
const directory = await siteDirectory();
const pages = lookedPages(builtPagesIn(directory)).filter(({ name, address }) => `${name} ${address}`.includes(only));
if (pages.length === 0) {
  console.error(`Không có trang nào hợp với «${only}».\nCách sửa: --only nhận một phần địa chỉ, ví dụ /so-sanh/.`);
  process.exitCode = 1;
} else {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  const server = await serveSite(directory);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const pictures: Picture[] = [];
    for (const view of lookedViews) {
      console.log(`Đang chụp ${pages.length} trang: ${view.name}`);
      pictures.push(...(await lookAt(browser, server.address, view, pages)));
    }
    fs.writeFileSync(path.join(folder, 'index.html'), contactSheet(pictures));
    console.log(`${pictures.length} hình; mở ${path.relative(process.cwd(), folder)}/index.html`);
  } finally {
    await browser.close();
    await server.close();
  }
}
