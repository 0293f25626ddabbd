import { describe, expect, test } from 'vitest';
import { bases } from '../../../src/domain/basis.ts';
import { cellStates, type Cell, type NotApplicable } from '../../../src/domain/comparison/cell.ts';
import type { Caution, Obstacle } from '../../../src/domain/comparison/comparability.ts';
import type { Operator, Unit } from '../../../src/domain/target.ts';
import { basisInWords } from '../../../src/presentation/words/basis-words.ts';
import { absenceInWords, reasonOfUnits, stateInWords } from '../../../src/presentation/words/cell-words.ts';
import { capitalised } from '../../../src/presentation/words/sentence.ts';
import { cautionInWords, obstacleInWords } from '../../../src/presentation/words/comparability-words.ts';
import { completenessInWords, sourceKindInWords } from '../../../src/presentation/words/source-words.ts';
import {
  dateInWords,
  deadlineInWords,
  figureInWords,
  levelInAddress,
  levelInWords,
  modalityInWords,
} from '../../../src/presentation/words/words.ts';
import { numberInWords } from '../../../src/presentation/words/number-in-words.ts';

/** Every sign with every unit: a reader of the table, the chart and the screen reader gets the same words. */
const figures: Readonly<Record<Operator, Readonly<Record<Unit, string>>>> = {
  '=': {
    '%': '7,5%',
    '%/năm': '7,5%/năm',
    rank: 'hạng 7,5',
    count: '7,5',
    VND: '7,5 đồng',
    'per-1000': '7,5 trên 1.000',
    times: '7,5 lần',
  },
  '>=': {
    '%': 'tối thiểu 7,5%',
    '%/năm': 'tối thiểu 7,5%/năm',
    rank: 'từ hạng 7,5 trở xuống',
    count: 'tối thiểu 7,5',
    VND: 'tối thiểu 7,5 đồng',
    'per-1000': 'tối thiểu 7,5 trên 1.000',
    times: 'tối thiểu 7,5 lần',
  },
  '>': {
    '%': 'trên 7,5%',
    '%/năm': 'trên 7,5%/năm',
    rank: 'dưới hạng 7,5',
    count: 'trên 7,5',
    VND: 'trên 7,5 đồng',
    'per-1000': 'trên 7,5 trên 1.000',
    times: 'trên 7,5 lần',
  },
  '<=': {
    '%': 'tối đa 7,5%',
    '%/năm': 'tối đa 7,5%/năm',
    rank: 'nhóm 7,5 dẫn đầu',
    count: 'tối đa 7,5',
    VND: 'tối đa 7,5 đồng',
    'per-1000': 'tối đa 7,5 trên 1.000',
    times: 'tối đa 7,5 lần',
  },
  '<': {
    '%': 'dưới 7,5%',
    '%/năm': 'dưới 7,5%/năm',
    rank: 'trên hạng 7,5',
    count: 'dưới 7,5',
    VND: 'dưới 7,5 đồng',
    'per-1000': 'dưới 7,5 trên 1.000',
    times: 'dưới 7,5 lần',
  },
  '~': {
    '%': 'khoảng 7,5%',
    '%/năm': 'khoảng 7,5%/năm',
    rank: 'khoảng hạng 7,5',
    count: 'khoảng 7,5',
    VND: 'khoảng 7,5 đồng',
    'per-1000': 'khoảng 7,5 trên 1.000',
    times: 'khoảng 7,5 lần',
  },
  range: {
    '%': '7,5–10%',
    '%/năm': '7,5–10%/năm',
    rank: 'nhóm 7,5–10',
    count: '7,5–10',
    VND: '7,5 đồng–10 đồng',
    'per-1000': '7,5–10 trên 1.000',
    times: '7,5–10 lần',
  },
};
const everyFigure = (Object.keys(figures) as Operator[]).flatMap((operator) =>
  (Object.keys(figures[operator]) as Unit[]).map((unit) => ({ operator, unit, words: figures[operator][unit] })),
);

test.for(everyFigure)('$operator $unit is said “$words”', ({ operator, unit, words }) =>
  expect(figureInWords({ operator, low: 7.5, high: operator === 'range' ? 10 : null, unit })).toBe(words),
);

test.for([
  { why: 'a whole number has no comma', figure: { operator: '=', low: 80, unit: '%' }, words: '80%' },
  { why: 'Trên 100%, as printed', figure: { operator: '>', low: 100, unit: '%' }, words: 'trên 100%' },
  { why: 'the best 15', figure: { operator: '<=', low: 15, unit: 'rank' }, words: 'nhóm 15 dẫn đầu' },
  {
    why: 'money in the unit of a plan',
    figure: { operator: '>=', low: 5_000_000_000_000, unit: 'VND' },
    words: 'tối thiểu 5.000 tỷ đồng',
  },
  { why: 'money below a billion', figure: { operator: '=', low: 12_500_000, unit: 'VND' }, words: '12,5 triệu đồng' },
  { why: 'ranks 15–20', figure: { operator: 'range', low: 15, high: 20, unit: 'rank' }, words: 'nhóm 15–20' },
  { why: 'nothing named', figure: {}, words: 'nêu nhưng không có con số' },
  { why: 'null is nothing', figure: { operator: null, low: null, unit: null }, words: 'nêu nhưng không có con số' },
  { why: 'zero is a figure', figure: { operator: '=', low: 0, unit: '%' }, words: '0%' },
  { why: 'no unit, no sign of one', figure: { operator: '=', low: 5, unit: null }, words: '5' },
] as const)('$why: $words', ({ figure, words }) => expect(figureInWords(figure)).toBe(words));

