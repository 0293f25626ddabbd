import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** One line of letters in a tile, in CSS pixels from the corner of its tile. */
interface Letters {
  readonly tile: string;
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Where the ink of its first and last row ends, marks above capitals included. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** Side of the corner sign; 0 where there is none. */
  readonly corner: number;
}

const lettersOf = (page: Page): Promise<Letters[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    return [...document.querySelectorAll('.tile-map-drawing > a')].flatMap((link) => {
      const tile = link.querySelector('.tile-map-cell')?.getBoundingClientRect();
      const corner = link.querySelector('.tile-map-corner')?.getBoundingClientRect();
      if (!tile) throw new Error('a tile without a cell');
      return [...link.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        if (box.width === 0) return [];
        const style = getComputedStyle(text);
        context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const words = text.textContent.trim();
        const ink = context.measureText(words);
        const baseline = box.top + ink.fontBoundingBoxAscent - tile.top;
        return [
          {
            tile: link.getAttribute('aria-label') ?? '',
            words,
            left: box.left - tile.left,
            right: box.right - tile.left,
            top: baseline - ink.actualBoundingBoxAscent,
            bottom: baseline + ink.actualBoundingBoxDescent,
            width: tile.width,
            height: tile.height,
            corner: corner?.width ?? 0,
          },
        ];
      });
    });
  });

describe('letters in a tile touch neither its edges nor the sign in its corner', () => {
  test.for(
    ['/tinh/', '/chi-tieu/kinh-te-so-grdp/'].flatMap((address) => [
      { address, width: 768, print: false, why: 'the narrowest window with names' },
      { address, width: 1440, print: false, why: 'larger letters' },
      { address, width: 718, print: true, why: 'a sheet of A4, where letters and tiles are smaller' },
      { address, width: 768, print: true, why: 'wider paper, with the larger letters' },
    ]),
  )('$address at $width px, print $print: $why', async ({ address, width, print }) => {
    const { page } = await site.open(address);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: print ? 'print' : 'screen' });
    await page.evaluate(() => document.fonts.ready);
    const letters = await lettersOf(page);
    expect(letters.length).toBeGreaterThan(120);
    expect(letters.some(({ corner }) => corner > 0)).toBe(true);
    const edge = 2;
    expect(
      letters.filter(
        ({ left, right, top, bottom, width: tile, height }) =>
          left < edge || right > tile - edge || top < edge || bottom > height - edge,
      ),
    ).toEqual([]);
    expect(
      letters.filter(
        ({ right, top, width: tile, corner }) => corner > 0 && right > tile - corner - 1 && top < corner + 1,
      ),
    ).toEqual([]);
  });
});

describe('the list that names the tiles', () => {
  test.for([
    { address: '/tinh/', why: 'what is held at all' },
    { address: '/chi-tieu/kinh-te-so-grdp/', why: 'what is held on one indicator' },
  ])('is there without a tap where tiles have no names, without JavaScript ($why)', async ({ address }) => {
    const { page } = await site.open(address, { width: 360, javaScript: false });
    const list = page.locator('.tile-map-names');
    expect(await list.getByText('Vĩnh Phúc', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.tile-map summary').isVisible()).toBe(false);
  });

  test('is in a drawer where tiles have names', async () => {
    const { page } = await site.open('/tinh/', { javaScript: false });
    const name = page.locator('.tile-map-names').getByText('Vĩnh Phúc', { exact: true });
    expect(await name.isVisible()).toBe(false);
    const summary = page.locator('.tile-map summary');
    // The sign and the words stand apart: the sign has a column of its own.
    expect(await summary.evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    await summary.click();
    expect(await name.isVisible()).toBe(true);
  });
});

describe('the list of provinces', () => {
  test('is in the order of the names it shows', async () => {
    const { page } = await site.open('/tinh/', { javaScript: false });
    for (const section of ['hien-nay', 'da-sap-nhap']) {
      const shown = await page.locator(`section[aria-labelledby="${section}"] .list > li > a`).allInnerTexts();
      expect(shown.length).toBeGreaterThan(28);
      expect(shown).toEqual(shown.toSorted(new Intl.Collator('vi').compare));
    }
  });

  test.for([
    { name: 'An Giang', says: /Đơn vị mới: .*; Kiên Giang cũ: 1 kế hoạch \(một phần văn bản\)/, why: 'what merged' },
    { name: 'Cần Thơ', says: /Hậu Giang cũ: 1 kế hoạch \(bản tóm tắt\)/, why: 'a summary is no text' },
    { name: 'Phú Thọ', says: /Vĩnh Phúc cũ: 2 kế hoạch/, why: 'both plans' },
    { name: 'Bình Dương', says: /^Nay thuộc Thành phố Hồ Chí Minh\./, why: 'the full name of a city' },
    { name: 'Kiên Giang', says: /^Nay thuộc tỉnh An Giang\. 1 kế hoạch/, why: 'the full name of a province' },
  ])('$name: $why', async ({ name, says }) => {
    const { page } = await site.open('/tinh/', { javaScript: false });
    const line = page.locator('section > .list > li', { has: page.getByRole('link', { name, exact: true }) });
    expect((await line.locator('.quiet').innerText()).normalize('NFC')).toMatch(says);
  });
});

describe('the page of a province', () => {
  test('Huế: name, time and source agree in every place', async () => {
    const { page } = await site.open('/tinh/thua-thien-hue/', { javaScript: false });
    const said = (await page.locator('main').innerText()).normalize('NFC');
    expect(said).toContain('Từ ngày 01/01/2025, tỉnh Thừa Thiên Huế là thành phố Huế trực thuộc trung ương');
    expect(said).toContain('Nghị quyết 175/2024/QH15');
    expect(said).not.toMatch(/Trước đó mang tên|Tỉnh Thừa Thiên Huế \(đến/);
  });

  test('no number but a figure stands before a figure', async () => {
    const { page } = await site.open('/tinh/vinh-long/', { width: 360, javaScript: false });
    const steps = page.locator('.steps');
    expect(await steps.count()).toBeGreaterThan(0);
    for (const line of await steps.all()) {
      expect(await line.evaluate((element) => getComputedStyle(element).listStyleType)).toBe('none');
      for (const step of await line.locator('li').allInnerTexts()) expect(step.trim()).toMatch(/^đến năm \d{4}: /);
    }
    const gdp = page.locator('.steps', { has: page.getByText('15–20%') });
    expect((await gdp.first().innerText()).replace(/\s+/g, ' ')).toBe(
      'đến năm 2025: phấn đấu 10% đến năm 2030: 15–20%',
    );
  });

  test('who reports is named by the link to it', async () => {
    const { page } = await site.open('/tinh/lang-son/', { javaScript: false });
    const links = await page
      .locator('.list .quiet a')
      .evaluateAll((all) =>
        all.map((link) => [link.textContent.trim(), new URL((link as HTMLAnchorElement).href).hostname]),
      );
    expect(links.length).toBeGreaterThan(1);
    for (const [words = '', host = ''] of links) expect(host.endsWith(words)).toBe(true);
  });

  test('a link to hit with a finger tears no paragraph', async () => {
    const { page } = await site.open('/tinh/phu-tho/', { width: 360, javaScript: false });
    const alone = page.locator('main p > a.alone');
    expect(await alone.count()).toBeGreaterThan(1);
    for (const link of await alone.all())
      expect(
        await link.evaluate((element) => element.parentElement?.textContent.trim() === element.textContent.trim()),
      ).toBe(true);
  });
});
