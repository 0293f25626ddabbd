import { describe, expect, test } from 'vitest';
import type { CitedDocument } from '../../src/domain/cited-document.ts';
import { lawsOf } from '../../src/catalogue/published-plan.ts';
import {
  findCitations,
  numberKey,
  resolveCitation,
  splitAtNumbers,
  type Resolution,
} from '../../src/plan-text/citations.ts';
import { findProvision } from '../../src/plan-text/provision.ts';
import { fiveIds, planOf, type FiveId } from './five-texts.ts';

const document = (id: string, fields: Partial<CitedDocument>): CitedDocument => ({
  id,
  kind: 'Quyết định',
  issuer: 'Thủ tướng Chính phủ',
  confidence: 'A',
  ...fields,
});
const documents: CitedDocument[] = [
  document('749-qd-ttg-2020', { number: '749/QĐ-TTg', date: '2020-06-03' }),
  document('17-nq-cp-2019', { number: '17/NQ-CP', date: '2019-03-07', aliases: ['17-NQ/CP'] }),
  document('kien-giang-2174-qd-ubnd-2022', {
    number: '2174/QĐ-UBND',
    date: '2022-08-26',
    province: 'kien-giang',
    aliases: ['2174/QĐ-UBND ngày 26/8/2021'],
  }),
  document('kien-giang-54-kh-ubnd-2020', { number: '54/KH-UBND', date: '2020-01-02', province: 'kien-giang' }),
  document('28-qd-ttg-2018', { number: '28/QĐ-TTg', date: '2018-01-09' }),
  document('28-qd-ttg-2022', { number: '28/QĐ-TTg', date: '2022-01-10' }),
  document('luat-cong-nghe-thong-tin-2006', { kind: 'Luật', date: '2006-06-29', title: 'Luật Công nghệ thông tin' }),
  document('luat-tiep-can-thong-tin', { kind: 'Luật', aliases: ['Luật Tiếp cận thông tin'] }),
];
const laws = lawsOf(documents);

