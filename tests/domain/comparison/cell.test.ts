import { describe, expect, test } from 'vitest';
import { cellFor, cellStates, type Cell, type PlanRecord, type RowKey } from '../../../src/domain/comparison/cell.ts';
import { possibleDays } from '../../../src/domain/issue-date.ts';
import type { Target } from '../../../src/domain/target.ts';
import { absenceInWords, stateInWords } from '../../../src/presentation/words/cell-words.ts';
import { indicatorOf, provinceOf, targetOf, VP193 } from './real-targets.ts';

const oldUnit = provinceOf('vinh-phuc');
const newUnit = provinceOf('phu-tho-2025');
const line = (fields: Partial<RowKey> = {}): RowKey => ({
  indicator: indicatorOf('ho-so-truc-tuyen'),
  level: null,
  year: 2025,
  ...fields,
});
const stated = (id: string, fields: Partial<Target> = {}): Target => ({
  ...targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
  id,
  ...(fields.issued === undefined ? {} : { issueDays: possibleDays({ issued: fields.issued ?? undefined }) }),
  ...fields,
});
const qualitative = (id: string, fields: Partial<Target> = {}): Target =>
  stated(id, { operator: null, low: null, unit: null, ...fields });

const review = { reviewer: 'Nguyễn Văn A', date: '2026-11-01' };
const text = (fields: Partial<PlanRecord> = {}): PlanRecord => ({
  id: 'van-ban',
  province: 'vinh-phuc',
  number: '193/KH-UBND',
  title: 'Kế hoạch',
  issued: '2022-07-26',
  evidence: 'verbatim',
  review: null,
  ...fields,
});
const report = text({ id: 'so-dan-lai', evidence: 'reported' });

interface Case {
  readonly why: string;
  readonly row?: RowKey;
  readonly province?: typeof oldUnit;
  readonly plans: readonly PlanRecord[];
  readonly targets: readonly Target[];
  readonly state: Cell['state'];
  /** What the state rests on: ids of the figures shown, or the code of the reason. */
  readonly on?: readonly string[] | string;
  readonly elsewhere?: readonly string[];
  readonly words?: string;
}

