import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { assembleCatalogue } from '../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { contextBeside, groupHits } from '../../src/search/query/hit-groups.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../../src/search/query/search-answer.ts';
import { elementsBelow, attributeOf, pageAt } from './html.ts';
import { builtIndex, moduleIn, noFilters, questionOf, serveIndex, type ServedIndex } from './search-index.ts';
import { fileAt, siteDirectory } from './site.ts';

const catalogue = assembleCatalogue(entriesOf(loadContent()));
let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(siteDirectory);
});
afterAll(() => served?.close());

const ask = (text: string, more: Partial<SearchQuestion> = {}): Promise<SearchAnswer> =>
  served.engine.answer(questionOf(text, more));

describe('every record leads to a place of the site', () => {
  const idsOf = new Map<string, Set<string>>();
  const idsAt = (page: string): Set<string> => {
    const known = idsOf.get(page);
    if (known) return known;
    const ids = new Set(elementsBelow(pageAt(page)).flatMap((element) => attributeOf(element, 'id') ?? []));
    idsOf.set(page, ids);
    return ids;
  };
  test.for(['doan', 'chi-tieu', 'so-do', 'tinh', 'chi-so', 'van-ban'] as const)('%s', (kind) => {
    const records = searchRecords(catalogue).filter((record) => record.kind === kind);
    expect(records.length).toBeGreaterThan(0);
    const lost = records.filter(({ path: address }) => {
      const [page = '', anchor] = address.split('#');
      return fileAt(page) === undefined || (anchor !== undefined && !idsAt(page).has(anchor));
    });
    expect(lost.map((record) => record.path)).toEqual([]);
  });
});

describe('typed answers', () => {
  test.for([
    { query: '749/QĐ-TTg', url: '/van-ban/749-qd-ttg-2020/', why: 'a number as it is printed' },
    { query: '749/QD-TTg', url: '/van-ban/749-qd-ttg-2020/', why: 'without marks' },
    { query: '749 qd ttg', url: '/van-ban/749-qd-ttg-2020/', why: 'without signs' },
    { query: '749qdttg', url: '/van-ban/749-qd-ttg-2020/', why: 'glued' },
    { query: 'quyết định 749', url: '/van-ban/749-qd-ttg-2020/', why: 'the kind and the bare number' },
    { query: 'QĐ 749', url: '/van-ban/749-qd-ttg-2020/', why: 'the kind made short' },
    { query: '193/KH-UBND', url: '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/', why: 'a plan of ours leads to its page' },
    { query: 'kế hoạch 190', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'a plan by kind and number' },
    { query: 'Vĩnh Phúc', url: '/tinh/vinh-phuc/', why: 'a province that is no more' },
    { query: 'vinh phuc', url: '/tinh/vinh-phuc/', why: 'without marks' },
    {
      query: 'kế hoạch chuyển đổi số tỉnh Kiên Giang',
      url: '/tinh/kien-giang/',
      why: 'a province among general words',
    },
    { query: 'TP.HCM', url: '/tinh/ho-chi-minh/', why: 'another name' },
    { query: '190', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'the bare number' },
    { query: 'số 190', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'the bare number, called a number' },
    { query: '190 năm 2024', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'the bare number and the year' },
    { query: '190 Hậu Giang', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'the bare number and the place' },
    { query: '190KH', url: '/ke-hoach/hau-giang-190-kh-ubnd-2024/', why: 'the beginning of a number, glued' },
    { query: '749', url: '/van-ban/749-qd-ttg-2020/', why: 'the bare number of a national document' },
    { query: 'học bạ số', url: '/chi-tieu/hoc-ba-so/', why: 'an indicator by the beginning of its name' },
  ])('«$query» ($why)', async ({ query, url }) => {
    const { direct } = await ask(query);
    expect(direct.map((answer) => answer.url)).toContain(url);
  });

  test.for([
    { query: 'số', why: 'a bare common syllable' },
    { query: 'hồ sơ', why: 'two of them' },
    { query: 'dịch vụ công', why: 'the beginning of many indicators' },
    { query: 'thủ tục hành chính', why: 'the end of an indicator' },
    { query: 'quản trị', why: 'no Quảng Trị' },
    { query: '2025', why: 'a year' },
    { query: '15', why: 'a number that no document has' },
    { query: 'tối thiểu 190', why: 'a number among words' },
    { query: '57%', why: 'a percentage, not the document of that number' },
    { query: '80%', why: 'a percentage' },
    { query: 'xây dựng môi trường hòa bình ổn định', why: 'peace, not the province' },
  ])('none for «$query» ($why)', async ({ query }) => {
    expect((await ask(query)).direct).toEqual([]);
  });

  test('an indicator, a province and a year: the figure, its words, the way into the comparison', async () => {
    const { direct } = await ask('hồ sơ trực tuyến vĩnh phúc 2025');
    expect(direct).toEqual([
      {
        kind: 'chi-tieu',
        url: '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/#ct-ho-so-truc-tuyen-2025',
        comparison: '/so-sanh/?tinh=vinh-phuc&nam=2025&chi-so=ho-so-truc-tuyen',
        title: 'Vĩnh Phúc: hồ sơ xử lý trực tuyến',
        figure: 'tối thiểu 80%, đến năm 2025',
        quote: 'Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến',
        basis: 'document',
      },
    ]);
  });

  test('a reported figure says so and has no quote', async () => {
    const { direct } = await ask('kinh tế số hòa bình 2025');
    const figures = direct.filter((answer) => answer.kind === 'chi-tieu');
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toMatchObject({ basis: 'reported', quote: null });
  });

  test('addresses stand below the base path', async () => {
    const below = createSearchEngine({
      bundle: served.bundle,
      base: '/ke-hoach-so/',
      loadModule: () => moduleIn(served.directory),
    });
    const { direct, hits } = await below.answer(questionOf('hồ sơ trực tuyến vĩnh phúc 2025'));
    const addresses = [
      ...hits.map(({ url }) => url),
      ...direct.flatMap((answer) => (answer.kind === 'chi-tieu' ? [answer.url, answer.comparison] : [answer.url])),
    ];
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !address.startsWith('/ke-hoach-so/'))).toEqual([]);
  });
});

