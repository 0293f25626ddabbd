import { expect, test } from 'vitest';
import { readAmountNumbers, readAmounts } from '../../src/plan-text/amount-words.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';
import { cellFigures, columnYear, mentionsOf, numbersOf, rowNames } from '../../src/plan-text/provision-figures.ts';

test.for([
  { why: 'money', text: 'đạt tối thiểu 5.000 tỷ đồng', is: ['>= 5000000000000 VND'] },
  { why: 'money in two scales', text: 'đạt 1,5 nghìn tỷ đồng', is: ['= 1500000000000 VND'] },
  { why: 'things counted', text: 'có ít nhất 500 doanh nghiệp', is: ['>= 500 count'] },
  { why: 'a range of things', text: 'đào tạo 200-300 cán bộ', is: ['range 200–300 count'] },
  { why: 'so many to a thousand', text: 'trên 0,7 doanh nghiệp/1.000 dân', is: ['> 0.7 per-1000'] },
  { why: 'so many to a thousand in words', text: '1 doanh nghiệp trên 1.000 dân', is: ['= 1 per-1000'] },
  { why: 'part of a thing to a thousand', text: '1,5 doanh nghiệp công nghệ số/1.000 dân', is: ['= 1.5 per-1000'] },
  { why: 'a scale for each end', text: 'từ 500 triệu đến 1 tỷ đồng', is: ['range 500000000–1000000000 VND'] },
  { why: 'one scale for both ends', text: '5.000 - 6.000 tỷ đồng', is: ['range 5000000000000–6000000000000 VND'] },
  { why: 'thousands of things', text: 'hỗ trợ 10 nghìn doanh nghiệp', is: ['= 10000 count'] },
  { why: 'things or more', text: 'có 500 doanh nghiệp trở lên', is: ['>= 500 count'] },
  { why: 'things to a hundred are no count', text: '10 máy/100 dân', is: [] },
  { why: 'points of per cent', text: 'tăng thêm 10 điểm phần trăm', is: [] },
  { why: 'a multiple', text: 'tăng gấp 2 lần so với năm 2020', is: ['= 2 times'] },
  { why: 'a number of an article', text: 'Điều 3 doanh nghiệp', is: [] },
  { why: 'a year', text: 'năm 2025 người dân', is: [] },
  { why: 'a level of service', text: 'mức độ 4 dịch vụ', is: [] },
  { why: 'a share', text: '80% doanh nghiệp', is: [] },
  { why: 'how often', text: '02 lần trong năm', is: [] },
])('amounts: $why', ({ text, is }) =>
  expect(
    readAmounts(text).map(
      ({ operator, low, high, unit }) => `${operator} ${low}${high === null ? '' : `–${high}`} ${unit}`,
    ),
  ).toEqual(is),
);

test.for<readonly [why: string, text: string, words: string]>([
  ['thousands with a space', 'hỗ trợ 1 500 doanh nghiệp', '1 500 doanh nghiệp'],
  ['thousands with a comma', 'hỗ trợ 1,500 doanh nghiệp', '1,500 doanh nghiệp'],
  ['money with a space in it', 'doanh thu 1 000 tỷ đồng', '1 000 tỷ'],
  ['money with a comma in it', 'doanh thu 1,500 tỷ đồng', '1,500 tỷ'],
  ['part of a thing', 'có 1.5 doanh nghiệp', '1.5'],
  ['two scales', 'kinh phí 1 tỷ 500 triệu đồng', '1 tỷ 500 triệu đồng'],
  ['a half behind a scale', 'kinh phí 2 tỷ rưỡi đồng', '2 tỷ rưỡi đồng'],
  ['two numbers before one thing', 'có 5 và 10 doanh nghiệp', '5 và 10 doanh nghiệp'],
  ['a range with a word within', 'có 5 đến dưới 10 doanh nghiệp', '5 đến dưới 10 doanh nghiệp'],
])('an amount that can be read in two ways is not read: %s', ([, text, words]) => {
  const [only, ...others] = readAmountNumbers(text);
  expect(only?.figure).toBeNull();
  expect(text.slice(only?.start, only?.end)).toBe(words);
  expect(others).toEqual([]);
});

const table = (...rows: string[]): ReturnType<typeof parsePlanText>['provisions'][number] => {
  const [head = '', ...below] = rows;
  const [provision] = parsePlanText([head, head.replaceAll(/[^|]+/g, '---'), ...below].join('\n')).provisions;
  if (provision?.kind !== 'table') throw new Error('bảng thử hỏng');
  return provision;
};

