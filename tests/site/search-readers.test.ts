import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/search/query/search-answer.ts';
import { questionOf, serveIndex, type ServedIndex } from './search-index.ts';
import { siteDirectory } from './site.ts';

let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(siteDirectory);
});
afterAll(() => served?.close());

const ask = (text: string): Promise<SearchAnswer> => served.engine.answer(questionOf(text, { limit: 300 }));
const wordsOf = ({ hits }: SearchAnswer): string[] =>
  hits.map(({ title, context, parts }) => [title, context, ...parts.map(({ text }) => text)].join(' '));
const marksOf = ({ hits }: SearchAnswer): string[] =>
  hits.flatMap(({ parts }) => parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()));

describe('names of places come before help with spelling', () => {
  test.for([
    { query: 'Đắc Lắc', place: 'dak-lak', why: 'the old spelling, whose syllables stand nowhere else' },
    { query: 'Đắc Lắk', place: 'dak-lak', why: 'half old, half new' },
    { query: 'Đăk Lăk', place: 'dak-lak', why: 'the tones left out' },
    { query: 'dac lac', place: 'dak-lak', why: 'the old spelling without marks' },
    { query: 'Daklak', place: 'dak-lak', why: 'in one word' },
    { query: 'ĐẮC LẮC', place: 'dak-lak', why: 'in capitals' },
    { query: 'Darlac', place: 'dak-lak', why: 'the French spelling' },
    { query: 'Bắc Cạn', place: 'bac-kan', why: 'the old spelling' },
    { query: 'bac can', place: 'bac-kan', why: 'the old spelling without marks' },
    { query: 'Đắc Nông', place: 'dak-nong', why: 'the old spelling' },
    { query: 'Kontum', place: 'kon-tum', why: 'in one word' },
    { query: 'hanoi', place: 'ha-noi', why: 'in one word, no marks' },
    { query: 'Saigon', place: 'ho-chi-minh', why: 'the old name in one word' },
    { query: 'Sài Gòn', place: 'ho-chi-minh', why: 'the old name' },
    { query: 'TP HCM', place: 'ho-chi-minh', why: 'short, without the stop' },
    { query: 'TPHCM', place: 'ho-chi-minh', why: 'short, in one word' },
    { query: 'tp. hồ chí minh', place: 'ho-chi-minh', why: 'the kind made short' },
    { query: 'hcm', place: 'ho-chi-minh', why: 'as short as it gets' },
    { query: 'Bà Rịa Vũng Tàu', place: 'ba-ria-vung-tau', why: 'without the dash' },
    { query: 'Bà Rịa-Vũng Tàu', place: 'ba-ria-vung-tau', why: 'the dash without spaces' },
    { query: 'BR-VT', place: 'ba-ria-vung-tau', why: 'the initials' },
    { query: 'Thừa Thiên-Huế', place: 'thua-thien-hue', why: 'with a dash' },
    { query: 'TT-Huế', place: 'thua-thien-hue', why: 'half of it as initials' },
    { query: 'Khánh Hoà', place: 'khanh-hoa', why: 'the tone on the other vowel' },
  ])('«$query» ($why)', async ({ query, place }) => {
    const { direct, correction, hits } = await ask(query);
    expect(correction).toBeNull();
    expect(direct.map(({ url }) => url)).toContain(`/tinh/${place}/`);
    expect(hits[0]?.url).toBe(`/tinh/${place}/`);
  });

  test('an old spelling among other words finds the figure of the place', async () => {
    const { direct } = await ask('kinh tế số Đắc Lắc');
    expect(direct.map(({ kind, title }) => `${kind} ${title}`)).toEqual(['chi-tieu Đắk Lắk: kinh tế số trong GRDP']);
  });

  test('asked for exactly, nothing is read for anything else', async () => {
    const { direct } = await served.engine.answer(questionOf('Darlac', { exact: true }));
    expect(direct.map(({ url }) => url)).toEqual(['/tinh/dak-lak/']);
  });

  test.for([
    { query: 'phu tho', name: /phú thọ/i, why: 'phủ and thọ stand in many texts' },
    { query: 'phú thọ', name: /phú thọ/i, why: 'with marks' },
    { query: 'ha nam', name: /hà nam/i, why: 'hạ and năm stand in many texts' },
    { query: 'hoa binh', name: /h(?:òa|oà) bình/i, why: 'hóa and bình stand in many texts' },
    { query: 'thai binh', name: /thái bình/i, why: 'thái and bình stand in many texts' },
    { query: 'binh duong', name: /bình dương/i, why: 'bình and đường stand in many texts' },
    { query: 'quang nam', name: /quảng nam/i, why: 'quang and năm stand in many texts' },
  ])('«$query»: no hit for its loose syllables ($why)', async ({ query, name }) => {
    const answer = await ask(query);
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(wordsOf(answer).filter((words) => !name.test(words))).toEqual([]);
    expect(marksOf(answer).filter((mark) => !name.test(mark))).toEqual([]);
  });
});