describe('reading what was typed', () => {
  test('a correction is told and can be taken back', async () => {
    const helped = await ask('chuyn doi so');
    expect(helped.correction).toEqual({ typed: 'chuyn doi so', searched: 'chuyen doi so' });
    const asTyped = await ask('chuyn doi so', { exact: true });
    expect(asTyped.correction).toBeNull();
    expect(asTyped.relaxed).toBe(true);
  });

  test('a good word that the site merely does not have is left alone', async () => {
    expect((await ask('tỉnh nào muốn vào nhóm dẫn đầu')).correction).toBeNull();
  });

  test('quotation marks leave out everything else', async () => {
    const { total, hits, relaxed } = await ask('“hồ sơ công việc”', { limit: 100 });
    expect(hits).toHaveLength(total);
    expect(relaxed).toBe(false);
    const words = hits.map(({ parts }) => parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()));
    expect(words.filter((list) => !list.includes('hồ sơ công việc'))).toEqual([]);
  });

  test('marks are exact: no song for số', async () => {
    const { hits } = await ask('số', { limit: 60 });
    const marked = hits.flatMap(({ parts }) => parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()));
    expect(new Set(marked)).toEqual(new Set(['số']));
  });
});

const shownOf = ({ parts }: SearchHit): string => parts.map(({ text }) => text).join('');
const marksOf = ({ parts }: SearchHit): string[] =>
  parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());

