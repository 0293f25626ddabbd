import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const four = '/so-sanh/?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang&nam=2025';

/** Waits until the view stands as the choice asks. */
const laid = (page: Page): Promise<void> =>
  page.locator('[data-role="view"]:not([data-laying])').waitFor({ state: 'attached' });
const columns = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('table.comparison thead th[data-column]')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
const status = async (page: Page): Promise<string> =>
  (await page.locator('.filters > [data-role="status"]').textContent()) ?? '';
const lines = '[data-row]:visible';
const cellOf = (province: string, indicator = 'ho-so-truc-tuyen', year = '2025'): string =>
  `:is(td, td > span)[data-province="${province}"][data-indicator="${indicator}"][data-level=""][data-year="${year}"]`;

describe('every view fits its window, and no field of the form lies over another', () => {
  test.for(
    [
      { address: '/so-sanh/', why: 'the overview, with its strips' },
      { address: four, why: 'a table of six columns' },
      { address: '/so-sanh/?nam=2025&chi-so=ho-so-truc-tuyen&tu=80&den=100', why: 'fields of the threshold' },
      { address: '/so-sanh/?nam=2025&chi-so=kinh-te-so-grdp&dang=bieu-do', why: 'a chart of many places' },
      { address: '/so-sanh/?nam=2025&chi-so=kinh-te-so-grdp&dang=so-do', why: 'a tile map' },
    ].flatMap((row) => [360, 768, 1024, 1440].map((width) => ({ ...row, width }))),
  )('$address at $width px ($why)', async ({ address, width }) => {
    const { page } = await site.open(address);
    await page.setViewportSize({ width, height: 900 });
    await laid(page);
    await page.locator('.filters details.more').evaluate((more: HTMLDetailsElement) => {
      more.open = true;
    });
    const { content, window, over, outside } = await page.evaluate(() => {
      const fields = [
        ...document.querySelectorAll<HTMLElement>('.filters :is(select, input:not([type="radio"], [type="checkbox"]))'),
      ]
        .filter((field) => field.checkVisibility())
        .map((field) => ({ name: field.getAttribute('name') ?? field.id, box: field.getBoundingClientRect() }));
      const main = document.querySelector('main > *')?.getBoundingClientRect() ?? new DOMRect();
      return {
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
        over: fields.flatMap(({ name, box }, at) =>
          fields
            .slice(at + 1)
            .filter(
              (other) =>
                box.left < other.box.right - 1 &&
                other.box.left < box.right - 1 &&
                box.top < other.box.bottom - 1 &&
                other.box.top < box.bottom - 1,
            )
            .map((other) => `${name} over ${other.name}`),
        ),
        outside: [
          ...document.querySelectorAll<HTMLElement>(
            '.filters :is(select, input), .line > summary > *, .plot > li > *, .tiles',
          ),
        ]
          .filter(
            (part) =>
              part.checkVisibility() && part.getBoundingClientRect().right > Math.max(main.right, innerWidth - 8) + 1,
          )
          .map((part) => `${part.tagName} ${part.className.toString()}`),
      };
    });
    expect(content, 'the page is wider than the window').toBeLessThanOrEqual(window);
    expect(over).toEqual([]);
    expect(outside).toEqual([]);
  });
});

