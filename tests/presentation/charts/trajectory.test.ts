import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../src/domain/issue-date.ts';
import type { Target } from '../../../src/domain/target.ts';
import { trajectories, type Trajectory } from '../../../src/presentation/charts/trajectory.ts';
import { catalogue, indicatorOf, targetOf } from '../../domain/comparison/real-targets.ts';

const of = (province: string, indicator: string) =>
  trajectories(
    catalogue.targets.filter((target) => target.province === province),
    catalogue.indicators,
  ).filter((trajectory) => trajectory.indicator.id === indicator);

interface Case {
  readonly why: string;
  readonly province: string;
  readonly indicator: string;
  /** One list for each tier, as `year figure`. */
  readonly steps: readonly (readonly string[])[];
  readonly remarks?: readonly (string | RegExp)[];
}

const cases: Case[] = [
  {
    why: 'two deadlines, nothing to note',
    province: 'vinh-long',
    indicator: 'kinh-te-so-nganh',
    steps: [['2025 10', '2030 20']],
  },
  {
    why: 'two plans of one province: another wording is said, another deadline is not',
    province: 'vinh-phuc',
    indicator: 'ho-so-truc-tuyen',
    steps: [['2020 20', '2025 80']],
    remarks: [/giải quyết trực tuyến.*hoàn toàn trực tuyến/],
  },
  {
    why: 'each tier is a line of its own',
    province: 'ben-tre',
    indicator: 'ho-so-cong-viec-mang',
    steps: [
      ['2025 90', '2030 100'],
      ['2025 80', '2030 90'],
      ['2025 60', '2030 70'],
    ],
  },
  {
    why: 'an aspiration, then a range',
    province: 'vinh-long',
    indicator: 'kinh-te-so-grdp',
    steps: [['2025 10', '2030 15–20']],
    remarks: ['con số hạn 2030 là một khoảng, không phải một con số', 'con số hạn 2025 là phấn đấu'],
  },
  {
    why: 'a range, then a range: no side is a single number',
    province: 'nghe-an',
    indicator: 'kinh-te-so-grdp',
    steps: [['2025 15–20', '2030 25–30']],
    remarks: [],
  },
  {
    why: 'two documents for one deadline: the newest first',
    province: 'lang-son',
    indicator: 'thuong-mai-dien-tu-ban-le',
    steps: [['2022 7', '2025 7', '2025 10']],
    remarks: [/khác dấu/],
  },
  {
    why: 'two documents for one deadline and no other: nothing runs',
    province: 'lang-son',
    indicator: 'xep-hang-chuyen-doi-so',
    steps: [],
  },
  { why: 'one figure is no line', province: 'hau-giang', indicator: 'ho-so-truc-tuyen', steps: [] },
  { why: 'no deadline is no step', province: 'vinh-phuc', indicator: 'xep-hang-chinh-quyen-dien-tu', steps: [] },
];

const stepsOf = ({ stages }: Trajectory): string[] =>
  stages.flatMap(({ year, steps }) =>
    steps.map(({ target: { low, high } }) => `${year} ${high === null ? low : `${low}–${high}`}`),
  );

test.for(cases)('$province $indicator: $why', ({ province, indicator, steps, remarks = [] }) => {
  const lines = of(province, indicator);
  expect(lines.map(stepsOf)).toEqual(steps);
  const said = [...new Set(lines.flatMap((line) => line.remarks))];
  expect(said).toEqual(remarks.map((words) => (words instanceof RegExp ? expect.stringMatching(words) : words)));
});

