import { describe, expect, test } from 'vitest';
import { keepsPromise } from '../../../src/domain/comparison/kept.ts';
import { deadlineState, outcomeOf, type Outcome } from '../../../src/domain/comparison/outcome.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { shareAxis, type Result } from '../../../src/domain/result.ts';
import type { Operator, Target } from '../../../src/domain/target.ts';
import { mismatchInWords, outcomeInWords } from '../../../src/presentation/words/result-words.ts';
import { indicatorOf } from './real-targets.ts';

const today = '2026-11-26';

const withMethods = (id: string, methods: Indicator['methods']): Indicator => ({ ...indicatorOf(id), methods });
const dti = withMethods('xep-hang-chuyen-doi-so', [
  { id: 'dti', name: 'bộ chỉ số DTI', definition: 'Bộ chấm từng tỉnh.' },
  { id: 'dti-gop', name: 'DTI gộp', definition: 'Trung bình cộng của các tỉnh cũ.' },
]);
const economy = withMethods('kinh-te-so-grdp', [
  { id: 'thong-ke', name: 'cơ quan thống kê', definition: 'Giá trị tăng thêm.' },
  { id: 'bo-tttt', name: 'cách tính của bộ', definition: 'Báo cáo của bộ.' },
]);
const files = withMethods('ho-so-truc-tuyen', [
  { id: 'nop-truc-tuyen', name: 'nộp trực tuyến', definition: 'Đếm hồ sơ nộp.', answersPromises: false },
]);
const fibre = withMethods('cap-quang-ho-gia-dinh', [
  { id: 'ho-co-duong', name: 'hộ có đường', definition: 'Đếm hộ có đường.', variant: 'co-duong-internet' },
]);
const work = indicatorOf('ho-so-cong-viec-mang');

type Promised = Partial<Target> & Pick<Target, 'indicator' | 'year'>;
/** A promise of tỉnh Vĩnh Phúc, unless the row says otherwise. */
const promise = (facts: Promised): Target => ({
  id: 'vinh-phuc-khong-so-2022/x',
  key: 'x',
  plan: 'vinh-phuc-khong-so-2022',
  province: 'vinh-phuc',
  level: null,
  operator: '<=',
  low: 20,
  high: null,
  unit: 'rank',
  baseline: null,
  variant: null,
  modality: null,
  note: null,
  evidence: 'reported',
  basis: 'reported',
  quote: null,
  quoteSpan: null,
  markSpan: null,
  source: null,
  issued: '2022',
  issueDays: { earliest: null, latest: null },
  era: 'before',
  territory: ['vinh-phuc'],
  ...facts,
});

type Measured = Partial<Result> & Pick<Result, 'indicator' | 'value' | 'period'>;
/** A value of tỉnh Vĩnh Phúc, unless the row says otherwise. */
const measured = (facts: Measured): Result => ({
  id: `vinh-phuc/${facts.indicator}-${facts.period}`,
  province: 'vinh-phuc',
  level: null,
  operator: '=',
  unit: '%',
  rankOf: null,
  asOf: null,
  measuredBy: 'Bộ',
  method: 'khong-neu',
  source: 'https://dti.gov.vn/xep-hang-2022',
  confidence: 'A',
  note: null,
  era: 'before',
  territory: ['vinh-phuc'],
  ...facts,
});
const rank = (value: number, period: number, facts: Partial<Result> = {}): Result =>
  measured({ indicator: dti.id, value, period, unit: 'rank', rankOf: 63, method: 'dti', ...facts });
const rankPromise = (year: number | null, facts: Partial<Target> = {}): Target =>
  promise({ indicator: dti.id, year, ...facts });
const share = (low: number, year: number, facts: Partial<Target> = {}): Target =>
  promise({ indicator: economy.id, year, operator: '=', low, unit: '%', ...facts });

const ofToday = { era: 'since', territory: ['phu-tho', 'vinh-phuc', 'hoa-binh'] } as const;

/** What the outcome is, and of which years or for which reasons. */
const inShort = (outcome: Outcome): readonly unknown[] => {
  switch (outcome.kind) {
    case 'met':
    case 'unmet':
      return [outcome.kind, ...outcome.results.map(({ value }) => value)];
    case 'incomparable':
      return [outcome.kind, ...outcome.answers.map(({ because }) => because.join(' '))];
    case 'earlier':
      return [outcome.kind, outcome.deadline, ...outcome.results.map(({ period, value }) => `${period}: ${value}`)];
    case 'none':
      return [outcome.kind, outcome.deadline];
  }
};

