import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { basePath, useSite } from './site.ts';

const site = useSite();

/** What is left of A4 between the margins of `@page`, in CSS px: texts that are read, and everything else. */
const paper = { text: { width: 642, height: 948 }, sheet: { width: 687, height: 994 } } as const;

/** Lays the open page out as on paper, for a reader whose browser is dark. */
const layOnPaper = async (page: Page): Promise<void> => {
  const isText = (await page.locator('.plan').count()) > 0;
  await page.setViewportSize(paper[isText ? 'text' : 'sheet']);
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
};

/** Number of sheets of the real PDF. */
const sheetsOf = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

/** Everything that is wrong with the page as it lies on paper. */
const faultsOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    const controls =
      'button, input, select, dialog, .no-print, .skip, .site-head, .site-foot, .crumbs, .toc, .anchor, .filters, .search-form, .take-away, p > .alone, main nav';
    for (const control of document.querySelectorAll(controls))
      if (control.checkVisibility()) faults.push(`a control is printed: ${name(control)}`);
    for (const drawer of document.querySelectorAll('details')) {
      if (drawer.closest(controls) ?? !drawer.checkVisibility()) continue;
      for (const part of drawer.children)
        if (!part.matches(controls) && !part.checkVisibility()) faults.push(`stays in its drawer: ${name(part)}`);
      const handle = drawer.querySelector('summary');
      if (handle && getComputedStyle(handle, '::before').content !== 'none')
        faults.push(`has a handle: ${name(handle)}`);
    }
    const channel = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const holder = text.parentElement;
      if (!holder || text.textContent?.trim() === '' || !holder.checkVisibility()) continue;
      // Words for the ear alone, and drawings, which carry their own paper.
      if (holder.closest('.sr, svg, script, noscript')) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) faults.push(`has no room: ${name(holder)}`);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`leaves the paper: ${name(holder)}`);
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(holder).color.match(/\d+/g) ?? []).map(Number);
      const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
      if (1.05 / (luminance + 0.05) < 4.5) faults.push(`is pale on white: ${name(holder)}`);
    }
    for (const link of document.querySelectorAll('main a[href]')) {
      const own = link.getAttribute('href') ?? '';
      if (!own.startsWith('http') && getComputedStyle(link, '::after').content.includes(own))
        faults.push(`prints an address that leads nowhere from paper: ${own}`);
    }
    // A rule that fails fails everywhere: the first ones tell.
    return [...new Set(faults)].slice(0, 20);
  });

describe.for(pageKinds)('$kind', ({ address, act }) => {
  test('on paper: ink on white, no control, nothing folded or cut, its address and the site’s name', async () => {
    const { page } = await site.open(address);
    await act?.(page);
    await layOnPaper(page);
    const line = page.locator('.printed-from');
    expect(await line.count()).toBe(1);
    expect(await line.isVisible()).toBe(true);
    const said = await line.innerText();
    expect(said).toContain('Kế hoạch số');
    // A frame on another page names the full page that it is a part of.
    const full = address.includes('/nhung/') ? `${basePath}${address.replace(/nhung\/.*$/, '')}` : page.url();
    expect(said).toContain(decodeURI(full));
    expect(await page.locator('html').getAttribute('data-running')).toContain('Kế hoạch số');
    expect(await faultsOnPaper(page)).toEqual([]);
  });
});

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
  { address: '/so-sanh/', form: 'list', why: 'more provinces than A4 has columns' },
] as const)('the comparison of $address ($why)', ({ address, form }) => {
  test(`is printed whole, as a ${form}`, async () => {
    const { page } = await site.open(address);
    await page.locator('.comparison:not([data-laying])').waitFor();
    await layOnPaper(page);
    const { lost, cells, shown, height } = await page.evaluate(() => {
      const frame = document.querySelector('.comparison-frame')?.getBoundingClientRect() ?? new DOMRect();
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
  { address: '/chi-tieu/kinh-te-so-grdp/', atMost: 10, why: 'the most figures of all indicators' },
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
  const hidden = await page.locator('.comparison-frame').evaluate((frame) => frame.scrollHeight - frame.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
});
