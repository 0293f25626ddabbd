import { expect, test } from 'vitest';
import { passagesElsewhere } from '../../../src/passages/plan-passages.ts';
import type { ToldPassage } from '../../../src/passages/same-words.ts';
import { findProvision, type Provision } from '../../../src/plan-text/provision.ts';
import { againstCounts, againstCountsInWords } from '../../../src/presentation/passages/against-counts.ts';
import { laidBeside } from '../../../src/presentation/passages/beside.ts';
import {
  commonSourceInWords,
  figuresApartInWords,
  furtherInWords,
  quietLine,
} from '../../../src/presentation/passages/passage-words.ts';
import { catalogue, fiveIds, planOf } from '../../plan-text/five-texts.ts';

const told = passagesElsewhere(catalogue);
const toldOf = (plan: (typeof fiveIds)[number]): readonly ToldPassage[] => told.get(plan) ?? [];
const provisionOf = (plan: (typeof fiveIds)[number], id: string): Provision => {
  const provision = findProvision(planOf(plan).text, id);
  if (!provision) throw new Error(id);
  return provision;
};

test.for([
  {
    why: 'a sentence that is all of its paragraph',
    plan: 'vinh-phuc-193-kh-ubnd-2022',
    at: 'ii-2-1-1-d3',
    words: 'Câu này cũng có, gần như nguyên văn, trong kế hoạch của',
  },
  {
    why: 'a part of such a sentence',
    plan: 'kien-giang-243-kh-ubnd-2022',
    at: 'ii-2-1-a-d2',
    words: 'Một phần câu này cũng có, gần như nguyên văn, trong kế hoạch của',
  },
  {
    why: 'one of several sentences',
    plan: 'vinh-long-2022',
    at: 'p4',
    words: 'Một câu ở đây cũng có, gần như từng chữ, trong kế hoạch của',
  },
  {
    why: 'a part of one of several sentences',
    plan: 'kien-giang-243-kh-ubnd-2022',
    at: 'ii-1-p1',
    words: 'Một phần của một câu ở đây cũng có, gần như nguyên văn, trong kế hoạch của',
  },
  {
    why: 'several sentences of one paragraph',
    plan: 'hau-giang-190-kh-ubnd-2024',
    at: '5-d1',
    words: '2 câu, hay phần câu, ở đây cũng có, gần như từng chữ, trong kế hoạch của',
  },
] as const)('the quiet line of $why', ({ plan, at, words }) =>
  expect(quietLine(toldOf(plan), provisionOf(plan, at), planOf(plan))?.words).toBe(words),
);

test('nothing is said where no words stand elsewhere', () =>
  expect(
    quietLine(toldOf('vinh-long-2022'), provisionOf('vinh-long-2022', 'p9'), planOf('vinh-long-2022')),
  ).toBeUndefined());

test.for([
  { further: 0, atLeast: false, words: '' },
  { further: 4, atLeast: false, words: '4 kế hoạch khác' },
  { further: 4, atLeast: true, words: 'ít nhất 4 kế hoạch khác' },
])('the rest is counted, and the count not called whole where it is not: $words', ({ words, ...rest }) =>
  expect(furtherInWords(rest)).toBe(words),
);

test('documents of the centre that both cite may be where the words are from; without one nothing is supposed', () => {
  const decree = catalogue.documentById.get('749-qd-ttg-2020');
  expect(commonSourceInWords(decree ? [decree] : [])).toBe(
    'Cả hai cùng viện dẫn Quyết định 749/QĐ-TTg: có thể cùng theo một văn bản.',
  );
  expect(commonSourceInWords([])).not.toContain('có thể cùng theo');
});

test('beside each other: differing words are marked, figures told, misprints told, what is beyond stands back', () => {
  const plan = planOf('kien-giang-243-kh-ubnd-2022');
  const one = toldOf(plan.id as 'kien-giang-243-kh-ubnd-2022').find(
    ({ passage }) => passage.provision === 'ii-2-1-a-d5',
  );
  const same = one?.others[0];
  if (!one || !same) throw new Error('not told');
  const { here, there, figures } = laidBeside(plan, one.passage, planOf('vinh-phuc-193-kh-ubnd-2022'), same);
  expect(here).toContain('<mark>có chức năng</mark> định danh');
  expect(here).toContain('[đọc là: một lần]');
  expect(here).toMatch(/<span class="beyond"> chính quyền từ Trung ương .*\)<\/span>$/);
  expect(there).toContain('<mark>thông suốt</mark>');
  expect(figures).toEqual([]);
  expect(figuresApartInWords([['60%', '80%']])).toBe('Con số khác nhau: 60% ở đây, 80% ở kia.');
});

test('every figure of a plan is counted once against its benchmark', () => {
  for (const id of fiveIds) {
    const { targets } = planOf(id);
    const counts = againstCounts(targets, catalogue);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(targets.length);
    expect(againstCountsInWords(counts)).toContain(`trong ${String(targets.length)} chỉ tiêu: `);
  }
  expect(againstCountsInWords([])).toBe('');
});
