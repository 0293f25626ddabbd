import { describe, expect, test } from 'vitest';
import { violationsOn } from './kinds/axe.ts';
import { loadedBy } from './kinds/first-view.ts';
import { gluedWords } from './kinds/glued-words.ts';
import { faultsOnPaper, layOnPaper } from './kinds/paper.ts';
import { say } from './kinds/sizes.ts';
import { smallControls, unseenFocus } from './kinds/touch.ts';
import { pageKinds, type PageKind } from './page-kinds.ts';
import { basePath, builtPages, useSite, type View, type Visit } from './site.ts';

/*
 * Every kind of page, opened three times: as on a phone, as on a desk and on paper, and without JavaScript. Opening costs more
 * than looking, so that each visit looks at all there is to see.
 */

const site = useSite();

/** A missing page announces its own status in the console; nothing else is forgiven. */
const problemsOf = ({ page, problems }: Visit, status = 200): string[] =>
  problems.filter((problem) => status === 200 || !(problem.includes(`${status}`) && problem.includes(page.url())));

const openKind = async ({ address, act }: PageKind, view: View): Promise<Visit> => {
  const visit = await site.open(address, view);
  await act?.(visit.page);
  return visit;
};

/** A page has one name in Vietnamese and is no wider than its window. */
const expectWhole = async ({ page }: Visit): Promise<void> => {
  expect((await page.title()).trim()).not.toBe('');
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  expect(await page.locator('h1').count()).toBe(1);
  expect((await page.locator('h1').innerText()).trim()).not.toBe('');
  const [content = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'the page is wider than the window').toBeLessThanOrEqual(window);
};

/** Nothing that axe knows is wrong with the page: as on a phone in the dark, as on a desk in the light. */
const expectAccessible = async ({ page }: Visit, width: 320 | 1280): Promise<void> => {
  const colorScheme = width === 320 ? 'dark' : 'light';
  await page.setViewportSize({ width, height: width === 320 ? 740 : 900 });
  await page.emulateMedia({ colorScheme });
  expect(await violationsOn(page), `axe, ${width} px, ${colorScheme}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
};

test('every built page is of a kind that is looked at', () =>
  expect(builtPages.filter((address) => !pageKinds.some(({ pattern }) => pattern.test(address)))).toEqual([]));

describe.for(pageKinds)('$kind ($why)', (kind) => {
  test('on a phone: light to load, clean, whole, accessible; a finger hits every control, whatever takes the focus is seen', async () => {
    const visit = await openKind(kind, { width: 360 });
    const { fonts, scripts, index } = await loadedBy(visit.page);
    // The search and its engine come with the first query, which is an interaction; they are not there before.
    const limit = kind.scripts ?? (kind.act ? 22_000 : kind.kind.endsWith('comparison') ? 25_000 : 5000);
    say(`${kind.kind}: fonts`, fonts, 90_000);
    say(`${kind.kind}: scripts`, scripts, limit);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(90_000);
    expect(scripts).toBeLessThanOrEqual(limit);
    expect(index).toBe(kind.act !== undefined && kind.searchless !== true);
    await expectWhole(visit);
    await expectAccessible(visit, 320);
    await visit.page.setViewportSize({ width: 360, height: 740 });
    expect(await smallControls(visit.page), 'at least 44 × 44 px').toEqual([]);
    expect(await unseenFocus(visit.page), 'takes the focus unseen').toEqual([]);
    expect(problemsOf(visit, kind.status)).toEqual([]);
  });

  test('on a desk and on paper: clean, whole, accessible, words apart in the text; ink on white, no control, nothing folded or cut, its address', async () => {
    const visit = await openKind(kind, { width: 1440 });
    const { page } = visit;
    await expectWhole(visit);
    await page.waitForFunction(() => !document.querySelector('[data-laying]'));
    expect(await gluedWords(page), 'words that stand apart are one in the text').toEqual([]);
    await expectAccessible(visit, 1280);
    await page.setViewportSize({ width: 768, height: 900 });
    await expectWhole(visit);
    expect(problemsOf(visit, kind.status)).toEqual([]);
    await layOnPaper(page);
    const line = page.locator('.printed-from');
    expect(await line.count()).toBe(1);
    expect(await line.isVisible()).toBe(true);
    const said = await line.innerText();
    expect(said).toContain('Kế hoạch số');
    // A frame on another page names the full page that it is a part of.
    const { address } = kind;
    const full = address.includes('/nhung/') ? `${basePath}${address.replace(/nhung\/.*$/, '')}` : page.url();
    expect(said).toContain(decodeURI(full));
    expect(await page.locator('html').getAttribute('data-running')).toContain('Kế hoạch số');
    expect(await faultsOnPaper(page)).toEqual([]);
  });

  test('without JavaScript: shows what it is for', async () => {
    const { address, shows, status } = kind;
    const visit = await site.open(address, { width: 360, javaScript: false });
    expect(shows).not.toBe('');
    expect((await visit.page.locator('main').innerText()).normalize('NFC')).toContain(shows.normalize('NFC'));
    expect(problemsOf(visit, status)).toEqual([]);
  });
});

test('without JavaScript search says that it needs it and gives the other ways in', async () => {
  const { page } = await site.open('/tim-kiem/', { javaScript: false });
  expect(await page.locator('noscript').innerText()).toMatch(/cần JavaScript/);
  expect(await page.locator('main a[href*="/ke-hoach/"]').count()).toBeGreaterThan(0);
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
