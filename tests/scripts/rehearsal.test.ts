import fs from 'node:fs';
import path from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsIn, type Element } from '../../scripts/build/page-elements.ts';
import { readWrittenPages } from '../../scripts/build/written-pages.ts';
import { sheetAgainst } from '../../scripts/changes.ts';
import { checkCommand } from '../../scripts/check-content.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { deskDraft } from '../../src/drafting/desk/desk-draft.ts';
import { shelfOf } from '../../src/drafting/desk/shelf.ts';
import { readDocumentFile } from '../../src/drafting/readers/read-file.ts';
import { carriers, planText } from '../fixtures/hostile/carriers.ts';
import { ALARM, inertIn } from '../fixtures/hostile/payloads.ts';
import { scratchRepositories } from '../fixtures/scratch-repository.ts';
import { questionOf, serveIndex } from '../site/search-index.ts';
import { ranHere, typed, type Ran } from './commands.ts';

/*
 * The whole way of a plan in a repository of its own, with the commands that staff type: a document is imported, settled, checked,
 * committed, told by the sheet, published; then a figure that was typed wrong is corrected, the official words change, a plan goes.
 */

const root = path.resolve(import.meta.dirname, '../..');
const scratch = scratchRepositories();
afterAll(() => scratch.removeAll());

const document = path.join(root, 'tests/fixtures/drafting/yearly-with-results/document.md');
const id = 'quang-binh-2345-kh-ubnd-2023';
const removed = 'vinh-phuc-54-kh-ubnd-2019';
const targets = `plans/${id}/targets.yaml`;

const hostilePlaces = [...carriers, planText];
/** All that a place takes as words, one after the other; formulas first, where they would be one. */
const hostileWords = (place: string): string =>
  inertIn(place)
    .map(({ text }) => text)
    .sort((one, other) => Number(/^[=+@]/.test(other)) - Number(/^[=+@]/.test(one)))
    .join(' · ');

/** Everything that happened, in its order; read by the tests below. */
let story: {
  readonly site: string;
  readonly sheets: Readonly<Record<'added' | 'corrected' | 'byHand' | 'changed' | 'removed', string>>;
  readonly checks: Readonly<Record<'known' | 'added' | 'byHand' | 'last', Ran>>;
};

beforeAll(async () => {
  const kho = scratch.make();
  const { content } = kho;
  const settings = { CONTENT_DIR: content, SITE_URL: 'https://vi-du.vn', BASE_PATH: '' };
  const check = (): ReturnType<typeof ranHere> => ranHere(checkCommand, [], settings);
  const known = path.join(content, 'known-documents.yaml');
  const register = fs.readFileSync(known, 'utf8');
  const entry = `\n- id: ${id}\n  province: quang-binh\n  number: 2345/KH-UBND\n  issued: "2023-12-28"\n  seen: "2026-11-20"\n`;
  fs.writeFileSync(known, register.replace(/\n(?=\n- id: )/, `\n${entry}`));
  kho.commit('Nội dung đầu tiên', '2026-11-20T09:00:00+07:00');

  // Import and settle: what a person confirms on the desk is the answers file.
  const bytes = new Uint8Array(fs.readFileSync(document));
  const read = await readDocumentFile('document.md', bytes);
  const shelved = loadContent(content);
  const shelf = shelfOf(shelved.texts, entriesOf(shelved).plans);
  const options = { id, today: '2026-11-21' };
  const { draft } = deskDraft(read, { extension: 'md', bytes }, shelf, options);
  const answers = { version: 1 as const, checked: '2026-11-21', confirmed: draft.marks.map(({ at }) => at) };
  const settled = path.join(kho.top, 'tra-loi.json');
  fs.writeFileSync(settled, JSON.stringify(answers));
  const out = path.join(content, 'plans');
  const imported = typed('plan-import.ts', [document, '--id', id, '--out', out, '--answers', settled], settings);
  expect(imported.status, imported.said).toBe(0);
  fs.rmSync(settled);
  const { shared } = deskDraft(read, { extension: 'md', bytes }, shelf, { ...options, answers });
  for (const [file, words] of shared) fs.writeFileSync(path.join(content, file), words);
  const stillKnown = await check();
  fs.writeFileSync(known, register);
  const added = typed('check-content.ts', [], settings);
  const sheetAdded = sheetAgainst('HEAD', content);
  kho.commit(`${id}: thêm kế hoạch`, '2026-11-21T09:00:00+07:00');

  // A published figure that was typed wrong is corrected.
  const reported = path.join(content, 'reported/kon-tum.yaml');
  const figures = fs.readFileSync(reported, 'utf8');
  expect(figures).toContain('low: 70\n');
  fs.writeFileSync(reported, figures.replace('low: 70\n', 'low: 80\n'));
  const sheetCorrected = sheetAgainst('HEAD', content);
  kho.commit('kon-tum: sửa con số gõ nhầm', '2026-11-22T09:00:00+07:00');

  // A word of the official text by hand alone is refused; with the text as received it is loud.
  const edit = (file: string, find: string, replace: string): void => kho.edit(`plans/${id}/${file}`, find, replace);
  const [written, now] = ['giải quyết trực tuyến đạt tối thiểu 70%', 'giải quyết trực tuyến đạt tối thiểu 75%'];
  const words = fs.readFileSync(path.join(content, targets), 'utf8');
  edit('plan.md', written, now);
  const byHand = await check();
  const sheetByHand = sheetAgainst('HEAD', content);
  edit('source.txt', written, now);
  fs.writeFileSync(
    path.join(content, targets),
    words.replaceAll(written, now).replace(/(ho-so-truc-tuyen\n(?: {2}.*\n)*? {2}low: )70/, '$175'),
  );
  const sheetChanged = sheetAgainst('HEAD', content);
  kho.commit(`${id}: nhận bản đính chính`, '2026-11-23T09:00:00+07:00');

  // A plan goes.
  fs.rmSync(path.join(content, 'plans', removed), { recursive: true });
  const sheetRemoved = sheetAgainst('HEAD', content);
  const last = await check();
  kho.commit(`${removed}: bỏ, không còn thấy nguồn`, '2026-11-24T09:00:00+07:00');

  // At last, in all places that readers see, what somebody hostile may write and the check takes as words.
  for (const carrier of hostilePlaces)
    for (const edit of carrier.edits(hostileWords(carrier.name)))
      if ('find' in edit) kho.edit(edit.file, edit.find, edit.replace);
      else if ('write' in edit) fs.writeFileSync(path.join(content, edit.file), edit.write);

  const site = path.join(kho.top, 'trang');
  const { status, printed, said } = typed('build.ts', [], { ...settings, OUT_DIR: site });
  expect(status, `${printed}${said}`).toBe(0);
  story = {
    site,
    sheets: {
      added: sheetAdded,
      corrected: sheetCorrected,
      byHand: sheetByHand,
      changed: sheetChanged,
      removed: sheetRemoved,
    },
    checks: { known: stillKnown, added, byHand, last },
  };
  // Seven commands and a build, one after the other.
}, 600_000);

