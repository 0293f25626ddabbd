import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { attributeOf, collapse, elementsBelow, hasClass, pageAt, textOf } from './html.ts';
import { officialText } from './official-text.ts';
import { useSite } from './site.ts';

const site = useSite();
const addressOf = (id: string): string => `/ke-hoach/${id}/`;
const longest = addressOf('vinh-phuc-54-kh-ubnd-2019');
const withMisprints = addressOf('kien-giang-243-kh-ubnd-2022');
const withoutNumber = addressOf('vinh-long-2022');

/** Ids of all provisions of a plan, as the built page holds them. */
const provisionsOf = (address: string): string[] =>
  elementsBelow(officialText(pageAt(address)))
    .filter((element) => hasClass(element, 'provision'))
    .map((element) => attributeOf(element, 'id') ?? '');

/** Puts a clipboard of ours in the page's place: what was copied is read back without asking the system. */
const watchClipboard = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      },
    });
  });

interface Arrival {
  readonly id: string;
  readonly name: string;
  /** Top of the words and bottom of what lies over them, in px from the window's top. */
  readonly top: number;
  readonly covered: number;
  readonly inView: boolean;
  readonly lit: boolean;
  readonly toolsHere: boolean;
  readonly link: string;
  readonly citation: string;
  readonly words: string;
}

/** Goes to every provision within one page, by its address, and copies its link and its citation with the page's buttons. */
const arriveAtAll = (page: Page, ids: readonly string[]): Promise<Arrival[]> =>
  page.evaluate(async (all) => {
    const { copied } = window as unknown as { copied: string[] };
    const tools = document.querySelector<HTMLElement>('.place-tools');
    const bar = document.querySelector<HTMLElement>('.toc');
    const found: Arrival[] = [];
    for (const id of all) {
      await new Promise((arrived) => {
        addEventListener('hashchange', arrived, { once: true });
        location.hash = id;
      });
      const provision = document.getElementById(id);
      const link = provision?.querySelector<HTMLAnchorElement>('.anchor a');
      const words = provision?.querySelector('.anchor ~ *');
      copied.length = 0;
      for (const button of provision?.querySelectorAll<HTMLButtonElement>('[data-copy]') ?? []) {
        const before = copied.length;
        button.click();
        // What copies comes with the first place gone to.
        for (let turn = 0; turn < 500 && copied.length === before; turn += 1)
          await new Promise((next) => setTimeout(next, 10));
      }
      const box = link?.getBoundingClientRect();
      const narrow = innerWidth < 1024;
      found.push({
        id,
        name: link?.ariaLabel ?? '',
        top: box?.top ?? -1,
        covered: narrow ? (bar?.getBoundingClientRect().bottom ?? 0) : 0,
        inView: box !== undefined && box.bottom <= innerHeight,
        lit: words ? getComputedStyle(words).backgroundColor !== 'rgba(0, 0, 0, 0)' : false,
        toolsHere: tools !== null && !tools.hidden && tools.closest('.provision') === provision,
        link: copied[0] ?? '',
        citation: copied[1] ?? '',
        words: words?.textContent ?? '',
      });
    }
    return found;
  }, ids);