test.for([
  {
    why: 'kind, số, date',
    text: 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của',
    words: 'Quyết định số 749/QĐ-TTg ngày 03/6/2020',
    written: '749/QĐ-TTg',
    date: '2020-06-03',
  },
  {
    why: 'a party number',
    text: 'Nghị quyết số 52-NQ/TW ngày 27/9/2019',
    words: 'Nghị quyết số 52-NQ/TW ngày 27/9/2019',
    written: '52-NQ/TW',
    date: '2019-09-27',
  },
  {
    why: 'a party directive',
    text: 'Chỉ thị số 23-CT/TU ngày 16/5/2022',
    words: 'Chỉ thị số 23-CT/TU ngày 16/5/2022',
    written: '23-CT/TU',
    date: '2022-05-16',
  },
  {
    why: 'without số',
    text: 'Nghị định 43/2011/NĐ-CP ngày 13/6/2011',
    words: 'Nghị định 43/2011/NĐ-CP ngày 13/6/2011',
    written: '43/2011/NĐ-CP',
    date: '2011-06-13',
  },
  {
    why: 'with a year in the number',
    text: 'Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018',
    words: 'Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018',
    written: '28/2018/QĐ-TTg',
    date: '2018-07-12',
  },
  {
    why: 'without a date',
    text: 'Mục tiêu Quyết định số 749/QĐ-TTg của Thủ tướng',
    words: 'Quyết định số 749/QĐ-TTg',
    written: '749/QĐ-TTg',
    date: null,
  },
  { why: 'the number alone', text: 'theo 749/QĐ-TTg của', words: '749/QĐ-TTg', written: '749/QĐ-TTg', date: null },
  { why: 'Số: in the head', text: 'Số: 243/KH-UBND', words: 'Số: 243/KH-UBND', written: '243/KH-UBND', date: null },
  {
    why: 'in capitals',
    text: 'NGHỊ QUYẾT SỐ 17-NQ/CP NGÀY 7/03/2019',
    words: 'NGHỊ QUYẾT SỐ 17-NQ/CP NGÀY 7/03/2019',
    written: '17-NQ/CP',
    date: '2019-03-07',
  },
  {
    why: 'a date in words',
    text: 'Kế hoạch số 54/KH-UBND ngày 29 tháng 3 năm 2019',
    words: 'Kế hoạch số 54/KH-UBND ngày 29 tháng 3 năm 2019',
    written: '54/KH-UBND',
    date: '2019-03-29',
  },
  {
    why: 'a date with points',
    text: 'Quyết định số 749/QĐ-TTg ngày 03.6.2020',
    words: 'Quyết định số 749/QĐ-TTg ngày 03.6.2020',
    written: '749/QĐ-TTg',
    date: '2020-06-03',
  },
  {
    why: 'a comma before the date',
    text: 'Quyết định số 749/QĐ-TTg, ngày 03/6/2020',
    words: 'Quyết định số 749/QĐ-TTg, ngày 03/6/2020',
    written: '749/QĐ-TTg',
    date: '2020-06-03',
  },
  {
    why: 'a committee',
    text: 'Quyết định số 17/QĐ-UBQGCĐS ngày 04/4/2023',
    words: 'Quyết định số 17/QĐ-UBQGCĐS ngày 04/4/2023',
    written: '17/QĐ-UBQGCĐS',
    date: '2023-04-04',
  },
  {
    why: 'a resolution of the assembly',
    text: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025',
    words: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025',
    written: '202/2025/QH15',
    date: '2025-06-12',
  },
  {
    why: 'a no-break space',
    text: 'Quyết định số\u00a0749/QĐ-TTg ngày\u00a003/6/2020',
    words: 'Quyết định số\u00a0749/QĐ-TTg ngày\u00a003/6/2020',
    written: '749/QĐ-TTg',
    date: '2020-06-03',
  },
  {
    why: 'a line break',
    text: 'Quyết định số\n749/QĐ-TTg ngày 03/6/2020',
    words: 'Quyết định số\n749/QĐ-TTg ngày 03/6/2020',
    written: '749/QĐ-TTg',
    date: '2020-06-03',
  },
  {
    why: 'a no-break hyphen',
    text: 'số 749/QĐ\u2011TTg',
    words: 'số 749/QĐ\u2011TTg',
    written: '749/QĐ-TTg',
    date: null,
  },
  {
    why: 'a law by name',
    text: 'Căn cứ Luật Công nghệ thông tin ngày 29/6/2006;',
    words: 'Luật Công nghệ thông tin ngày 29/6/2006',
    written: 'Luật Công nghệ thông tin',
    date: '2006-06-29',
  },
  {
    why: 'a law without a date',
    text: 'quy định tại Luật Tiếp cận thông tin và',
    words: 'Luật Tiếp cận thông tin',
    written: 'Luật Tiếp cận thông tin',
    date: null,
  },
  {
    why: 'a law in another case',
    text: 'Luật Công Nghệ thông tin',
    words: 'Luật Công Nghệ thông tin',
    written: 'Luật Công Nghệ thông tin',
    date: null,
  },
])('finds a citation: $why', ({ text, words, written, date }) => {
  const found = findCitations(text, laws);
  expect(found.map((citation) => text.slice(citation.start, citation.end))).toEqual([words]);
  expect(found).toMatchObject([{ written, date }]);
});

test('finds a law we do not know, so that the check can ask for it', () => {
  const [only, second] = findCitations('theo quy định của Luật Đầu tư công;', laws);
  expect(only?.written).toMatch(/^Luật Đầu/);
  expect(second).toBeUndefined();
});

test('finds a citation in decomposed Unicode, with spans of the text as given', () => {
  const text = 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của'.normalize('NFD');
  const [only, second] = findCitations(text, laws);
  expect(second).toBeUndefined();
  expect(only).toMatchObject({ written: '749/QĐ-TTg', date: '2020-06-03' });
  expect(text.slice(only?.start, only?.end).normalize('NFC')).toBe('Quyết định số 749/QĐ-TTg ngày 03/6/2020');
});

