import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operator, Unit } from '../../src/domain/target.ts';
import {
  isAspirationAt,
  namesAspiration,
  readFigures,
  readNumbers,
  toNumber,
} from '../../src/plan-text/figure-words.ts';
import { findProvision } from '../../src/plan-text/provision.ts';
import { fiveIds, planOf, type FiveId } from './five-texts.ts';

interface Wording {
  why: string;
  text: string;
  /** The words that the figure is read from. */
  words: string;
  operator: Operator;
  low: number;
  high?: number;
  unit?: Unit;
}

const wordings: Wording[] = [
  { why: 'a bare share', text: '100% xã', words: '100%', operator: '=', low: 100 },
  { why: 'đạt', text: 'hài lòng đạt 90%', words: '90%', operator: '=', low: 90 },
  { why: 'chiếm', text: 'kinh tế số chiếm 10% GRDP', words: '10%', operator: '=', low: 10 },
  {
    why: 'đến alone is no range',
    text: 'nhân rộng mô hình đến 100% các huyện',
    words: '100%',
    operator: '=',
    low: 100,
  },
  { why: 'tối thiểu', text: 'đạt tối thiểu 95%', words: 'tối thiểu 95%', operator: '>=', low: 95 },
  { why: 'Tối thiểu at the start', text: 'Tối thiểu 80% hồ sơ', words: 'Tối thiểu 80%', operator: '>=', low: 80 },
  { why: 'tối thiểu là', text: 'tối thiểu là 80%', words: 'tối thiểu là 80%', operator: '>=', low: 80 },
  { why: 'tối thiểu đạt', text: 'tối thiểu đạt 80%', words: 'tối thiểu đạt 80%', operator: '>=', low: 80 },
  { why: 'ít nhất', text: 'ít nhất 30% dịch vụ', words: 'ít nhất 30%', operator: '>=', low: 30 },
  { why: 'không dưới', text: 'không dưới 70%', words: 'không dưới 70%', operator: '>=', low: 70 },
  { why: 'không thấp hơn', text: 'không thấp hơn 70%', words: 'không thấp hơn 70%', operator: '>=', low: 70 },
  { why: 'không nhỏ hơn', text: 'không nhỏ hơn 70%', words: 'không nhỏ hơn 70%', operator: '>=', low: 70 },
  { why: 'từ … trở lên', text: 'đạt từ 20% trở lên', words: 'từ 20% trở lên', operator: '>=', low: 20 },
  { why: 'trở lên alone', text: 'đạt 20% trở lên', words: '20% trở lên', operator: '>=', low: 20 },
  { why: 'hoặc cao hơn', text: 'đạt 20% hoặc cao hơn', words: '20% hoặc cao hơn', operator: '>=', low: 20 },
  { why: 'the sign ≥', text: 'đạt ≥ 80%', words: '≥ 80%', operator: '>=', low: 80 },
  { why: 'trên', text: 'phủ trên 80% hộ gia đình', words: 'trên 80%', operator: '>', low: 80 },
  { why: 'Trên 100%, as printed', text: 'Trên 100% hồ sơ', words: 'Trên 100%', operator: '>', low: 100 },
  { why: 'hơn', text: 'hơn 50% dân số', words: 'hơn 50%', operator: '>', low: 50 },
  { why: 'cao hơn', text: 'cao hơn 50%', words: 'cao hơn 50%', operator: '>', low: 50 },
  { why: 'the sign >', text: 'đạt > 80%', words: '> 80%', operator: '>', low: 80 },
  { why: 'không quá', text: 'không quá 5%', words: 'không quá 5%', operator: '<=', low: 5 },
  { why: 'không vượt quá', text: 'không vượt quá 5%', words: 'không vượt quá 5%', operator: '<=', low: 5 },
  { why: 'không cao hơn', text: 'không cao hơn 5%', words: 'không cao hơn 5%', operator: '<=', low: 5 },
  { why: 'tối đa', text: 'tối đa 10% thủ tục', words: 'tối đa 10%', operator: '<=', low: 10 },
  { why: 'trở xuống', text: 'còn 10% trở xuống', words: '10% trở xuống', operator: '<=', low: 10 },
  { why: 'the sign ≤', text: 'còn ≤ 10%', words: '≤ 10%', operator: '<=', low: 10 },
  { why: 'dưới', text: 'dưới 3% hồ sơ', words: 'dưới 3%', operator: '<', low: 3 },
  { why: 'thấp hơn', text: 'thấp hơn 3%', words: 'thấp hơn 3%', operator: '<', low: 3 },
  { why: 'ít hơn', text: 'ít hơn 3%', words: 'ít hơn 3%', operator: '<', low: 3 },
  { why: 'nhỏ hơn', text: 'nhỏ hơn 3%', words: 'nhỏ hơn 3%', operator: '<', low: 3 },
  { why: 'khoảng', text: 'khoảng 20% GRDP', words: 'khoảng 20%', operator: '~', low: 20 },
  { why: 'xấp xỉ', text: 'xấp xỉ 20%', words: 'xấp xỉ 20%', operator: '~', low: 20 },
  { why: 'ước đạt', text: 'ước đạt 20%', words: 'ước đạt 20%', operator: '~', low: 20 },
  {
    why: 'nhà nước đạt, where ước is the end of a word',
    text: 'cơ quan nhà nước đạt 100%',
    words: '100%',
    operator: '=',
    low: 100,
  },
  {
    why: 'đến between two shares',
    text: 'chiếm 15% đến 20% GRDP',
    words: '15% đến 20%',
    operator: 'range',
    low: 15,
    high: 20,
  },
  { why: 'a hyphen', text: 'chiếm 15-20% GRDP', words: '15-20%', operator: 'range', low: 15, high: 20 },
  {
    why: 'an en dash with spaces',
    text: 'chiếm 15 – 20% GRDP',
    words: '15 – 20%',
    operator: 'range',
    low: 15,
    high: 20,
  },
  { why: 'từ … đến', text: 'chiếm từ 15% đến 20% GRDP', words: 'từ 15% đến 20%', operator: 'range', low: 15, high: 20 },
  { why: 'từ before a hyphen', text: 'chiếm từ 15-20%', words: 'từ 15-20%', operator: 'range', low: 15, high: 20 },
  { why: 'nhóm', text: 'vào nhóm 15 các tỉnh', words: '15', operator: '<=', low: 15, unit: 'rank' },
  { why: 'top', text: 'vào top 10 cả nước', words: '10', operator: '<=', low: 10, unit: 'rank' },
  { why: 'tốp', text: 'nằm trong tốp 20', words: '20', operator: '<=', low: 20, unit: 'rank' },
  {
    why: 'nhóm with two numbers',
    text: 'nhóm 15-20 tỉnh',
    words: '15-20',
    operator: 'range',
    low: 15,
    high: 20,
    unit: 'rank',
  },
  { why: 'nhóm before a share is no rank', text: 'thuộc nhóm 15% dẫn đầu', words: '15%', operator: '=', low: 15 },
  {
    why: 'nhóm before a range of shares',
    text: 'thuộc nhóm 15-20% dẫn đầu',
    words: '15-20%',
    operator: 'range',
    low: 15,
    high: 20,
  },
  { why: 'a decimal comma', text: 'đạt 7,5%', words: '7,5%', operator: '=', low: 7.5 },
  { why: 'a decimal point', text: 'đạt 9.5%', words: '9.5%', operator: '=', low: 9.5 },
  { why: 'thousands', text: 'tăng 1.000%', words: '1.000%', operator: '=', low: 1000 },
  { why: 'a space before the sign', text: 'đạt 80 %', words: '80 %', operator: '=', low: 80 },
  {
    why: 'a no-break space before the sign',
    text: 'tối thiểu\u00a080\u00a0%',
    words: 'tối thiểu\u00a080\u00a0%',
    operator: '>=',
    low: 80,
  },
  { why: 'a line break inside', text: 'tối\nthiểu 80%', words: 'tối\nthiểu 80%', operator: '>=', low: 80 },
  { why: 'brackets around', text: 'hồ sơ (80%)', words: '80%', operator: '=', low: 80 },
  {
    why: 'hàng năm',
    text: 'Năng suất lao động hàng năm tăng tối thiểu 7%',
    words: 'tối thiểu 7%',
    operator: '>=',
    low: 7,
    unit: '%/năm',
  },
  { why: 'hằng năm after it', text: 'tăng 7% hằng năm', words: '7%', operator: '=', low: 7, unit: '%/năm' },
  { why: '/năm', text: 'tăng 7,5%/năm', words: '7,5%/năm', operator: '=', low: 7.5, unit: '%/năm' },
  {
    why: 'hàng năm of the sentence before',
    text: 'Đánh giá hàng năm. Đạt 80% hồ sơ',
    words: '80%',
    operator: '=',
    low: 80,
  },
  {
    why: 'hàng năm of the clause before',
    text: 'đánh giá hàng năm; đạt 80% hồ sơ',
    words: '80%',
    operator: '=',
    low: 80,
  },
  {
    why: 'hợp nhất trên tất cả',
    text: '100% người dân được xác thực, hợp nhất trên tất cả các hệ thống',
    words: '100%',
    operator: '=',
    low: 100,
  },
  {
    why: 'trên of a denominator',
    text: 'Tỷ lệ trên tổng số hồ sơ đạt từ 20% trở lên',
    words: 'từ 20% trở lên',
    operator: '>=',
    low: 20,
  },
  { why: 'trên of a place', text: 'trên địa bàn tỉnh đạt 100%', words: '100%', operator: '=', low: 100 },
  { why: 'a year before đến is no lower end', text: 'năm 2022 đến 50% hồ sơ', words: '50%', operator: '=', low: 50 },
  { why: 'a dash printed without a space', text: '–80% hồ sơ', words: '80%', operator: '=', low: 80 },
  { why: 'a level before the share', text: 'mức độ 3, 4 đạt 30%', words: '30%', operator: '=', low: 30 },
];

