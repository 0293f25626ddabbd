import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchQuestion } from '../../src/search/query/search-answer.ts';
import { useSite } from './site.ts';
import { answerOf, hitOf, stubEngine } from './stub-engine.ts';

const site = useSite();
const field = 'main site-search input[name="q"]';
const status = 'main site-search [role="status"]';
const answerPlace = 'main site-search .answer';

/** Waits until so many answers have reached the page and it has done with them what it does. */
const answersReached = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction((wanted) => Reflect.get(globalThis, 'answersInTest') === wanted, count);
  await page.evaluate(() => new Promise<void>((done) => setTimeout(done)));
};

const alone: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(alone.splice(0).map((context) => context.close()));
});

/**
 * The search page with its code there and `answer` for an engine. With `stopped`, time passes only where the test lets it; a
 * clock is that of a whole context, so that such a page has one of its own.
 */
const openWith = async (
  answer: (question: SearchQuestion) => SearchAnswer | Promise<SearchAnswer>,
  { stopped = false } = {},
): Promise<{ page: Page; asked: readonly SearchQuestion[] }> => {
  let { page } = await site.open('/tim-kiem/');
  if (stopped) {
    const context = await page.context().browser()?.newContext({ serviceWorkers: 'block' });
    // Requests through a worker escape interception: the stand-in would not be asked.
    if (!context) throw new Error('The browser has gone.');
    alone.push(context);
    page = await context.newPage();
    await page.goto(site.url('/tim-kiem/'));
  }
  const asked = await stubEngine(page, answer);
  const engine = page.waitForResponse('**/_astro/engine.*.js');
  await page.locator(field).focus();
  await engine;
  if (stopped) {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
  }
  return { page, asked };
};

/** Types and presses Enter in one breath: on a slow machine the reader would seem to have stopped typing in between. */
const ask = (page: Page, words: string): Promise<void> =>
  page.locator(field).evaluate((element: HTMLInputElement, text) => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.form?.requestSubmit();
  }, words);

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);

describe('when to ask', () => {
  test('once, when the reader has stopped typing; Enter asks at once and nothing is asked again', async () => {
    const { page, asked } = await openWith(() => answerOf(), { stopped: true });
    for (const text of ['h', 'hồ', 'hồ s']) {
      await page.locator(field).fill(text);
      await page.clock.runFor(100);
    }
    expect(asked).toEqual([]);
    await page.clock.runFor(100);
    await page.locator(`${answerPlace} li`).waitFor();
    expect(asked.map(({ text }) => text)).toEqual(['hồ s']);
    await page.locator(field).fill('hồ sơ');
    await page.locator(field).press('Enter');
    await page.waitForFunction((place) => document.querySelector(place)?.textContent?.includes('hồ sơ'), status);
    await page.clock.runFor(1000);
    expect(asked.map(({ text }) => text)).toEqual(['hồ s', 'hồ sơ']);
  });

  test('an answer that comes too late is dropped, and the list never goes empty in between', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const { page, asked } = await openWith(async ({ text }) => {
      if (text === 'chậm') await held;
      return answerOf({ hits: [hitOf(1, { title: `Kết quả của ${text}` })] });
    });
    const list = page.locator(`${answerPlace} li a`);
    await ask(page, 'trước');
    await list.waitFor();
    await ask(page, 'chậm');
    expect(await page.locator(answerPlace).getAttribute('aria-busy')).toBe('true');
    expect(await list.innerText()).toBe('Kết quả của trước');
    await ask(page, 'nhanh');
    await page.waitForFunction((place) => document.querySelector(place)?.textContent?.includes('nhanh'), status);
    release();
    await answersReached(page, asked.length);
    expect(await list.innerText()).toBe('Kết quả của nhanh');
    expect(await page.locator(status).innerText()).toMatch(/nhanh/);
    expect(await page.locator(answerPlace).getAttribute('aria-busy')).toBe('false');
  });

  test('an engine that never answers is told, and does not spin for ever', async () => {
    const { page, asked } = await openWith(() => new Promise<SearchAnswer>(() => undefined), { stopped: true });
    await page.locator(field).fill('hồ sơ');
    await page.locator(field).press('Enter');
    await expect.poll(() => asked.length).toBe(1);
    await page.clock.runFor(1000);
    expect(await page.locator('site-search .waiting').isVisible()).toBe(true);
    await page.clock.runFor(20_000);
    expect(await page.locator(status).innerText()).toMatch(/lâu chưa tải xong/);
    expect(await page.locator('site-search .waiting').isVisible()).toBe(false);
    expect(await page.locator(answerPlace).getAttribute('aria-busy')).toBe('false');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => asked.length).toBe(2);
  });

  test('a query is cut at 300 characters, composed, and searched so', async () => {
    const { page, asked } = await openWith(() => answerOf());
    await page.goto(site.url(`/tim-kiem/?q=${encodeURIComponent(`  ${'ồ'.normalize('NFD').repeat(500)}`)}`));
    await page.locator(`${answerPlace} li`).waitFor();
    expect(asked.map(({ text }) => text)).toEqual(['ồ'.repeat(300)]);
  });
});

