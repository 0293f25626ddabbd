import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attributeOf, collapse, elementsBelow, pageAt, textOf } from './html.ts';
import { openRecords } from './open-data-records.ts';
import { useSite } from './site.ts';

const site = useSite();

interface TargetRecord {
  readonly id: string;
  readonly plan: string;
  readonly province: string;
  readonly indicator: string;
  readonly basis: string;
  readonly evidence: string;
}
const targets = openRecords<TargetRecord>('targets');

/** Each basis with its one word, and a figure that has it. */
const rows = [
  {
    basis: 'document',
    word: 'nguyên văn',
    id: 'vinh-phuc-193-kh-ubnd-2022/ho-so-truc-tuyen-2025',
    says: 'Nguyên văn.',
  },
  {
    basis: 'summary',
    word: 'bản tóm tắt',
    id: 'hau-giang-190-kh-ubnd-2024/ho-so-truc-tuyen-2025',
    says: 'Lời của bản tóm tắt, không phải lời của văn bản.',
  },
  {
    basis: 'press',
    word: 'báo chí',
    id: 'vinh-long-2022/kinh-te-so-grdp-2025',
    says: 'Lời của bài báo trên VietQ.vn ngày 22/3/2022, không phải lời của văn bản.',
  },
  {
    basis: 'reported',
    word: 'số dẫn lại',
    id: 'dong-nai-khong-so-khong-nam/kinh-te-so-grdp-2025',
    says: 'Số dẫn lại.',
  },
] as const;

const laid = (page: Page): Promise<void> => page.locator('[data-role="view"]:not([data-laying])').waitFor();
const shownBases = (page: Page): Promise<string[]> =>
  page
    .locator('[data-row] a.figure[data-basis]')
    .evaluateAll((figures) => [...new Set(figures.map((figure) => figure.getAttribute('data-basis') ?? ''))].sort());

test.for(rows)('home: $basis is counted apart, as the open data count it', async ({ basis }) => {
  const count = targets.filter((target) => target.basis === basis).length;
  const { page } = await site.open('/');
  const item = page.locator('.numbers li', { has: page.locator(`a[href$="?bang-chung=${basis}"]`) });
  expect((await item.locator('b').innerText()).trim()).toBe(String(count));
});

describe('the comparison', () => {
  test.for([
    ...rows.map(({ basis }) => ({ query: basis as string, shows: [basis as string], why: 'one basis' })),
    { query: 'verbatim', shows: ['document', 'press', 'summary'], why: 'an old link: all that has words' },
    { query: 'summary,press', shows: ['press', 'summary'], why: 'words that are not the document’s' },
  ])('bang-chung=$query shows these and no other ($why)', async ({ query, shows }) => {
    const { page, problems } = await site.open(`/so-sanh/?bang-chung=${query}`);
    await laid(page);
    expect(await shownBases(page)).toEqual(shows);
    // The field says the choice in words, never in codes.
    const said = await page
      .locator('select[name="bang-chung"]')
      .evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    expect(said).not.toMatch(/document|summary|press|reported|verbatim|^$/);
    expect(problems).toEqual([]);
  });

  test('a choice of the field is the address of that basis', async () => {
    const { page } = await site.open('/so-sanh/');
    await page.locator('details.more > summary').click();
    await page.locator('select[name="bang-chung"]').selectOption({ label: 'Báo chí' });
    await page.waitForURL(/bang-chung=press/);
    await laid(page);
    expect(new URL(page.url()).search).toBe('?bang-chung=press');
    await page.locator('select[name="bang-chung"]').selectOption({ label: 'Có câu chữ ở đây' });
    await page.waitForURL(/bang-chung=verbatim/);
    await laid(page);
    expect(new URL(page.url()).search).toBe('?bang-chung=verbatim');
    expect(await shownBases(page)).toEqual(['document', 'press', 'summary']);
  });

  test.for(rows)('a cell and its dialog: $word', async ({ id, word, says }) => {
    const record = targets.find((target) => target.id === id);
    const { page } = await site.open(`/so-sanh/?tinh=${record?.province ?? ''}&chi-so=${record?.indicator ?? ''}`);
    await laid(page);
    const link = page.locator(`a.figure[data-target="${id}"]`);
    expect(await page.locator('td > span', { has: link }).innerText()).toContain(word);
    await link.click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('[data-part="speaker"]').innerText()).toBe(says);
  });
});

describe('search', () => {
  const hits = 'main site-search ol > li';
  test.for([
    { basis: 'document', word: 'nguyên văn', asked: 'chuyển đổi số' },
    { basis: 'summary', word: 'bản tóm tắt', asked: 'chuyển đổi số' },
    { basis: 'press', word: 'báo chí', asked: 'kinh tế số' },
    { basis: 'reported', word: 'số dẫn lại', asked: 'kinh tế số' },
  ])('bang-chung=$basis: every hit says so', async ({ basis, word, asked }) => {
    const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent(asked)}&bang-chung=${basis}`);
    await page.locator(hits).first().waitFor();
    const texts = await page.locator(hits).allInnerTexts();
    expect(texts.filter((text) => !text.includes(word))).toEqual([]);
    expect(await page.locator(`input[name="bang-chung"][value="${basis}"]`).isChecked()).toBe(true);
  });

  test('an old link chooses the three that have words', async () => {
    const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent('kinh tế số')}&bang-chung=verbatim`);
    await page.locator(hits).first().waitFor();
    const chosen = await page
      .locator('input[name="bang-chung"]:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(chosen).toEqual(['document', 'summary', 'press']);
    const texts = await page.locator(hits).allInnerTexts();
    expect(texts.filter((text) => text.includes('số dẫn lại'))).toEqual([]);
  });
});

test.for(rows)('in the tables of an indicator, $basis: $word beside the figure', ({ basis, word, id }) => {
  const indicator = targets.find((target) => target.id === id)?.indicator ?? '';
  const lines = elementsBelow(pageAt(`/chi-tieu/${indicator}/`)).filter(
    (element) => element.tagName === 'tr' && attributeOf(element, 'data-basis') === basis,
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(collapse(textOf(line))).toContain(word);
});

test.for(rows)('the method page explains $word', ({ word }) => {
  const terms = elementsBelow(pageAt('/phuong-phap/'))
    .filter(({ tagName }) => tagName === 'dt')
    .map((term) => collapse(textOf(term)).toLowerCase());
  expect(terms).toContain(word);
});

test.for(['/ke-hoach/vinh-long-2022/', '/ke-hoach/hau-giang-190-kh-ubnd-2024/'])(
  '%s: what is an article or a summary is nowhere called nguyên văn',
  (address) => expect(collapse(textOf(pageAt(address)))).not.toMatch(/nguyên văn/i),
);