describe.for(plans.flatMap((plan) => ([360, 1440] as const).map((width) => ({ ...plan, width }))))(
  '$id at $width px',
  ({ id, width }) => {
    const address = addressOf(id);
    const ids = provisionsOf(address);

    test('every provision down to the dash is linked, arrived at and cited', async () => {
      expect(ids.length).toBeGreaterThan(5);
      const { page, problems } = await site.open(address, { width });
      await watchClipboard(page);
      const facts = await page.locator('.plan').getAttribute('data-document');
      const arrivals = await arriveAtAll(page, ids);
      expect(arrivals.map((arrival) => arrival.id)).toEqual(ids);
      const wrong = arrivals.flatMap(({ id: at, name, top, covered, inView, lit, toolsHere, link, citation }) => [
        ...(name === '' ? [`${at}: has no name`] : []),
        ...(top < covered - 1 || !inView ? [`${at}: arrived at ${String(top)}, covered to ${String(covered)}`] : []),
        ...(lit ? [] : [`${at}: is not lit`]),
        ...(toolsHere ? [] : [`${at}: tools are elsewhere`]),
        ...(link === `${site.url(address)}#${at}` ? [] : [`${at}: link is ${link}`]),
        ...(citation.endsWith(`, ${facts ?? '?'}), ${site.url(address)}#${at}`) ? [] : [`${at}: cited as ${citation}`]),
      ]);
      expect(wrong).toEqual([]);
      const uncited = arrivals.flatMap(({ id: at, name, citation }) =>
        name.split(', ').every((step) => citation.toLocaleLowerCase('vi').includes(step.toLocaleLowerCase('vi')))
          ? []
          : [`${at}: ${citation}`],
      );
      expect(uncited, 'the place is named').toEqual([]);
      const wordless = arrivals.flatMap(({ id: at, words, citation }) => {
        // Without the brackets that tell a reading; the head's lines are told from each other in the tree alone.
        const squeezed = (text: string): string => text.replaceAll(/[\s-]+/g, '');
        const quoted = /^“(.*)” \(/su.exec(citation)?.[1] ?? '';
        const own = quoted.replaceAll(/ \[(?:đọc là|chỗ còn ngờ): ([^\]]*)\]/gu, '');
        const misprints = quoted.includes('[đọc là: ');
        return !misprints && squeezed(own) !== squeezed(words) ? [`${at}: ${quoted}`] : quoted === '' ? [at] : [];
      });
      expect(wordless, 'the words are quoted').toEqual([]);
      expect(problems).toEqual([]);
    });
  },
);

describe('what a citation says of the document', () => {
  test.for(plans)('$id: issuer, number and date, or that the source names none', ({ id }) => {
    const page = elementsBelow(pageAt(addressOf(id)));
    const phrase =
      page.map((element) => attributeOf(element, 'data-document')).find((text) => text !== undefined) ?? '';
    const fact = (name: string): string => {
      const term = page.find((element) => element.tagName === 'dt' && collapse(textOf(element)) === name);
      const next = term?.parentNode && 'childNodes' in term.parentNode ? term.parentNode.childNodes : [];
      const value = next.slice(next.indexOf(term as never)).find((node) => node.nodeName === 'dd');
      return value ? collapse(textOf(value)) : '';
    };
    expect(phrase).toContain(fact('Cơ quan ban hành'));
    for (const [name, silence] of [
      ['Số hiệu', 'số hiệu'],
      ['Ngày ban hành', 'ngày ban hành'],
    ] as const)
      if (fact(name) === 'nguồn không nêu') expect(phrase).toMatch(new RegExp(`nguồn không nêu .*${silence}`));
      else expect(phrase).toContain(fact(name));
  });

  test('a misprint is quoted as printed, with its reading in brackets', async () => {
    const { page } = await site.open(`${withMisprints}#i-1-d1`);
    await watchClipboard(page);
    await page.getByRole('button', { name: 'Chép trích dẫn' }).click();
    await page.getByText('Đã chép trích dẫn.').waitFor();
    const [citation] = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
    expect(citation).toContain('sự cn thiết [đọc là: cần thiết], tính cấp bách');
  });
});