test('finds all citations of a sentence, in its order', () =>
  expect(
    findCitations(
      'Nghị quyết số 26/NQ-CP ngày 15/4/2015 thực hiện Nghị quyết số 36/NQ-TW ngày 01/7/2014; Luật Công nghệ thông tin',
      laws,
    ).map((citation) => citation.written),
  ).toEqual(['26/NQ-CP', '36/NQ-TW', 'Luật Công nghệ thông tin']));

test.for([
  { why: 'a date', text: 'ngày 26/07/2022' },
  { why: 'a period', text: 'giai đoạn 2019-2020' },
  { why: 'network generations', text: 'mạng di động 4G/5G' },
  { why: 'a share', text: '80% hồ sơ' },
  { why: 'a count and a name', text: 'nhóm 15 - Tỉnh Vĩnh Phúc' },
  { why: 'a year and an office', text: 'đến năm 2025 - UBND tỉnh' },
  { why: 'a lawyer', text: 'đội ngũ Luật sư' },
  { why: 'pháp luật', text: 'theo quy định của pháp luật' },
  { why: 'nothing', text: '' },
])('finds no citation in $why', ({ text }) => expect(findCitations(text, laws)).toEqual([]));

const plan = { province: 'kien-giang', number: '243/KH-UBND', issued: '2022-11-16' };
const said = (resolution: Resolution): string =>
  resolution.kind === 'document' ? resolution.document.id : resolution.kind;

test.for([
  { why: 'number and date', written: '749/QĐ-TTg', date: '2020-06-03', is: '749-qd-ttg-2020' },
  { why: 'number without a date', written: '749/QĐ-TTg', date: null, is: '749-qd-ttg-2020' },
  { why: 'another spacing', written: '749 / QĐ-TTg', date: null, is: '749-qd-ttg-2020' },
  { why: 'another case', written: '749/QĐ-TTG', date: null, is: '749-qd-ttg-2020' },
  { why: 'a wrong date', written: '749/QĐ-TTg', date: '2020-06-04', is: 'unknown' },
  { why: 'an alias', written: '17-NQ/CP', date: '2019-03-07', is: '17-nq-cp-2019' },
  { why: 'an alias without a date', written: '17-NQ/CP', date: null, is: '17-nq-cp-2019' },
  { why: 'an alias with a wrong date', written: '17-NQ/CP', date: '2019-03-08', is: 'unknown' },
  {
    why: 'the date under which it is misquoted',
    written: '2174/QĐ-UBND',
    date: '2021-08-26',
    is: 'kien-giang-2174-qd-ubnd-2022',
  },
  { why: 'its true date', written: '2174/QĐ-UBND', date: '2022-08-26', is: 'kien-giang-2174-qd-ubnd-2022' },
  { why: 'a third date', written: '2174/QĐ-UBND', date: '2020-08-26', is: 'unknown' },
  { why: 'a provincial number', written: '54/KH-UBND', date: null, is: 'kien-giang-54-kh-ubnd-2020' },
  {
    why: 'a number used twice, told apart by the date',
    written: '28/QĐ-TTg',
    date: '2022-01-10',
    is: '28-qd-ttg-2022',
  },
  { why: 'a number used twice, without a date', written: '28/QĐ-TTg', date: null, is: 'unknown' },
  {
    why: 'a law by name',
    written: 'Luật Công nghệ thông tin',
    date: '2006-06-29',
    is: 'luat-cong-nghe-thong-tin-2006',
  },
  { why: 'a law with a wrong date', written: 'Luật Công nghệ thông tin', date: '2007-06-29', is: 'unknown' },
  { why: 'a law by an alias', written: 'Luật Tiếp cận thông tin', date: null, is: 'luat-tiep-can-thong-tin' },
  { why: 'an unknown law', written: 'Luật Đầu', date: null, is: 'unknown' },
  { why: 'an unknown number', written: '1/QĐ-TTg', date: null, is: 'unknown' },
  { why: 'the plan itself', written: '243/KH-UBND', date: null, is: 'self' },
  { why: 'the plan itself with its date', written: '243/KH-UBND', date: '2022-11-16', is: 'self' },
  { why: 'its own number with another date', written: '243/KH-UBND', date: '2021-11-16', is: 'unknown' },
])('points at the right thing: $why', ({ written, date, is }) =>
  expect(said(resolveCitation({ start: 0, end: 0, written, date }, documents, plan))).toBe(is),
);

