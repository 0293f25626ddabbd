import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

let phone: BrowserContext | undefined;
afterAll(() => phone?.close());

/** A page of a phone: narrow, with a finger for a pointer, where the comparison lays out only the lines in view. */
const onPhone = async (address: string): Promise<Page> => {
  if (!phone) {
    const { page } = await site.open('/ngoai-tuyen/');
    phone = await page
      .context()
      .browser()
      ?.newContext({
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
  }
  if (!phone) throw new Error('The browser has gone.');
  const page = await phone.newPage();
  await page.goto(site.url(address));
  await page.waitForFunction(() => !document.querySelector('[data-laying]'));
  await settled(page);
  return page;
};

/** Waits until nothing has moved for ten frames in a row. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let still = 0;
        let last = '';
        const look = (): void => {
          const now = `${scrollY} ${document.documentElement.scrollHeight}`;
          still = now === last ? still + 1 : 0;
          last = now;
          if (still > 10) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
/** Tops of all pieces of text on the page that hold the words. */
const topsOfWords = (page: Page, words: string): Promise<number[]> =>
  page.evaluate((wanted) => {
    const tops: number[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (!node.textContent?.includes(wanted)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0) tops.push(top);
    }
    return tops;
  }, words);
const inView = (top: number): boolean => top >= 0 && top < 740;

describe('on a phone the comparison is arrived at where one meant to', () => {
  test.for([
    { address: '/so-sanh/#nhom-chinh-quyen-so', why: 'the first group' },
    { address: '/so-sanh/#nhom-kinh-te-so', why: 'a group in the middle' },
    { address: '/so-sanh/#nhom-xa-hoi-so', why: 'a group far down' },
    { address: '/so-sanh/?tinh=vinh-phuc,kien-giang#nhom-kinh-te-so', why: 'with a choice, which moves everything' },
    { address: '/so-sanh/?nhom=xa-hoi-so,kinh-te-so#nhom-xa-hoi-so', why: 'with groups left out above' },
    { address: '/so-sanh/#NHOM-xa-hoi-so.', why: 'as it was pasted' },
    { address: '/so-sanh/nhung/#nhom-xa-hoi-so', why: 'embedded' },
    { address: '/so-sanh/#mang-di', why: 'past the table' },
  ])('$address ($why)', async ({ address }) => {
    const page = await onPhone(address);
    const id = address.replace(/^.*#/, '').toLowerCase().replace('.', '');
    const top = await topOf(page, `#${id}`);
    expect(inView(top) || (id === 'mang-di' && top < 740)).toBe(true);
    await page.close();
  });

  test('by a link followed on the page', async () => {
    const page = await onPhone('/so-sanh/');
    await page.locator('nav.jump a[href="#nhom-xa-hoi-so"]').evaluate((link: HTMLAnchorElement) => link.click());
    await settled(page);
    expect(inView(await topOf(page, '#nhom-xa-hoi-so'))).toBe(true);
    await page.close();
  });

  test.for([
    { address: '/so-sanh/', words: 'Hồ sơ công việc', why: 'near the top' },
    { address: '/so-sanh/', words: 'Tốc độ tăng năng suất', why: 'in the middle' },
    { address: '/so-sanh/', words: 'nhóm 15 dẫn đầu', why: 'near the end' },
    { address: '/so-sanh/?tinh=vinh-phuc,kien-giang,hau-giang', words: 'Kinh tế số trong', why: 'with a choice' },
    { address: '/tinh/', words: 'Vĩnh Phúc', why: 'another page' },
    { address: '/ke-hoach/vinh-phuc-54-kh-ubnd-2019/', words: 'nằm trong nhóm', why: 'a plan' },
  ])('words by themselves: «$words» on $address ($why)', async ({ address, words }) => {
    const page = await onPhone(`${address}#:~:text=${encodeURIComponent(words)}`);
    const tops = await topsOfWords(page, words);
    expect(tops.length).toBeGreaterThan(0);
    expect(tops.filter(inView)).not.toEqual([]);
    await page.close();
  });

  test('by going back from a figure’s words', async () => {
    const page = await onPhone('/so-sanh/#nhom-xa-hoi-so');
    const before = await topOf(page, '#nhom-xa-hoi-so');
    await page.goto(site.url('/phuong-phap/'));
    await page.goBack();
    await settled(page);
    expect(Math.abs((await topOf(page, '#nhom-xa-hoi-so')) - before)).toBeLessThan(8);
    await page.close();
  });
});

describe('going back from a result of the search leads to the result', () => {
  const links = 'site-search .answer ol.results > li > a';
  test.for([
    { query: 'dịch vụ công', place: 1, width: 1440, more: 0, why: 'near the top' },
    { query: 'dịch vụ công', place: 17, width: 1440, more: 0, why: 'far down' },
    { query: 'dịch vụ công', place: 17, width: 360, more: 0, why: 'far down, on a narrow screen' },
    { query: 'dịch vụ công', place: 34, width: 360, more: 1, why: 'in what was unrolled' },
    { query: 'kinh tế số&tinh=vinh-phuc', place: 3, width: 360, more: 0, why: 'with a filter' },
  ] as const)('«$query», result $place ($why)', async ({ query, place, width, more }) => {
    const { page } = await site.open(`/tim-kiem/?q=${query.replaceAll(' ', '+')}`, { width });
    // Without the browser's own memory of whole pages, which hides the fault.
    await page.evaluate(() => addEventListener('unload', () => undefined));
    await page.locator(links).first().waitFor();
    for (let round = 0; round < more; round += 1) {
      await page.locator('site-search button.more').click();
      await page.locator(`${links} >> nth=${20 * (round + 1)}`).waitFor();
    }
    const hit = page.locator(links).nth(place);
    await hit.scrollIntoViewIfNeeded();
    const before = await hit.evaluate((link: HTMLAnchorElement) => ({
      address: link.href,
      top: link.getBoundingClientRect().top,
    }));
    await hit.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/tim-kiem/'));
    await page.goBack();
    await page.waitForFunction(
      (address) => (document.activeElement as HTMLAnchorElement).href === address,
      before.address,
    );
    const after = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? NaN);
    expect(Math.abs(after - before.top)).toBeLessThan(4);
  });

  test('other words begin at the top again', async () => {
    const { page } = await site.open('/tim-kiem/?q=dịch+vụ+công', { width: 360 });
    await page.locator(links).nth(15).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/tim-kiem/'));
    await page.goBack();
    await page.locator(links).nth(15).waitFor();
    await page.locator('main site-search input[name="q"]').fill('định danh');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('main [role="status"]')?.textContent?.includes('định danh'),
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});