describe('the address is the view', () => {
  test.for([
    { province: 'vinh-phuc', state: 'stated', says: 'tối thiểu 80%', why: 'a figure of its own' },
    {
      province: 'kien-giang',
      state: 'unknown',
      says: 'có số đến năm 2023',
      why: 'an excerpt, with the way to its 2023 figure',
    },
    { province: 'vinh-long', state: 'unknown', says: 'văn bản của nơi này ở đây không đầy đủ', why: 'a press report' },
    { province: 'hau-giang', state: 'stated', says: 'tối thiểu 60%', why: 'a figure in a list of many' },
  ])('files processed online by 2025: $province is $state ($why)', async ({ province, state, says }) => {
    const { page, problems } = await site.open(four);
    await laid(page);
    // Kiên Giang says nothing for that year: it has its cells, but no column of its own.
    expect(await columns(page)).toEqual(['vinh-phuc', 'vinh-long', 'hau-giang']);
    expect(await page.locator(cellOf(province)).getAttribute('data-state')).toBe(state);
    expect(await page.locator(cellOf(province)).textContent()).toContain(says);
    expect(problems).toEqual([]);
  });

  test('a choice writes the address; back and forward open the views again', async () => {
    const { page } = await site.open('/so-sanh/');
    await page.locator('select[name="nam"]').selectOption('2030');
    await laid(page);
    await page.locator('select[name="nhom"]').selectOption('kinh-te-so');
    await laid(page);
    expect(new URL(page.url()).search).toBe('?nam=2030&nhom=kinh-te-so');
    const count = await page.locator(lines).count();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?nam=2030');
    await laid(page);
    expect(await page.locator(lines).count()).toBeGreaterThan(count);
    await page.goForward();
    await laid(page);
    expect(await page.locator(lines).count()).toBe(count);
    expect(await page.locator('select[name="nhom"]').inputValue()).toBe('kinh-te-so');
  });

  test.for([
    { query: '?tinh=khong-co,vinh-phuc', told: '“khong-co”', why: 'an unknown province', shows: ['vinh-phuc'] },
    { query: '?tinh=vinh-phuc&nam=1999', told: '“1999”', why: 'an unknown year', shows: ['vinh-phuc'] },
    { query: '?tinh=vinh-phuc&cap=thon', told: '“thon”', why: 'an unknown level', shows: ['vinh-phuc'] },
    { query: '?tinh=vinh-phuc&loc=nhanh', told: '“nhanh”', why: 'an unknown filter', shows: ['vinh-phuc'] },
    { query: `?tinh=vinh-phuc&nhom=${'x'.repeat(3000)}`, told: '“xxx', why: 'a huge value', shows: ['vinh-phuc'] },
    {
      query: '?tinh=vinh-phuc&nhom=%3Cimg%20src%3Dx%3E',
      told: '“<img src=x>”',
      why: 'HTML is words',
      shows: ['vinh-phuc'],
    },
  ])('$why is left out with a visible word', async ({ query, told, shows }) => {
    const { page, problems } = await site.open(`/so-sanh/${query}`);
    await laid(page);
    expect(await status(page)).toContain(told);
    expect(await columns(page)).toEqual(shows);
    expect(problems).toEqual([]);
  });

  test('a tier that the indicator never had: nothing to show, and a word about it', async () => {
    const { page } = await site.open('/so-sanh/?chi-so=ho-so-truc-tuyen&cap=district');
    await laid(page);
    expect(await page.locator(lines).count()).toBe(0);
    expect(await status(page)).toContain('Không dòng nào');
  });

  test('a place without any document has its cells, each with its reason', async () => {
    const { page } = await site.open('/so-sanh/?tinh=ha-noi,ha-noi-2025,vinh-phuc&loc=ca-khong-neu');
    await laid(page);
    expect(await columns(page)).toEqual(['vinh-phuc']);
    expect(await page.locator('th[data-folded]').getAttribute('data-folded')).toBe('ha-noi,ha-noi-2025');
    expect(await page.locator(cellOf('ha-noi')).getAttribute('data-state')).toBe('no-plan');
    expect(await page.locator(cellOf('ha-noi-2025', 'ho-so-truc-tuyen', '2020')).getAttribute('data-state')).toBe(
      'not-applicable',
    );
    const district = page.locator('[data-province="ha-noi-2025"][data-level="district"]').first();
    expect(await district.getAttribute('data-state')).toBe('not-applicable');
    expect(await district.textContent()).toContain('cấp huyện không còn');
  });

  test('63 at once: those that state something have their columns, the others share one, with their number', async () => {
    const { page, problems } = await site.open('/so-sanh/');
    await page.locator('.picker > summary').click();
    const former = page.locator('input.province:not([data-new])');
    await former.first().waitFor();
    const all = await former.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(all).toHaveLength(63);
    const visit = await site.open(`/so-sanh/?tinh=${all.join(',')}&chi-so=kinh-te-so-grdp`);
    await laid(visit.page);
    const shown = await columns(visit.page);
    const folded = (await visit.page.locator('th[data-folded]').getAttribute('data-folded'))?.split(',') ?? [];
    expect([...shown, ...folded].toSorted()).toEqual(all.toSorted());
    expect(await visit.page.locator('th[data-folded]').innerText()).toContain(`${folded.length} nơi`);
    expect([...problems, ...visit.problems]).toEqual([]);
  });

  test.for([
    { query: '?chi-so=ho-so-truc-tuyen&nam=2025&tu=cao', told: '“cao”', why: 'a threshold that is no number' },
    { query: '?chi-so=ho-so-truc-tuyen&dang=banh', told: '“banh”', why: 'a view that there is none of' },
    { query: '?chi-so=ho-so-truc-tuyen&so-voi-moc=tot', told: '“tot”', why: 'an unknown relation' },
  ])('$why is left out with a visible word', async ({ query, told }) => {
    const { page } = await site.open(`/so-sanh/${query}`);
    await laid(page);
    const said = page.locator('.filters > [data-role="status"]');
    expect(await said.innerText()).toContain(told);
    expect(await page.locator(lines).count()).toBeGreaterThan(0);
  });

  test('a threshold that is typed and no number is told, and the view stays', async () => {
    const { page } = await site.open('/so-sanh/?chi-so=ho-so-truc-tuyen&nam=2025');
    await laid(page);
    await page.locator('details.more > summary').click();
    await page.locator('input[name="tu"]').fill('tám mươi');
    await page.locator('input[name="tu"]').blur();
    await page.locator('.filters > [data-role="status"]', { hasText: '“tám mươi” không phải là số' }).waitFor();
    await laid(page);
    expect(await page.locator(lines).count()).toBe(1);
  });
});