describe('“Xem thêm”', () => {
  const all = range(1, 45).map((number) => hitOf(number));
  const more = `${answerPlace} button.more`;

  test('adds below, takes the focus to the first new result and says how many stand there', async () => {
    const { page, asked } = await openWith(({ limit }) => answerOf({ total: 45, hits: all.slice(0, limit) }));
    await ask(page, 'kế hoạch');
    await page.locator(more).waitFor();
    expect(await page.locator(status).innerText()).toBe('45 kết quả cho “kế hoạch”, đang hiện 20 kết quả đầu.');
    expect(await page.locator(more).innerText()).toBe('Xem thêm 20 kết quả');
    await page.locator(more).press('Enter');
    await page.locator(`${answerPlace} li >> nth=39`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đoạn 21');
    expect(await page.locator(status).innerText()).toBe('Đang hiện 40 trong 45 kết quả.');
    expect(await page.locator(`${answerPlace} h3`).allInnerTexts()).toEqual([
      'Vĩnh Phúc: Kế hoạch 193/KH-UBND năm 2022',
      'Vĩnh Phúc: Kế hoạch 193/KH-UBND năm 2022 (tiếp)',
    ]);
    await page.locator(more).click();
    await page.locator(`${answerPlace} li >> nth=44`).waitFor();
    expect(await page.locator(more).count()).toBe(0);
    expect(await page.locator(`${answerPlace} li > a`).allInnerTexts()).toEqual(all.map(({ title }) => title));
    expect(asked.map(({ limit }) => limit)).toEqual([20, 40, 60]);
  });

  test('what was unrolled is unrolled again after coming back', async () => {
    const { page } = await openWith(({ limit }) => answerOf({ total: 45, hits: all.slice(0, limit) }));
    await ask(page, 'kế hoạch');
    await page.locator(more).click();
    await page.locator(`${answerPlace} li >> nth=39`).waitFor();
    await page.goto(site.url('/phuong-phap/'));
    await page.goBack();
    await page.locator(`${answerPlace} li >> nth=39`).waitFor();
  });
});

describe('spelling', () => {
  test('what was searched instead is said, can be taken back and stands in the address', async () => {
    const { page, asked } = await openWith(({ exact }) =>
      answerOf({ correction: exact ? null : { typed: 'trưc tuyến', searched: 'trực tuyến' } }),
    );
    await ask(page, 'trưc tuyến');
    const spelling = page.locator(`${answerPlace} .spelling`);
    expect(await spelling.innerText()).toBe('Đang hiện kết quả cho “trực tuyến”. Tìm đúng “trưc tuyến”');
    await spelling.locator('button').press('Enter');
    await page.waitForFunction(
      (place) => document.querySelector(place)?.textContent?.startsWith('Đang tìm đúng chữ đã gõ'),
      `${answerPlace} .spelling`,
    );
    expect(new URL(page.url()).searchParams.get('dung-chu')).toBe('co');
    // The control that was pressed is gone; the one that takes it back has the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gợi ý chính tả lại');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (place) => document.querySelector(place)?.textContent?.startsWith('Đang hiện'),
      `${answerPlace} .spelling`,
    );
    expect(asked.map(({ exact }) => exact)).toEqual([false, true, false]);
    expect(new URL(page.url()).searchParams.has('dung-chu')).toBe(false);
  });

  test('near answers are called near', async () => {
    const { page } = await openWith(() => answerOf({ relaxed: true }));
    await ask(page, 'một hai ba');
    await page.locator(`${answerPlace} li`).waitFor();
    expect(await page.locator(status).innerText()).toBe(
      '1 kết quả gần nhất cho “một hai ba”; không đoạn nào có đủ các chữ ấy.',
    );
  });
});

