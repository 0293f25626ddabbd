import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { idle, useSite, type Visit } from './site.ts';

const site = useSite();
const field = 'main site-search input[name="q"]';
const status = 'main site-search [role="status"]';
const results = 'main site-search ol > li';

/** The stroke by which the index folds `đ`; it must never reach a reader. */
const stroke = '\u0335';

const searchAddress = (query: string): string => `/tim-kiem/?q=${encodeURIComponent(query)}`;

/** Waits until the page has answered, and gives its sentence. */
const answerOf = async (page: Page): Promise<string> => {
  await page.waitForFunction((selector) => (document.querySelector(selector)?.textContent ?? '') !== '', status);
  return (await page.locator(status).innerText()).normalize('NFC');
};

const expectNoStroke = async (page: Page): Promise<void> => {
  expect(await page.content()).not.toContain(stroke);
  expect(await page.title()).not.toContain(stroke);
  expect(await page.locator(field).inputValue()).not.toContain(stroke);
};

const search = async (query: string): Promise<Visit & { answer: string }> => {
  const visit = await site.open(searchAddress(query));
  return { ...visit, answer: await answerOf(visit.page) };
};

describe('finds', () => {
  test.for([
    { query: 'chuyen doi so', finds: 'chuyển đổi số', why: 'without marks, as people type on a phone' },
    { query: 'chuyển đổi số', finds: 'chuyển đổi số', why: 'with marks' },
    { query: 'CHUYEN DOI SO', finds: 'chuyển đổi số', why: 'in capitals' },
    { query: 'định danh', finds: 'định danh', why: 'two letters that Unicode does not take apart' },
    { query: 'định danh'.normalize('NFD'), finds: 'định danh', why: 'as a Mac or an old keyboard sends it (NFD)' },
    { query: '  định   danh ', finds: 'định danh', why: 'with spaces to spare' },
    { query: '749/QĐ-TTg', finds: '749/qđ-ttg', why: 'a document number' },
    { query: '749/QD-TTg', finds: '749/qđ-ttg', why: 'a document number without marks' },
    { query: 'địa bàn tỉnh', finds: 'địa bàn tỉnh', why: 'the reading of a misprint' },
    { query: '80%', finds: '80%', why: 'a figure' },
  ])('$query ($why)', async ({ query, finds }) => {
    const { page, problems, answer } = await search(query);
    expect(answer).toMatch(/^\d+ kết quả/);
    const first = page.locator(results).first();
    expect((await first.innerText()).normalize('NFC').toLocaleLowerCase('vi')).toContain(finds);
    const texts = await page.locator(results).allInnerTexts();
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    const marks = await page.locator(`${results} mark`).allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    await expectNoStroke(page);
    expect(problems).toEqual([]);
  });

  test('the document itself and the plans that cite it', async () => {
    const { page } = await search('749/QĐ-TTg');
    const addresses = await page
      .locator(`${results} a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => address.endsWith('/van-ban/749-qd-ttg-2020/'))).toHaveLength(1);
    expect(addresses.filter((address) => /\/ke-hoach\/[^/]+\/#/.test(address)).length).toBeGreaterThan(0);
  });

  test.for(['chuyen doi so', 'định danh', '749/QĐ-TTg'])('the first result of %s opens at its words', async (query) => {
    const { page, problems } = await search(query);
    const passage = page.locator(`${results} a[href*="/ke-hoach/"]`).first();
    await passage.click();
    await page.waitForURL(/\/ke-hoach\/.+#/);
    const target = page.locator(':target');
    expect(await target.count()).toBe(1);
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    expect(problems).toEqual([]);
  });
});

describe('says clearly', () => {
  test.for([
    { why: 'a word that stands nowhere', query: 'zzqxwv', says: /^Không thấy đoạn nào.*zzqxwv/ },
    { why: 'nothing but punctuation', query: '!!! … ///', says: /ít nhất một chữ hoặc một số/ },
    { why: 'nothing but a percent sign', query: '%', says: /ít nhất một chữ hoặc một số/ },
    { why: '2,000 characters', query: 'chuyển đổi '.repeat(182), says: /kết quả|Không thấy/ },
    { why: '2,000 characters without a space', query: 'z'.repeat(2000), says: /^Không thấy/ },
    { why: 'HTML', query: '<img src=x onerror="document.title=1"><b>hồ sơ</b>', says: /kết quả|Không thấy/ },
    { why: 'operators of other engines', query: '"hồ sơ" AND (trực* OR -tuyến)', says: /kết quả|Không thấy/ },
    { why: 'a broken percent sequence', query: '%E0%A4%A', says: /kết quả|Không thấy/ },
    { why: 'one letter', query: 'a', says: /kết quả|Không thấy/ },
    { why: 'only đ', query: 'đ', says: /kết quả|Không thấy/ },
    { why: 'nothing but an emoji', query: '📄', says: /ít nhất một chữ hoặc một số|Không thấy/ },
    { why: 'words from right to left', query: 'خطة التحول الرقمي', says: /Không thấy|kết quả/ },
    { why: 'half of a surrogate pair', query: 'hồ sơ \uFFFD', says: /kết quả|Không thấy/ },
    { why: 'an emoji', query: 'hồ sơ 📄', says: /kết quả|Không thấy/ },
  ])('$why', async ({ query, says }) => {
    const { page, problems, answer } = await search(query);
    expect(answer).toMatch(says);
    expect(await page.locator('site-search :is(img, script, b)').count()).toBe(0);
    expect(await page.title()).toMatch(/^Tìm kiếm/);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await expectNoStroke(page);
    expect(problems).toEqual([]);
  });

  test('HTML that is typed is shown as text', async () => {
    const query = '<b>zzqxwv</b><img src=x>';
    const { answer } = await search(query);
    expect(answer).toContain(query);
  });

  test('an empty field asks for nothing and loads nothing', async () => {
    const { page, problems } = await site.open('/tim-kiem/?q=');
    await idle(page);
    expect(await page.locator(results).count()).toBe(0);
    expect(
      await page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')).length,
      ),
    ).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('a broken index is told and does not stay broken', () => {
  test.for([
    { file: '**/pagefind/pagefind.js', why: 'the engine' },
    { file: '**/pagefind/pagefind-entry.json*', why: 'its entry' },
    { file: '**/pagefind/*.pf_meta*', why: 'its list of chunks' },
    { file: '**/pagefind/wasm*', why: 'its WebAssembly' },
    { file: '**/pagefind/index/**', why: 'a chunk of words' },
    { file: '**/pagefind/fragment/**', why: 'a passage' },
    { file: '**/_astro/engine.*.js', why: 'our own part of the engine' },
  ])('$why does not load', async ({ file }) => {
    const { page } = await site.open('/tim-kiem/');
    await page.route(file, (route) => route.abort());
    await page.locator(field).fill('định danh');
    await page.locator(field).press('Enter');
    expect(await answerOf(page)).toMatch(/Không tải được chỉ mục/);
    expect(await page.locator(results).count()).toBe(0);
    // The sentence says “try again”: it must work once the connection is back.
    await page.unroute(file);
    await page.locator(field).press('Enter');
    await page.locator(results).first().waitFor();
    expect(await page.locator(status).innerText()).toMatch(/^\d+ kết quả/);
  });
});

describe('the address keeps the query', () => {
  test('typing writes it, back opens it again', async () => {
    const { page, problems } = await site.open('/tim-kiem/');
    await page.locator(field).pressSequentially('định danh', { delay: 20 });
    await page.locator(results).first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('định danh');
    await page.locator(`${results} a`).first().click();
    await page.waitForURL((url) => !url.pathname.includes('/tim-kiem/'));
    await page.goBack();
    await page.locator(results).first().waitFor();
    expect(await page.locator(field).inputValue()).toBe('định danh');
    expect(problems).toEqual([]);
  });

  test('an emptied field leaves no query and no results', async () => {
    const { page } = await search('định danh');
    await page.locator(field).fill('');
    await page.waitForFunction(() => !location.search.includes('q='));
    expect(await page.locator(results).count()).toBe(0);
  });

  test('the search box of the home page leads here', async () => {
    const { page, problems } = await site.open('/');
    await page.locator('main form[role="search"] input').fill('hồ sơ');
    await page.locator('main form[role="search"] input').press('Enter');
    await page.waitForURL(/\/tim-kiem\/\?q=/);
    expect(await answerOf(page)).toMatch(/^\d+ kết quả/);
    expect(problems).toEqual([]);
  });
});

const facet = (name: string, value: string): string => `details.facets input[name="${name}"][value="${value}"]`;
const countOf = async (page: Page): Promise<number> => Number.parseInt(await page.locator(status).innerText(), 10);

/**
 * Waits until the page has answered the question that `address` asks, and gives its sentence, which may be the same as before:
 * a choice writes the address and sets the answer busy at once, and it is busy no longer once the answer stands there.
 */
const answerAt = async (page: Page, address: string): Promise<string> => {
  await page.waitForFunction(
    ([wanted, selector]) =>
      location.search === wanted &&
      document.querySelector('site-search [data-part="answer"]')?.getAttribute('aria-busy') === 'false' &&
      (document.querySelector(selector ?? '')?.textContent ?? '') !== '',
    [address, status],
  );
  return (await page.locator(status).innerText()).normalize('NFC');
};

describe('filters and order', () => {
  test('stand in the address, and the back button takes each step back', async () => {
    const { page, problems, answer } = await search('hồ sơ');
    const start = new URL(page.url()).search;
    const all = await countOf(page);
    await page.locator(facet('tinh', 'vinh-phuc')).check();
    const filtered = await answerAt(page, '?q=h%E1%BB%93+s%C6%A1&tinh=vinh-phuc');
    const left = await countOf(page);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    await page.locator(facet('loai', 'chi-tieu')).check();
    const figures = await answerAt(page, '?q=h%E1%BB%93+s%C6%A1&tinh=vinh-phuc&loai=chi-tieu');
    expect(figures).not.toBe(filtered);
    await page.goBack();
    expect(await answerAt(page, '?q=h%E1%BB%93+s%C6%A1&tinh=vinh-phuc')).toBe(filtered);
    expect(await page.locator(facet('loai', 'chi-tieu')).isChecked()).toBe(false);
    expect(await page.locator(facet('tinh', 'vinh-phuc')).isChecked()).toBe(true);
    await page.goBack();
    expect(await answerAt(page, start)).toBe(answer);
    expect(await page.locator(facet('tinh', 'vinh-phuc')).isChecked()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('an address with several filters is read as it was written', async () => {
    const { page } = await site.open(
      '/tim-kiem/?q=h%E1%BB%93+s%C6%A1&tinh=vinh-phuc,kien-giang&loai=doan&sap-xep=moi-nhat&nam=khong-co',
    );
    expect(await answerOf(page)).toMatch(/^\d+ kết quả.*Bỏ qua giá trị không có trong trang: “khong-co”/);
    for (const [name, value] of [
      ['tinh', 'vinh-phuc'],
      ['tinh', 'kien-giang'],
      ['loai', 'doan'],
      ['sap-xep', 'moi-nhat'],
    ] as const)
      expect(await page.locator(facet(name, value)).isChecked()).toBe(true);
    const addresses = await page
      .locator(`${results} > a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => !/ke-hoach\/(?:vinh-phuc|kien-giang)/.test(address))).toEqual([]);
  });

  test('each value says how many it would leave, and choosing it leaves that many', async () => {
    const { page } = await search('hồ sơ');
    const box = page.locator(facet('tinh', 'hau-giang'));
    const promised = Number(await box.locator('xpath=ancestor::li').locator('.count').innerText());
    await box.check();
    await answerAt(page, '?q=h%E1%BB%93+s%C6%A1&tinh=hau-giang');
    expect(await countOf(page)).toBe(promised);
    expect(promised).toBeGreaterThan(0);
  });

  test('the box that was ticked keeps the focus, and all filters go with one button', async () => {
    const { page, answer } = await search('hồ sơ');
    await page.locator(facet('tinh', 'vinh-phuc')).focus();
    await page.keyboard.press('Space');
    const filtered = await answerAt(page, '?q=h%E1%BB%93+s%C6%A1&tinh=vinh-phuc');
    expect(filtered).not.toBe(answer);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('vinh-phuc');
    await page.locator('details.facets [data-role="clear"]').click();
    expect(await answerAt(page, '?q=h%E1%BB%93+s%C6%A1')).toBe(answer);
  });

  test('on a phone they wait behind one line, before the results', async () => {
    const { page } = await site.open(searchAddress('hồ sơ'), { width: 360 });
    await page.locator(results).first().waitFor();
    const details = page.locator('details.facets');
    expect(await details.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
    expect(
      await details.evaluate((element) =>
        Boolean(
          element.compareDocumentPosition(document.querySelector('ol.results') ?? element) &
          Node.DOCUMENT_POSITION_FOLLOWING,
        ),
      ),
    ).toBe(true);
    await details.locator('summary').click();
    await page.locator(facet('tinh', 'vinh-phuc')).waitFor();
  });
});