describe('accents that were typed mean something', () => {
  test('«định danh»: no mark on «đánh», what holds only other accents says so and stands last', async () => {
    const { hits } = await ask('định danh', { limit: 100, filters: { ...noFilters, loai: ['doan'] } });
    expect(hits.flatMap(marksOf).filter((mark) => !/định|danh|vneid/.test(mark))).toEqual([]);
    const places = hits.flatMap(({ otherAccents }, place) => (otherAccents ? [place] : []));
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual(hits.map((_, place) => place).slice(-places.length));
    for (const place of places) expect(hits[place] && shownOf(hits[place])).toContain('đánh giá định kỳ');
  });
  test.for([
    { query: 'chuyển đổi số', why: 'every accent' },
    { query: 'chuyen doi so', why: 'no accent' },
    { query: 'chuyển doi số', why: 'some, and the phrase stands there' },
  ])('«$query» ($why): the phrase is marked and not called other accents', async ({ query }) => {
    const { hits } = await ask(query);
    expect(hits[0] && marksOf(hits[0])).toContain('chuyển đổi số');
    expect(hits[0]?.otherAccents).toBe(false);
  });
});

describe('what was measured is found, and told apart from what was promised', () => {
  const rank = '/tinh/vinh-phuc/#vinh-phuc--xep-hang-chuyen-doi-so-2022-dti';
  test.for([
    { query: 'DTI Vĩnh Phúc 2022', url: rank, among: 5, why: 'method, unit, year' },
    { query: 'kết quả chuyển đổi số Vĩnh Phúc', url: rank, among: 1, why: 'in plain words' },
    { query: 'ket qua chuyen doi so vinh phuc', url: rank, among: 1, why: 'without marks' },
    { query: 'hạng 18', url: rank, among: 1, why: 'by its value' },
    {
      query: 'kinh tế số cả nước 2022',
      url: '/ket-qua/kinh-te-so-grdp/#quoc-gia--kinh-te-so-grdp-2022-thong-ke',
      among: 3,
      why: 'of the whole country',
    },
    {
      query: 'thứ hạng Bắc Ninh 2025',
      url: '/tinh/bac-ninh/#bac-ninh-2025--xep-hang-chuyen-doi-so-2025-dti-gop',
      among: 3,
      why: 'of a unit of today',
    },
  ])('«$query» ($why)', async ({ query, url, among }) => {
    const { hits, facets } = await ask(query, { limit: 50 });
    const place = hits.findIndex((hit) => hit.url === url);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(among);
    expect(facets.loai['so-do']).toBe(hits.filter(({ kind }) => kind === 'so-do').length);
    const [group] = groupHits(hits.slice(place, place + 1), {});
    expect(group?.heading).toMatchObject({ title: 'Số đo, không phải chỉ tiêu', path: '/ket-qua/' });
    const [hit] = group?.hits ?? [];
    expect(hit && { basis: hit.basis, plan: hit.plan, kind: hit.kind }).toEqual({
      basis: null,
      plan: null,
      kind: 'so-do',
    });
    expect(hit && contextBeside(hit)).toBe('Số đo, không phải chỉ tiêu');
    expect(hit?.parts.map(({ text }) => text).join('')).toMatch(/^Kết quả đo được: /);
  });

  test('the years of what was measured can be chosen', () => {
    const chosen = elementsBelow(pageAt('/tim-kiem/')).flatMap((element) =>
      attributeOf(element, 'name') === 'nam' ? [attributeOf(element, 'value') ?? ''] : [],
    );
    expect(chosen).toEqual(expect.arrayContaining(catalogue.results.map(({ period }) => String(period))));
  });
});

