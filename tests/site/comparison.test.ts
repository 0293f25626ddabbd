import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attributeOf, collapse, elementsBelow, pageAt, textOf, type Element } from './html.ts';
import { fileAt, useSite } from './site.ts';

const site = useSite();

interface KeyedRecord {
  readonly id: string;
}
interface TargetRecord extends KeyedRecord {
  readonly province: string;
  readonly indicator: string;
  readonly level: string | null;
  readonly year: number | null;
  readonly operator: string | null;
  readonly url: string;
}
const openData = <Entry extends KeyedRecord>(name: string): readonly Entry[] =>
  JSON.parse(fs.readFileSync(fileAt(`/du-lieu/${name}.json`) ?? '', 'utf8')) as readonly Entry[];
const idsOf = (name: string): Set<string> => new Set(openData(name).map(({ id }) => id));

const states = ['stated', 'qualitative', 'silent', 'unknown', 'no-plan', 'not-applicable'];
const cells = elementsBelow(pageAt('/so-sanh/')).filter(({ tagName }) => tagName === 'td');
const dataOf = (cell: Element, name: string): string | undefined => attributeOf(cell, `data-${name}`);
const keyOf = (cell: Element): string =>
  ['province', 'indicator', 'level', 'year'].map((name) => dataOf(cell, name) ?? '').join(' ');
const linksIn = (cell: Element): string[] =>
  elementsBelow(cell).flatMap((element) => (element.tagName === 'a' ? (attributeOf(element, 'href') ?? []) : []));