test('a provincial document is not found from a plan of another province', () => {
  const citation = { start: 0, end: 0, written: '54/KH-UBND', date: null };
  expect(said(resolveCitation(citation, documents, { province: 'vinh-long' }))).toBe('unknown');
  expect(said(resolveCitation(citation, documents, { province: 'vinh-phuc', number: '54/KH-UBND' }))).toBe('self');
});

test('a plan without a number cites nothing as itself', () => {
  const citation = { start: 0, end: 0, written: '243/KH-UBND', date: null };
  expect(said(resolveCitation(citation, documents, { province: 'vinh-long' }))).toBe('unknown');
});

test('the key of a number ignores space, case and Unicode form, but not the place of its signs', () => {
  expect(numberKey(' 749 / QĐ-TTg'.normalize('NFD'))).toBe('749/qđ-ttg');
  expect(numberKey('17-NQ/CP')).not.toBe(numberKey('17/NQ-CP'));
});

/** Read from the texts by hand: provision, words, what they point at. */
const citationsOf: Record<FiveId, [string, string, string][]> = {
  'hau-giang-190-kh-ubnd-2024': [['p1', 'Kế hoạch số 190/KH-UBND ngày 14/10/2024', 'self']],
  'kien-giang-243-kh-ubnd-2022': [
    ['dau-van-ban', 'Kế hoạch 243/KH-UBND', 'self'],
    ['dau-van-ban', '243/KH-UBND', 'self'],
    ['dau-van-ban', 'Số: 243/KH-UBND', 'self'],
    ['p1', 'Nghị quyết số 52-NQ/TW ngày 27/9/2019', '52-nq-tw-2019'],
    ['p1', 'Quyết định số 749/QĐ-TTg ngày 03/6/2020', '749-qd-ttg-2020'],
    ['p1', 'Nghị quyết số 22-NQ/TU ngày 08/6/2022', 'kien-giang-22-nq-tu-2022'],
    ['p1', 'Quyết định số 2174/QĐ-UBND ngày 26/8/2021', 'kien-giang-2174-qd-ubnd-2022'],
    ['p1', 'Kế hoạch số 186/KH-UBND ngày 24/12/2020', 'kien-giang-186-kh-ubnd-2020'],
    ['i-1-d2', 'Nghị quyết số 22-NQ/TU ngày 08/6/2022', 'kien-giang-22-nq-tu-2022'],
  ],
  'vinh-long-2022': [
    ['p1', 'Quyết định số 749/QĐ-TTg ngày 03/6/2020', '749-qd-ttg-2020'],
    ['p2', 'Quyết định số 749/QĐ-TTg', '749-qd-ttg-2020'],
  ],
  'vinh-phuc-193-kh-ubnd-2022': [
    ['dau-van-ban', 'Kế hoạch 193/KH-UBND', 'self'],
    ['dau-van-ban', '193/KH-UBND', 'self'],
    ['dau-van-ban', 'Số: 193/KH-UBND', 'self'],
    ['p1', 'Quyết định số 942/QĐ-TTg ngày 15/6/2021', '942-qd-ttg-2021'],
    ['p2', 'Quyết định số 411/QĐ-TTg ngày 31/3/2022', '411-qd-ttg-2022'],
    ['p3', 'Chỉ thị số 02/CT-TTg ngày 26/4/2022', '02-ct-ttg-2022'],
    ['p4', 'Chỉ thị số 23-CT/TU ngày 16/5/2022', 'vinh-phuc-23-ct-tu-2022'],
  ],
  'vinh-phuc-54-kh-ubnd-2019': [
    ['dau-van-ban', 'Kế hoạch 54/KH-UBND', 'self'],
    ['dau-van-ban', 'Nghị quyết 17-NQ/CP', '17-nq-cp-2019'],
    ['dau-van-ban', '54/KH-UBND', 'self'],
    ['dau-van-ban', 'Số: 54/KH-UBND', 'self'],
    ['dau-van-ban', 'NGHỊ QUYẾT SỐ 17-NQ/CP NGÀY 7/03/2019', '17-nq-cp-2019'],
    ['p1', 'Luật Tổ chức Chính quyền địa phương ngày 19/6/2015', 'luat-to-chuc-chinh-quyen-dia-phuong-2015'],
    ['p2', 'Luật Công nghệ thông tin ngày 29/6/2006', 'luat-cong-nghe-thong-tin-2006'],
    ['p3', 'Nghị quyết số 26/NQ-CP ngày 15/4/2015', '26-nq-cp-2015'],
    ['p3', 'Nghị quyết số 36/NQ-TW ngày 01/7/2014', '36-nq-tw-2014'],
    ['p4', 'Nghị quyết số 17-NQ/CP ngày 07/03/2019', '17-nq-cp-2019'],
    ['p5', 'Quyết định số 269/QĐ-UBND ngày 24/01/2019', 'vinh-phuc-269-qd-ubnd-2019'],
    ['p6', 'Nghị quyết số 17-NQ/CP ngày 07/3/2019', '17-nq-cp-2019'],
    ['i-1-p1', 'Nghị quyết số 17-NQ/CP ngày 07/03/2019', '17-nq-cp-2019'],
    ['ii-2-d2', 'Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018', '28-qd-ttg-2018'],
    ['ii-2-d6', 'Nghị định 43/2011/NĐ-CP ngày 13/6/2011', '43-nd-cp-2011'],
    ['ii-2-d6', 'Luật Tiếp cận thông tin', 'luat-tiep-can-thong-tin'],
    ['ii-2-d6', 'Quyết định số 739/QĐ-UBND ngày 22/3/2017', 'vinh-phuc-739-qd-ubnd-2017'],
  ],
};

