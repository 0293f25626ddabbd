import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { idle, useSite, type View } from './site.ts';

const site = useSite();
const plan = '/ke-hoach/vinh-phuc-54-kh-ubnd-2019/';
const note = '.arrival-note';

/** Waits until the place that the address names is there and says where it stands. */
const arrivedAt = async (page: Page, id: string): Promise<{ seen: boolean; target: boolean }> => {
  await page.waitForFunction((wanted) => location.hash === `#${wanted}`, id);
  return page.evaluate((wanted) => {
    const place = document.getElementById(wanted);
    const box = place?.getBoundingClientRect();
    return {
      seen: box !== undefined && box.top < innerHeight && box.bottom > 0,
      target: place?.matches(':target') === true,
    };
  }, id);
};

describe('a place as it was pasted', () => {
  test.for([
    { page: plan, hash: '#ii-2-d3.', id: 'ii-2-d3', why: 'the stop of a sentence' },
    { page: plan, hash: '#ii-2-d3)', id: 'ii-2-d3', why: 'a bracket' },
    { page: plan, hash: '#ii-2-d3,', id: 'ii-2-d3', why: 'a comma' },
    { page: plan, hash: '#II-2-D3', id: 'ii-2-d3', why: 'upper case' },
    { page: plan, hash: '#ii-2-d3%29.', id: 'ii-2-d3', why: 'a bracket in percent writing' },
    { page: plan, hash: '#ii-2-d3%E0%A4', id: 'ii-2-d3', why: 'a broken percent sequence' },
    { page: plan, hash: '#%E2%80%8Bii-2-d3', id: 'ii-2-d3', why: 'a zero-width space' },
    { page: plan, hash: '#ii–2–d3', id: 'ii-2-d3', why: 'dashes that an editor made' },
    { page: '/so-sanh/', hash: '#NHOM-kinh-te-so.', id: 'nhom-kinh-te-so', why: 'a group of the comparison' },
    { page: '/tim-kiem/', hash: '#noi-dung;', id: 'noi-dung', why: 'any page' },
  ])('$hash on $page ($why): gone to without a word', async ({ page: address, hash, id }) => {
    const { page, problems } = await site.open(`${address}${hash}`);
    expect(await arrivedAt(page, id)).toEqual({ seen: true, target: true });
    expect(await page.locator(note).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test.for([
    { hash: '#ii-2-d99', id: 'ii-2', why: 'a dash that no longer exists' },
    { hash: '#II-2-7-1-a.', id: 'ii-2', why: 'several steps too deep, and pasted with a stop' },
    { hash: '#ii-1-d2--9', id: 'ii-1-d2', why: 'printed less often than asked for' },
  ])('$hash ($why): the nearest place, and a word', async ({ hash, id }) => {
    const { page, go } = await site.open(`${plan}${hash}`);
    expect(await arrivedAt(page, id)).toEqual({ seen: true, target: true });
    const said = page.locator(note);
    expect(await said.innerText()).toContain(`Trang này không có chỗ “${hash}”. Đây là chỗ gần nhất.`);
    expect(await said.getAttribute('role')).toBe('status');
    await said.getByRole('button', { name: 'Đóng' }).click();
    expect(await said.count()).toBe(0);
    await go('/tinh/');
  });

  test('a figure of a year that is none leads to the same indicator, never to another one', async () => {
    const { page } = await site.open('/ke-hoach/vinh-phuc-193-kh-ubnd-2022/#ct-ho-so-truc-tuyen-2019');
    await page.waitForFunction(
      () => /^#ct-ho-so-truc-tuyen-\d{4}$/.test(location.hash) && !location.hash.endsWith('2019'),
    );
    await page.locator(note).waitFor();
  });

  test.for([
    { hash: '#p99', why: 'a paragraph that is none' },
    { hash: '#ct-khong-co-2025', why: 'a figure of no indicator here' },
    { hash: '#%F0%9F%98%80', why: 'a sign' },
  ])('$hash ($why): a word, and the page as it is', async ({ hash }) => {
    const { page, problems } = await site.open(`${plan}${hash}`);
    expect(await page.locator(note).innerText()).toContain('Trang này không có chỗ “#');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a link followed on the page is mended as well', async () => {
    const { page } = await site.open(plan);
    await page.evaluate(() => (location.hash = '#II-2-D3.'));
    expect(await arrivedAt(page, 'ii-2-d3')).toEqual({ seen: true, target: true });
  });

  test.for(['#', '#top', '#noi-dung'])('%s is nothing to mend', async (hash) => {
    const { page } = await site.open(`${plan}${hash}`);
    await idle(page);
    expect(await page.locator(note).count()).toBe(0);
  });

  test('without JavaScript the page opens all the same', async () => {
    const { page } = await site.open(`${plan}#ii-2-d3.`, { javaScript: false });
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a page as it was pasted', () => {
  test.for([
    { path: '/ke-hoach/vinh-long-2022/)', to: '/ke-hoach/vinh-long-2022/', why: 'a bracket' },
    { path: '/ke-hoach/vinh-long-2022/).', to: '/ke-hoach/vinh-long-2022/', why: 'a bracket and a stop' },
    { path: '/ke-hoach/vinh-long-2022,', to: '/ke-hoach/vinh-long-2022/', why: 'a comma for the slash' },
    { path: '/KE-HOACH/Vinh-Long-2022/', to: '/ke-hoach/vinh-long-2022/', why: 'upper case' },
    { path: '/ke-hoach//vinh-long-2022/%22', to: '/ke-hoach/vinh-long-2022/', why: 'a quotation mark' },
    { path: '/ke-hoach/vinh-long-2022/)#P3.', to: '/ke-hoach/vinh-long-2022/#p3', why: 'with a place' },
    { path: '/ke-hoach/vinh-long-2022/%23p3', to: '/ke-hoach/vinh-long-2022/#p3', why: 'the sign in percent writing' },
    { path: '/so-sanh/)?nam=2025&fbclid=1', to: '/so-sanh/?nam=2025', why: 'with a question, of which ours stays' },
    { path: '/tinh/Vĩnh Phúc/', to: '/tinh/vinh-phuc/', why: 'the name itself' },
    { path: '/ke-hoach/vinh-phuc-193-kh-ub', to: '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/', why: 'cut, one page only' },
  ])('$path ($why): gone to without a word', async ({ path, to }) => {
    const { page } = await site.open(path);
    await page.waitForURL(site.url(to));
    await page.locator('main h1').waitFor();
    expect(await page.locator('main h1').innerText()).not.toBe('Không có trang này');
  });

  test.for([
    { path: '/tinh/vinh/', near: ['/tinh/vinh-long/', '/tinh/vinh-phuc/'], why: 'cut, two pages' },
    {
      path: '/ke-hoach/vinh-phuc-193-kh-ubnd-2022-2/',
      near: ['/ke-hoach/vinh-phuc-193-kh-ubnd-2022/'],
      why: 'an id that is none: never without a word',
    },
    { path: '/chi-tieu/ho-so-truc-tuyn/', near: ['/chi-tieu/ho-so-truc-tuyen/'], why: 'a slip' },
  ])('$path ($why): the nearest pages are named', async ({ path, near }) => {
    const { page } = await site.open(path);
    const list = page.locator('.near-pages');
    await list.waitFor();
    const links = await list
      .locator('a')
      .evaluateAll((found: HTMLAnchorElement[]) => found.map(({ pathname }) => pathname));
    for (const address of near) expect(links).toContain(new URL(site.url(address)).pathname);
    expect((await list.locator('a').allInnerTexts()).filter((words) => words.trim() === '')).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(new URL(site.url(path)).pathname);
  });

  test('/khong-co-gi-ca/: nothing is like it, and nothing is made up', async () => {
    const { page } = await site.open('/khong-co-gi-ca/');
    // It has looked for pages that begin alike.
    await page.waitForFunction(() =>
      performance
        .getEntriesByType('resource')
        .some((entry) => 'initiatorType' in entry && entry.initiatorType === 'fetch'),
    );
    await idle(page);
    expect(await page.locator('.near-pages').isVisible()).toBe(false);
  });
});

describe('a choice as it was pasted', () => {
  test.for([
    { query: '?nhom=kinh-te-so.', why: 'a stop' },
    { query: '?NHOM=Kinh-Te-So', why: 'upper case' },
    { query: '?nhom=kinh-te-so)&fbclid=1', why: 'a bracket, and what others hung on' },
    { query: '?fbclid=1&amp;nhom=kinh-te-so,', why: 'copied out of the source of a page' },
  ])('/so-sanh/$query ($why)', async ({ query }) => {
    const { page } = await site.open(`/so-sanh/${query}`);
    await page.locator('[data-role="view"]:not([data-laying])').waitFor();
    const shown = await page.locator('.topic-head:visible').evaluateAll((found) => found.map(({ id }) => id));
    expect(shown).toEqual(['nhom-kinh-te-so']);
    expect(await page.locator('comparison-view [data-role="status"]').innerText()).not.toContain('Bỏ qua');
  });
  test('what means nothing is told', async () => {
    const { page } = await site.open('/so-sanh/?nhom=kinh-te');
    await page.locator('comparison-view [data-role="status"]', { hasText: 'Bỏ qua giá trị' }).waitFor();
  });
});

/** What others hang onto addresses. */
const foreign = [
  'fbclid=IwAR0abc',
  'utm_source=zalo',
  'utm_medium=social',
  'UTM_CAMPAIGN=x',
  'gclid=1',
  'zarsrc=30',
  'mc_eid=5',
  '_ga=2.1',
  'ref=bao',
];
const foreignName = /fbclid|utm_|gclid|zarsrc|mc_eid|_ga=|ref=/i;

/** Replaces the clipboard by a list: what was copied is read back without asking the system. */
const watchCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const copies: string[] = [];
    Object.assign(globalThis, { copies });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copies.push(text)) },
    });
  });
