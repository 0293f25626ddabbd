import { describe, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { builtPages, useSite, type Visit } from './site.ts';

const site = useSite();

/** A missing page announces its own status in the console; nothing else is forgiven. */
const problemsOf = ({ page, problems }: Visit, status = 200): string[] =>
  problems.filter((problem) => status === 200 || !(problem.includes(`${status}`) && problem.includes(page.url())));

test('every built page is of a kind that is looked at', () =>
  expect(builtPages.filter((address) => !pageKinds.some(({ pattern }) => pattern.test(address)))).toEqual([]));

test.for(pageKinds.flatMap((kind) => ([360, 1440] as const).map((width) => ({ ...kind, width }))))(
  '$kind at $width px opens clean',
  async ({ address, act, width, status = 200 }) => {
    const visit = await site.open(address, { width });
    const { page } = visit;
    await act?.(page);
    expect((await page.title()).trim()).not.toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('h1').innerText()).trim()).not.toBe('');
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0], 'the page is wider than the window').toBeLessThanOrEqual(widths[1] ?? 0);
    expect(problemsOf(visit, status)).toEqual([]);
  },
);

describe('without JavaScript', () => {
  test.for(pageKinds)('$kind shows what it is for ($why)', async ({ address, shows, status = 200 }) => {
    const visit = await site.open(address, { width: 360, javaScript: false });
    expect(shows).not.toBe('');
    expect((await visit.page.locator('main').innerText()).normalize('NFC')).toContain(shows.normalize('NFC'));
    expect(problemsOf(visit, status)).toEqual([]);
  });

  test('search says that it needs JavaScript and gives the other ways in', async () => {
    const { page } = await site.open('/tim-kiem/', { javaScript: false });
    expect(await page.locator('noscript').innerText()).toMatch(/cần JavaScript/);
    expect(await page.locator('main a[href*="/ke-hoach/"]').count()).toBeGreaterThan(0);
  });
});

test('a missing page answers 404', async () => {
  const answer = await fetch(site.url('/khong-co-trang-nay/'));
  expect(answer.status).toBe(404);
});

test('the old address of Huế leads to the common page', async () => {
  const { page } = await site.open('/tinh/hue/');
  await page.waitForURL(site.url('/tinh/thua-thien-hue/'));
  expect(await page.locator('h1').innerText()).toMatch(/Huế/);
});
