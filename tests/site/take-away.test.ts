import { csvParse } from 'd3';
import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { viewColumns } from '../../src/presentation/records/joined-names.ts';
import { columns, laid } from './comparison-page.ts';
import { violationsOn } from './kinds/axe.ts';
import { fileAt, useSite } from './site.ts';

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

  test('the whole chart of an indicator is a file that carries its source and warnings', async () => {
    const svg = fs.readFileSync(fileAt('/chi-tieu/kinh-te-so-grdp/bieu-do.svg') ?? '', 'utf8');
    for (const words of ['Nguồn:', 'không đại diện cho cả nước', '9,5%'])
      expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(words);
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

/** The maker of pictures as it stands on a page. */
const maker = (page: Page): Locator => page.getByRole('region', { name: 'Tạo hình để đăng' });
const openMaker = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Tạo hình để đăng' }).click();
  await maker(page).locator('img[src^="blob:"]').waitFor();
  return maker(page);
};
const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    maker(page).getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
};

describe('a picture for publication', () => {
  test('one line of the view: chosen, edited, kept as PNG, SVG, table and words, with our fonts inside', async () => {
    const { page, problems } = await site.open('/so-sanh/?chi-so=ho-so-cong-viec-mang&nam=2025');
    await laid(page);
    const panel = await openMaker(page);
    const image = panel.getByRole('img');
    expect(await image.getAttribute('alt')).toMatch(
      /^Biểu đồ: 7 trong 11 nơi nêu 90%: hồ sơ công việc xử lý trên mạng\./,
    );
    // The line that has most places is drawn; another one is chosen with the keyboard.
    const picked = panel.getByLabel('Vẽ dòng nào');
    expect(await picked.locator('option').count()).toBe(3);
    await picked.selectOption({ label: 'Hồ sơ công việc xử lý trên mạng, đến năm 2025, cấp xã' });
    await expect.poll(() => image.getAttribute('alt')).toContain('60%');
    const headline = panel.getByLabel('Tiêu đề, sửa được');
    expect(await headline.inputValue()).toContain('60%');
    await headline.fill('Xã nào xử lý hồ sơ trên mạng');
    await panel.getByRole('radio', { name: 'Vuông' }).check();
    await panel.locator('summary').click();
    await panel.getByRole('checkbox', { name: 'Lạng Sơn' }).uncheck();
    await expect.poll(() => image.getAttribute('alt')).not.toContain('Lạng Sơn');
    // What somebody wrote stays, whatever is chosen after it.
    expect(await headline.inputValue()).toBe('Xã nào xử lý hồ sơ trên mạng');

    // The same choice as a map of tiles, named as one.
    await panel.getByRole('radio', { name: 'Sơ đồ ô' }).check();
    await expect.poll(() => image.getAttribute('alt')).toMatch(/^Sơ đồ ô: /);
    const map = await saved(page, 'Tải SVG');
    expect(map.name).toBe('ho-so-cong-viec-xu-ly-tren-mang-den-nam-2025-cap-xa-so-do-vuong.svg');
    expect(map.bytes.toString()).toContain('Trường Sa');
    await panel.getByRole('radio', { name: 'Biểu đồ' }).check();
    await expect.poll(() => image.getAttribute('alt')).toMatch(/^Biểu đồ: /);
    expect(await violationsOn(page)).toEqual([]);

    const svg = await saved(page, 'Tải SVG');
    expect(svg.name).toBe('ho-so-cong-viec-xu-ly-tren-mang-den-nam-2025-cap-xa-vuong.svg');
    const drawing = svg.bytes.toString();
    expect(drawing.match(/src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{10000,}\)/g)).toHaveLength(2);
    expect(drawing.replaceAll(/url\(data:[^)]*\)/g, '')).not.toMatch(/url\(|href|<script|<image/);
    expect(drawing).toContain('Xã nào xử lý hồ sơ trên mạng');
    // The address in it opens this very choice.
    expect(drawing.replaceAll(/<[^>]*>/g, '')).toContain('cap=commune&amp;chi-so=ho-so-cong-viec-mang');

    const table = csvParse((await saved(page, 'Tải số liệu của hình (CSV)')).bytes.toString('utf8').slice(1));
    expect(table.columns).toEqual(viewColumns);
    expect(new Set(table.map(({ level, year }) => `${level} ${year}`))).toEqual(new Set(['commune 2025']));
    const alt = (await image.getAttribute('alt')) ?? '';
    for (const { province, province_name: name } of table) if (province !== 'quoc-gia') expect(alt).toContain(name);
    expect(table.map(({ province_name: name }) => name)).not.toContain('Lạng Sơn');

    const png = await saved(page, 'Tải PNG');
    expect(png.name).toBe('ho-so-cong-viec-xu-ly-tren-mang-den-nam-2025-cap-xa-vuong.png');
    const difference = await page.evaluate(
      async ({ picture, words }) => {
        const bitmap = new Image();
        bitmap.src = `data:image/png;base64,${picture}`;
        await bitmap.decode();
        const box = { x: 60, y: 90, width: 1400, height: 120 };
        const paint = (draw: (context: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
          const canvas = Object.assign(document.createElement('canvas'), {
            width: bitmap.width,
            height: bitmap.height,
          });
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          draw(context);
          return context.getImageData(box.x, box.y, box.width, box.height).data;
        };
        const made = paint((context) => context.drawImage(bitmap, 0, 0));
        const { x, y, size } = words;
        const written = (family: string): Uint8ClampedArray =>
          paint((context) => {
            context.fillStyle = '#fdfbf7';
            context.fillRect(0, 0, bitmap.width, bitmap.height);
            context.fillStyle = '#1d1b18';
            // Letters are set as in the drawing, and enlarged with it.
            context.scale(2, 2);
            context.font = `600 ${size}px ${family}`;
            context.fillText(words.text, x, y);
          });
        const apart = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
          one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
        await document.fonts.load('600 40px "Noto Sans"', words.text);
        return {
          width: bitmap.width,
          height: bitmap.height,
          ours: apart(made, written('"Noto Sans"')),
          device: apart(made, written('"DejaVu Sans", "Liberation Sans", serif')),
        };
      },
      {
        picture: png.bytes.toString('base64'),
        words: ((): { text: string; x: number; y: number; size: number } => {
          const [, x, y, size, text = ''] =
            /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>(Xã nào[^<]*)</.exec(drawing) ?? [];
          return { text, x: Number(x), y: Number(y), size: Number(size) };
        })(),
      },
    );
    expect(difference).toMatchObject({ width: 2160, height: 2160 });
    // The headline in the picture is, point for point, what the page's own font writes; a font of the device is not.
    expect(difference.ours).toBeLessThan(2);
    expect(difference.device).toBeGreaterThan(difference.ours * 5);
    expect(problems).toEqual([]);
  });

  test('on the page of an indicator, on a phone, in the dark: seen by axe, worked with keys, nothing too small to touch', async () => {
    const { page, problems } = await site.open('/chi-tieu/kinh-te-so-grdp/', { width: 360, dark: true });
    await page.getByRole('button', { name: 'Tạo hình để đăng' }).focus();
    await page.keyboard.press('Enter');
    await maker(page).locator('img[src^="blob:"]').waitFor();
    expect(await maker(page).evaluate((panel) => panel === document.activeElement)).toBe(true);
    // A phone makes what is read on phones.
    expect(await maker(page).getByRole('radio', { name: 'Dọc 4:5' }).isChecked()).toBe(true);
    await maker(page).getByRole('radio', { name: 'Nền sáng' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await maker(page).getByRole('radio', { name: 'Nền tối' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('says why there is no picture: a headline that fits none, no fonts, a canvas that is refused, no number', async () => {
    const { page } = await site.open('/so-sanh/?chi-so=chu-ky-so-ca-nhan');
    await laid(page);
    const panel = await openMaker(page);
    const said = panel.getByRole('status');
    await panel.getByLabel('Tiêu đề, sửa được').fill('chữ '.repeat(300));
    await said.filter({ hasText: 'không vừa hình. Cách sửa: viết ngắn lại.' }).waitFor();
    expect(await panel.getByRole('button', { name: 'Tải PNG' }).isVisible()).toBe(false);
    await panel.getByLabel('Tiêu đề, sửa được').fill('Ngắn');
    await panel.getByRole('img').waitFor();
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => {
        done(null);
      };
    });
    await panel.getByRole('button', { name: 'Tải PNG' }).click();
    await said.filter({ hasText: 'Tệp SVG vẫn tải được' }).waitFor();
    await page.goto(site.url('/so-sanh/?nam=2025&tu=999'));
    await laid(page);
    await page.getByRole('button', { name: 'Tạo hình để đăng' }).click();
    await page.locator('[data-role="done"]', { hasText: 'Không có con số nào để vẽ' }).waitFor();
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(site.url('/so-sanh/?chi-so=chu-ky-so-ca-nhan'));
    await laid(page);
    await page.getByRole('button', { name: 'Tạo hình để đăng' }).click();
    await maker(page).getByRole('status').filter({ hasText: 'Không tải được phông chữ' }).waitFor();
  });
});