const copiesOf = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, 'copies') as string[]);

const pressed =
  (button: string) =>
  async (page: Page): Promise<string> => {
    await watchCopies(page);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForFunction(() => (Reflect.get(globalThis, 'copies') as string[]).length > 0);
    return (await copiesOf(page)).join('\n');
  };
const printLine = (page: Page): Promise<string> =>
  page.locator('[data-part="page-address"]').evaluate((place) => {
    dispatchEvent(new Event('beforeprint'));
    return place.textContent;
  });
const dialogCitation = async (page: Page): Promise<string> => {
  await watchCopies(page);
  await page.locator('td[data-province="vinh-phuc"] a.figure:visible').first().click();
  await page.locator('dialog[open] [data-part="cite"]').click();
  await page.waitForFunction(() => (Reflect.get(globalThis, 'copies') as string[]).length > 0);
  return (await copiesOf(page)).join('\n');
};
const placeLink = (page: Page): Promise<string> =>
  page
    .locator('.provision:target .anchor a')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href);

const choice = 'tinh=vinh-phuc,kien-giang&nam=2025';
const surfaces: readonly {
  what: string;
  page: string;
  query?: string;
  hash?: string;
  read: (page: Page) => Promise<string>;
  /** Part of what must be read: an address that is whole. */
  holds: string;
}[] = [
  { what: 'copied link', page: plan, hash: '#ii-2-d3', read: pressed('Chép liên kết'), holds: `${plan}#ii-2-d3` },
  { what: 'citation', page: plan, hash: '#ii-2-d3', read: pressed('Chép trích dẫn'), holds: `${plan}#ii-2-d3` },
  { what: 'link of the mark', page: plan, hash: '#ii-2-d3', read: placeLink, holds: `${plan}#ii-2-d3` },
  { what: 'print line', page: plan, read: printLine, holds: plan },
  {
    what: 'copied address',
    page: '/so-sanh/',
    query: choice,
    read: pressed('Chép địa chỉ'),
    holds: `/so-sanh/?${choice}`,
  },
  {
    what: 'citations',
    page: '/so-sanh/',
    query: choice,
    read: pressed('Chép trích dẫn'),
    holds: `/so-sanh/?${choice}.`,
  },
  {
    what: 'embed code',
    page: '/so-sanh/',
    query: choice,
    read: pressed('Chép mã nhúng'),
    holds: `/so-sanh/nhung/?${choice.replace('&', '&amp;')}"`,
  },
  { what: 'citation of a figure', page: '/so-sanh/', query: choice, read: dialogCitation, holds: '#ct-' },
  { what: 'print line', page: '/so-sanh/', query: choice, read: printLine, holds: `/so-sanh/?${choice}` },
  {
    what: 'copied address of the embedded view',
    page: '/so-sanh/nhung/',
    query: choice,
    read: pressed('Chép địa chỉ'),
    holds: `/so-sanh/nhung/?${choice}`,
  },
  {
    what: 'copied address of a chart',
    page: '/chi-tieu/ho-so-truc-tuyen/',
    read: pressed('Chép địa chỉ'),
    holds: '/chi-tieu/ho-so-truc-tuyen/',
  },
  {
    what: 'citations of a chart',
    page: '/chi-tieu/ho-so-truc-tuyen/',
    read: pressed('Chép trích dẫn'),
    holds: '/chi-tieu/ho-so-truc-tuyen/.',
  },
  {
    what: 'embed code of a chart',
    page: '/chi-tieu/ho-so-truc-tuyen/',
    read: pressed('Chép mã nhúng'),
    holds: '/chi-tieu/ho-so-truc-tuyen/nhung/"',
  },
  { what: 'print line of a search', page: '/tim-kiem/', query: 'q=TTHC', read: printLine, holds: '/tim-kiem/?q=TTHC' },
  {
    what: 'the address itself',
    page: '/tinh/vinh-phuc/',
    read: (page) => Promise.resolve(page.url()),
    holds: '/tinh/vinh-phuc/',
  },
];