/** The sign is that of the words before the figure, also where other words stand in between or deny them. */
const signs: readonly (readonly [why: string, text: string, words: string, operator: Operator, low: number])[] = [
  ['phải đạt behind tối thiểu', 'tối thiểu phải đạt 80%', 'tối thiểu phải đạt 80%', '>=', 80],
  ['là đạt behind ít nhất', 'ít nhất là đạt 80%', 'ít nhất là đạt 80%', '>=', 80],
  ['có behind ít nhất', 'ít nhất có 80% xã', 'ít nhất có 80%', '>=', 80],
  ['a colon behind tối thiểu', 'mức tối thiểu: 80%', 'tối thiểu: 80%', '>=', 80],
  ['a bracket behind tối thiểu', 'tối thiểu (80%)', 'tối thiểu (80%', '>=', 80],
  ['tỷ lệ trung bình behind it', 'tối thiểu tỷ lệ trung bình 80%', 'tối thiểu tỷ lệ trung bình 80%', '>=', 80],
  ['a level below which nothing may be', 'không thấp hơn mức 80%', 'không thấp hơn mức 80%', '>=', 80],
  ['không kém', 'không kém 80%', 'không kém 80%', '>=', 80],
  ['a denial with a verb: it turns dưới round', 'không để dưới 80%', 'không để dưới 80%', '>=', 80],
  ['không được thấp hơn', 'không được thấp hơn 80%', 'không được thấp hơn 80%', '>=', 80],
  ['không vượt, which turns vượt round', 'không vượt 5%', 'không vượt 5%', '<=', 5],
  ['không vượt quá mức', 'không vượt quá mức 5%', 'không vượt quá mức 5%', '<=', 5],
  ['không để quá', 'không để quá 5%', 'không để quá 5%', '<=', 5],
  ['không cao hơn mức', 'không cao hơn mức 5%', 'không cao hơn mức 5%', '<=', 5],
  ['more or equal', 'lớn hơn hoặc bằng 80%', 'lớn hơn hoặc bằng 80%', '>=', 80],
  ['equal or more', 'bằng hoặc cao hơn 80%', 'bằng hoặc cao hơn 80%', '>=', 80],
  ['less or equal', 'nhỏ hơn hoặc bằng 80%', 'nhỏ hơn hoặc bằng 80%', '<=', 80],
  ['a sign with a space in it', 'đạt > = 80%', '> = 80%', '>=', 80],
  ['least, in brackets behind', 'đạt 80% (tối thiểu)', '80% (tối thiểu)', '>=', 80],
  ['và cao hơn', 'đạt 80% và cao hơn', '80% và cao hơn', '>=', 80],
  ['a height above', 'trên mức 80%', 'trên mức 80%', '>', 80],
  ['a threshold that is passed', 'vượt ngưỡng 80%', 'vượt ngưỡng 80%', '>', 80],
  ['quá', 'quá 50% số xã', 'quá 50%', '>', 50],
  ['a height below', 'dưới mức 5%', 'dưới mức 5%', '<', 5],
  ['above and below at once', 'đạt trên dưới 80%', 'trên dưới 80%', '~', 80],
  ['tầm', 'đạt tầm 80%', 'tầm 80%', '~', 80],
  ['gần như', 'đạt gần như 100%', 'gần như 100%', '~', 100],
  ['từ … trở xuống', 'còn từ 5% trở xuống', 'từ 5% trở xuống', '<=', 5],
  ['what was named above compares nothing', 'các chỉ tiêu trên đạt 80%', '80%', '=', 80],
];
test.for(signs)('the sign of %s', ([, text, words, operator, low]) => {
  const mentions = readFigures(text);
  expect(mentions).toMatchObject([{ operator, low, high: null, unit: '%' }]);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test.for<readonly [why: string, text: string, words: string, operator: Operator, low: number]>([
  ['trở lên says better', 'vào nhóm 20 trở lên', '20 trở lên', '<=', 20],
  ['từ … trở lên says better', 'từ hạng 20 trở lên', 'từ hạng 20 trở lên', '<=', 20],
  ['at least the tenth place', 'không thấp hơn vị trí thứ 10', 'không thấp hơn vị trí thứ 10', '<=', 10],
  ['better than the twentieth', 'trên hạng 20', 'trên hạng 20', '<', 20],
  ['trở xuống says worse', 'từ hạng 50 trở xuống', 'từ hạng 50 trở xuống', '>=', 50],
  ['of so many', 'xếp hạng 58/63', '58/63', '<=', 58],
  ['hạng thứ', 'xếp hạng thứ 10', '10', '<=', 10],
  ['a hyphen behind top', 'vào Top-10', '10', '<=', 10],
])('of ranks the smaller is the better: %s', ([, text, words, operator, low]) => {
  const mentions = readFigures(text);
  expect(mentions).toMatchObject([{ operator, low, high: null, unit: 'rank' }]);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test.for<readonly [why: string, text: string, is: readonly [Operator, number, number | null, Unit]]>([
  [
    'a range behind hằng năm keeps its lower end',
    'hằng năm tăng trưởng, mỗi năm 10 đến 15%',
    ['range', 10, 15, '%/năm'],
  ],
  ['a hyphen behind hàng năm', 'tăng trưởng hàng năm 10-15%', ['range', 10, 15, '%/năm']],
  ['the sign of division is a range', 'chiếm 15÷20% GRDP', ['range', 15, 20, '%']],
  ['a year without its word is no lower end', 'giai đoạn 2020 đến 50% hồ sơ', ['=', 50, null, '%']],
  ['what is done every year is no rate', 'Hằng năm, 100% cán bộ được tập huấn', ['=', 100, null, '%']],
  ['nor is it behind the figure', '100% cán bộ được tập huấn hằng năm', ['=', 100, null, '%']],
  ['tăng cường does not grow', 'Tăng cường tập huấn, hằng năm 100% cán bộ', ['=', 100, null, '%']],
  ['what shrinks every year is one', 'Hằng năm cắt giảm 10% thủ tục', ['=', 10, null, '%/năm']],
  ['mỗi năm right behind', 'đạt 8,5% mỗi năm', ['=', 8.5, null, '%/năm']],
])('%s', ([, text, is]) =>
  expect(readFigures(text).map(({ operator, low, high, unit }) => [operator, low, high, unit])).toEqual([is]),
);

test.for<readonly [why: string, text: string, words: readonly string[]]>([
  ['two numbers before one sign', 'đạt 80 và 90% hồ sơ', ['80 và 90%']],
  ['a list before one sign', 'tỉnh, huyện, xã lần lượt đạt 90, 80, 60%', ['90, 80, 60%']],
  ['a list with và', 'lần lượt 90, 80 và 60%', ['90, 80 và 60%']],
  ['a range with a word within', 'từ 80% đến dưới 90%', ['80% đến dưới 90%']],
  ['an arrow between', 'tăng 70→80%', ['70→80%']],
  ['dots between', 'đạt 80%...90%', ['80%...90%']],
  ['a space in a decimal', 'đạt 95. 5% hồ sơ', ['95. 5%']],
  ['thousands, or a decimal', 'sẵn sàng 99.999%', ['99.999%']],
  ['an arrow, or a sign of comparison', 'đạt => 80%', ['=> 80%']],
  ['what a page left over', 'đạt &gt;80%', ['&gt;80%']],
  ['a plus behind', 'đạt 80%+ hồ sơ', ['80%+']],
  ['a year joined to a figure', 'đến 2025-80%', ['2025-80%']],
])('a figure that can be read in two ways is not read: %s', ([, text, words]) => {
  const mentions = readNumbers(text);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  expect(mentions.map(({ figure }) => figure)).toEqual(words.map(() => null));
});

test.for<readonly [why: string, text: string, lows: readonly number[]]>([
  ['tiers before và', 'dịch vụ công mức độ 3, 4 và 80% xã', [80]],
  ['a year before và', 'đến năm 2025 và 80% xã', [80]],
  ['a rank before a full stop', 'vào nhóm 15. 80% hồ sơ', [15, 80]],
  ['a sign for each', 'lần lượt là 90%, 80% và 60%', [90, 80, 60]],
  ['an arrow before a clause', '-> 80% hồ sơ', [80]],
  ['a sum', '80% + 5%', [80, 5]],
])('and these are read in one way: %s', ([, text, lows]) =>
  expect(readNumbers(text).map(({ figure }) => figure?.low)).toEqual(lows),
);

test.for(wordings)('reads $why', ({ text, words, operator, low, high, unit }) => {
  const mentions = readFigures(text);
  expect(mentions).toMatchObject([{ operator, low, high: high ?? null, unit: unit ?? '%' }]);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test.for([
  { why: 'document numbers', text: 'Quyết định số 749/QĐ-TTg, Nghị quyết 52-NQ/TW và Nghị định 43/2011/NĐ-CP' },
  { why: 'a date', text: 'ngày 03/6/2020' },
  { why: 'years', text: 'đến năm 2025, giai đoạn 2019-2020, định hướng đến 2030' },
  { why: 'service levels', text: 'dịch vụ công trực tuyến mức độ 4 và mức độ 3, 4' },
  { why: 'network generations', text: 'mạng di động 4G/5G' },
  { why: 'provision numbers', text: '2.1.1. Cung cấp dịch vụ công' },
  { why: 'money', text: '1.000 tỷ đồng' },
  { why: 'counts', text: '34 tỉnh, thành phố; trên 500 doanh nghiệp' },
  { why: 'a group without a number', text: 'nhóm các tỉnh dẫn đầu' },
  { why: 'words alone', text: 'hợp nhất trên tất cả, giảm tối đa việc sử dụng giấy' },
  { why: 'nothing', text: '' },
])('reads no figure in $why', ({ text }) => expect(readFigures(text)).toEqual([]));

test('an operator word governs the figure it stands before and no other', () =>
  expect(
    readFigures('tối thiểu 80% cấp tỉnh, 60% cấp huyện; trên 30% cấp xã').map(({ operator, low }) => [operator, low]),
  ).toEqual([
    ['>=', 80],
    ['=', 60],
    ['>', 30],
  ]));

test('figures of both kinds come in the order of the text', () =>
  expect(readFigures('30% hồ sơ, vào nhóm 15; 7,5%/năm').map(({ low, unit }) => [low, unit])).toEqual([
    [30, '%'],
    [15, 'rank'],
    [7.5, '%/năm'],
  ]));

test('a yearly rate says nothing of the share beside it', () =>
  expect(readFigures('đạt 30% hồ sơ, tăng 7,5%/năm').map(({ low, unit }) => [low, unit])).toEqual([
    [30, '%'],
    [7.5, '%/năm'],
  ]));

test('a decomposed text gives the same figures, with spans of the text as given', () => {
  const text = 'đạt tối thiểu 95% hồ sơ; nhóm 15'.normalize('NFD');
  const mentions = readFigures(text);
  expect(mentions.map(({ operator, low }) => [operator, low])).toEqual([
    ['>=', 95],
    ['<=', 15],
  ]);
  expect(mentions.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(['tối thiểu 95%', '15']);
});

test.for([
  { printed: '80', number: 80 },
  { printed: '7,5', number: 7.5 },
  { printed: '9.5', number: 9.5 },
  { printed: '1.000', number: 1000 },
  { printed: '12.345.678', number: 12_345_678 },
  { printed: '1.234,5', number: 1234.5 },
  { printed: '0,25', number: 0.25 },
])('$printed is $number', ({ printed, number }) => expect(toNumber(printed)).toBe(number));

test.for([
  { why: 'the word stands before', text: 'Phấn đấu kinh tế số chiếm 10% GRDP', at: '10%', is: true },
  { why: 'the words begin at the place', text: 'Phấn đấu kinh tế số chiếm 10% GRDP', at: 'Phấn đấu', is: true },
  { why: 'commas do not end it', text: 'phấn đấu đến năm 2025, tỉnh vào nhóm 15', at: '15', is: true },
  { why: 'a semicolon ends it', text: 'Phấn đấu chiếm 10% GRDP; đạt tối thiểu 20%', at: '20%', is: false },
  { why: 'a full stop ends it', text: 'Phấn đấu vào nhóm 15. Đạt 80% hồ sơ', at: '80%', is: false },
  {
    why: 'a full stop ends it though a decimal follows',
    text: 'Phấn đấu vào nhóm 15. Đạt 7.5% và 80% hồ sơ',
    at: '80%',
    is: false,
  },
  {
    why: 'a full stop ends it though thousands follow',
    text: 'Phấn đấu vượt. Có 1.000 xã, 80% hồ sơ',
    at: '80%',
    is: false,
  },
  { why: 'the point of a decimal does not end it', text: 'Phấn đấu đạt 7.5% và 80%', at: '80%', is: true },
  { why: 'it begins again after the semicolon', text: 'đạt 10%; phấn đấu đạt 20%', at: '20%', is: true },
  { why: 'it stands after the place', text: 'đạt 10%, phấn đấu hơn nữa', at: '10%', is: false },
  { why: 'dự kiến', text: 'dự kiến đạt 10%', at: '10%', is: true },
  { why: 'nỗ lực', text: 'Nỗ lực đạt 10%', at: '10%', is: true },
  { why: 'no such word', text: 'bảo đảm đạt 10%', at: '10%', is: false },
  { why: 'a word that only begins like it', text: 'phấn đấutranh 10%', at: '10%', is: false },
  { why: 'over a line break', text: 'phấn\nđấu đạt 10%', at: '10%', is: true },
  { why: 'with a no-break space', text: 'phấn\u00a0đấu đạt 10%', at: '10%', is: true },
  { why: 'in decomposed Unicode', text: 'phấn đấu đạt 10%'.normalize('NFD'), at: '10%', is: true },
])('aspiration: $why', ({ text, at, is }) => expect(isAspirationAt(text, text.indexOf(at))).toBe(is));

test.for([
  { heading: '2. Phấn đấu đến năm 2030', is: true },
  { heading: '2. Mục tiêu đến năm 2030', is: false },
])('a heading names an aspiration: $heading', ({ heading, is }) => expect(namesAspiration(heading)).toBe(is));

/** Read from the texts by hand. */
const figuresOf: Record<FiveId, Record<string, string[]>> = {
  'hau-giang-190-kh-ubnd-2024': {
    '5-d1': [
      ...['tối thiểu 95%', 'tối thiểu 60%', '100%', '100%', '90%', '90%', '80%', '60%', 'tối thiểu 20%', 'trên 80%'],
      ...['trên 50%', '80%', 'trên 50%', '100%', '100%', '100%', '100%', '100%', '100%'],
    ],
  },
  'kien-giang-243-kh-ubnd-2022': {
    'ii-1-p1': ['100%'],
    'ii-2-1-a-d1': ['100%'],
    'ii-2-1-a-d2': ['Tối thiểu 60%'],
    'ii-2-1-a-d3': ['tối thiểu 80%'],
    'ii-2-1-a-d4': ['Tối thiểu 10%'],
    'ii-2-1-a-d5': ['100%'],
    'ii-2-1-a-d6': ['100%', 'Trên 100%', '90%', '70%'],
    'ii-2-1-a-d7': ['100%'],
    'ii-2-1-a-d8': ['80%'],
  },
  'vinh-long-2022': {
    p4: ['80%', '100%', '90%', '80%', '60%'],
    p5: ['50%'],
    p6: ['10%', 'tối thiểu 10%', 'tối thiểu 7%', 'trên 80%', '100%', 'trên 50%'],
    p7: ['100%', '100%', '90%', '70%', '30%', '30%', '70%'],
    p8: ['15% đến 20%', 'tối thiểu 20%', 'tối thiểu 8%'],
  },
  'vinh-phuc-193-kh-ubnd-2022': {
    'i-1': ['15'],
    'ii-2-1-1-d1': ['100%'],
    'ii-2-1-1-d2': ['100%'],
    'ii-2-1-1-d3': ['Tối thiểu 80%'],
    'ii-2-1-1-d4': ['Tối thiểu 90%'],
    'ii-2-1-2-d1': ['100%'],
    'ii-2-1-2-d2': ['Tối thiểu 50%'],
    'ii-2-1-2-d3': ['100%'],
  },
  'vinh-phuc-54-kh-ubnd-2019': {
    'ii-1-d2': ['15-20'],
    'ii-2-d3': ['100%', '90%', 'tối thiểu 80%', '60%', '30%'],
    'ii-2-d4': ['Tối thiểu 30%'],
    'ii-2-d6': ['100%'],
    'ii-2-d7': ['100%', 'từ 20% trở lên', '30%'],
  },
};

describe.for(fiveIds)('%s', (id) => {
  const { text, targets } = planOf(id);
  const mentions = text.provisions.flatMap((provision) =>
    readFigures(provision.text).map((mention) => ({ ...mention, provision: provision.id })),
  );

  test('names these figures and no other', () => {
    const found: Record<string, string[]> = {};
    for (const { provision, start, end } of mentions)
      (found[provision] ??= []).push(findProvision(text, provision)?.text.slice(start, end) ?? '');
    expect(found).toEqual(figuresOf[id]);
  });

  test('carries every mention by exactly one target, and every figure of a target by exactly one mention', () => {
    const quantified = targets.filter((target) => target.low !== null);
    const pairs = mentions.map((mention) => ({
      mention,
      carriers: quantified.filter(
        ({ markSpan }) =>
          markSpan !== null &&
          markSpan.provision === mention.provision &&
          markSpan.start <= mention.start &&
          markSpan.end >= mention.end,
      ),
    }));
    for (const { mention, carriers } of pairs) {
      const { operator, low, high, unit } = mention;
      expect(carriers, `${mention.provision} ${low}`).toMatchObject([{ operator, low, high, unit }]);
    }
    expect(new Set(pairs.flatMap(({ carriers }) => carriers.map((target) => target.key))).size).toBe(quantified.length);
    expect(mentions.length).toBe(quantified.length);
  });

  test('says of every target whether it is an aspiration', () => {
    for (const { key, markSpan, modality } of targets) {
      const words = findProvision(text, markSpan?.provision ?? '')?.text ?? '';
      expect(isAspirationAt(words, markSpan?.start ?? 0), key).toBe(modality === 'aspiration');
    }
  });
});

test('the five texts name 72 figures', () =>
  expect(
    fiveIds.flatMap((id) => planOf(id).text.provisions.flatMap((provision) => readFigures(provision.text))),
  ).toHaveLength(72));

/** Every form in which a number may stand: with its value, or null where no machine reads it for certain. */
test.for<{ why: string; text: string; words: string; is: [Operator, number, number | null, Unit] | null }>([
  { why: 'full-width digits and sign', text: 'đạt ９５％ hồ sơ', words: '９５％', is: ['=', 95, null, '%'] },
  { why: 'a full-width comma', text: 'đạt ９，５％', words: '９，５％', is: ['=', 9.5, null, '%'] },
  { why: 'Arabic digits and sign', text: 'đạt ٩٥٪', words: '٩٥٪', is: ['=', 95, null, '%'] },
  { why: 'Devanagari digits', text: 'đạt ९५%', words: '९५%', is: ['=', 95, null, '%'] },
  { why: 'mathematical digits, two units each', text: 'đạt 𝟗𝟓% hồ sơ', words: '𝟗𝟓%', is: ['=', 95, null, '%'] },
  {
    why: 'a word before full-width digits',
    text: 'tối thiểu ９５％',
    words: 'tối thiểu ９５％',
    is: ['>=', 95, null, '%'],
  },
  { why: 'a full-width sign of comparison', text: 'đạt ＞９５％', words: '＞９５％', is: ['>', 95, null, '%'] },
  { why: 'phần trăm', text: 'trên 80 phần trăm hộ', words: 'trên 80 phần trăm', is: ['>', 80, null, '%'] },
  {
    why: 'a range in phần trăm',
    text: 'từ 15 đến 20 phần trăm',
    words: 'từ 15 đến 20 phần trăm',
    is: ['range', 15, 20, '%'],
  },
  { why: 'a wave dash', text: 'chiếm 15〜20% GRDP', words: '15〜20%', is: ['range', 15, 20, '%'] },
  { why: 'ten', text: 'giảm mười phần trăm', words: 'mười phần trăm', is: ['=', 10, null, '%'] },
  {
    why: 'ninety',
    text: 'tối thiểu chín mươi phần trăm',
    words: 'tối thiểu chín mươi phần trăm',
    is: ['>=', 90, null, '%'],
  },
  {
    why: 'ninety-five',
    text: 'đạt chín mươi lăm phần trăm',
    words: 'chín mươi lăm phần trăm',
    is: ['=', 95, null, '%'],
  },
  { why: 'a hundred', text: 'đạt một trăm phần trăm', words: 'một trăm phần trăm', is: ['=', 100, null, '%'] },
  { why: 'all of it, and its number', text: 'toàn bộ 100 % hồ sơ', words: '100 %', is: ['=', 100, null, '%'] },
  { why: 'more than a half', text: 'hơn một nửa dân số', words: 'hơn một nửa', is: ['>', 50, null, '%'] },
  { why: 'a group in words', text: 'vào nhóm mười tỉnh dẫn đầu', words: 'mười', is: ['<=', 10, null, 'rank'] },
  { why: 'a rank by its place', text: 'đứng thứ 5 cả nước', words: '5', is: ['<=', 5, null, 'rank'] },
  { why: 'the letter O', text: 'đạt 1OO% hồ sơ', words: '1OO%', is: null },
  { why: 'letters only', text: 'đạt lOO% hồ sơ', words: 'lOO%', is: null },
  { why: 'a number with a letter and a space before the sign', text: 'đạt 9O % hồ sơ', words: '9O %', is: null },
  { why: 'digits apart', text: 'đạt 9 5% hồ sơ', words: '9 5%', is: null },
  { why: 'thousands apart', text: 'tăng 1 000% số', words: '1 000%', is: null },
  { why: 'a struck digit', text: 'đạt 9\u03365% hồ sơ', words: '9\u03365%', is: null },
  { why: 'raised digits', text: 'đạt ⁹⁵% hồ sơ', words: '⁹⁵%', is: null },
  { why: 'a digit in a circle', text: 'đạt ⑨% hồ sơ', words: '⑨%', is: null },
  { why: 'per mille', text: 'đạt 95‰ hồ sơ', words: '95‰', is: null },
  { why: 'points of per cent', text: 'tăng 5 điểm phần trăm', words: '5 điểm phần trăm', is: null },
  { why: 'a sign of its own before the number', text: 'tăng +5% số', words: '+5%', is: null },
  { why: 'a minus', text: 'đạt -80% hồ sơ', words: '-80%', is: null },
  { why: 'a fraction', text: 'đạt 1/3 số xã', words: '1/3', is: null },
  { why: 'a fraction after a word that may lead to a date', text: 'đến 1/3 số xã', words: '1/3', is: null },
  { why: 'nine of ten', text: '9/10 hộ dân', words: '9/10', is: null },
  { why: 'one of three in words', text: 'một phần ba số xã', words: 'một phần ba', is: null },
  { why: 'a fraction of one character', text: 'đạt ¾ hồ sơ', words: '¾', is: null },
  { why: 'some tens, in words', text: 'vài chục phần trăm', words: 'chục phần trăm', is: null },
  { why: 'a decimal in words', text: 'bảy phẩy năm phần trăm', words: 'bảy phẩy năm phần trăm', is: null },
  {
    why: 'one hundred five or one hundred fifty',
    text: 'một trăm năm phần trăm',
    words: 'một trăm năm phần trăm',
    is: null,
  },
  { why: 'the letter o for the sign', text: 'đạt 95 o/o hồ sơ', words: '95 o/o', is: null },
  { why: 'the sign before its number', text: 'tỷ lệ %: 95', words: '%: 95', is: null },
])('a number in the form of $why', ({ text, words, is }) => {
  const mentions = readNumbers(text);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  expect(mentions.map(({ figure }) => figure && [figure.operator, figure.low, figure.high, figure.unit])).toEqual([is]);
});

test.for([
  { why: 'a percent sign without a number', text: 'Tỷ lệ (%) hồ sơ, tính theo %' },
  { why: 'a year before the sign', text: 'Năm 2025 (%)' },
  { why: 'a year without its word before the sign in brackets', text: '2025 (%)' },
  { why: 'a tier before the sign in brackets', text: 'Dịch vụ công mức độ 4 (%)' },
  { why: 'days', text: 'trước 1/7, ngày 2/9 và đến 30/6' },
  { why: 'round the clock', text: 'phục vụ 24/7 và 24/24' },
  { why: 'tiers with a stroke', text: 'dịch vụ công mức độ 3/4' },
  { why: 'number words that count nothing', text: 'một là, hai là; ba cấp, năm tỉnh; nhóm năm 2025' },
])('no number in $why', ({ text }) => expect(readNumbers(text)).toEqual([]));

test.for([
  { why: 'a year before the figure', text: 'đến năm 2025 80% hồ sơ', words: ['80%'] },
  { why: 'a tier before the figure', text: 'mức độ 4 100% hồ sơ', words: ['100%'] },
  { why: 'cells of a table', text: 'STT\tTỷ lệ\n1\t80%\n2\t90%', words: ['80%', '90%'] },
])('a figure beside a number that is none of it: $why', ({ text, words }) =>
  expect(readNumbers(text).map(({ figure, start, end }) => figure && text.slice(start, end))).toEqual(words),
);

test('a share of any size is read alike in any script, width and form of its sign', () => {
  const scripts = ['0123456789', '０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९'];
  const inScript = (value: number, script: string): string =>
    String(value).replaceAll(/\d/g, (digit) => script.charAt(Number(digit)));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(...scripts),
      fc.constantFrom('%', ' %', '％', '٪', '﹪', ' phần trăm'),
      fc.constantFrom('', 'tối thiểu ', 'trên ', 'khoảng ', 'không quá '),
      (value, script, sign, word) => {
        const read = (text: string): unknown =>
          readFigures(text).map(({ operator, low, high, unit }) => [operator, low, high, unit]);
        expect(read(`đạt ${word}${inScript(value, script)}${sign} hồ sơ`)).toEqual(read(`đạt ${word}${value}% hồ sơ`));
      },
    ),
  );
});
