import { csvParse } from 'd3';
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { viewColumns } from '../../src/presentation/records/joined-names.ts';
import { columns, laid } from './comparison-page.ts';
import { useSite } from './site.ts';

const site = useSite();
const four = '/so-sanh/?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang&nam=2025';
const lines = '[data-row]:visible';

describe('what can be taken away', () => {
  test('the shown table as CSV agrees with the table, cell by cell', async () => {
    const { page } = await site.open(four);
    await laid(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-role="download-csv"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      'chi-tieu-chuyen-doi-so-den-nam-2025-vinh-phuc-kien-giang-vinh-long-hau-giang.csv',
    );
    const csv = fs.readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeffid,')).toBe(true);
    const records = csvParse(csv.slice(1));
    expect(records.columns).toEqual(viewColumns);
    const shown = await page.locator(lines).evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll<HTMLElement>('[data-state]')].map((cell) => ({
          place: ['indicator', 'level', 'year', 'province'].map((name) => cell.dataset[name]).join('|'),
          state: cell.dataset['state'] ?? '',
          figures: [...cell.querySelectorAll('a.figure')].map((link) => link.textContent),
        })),
      ),
    );
    const placeOf = ({ indicator, level, year, province }: (typeof records)[number]): string =>
      [indicator, level, year, province].join('|');
    for (const { place, state, figures } of shown) {
      const own = records.filter((record) => placeOf(record) === place);
      expect(
        own.map(({ figure }) => figure),
        place,
      ).toEqual(figures.length > 0 ? figures : ['']);
      if (figures.length === 0) expect(own[0]?.['state'], place).toBe(state);
    }
    expect(records).toHaveLength(shown.reduce((sum, { figures }) => sum + Math.max(1, figures.length), 0));
  });

  test('link, citations and embed code go to the clipboard', async () => {
    const { page } = await site.open(four);
    await laid(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const copied = async (role: string, said: string): Promise<string> => {
      await page.locator(`[data-role="${role}"]`).click();
      const answer = page.locator('[data-role="done"]', { hasText: said });
      await answer.waitFor();
      // Where the reader just pressed, not a screen away.
      expect(await answer.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
      return clipboard();
    };
    expect(await copied('copy-link', 'Đã chép địa chỉ')).toBe(page.url());
    const [line, , head, ...sources] = (await copied('copy-citation', 'trích dẫn')).split('\n');
    expect(line).toContain('Vĩnh Phúc, Kiên Giang, Vĩnh Long, Hậu Giang”, bản ngày');
    expect(line).toContain(`${page.url()}.`);
    expect(head).toBe('Nguồn:');
    for (const words of ['Kế hoạch 193/KH-UBND', 'ngày 26/7/2022', 'Ủy ban nhân dân tỉnh Vĩnh Phúc', '190/KH-UBND'])
      expect(sources.filter((source) => source.includes(words)).length, words).toBeGreaterThan(0);
    const panel = page.getByRole('region', { name: 'Cách trích dẫn khác' });
    const written = panel.getByRole('textbox', { name: 'Trích dẫn' });
    await expect.poll(() => written.inputValue()).toContain('Nguồn:');
    await panel.getByRole('radio', { name: 'Từng con số' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => written.inputValue()).toContain('“Tối thiểu 80%');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => written.inputValue()).toContain('@misc{ke-hoach-so');
    await panel.getByRole('button', { name: 'Chép' }).click();
    await panel.getByRole('status').filter({ hasText: 'bibtex' }).waitFor();
    expect(await clipboard()).toBe(await written.inputValue());
    await panel.getByRole('radio', { name: 'CSL-JSON' }).check();
    await expect.poll(() => written.inputValue()).toContain('"type": "webpage"');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Tải tệp' }).click(),
    ]);
    expect(fs.readFileSync(await file.path(), 'utf8')).toBe(await written.inputValue());
    const embed = await copied('copy-embed', 'Đã chép mã nhúng');
    expect(embed).toContain('/so-sanh/nhung/?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang&amp;nam=2025');
  });

  test('the embedded view has the same state and no chrome', async () => {
    const { page, problems } = await site.open(four.replace('/so-sanh/', '/so-sanh/nhung/'));
    await laid(page);
    expect(await columns(page)).toEqual(['vinh-phuc', 'vinh-long', 'hau-giang']);
    expect(await page.locator('.site-nav').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a chart as a picture: PNG of the drawing that carries its source and warnings', async () => {
    const { page } = await site.open('/chi-tieu/kinh-te-so-grdp/');
    const svg = await (await page.request.get(site.url('/chi-tieu/kinh-te-so-grdp/bieu-do.svg'))).text();
    for (const words of ['Nguồn:', 'không đại diện cho cả nước', '9,5%'])
      expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(words);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-role="png"]').click()]);
    const picture = fs.readFileSync(await download.path());
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(picture.length).toBeGreaterThan(20_000);
  });

  test('the table of an indicator as CSV has every figure with its sentence', async () => {
    const { page } = await site.open('/chi-tieu/ho-so-truc-tuyen/');
    const records = csvParse(
      (await (await page.request.get(site.url('/chi-tieu/ho-so-truc-tuyen/so-lieu.csv'))).text()).slice(1),
    );
    expect(records.columns).toEqual(viewColumns);
    const figures = records.filter(({ province }) => province !== 'quoc-gia');
    expect(figures.map(({ quote }) => quote)).toContainEqual(
      expect.stringContaining('Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến'),
    );
    expect(figures).toHaveLength(await page.locator('table.stack tbody tr').count());
  });
});