describe('what others hang onto an address goes no further', () => {
  test.for(surfaces)('$what on $page', async ({ page: address, query = '', hash = '', read, holds }) => {
    const [before, after] = [foreign.slice(0, 4).join('&'), foreign.slice(4).join('&')];
    const { page } = await site.open(`${address}?${[before, query, after].filter(Boolean).join('&')}${hash}`);
    // A page of its own takes them out of its address; what stands in another's frame has no address to see.
    if (!address.includes('/nhung/'))
      await page.waitForFunction((names) => !new RegExp(names).test(location.search), foreignName.source);
    await idle(page);
    const text = await read(page);
    expect(text).toContain(holds);
    expect(text).not.toMatch(foreignName);
  });

  test('text that was asked for by its words is still found', async () => {
    const { page } = await site.open(`${plan}?fbclid=1#:~:text=${encodeURIComponent('nằm trong nhóm')}`, {
      width: 360,
    });
    await page.waitForFunction(() => scrollY > 0);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator(note).count()).toBe(0);
  });
});

/** A page as over plain http, where there is no clipboard to write to; what is copied as by hand is kept in a list. */
const overHttp = async (address: string, view: View = {}, refused = false): Promise<Page> => {
  const { page, go } = await site.open('/khong-co-gi-ca/', view);
  await page.addInitScript((refuse: boolean) => {
    const copies: string[] = [];
    Object.assign(globalThis, { copies });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    if (refuse) Object.assign(document, { execCommand: () => false });
    document.addEventListener('copy', () => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement)
        copies.push(field.value.slice(field.selectionStart, field.selectionEnd));
    });
  }, refused);
  await go(address);
  return page;
};

