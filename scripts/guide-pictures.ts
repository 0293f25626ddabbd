import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { contentDirectory } from '../src/catalogue/content-folder.ts';
import { chromiumFlags, findChromium } from './find-chromium.ts';
import { serveSite } from './serve.ts';
import { siteDirectory } from './site-directory.ts';

// npm run guide:pictures: pictures of real screens for /huong-dan/, into public/huong-dan/. They are looked at and committed by
// a person; renderings differ between machines, so nothing is compared.
const folder = path.resolve('public/huong-dan');
/** The size that the guide reserves for each (`GuidePicture.astro`). */
const size = { width: 1080, height: 720 };

interface GuidePicture {
  readonly name: string;
  readonly address: string;
  /** What a person does before the picture is taken; awaits its outcome. */
  readonly act: (page: Page) => Promise<void>;
}

const plan = 'vinh-phuc-193-kh-ubnd-2022';

/** Puts the top of an element a little below the top of the screen. */
const showFrom = async (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 80 }));

const draft = async (page: Page): Promise<void> => {
  await page
    .locator('drafting-desk input[type="file"]')
    .first()
    .setInputFiles(path.join(contentDirectory(), 'plans', plan, 'source.txt'));
  await page.locator('[data-draft]').waitFor();
};

const pictures: readonly GuidePicture[] = [
  {
    name: 'ban-soan-thao',
    address: 'soan-thao/',
    act: async (page) => {
      await draft(page);
      await page.locator('details[data-target] > summary').first().click();
      await showFrom(page, 'details[data-target]');
    },
  },
  {
    name: 'phep-kiem',
    address: 'soan-thao/',
    act: async (page) => {
      await draft(page);
      // A sign that the words do not bear out: the check says so at once.
      await page.locator('details[data-target] > summary').first().click();
      await page.locator('details[data-target]').first().getByLabel('Con số', { exact: true }).fill('9');
      await page.keyboard.press('Tab');
      await page.locator('[data-problem="figure-agrees"]').first().waitFor();
      await showFrom(page, '[data-problem]');
    },
  },
  {
    name: 'con-so',
    address: `ke-hoach/${plan}/#ct-ho-so-truc-tuyen-2025`,
    act: async (page) => {
      await page.locator('#ct-ho-so-truc-tuyen-2025').waitFor();
    },
  },
];

const server = await serveSite(await siteDirectory());
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  fs.mkdirSync(folder, { recursive: true });
  for (const { name, address, act } of pictures) {
    const page = await context.newPage();
    await page.goto(`${server.address}${address}`, { waitUntil: 'networkidle' });
    await act(page);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const bytes = await sharp(await page.screenshot())
      .webp({ quality: 60, effort: 6 })
      .toBuffer();
    fs.writeFileSync(path.join(folder, `${name}.webp`), bytes);
    console.log(`public/huong-dan/${name}.webp: ${Math.ceil(bytes.length / 1024)} KB`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