describe('copying by hand and by keyboard', () => {
  test('the mark in the margin opens the tools; they are the next stop of the keyboard', async () => {
    const { page } = await site.open(longest);
    await watchClipboard(page);
    const mark = page.locator('#ii-2-d3 > .anchor a');
    await mark.focus();
    expect(await mark.evaluate((element) => Number(getComputedStyle(element.parentElement ?? element).opacity))).toBe(
      1,
    );
    await page.keyboard.press('Enter');
    await page.locator('#ii-2-d3 .place-tools').waitFor();
    expect(new URL(page.url()).hash).toBe('#ii-2-d3');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chép liên kết');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã chép liên kết.' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã chép trích dẫn.' }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied.length)).toBe(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#ii-2$/);
    // The focus follows the address in an event of its own.
    await page.waitForFunction(() => document.activeElement?.closest('.provision')?.id === 'ii-2');
  });

  test('where the browser forbids copying, the words stand selected in a field', async () => {
    const { page } = await site.open(`${longest}#ii-2-d3`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new Error('forbidden')) },
      });
      Object.assign(document, { execCommand: () => false });
    });
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    const field = page.getByRole('textbox', { name: 'Chữ để chép' });
    await field.waitFor();
    expect(await field.inputValue()).toBe(site.url(`${longest}#ii-2-d3`));
    expect(await field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart)).toBe(
      site.url(`${longest}#ii-2-d3`).length,
    );
    await page.getByRole('status').filter({ hasText: 'chép bằng tay' }).waitFor();
  });

  test('a figure’s address names its provision, and the words of the figure are lit more than the rest', async () => {
    const { page } = await site.open(`${withoutNumber}#ct-kinh-te-so-grdp-2030`, { width: 1440 });
    await page.locator('.provision:has(#ct-kinh-te-so-grdp-2030) .place-tools').waitFor();
    const colours = await page.locator('#ct-kinh-te-so-grdp-2030').evaluate((mark) => ({
      mark: getComputedStyle(mark).backgroundColor,
      around: getComputedStyle(mark.closest('p') ?? mark).backgroundColor,
    }));
    expect(colours.mark).not.toBe(colours.around);
    expect(colours.mark).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('on a phone every mark and every tool is a finger wide', async () => {
    const { page } = await site.open(`${longest}#ii-2-d3`, { width: 360 });
    await page.locator('#ii-2-d3 .place-tools').waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.anchor a, .place-tools :is(a, button), .toc summary')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 43.5 || height < 43.5 ? [`${element.outerHTML.slice(0, 80)} ${width}×${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});

describe('the table of contents', () => {
  test.for([{ width: 360 }, { width: 1440 }] as const)('follows the reading at $width px', async ({ width }) => {
    const { page } = await site.open(longest, { width });
    const current = page.locator('.toc a[aria-current="true"]');
    const entries = await page.locator('.toc a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of ['#i-1', '#ii-2', '#chi-tieu']) {
      expect(entries).toContain(entry);
      await page.evaluate((hash) => document.querySelector(hash)?.scrollIntoView(), entry);
      await expect
        .poll(() => current.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
        .toEqual([entry]);
    }
    if (width === 360)
      await expect.poll(() => page.locator('.toc [data-part="here"]').innerText()).toBe('Các chỉ tiêu');
  });

  test('on a phone it opens from the bar, closes at a choice and at Escape, and hides nothing that is gone to', async () => {
    const { page } = await site.open(longest, { width: 360 });
    const summary = page.locator('.toc summary');
    await page.evaluate(() => document.querySelector('#ii-1')?.scrollIntoView());
    const link = page.locator('.toc a[href="#i-2"]');
    expect(await link.isVisible()).toBe(false);
    await summary.click();
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await summary.click();
    await link.click();
    await page.waitForURL(/#i-2$/);
    expect(await link.isVisible()).toBe(false);
    const bottom = await page.locator('.toc').evaluate((bar) => bar.getBoundingClientRect().bottom);
    const top = await page.locator('#i-2 .anchor').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(bottom).toBeGreaterThan(40);
    expect(top).toBeGreaterThanOrEqual(bottom - 1);
  });
});

describe('size of the text and width of the line', () => {
  test('change at once and are kept on the device', async () => {
    const { page } = await site.open(longest);
    const text = page.locator('#i-1-p1 > p');
    const look = (): Promise<{ size: number; width: number }> =>
      text.evaluate((element) => ({
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        width: element.getBoundingClientRect().width,
      }));
    const usual = await look();
    await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
    const larger = await look();
    expect(larger.size).toBeGreaterThan(usual.size);
    await page.getByRole('radio', { name: 'Hẹp' }).check();
    const narrow = await look();
    expect(narrow.width).toBeLessThan(larger.width);
    await page.reload();
    expect(await look()).toEqual(narrow);
    expect(await page.getByRole('radio', { name: 'Hẹp' }).isChecked()).toBe(true);
    const smaller = page.getByRole('button', { name: 'Chữ nhỏ hơn' });
    await smaller.click();
    await smaller.click();
    await smaller.press('Enter');
    expect(await page.locator('[data-part="size"]').innerText()).toBe('1/4');
    expect(await smaller.getAttribute('aria-disabled')).toBe('true');
    await page.evaluate(() => localStorage.clear());
  });

  test('a browser that keeps nothing still shows the choice', async () => {
    const { page, problems } = await site.open('/ke-hoach/');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      }),
    );
    await page.goto(site.url(longest));
    await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
    expect(await page.locator('html').getAttribute('data-co-chu')).toBe('3');
    expect(problems).toEqual([]);
  });
});

describe('cards', () => {
  test('a cited document tells number, issuer and date beside its link; Escape puts it away', async () => {
    const { page } = await site.open(longest);
    const link = page.locator('.official a[href$="/van-ban/43-nd-cp-2011/"]').first();
    const card = page.locator('.note-card');
    expect(await card.isVisible()).toBe(false);
    await link.focus();
    await card.waitFor();
    const text = await card.innerText();
    for (const words of [
      'Nghị định 43/2011/NĐ-CP',
      'Chính phủ',
      '13/6/2011',
      'Nay được thay thế bằng Nghị định 42/2022/NĐ-CP',
    ])
      expect(text).toContain(words);
    expect(await link.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await link.hover();
    await card.waitFor();
    await link.click();
    await page.waitForURL(site.url('/van-ban/43-nd-cp-2011/'));
  });

  test('a misprint shows its printed form on demand', async () => {
    const { page } = await site.open(withMisprints);
    const misprint = page.locator('#i-1-d1 .erratum');
    expect(await misprint.innerText()).toBe('cần thiết');
    await misprint.focus();
    await page.locator('.note-card', { hasText: 'bản nhận được in “cn thiết”, đọc là “cần thiết”' }).waitFor();
    const described = await misprint.getAttribute('aria-describedby');
    expect(await page.locator(`#${described ?? '?'}`).innerText()).toContain('cn thiết');
  });

  test('a card stays within the window of a phone', async () => {
    const { page } = await site.open(longest, { width: 360 });
    for (const link of await page.locator('.official a[href*="/van-ban/"]').all()) {
      await link.focus();
      const box = await page.locator('.note-card').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    }
  });
});

describe('without JavaScript', () => {
  test('marks are links, the contents open in place, controls that would do nothing are not there', async () => {
    const { page } = await site.open(`${longest}#ii-2-d3`, { width: 360, javaScript: false });
    expect(await page.locator('#ii-2-d3 > .anchor a').getAttribute('href')).toBe('#ii-2-d3');
    for (const control of ['.reading-controls', '.place-tools', '.note-card'])
      expect(await page.locator(control).isVisible(), control).toBe(false);
    const link = page.locator('.toc a[href="#ii"]');
    await page.locator('.toc summary').click();
    expect(await link.isVisible()).toBe(true);
    await link.click();
    await page.waitForURL(/#ii$/);
  });

  test('on a wide screen the contents are open', async () => {
    const { page } = await site.open(longest, { javaScript: false });
    expect(await page.locator('.toc a[href="#ii"]').isVisible()).toBe(true);
  });
});

test('print: the document without controls, black on white whatever the theme, its address once', async () => {
  const { page } = await site.open(longest, { dark: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const control of [
    '.toc',
    '.place-tools',
    '.anchor',
    '.reading-controls',
    '.site-head',
    '.neighbours',
    '.compare',
  ])
    expect(await page.locator(control).first().isVisible(), control).toBe(false);
  expect(await page.locator('.official-head').isVisible()).toBe(true);
  expect(await page.locator('.margin-notes').first().isVisible()).toBe(true);
  const ink = await page.locator('#i-1-p1 > p').evaluate((text) => getComputedStyle(text).color);
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(await page.locator('.printed-from').innerText()).toContain(site.url(longest));
  expect(await page.locator('html').getAttribute('data-running')).toContain('54/KH-UBND');
});

test('the plan before and the plan after of the same province lead to each other', async () => {
  const { page } = await site.open(longest);
  await page.locator('.neighbours a[rel="next"]').click();
  await page.waitForURL(site.url(addressOf('vinh-phuc-193-kh-ubnd-2022')));
  await page.locator('.neighbours a[rel="prev"]').click();
  await page.waitForURL(site.url(longest));
});