const buttons: readonly { page: string; button: string; said: string; holds: string }[] = [
  { page: `${plan}#ii-2-d3`, button: 'Chép liên kết', said: 'Đã chép liên kết.', holds: `${plan}#ii-2-d3` },
  { page: `${plan}#ii-2-d3`, button: 'Chép trích dẫn', said: 'Đã chép trích dẫn.', holds: '54/KH-UBND' },
  { page: `/so-sanh/?${choice}`, button: 'Chép địa chỉ', said: 'Đã chép địa chỉ.', holds: `/so-sanh/?${choice}` },
  { page: `/so-sanh/?${choice}`, button: 'Chép trích dẫn', said: 'Đã chép trích dẫn', holds: '193/KH-UBND' },
  { page: `/so-sanh/?${choice}`, button: 'Chép mã nhúng', said: 'Đã chép mã nhúng.', holds: '<iframe' },
  {
    page: '/chi-tieu/ho-so-truc-tuyen/',
    button: 'Chép địa chỉ',
    said: 'Đã chép địa chỉ.',
    holds: '/ho-so-truc-tuyen/',
  },
  { page: '/chi-tieu/ho-so-truc-tuyen/', button: 'Chép trích dẫn', said: 'Đã chép trích dẫn', holds: 'Nguồn:' },
  { page: '/chi-tieu/ho-so-truc-tuyen/', button: 'Chép mã nhúng', said: 'Đã chép mã nhúng.', holds: '<iframe' },
];

describe('copying without a clipboard', () => {
  test.for(buttons)('$button on $page', async ({ page: address, button, said, holds }) => {
    const page = await overHttp(address);
    const own = page.getByRole('button', { name: button, exact: true });
    await own.click();
    await page.getByRole('status').filter({ hasText: said }).waitFor();
    expect((await copiesOf(page)).join('\n')).toContain(holds);
    expect(await page.locator('.copy-by-hand').count()).toBe(0);
    expect(await own.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.for(buttons)(
    '$button on $page where even that is forbidden: the text, selected',
    async ({ page: address, button, holds }) => {
      const page = await overHttp(address, { width: 360 }, true);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('status').filter({ hasText: 'chép bằng tay' }).waitFor();
      const field = page.getByRole('textbox', { name: 'Chữ để chép' });
      expect(await field.inputValue()).toContain(holds);
      expect(
        await field.evaluate(
          (element: HTMLTextAreaElement) =>
            element === document.activeElement &&
            element.selectionEnd - element.selectionStart === element.value.length,
        ),
      ).toBe(true);
      // Pressed again, one field is enough.
      await page.getByRole('button', { name: button, exact: true }).click();
      expect(await page.locator('.copy-by-hand').count()).toBe(1);
    },
  );

  test('in the dialog of a figure the text stands in the dialog', async () => {
    const page = await overHttp(`/so-sanh/?${choice}`, {}, true);
    await page.locator('td[data-province="vinh-phuc"] a.figure:visible').first().click();
    await page.locator('dialog[open] [data-part="cite"]').click();
    const field = page.locator('dialog[open] .copy-by-hand');
    await field.waitFor();
    expect(await field.inputValue()).toContain('#ct-');
    expect(await page.locator('dialog[open] [data-part="done"]').innerText()).toContain('chép bằng tay');
  });
});
