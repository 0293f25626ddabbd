import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOnPaper, layOnPaper, paper, sheetsOf } from './kinds/paper.ts';
import { builtPages, fileAt, useSite } from './site.ts';

const site = useSite();

test.for([
  { address: '/chi-tieu/kinh-te-so-grdp/', why: 'sources with long addresses in a narrow column' },
  { address: '/so-sanh/?tinh=vinh-phuc,kien-giang,hau-giang&nam=2025', why: 'the table form with its filters in use' },
])('nothing on $address leaves the paper or is left out ($why)', async ({ address }) => {
  const { page } = await site.open(address);
  await layOnPaper(page);
  expect(await faultsOnPaper(page)).toEqual([]);
});

test('without JavaScript a printed page still says where it is from', async () => {
  const { page } = await site.open('/van-ban/749-qd-ttg-2020/', { javaScript: false });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.printed-from').innerText()).toContain('/van-ban/749-qd-ttg-2020/');
});

test('every printed page names the one day of the last comparison with the documents', () => {
  const days = builtPages.flatMap((address) => {
    const said = /Đối chiếu với bản nhận được lần cuối ngày ([\d/]+)\./u.exec(
      fs.readFileSync(fileAt(address) ?? '', 'utf8'),
    );
    return said === null ? [] : [said[1]];
  });
  expect(days.length).toBeGreaterThan(100);
  expect(new Set(days).size, 'a change of the site is no comparison').toBe(1);
});

test('the printed address is that of the choice', async () => {
  const { page } = await site.open('/so-sanh/');
  await page.locator('select[name="nam"]').selectOption('2025');
  await page.waitForURL(/nam=2025/);
  await page.pdf({ preferCSSPageSize: true });
  expect(await page.locator('.printed-from').textContent()).toContain('nam=2025');
});

describe.for([
  { address: '/tinh/vinh-long/', form: 'table', why: 'a table inside a page' },
  { address: '/so-sanh/?tinh=vinh-phuc,kien-giang,hau-giang&nam=2025', form: 'table', why: 'what a journalist prints' },
  {
    address:
      '/so-sanh/?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang,dong-thap,dong-nai,binh-phuoc,ben-tre,hai-phong,son-la&nam=2025',
    form: 'list',
    why: 'more provinces than A4 has columns',
  },
] as const)('the comparison of $address ($why)', ({ address, form }) => {
  test(`is printed whole, as a ${form}`, async () => {
    const { page } = await site.open(address);
    await page.locator(':not([data-laying]) > .comparison').waitFor();
    await layOnPaper(page);
    const { lost, cells, shown, height } = await page.evaluate(() => {
      const frame = document.querySelector('.comparison-body')?.getBoundingClientRect() ?? new DOMRect();
      const rows = [
        ...document.querySelectorAll<HTMLTableRowElement>('.comparison tbody:not([hidden]) tr:not([hidden])'),
      ];
      const all = rows.flatMap((row) => [...row.cells]);
      const inside = ({ left, right, top, bottom, width, height: tall }: DOMRect): boolean =>
        width > 0 &&
        tall > 0 &&
        left >= -1 &&
        right <= innerWidth + 1 &&
        top >= frame.top - 1 &&
        bottom <= frame.bottom + 1;
      return {
        lost: all.filter((cell) => !inside(cell.getBoundingClientRect())).map((cell) => cell.textContent.slice(0, 60)),
        cells: all.length,
        shown: getComputedStyle(
          document.querySelector('.comparison tbody tr:not(.topic-row):not([hidden])') ?? document.body,
        ).display,
        height: document.documentElement.scrollHeight,
      };
    });
    expect(cells).toBeGreaterThan(100);
    expect(lost).toEqual([]);
    expect(shown).toBe(form === 'table' ? 'table-row' : 'flex');
    // A frame that cuts on paper ends after the first sheet.
    expect(await sheetsOf(page)).toBeGreaterThanOrEqual(Math.floor(height / paper.sheet.height));
  });
});

test.for([
  { address: '/chi-tieu/kinh-te-so-grdp/', atMost: 11, why: 'the most figures of all, and what is measured of them' },
  { address: '/chi-tieu/ho-so-cong-viec-mang/', atMost: 10, why: 'the most charts and tables' },
  { address: '/chi-tieu/', atMost: 4, why: 'a list of short lines' },
  { address: '/tinh/', atMost: 5, why: 'a drawing and two lists' },
  { address: '/van-ban/', atMost: 5, why: 'a list of documents' },
  { address: '/so-sanh/', atMost: 32, why: 'more than a hundred lines of forty provinces' },
])('$address takes at most $atMost sheets ($why)', async ({ address, atMost }) => {
  const { page } = await site.open(address, { width: 360 });
  await page.locator('main h1').waitFor();
  const sheets = await sheetsOf(page);
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(atMost);
});

test('the tile map keeps its names and stands on one sheet', async () => {
  const { page } = await site.open('/chi-tieu/kinh-te-so-grdp/');
  await layOnPaper(page);
  const { height = Infinity } = (await page.locator('.tile-map figure').boundingBox()) ?? {};
  expect(height).toBeLessThanOrEqual(paper.sheet.height);
  expect(await page.locator('.tile-map-name').first().isVisible()).toBe(true);
  expect(await page.locator('.tile-map-list').first().isVisible(), 'the list below is printed too').toBe(true);
});

test('on the screen the table of a province page hides no lines', async () => {
  const { page } = await site.open('/tinh/vinh-long/');
  const hidden = await page.locator('.comparison-body').evaluate((frame) => frame.scrollHeight - frame.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
});