describe('results stand under what they belong to', () => {
  test('each plan once, with a link, its passages beneath', async () => {
    const { page } = await search('chuyển đổi số');
    const groups = await page.locator('.result-group').evaluateAll((sections) =>
      sections.map((section) => ({
        heading: section.querySelector('h3 a')?.getAttribute('href') ?? '',
        hits: [...section.querySelectorAll('ol > li > a')].map((link) => link.getAttribute('href') ?? ''),
      })),
    );
    const plans = groups.filter(({ heading }) => heading.includes('/ke-hoach/'));
    expect(plans.length).toBeGreaterThan(1);
    expect(new Set(plans.map(({ heading }) => heading)).size).toBe(plans.length);
    for (const { heading, hits } of plans)
      for (const hit of hits) expect(hit.startsWith(`${heading}#`), hit).toBe(true);
    for (const { heading, hits } of groups.filter((group) => !plans.includes(group)))
      for (const hit of hits) expect(hit.includes('/ke-hoach/'), `${heading} ${hit}`).toBe(false);
  });

  test('nothing found: what to try, and the lists', async () => {
    const { page } = await search('zzqxwv');
    const help = page.locator('.search-help');
    expect(await help.innerText()).toMatch(/bớt chữ/);
    expect(await page.locator('details.facets').isVisible()).toBe(false);
    // The lists stand once, under plain headings.
    expect(await page.locator('main .other-ways h3').allInnerTexts()).toEqual([
      'Kế hoạch',
      'Tỉnh, thành phố',
      'Chỉ số',
      'Văn bản được viện dẫn',
    ]);
    expect(await page.locator('main .other-ways').innerText()).toContain('63 đơn vị cũ (đến hết ngày 30/6/2025)');
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address.endsWith('/van-ban/'))).toHaveLength(1);
  });
});