describe('what is measured of a promise', () => {
  test.for<{
    why: string;
    target: Target;
    results: readonly Result[];
    indicator?: Indicator;
    expected: readonly unknown[];
    words: string;
  }>([
    {
      why: 'Vĩnh Phúc, DTI 2022: promised within 20, measured 18',
      target: rankPromise(2022),
      results: [rank(12, 2021), rank(18, 2022)],
      expected: ['met', 18],
      words: 'đạt',
    },
    {
      why: 'a rank behind the one promised',
      target: rankPromise(2022, { low: 15 }),
      results: [rank(18, 2022)],
      expected: ['unmet', 18],
      words: 'chưa đạt',
    },
    {
      why: 'Vĩnh Phúc, DTI 2025: the latest value before the deadline is no result',
      target: rankPromise(2025, { low: 10 }),
      results: [rank(12, 2021), rank(18, 2022)],
      expected: ['earlier', 'passed', '2022: 18'],
      words: 'số đo năm 2022, trước hạn, không phải kết quả',
    },
    {
      why: 'a value after the deadline is none either',
      target: rankPromise(2021),
      results: [rank(18, 2022)],
      expected: ['none', 'passed'],
      words: 'đã qua hạn, chưa có số liệu đo',
    },
    {
      why: 'nothing measured, the deadline ahead',
      target: rankPromise(2030),
      results: [],
      expected: ['none', 'ahead'],
      words: 'chưa đến hạn, chưa có số liệu đo',
    },
    {
      why: 'no deadline, though something is measured',
      target: rankPromise(null),
      results: [rank(18, 2022)],
      expected: ['none', 'unstated'],
      words: 'chỉ tiêu không nêu hạn, nên không có năm để đối chiếu',
    },
    {
      why: 'Hà Nội: promised among 63, measured among 34 of the same land',
      target: rankPromise(2025, { territory: ['ha-noi'] }),
      results: [rank(1, 2025, { rankOf: 34, era: 'since', territory: ['ha-noi'] })],
      expected: ['incomparable', 'rank-of-63-or-34'],
      words: 'không so được vì một bên xếp hạng trong 63 tỉnh, thành phố, một bên trong 34',
    },
    {
      why: 'a former unit promised, the unit that it went into is measured',
      target: rankPromise(2025),
      results: [rank(20, 2025, { rankOf: 34, ...ofToday })],
      expected: ['incomparable', 'other-territory rank-of-63-or-34'],
      words:
        'không so được vì địa bàn đo không phải địa bàn của nơi đặt chỉ tiêu; một bên xếp hạng trong 63 tỉnh, thành phố, một bên trong 34',
    },
    {
      why: 'an earlier rank among other units is no earlier value of the same thing',
      target: rankPromise(2026, { province: 'phu-tho-2025', ...ofToday, territory: [...ofToday.territory] }),
      results: [rank(18, 2022)],
      expected: ['none', 'ahead'],
      words: 'chưa đến hạn, chưa có số liệu đo',
    },
    {
      why: 'Hồ Chí Minh: which unit promised is not decided, and their lands differ',
      target: rankPromise(2024, { era: null, territory: ['ho-chi-minh', 'binh-duong'] }),
      results: [rank(1, 2024, { territory: ['ho-chi-minh'] })],
      expected: ['incomparable', 'issuer-undecided'],
      words: 'không so được vì chưa quyết được chỉ tiêu là của đơn vị trước hay từ ngày 01/7/2025',
    },
    {
      why: 'Lạng Sơn: not decided either, but one land',
      target: share(10, 2024, { era: null, territory: ['lang-son'] }),
      results: [
        measured({ indicator: economy.id, value: 11, period: 2024, method: 'thong-ke', territory: ['lang-son'] }),
      ],
      indicator: economy,
      expected: ['met', 11],
      words: 'đạt',
    },
    {
      why: 'a share promised by a unit that stayed as it was, measured of it since',
      target: share(20, 2025, { territory: ['cao-bang'] }),
      results: [
        measured({
          indicator: economy.id,
          value: 8,
          period: 2025,
          asOf: '2026-02',
          method: 'thong-ke',
          era: 'since',
          territory: ['cao-bang'],
        }),
      ],
      indicator: economy,
      expected: ['unmet', 8],
      words: 'chưa đạt',
    },
    {
      why: 'two methods agree',
      target: share(20, 2022),
      results: [
        measured({ indicator: economy.id, value: 22.87, period: 2022, method: 'bo-tttt' }),
        measured({ indicator: economy.id, value: 21, period: 2022, method: 'thong-ke' }),
      ],
      indicator: economy,
      expected: ['met', 22.87, 21],
      words: 'đạt',
    },
    {
      why: 'two methods contradict each other: none is chosen',
      target: share(20, 2022),
      results: [
        measured({ indicator: economy.id, value: 22.87, period: 2022, method: 'bo-tttt' }),
        measured({ indicator: economy.id, value: 12.83, period: 2022, method: 'thong-ke' }),
      ],
      indicator: economy,
      expected: ['incomparable', 'values-disagree', 'values-disagree'],
      words: 'không so được vì các số đo của năm hạn cho kết quả trái nhau',
    },
    {
      why: 'the earlier values of the latest year, one a method',
      target: share(20, 2025),
      results: [
        measured({ indicator: economy.id, value: 20, period: 2021, method: 'thong-ke' }),
        measured({ indicator: economy.id, value: 22.87, period: 2022, method: 'bo-tttt' }),
        measured({ indicator: economy.id, value: 12.83, period: 2022, method: 'thong-ke' }),
      ],
      indicator: economy,
      expected: ['earlier', 'passed', '2022: 22.87', '2022: 12.83'],
      words: 'số đo năm 2022, trước hạn, không phải kết quả',
    },
    {
      why: 'Phú Thọ: the source does not tell by which of several methods',
      target: share(20, 2024),
      results: [measured({ indicator: economy.id, value: 12.5, period: 2024 })],
      indicator: economy,
      expected: ['incomparable', 'unstated-method'],
      words: 'không so được vì chỉ số này có nhiều cách đo, nguồn không nêu cách nào',
    },
    {
      why: 'a method untold where there is but one way',
      target: promise({ indicator: work.id, level: 'province', year: 2022, operator: '>=', low: 80, unit: '%' }),
      results: [measured({ indicator: work.id, level: 'province', value: 83.21, period: 2022 })],
      indicator: work,
      expected: ['met', 83.21],
      words: 'đạt',
    },
    {
      why: 'another tier says nothing of this one',
      target: promise({ indicator: work.id, level: 'commune', year: 2022, operator: '>=', low: 80, unit: '%' }),
      results: [measured({ indicator: work.id, level: 'province', value: 83.21, period: 2022 })],
      indicator: work,
      expected: ['none', 'passed'],
      words: 'đã qua hạn, chưa có số liệu đo',
    },
    {
      why: 'Long An: promised to be handled online, measured as handed in online',
      target: promise({ indicator: files.id, year: 2023, operator: '>=', low: 80, unit: '%' }),
      results: [measured({ indicator: files.id, value: 96, operator: '~', period: 2023, method: 'nop-truc-tuyen' })],
      indicator: files,
      expected: ['incomparable', 'other-measure'],
      words: 'không so được vì số đo nói về một điều gần với điều chỉ tiêu nói, không phải chính điều ấy',
    },
    {
      why: 'Trà Vinh: promised to be covered, measured as connected',
      target: promise({ indicator: fibre.id, year: 2022, operator: '=', low: 75, unit: '%' }),
      results: [measured({ indicator: fibre.id, value: 59.25, period: 2022, method: 'ho-co-duong' })],
      indicator: fibre,
      expected: ['incomparable', 'other-variant'],
      words: 'không so được vì số đo theo cách hiểu khác với cách hiểu của chỉ tiêu',
    },
    {
      why: 'the same, where connected is what was promised',
      target: promise({
        indicator: fibre.id,
        year: 2022,
        operator: '=',
        low: 75,
        unit: '%',
        variant: 'co-duong-internet',
      }),
      results: [measured({ indicator: fibre.id, value: 59.25, period: 2022, method: 'ho-co-duong' })],
      indicator: fibre,
      expected: ['unmet', 59.25],
      words: 'chưa đạt',
    },
    {
      why: 'Phú Yên: told in the year itself, of its first months',
      target: promise({ indicator: work.id, level: 'province', year: 2025, operator: '>=', low: 80, unit: '%' }),
      results: [measured({ indicator: work.id, level: 'province', value: 94.1, period: 2025, asOf: '2025' })],
      indicator: work,
      expected: ['incomparable', 'part-year'],
      words: 'không so được vì số đo có trước khi hết năm hạn',
    },
    {
      why: 'a value of this very year, which is not over: no result, whenever it was told',
      target: promise({ indicator: work.id, level: 'province', year: 2026, operator: '>=', low: 80, unit: '%' }),
      results: [measured({ indicator: work.id, level: 'province', value: 94.1, period: 2026 })],
      indicator: work,
      expected: ['incomparable', 'part-year'],
      words: 'không so được vì số đo có trước khi hết năm hạn',
    },
    {
      why: 'two sources contradict each other by one method: none is chosen',
      target: rankPromise(2022),
      results: [rank(18, 2022), rank(21, 2022, { id: 'vinh-phuc/xep-hang-chuyen-doi-so-2022-dti-bao-cao' })],
      expected: ['incomparable', 'values-disagree', 'values-disagree'],
      words: 'không so được vì các số đo của năm hạn cho kết quả trái nhau',
    },
    {
      why: 'a promise without a figure, of which something is measured',
      target: rankPromise(2022, { operator: null, low: null, unit: null }),
      results: [rank(18, 2022)],
      expected: ['incomparable', 'no-figure'],
      words: 'không so được vì chỉ tiêu không nêu con số',
    },
    {
      why: 'more than all, which nothing is',
      target: promise({ indicator: work.id, level: 'province', year: 2022, operator: '>', low: 100, unit: '%' }),
      results: [measured({ indicator: work.id, level: 'province', value: 100, period: 2022 })],
      indicator: work,
      expected: ['incomparable', 'impossible-figure'],
      words: 'không so được vì không giá trị nào thỏa được con số của chỉ tiêu',
    },
    {
      why: 'a promise against a base year',
      target: promise({ indicator: work.id, level: 'province', year: 2022, baseline: 2020, operator: '=', low: 80 }),
      results: [measured({ indicator: work.id, level: 'province', value: 83, period: 2022 })],
      indicator: work,
      expected: ['incomparable', 'other-baseline'],
      words: 'không so được vì chỉ tiêu tính từ một năm gốc, số đo không nêu năm gốc',
    },
    {
      why: 'another indicator is not even near',
      target: rankPromise(2022),
      results: [measured({ indicator: economy.id, value: 22.87, period: 2022 })],
      expected: ['none', 'passed'],
      words: 'đã qua hạn, chưa có số liệu đo',
    },
    {
      why: 'another province is not either',
      target: rankPromise(2022),
      results: [rank(1, 2022, { province: 'da-nang', territory: ['da-nang'] })],
      expected: ['none', 'passed'],
      words: 'đã qua hạn, chưa có số liệu đo',
    },
    {
      why: 'the whole country answers no promise of a province',
      target: share(20, 2022),
      results: [
        measured({ indicator: economy.id, province: 'quoc-gia', value: 12.83, period: 2022, era: null, territory: [] }),
      ],
      indicator: economy,
      expected: ['none', 'passed'],
      words: 'đã qua hạn, chưa có số liệu đo',
    },
  ])('$why', ({ target, results, indicator = dti, expected, words }) => {
    const outcome = outcomeOf(target, results, indicator, today);
    expect(inShort(outcome)).toEqual(expected);
    expect(outcomeInWords(outcome)).toBe(words);
  });
});

