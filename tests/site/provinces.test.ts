import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attributeOf, byId, elementsBelow, pageAt, textOf } from './html.ts';
import { openRecords } from './open-data-records.ts';
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
    ['/tinh/#so-do-o', '/chi-tieu/kinh-te-so-grdp/'].flatMap((address) => [
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
    { address: '/tinh/#so-do-o', why: 'what is held at all' },
    { address: '/chi-tieu/kinh-te-so-grdp/', why: 'what is held on one indicator' },
  ])('is there without a tap where tiles have no names, without JavaScript ($why)', async ({ address }) => {
    const { page } = await site.open(address, { width: 360, javaScript: false });
    const list = page.locator('.tile-map-names');
    expect(await list.getByText('Vĩnh Phúc', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.tile-map summary').isVisible()).toBe(false);
  });

  test('is in a drawer where tiles have names', async () => {
    const { page } = await site.open('/tinh/#so-do-o', { javaScript: false });
    const name = page.locator('.tile-map-names').getByText('Vĩnh Phúc', { exact: true });
    expect(await name.isVisible()).toBe(false);
    const summary = page.locator('.tile-map summary');
    // The sign and the words stand apart: the sign has a column of its own.
    expect(await summary.evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    await summary.click();
    expect(await name.isVisible()).toBe(true);
  });
});

describe('the units of today come first, the former ones by a switch, without JavaScript', () => {
  test('one list at a time; an address of a place in the other shows both, paper too', async () => {
    const { page, go } = await site.open('/tinh/', { width: 360, javaScript: false });
    const [now, former] = [page.locator('#hien-nay'), page.locator('#so-do-o')];
    expect([await now.isVisible(), await former.isVisible()]).toEqual([true, false]);
    await page.getByLabel('63 đơn vị cũ').focus();
    await page.keyboard.press('Space');
    expect([await now.isVisible(), await former.isVisible()]).toEqual([false, true]);
    await page.keyboard.press('ArrowUp');
    expect([await now.isVisible(), await former.isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: 'print' });
    expect([await now.isVisible(), await former.isVisible()]).toEqual([true, true]);
    await page.emulateMedia({ media: 'screen' });
    await go('/tinh/#da-sap-nhap');
    expect([await now.isVisible(), await former.isVisible()]).toEqual([true, true]);
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
    const { page } = await site.open('/tinh/#da-sap-nhap', { javaScript: false });
    const line = page.locator('section > .list > li', { has: page.getByRole('link', { name, exact: true }) });
    expect((await line.locator('.quiet').innerText()).normalize('NFC')).toMatch(says);
  });
});

describe('the list of units has the day of its last comparison', () => {
  test('and counts both kinds of unit by the day', async () => {
    const { page } = await site.open('/tinh/', { javaScript: false });
    const said = (await page.locator('main').innerText()).normalize('NFC');
    const [, compared = ''] =
      /^Danh sách đơn vị được so với nguồn lần cuối ngày (\d{2}\/\d{1,2}\/\d{4})\.$/m.exec(said) ?? [];
    expect(said).toContain(`28 tỉnh, 6 thành phố khi ấy; 25 tỉnh, 9 thành phố theo danh sách so ngày ${compared}`);
  });
});

describe('a unit is called by the day', () => {
  test.for([
    {
      slug: 'dong-nai',
      heading: 'Thành phố Đồng Nai',
      former: 'Tỉnh Đồng Nai (đến 30/6/2025)',
      since: 'Từ một ngày chưa rõ trong năm 2026',
    },
    {
      slug: 'quang-ninh',
      heading: 'Thành phố Quảng Ninh',
      former: 'Tỉnh Quảng Ninh (đến 30/6/2025)',
      since: 'Từ ngày 01/9/2026',
    },
    {
      slug: 'bac-ninh',
      heading: 'Thành phố Bắc Ninh',
      former: 'Tỉnh Bắc Ninh (đến 30/6/2025)',
      since: 'Từ ngày 20/9/2026',
    },
  ])('$slug: today a city, its plans a province’s', async ({ slug, heading, former, since }) => {
    const { page } = await site.open(`/tinh/${slug}/`, { javaScript: false });
    expect((await page.locator('h1').innerText()).normalize('NFC')).toBe(heading);
    expect((await page.locator('h2').allInnerTexts()).map((text) => text.normalize('NFC'))).toContain(former);
    const said = (await page.locator('main').innerText()).normalize('NFC');
    expect(said).toContain(since);
    expect(said).toMatch(/Nghị quyết \d+\/2026\/QH16; theo .*; mức tin cậy [AB]/);
    expect(said).toMatch(new RegExp(`\\d+ chỉ tiêu của ${heading.replace('Thành phố', 'tỉnh')}`));
    expect(await page.locator('meta[name="description"]').getAttribute('content')).toContain(heading);
  });

  test('whose successor was renamed tells both names', async () => {
    const { page } = await site.open('/tinh/binh-phuoc/', { javaScript: false });
    expect((await page.locator('.lead').innerText()).normalize('NFC')).toContain(
      'Từ ngày 01/7/2025 thuộc tỉnh Đồng Nai (nay là thành phố Đồng Nai).',
    );
  });
});

describe('no unit of today is a dead end', () => {
  test('An Giang: one step from the empty section to what Kiên Giang promised', async () => {
    const { page } = await site.open('/tinh/an-giang/', { width: 360, javaScript: false });
    const empty = page.locator('section[aria-labelledby="an-giang-2025"]');
    expect((await empty.innerText()).normalize('NFC')).toContain('đơn vị nay không thừa kế');
    await empty.locator('a[href="#canh-nhau"]').click();
    const beside = page.locator('section[aria-labelledby="canh-nhau"]');
    expect((await beside.locator('h2').innerText()).normalize('NFC')).toContain('không thừa kế');
    expect(await beside.locator('[data-province="kien-giang"][data-state="stated"]').count()).toBeGreaterThan(5);
    expect(await beside.locator('[data-province="an-giang"][data-state="no-plan"]').count()).toBeGreaterThan(5);
  });

  test('every merged unit shows the figures of its predecessors side by side, and says that none is inherited', () => {
    const units = openRecords<{
      readonly id: string;
      readonly url: string;
      readonly successor: string | null;
    }>('provinces');
    const targets = openRecords<{
      readonly province: string;
    }>('targets');
    const merged = units
      .map((unit) => ({ unit, former: units.filter(({ successor }) => successor === unit.id).map(({ id }) => id) }))
      .filter(({ former }) => former.length > 1);
    expect(merged).toHaveLength(23);
    for (const { unit, former } of merged) {
      const page = pageAt(`/tinh/${/\/tinh\/([a-z-]+)\/$/.exec(unit.url)?.[1] ?? ''}/`);
      const section = byId(page, 'canh-nhau');
      const own = targets.filter(({ province }) => former.includes(province));
      expect(section !== undefined, unit.id).toBe(own.length > 0);
      if (!section) continue;
      expect(textOf(section)).toContain('không thừa kế');
      // Those that say nothing share one column, which names them.
      const columns = elementsBelow(page).flatMap(
        (element) => attributeOf(element, 'data-column') ?? attributeOf(element, 'data-folded')?.split(',') ?? [],
      );
      expect(columns, unit.id).toEqual(expect.arrayContaining(former));
    }
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