describe('misprints stand as they are read and are found either way', () => {
  test.for([
    { query: 'xác thực một lần', marks: 'xác thực một lần', printed: false, why: 'as it is read' },
    { query: 'xac thuc mot lan', marks: 'xác thực một lần', printed: false, why: 'as it is read, no accents' },
    { query: 'xác thực một ln', marks: 'xác thực một', printed: true, why: 'as it is printed' },
    { query: '"xác thực một ln"', marks: 'xác thực một', printed: true, why: 'as it is printed, as one piece' },
  ])('«$query» ($why)', async ({ query, marks, printed }) => {
    const { hits } = await ask(query);
    const [first] = hits;
    expect(first?.url).toBe('/ke-hoach/kien-giang-243-kh-ubnd-2022/#ii-2-1-a-d5');
    expect(first && shownOf(first)).toContain('xác thực một lần');
    expect(first && shownOf(first)).not.toContain('một ln');
    expect(first && marksOf(first)).toContain(marks);
    expect(first?.misprints.map(({ reading }) => reading)).toEqual(['một lần']);
    const form = first?.misprints[0]?.printed ?? [];
    expect(form.map(({ text }) => text).join('')).toBe('một ln');
    expect(form.some(({ text, hit }) => hit && text.includes('ln'))).toBe(printed);
  });
  test('no excerpt of any misprint is bare, in passages or figures', async () => {
    const read = catalogue.plans.flatMap(({ id, errata }) =>
      errata.flatMap(({ printed, reading, spans }) =>
        reading === undefined ? [] : spans.map(() => ({ id, printed, reading })),
      ),
    );
    expect(read.length).toBeGreaterThan(5);
    for (const { id, printed, reading } of read)
      for (const loai of ['doan', 'chi-tieu']) {
        const { hits } = await ask(reading, { limit: 300, filters: { ...noFilters, loai: [loai] } });
        const bare = hits.filter(
          (hit) => hit.plan === id && !reading.includes(printed) && shownOf(hit).includes(printed),
        );
        // `tnh` is no part of any other word; «năng cao» and the like stand nowhere else either.
        expect(
          bare.map(({ url }) => url),
          printed,
        ).toEqual([]);
      }
  });
  test('the quote of a typed answer is as printed, each misprint with its reading', async () => {
    const { direct } = await ask('dịch vụ công định danh xác thực một lần kiên giang 2023');
    const quotes = direct.flatMap((answer) => (answer.kind === 'chi-tieu' ? [answer.quote ?? ''] : []));
    expect(quotes.join(' ')).toContain('xác thực một ln [đọc là: một lần],');
    expect(quotes.join(' ').replaceAll('một ln [đọc là: một lần]', '')).not.toContain('một ln');
  });
});

describe('excerpts', () => {
  test('do not cut a figure from its clause where the clause ends nearby, and the dots never stand alone', async () => {
    const { hits } = await ask('định danh', { limit: 100 });
    const long = hits.map(shownOf).find((words) => words.includes('50% hoạt động'));
    expect(long).toContain(
      '50% hoạt động kiểm tra của cơ quan quản lý nhà nước được thực hiện thông qua môi trường số',
    );
    const dotted = hits.map(shownOf).filter((words) => words.includes('…'));
    expect(dotted.length).toBeGreaterThan(0);
    expect(dotted.filter((words) => /(?:^…(?!\u00a0))|(?:(?<!\u00a0)…$)/u.test(words))).toEqual([]);
  });
});