test.for<
  [
    kind: Indicator['kind'],
    operator: Operator,
    low: number,
    high: number | null,
    measured: string,
    kept: boolean | string,
  ]
>([
  ['share', '=', 80, null, '= 80', true],
  ['share', '=', 80, null, '= 85', true],
  ['share', '=', 80, null, '= 79.9', false],
  ['share', '>=', 80, null, '= 80', true],
  ['share', '>', 80, null, '= 80', false],
  ['share', '>', 80, null, '= 80.1', true],
  ['share', '<=', 5, null, '= 5', true],
  ['share', '<=', 5, null, '= 6', false],
  ['share', '<', 5, null, '= 5', false],
  ['share', 'range', 15, 20, '= 15', true],
  ['share', 'range', 15, 20, '= 25', true],
  ['share', 'range', 15, 20, '= 14', false],
  ['share', '~', 20, null, '= 20', true],
  ['share', '~', 20, null, '= 19', 'inexact-promise'],
  // Measured as more than 81.7: enough for 80, and for “more than 81.7” too; of 82 nobody knows.
  ['share', '>=', 80, null, '> 81.7', true],
  ['share', '>', 81.7, null, '> 81.7', true],
  ['share', '>=', 82, null, '> 81.7', 'inexact-value'],
  ['share', '<=', 81.7, null, '> 81.7', false],
  ['share', '<=', 90, null, '> 81.7', 'inexact-value'],
  ['share', '>=', 80, null, '< 80', false],
  ['share', '>=', 70, null, '< 80', 'inexact-value'],
  ['share', '>', 80, null, '<= 80', false],
  ['share', '>=', 80, null, '<= 80', 'inexact-value'],
  ['share', '>=', 95, null, '~ 96', true],
  ['share', '>=', 96, null, '~ 96', 'inexact-value'],
  ['rank', '<=', 20, null, '= 18', true],
  ['rank', '<=', 20, null, '= 20', true],
  ['rank', '<=', 20, null, '= 21', false],
  ['rank', '=', 10, null, '= 9', true],
  ['rank', '=', 10, null, '= 11', false],
  ['rank', 'range', 15, 20, '= 17', true],
  ['rank', 'range', 15, 20, '= 3', true],
  ['rank', 'range', 15, 20, '= 21', false],
  ['change', '>=', 20, null, '= 25', true],
  ['change', '>=', 20, null, '= 15', false],
  ['amount', '=', 100, null, '= 100', true],
  ['amount', '=', 100, null, '= 120', 'direction-unknown'],
  ['amount', '>=', 100, null, '= 120', true],
])('%s: promised %s %s (%s), measured %s: %s', ([kind, operator, low, high, told, kept]) => {
  const [sign = '=', number = ''] = told.split(' ');
  const value = { operator: sign as Result['operator'], value: Number(number) };
  expect(keepsPromise(rankPromise(2022, { operator, low, high }), value, { kind })).toBe(kept);
});

