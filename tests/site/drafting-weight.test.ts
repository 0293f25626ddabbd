import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { local, say, scriptWeight } from './kinds/sizes.ts';
import { builtPages, siteDirectory, useSite } from './site.ts';

const site = useSite();
const formats = path.resolve(import.meta.dirname, '../fixtures/drafting-files');
const desk = '/soan-thao/';

/** The script files that a page has with it: named in its HTML, or imported by one that is, at once. */
const scriptsOf = (address: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const words = fs.readFileSync(path.join(siteDirectory, '_astro', file), 'utf8');
    for (const [, name = ''] of words.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) take(name);
  };
  for (const element of elementsBelow(pageAt(address))) {
    const written = attributeOf(element, 'src') ?? attributeOf(element, 'href');
    const isScript =
      element.tagName === 'script' || (element.tagName === 'link' && attributeOf(element, 'rel') === 'modulepreload');
    if (isScript && written !== undefined) take(path.basename(local(written)));
  }
  return found;
};

test('the desk brings at most 1.5 MB of scripts for every kind of file together, and no other page has any of them', async () => {
  const { page, problems } = await site.open(desk);
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) asked.add(path.basename(pathname));
  });
  for (const ending of ['pdf', 'docx', 'html', 'vni.txt']) {
    await page.evaluate(() => document.querySelector('[data-draft]')?.remove());
    await page
      .locator('drafting-desk input[type="file"]')
      .first()
      .setInputFiles(path.join(formats, `ke-hoach-193.${ending}`));
    await page.locator('[data-draft]').waitFor();
  }
  await page.getByRole('button', { name: 'Vẽ bản xem trước' }).click();
  await page.locator('.desk-text mark').first().waitFor();
  const all = new Set([...scriptsOf(desk), ...asked]);
  // The libraries of the formats are among them: otherwise nothing has been weighed.
  expect([...all].filter((file) => /^(?:drafting-worker|pdfjs|desk-room)\b/.test(file))).toHaveLength(3);
  const bytes = [...all]
    .map((file) => scriptWeight(fs.readFileSync(path.join(siteDirectory, '_astro', file))))
    .reduce((sum, size) => sum + size, 0);
  say(`${desk}: ${all.size} script files`, bytes, 1_500_000);
  expect(bytes).toBeLessThanOrEqual(1_500_000);
  const elsewhere = builtPages.filter((address) => address !== desk);
  // Small parts (a download, the drawing of an element) belong to whoever uses them; what is large is the desk's alone.
  const own = [...asked].filter((file) => fs.statSync(path.join(siteDirectory, '_astro', file)).size > 15_000);
  expect(own.filter((file) => /^(?:drafting-worker|pdfjs|desk-room)\b/.test(file))).toHaveLength(3);
  expect(
    elsewhere.flatMap((address) => {
      const scripts = scriptsOf(address);
      return own.filter((file) => scripts.has(file)).map((file) => `${address} ${file}`);
    }),
  ).toEqual([]);
  expect(problems).toEqual([]);
});

test('while a file is read its pages are told, then each step of the draft', async () => {
  const { page } = await site.open(desk);
  await page.evaluate(() => {
    const status = document.querySelector('.desk-status');
    const told: string[] = [];
    Object.assign(window, { told });
    if (status) new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
  });
  await page.locator('drafting-desk input[type="file"]').first().setInputFiles(path.join(formats, 'ke-hoach-193.pdf'));
  await page.locator('[data-draft]').waitFor();
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  const order = ['Đang đọc trang 1 trên', ...[1, 2, 3, 4, 5].map((step) => `Bước ${step} trên 5`), 'Đã đọc xong'];
  expect(order.map((words) => told.findIndex((line) => line.startsWith(words)))).toEqual(
    order.map((words) => told.findIndex((line) => line.startsWith(words))).toSorted((one, other) => one - other),
  );
  expect(order.filter((words) => !told.some((line) => line.startsWith(words)))).toEqual([]);
});
