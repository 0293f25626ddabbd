import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { asDocx, asText, longPlan } from './long-plan.ts';
import { slowed } from './slowed.ts';
import { chromiumFlags, findChromium } from '../find-chromium.ts';
import { serveSite } from '../serve.ts';
import { siteDirectory } from '../site-directory.ts';

/*
 * `npm run bench -- --desk [--pages 60] [--slow 4] [--look 2] [FILE …]`: how long the drafting desk takes for a long plan on a slow machine,
 * from the moment the file is chosen until the draft is drawn. The list of files stands open for two seconds, as it does for a person;
 * `--look 0` drops the file on a desk that has loaded nothing. Files that are named are measured too.
 */

/** Seconds that a draft may take. */
const limit = 10;

/** The longest text of the published plans. */
const longestText = (): string => {
  const plans = path.join(contentDirectory(), 'plans');
  const texts = fs.readdirSync(plans).map((plan) => fs.readFileSync(path.join(plans, plan, 'source.txt'), 'utf8'));
  return texts
    .filter((text) => /^I\.\s/m.test(text))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
};

/** How the desk is measured. */
export interface DeskBench {
  readonly pages: number;
  /** How many times slower the browser is made. */
  readonly slow: number;
  /** Seconds for which the list of files stands open. */
  readonly look: number;
  readonly files: readonly string[];
}

/** What the status line says, with the second in which it says so. */
type Told = readonly [seconds: number, words: string];

/** Drafts a file on a fresh desk; how long it took, how slow the browser was, and what the status line told. */
const draft = async (
  browser: Browser,
  address: string,
  [name, buffer]: readonly [string, Buffer],
  { slow, look }: DeskBench,
): Promise<{ seconds: number; slower: number; told: readonly Told[] }> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${address}soan-thao/`);
  const input = page.locator('drafting-desk input[type="file"]:enabled').first();
  await input.waitFor();
  await page.evaluate(() => {
    const status = document.querySelector('.desk-status');
    const told: Told[] = [];
    const opened = performance.now();
    Object.assign(window, { told });
    if (status)
      new MutationObserver(() => told.push([(performance.now() - opened) / 1000, status.textContent])).observe(status, {
        childList: true,
      });
  });
  let [began, seconds] = [0, 0];
  const act = async (): Promise<void> => {
    if (look > 0) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), input.click()]);
      await new Promise((resolve) => setTimeout(resolve, look * 1000));
      began = performance.now();
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
    } else {
      began = performance.now();
      await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    }
    await page.locator('[data-draft]').waitFor({ timeout: 120_000 });
    seconds = (performance.now() - began) / 1000;
  };
  const slower = slow > 1 ? await slowed(browser, slow, act) : (await act(), 1);
  const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
  await context.close();
  return { seconds, slower, told };
};

/** Measures the desk and prints what it takes; whether all of it stays within the limit. */
export const benchDesk = async (order: DeskBench): Promise<boolean> => {
  const { pages, slow, look, files } = order;
  let isWithin = true;
  const lines = longPlan(longestText(), pages);
  const server = await serveSite(await siteDirectory());
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    console.log(
      `Kế hoạch ${pages} trang: ${lines.length} đoạn, ${lines.join(' ').split(/\s+/).length} chữ; chậm ${slow} lần, ${look} giây chọn tệp.`,
    );
    const measured: readonly (readonly [string, Buffer])[] = [
      ['ke-hoach.txt', Buffer.from(asText(lines))],
      ['ke-hoach.docx', Buffer.from(asDocx(lines))],
      ...files.map((file) => [path.basename(file), fs.readFileSync(file)] as const),
    ];
    for (const file of measured) {
      const { seconds, slower, told } = await draft(browser, server.address, file, order);
      console.log(
        `\n${file[0]}: ${seconds.toFixed(1)} giây (tối đa ${limit}), trình duyệt chậm đi ${slower.toFixed(2)} lần, tải máy ${(os.loadavg()[0] ?? 0).toFixed(1)}\n${told.map(([at, words]) => `  ${at.toFixed(1)}  ${words}`).join('\n')}`,
      );
      isWithin &&= seconds <= limit;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return isWithin;
};
