import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attributeOf, collapse, elementsBelow, pageAt, textOf, type Element } from './html.ts';
import { openRecords } from './open-data-records.ts';
import { useSite } from './site.ts';

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
const idsOf = (name: string): Set<string> => new Set(openRecords<KeyedRecord>(name).map(({ id }) => id));

const states = ['stated', 'qualitative', 'silent', 'unknown', 'no-plan', 'not-applicable'];
const elements = elementsBelow(pageAt('/so-sanh/'));
const cells = elements.filter((element) => attributeOf(element, 'data-state') !== undefined);
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

  test('every line has its national benchmark, first, and names every other unit once: by a figure, or by its kind of absence', () => {
    const units = [...provinces].filter((unit) => unit !== 'quoc-gia').sort();
    const wrong = elements
      .filter((element) => dataOf(element, 'row') !== undefined)
      .filter((line) => {
        const own = elementsBelow(line).filter((element) => attributeOf(element, 'data-state') !== undefined);
        const [first, ...others] = own.map((cell) => dataOf(cell, 'province') ?? '');
        const absent = ['silent', 'unknown', 'no-plan', 'not-applicable'].flatMap((state) =>
          (dataOf(line, state) ?? '?').split(',').filter((unit) => unit !== ''),
        );
        return first !== 'quoc-gia' || [...new Set(others), ...absent].toSorted().join() !== units.join();
      });
    expect(wrong.map((line) => dataOf(line, 'row'))).toEqual([]);
  });

  test('every commitment of the open data stands in an element of its own, with the same address and the right state', () => {
    const targets = openRecords<TargetRecord>('targets');
    const shown = Map.groupBy(
      cells.filter((cell) => dataOf(cell, 'province') !== 'quoc-gia'),
      (cell) => `${keyOf(cell)} ${linksIn(cell)[0] ?? ''}`,
    );
    expect(shown.size).toBe(targets.length);
    const missing = targets.filter(({ province, indicator, level, year, operator, url }) => {
      const { pathname, hash } = new URL(url, 'http://site.invalid');
      const own = shown.get(`${province} ${indicator} ${level ?? ''} ${year ?? ''} ${pathname}${hash}`) ?? [];
      return (
        own.length !== 1 || own.some((cell) => dataOf(cell, 'state') !== (operator === null ? 'qualitative' : 'stated'))
      );
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
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

const line = '[data-row="ho-so-truc-tuyen"][data-row-year="2025"]';
const cell = `${line} [data-province="vinh-phuc"][data-level=""][data-year="2025"]`;
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
    expect(await page.locator(cell).textContent()).toContain('tối thiểu 80%');
    await page.locator(`${line} > summary`).click();
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
    const { page, problems } = await site.open('/so-sanh/?chi-so=ho-so-truc-tuyen');
    await page.locator('table.places').first().waitFor();
    let reached: string | null = null;
    for (let turn = 0; turn < 60 && reached === null; turn += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(() => {
        const active = document.activeElement;
        const inPlan = active?.closest('[data-state="stated"]:not([data-province="quoc-gia"])');
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