describe('a result says whose words it shows', () => {
  test('words of a plan in its serif, our own in sans; a misprint with its printed form', async () => {
    const { page } = await search('xác thực một lần');
    const items = await page.locator(results).evaluateAll((list) =>
      list.map((item) => ({
        address: item.querySelector('a')?.getAttribute('href') ?? '',
        font: getComputedStyle(item.querySelector('p') ?? item).fontFamily,
        words: (item.textContent ?? '').normalize('NFC'),
      })),
    );
    const inPlans = items.filter(({ address }) => address.includes('/ke-hoach/'));
    const ours = items.filter((item) => !inPlans.includes(item));
    expect(inPlans.length).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(0);
    expect(inPlans.filter(({ font }) => !font.includes('Source Serif'))).toEqual([]);
    expect(ours.filter(({ font }) => font.includes('Source Serif'))).toEqual([]);
    expect(ours[0]?.words).toMatch(/Đếm: dịch vụ công .*; trên: dịch vụ công trực tuyến\. \p{L}/u);
    expect(inPlans[0]?.words).toContain('Bản nhận được in “một ln”, ở đây đọc là “một lần”.');
  });

  test('a result with other accents only says so', async () => {
    const { page } = await search('định danh');
    const other = page.locator(results, { hasText: 'đánh giá định kỳ' });
    expect(await other.innerText()).toContain('Gần giống, khác dấu.');
    expect(await other.locator('mark').allInnerTexts()).toEqual(['định']);
    expect(await page.locator('.result-group h3').last().innerText()).toBe('Khác dấu với câu đã gõ');
    expect(await page.locator(results).first().innerText()).not.toContain('khác dấu');
  });

  test('the filter of kinds says why its numbers add up to more than the results', async () => {
    const { page } = await search('định danh');
    const kinds = page.locator('details.facets fieldset', { hasText: 'Loại' });
    const counts = await kinds.locator('li:visible .count').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBeGreaterThan(await countOf(page));
    expect(await kinds.innerText()).toContain('được đếm ở cả hai dòng');
  });

  test('a query longer than is searched is told so', async () => {
    expect((await search('chuyển đổi '.repeat(182))).answer).toContain('Chỉ 300 ký tự đầu được tìm.');
    expect((await search('chuyển đổi')).answer).not.toContain('ký tự');
  });
});