/** The question of a journalist on deadline, and its answer, whatever way it was asked. */
const question = '/so-sanh/?nam=2025&chi-so=ho-so-truc-tuyen&tu=80';
const answered =
  'Đến năm 2025: trong 2 nơi có con số, 1 nêu từ 80% trở lên: Vĩnh Phúc; mốc quốc gia: tối thiểu 80% theo 942/QĐ-TTg; so với mốc có hiệu lực khi văn bản ban hành: 1 bằng.';
const answer = (page: Page): Promise<string> => page.locator('[data-role="answer"]').innerText();

describe('which province states 80% or more of files online for 2025', () => {
  test('asked by address: one sentence, the figures with their words, nothing folded', async () => {
    const { page, problems } = await site.open(question);
    await laid(page);
    expect(await answer(page)).toBe(answered);
    const shown = page.locator('td[data-indicator="ho-so-truc-tuyen"][data-year="2025"] a.figure:visible');
    expect(await shown.allInnerTexts()).toEqual(['tối thiểu 80%']);
    expect(problems).toEqual([]);
  });

  test('asked by clicks: the same address, the same sentence', async () => {
    const { page } = await site.open('/so-sanh/');
    await page.locator('select[name="chi-so"]').selectOption('ho-so-truc-tuyen');
    await laid(page);
    await page.locator('select[name="nam"]').selectOption('2025');
    await page.locator('details.more > summary').click();
    await page.locator('input[name="tu"]').fill('80');
    await page.locator('input[name="tu"]').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('tu') === '80');
    await laid(page);
    expect(await answer(page)).toBe(answered);
    expect(new URL(page.url()).search).toBe(question.slice('/so-sanh/'.length));
  });

  test('asked from the home page: two clicks, the same sentence', async () => {
    const { page } = await site.open('/');
    await page.locator('summary', { hasText: 'Nơi nào nêu từ mốc quốc gia trở lên' }).click();
    await page.locator('details[open] a', { hasText: 'Hồ sơ xử lý trực tuyến' }).first().click();
    await page.waitForURL((url) => url.pathname.endsWith('/so-sanh/'));
    await laid(page);
    await page.locator('[data-role="answer"]', { hasText: 'nêu từ 80%' }).waitFor();
    expect(await answer(page)).toBe(answered);
  });

  test('the same choice as a table, a chart and a tile map: the same figures, the same sentence', async () => {
    for (const view of ['bang', 'bieu-do', 'so-do']) {
      const { page } = await site.open(`/so-sanh/?nam=2025&chi-so=kinh-te-so-grdp&dang=${view}`);
      await laid(page);
      const figures = await page
        .locator('[data-state="stated"][data-indicator="kinh-te-so-grdp"]:not([data-province="quoc-gia"]) a.figure')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-target')).sort());
      const { page: table } = await site.open('/so-sanh/?nam=2025&chi-so=kinh-te-so-grdp');
      await laid(table);
      expect(await answer(page)).toBe(await answer(table));
      expect(figures).toEqual(
        await table
          .locator('[data-state="stated"][data-indicator="kinh-te-so-grdp"]:not([data-province="quoc-gia"]) a.figure')
          .evaluateAll((links) => links.map((link) => link.getAttribute('data-target')).sort()),
      );
    }
  });

  test('copied with its sources by one button', async () => {
    const { page } = await site.open(question);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await laid(page);
    await page.locator('[data-role="copy-answer"]').click();
    await page.locator('[data-role="done"]', { hasText: 'Đã chép câu trả lời' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(answered);
    expect(copied).toContain(`Nguồn: ${page.url()}`);
    expect(copied).toContain('Vĩnh Phúc, Hồ sơ xử lý trực tuyến: tối thiểu 80%, Kế hoạch 193/KH-UBND');
    expect(copied).toContain('#ct-ho-so-truc-tuyen-2025');
    expect(copied).toContain('942/QĐ-TTg');
  });

  test('on a phone four places and one year are a short list, without what nobody states, which is there on demand', async () => {
    const { page } = await site.open(four, { width: 360 });
    await laid(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
    const silent = page.locator('td[data-state="unknown"]:not(.national)').first();
    expect(await silent.isVisible()).toBe(false);
    await page.locator('input[name="o-trong"]').check();
    expect(await silent.isVisible()).toBe(true);
  });

  test('the benchmark opens its evidence like a figure', async () => {
    const { page } = await site.open(question);
    await laid(page);
    await page.locator('[data-province="quoc-gia"] a.figure').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Mốc quốc gia: tối thiểu 80%');
    expect(await dialog.innerText()).toContain('942/QĐ-TTg');
    expect(await dialog.locator('[data-part="address"]').getAttribute('href')).toContain('/van-ban/942-qd-ttg-2021/');
  });
});

describe('what is shown', () => {
  test('only verbatim: reported figures are hidden, and the cell says so', async () => {
    const { page } = await site.open('/so-sanh/?bang-chung=verbatim&ca=1&tinh=vinh-phuc,binh-phuoc&loc=ca-khong-neu');
    await laid(page);
    const cell = page.locator(cellOf('binh-phuoc', 'ho-so-truc-tuyen', '2023'));
    expect(await cell.getAttribute('data-state')).toBe('unknown');
    expect(await cell.innerText()).toContain('đang ẩn: chỉ có số dẫn lại');
    expect(await page.locator('td [data-basis="reported"]:visible').count()).toBe(0);
  });

  test('only where they differ, only what is comparable', async () => {
    const { page } = await site.open(`${four}&loc=khac-nhau,so-duoc`);
    await laid(page);
    const shown = await page
      .locator(lines)
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td:not(.national) a.figure')].map((link) => link.textContent)),
      );
    expect(shown.length).toBeGreaterThan(0);
    for (const figures of shown) expect(new Set(figures).size).toBeGreaterThan(1);
  });

  test('lines that no chosen province names are counted, and shown on demand', async () => {
    const { page } = await site.open(four);
    await laid(page);
    const before = await page.locator(lines).count();
    const counted = Number(/\d+/.exec((await page.locator('[data-role="unstated-count"]').textContent()) ?? '')?.[0]);
    await page.locator('details:has(input[name="withUnstated"]) > summary').click();
    await page.locator('input[name="withUnstated"]').check();
    await laid(page);
    expect(await page.locator(lines).count()).toBe(before + counted);
  });

  test.for([
    { typed: 'da nang', finds: 'da-nang', why: 'without marks' },
    { typed: 'Phú Thọ', finds: 'vinh-phuc', why: 'by the new name' },
    { typed: 'sài gòn', finds: 'ho-chi-minh', why: 'by another name' },
  ])('a province is found $why', async ({ typed, finds }) => {
    const { page } = await site.open('/so-sanh/');
    await page.locator('.picker > summary').click();
    await page.locator('[data-role="province-search"]').fill(typed);
    await page.locator(`input.province[value="${finds}"]`).waitFor();
    expect(await page.locator('input.province[value="ca-mau"]').isVisible()).toBe(false);
  });

  test('provinces that are one unit today come with one press', async () => {
    const { page } = await site.open('/so-sanh/?tinh=hau-giang');
    await page.locator('.picker > summary').click();
    await page.locator('[data-role="same-successor"]').click();
    await laid(page);
    const folded = (await page.locator('th[data-folded]').getAttribute('data-folded'))?.split(',') ?? [];
    expect([...(await columns(page)), ...folded].toSorted()).toEqual([
      'can-tho',
      'can-tho-2025',
      'hau-giang',
      'soc-trang',
    ]);
  });
});

describe('the sentence behind a cell', () => {
  test('opens in place, leads to the words, and back leads to the same view', async () => {
    const { page } = await site.open(four);
    await laid(page);
    await page.locator(`${cellOf('vinh-phuc')} a.figure`).click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const text = await dialog.innerText();
    for (const words of [
      '“Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến”',
      '193/KH-UBND',
      '26/7/2022',
      'mục II.2.1.1, gạch đầu dòng thứ 3',
      'Con số này bằng mốc',
    ])
      expect(text).toContain(words);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-target'))).toBe(
      'vinh-phuc-193-kh-ubnd-2022/ho-so-truc-tuyen-2025',
    );
    await page.keyboard.press('Enter');
    await dialog.locator('a[data-part="address"]').click();
    await page.waitForURL(/#ct-ho-so-truc-tuyen-2025$/);
    await page.goBack();
    await laid(page);
    expect(await columns(page)).toEqual(['vinh-phuc', 'vinh-long', 'hau-giang']);
  });

  test('its first words are in sight, and copying the citation is answered in the dialog', async () => {
    const { page } = await site.open(four, { width: 320 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await laid(page);
    await page.locator(`${cellOf('vinh-phuc')} a.figure`).click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.scrollTop)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await dialog.locator('[data-part="cite"]').click();
    await dialog.locator('[role="status"]', { hasText: 'Đã chép trích dẫn.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“Tối thiểu 80%');
  });

  test('a reported figure names its source and claims no words', async () => {
    const { page } = await site.open('/so-sanh/?tinh=dong-thap&nam=2025');
    await laid(page);
    await page.locator(`${cellOf('dong-thap', 'kinh-te-so-grdp')} a.figure`).click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('[data-part="quote"]').isVisible()).toBe(false);
    expect(await dialog.locator('a[data-part="source"]').getAttribute('href')).toMatch(/^https?:\/\//);
    expect(await dialog.innerText()).toContain('Số dẫn lại');
  });

  test('when the details do not load, the figure still leads to its words', async () => {
    const { page } = await site.open(four);
    await laid(page);
    await page.route('**/cau-trich/0.json', (route) => route.abort());
    await page.locator(`${cellOf('vinh-phuc')} a.figure`).click();
    await page.waitForURL(/#ct-ho-so-truc-tuyen-2025$/);
  });
});

describe('what can be taken away', () => {
  test('the shown table as CSV agrees with the table, cell by cell', async () => {
    const { page } = await site.open(four);
    await laid(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-role="download-csv"]').click(),
    ]);
    const csv = fs.readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeffChỉ số,Hạn,Cấp,Đơn vị,Trạng thái ô,Con số')).toBe(true);
    const shown = await page.locator(lines).evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll<HTMLElement>('[data-state]')].map((cell) => ({
          title: row.querySelector('th a')?.textContent ?? '',
          year: cell.dataset['year'] ?? '',
          level: cell.dataset['level'] ?? '',
          name: cell.dataset['name'] ?? '',
          state: cell.dataset['state'] ?? '',
          figures: [...cell.querySelectorAll('a.figure')].map((link) => link.textContent),
        })),
      ),
    );
    const written = csv.split('\r\n');
    for (const { title, year, level, name, state, figures } of shown)
      for (const figure of figures.length > 0 ? figures : [''])
        expect(
          written.some((line) =>
            line.replaceAll('"', '').startsWith([title, year, level, name, state, figure].join(',')),
          ),
          [title, year, level, name, state, figure].join(','),
        ).toBe(true);
    expect(csv).toContain('Nguồn: http');
  });

  test('link, citations and embed code go to the clipboard', async () => {
    const { page } = await site.open(four);
    await laid(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (role: string, said: string): Promise<string> => {
      await page.locator(`[data-role="${role}"]`).click();
      const answer = page.locator('[data-role="done"]', { hasText: said });
      await answer.waitFor();
      // Where the reader just pressed, not a screen away.
      expect(await answer.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('copy-link', 'Đã chép địa chỉ')).toBe(page.url());
    const citations = await copied('copy-citation', 'trích dẫn');
    for (const words of [
      'Kế hoạch 193/KH-UBND',
      'ngày 26/7/2022',
      'Ủy ban nhân dân tỉnh Vĩnh Phúc',
      '190/KH-UBND',
      '“Tối thiểu 80%',
      'bản ngày',
    ])
      expect(citations).toContain(words);
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
    const csv = await (await page.request.get(site.url('/chi-tieu/ho-so-truc-tuyen/so-lieu.csv'))).text();
    expect(csv).toContain('Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến');
    expect(csv.trim().split('\r\n').length - 1).toBe(await page.locator('table.stack tbody tr').count());
  });
});
