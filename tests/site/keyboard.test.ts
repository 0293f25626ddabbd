import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** Whether the middle of what has the focus is in sight, with nothing over it; says what it is where it is not. */
const focusInSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const [box] = active?.getClientRects() ?? [];
    if (!active || !box) return 'nothing has the focus';
    const name = `${active.tagName} ${active.textContent?.trim().slice(0, 40) ?? ''}`;
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!onTop) return `${name}: outside the window`;
    return active.contains(onTop) || onTop.contains(active) ? '' : `${name}: under ${onTop.outerHTML.slice(0, 60)}`;
  });

/** More places than fit beside each other. */
const many = 'vinh-phuc,kien-giang,vinh-long,hau-giang,dong-thap,dong-nai,binh-phuoc,ben-tre,hai-phong,son-la';

describe('the focus is seen', () => {
  test.for([
    { address: `/so-sanh/?tinh=${many}`, order: 'down', why: 'columns that stay, read downwards' },
    { address: `/so-sanh/?tinh=${many}`, order: 'up', why: 'the same, read upwards' },
    { address: '/tinh/vinh-long/', order: 'up', why: 'the same table on a page of its own' },
  ])('$address $order: not under what stays in the table ($why)', async ({ address, order }) => {
    const { page } = await site.open(address);
    await page.waitForFunction(
      () => document.querySelector('.comparison td a') && !document.querySelector('[data-laying]'),
    );
    const links = page.locator('.comparison td a');
    const count = await links.count();
    const chosen = Array.from({ length: 60 }, (_, index) => Math.floor((index * count) / 60));
    const hidden: string[] = [];
    for (const index of order === 'up' ? chosen.toReversed() : chosen) {
      await links.nth(index).evaluate((link: HTMLElement) => link.focus());
      const told = await focusInSight(page);
      if (told !== '') hidden.push(told);
    }
    expect(count).toBeGreaterThan(60);
    expect(hidden).toEqual([]);
  });

  test('on a phone the note of a figure leads to its mark, and the focus with it', async () => {
    const { page } = await site.open('/ke-hoach/vinh-long-2022/', { width: 360 });
    const notes = page.locator('.margin-notes a.figure');
    for (const index of [0, 12, 24]) {
      await notes.nth(index).press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark:target'));
      expect(await focusInSight(page)).toBe('');
    }
  });

  test('on a phone the open contents close when the focus goes on', async () => {
    const { page } = await site.open('/ke-hoach/vinh-long-2022/', { width: 360 });
    await page.locator('.toc summary').press('Enter');
    expect(await page.locator('.toc details[open]').count()).toBe(1);
    for (let turn = 0; turn < 30; turn += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.toc') === null)) break;
    }
    expect(await page.locator('.toc details[open]').count()).toBe(0);
    expect(await focusInSight(page)).toBe('');
  });

  test.for([320, 360] as const)('at %i px a card keeps clear of the link it explains', async (width) => {
    const { page } = await site.open('/ke-hoach/vinh-long-2022/', { width });
    const links = page.locator('.official a:not(.anchor a):not(.margin-notes a)');
    const covered: number[] = [];
    for (let index = 0; index < (await links.count()); index += 1) {
      await links.nth(index).focus();
      const overlaps = await links.nth(index).evaluate((link) => {
        const card = document.querySelector('.note-card:popover-open')?.getBoundingClientRect();
        return [...link.getClientRects()].some(
          (box) =>
            card !== undefined &&
            box.bottom > card.top &&
            box.top < card.bottom &&
            box.right > card.left &&
            box.left < card.right,
        );
      });
      if (overlaps) covered.push(index);
    }
    expect(await links.count()).toBeGreaterThan(2);
    expect(covered).toEqual([]);
  });
});

describe('past what is long', () => {
  test('one stop before the comparison leads behind it', async () => {
    const { page } = await site.open('/so-sanh/');
    const past = page.locator('a.past');
    await past.focus();
    expect(await focusInSight(page)).toBe('');
    await past.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-role'))).toBe('copy-answer');
    // The way there is one movement more, which a busy machine shows a moment later.
    await expect.poll(() => focusInSight(page)).toBe('');
  });

  test('Escape closes the list of provinces and goes back to what opened it', async () => {
    const { page } = await site.open('/so-sanh/');
    await page.locator('.picker summary').press('Enter');
    await page.locator('[data-role="province-search"]').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.picker[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });
});

test.for([false, true])('forced colours, dark %s: every marked figure can be read', async (dark) => {
  const { page } = await site.open('/ke-hoach/vinh-long-2022/', { dark });
  await page.emulateMedia({ forcedColors: 'active' });
  const unread = await page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll('.official mark')].filter((mark) => {
      const { color, backgroundColor } = getComputedStyle(mark);
      const own = /rgba\(.*, 0\)|transparent/.test(backgroundColor) ? ground : backgroundColor;
      return color === own;
    }).length;
  });
  expect(await page.locator('.official mark').count()).toBeGreaterThan(20);
  expect(unread).toBe(0);
});