describe('one set for one question', () => {
  const urls = async (query: string): Promise<string[]> => (await ask(query)).hits.map(({ url }) => url).sort();
  test.for([
    { one: '80%', other: '80 %', why: 'a space before the sign' },
    { one: '80%', other: '80\u00a0%', why: 'a space that does not break' },
    { one: '80%', other: '80％', why: 'the wide sign' },
    { one: 'tối thiểu 80%', other: 'tối thiểu 80 %', why: 'among words' },
    { one: 'AI', other: 'trí tuệ nhân tạo', why: 'an abbreviation and its words' },
    { one: 'ai', other: 'trí tuệ nhân tạo', why: 'in small letters' },
    { one: 'TP.HCM', other: 'Hồ Chí Minh', why: 'two names of a place' },
    { one: 'Đắc Lắc', other: 'Đắk Lắk', why: 'two spellings of a place' },
  ])('«$one» and «$other» ($why)', async ({ one, other }) => {
    const first = await urls(one);
    expect(first.length).toBeGreaterThan(0);
    expect(await urls(other)).toEqual(first);
  });
});

describe('slips and marks left out', () => {
  test.for([
    { query: 'hoạt dogn', marks: 'hoạt động', why: 'two letters swapped, no tone typed' },
    { query: 'cộng dogn', marks: 'cộng đồng', why: 'the rarer word of the same letters is meant' },
    { query: 'cong dogn', marks: 'cộng đồng', why: 'the same without any mark' },
    { query: 'hành đogn', marks: 'hành động', why: 'half of the marks typed' },
    { query: 'dihc vu cong', marks: 'dịch vụ công', why: 'swapped in the first word' },
    { query: 'thu tục hanh chính dung han', marks: 'đúng hạn', why: 'every other mark left out' },
    { query: 'dịch vu công truc tuyến', marks: 'dịch vụ công trực tuyến', why: 'every other mark left out' },
    { query: 'AI là gì', marks: 'trí tuệ nhân tạo', why: 'a name that looks like a word that asks' },
  ])('«$query» finds «$marks» first ($why)', async ({ query, marks }) => {
    const { hits } = await ask(query);
    const [first] = hits;
    expect(first?.parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).toContain(marks);
    expect(first?.otherAccents).toBe(false);
  });

  test('marks that were typed with care still mean something', async () => {
    const { hits } = await ask('định danh');
    expect(hits.some(({ otherAccents }) => otherAccents)).toBe(true);
  });
});

describe('words that stand only in a definition are found', () => {
  test.for([
    { query: 'bưu chính công ích', url: '/chi-tieu/thu-tuc-truc-tuyen/', why: 'what a variant means' },
    { query: 'dich vu cong truc tuyen khong noi muc do', url: '/chi-tieu/dich-vu-cong-truc-tuyen/', why: 'a variant' },
    {
      query: 'chưa thấy kế hoạch cấp tỉnh nào chép lại',
      url: '/chi-tieu/dvc-muc-do-4-thuc-hien/',
      why: 'a definition',
    },
    { query: 'hai khái niệm gần nhau nhưng không trùng', url: '/chi-tieu/thu-tuc-truc-tuyen/', why: 'a caution' },
  ])('«$query» ($why)', async ({ query, url }) => {
    const { hits, relaxed } = await ask(query);
    expect(relaxed).toBe(false);
    expect(hits.slice(0, 3).map((hit) => hit.url)).toContain(url);
  });
});