const page = (address: string): string =>
  fs.readFileSync(path.join(story.site, address.replace(/\/$/, '/index.html')), 'utf8').normalize('NFC');
const entries = (address: string): { title: string; content: string }[] =>
  (parseAtomFeed(page(address)).entries ?? []).map(({ title, content, summary }) => ({
    title: title?.value ?? '',
    content: content?.value ?? summary?.value ?? '',
  }));

describe('a new plan', () => {
  test('the check leads from the register of what is missing to what must go there, then it is green', () => {
    expect(story.checks.known.said).toContain('known-documents.yaml');
    expect(story.checks.added.printed).toContain('6 kế hoạch');
    expect(story.checks.added.status).toBe(0);
  });

  test('is told by the sheet of its branch', () => {
    expect(story.sheets.added).toContain('2345/KH-UBND');
    expect(story.sheets.added).toContain(`/ke-hoach/${id}/`);
    expect(story.sheets.added).not.toContain('Phép kiểm báo');
  });

  test.for([
    { address: `/ke-hoach/${id}/`, holds: 'Chuyển đổi số tỉnh Quảng Bình năm 2024', why: 'its page' },
    { address: '/so-sanh/', holds: `data-target="${id}/ho-so-truc-tuyen`, why: 'the comparison' },
    { address: '/tinh/quang-binh/', holds: `/ke-hoach/${id}/`, why: 'its province' },
    { address: '/chi-tieu/ho-so-truc-tuyen/', holds: `/ke-hoach/${id}/#ct-ho-so-truc-tuyen`, why: 'the indicator' },
    { address: '/cap-nhat/', holds: '2345/KH-UBND', why: 'the history' },
    { address: '/du-lieu/targets.json', holds: `"${id}/ho-so-truc-tuyen`, why: 'the open data' },
    { address: '/sitemap.xml', holds: `/ke-hoach/${id}/`, why: 'the map of the site' },
  ])('is in $why', ({ address, holds }) => {
    expect(page(address)).toContain(holds);
  });

  test('is no longer missing', () => {
    const unit = /id="quang-binh"[\s\S]*?(?=<section|<\/section>)/.exec(page('/can-tim/'))?.[0] ?? page('/can-tim/');
    expect(unit).toContain(`/ke-hoach/${id}/`);
  });

  test('is found by its words', async () => {
    const index = await serveIndex(story.site);
    try {
      const { hits } = await index.engine.answer(questionOf('chuyển đổi số quảng bình 2024', { limit: 20 }));
      expect(hits.map(({ url }) => url).join(' ')).toContain(`/ke-hoach/${id}/`);
    } finally {
      await index.close();
    }
  });

  test.for(['/cap-nhat/feed.xml', '/tinh/quang-binh/feed.xml', '/chi-tieu/ho-so-truc-tuyen/feed.xml'])(
    '%s tells it',
    (feed) => {
      expect(entries(feed).some(({ title, content }) => `${title} ${content}`.includes('2345/KH-UBND'))).toBe(true);
    },
  );
});