describe('what keeps steps from being one line', () => {
  const step = (fields: Partial<Target>): Target => ({
    ...targetOf('vinh-long-2022/dich-vu-cong-truc-tuyen-2025'),
    ...fields,
  });
  test.for<{ why: string; steps: Target[]; remarks: string[] }>([
    {
      why: 'another term, which nobody declared comparable',
      steps: [step({}), step({ id: 'b', year: 2030, variant: 'khong-ro-muc' })],
      remarks: ['có con số không so được với nhau (khác cách hiểu: hai bên dùng hai khái niệm khác nhau)'],
    },
    {
      why: 'a wording without a figure',
      steps: [step({}), step({ id: 'b', year: 2030, operator: null, low: null, unit: null })],
      remarks: ['có con số không so được với nhau (một bên không nêu con số)'],
    },
    {
      why: 'Trên 100%',
      steps: [step({}), step({ id: 'b', year: 2030, operator: '>', low: 100 })],
      remarks: ['có con số không so được với nhau (một bên là con số không tỷ lệ nào đạt được)'],
    },
    {
      why: 'the same reason between several steps is said once',
      steps: [2025, 2026, 2027].map((year, index) => step({ id: `${year}`, year, operator: index === 1 ? '>=' : '=' })),
      remarks: ['hai bên khác dấu: tối thiểu, trên, khoảng hay đúng bằng'],
    },
    {
      why: 'which side is an aspiration',
      steps: [step({}), step({ id: 'b', year: 2030, modality: 'aspiration' })],
      remarks: ['con số hạn 2030 là phấn đấu'],
    },
    {
      why: 'an aspiration between two commitments is said once',
      steps: [2025, 2026, 2027].map((year, index) =>
        step({ id: `${year}`, year, modality: index === 1 ? 'aspiration' : 'binding' }),
      ),
      remarks: ['con số hạn 2026 là phấn đấu'],
    },
    {
      why: 'aspirations only: neither side differs',
      steps: [step({ modality: 'aspiration' }), step({ id: 'b', year: 2030, modality: 'aspiration' })],
      remarks: [],
    },
    {
      why: 'of two documents for one deadline, only one aspires',
      steps: [
        step({ issued: '2023', issueDays: daysOf('2023') }),
        step({ id: 'b', issued: '2022', issueDays: daysOf('2022'), modality: 'aspiration' }),
        step({ id: 'c', year: 2030, modality: 'aspiration' }),
      ],
      remarks: ['một con số hạn 2025 là phấn đấu'],
    },
    {
      why: 'the order of the list makes no difference',
      steps: [step({ id: 'b', year: 2030 }), step({})],
      remarks: [],
    },
  ])('$why', ({ steps, remarks }) => {
    const [line, ...others] = trajectories(steps, [indicatorOf('dich-vu-cong-truc-tuyen')]);
    expect(others).toEqual([]);
    expect(line?.remarks).toEqual(remarks);
    const years = line?.stages.map(({ year }) => year) ?? [];
    expect(years).toEqual(years.toSorted((one, other) => one - other));
  });
});

describe('what is said once for the whole line', () => {
  const step = (fields: Partial<Target>): Target => ({
    ...targetOf('vinh-long-2022/dich-vu-cong-truc-tuyen-2025'),
    ...fields,
  });
  const indicator = {
    ...indicatorOf('dich-vu-cong-truc-tuyen'),
    variants: ['mot', 'hai'].map((id) => ({ id, name: `cách ${id}`, definition: id, words: [id] })),
  };
  test.for<{ why: string; second: Partial<Target>; whole: string | undefined; own: (string | undefined)[] }>([
    { why: 'one term for all', second: { variant: 'mot' }, whole: 'cách mot', own: [undefined, undefined] },
    { why: 'a term of its own', second: { variant: 'hai' }, whole: undefined, own: ['cách mot', 'cách hai'] },
    { why: 'a term on one side only', second: { variant: null }, whole: undefined, own: ['cách mot', undefined] },
  ])('$why', ({ second, whole, own }) => {
    const [line] = trajectories([step({ variant: 'mot' }), step({ id: 'b', year: 2030, ...second })], [indicator]);
    expect(line?.variant).toBe(whole);
    expect(line?.stages.flatMap(({ steps }) => steps.map(({ variant }) => variant))).toEqual(own);
  });

  test('the document, where there is only one', () => {
    const sourceOf = (plan: string): string | undefined =>
      trajectories([step({ plan: 'a' }), step({ id: 'b', year: 2030, plan })], [indicator])[0]?.onlySource?.plan;
    expect([sourceOf('a'), sourceOf('b')]).toEqual(['a', undefined]);
  });
});
