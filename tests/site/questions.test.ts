import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { collapse } from './html.ts';
import { basePath, useSite, type Visit } from './site.ts';

/*
 * A question of a journalist on deadline: who promised eighty per cent or more of files online by 2025? It has one view of the
 * comparison, one sentence, and three ways that lead there.
 */

const site = useSite();
const view = '/so-sanh/?nam=2025&chi-so=ho-so-truc-tuyen&tu=80';
const question = 'tỉnh nào hứa ≥ 80 % hồ sơ trực tuyến đến 2025';
const answers = 'section.direct article';

/** The sentence above a view, once the view stands there that the address asks for. */
const sentenceOf = async (page: Page): Promise<string> => {
  await page.locator('[data-role="answer"]').waitFor();
  await expect.poll(() => page.locator('[data-role="answer"]').innerText()).toContain('nêu từ 80% trở lên');
  return collapse(await page.locator('[data-role="answer"]').innerText());
};

const byAddress = async (): Promise<string> => sentenceOf((await site.open(view)).page);

/** The answer that search gives to a question, and the link of its view. */
const typed = async (text: string): Promise<Visit & { answer: string }> => {
  const visit = await site.open('/tim-kiem/');
  const field = visit.page.locator('main site-search input[name="q"]');
  await field.fill(text);
  await field.press('Enter');
  await visit.page.locator(answers).first().waitFor();
  return { ...visit, answer: collapse(await visit.page.locator(answers).first().innerText()) };
};

describe('one question, three ways, one sentence', () => {
  test('by clicks: at most two from the home page', async () => {
    const { page, problems } = await site.open('/', { width: 360 });
    const toView = `a[href="${basePath}${view}"]`;
    const link = page.locator(`main ${toView}`);
    let clicks = 0;
    if (!(await link.isVisible())) {
      await page.locator(`main details:has(${toView}) > summary`).click();
      clicks += 1;
    }
    await link.click();
    clicks += 1;
    await page.waitForURL(site.url(view));
    expect(await sentenceOf(page)).toBe(await byAddress());
    expect(clicks).toBeLessThanOrEqual(2);
    expect(problems).toEqual([]);
  });

  test.for([
    { text: question, why: 'with the sign of the journalist' },
    { text: 'tinh nao tu 80 % tro len ho so truc tuyen 2025', why: 'in words, without marks' },
  ])('by search: «$text» ($why)', async ({ text }) => {
    const { page, problems, answer } = await typed(text);
    expect(answer).toBe('So sánh Hồ sơ xử lý trực tuyến: nơi nào nêu từ 80% trở lên, đến năm 2025');
    await page.locator(`${answers} a`).first().click();
    await page.waitForURL(site.url(view));
    expect(await sentenceOf(page)).toBe(await byAddress());
    expect(problems).toEqual([]);
  });

  test('by the search dialog, from any page', async () => {
    const { page, problems } = await site.open('/ke-hoach/vinh-long-2022/');
    await page.locator('a.search-open').click();
    await page.locator('dialog input[name="q"]').fill(question);
    await page.locator(`dialog ${answers} a`).first().click();
    await page.waitForURL(site.url(view));
    expect(await sentenceOf(page)).toBe(await byAddress());
    expect(problems).toEqual([]);
  });
});

describe('what search says beside the view', () => {
  test('«trên» is asked without the number itself, the view has it: it is said', async () => {
    const { page, answer } = await typed('tỉnh nào trên 80% hồ sơ trực tuyến 2025');
    expect(answer).toContain('nơi nào nêu từ 80% trở lên');
    expect(answer).toContain('Con số đúng 80% cũng được tính.');
    expect(await page.locator(`${answers} a`).first().getAttribute('href')).toBe(`${basePath}${view}`);
  });

  test('a question that names no indicator here has its list and no answer', async () => {
    const { page, problems } = await site.open(`/tim-kiem/?q=${encodeURIComponent('tỉnh nào trên 80% xe buýt điện')}`);
    await page.locator('main site-search [role="status"]:not(:empty)').waitFor();
    expect(await page.locator(answers).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a part of the code that does not come leaves the list, and the other answers', async () => {
    const { page } = await site.open('/tim-kiem/');
    const asked: string[] = [];
    await page.route('**/_astro/threshold-answers.*.js', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const field = page.locator('main site-search input[name="q"]');
    await field.fill('hồ sơ trực tuyến từ 80% trở lên');
    await field.press('Enter');
    await page.locator('main ol.results > li').first().waitFor();
    expect(asked).toHaveLength(1);
    expect(await page.locator(`${answers}`).count()).toBe(0);
    expect(await page.locator('main site-search [role="status"]').innerText()).toMatch(/kết quả/);
  });

  test('a search that compares nothing does without the part that reads such questions', async () => {
    const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent('hồ sơ trực tuyến 2025')}`);
    await page.locator('main ol.results > li').first().waitFor();
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => name.includes('/engine.'))).toHaveLength(1);
    expect(loaded.filter((name) => name.includes('threshold'))).toEqual([]);
  });
});