describe('every value cell', () => {
  const provinces = idsOf('provinces').add('quoc-gia');
  const indicators = idsOf('indicators');
  test.for<{ why: string; wrong: (cell: Element) => boolean }>([
    { why: 'names a known province', wrong: (cell) => !provinces.has(dataOf(cell, 'province') ?? '') },
    { why: 'names a known indicator', wrong: (cell) => !indicators.has(dataOf(cell, 'indicator') ?? '') },
    {
      why: 'names a tier, or none in an attribute that is there',
      wrong: (cell) => !['', 'province', 'district', 'commune'].includes(dataOf(cell, 'level') ?? '?'),
    },
    {
      why: 'names a year, or none in an attribute that is there',
      wrong: (cell) => !/^(?:20\d\d)?$/.test(dataOf(cell, 'year') ?? '?'),
    },
    { why: 'has one of the six states', wrong: (cell) => !states.includes(dataOf(cell, 'state') ?? '') },
    { why: 'is never blank', wrong: (cell) => collapse(textOf(cell)) === '' },
    {
      why: 'with a figure or a wording leads to its words',
      wrong: (cell) => ['stated', 'qualitative'].includes(dataOf(cell, 'state') ?? '') && linksIn(cell).length === 0,
    },
  ])('$why', ({ wrong }) => {
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(wrong).map(keyOf)).toEqual([]);
  });

  test('stands once: one province, indicator, tier and year', () => {
    const keys = cells.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('every row holds the same provinces, the national benchmark first', () => {
    const rows = new Map<string, string[]>();
    for (const cell of cells) {
      const row = keyOf(cell).split(' ').slice(1).join(' ');
      rows.set(row, [...(rows.get(row) ?? []), dataOf(cell, 'province') ?? '']);
    }
    const [first = []] = rows.values();
    expect(first[0]).toBe('quoc-gia');
    expect([...rows].filter(([, columns]) => columns.join() !== first.join()).map(([row]) => row)).toEqual([]);
  });

  test('every commitment of the open data stands in its own cell, with the same address and the right state', () => {
    const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
    const targets = openData<TargetRecord>('targets');
    const missing = targets.filter(({ province, indicator, level, year, operator, url }) => {
      const cell = byKey.get(`${province} ${indicator} ${level ?? ''} ${year ?? ''}`);
      if (!cell) return true;
      const { pathname, hash } = new URL(url, 'http://site.invalid');
      const state = dataOf(cell, 'state');
      return (
        !linksIn(cell).includes(`${pathname}${hash}`) ||
        (operator === null ? state !== 'stated' && state !== 'qualitative' : state !== 'stated')
      );
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('a cell without a commitment of its own is neither stated nor qualitative', () => {
    const keys = new Set(
      openData<TargetRecord>('targets').map(
        ({ province, indicator, level, year }) => `${province} ${indicator} ${level ?? ''} ${year ?? ''}`,
      ),
    );
    const invented = cells.filter(
      (cell) =>
        dataOf(cell, 'province') !== 'quoc-gia' &&
        ['stated', 'qualitative'].includes(dataOf(cell, 'state') ?? '') &&
        !keys.has(keyOf(cell)),
    );
    expect(invented.map(keyOf)).toEqual([]);
  });
});

/** The mark to which the browser has gone, once it is in view; pages glide there where the system allows motion. */
const targetOn = async (page: Page): Promise<{ tag: string; text: string; background: string }> => {
  await page.waitForFunction(
    () => {
      const target = document.querySelector(':target');
      const whole = target?.getBoundingClientRect();
      // Words that wrap begin in the middle of a line: their first piece, not the corner of the box around all.
      const [box] = target?.getClientRects() ?? [];
      if (!target || !whole || !box || whole.top < 0 || whole.bottom > innerHeight) return false;
      const onTop = document.elementFromPoint(
        box.left + Math.min(box.width, 20) / 2,
        box.top + Math.min(box.height, 20) / 2,
      );
      return onTop !== null && target.contains(onTop);
    },
    null,
    { timeout: 3000 },
  );
  return page.locator(':target').evaluate((target) => ({
    tag: target.tagName,
    text: target.textContent ?? '',
    background: getComputedStyle(target).backgroundColor,
  }));
};

const cell = 'td[data-province="vinh-phuc"][data-indicator="ho-so-truc-tuyen"][data-level=""][data-year="2025"]';
const words = 'Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến';
const plan = '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/';

/** One tap opens the sentence: in the text itself, or in a dialog that says it and is one step away from the text. */
const throughDialog = async (page: Page, quote: string): Promise<void> => {
  await page.waitForFunction(
    () => location.pathname.includes('/ke-hoach/') || document.querySelector('dialog[open]') !== null,
  );
  if (new URL(page.url()).pathname.includes('/ke-hoach/')) return;
  const dialog = page.locator('dialog[open]');
  expect(collapse(await dialog.innerText())).toContain(quote);
  expect(await page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null)).toBe(true);
  await dialog.locator('a[href*="/ke-hoach/"]').press('Enter');
  await page.waitForURL((url) => url.pathname.includes('/ke-hoach/'));
};

describe('a cell leads to the highlighted sentence', () => {
  test.for([
    { width: 360, dark: false, motion: false, javaScript: true, why: 'on a phone' },
    { width: 1440, dark: false, motion: true, javaScript: true, why: 'on a desk, gliding' },
    { width: 1440, dark: true, motion: false, javaScript: true, why: 'in the dark' },
    { width: 360, dark: false, motion: false, javaScript: false, why: 'without JavaScript' },
  ] as const)('$why ($width px, dark: $dark)', async ({ why: _why, ...view }) => {
    const { page, problems } = await site.open('/so-sanh/', view);
    expect(await page.locator(cell).getAttribute('data-state')).toBe('stated');
    expect(await page.locator(cell).innerText()).toContain('tối thiểu 80%');
    await page.locator(`${cell} a`).first().click();
    if (view.javaScript) await throughDialog(page, words);
    await page.waitForURL((url) => url.pathname.endsWith(plan));
    expect(new URL(page.url()).hash).toBe('#ct-ho-so-truc-tuyen-2025');
    const target = await targetOn(page);
    expect(target.tag).toBe('MARK');
    expect(collapse(target.text)).toBe(words);
    expect(target.background).not.toMatch(/^(?:transparent|rgba\(0, 0, 0, 0\))$/);
    expect(problems).toEqual([]);
  });

  test('with the keyboard alone: Tab to a figure, Enter', async () => {
    const { page, problems } = await site.open('/so-sanh/');
    let reached: string | null = null;
    for (let turn = 0; turn < 250 && reached === null; turn += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(() => {
        const active = document.activeElement;
        const inPlan = active?.closest('td[data-state="stated"]:not([data-province="quoc-gia"])');
        const href = inPlan ? active?.getAttribute('href') : null;
        return href?.includes('/ke-hoach/') ? href : null;
      });
    }
    expect(reached).not.toBeNull();
    const hidden = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const onTop = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !onTop || !document.activeElement?.contains(onTop);
    });
    expect(hidden, 'the focused figure lies under something else').toBe(false);
    const outline = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      return style ? `${style.outlineStyle} ${style.outlineWidth}` : '';
    });
    expect(outline).not.toMatch(/^none|\b0px$/);
    await page.keyboard.press('Enter');
    await throughDialog(page, '“');
    const { pathname, hash } = new URL(page.url());
    expect(`${pathname}${hash}`).toBe(reached);
    expect((await targetOn(page)).tag).toBe('MARK');
    expect(problems).toEqual([]);
  });
});
