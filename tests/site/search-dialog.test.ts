import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { basePath, idle, useSite } from './site.ts';

const site = useSite();
const plan = '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/';
const opener = 'a.search-open';
const dialog = 'dialog.search-dialog[open]';
const field = `${dialog} input[name="q"]`;
const results = `${dialog} ol > li`;
const pageField = 'main site-search input[name="q"]';

const focusIsIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);

const openedBy = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.locator(field).waitFor();
};

const ask = async (page: Page, text: string): Promise<void> => {
  await page.locator(field).fill(text);
  await page.locator(results).first().waitFor();
};

describe('opens', () => {
  test.for(['/', 'Control+k', 'Control+K', 'Meta+k'])('by %s, with the field ready to type in', async (key) => {
    const { page, problems } = await site.open(plan);
    await openedBy(page, key);
    expect(await focusIsIn(page, field)).toBe(true);
    expect(await page.locator(field).inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  test.for(['Enter', 'Space', 'click'])('by its button: %s', async (way) => {
    const { page } = await site.open(plan);
    if (way === 'click') await page.locator(opener).click();
    else await page.locator(opener).press(way);
    await page.locator(field).waitFor();
    expect(await focusIsIn(page, field)).toBe(true);
  });

  test('not by / in a field, where it is a letter; by Ctrl K there too', async () => {
    const { page } = await site.open('/');
    const home = page.locator('main form[role="search"] input');
    await home.focus();
    await page.keyboard.type('749/');
    expect(await home.inputValue()).toBe('749/');
    expect(await page.locator('dialog.search-dialog').count()).toBe(0);
    await openedBy(page, 'Control+k');
  });

  test('not by / once the reader has turned the key off', async () => {
    const { page } = await site.open(plan);
    await openedBy(page, '/');
    await page.locator(`${dialog} .slash-key button`).click();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    await openedBy(page, 'Control+k');
    expect(await page.locator('dialog.search-dialog').count()).toBe(1);
    await page.locator(`${dialog} .slash-key button`).click();
    await page.keyboard.press('Escape');
    await page.locator(dialog).waitFor({ state: 'detached' });
    await openedBy(page, '/');
  });

  test('on the search page its keys lead to the field of the page', async () => {
    const { page } = await site.open('/tim-kiem/');
    await page.keyboard.press('Control+k');
    expect(await focusIsIn(page, pageField)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('where its code does not load, the search page opens', async () => {
    const { page } = await site.open(plan);
    const code = await page.evaluate(
      () => document.querySelector<HTMLTemplateElement>('#ma-tim-kiem')?.content.querySelector('script')?.src ?? '',
    );
    await page.route(`**${code}`, (route) => route.abort());
    await page.locator(opener).click();
    await page.waitForURL(site.url('/tim-kiem/'));
  });

  test('without JavaScript the button is a link to the search page', async () => {
    const { page } = await site.open(plan, { javaScript: false });
    await page.locator(opener).click();
    await page.waitForURL(site.url('/tim-kiem/'));
    expect(await page.locator('noscript').innerText()).toMatch(/cần JavaScript/);
  });
});

describe('closes', () => {
  test.for([
    { way: 'Escape', from: opener, why: 'opened by its button' },
    { way: 'Escape', from: 'main a[href]', why: 'opened by / from a link of the page' },
    { way: 'button', from: opener, why: 'closed by its own button' },
  ])('by $way, and the focus returns ($why)', async ({ way, from }) => {
    const { page } = await site.open(plan);
    await page.locator(from).first().focus();
    await openedBy(page, from === opener ? 'Enter' : '/');
    // One press, also with words in the field, which a search field would only empty.
    await page.locator(field).fill('định danh');
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Đóng' }).click();
    await page.locator(dialog).waitFor({ state: 'detached' });
    expect(await page.evaluate((selector) => document.activeElement === document.querySelector(selector), from)).toBe(
      true,
    );
  });

  test('when a result of this very page is followed', async () => {
    const { page, problems } = await site.open(plan);
    await openedBy(page, '/');
    await ask(page, 'định danh');
    const here = page.locator(`${results} > a[href^="${basePath}${plan}#"]`).first();
    const address = await here.getAttribute('href');
    await here.click();
    await page.locator(dialog).waitFor({ state: 'detached' });
    expect(page.url().endsWith(address ?? '-')).toBe(true);
    expect(await page.locator(':target').count()).toBe(1);
    expect(problems).toEqual([]);
  });
});

describe('answers', () => {
  test('a few results, and the way to all of them', async () => {
    const { page, problems } = await site.open(plan);
    await openedBy(page, '/');
    await ask(page, 'hồ sơ');
    const total = Number.parseInt(await page.locator(`${dialog} [role="status"]`).innerText(), 10);
    expect(await page.locator(results).count()).toBeLessThan(total);
    await page.locator(`${dialog} a`, { hasText: `Tất cả ${total} kết quả` }).click();
    await page.waitForURL((url) => url.pathname === `${basePath}/tim-kiem/`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('hồ sơ');
    await page.locator('main ol.results > li').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('to the keyboard alone: Tab and Down reach the results and stay in the dialog', async () => {
    const { page } = await site.open(plan);
    await openedBy(page, '/');
    await page.keyboard.type('định danh');
    await page.locator(results).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focusIsIn(page, results)).toBe(true);
    await page.locator(field).focus();
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Tab');
    expect(await focusIsIn(page, results)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator(dialog).waitFor({ state: 'detached' });
  });

  test('Enter asks; Enter again opens all results on their page', async () => {
    const { page } = await site.open(plan);
    await openedBy(page, '/');
    await page.locator(field).fill('định danh');
    await page.keyboard.press('Enter');
    await page.locator(results).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(basePath + plan);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `${basePath}/tim-kiem/`);
  });

  test('that the index does not load, and answers once it does', async () => {
    const { page } = await site.open(plan);
    await page.route('**/pagefind/**', (route) => route.abort());
    await openedBy(page, '/');
    await page.locator(field).fill('định danh');
    await page.keyboard.press('Enter');
    const again = page.locator(`${dialog} .answer button`);
    await again.waitFor();
    expect(await page.locator(`${dialog} [role="status"]`).innerText()).toMatch(/Không tải được chỉ mục/);
    await page.unroute('**/pagefind/**');
    await again.click();
    await page.locator(results).first().waitFor();
  });
});

describe('offers something while its field is empty', () => {
  test('four queries, which are asked at once, and the lists of the site', async () => {
    const { page } = await site.open(plan, { width: 360 });
    await page.evaluate(() => localStorage.clear());
    await page.locator(opener).click();
    await page.locator(field).waitFor();
    const examples = page.locator(`${dialog} .examples a`);
    expect(await examples.count()).toBe(4);
    const lists = await page
      .locator(`${dialog} .list-links a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(lists).toEqual(['/ke-hoach/', '/tinh/', '/chi-tieu/', '/van-ban/'].map((path) => basePath + path));
    const query = await examples.first().innerText();
    await examples.first().click();
    await page.locator(results).first().waitFor();
    expect(await page.locator(field).inputValue()).toBe(query);
    expect(await page.locator(`${dialog} .examples`).isVisible()).toBe(false);
  });

  test('every example has an answer', async () => {
    const { page } = await site.open(plan);
    await page.evaluate(() => localStorage.clear());
    await openedBy(page, '/');
    for (const place of [0, 1, 2, 3]) {
      await page.locator(field).fill('');
      await page.locator(`${dialog} .examples a`).nth(place).click();
      await page.locator(results).first().waitFor();
    }
  });

  test('the key / is told and turned off in words of their own, where there are keys', async () => {
    const { page } = await site.open(plan);
    await openedBy(page, '/');
    const key = page.locator(`${dialog} .slash-key`);
    expect(await key.locator('[aria-live]').innerText()).toBe('Phím / mở tìm kiếm: đang bật.');
    await key.getByRole('button', { name: 'Tắt phím này', exact: true }).click();
    expect(await key.locator('[aria-live]').innerText()).toBe('Phím / mở tìm kiếm: đang tắt.');
    await key.getByRole('button', { name: 'Bật phím này', exact: true }).click();
  });

  test('on a touch screen nothing is said of keys, and there is a button to search', async () => {
    const { page: first } = await site.open(plan);
    const context = await first
      .context()
      .browser()
      ?.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    if (!context) throw new Error('The browser has gone.');
    try {
      const page = await context.newPage();
      await page.goto(site.url(plan));
      await page.locator(opener).tap();
      await page.locator(field).fill('định danh');
      const send = page.locator(`${dialog} form`).getByRole('button', { name: 'Tìm' });
      expect((await send.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await send.tap();
      await page.locator(results).first().waitFor();
      expect(await page.locator(`${dialog} .slash-key`).isVisible()).toBe(false);
      await page.locator(field).fill('');
      expect(await page.locator(`${dialog} .slash-key`).isVisible()).toBe(false);
    } finally {
      await context.close();
    }
  });
});

describe('what was searched before', () => {
  const recent = (inside: string): string => `${inside} .recent a`;
  const forget = async (page: Page): Promise<void> => page.evaluate(() => localStorage.clear());

  test('is offered under the empty field, on the page and in the dialog, and can be cleared', async () => {
    const { page, go } = await site.open('/tim-kiem/');
    await forget(page);
    for (const text of ['định danh', 'hồ sơ', 'Định danh']) {
      await page.locator(pageField).fill(text);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (words) => document.querySelector('main [role="status"]')?.textContent?.includes(words),
        text,
      );
    }
    expect(await page.locator(recent('site-search')).filter({ visible: true }).count()).toBe(0);
    await page.locator(pageField).fill('');
    // The newest first, each once, however it was written.
    expect(await page.locator(recent('site-search')).allInnerTexts()).toEqual(['Định danh', 'hồ sơ']);
    await go(plan);
    await openedBy(page, '/');
    await page.locator(recent(dialog), { hasText: 'hồ sơ' }).click();
    await page.locator(results).first().waitFor();
    expect(await page.locator(field).inputValue()).toBe('hồ sơ');
    await page.locator(field).fill('');
    await page.getByRole('button', { name: 'Xóa các lần tìm này' }).click();
    expect(await page.locator(recent(dialog)).filter({ visible: true }).count()).toBe(0);
    expect(await focusIsIn(page, field)).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('tim-kiem-gan-day'))).toBeNull();
  });

  test('a followed result is a search made; letters typed on the way are not', async () => {
    const { page } = await site.open('/tim-kiem/');
    await forget(page);
    await page.locator(pageField).pressSequentially('định danh', { delay: 30 });
    await page.waitForFunction(() =>
      document.querySelector('main [role="status"]')?.textContent?.includes('“định danh”'),
    );
    await page.locator('main ol.results > li > a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('/tim-kiem/'));
    expect(await page.evaluate(() => localStorage.getItem('tim-kiem-gan-day'))).toBe('["định danh"]');
    await forget(page);
  });

  test.for([
    { why: 'the browser keeps nothing', kept: null },
    { why: 'what is kept is broken', kept: '{"a":' },
    { why: 'what is kept is something else', kept: '[1,{"q":2}]' },
  ])('is no condition: $why', async ({ kept }) => {
    const { page, problems } = await site.open(plan);
    await page.addInitScript((text: string | null) => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          if (text === null) throw new DOMException('no', 'SecurityError');
          return { getItem: () => text, setItem: () => undefined, removeItem: () => undefined };
        },
      });
    }, kept);
    await page.reload();
    await openedBy(page, '/');
    expect(await page.locator(`${dialog} .recent`).isVisible()).toBe(false);
    await ask(page, 'định danh');
    await page.keyboard.press('Escape');
    expect(problems).toEqual([]);
  });
});

describe('loads nothing before it is asked for', () => {
  const scripts = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js') || path.includes('/pagefind/')),
    );

  test('on a plan: one small script, then the dialog, then the engine', async () => {
    const { page } = await site.open(plan);
    await idle(page);
    const before = await scripts(page);
    expect(before.filter((path) => /pagefind|engine|Dialog/.test(path))).toEqual([]);
    await openedBy(page, '/');
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/engine\.[^/]*\.js/.test(name)),
    );
    expect((await scripts(page)).length).toBeGreaterThan(before.length);
  });

  test('on the search page the engine comes with the first focus of the field', async () => {
    const { page } = await site.open('/tim-kiem/');
    await idle(page);
    expect((await scripts(page)).filter((path) => /pagefind|engine|SearchPage/.test(path))).toEqual([]);
    const engine = page.waitForResponse('**/_astro/engine.*.js');
    await page.locator(pageField).focus();
    await engine;
  });
});