const cases: Case[] = [
  {
    why: 'a figure for this line',
    plans: [text()],
    targets: [stated('a')],
    state: 'stated',
    on: ['a'],
    elsewhere: [],
    words: '',
  },
  {
    why: 'two figures: the newest document first, whatever the order of the list',
    plans: [text()],
    targets: [stated('old', { issued: '2021-12-31' }), stated('new', { issued: '2022-01-01' })],
    state: 'stated',
    on: ['new', 'old'],
  },
  {
    why: 'a document of which only the year is known, or nothing, may be the younger: it is not put behind as the oldest',
    plans: [text()],
    targets: [stated('none', { issued: null }), stated('year', { issued: '2022' }), stated('day')],
    state: 'stated',
    on: ['none', 'year', 'day'],
  },
  {
    why: 'a figure and a wording without one: stated goes before qualitative, both are shown',
    plans: [text()],
    targets: [qualitative('words', { issued: '2023' }), stated('figure')],
    state: 'stated',
    on: ['words', 'figure'],
  },
  {
    why: 'a wording without a figure',
    plans: [text()],
    targets: [qualitative('words')],
    state: 'qualitative',
    on: ['words'],
    words: '',
  },
  {
    why: 'a wording without a figure goes before a review',
    plans: [text({ review })],
    targets: [qualitative('words')],
    state: 'qualitative',
    on: ['words'],
  },
  {
    why: 'a reported figure is a figure',
    plans: [report],
    targets: [stated('a', { evidence: 'reported' })],
    state: 'stated',
    on: ['a'],
  },
  {
    why: 'figures of other years do not make a cell stated; it leads to them in order of year',
    plans: [text()],
    targets: [stated('2030', { year: 2030 }), stated('2023', { year: 2023 })],
    state: 'unknown',
    on: 'excerpt',
    elsewhere: ['2023', '2030'],
    words: 'văn bản của nơi này ở đây không đầy đủ',
  },
  {
    why: 'a stated cell also knows the other years',
    plans: [text()],
    targets: [stated('a'), stated('2030', { year: 2030 })],
    state: 'stated',
    on: ['a'],
    elsewhere: ['2030'],
  },
  {
    why: 'a figure without a deadline is no figure for 2025',
    plans: [text()],
    targets: [stated('a', { year: null })],
    state: 'unknown',
    on: 'excerpt',
    elsewhere: ['a'],
  },
  {
    why: 'a line without a deadline takes the figure without one',
    row: line({ year: null }),
    plans: [text()],
    targets: [stated('a', { year: null }), stated('2025')],
    state: 'stated',
    on: ['a'],
    elsewhere: ['2025'],
  },
  {
    why: 'another tier, another indicator, another province: none of them counts, nor is led to',
    plans: [text()],
    targets: [
      stated('tier', { level: 'commune' }),
      stated('indicator', { indicator: 'thu-tuc-truc-tuyen' }),
      stated('province', { province: 'phu-tho-2025' }),
    ],
    state: 'unknown',
    on: 'excerpt',
    elsewhere: [],
  },
  {
    why: 'another variant is the same line (the cell tells it)',
    plans: [text()],
    targets: [stated('a', { variant: 'toan-trinh' })],
    state: 'stated',
    on: ['a'],
  },
  {
    why: 'our text is an excerpt',
    plans: [text()],
    targets: [],
    state: 'unknown',
    on: 'excerpt',
    words: 'văn bản của nơi này ở đây không đầy đủ',
  },
  {
    why: 'only a source reports of its documents',
    plans: [report],
    targets: [],
    state: 'unknown',
    on: 'reported-only',
    words: 'chưa đọc được văn bản của nơi này',
  },
  { why: 'an excerpt beside a report', plans: [text(), report], targets: [], state: 'unknown', on: 'excerpt' },
  {
    why: 'a person reviewed the whole text',
    plans: [text({ review })],
    targets: [],
    state: 'silent',
    on: 'Nguyễn Văn A',
    words: 'Nguyễn Văn A đọc soát ngày 01/11/2026',
  },
  {
    why: 'silent about 2025, and it leads to what is set for 2023',
    plans: [text({ review })],
    targets: [stated('2023', { year: 2023 })],
    state: 'silent',
    elsewhere: ['2023'],
  },
  {
    why: 'one of two texts was not reviewed: nothing can be said',
    plans: [text({ review }), text({ id: 'hai' })],
    targets: [],
    state: 'unknown',
    on: 'excerpt',
  },
  {
    why: 'the reviewed text says nothing, but of another document we only have a report; our text is no excerpt',
    plans: [text({ review }), report],
    targets: [],
    state: 'unknown',
    on: 'reported-only',
  },
  { why: 'no document at all', plans: [], targets: [], state: 'no-plan', words: 'chưa có văn bản nào của nơi này' },
  {
    why: 'documents of other provinces do not count',
    plans: [text({ province: 'phu-tho-2025' })],
    targets: [],
    state: 'no-plan',
  },
  {
    why: 'a unit of before the merger may be asked for 2030: its plans did',
    row: line({ year: 2030 }),
    plans: [text()],
    targets: [],
    state: 'unknown',
    on: 'excerpt',
  },
  {
    why: 'a new unit before its first year',
    row: line({ year: 2024 }),
    province: newUnit,
    plans: [],
    targets: [],
    state: 'not-applicable',
    on: 'unit-not-yet',
    words: 'đơn vị này chưa thành lập vào năm ấy',
  },
  {
    why: 'the same with a document: a document of the unit cannot set 2024 either',
    row: line({ year: 2024 }),
    province: newUnit,
    plans: [text({ province: newUnit.id, review })],
    targets: [],
    state: 'not-applicable',
    on: 'unit-not-yet',
  },
  { why: 'a new unit in its first year has no plan here', province: newUnit, plans: [], targets: [], state: 'no-plan' },
  {
    why: 'a new unit has no district offices, in any year',
    row: line({ indicator: indicatorOf('ho-so-cong-viec-mang'), level: 'district', year: 2030 }),
    province: newUnit,
    plans: [],
    targets: [],
    state: 'not-applicable',
    on: 'tier-abolished',
    words: 'cấp huyện không còn từ 01/7/2025',
  },
  {
    why: 'a new unit does have commune offices',
    row: line({ indicator: indicatorOf('ho-so-cong-viec-mang'), level: 'commune', year: 2030 }),
    province: newUnit,
    plans: [],
    targets: [],
    state: 'no-plan',
  },
  {
    why: 'an indicator of the whole country',
    row: line({ indicator: indicatorOf('egdi') }),
    plans: [text()],
    targets: [],
    state: 'not-applicable',
    on: 'national-only',
    words: 'chỉ có ở cấp quốc gia',
  },
];

const basis = (cell: Cell): readonly string[] | string | undefined => {
  switch (cell.state) {
    case 'stated':
    case 'qualitative':
      return cell.targets.map(({ id }) => id);
    case 'silent':
      return cell.review.reviewer;
    case 'unknown':
    case 'not-applicable':
      return cell.because;
    case 'no-plan':
      return undefined;
  }
};

test.for(cases)('$state: $why', ({ row = line(), province = oldUnit, plans, targets, ...expected }) => {
  const cell = cellFor(row, province, plans, targets);
  expect(cell.state).toBe(expected.state);
  if (expected.on !== undefined) expect(basis(cell)).toEqual(expected.on);
  if (expected.elsewhere) expect('elsewhere' in cell && cell.elsewhere.map(({ id }) => id)).toEqual(expected.elsewhere);
  if (expected.words !== undefined) expect(absenceInWords(cell)).toBe(expected.words);
});

describe('the six states', () => {
  test('all stand in the table, in order of precedence', () => {
    expect([...new Set(cases.map(({ state }) => state))].sort()).toEqual([...cellStates].sort());
    expect(cellStates).toEqual(['stated', 'qualitative', 'silent', 'unknown', 'no-plan', 'not-applicable']);
  });
  test('have six different names and meanings', () => {
    expect(new Set(cellStates.map((state) => stateInWords(state).name)).size).toBe(6);
    expect(new Set(cellStates.map((state) => stateInWords(state).meaning)).size).toBe(6);
  });
});
