import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

describe('words that stand apart are apart in the text', () => {
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