describe('filters, facets, order, paging', () => {
  test('a figure is not told twice: its passage stands for it, until figures are asked for', async () => {
    const all = await ask('hồ sơ thủ tục hành chính', { limit: 200 });
    expect(all.hits.filter(({ url }) => url.includes('#ct-'))).toEqual([]);
    const figures = await ask('hồ sơ thủ tục hành chính', {
      limit: 200,
      filters: { ...noFilters, loai: ['chi-tieu'] },
    });
    expect(figures.hits.some(({ url }) => url.includes('#ct-'))).toBe(true);
    expect(new Set(figures.hits.map(({ kind }) => kind))).toEqual(new Set(['chi-tieu']));
  });

  describe('every count is the total after the choice, and a value without a count leaves nothing', () => {
    const names = ['loai', 'nam', 'tinh', 'nhom', 'bang-chung'] as const;
    test.for([
      { query: 'hồ sơ', why: 'plain, many records', relaxed: false, corrected: false, before: {} },
      { query: 'hồ sơ trực tuyến', why: 'plain, few records', relaxed: false, corrected: false, before: {} },
      { query: 'TTHC', why: 'an abbreviation', relaxed: false, corrected: false, before: {} },
      { query: 'dịch vụ công trực tuyến', why: 'words of one', relaxed: false, corrected: false, before: {} },
      { query: '"kinh tế số"', why: 'between quotation marks', relaxed: false, corrected: false, before: {} },
      { query: '749/QĐ-TTg', why: 'asked glued as well', relaxed: false, corrected: false, before: {} },
      { query: 'chuyn doi so', why: 'changed by spelling help', relaxed: false, corrected: true, before: {} },
      { query: 'đ', why: 'one letter, beginnings only', relaxed: false, corrected: false, before: {} },
      {
        query: 'tỷ lệ hồ sơ trực tuyến của cấp xã là bao nhiêu năm 2030',
        why: 'relaxed: no passage holds all words',
        relaxed: true,
        corrected: false,
        before: {},
      },
      {
        query: 'hồ sơ trực tuyến xã đường biển',
        why: 'relaxed, without words that only ask',
        relaxed: true,
        corrected: false,
        before: {},
      },
      {
        query: 'hồ sơ',
        why: 'beside a province',
        relaxed: false,
        corrected: false,
        before: { tinh: ['vinh-phuc', 'kien-giang'] },
      },
      {
        query: 'hồ sơ',
        why: 'beside figures, which only then show',
        relaxed: false,
        corrected: false,
        before: { loai: ['chi-tieu'] },
      },
      {
        query: 'thứ hạng chuyển đổi số',
        why: 'beside what was measured',
        relaxed: false,
        corrected: false,
        before: { loai: ['so-do'] },
      },
    ])('«$query» ($why) $before', async ({ query, relaxed, corrected, before }) => {
      const filters = { ...noFilters, ...before };
      const first = await ask(query, { filters });
      expect({ relaxed: first.relaxed, corrected: first.correction !== null }).toEqual({ relaxed, corrected });
      const { facets: known } = await ask('số');
      const promised: unknown[] = [];
      const kept: unknown[] = [];
      for (const name of names)
        for (const value of new Set([...Object.keys(first.facets[name]), ...Object.keys(known[name])])) {
          promised.push([name, value, first.facets[name][value] ?? 0]);
          const { total, hits } = await ask(query, { limit: 2000, filters: { ...filters, [name]: [value] } });
          expect(hits).toHaveLength(total);
          kept.push([name, value, total]);
        }
      expect(kept).toEqual(promised);
      expect(Object.values(first.facets).flatMap((counts) => Object.values(counts)).length).toBeGreaterThan(3);
      expect((await ask(query, { filters, sort: 'moi-nhat' })).total).toBe(first.total);
    });
  });

  test('two values of one filter let both through', async () => {
    const one = await ask('dịch vụ công', { limit: 300, filters: { ...noFilters, tinh: ['vinh-phuc'] } });
    const other = await ask('dịch vụ công', { limit: 300, filters: { ...noFilters, tinh: ['kien-giang'] } });
    const both = await ask('dịch vụ công', {
      limit: 300,
      filters: { ...noFilters, tinh: ['vinh-phuc', 'kien-giang'] },
    });
    const urls = new Set(both.hits.map(({ url }) => url));
    for (const { url } of [...one.hits, ...other.hits].slice(0, 10)) expect(urls).toContain(url);
    expect(both.facets.tinh['kien-giang']).toBeGreaterThan(0);
  });

  test('newest first', async () => {
    const { hits } = await ask('chuyển đổi số', {
      sort: 'moi-nhat',
      limit: 40,
      filters: { ...noFilters, loai: ['doan'] },
    });
    const dates = hits.map(({ plan }) => catalogue.plans.find(({ id }) => id === plan)?.facts.issued ?? '');
    const known = dates.filter((date) => date !== '');
    expect(known.length).toBeGreaterThan(5);
    expect(known).toEqual(known.toSorted().toReversed());
  });

  test.for(['kinh tế số', 'số', 'hồ sơ trực tuyến'])(
    'more of «%s» keeps what stands above, and nothing twice',
    async (query) => {
      const few = await ask(query, { limit: 10 });
      const more = await ask(query, { limit: 55 });
      const all = await ask(query, { limit: 2000 });
      expect(more.hits.slice(0, 10).map(({ url }) => url)).toEqual(few.hits.map(({ url }) => url));
      expect(all.hits.slice(0, 55).map(({ url }) => url)).toEqual(more.hits.map(({ url }) => url));
      expect(new Set(all.hits.map(({ url }) => url)).size).toBe(all.hits.length);
      expect(all.hits).toHaveLength(all.total);
      expect(few.total).toBe(all.total);
    },
  );
});

