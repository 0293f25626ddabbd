import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './site.ts';

const site = useSite();

/**
 * Words that a reader sees apart and whoever takes the text of the page (`textContent`) gets as one: `GRDPđến`. Neighbours that
 * stand in one line without a gap are one word (a mark within it); what is not shown at all is apart from all else.
 */
const gluedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const glued: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const edge = (node: Text, end: boolean): DOMRect | undefined => {
      const range = document.createRange();
      range.setStart(node, end ? node.length - 1 : 0);
      range.setEnd(node, end ? node.length : 1);
      return [...range.getClientRects()].at(end ? -1 : 0);
    };
    let before: Text | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.length === 0 || node.parentElement?.closest('script, style, noscript, template, svg, title')) continue;
      if (before && /[\p{L}\p{N}%)”]$/u.test(before.data) && /^[\p{L}\p{N}(“]/u.test(node.data)) {
        const [end, start] = [edge(before, true), edge(node, false)];
        const together =
          end !== undefined &&
          start !== undefined &&
          Math.abs(start.left - end.right) < 1 &&
          start.top < end.bottom &&
          start.bottom > end.top;
        if (!together) glued.push(`${before.data.slice(-20)}¦${node.data.slice(0, 20)}`);
      }
      before = node;
    }
    return [...new Set(glued)];
  });

describe('words that stand apart are apart in the text', () => {
  test.for(pageKinds)('$kind', async ({ address, act }) => {
    const { page } = await site.open(address);
    await act?.(page);
    await page.waitForFunction(() => !document.querySelector('[data-laying]'));
    expect(await gluedWords(page)).toEqual([]);
  });

  test('pasted, a cell says its parts apart', async () => {
    const { page } = await site.open('/so-sanh/?tinh=vinh-phuc,ben-tre&chi-so=ho-so-truc-tuyen&loc=ca-khong-neu');
    const texts = await page.locator('tr[data-row]:visible').evaluateAll((rows) => rows.map((row) => row.textContent));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\p{Ll}\p{Lu}|\d\p{L}/u.test(text.replaceAll(/\d[Gg]\b/g, '')))).toEqual([]);
  });
});

test('the notes of the downloaded comparison part what stands one below the other in a cell', async () => {
  const { page } = await site.open('/so-sanh/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-role="download-csv"]').click(),
  ]);
  const csv = fs.readFileSync(await download.path(), 'utf8');
  const cells = await page.locator('table.comparison td').evaluateAll((list) =>
    list
      .filter((cell) => cell.querySelector('a.figure') === null && cell.childElementCount > 0)
      .map((cell) =>
        [...cell.childNodes].map((part) => (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim()).filter(Boolean),
      )
      .filter((parts) => parts.length > 1),
  );
  expect(cells.length).toBeGreaterThan(0);
  for (const parts of cells.slice(0, 40)) expect(csv).toContain(parts.join('; '));
  expect(csv).not.toContain('không đầy đủ có số');
});