describe('typed answers', () => {
  test.for([
    {
      why: 'a figure with its words',
      direct: {
        kind: 'chi-tieu',
        url: '/ke-hoach/vinh-long-2022/#p1',
        comparison: '/so-sanh/?tinh=vinh-phuc',
        title: 'Vĩnh Phúc: hồ sơ trực tuyến',
        figure: 'tối thiểu 80%, đến năm 2025',
        quote: 'Tối thiểu 80% hồ sơ',
        basis: 'press',
      },
      says: ['Vĩnh Phúc: hồ sơ trực tuyến', 'tối thiểu 80%, đến năm 2025', 'báo chí', '“Tối thiểu 80% hồ sơ”'],
      links: ['/ke-hoach/vinh-long-2022/#p1', '/so-sanh/?tinh=vinh-phuc'],
    },
    {
      why: 'a reported figure, which says so and quotes nothing',
      direct: {
        kind: 'chi-tieu',
        url: '/chi-tieu/ho-so-truc-tuyen/#a--b',
        comparison: '/so-sanh/?tinh=hue',
        title: 'Huế: hồ sơ trực tuyến',
        figure: '80%, đến năm 2026',
        quote: null,
        basis: 'reported',
      },
      says: ['80%, đến năm 2026', 'số dẫn lại', 'không có câu chữ'],
      links: ['/chi-tieu/ho-so-truc-tuyen/#a--b', '/so-sanh/?tinh=hue'],
    },
    {
      why: 'a document',
      direct: { kind: 'van-ban', url: '/van-ban/749-qd-ttg-2020/', title: 'Quyết định 749/QĐ-TTg', text: 'Về việc …' },
      says: ['Văn bản', 'Quyết định 749/QĐ-TTg', 'Về việc …'],
      links: ['/van-ban/749-qd-ttg-2020/'],
    },
    {
      why: 'a province',
      direct: { kind: 'tinh', url: '/tinh/vinh-phuc/', title: 'Vĩnh Phúc', text: '' },
      says: ['Tỉnh, thành phố', 'Vĩnh Phúc'],
      links: ['/tinh/vinh-phuc/'],
    },
    {
      why: 'an indicator',
      direct: { kind: 'chi-so', url: '/chi-tieu/ho-so-truc-tuyen/', title: 'Hồ sơ', text: 'Đếm hồ sơ.' },
      says: ['Chỉ số', 'Hồ sơ', 'Đếm hồ sơ.'],
      links: ['/chi-tieu/ho-so-truc-tuyen/'],
    },
    {
      why: 'a view of the comparison, with what it leaves open',
      direct: {
        kind: 'so-sanh',
        url: '/so-sanh/?chi-so=ho-so-truc-tuyen&tu=80',
        title: 'Hồ sơ: nơi nào nêu từ 80% trở lên',
        text: 'Con số đúng 80% cũng được tính.',
      },
      says: ['So sánh', 'Hồ sơ: nơi nào nêu từ 80% trở lên', 'Con số đúng 80% cũng được tính.'],
      links: ['/so-sanh/?chi-so=ho-so-truc-tuyen&tu=80'],
    },
  ] as const)('$why', async ({ direct, says, links }) => {
    const { page } = await openWith(() => answerOf({ direct: [direct] }));
    await ask(page, 'hỏi');
    const block = page.getByRole('region', { name: 'Trả lời ngay' });
    const words = await block.innerText();
    for (const part of says) expect(words).toContain(part);
    expect(await block.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(links);
    // They stand before the list.
    expect(await page.locator(`${answerPlace} > .direct + .result-list`).count()).toBe(1);
  });

  test('nothing that comes from the index is read as HTML', async () => {
    const nasty = '<img src=x onerror="document.title=1">';
    const { page } = await openWith(() =>
      answerOf({
        hits: [hitOf(1, { title: nasty, context: nasty, parts: [{ text: nasty, hit: true }] })],
        direct: [{ kind: 'tinh', url: '/tinh/', title: nasty, text: nasty }],
        correction: { typed: nasty, searched: nasty },
      }),
    );
    await ask(page, 'hỏi');
    await page.locator(`${answerPlace} li`).waitFor();
    expect(await page.locator('site-search img').count()).toBe(0);
    expect(await page.locator(`${answerPlace} li mark`).innerText()).toBe(nasty);
  });
});