test.for(['kinh tế số', 'hồ sơ', 'dịch vụ công'])('«%s»: the same order for every reader', async (query) => {
  const orders = new Set<string>();
  for (let reader = 0; reader < 4; reader += 1) {
    const own = await serveIndex(siteDirectory);
    try {
      const { hits } = await own.engine.answer(questionOf(query, { limit: 2000 }));
      orders.add(hits.map(({ url }) => url).join('\n'));
    } finally {
      await own.close();
    }
  }
  expect(orders.size).toBe(1);
});

describe('odd input', () => {
  test.for(['', '   ', '!!! … ///', '%', '😀', '"" «»', '\u0335'])(
    '«%s»: too little, and nothing is loaded',
    async (text) => {
      const untouched = createSearchEngine({
        bundle: `${served.bundle}khong-co/`,
        base: '/',
        loadModule: () => Promise.reject(new Error('must not be loaded')),
      });
      expect(await untouched.answer(questionOf(text))).toMatchObject({ state: 'too-little', total: 0, hits: [] });
    },
  );
  test.for([
    { text: 'đ', why: 'one letter that Unicode does not take apart' },
    { text: 'a', why: 'one letter' },
    { text: 'chuyển đổi '.repeat(182), why: '2,000 characters' },
    { text: 'z'.repeat(2000), why: '2,000 characters without a space' },
    { text: '<img src=x onerror="1"><b>hồ sơ</b>', why: 'HTML' },
    { text: '"hồ sơ" AND (trực* OR -tuyến)', why: 'operators of other engines' },
    { text: 'hồ sơ 📄', why: 'an emoji beside words' },
    { text: 'مرحبا hồ sơ', why: 'letters from right to left' },
    { text: '%E0%A4%A', why: 'a broken percent sequence' },
    { text: '__proto__ constructor', why: 'names that objects have by themselves' },
  ])('$why', async ({ text }) => {
    const answer = await ask(text);
    expect(answer.state).toBe('asked');
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  });
  test('a word that stands nowhere finds nothing', async () => {
    expect(await ask('zzqxwv')).toMatchObject({ state: 'asked', total: 0, hits: [], relaxed: false, correction: null });
  });
});

test('no character of the index leaves the engine', async () => {
  for (const text of ['đ', 'định danh điện tử', '5G', 'kinh tế - xã hội', '749/QĐ-TTg', 'Đồng Nai'])
    for (const loai of [[], ['chi-tieu']])
      expect(JSON.stringify(await ask(text, { limit: 50, filters: { ...noFilters, loai } }))).not.toMatch(
        /[\u0335\u2060␞␝]/u,
      );
});

test('above the limit one record holds a plan, and its passages are found all the same', async () => {
  const site = await builtIndex(catalogue, { limit: 100 });
  const small = await serveIndex(site);
  try {
    for (const [query, url] of [
      ['học bạ số', '/ke-hoach/hau-giang-190-kh-ubnd-2024/#5-d1'],
      ['hoi nghi truyen hinh', '/ke-hoach/vinh-phuc-54-kh-ubnd-2019/#'],
    ] as const) {
      const { hits } = await small.engine.answer(questionOf(query));
      expect(hits[0]?.url).toContain(url);
      expect(hits[0]?.parts.some(({ hit }) => hit)).toBe(true);
      expect(new Set(hits.map((hit) => hit.url.replace(/#.*$/, ''))).size).toBe(hits.length);
    }
    const { direct } = await small.engine.answer(questionOf('hồ sơ trực tuyến vĩnh phúc 2025'));
    expect(direct.map(({ kind }) => kind)).toEqual(['chi-tieu']);
  } finally {
    await small.close();
    fs.rmSync(site, { recursive: true, force: true });
  }
});