describe('what came after is told right in sheet, history and feed', () => {
  test('our correction, with both figures', () => {
    expect(story.sheets.corrected).toContain('70% → 80%');
    expect(story.sheets.corrected).not.toContain('NGUYÊN VĂN');
    expect(page('/cap-nhat/')).toContain('70% → 80%');
    expect(
      entries('/cap-nhat/feed.xml').some(({ title, content }) => `${title} ${content}`.includes('70% → 80%')),
    ).toBe(true);
  });

  test('official words by hand alone: refused, and loud', () => {
    expect(story.checks.byHand.status).toBe(1);
    expect(story.checks.byHand.said).toContain(`plans/${id}/`);
    expect(story.sheets.byHand).toContain('NGUYÊN VĂN CỦA VĂN BẢN BỊ ĐỔI');
  });

  test('official words with the text as received: loud in the sheet, a change of the document in history and feed', () => {
    expect(story.sheets.changed).toContain('NGUYÊN VĂN CỦA VĂN BẢN BỊ ĐỔI');
    expect(story.sheets.changed).toContain('`source.txt` cũng đổi');
    expect(story.sheets.changed).toContain('tối thiểu 70% → tối thiểu 75%');
    expect(page('/cap-nhat/')).toContain('tối thiểu 70% → tối thiểu 75%');
    expect(entries('/tinh/quang-binh/feed.xml').some(({ title, content }) => /75%/.test(`${title} ${content}`))).toBe(
      true,
    );
  });

  test('a plan that goes', () => {
    expect(story.sheets.removed).toContain('**kế hoạch bỏ**');
    expect(story.checks.last.printed).toContain('5 kế hoạch');
    expect(page('/cap-nhat/')).toContain('không còn thấy nguồn');
    const told = entries('/cap-nhat/feed.xml').map(({ title, content }) => `${title} ${content}`);
    expect(
      told.some(
        (entry) => /^Đã bỏ: Vĩnh Phúc.*17-NQ\/CP.*bỏ cả văn bản/.test(entry) && entry.includes('không còn thấy nguồn'),
      ),
    ).toBe(true);
    expect(fs.existsSync(path.join(story.site, 'ke-hoach', removed))).toBe(false);
    expect(page('/so-sanh/')).not.toContain(`data-target="${removed}/`);
  });
});

describe('hostile words that the check takes stand on the site as words and do nothing', () => {
  const wordsOf = (element: Element): string =>
    element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const elements = (): { file: string; element: Element }[] =>
    readWrittenPages(story.site).flatMap(({ file, html }) => elementsIn(html).map((element) => ({ file, element })));

  test('no page runs them, loads what they name, or holds them as an element', () => {
    const bad = elements().flatMap(({ file, element }) => {
      const { tagName, attrs } = element;
      const value = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? '';
      const isData = /json/.test(value('type'));
      const faults = [
        ...attrs.filter(({ name }) => /^on|^srcdoc$/.test(name)).map(({ name }) => name),
        ...attrs
          .filter(
            ({ name, value: words }) =>
              /^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data:text)/i.test(words),
          )
          .map(({ name, value: words }) => `${name}=${words}`),
        ...(tagName === 'img' && /^x$|dem\.gif/.test(value('src')) ? ['img'] : []),
        ...(tagName === 'script' && !isData && wordsOf(element).includes(ALARM) ? ['script'] : []),
        ...(tagName === 'iframe' ? ['iframe'] : []),
      ];
      if (isData && tagName === 'script') JSON.parse(wordsOf(element));
      return faults.map((fault) => `${file}: <${tagName}> ${fault}`);
    });
    expect(bad).toEqual([]);
  });

  test.for(hostilePlaces.flatMap(({ name, shownAt }) => shownAt.map((address) => ({ name, address }))))(
    '$name: every word of them is at $address, none was dropped',
    ({ name, address }) => {
      const text = address.endsWith('/')
        ? elementsIn(page(address))
            .flatMap((element) => [wordsOf(element), ...element.attrs.map(({ value }) => value)])
            .join('\n')
        : JSON.stringify(JSON.parse(page(address)));
      const spelt = address.endsWith('/')
        ? (words: string) => words
        : (words: string) => JSON.stringify(words).slice(1, -1);
      for (const { text: words, why } of inertIn(name))
        expect(text.includes(spelt(words.normalize('NFC'))), why).toBe(true);
    },
  );

  test('no cell of a table begins as a formula', () => {
    const cells = fs
      .readdirSync(story.site, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) =>
        [
          ...fs
            .readFileSync(path.join(story.site, file), 'utf8')
            .matchAll(/(?:^\ufeff?|,|\n)("(?:[^"]|"")*"|[^,\r\n]*)/g),
        ].map(([, cell = '']) => `${file}: ${cell}`),
      );
    expect(cells.length).toBeGreaterThan(1000);
    // The sign of a comparison is a whole cell.
    expect(cells.filter((cell) => /: "?[=+@\t][^"\s]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.includes("'=HYPERLINK")).length).toBeGreaterThan(0);
  });

  test('feeds can be read', () => {
    for (const feed of ['/cap-nhat/feed.xml', '/tinh/kon-tum/feed.xml'])
      expect(entries(feed).length).toBeGreaterThan(0);
  });
});