describe.for(fiveIds)('%s', (id) => {
  test('cites these documents, and we know them all', () => {
    const { text, citations } = planOf(id);
    expect(
      citations.map(({ provision, start, end, resolution }) => [
        provision,
        findProvision(text, provision)?.text.slice(start, end),
        said(resolution),
      ]),
    ).toEqual(citationsOf[id]);
  });
});

describe('cutting a text at its numbers', () => {
  test.for([
    { text: 'thực hiện Nghị quyết 17-NQ/CP về', numbers: ['17-NQ/CP'], why: 'a hyphen first' },
    { text: '131/KH-UBND — Kế hoạch năm 2022', numbers: ['131/KH-UBND'], why: 'at the beginning; a year is none' },
    { text: 'Nghị định 42/2022/NĐ-CP', numbers: ['42/2022/NĐ-CP'], why: 'at the end, with its year' },
    { text: 'giai đoạn 2022-2025', numbers: [], why: 'a span of years is none' },
    { text: '', numbers: [], why: 'nothing' },
  ])('$why: $text', ({ text, numbers }) => {
    const parts = splitAtNumbers(text);
    expect(parts.filter(({ isNumber }) => isNumber).map((part) => part.text)).toEqual(numbers);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

test.for<readonly [text: string, written: string]>([
  ['Triển khai Luật Giao dịch điện tử năm 2023', 'Luật Giao dịch điện tử'],
  ['theo Luật Ban hành văn bản quy phạm pháp luật và các văn bản', 'Luật Ban hành văn bản quy phạm pháp luật'],
  ['theo quy định của Luật Đầu tư công;', 'Luật Đầu tư công'],
  ['đúng Luật Lưu trữ quy định tại', 'Luật Lưu trữ'],
])('a law that nobody listed is told by its whole name: %s', ([text, written]) =>
  expect(findCitations(text, []).map((citation) => citation.written)).toEqual([written]),
);