test.for<[year: number | null, day: string, state: string]>([
  [2025, '2025-12-31', 'ahead'],
  [2025, '2026-01-01', 'passed'],
  [2030, today, 'ahead'],
  [null, today, 'unstated'],
])('a deadline of %s is, on %s, %s', ([year, day, state]) => expect(deadlineState(year, day)).toBe(state));

test.for<[why: string, one: Partial<Result>, other: Partial<Result>, shared: boolean]>([
  ['one method over the years', { method: 'thong-ke' }, { method: 'thong-ke', period: 2023 }, true],
  ['two methods', { method: 'thong-ke' }, { method: 'bo-tttt' }, false],
  ['methods that nobody told, of two hands', { measuredBy: 'Sở A' }, { measuredBy: 'Sở B' }, false],
  ['methods that nobody told, of one hand', { measuredBy: 'Sở A' }, { measuredBy: 'Sở A', period: 2023 }, true],
  ['ranks among 63 and among 34', { rankOf: 63 }, { rankOf: 34 }, false],
  ['two tiers', { level: 'province' }, { level: 'commune' }, false],
])('on one axis: %s: %s', ([, one, other, shared]) => {
  const base = { indicator: economy.id, value: 12, period: 2022 };
  expect(shareAxis(measured({ ...base, ...one }), measured({ ...base, ...other }))).toBe(shared);
  expect(shareAxis(measured({ ...base, ...other }), measured({ ...base, ...one }))).toBe(shared);
});

test('a reason is a clause that goes on after “vì”', () => {
  for (const code of ['no-figure', 'part-year', 'values-disagree'] as const)
    expect(mismatchInWords(code)).toMatch(/^[^A-ZĐ].*[^.]$/u);
});