test.for([
  {
    why: 'years above, the unit beside',
    rows: ['| Chỉ tiêu | Đơn vị | 2025 | Năm 2030 |', '| Kinh tế số | % | 20 | ≥ 30 |'],
    is: ['= 20 % 2025', '>= 30 % 2030'],
  },
  { why: 'the unit in the name', rows: ['| Chỉ tiêu | 2025 |', '| Kinh tế số (%) | Trên 20 |'], is: ['> 20 % 2025'] },
  { why: 'a percent sign in the cell', rows: ['| Chỉ tiêu | 2025 |', '| Kinh tế số | 20% |'], is: ['= 20 % 2025'] },
  {
    why: 'money',
    rows: ['| Chỉ tiêu | ĐVT | 2025 |', '| Doanh thu | Tỷ đồng | 1.500 |'],
    is: ['= 1500000000000 VND 2025'],
  },
  { why: 'a rank', rows: ['| Chỉ tiêu | ĐVT | 2025 |', '| DTI | Thứ hạng | 20 |'], is: ['<= 20 rank 2025'] },
  { why: 'a rank by its name', rows: ['| Chỉ tiêu | 2025 |', '| Xếp hạng DTI | 35 |'], is: ['<= 35 rank 2025'] },
  {
    why: 'money by its name',
    rows: ['| Chỉ tiêu | 2025 |', '| Doanh thu (tỷ đồng) | 500 |'],
    is: ['= 500000000000 VND 2025'],
  },
  { why: 'a range', rows: ['| Chỉ tiêu | ĐVT | 2025 |', '| Kinh tế số | % | 15-20 |'], is: ['range 15–20 % 2025'] },
  {
    why: 'a tier above each column, with the unit',
    rows: ['| Chỉ tiêu | Cấp tỉnh (%) | Cấp xã (%) |', '| Hồ sơ công việc | 90 | 60 |'],
    is: ['= 90 % null', '= 60 % null'],
  },
  {
    why: 'tiers below one cell that spans them, with year and unit',
    rows: ['| Chỉ tiêu | Đến năm 2025 (%) | |', '| | Cấp tỉnh | Cấp xã |', '| Hồ sơ công việc | 90 | 60 |'],
    is: ['= 90 % 2025', '= 60 % 2025'],
  },
  {
    why: 'a deadline for each row',
    rows: [
      '| Chỉ tiêu | ĐVT | Mục tiêu | Thời hạn |',
      '| Kinh tế số | % | 20 | 2025 |',
      '| Xếp hạng | Hạng | 10 | Đến năm 2030 |',
    ],
    is: ['= 20 % 2025', '<= 10 rank 2030'],
  },
  { why: 'a part of the money', rows: ['| Nguồn | Tỷ lệ (%) |', '| Ngân sách tỉnh | 60 |'], is: [] },
  { why: 'an order number is none', rows: ['| TT | Nội dung | 2025 |', '| 1 | Kinh tế số | cao |'], is: [] },
  { why: 'no unit anywhere', rows: ['| Nội dung | 2025 |', '| Kinh tế số | 20 |'], is: [] },
  { why: 'a task with years', rows: ['| Nhiệm vụ | Thời gian |', '| Kinh tế số | 2022 - 2023 |'], is: [] },
])('cells: $why', ({ rows, is }) =>
  expect(
    cellFigures(table(...rows)).map(
      ({ operator, low, high, unit, year }) => `${operator} ${low}${high === null ? '' : `–${high}`} ${unit} ${year}`,
    ),
  ).toEqual(is),
);

test('a cell tells its year, its row and the row above it; results stand apart', () => {
  const provision = table(
    '| Chỉ tiêu | Đơn vị | Hiện trạng 2021 | Năm 2025 |',
    '| Hồ sơ công việc trên mạng | | | |',
    '| - Cấp xã | % | 40 | 60 |',
  );
  const [now, later] = cellFigures(provision);
  if (!now || !later) throw new Error('thiếu ô');
  expect([now.isResult, later.isResult]).toEqual([true, false]);
  expect(columnYear(provision, later)).toBe(2025);
  expect(rowNames(provision, later)).toBe('Hồ sơ công việc trên mạng - Cấp xã');
  expect(numbersOf(provision)).toHaveLength(2);
});

test('the tier above a column is part of what its row is called', () => {
  const provision = table('| Chỉ tiêu | Cấp tỉnh (%) | Cấp xã (%) |', '| Hồ sơ công việc | 90 | 60 |');
  expect(cellFigures(provision).map((cell) => rowNames(provision, cell))).toEqual([
    'Hồ sơ công việc Cấp tỉnh (%)',
    'Hồ sơ công việc Cấp xã (%)',
  ]);
});

test('no cell under a percent sign is lost, whatever stands in it and wherever the sign stands', () => {
  const unread = (...rows: string[]): string[] => {
    const provision = table(...rows);
    return numbersOf(provision).map(
      ({ figure, start, end }) => `${figure?.low ?? '?'} ${provision.text.slice(start, end)}`,
    );
  };
  expect(unread('| Chỉ tiêu | ĐVT | 2025 |', '| Kinh tế số | % | 20+ |')).toEqual(['? 20+']);
  expect(unread('| Chỉ tiêu | Đến 2025 (%) | |', '| | Cấp tỉnh | Cấp xã |', '| Hồ sơ | 90 | 6 0 |')).toEqual([
    '90 90',
    '? 6 0',
  ]);
});

test('amounts are looked up by their unit and never demanded', () => {
  const provision = parsePlanText('Có 500 doanh nghiệp và 80% xã.').provisions[0];
  if (!provision) throw new Error('đoạn thử hỏng');
  expect(numbersOf(provision).map(({ figure }) => figure?.unit)).toEqual(['%']);
  expect(mentionsOf(provision, 'count').map(({ figure }) => figure?.low)).toEqual([500]);
});
