import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

describe('words that stand apart are apart in the text', () => {
  test('pasted, a cell says its parts apart', async () => {
    const { page } = await site.open('/so-sanh/?tinh=vinh-phuc,ben-tre&chi-so=ho-so-truc-tuyen&loc=ca-khong-neu');
    await page.locator('[data-role="view"]:not([data-laying]) table.comparison').waitFor();
    const texts = await page
      .locator('[data-role="view"]:not([data-laying]) tr[data-row]:visible')
      .evaluateAll((rows) => rows.map((row) => row.textContent));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\p{Ll}\p{Lu}|\d\p{L}/u.test(text.replaceAll(/\d[Gg]\b/g, '')))).toEqual([]);
  });
});

test('the notes of a downloaded choice say why a cell has no figure, as the cell does', async () => {
  const { page } = await site.open('/so-sanh/?tinh=vinh-phuc,ha-noi&nam=2025');
  await page.locator('[data-role="view"]:not([data-laying]) table.comparison').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-role="download-csv"]').click(),
  ]);
  const csv = fs.readFileSync(await download.path(), 'utf8');
  expect(csv).toContain('no-plan');
  expect(csv).toContain('chưa có ở đây: chưa có văn bản nào của nơi này');
});
