import { describe, expect, test } from 'vitest';
import {
  benchmarkSentence,
  citationOf,
  targetDetail,
  versionDate,
  type TargetDetail,
} from '../../../src/presentation/plan/target-detail.ts';
import { href } from '../../../src/presentation/addresses/list-paths.ts';
import { catalogue, HG, KG, targetOf, VL, VP193, VP54 } from '../../domain/comparison/real-targets.ts';

const address = (path: string): string => href(path, '/ke-hoach-so/');
const detailOf = (id: string): TargetDetail => targetDetail(targetOf(id), catalogue, address);

/** What the plan promises over against the nation's aims stands beside each of its figures that equals one. */
const commitment =
  'Cũng văn bản ấy nêu, không kèm con số: “các chỉ tiêu đạt được phải cao hơn mục tiêu chung của cả nước” (mục I.1).';

describe('against the benchmark, in one sentence', () => {
  test.for<{ why: string; id: string; sentence: string | RegExp }>([
    {
      why: 'equal',
      id: `${VP193}/ho-so-truc-tuyen-2025`,
      sentence: `Mốc quốc gia: tối thiểu 80% (942/QĐ-TTg). Con số này bằng mốc. ${commitment}`,
    },
    {
      why: 'lower, with a note',
      id: `${HG}/ho-so-truc-tuyen-2025`,
      sentence: /^Mốc quốc gia: tối thiểu 80% \(942\/QĐ-TTg\)\. Con số này thấp hơn mốc\. .*toàn trình.*\.$/,
    },
    {
      why: 'higher',
      id: 'bac-giang-111-nq-tu-2021/ho-so-cong-viec-mang-province-2025',
      sentence: 'Mốc quốc gia: 90% (749/QĐ-TTg). Con số này cao hơn mốc.',
    },
    {
      why: 'not comparable because',
      id: 'bac-ninh-khong-so-2023/dich-vu-cong-truc-tuyen-2025',
      sentence:
        'Mốc quốc gia: 80% (749/QĐ-TTg). Con số này không so được với mốc. Khác cách hiểu: hai bên dùng hai khái niệm khác nhau.',
    },
    {
      why: 'no number to compare',
      id: `${VP193}/kinh-te-so-grdp-2025`,
      sentence: 'Mốc quốc gia: 20% (411/QĐ-TTg). Con số này không so được với mốc. Một bên không nêu con số.',
    },
    {
      why: 'one number under two signs is not called equal',
      id: `${HG}/kinh-te-so-grdp-2025`,
      sentence: /^Mốc quốc gia: 20% \(411\/QĐ-TTg\)\. Con số này cùng số với mốc, khác dấu\. Hai bên khác dấu: /,
    },
    { why: 'no benchmark due in 2023', id: `${KG}/ho-so-truc-tuyen-2023`, sentence: '' },
    { why: 'no benchmark for ranks of provinces', id: `${VP193}/xep-hang-chuyen-doi-so-2025`, sentence: '' },
  ])('$why', ({ id, sentence }) => {
    const found = benchmarkSentence(targetOf(id), catalogue);
    if (sentence instanceof RegExp) expect(found).toMatch(sentence);
    else expect(found).toBe(sentence);
  });

  test.for([
    { why: 'a full stop inside the brackets, before a semicolon or twice', wrong: /\.[;).]/ },
    { why: 'a document without a name', wrong: /\(\s*\)/ },
    { why: 'a score, a rank or a rating', wrong: /điểm số|xếp loại|\/10/ },
  ])('of no target holds $why', ({ wrong }) => {
    const found = catalogue.targets.filter((target) => wrong.test(benchmarkSentence(target, catalogue)));
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

test('everything a reader asks of one figure', () =>
  expect(detailOf(`${VP193}/ho-so-truc-tuyen-2025`)).toEqual({
    id: `${VP193}/ho-so-truc-tuyen-2025`,
    doubts: [],
    province: 'Vĩnh Phúc',
    indicator: 'Hồ sơ thủ tục hành chính được xử lý trực tuyến',
    figure: 'tối thiểu 80%',
    deadline: 'đến năm 2025',
    level: 'toàn địa bàn',
    basis: 'nguyên văn',
    speaker: 'Nguyên văn',
    document: 'Kế hoạch 193/KH-UBND năm 2022',
    issuer: 'Ủy ban nhân dân tỉnh Vĩnh Phúc',
    issued: '26/7/2022',
    dated: 'ngày 26/7/2022',
    provision: 'mục II.2.1.1, gạch đầu dòng thứ 3',
    quote: 'Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến',
    source: '',
    address: `/ke-hoach-so/ke-hoach/${VP193}/#ct-ho-so-truc-tuyen-2025`,
    benchmark: `Mốc quốc gia: tối thiểu 80% (942/QĐ-TTg). Con số này bằng mốc. ${commitment}`,
    notes: [],
  }));

describe('a reported figure', () => {
  const detail = detailOf('dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025');
  test.for<{ why: string; field: keyof TargetDetail; value: string | RegExp }>([
    { why: 'is never called verbatim', field: 'basis', value: 'số dẫn lại' },
    { why: 'has no words of ours', field: 'quote', value: '' },
    { why: 'stands in no provision', field: 'provision', value: '' },
    { why: 'names its source', field: 'source', value: /^https?:\/\// },
    { why: 'belongs to the unit since the merger', field: 'province', value: 'Đồng Tháp (từ 01/7/2025)' },
    {
      why: 'leads to its row',
      field: 'address',
      value: '/ke-hoach-so/chi-tieu/kinh-te-so-grdp/#dong-thap-315-kh-ubnd-2025--kinh-te-so-grdp-2025',
    },
  ])('$why', ({ field, value }) =>
    expect(detail[field]).toEqual(value instanceof RegExp ? expect.stringMatching(value) : value),
  );
});

describe('notes', () => {
  test.for<{ why: string; id: string; note: RegExp }>([
    { why: 'the term used', id: `${VP193}/thu-tuc-truc-tuyen-2025`, note: /Cách gọi: mức độ 4\./ },
    { why: 'a tier that ended', id: `${VL}/ho-so-cong-viec-mang-district-2030`, note: /Cấp huyện không còn/ },
    { why: 'also for the end of 2025', id: `${HG}/ho-so-cong-viec-mang-district-2025`, note: /Cấp huyện không còn/ },
    { why: 'what cannot be reached', id: `${KG}/ho-so-cong-viec-mang-province-2023`, note: /không thể đạt/ },
    { why: 'a wish without a deadline', id: `${VP54}/xep-hang-chinh-quyen-dien-tu`, note: /không nêu hạn/ },
    { why: 'an issuer nobody can tell', id: 'lao-cai-khong-so-2025/kinh-te-so-grdp-2030', note: /./ },
  ])('$why', ({ id, note }) => expect(detailOf(id).notes.join('\n')).toMatch(note));

  test('a district figure of before the merger has none about the tier', () =>
    expect(detailOf(`${VP54}/ho-so-cong-viec-mang-district-2020`).notes.join()).not.toContain('Cấp huyện không còn'));
});

describe('a citation that can be published', () => {
  test.for<{ why: string; id: string; citation: string | RegExp }>([
    {
      why: 'document, date, issuer, place, words, address',
      id: `${KG}/ho-so-truc-tuyen-2023`,
      citation:
        /^Kiên Giang: .* — tối thiểu 60%, đến năm 2023\. Kế hoạch 243\/KH-UBND năm 2022, ngày 16\/11\/2022, Ủy ban nhân dân tỉnh Kiên Giang, mục II\.2\.1, điểm a, gạch đầu dòng thứ \d+\. Nguyên văn: “Tối thiểu 60% .*”\. \/ke-hoach-so\/ke-hoach\/.*$/,
    },
    {
      why: 'the tier, where it is one',
      id: `${VL}/ho-so-cong-viec-mang-district-2030`,
      citation: /90%, đến năm 2030, cấp huyện\./,
    },
    {
      why: 'no date is known: none is named',
      id: `${VL}/kinh-te-so-grdp-2025`,
      citation: /Kế hoạch năm 2022 của UBND tỉnh Vĩnh Long, Ủy ban nhân dân tỉnh Vĩnh Long, đoạn \d+\./,
    },
    {
      why: 'an article is named, and its words are not the plan’s',
      id: `${VL}/kinh-te-so-grdp-2025`,
      citation: /\. Lời của bài báo trên VietQ\.vn ngày 22\/3\/2022, không phải lời của văn bản: “/,
    },
    {
      why: 'a summary is called one',
      id: `${HG}/ho-so-truc-tuyen-2025`,
      citation: /\. Lời của bản tóm tắt, không phải lời của văn bản: “/,
    },
    {
      why: 'a reported figure names its source, never words',
      id: 'dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025',
      citation: /ngày 02\/10\/2025.*Số dẫn lại theo https?:/,
    },
    {
      why: 'only a month is known: it is no day',
      id: 'ho-chi-minh-khong-so-2022/kinh-te-so-grdp-2025',
      citation: /tháng 10\/2022\./,
    },
    {
      why: 'only a year is known',
      id: 'thua-thien-hue-khong-so-2020/kinh-te-so-grdp-2025',
      citation: /, năm 2020\./,
    },
    {
      why: 'a year, and the day of an article about it',
      id: 'ben-tre-khong-so-2021/ho-so-cong-viec-mang-province-2025',
      citation: /, năm 2021, không muộn hơn ngày 16\/8\/2021\./,
    },
    {
      why: 'only the day of an article',
      id: 'soc-trang-khong-so-khong-nam/cap-quang-ho-gia-dinh-2025',
      citation: /, không muộn hơn ngày 04\/01\/2021\./,
    },
  ])('$why', ({ id, citation }) => expect(citationOf(detailOf(id))).toMatch(citation));

  test.for([
    { why: '“ngày” before a mere year', wrong: /ngày \d{4}(?!\/)/ },
    { why: 'an empty place', wrong: /, ,|\s\.|“”/ },
    { why: 'something that is not there', wrong: /undefined|null|NaN/ },
  ])('of no target holds $why', ({ wrong }) => {
    const found = catalogue.targets.filter(({ id }) => wrong.test(citationOf(detailOf(id))));
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

test('the version of the site is the day of the last comparison with a source', () => {
  const days = catalogue.plans.map(({ facts }) => facts.source.checked);
  expect(days).toContain(versionDate(catalogue));
  expect(days.filter((day) => day > versionDate(catalogue))).toEqual([]);
  expect(versionDate({ plans: [] })).toBe('');
});