describe('with the keyboard alone', () => {
  const active = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);

  test('Tab leads from the field into the results', async () => {
    const { page } = await site.open('/tim-kiem/');
    for (let turn = 0; turn < 30 && !(await active(page, field)); turn += 1) await page.keyboard.press('Tab');
    // The page's code comes with the focus; before it is there, Enter sends the form and the page is loaded anew.
    await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
    await page.keyboard.type('định danh');
    await page.keyboard.press('Enter');
    // Not the answer to what stood there half typed, which this one would take from under the focus.
    await answerAt(page, `?${new URLSearchParams({ q: 'định danh' }).toString()}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await active(page, '.result-group')).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('/tim-kiem/'));
  });

  test('Down leads from the field through the results, Up back to the field, / too', async () => {
    const { page } = await search('định danh');
    await page.locator(results).first().waitFor();
    const place = (): Promise<number> =>
      page.evaluate(() => [...document.querySelectorAll('.result-group a')].indexOf(document.activeElement as Element));
    await page.locator(field).press('ArrowDown');
    expect(await active(page, '.result-group')).toBe(true);
    const first = await place();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await place()).toBe(first + 2);
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowUp');
    expect(await active(page, field)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    expect(await active(page, field)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

test('a browser can add the search', async () => {
  const { page } = await site.open('/');
  const address = await page.locator('link[rel="search"]').getAttribute('href');
  const answer = await page.request.get(new URL(address ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
  const template = /<Url type="text\/html"[^>]* template="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  expect(template).toMatch(/\/tim-kiem\/\?q=\{searchTerms\}$/);
  expect(template.startsWith('https://') || template.startsWith('/')).toBe(true);
});