test.for([
  { why: 'comma before decimals', value: 8.5, words: '8,5' },
  { why: 'point between thousands', value: 1234, words: '1.234' },
  { why: 'no trailing zero', value: 7.0, words: '7' },
  { why: 'an official figure is never rounded', value: 33.333, words: '33,333' },
])('number: $why', ({ value, words }) => expect(numberInWords(value)).toBe(words));

test.for([
  { iso: '2022-07-26', words: '26/7/2022' },
  { iso: '2019-03-09', words: '09/3/2019' },
  { iso: '2022', words: '2022' },
])('the date $iso is $words', ({ iso, words }) => expect(dateInWords(iso)).toBe(words));

test.for([
  { year: 2025, words: 'đến năm 2025' },
  { year: null, words: 'không nêu hạn' },
])('deadline: $words', ({ year, words }) => expect(deadlineInWords(year)).toBe(words));

test.for([
  { level: null, words: 'toàn địa bàn', address: 'toan-tinh' },
  { level: 'province', words: 'cấp tỉnh', address: 'province' },
  { level: 'district', words: 'cấp huyện', address: 'district' },
  { level: 'commune', words: 'cấp xã', address: 'commune' },
] as const)('tier $address: $words', ({ level, words, address }) => {
  expect(levelInWords(level)).toBe(words);
  expect(levelInAddress(level)).toBe(address);
});

const review = { reviewer: 'Trần Thị B', date: '2026-11-02' };
test.for<{ why: string; cell: Cell; words: string }>([
  { why: 'a figure is there', cell: { state: 'stated', targets: [], elsewhere: [] }, words: '' },
  { why: 'words are there', cell: { state: 'qualitative', targets: [], elsewhere: [] }, words: '' },
  {
    why: 'who reviewed it, and when',
    cell: { state: 'silent', review, elsewhere: [] },
    words: 'Trần Thị B đọc soát ngày 02/11/2026',
  },
  {
    why: 'an excerpt',
    cell: { state: 'unknown', because: 'excerpt', elsewhere: [] },
    words: 'văn bản của nơi này ở đây không đầy đủ',
  },
  {
    why: 'only reports',
    cell: { state: 'unknown', because: 'reported-only', elsewhere: [] },
    words: 'chưa đọc được văn bản của nơi này',
  },
  { why: 'no document', cell: { state: 'no-plan' }, words: 'chưa có văn bản nào của nơi này' },
])('absence: $why', ({ cell, words }) => expect(absenceInWords(cell)).toBe(words));

test.for([
  { why: 'one unit is this one', units: 1, of: 'chưa có văn bản nào của nơi này' },
  {
    why: 'several are these',
    units: 10,
    of: 'chưa có văn bản nào của nơi này',
    words: 'chưa có văn bản nào của các nơi này',
  },
  {
    why: 'at the beginning',
    units: 34,
    of: 'đơn vị này chưa thành lập vào năm ấy',
    words: 'các đơn vị này chưa thành lập vào năm ấy',
  },
  { why: 'nothing is pointed at', units: 34, of: 'cấp huyện không còn từ 01/7/2025' },
])('the reason of $units: $why', ({ units, of, words = of }) => expect(reasonOfUnits(of, units)).toBe(words));

describe('every code has words of its own, which are no sentence yet', () => {
  const obstacles: Record<Obstacle, true> = {
    'other-indicator': true,
    'no-figure': true,
    'impossible-figure': true,
    'other-level': true,
    'other-unit': true,
    'other-year': true,
    'no-year': true,
    'other-variant': true,
    'other-baseline': true,
    'rank-of-63-or-34': true,
    'overlapping-units': true,
  };
  const cautions: Caution[] = [
    { code: 'other-sign' },
    { code: 'range' },
    { code: 'aspiration' },
    { code: 'variant', note: 'Một bên ghi GDP, một bên ghi GRDP.' },
    { code: 'unstated-baseline' },
    { code: 'issuer-merged' },
    { code: 'issuer-undecided' },
    { code: 'tier-abolished' },
  ];
  const notApplicable: Record<NotApplicable, true> = {
    'unit-not-yet': true,
    'tier-abolished': true,
    'national-only': true,
  };
  test.for<{ what: string; words: readonly string[] }>([
    { what: 'obstacles', words: (Object.keys(obstacles) as Obstacle[]).map(obstacleInWords) },
    { what: 'notes', words: cautions.map(cautionInWords) },
    {
      what: 'reasons of not-applicable',
      words: (Object.keys(notApplicable) as NotApplicable[]).map((because) =>
        absenceInWords({ state: 'not-applicable', because }),
      ),
    },
    { what: 'states', words: cellStates.map((state) => stateInWords(state).name) },
    { what: 'modalities', words: (['binding', 'aspiration', null] as const).map(modalityInWords) },
    { what: 'bases', words: bases.map((basis) => basisInWords(basis).name) },
    { what: 'kinds of source', words: (['van-ban', 'tom-tat', 'bao-chi'] as const).map(sourceKindInWords) },
    { what: 'completeness', words: (['toan-van', 'trich', 'tom-tat'] as const).map(completenessInWords) },
  ])('$what', ({ words }) => {
    expect(new Set(words).size).toBe(words.length);
    for (const one of words) {
      expect(one.trim()).toBe(one);
      // They are set in brackets and joined by semicolons: a full stop inside reads as “…trùng.; khác dấu”.
      expect(one).toMatch(/[^.;,]$/u);
      expect(one).toBe(one.normalize('NFC'));
    }
  });
});

test.for([
  { why: 'a letter with marks', words: 'đoạn 4', capital: 'Đoạn 4' },
  { why: 'nothing', words: '', capital: '' },
  { why: 'already large', words: 'Mục II', capital: 'Mục II' },
])('capitalised: $why', ({ words, capital }) => expect(capitalised(words)).toBe(capital));
