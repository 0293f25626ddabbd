import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/domain/comparison/verdict.ts';
import { againstBenchmark } from '../../../src/domain/comparison/yardstick.ts';
import { dataTables } from '../../../src/open-data/tables.ts';
import type { PublishedPlan } from '../../../src/catalogue/published-plan.ts';
import { commitmentsBeside, commitmentsOf } from '../../../src/presentation/plan/commitments.ts';
import { targetDetail } from '../../../src/presentation/plan/target-detail.ts';
import { catalogue, planOf } from '../../plan-text/five-texts.ts';

const plan = planOf('vinh-phuc-193-kh-ubnd-2022');
const words = 'các chỉ tiêu đạt được phải cao hơn mục tiêu chung của cả nước';
const sentence = `Cũng văn bản ấy nêu, không kèm con số: “${words}” (mục I.1).`;

test('a commitment without a figure has its words and its place', () =>
  expect(commitmentsOf(plan).map(({ quoted, provision, place }) => [quoted.marked, provision, place])).toEqual([
    [words, 'i-1', 'mục I.1'],
  ]));

test('open data hold it, and nothing where a plan has none', () => {
  const records = dataTables(catalogue, (path) => path).find(({ name }) => name === 'plans')?.records ?? [];
  const of = (id: string): unknown => records.find((record) => record['id'] === id)?.['commitments'];
  expect(of(plan.id)).toBe(words);
  expect(of('vinh-phuc-54-kh-ubnd-2019')).toBeNull();
});

describe('beside figures of the five texts', () => {
  const told = catalogue.targets.map((target) => {
    const indicator = catalogue.indicators.find(({ id }) => id === target.indicator);
    const against = indicator && againstBenchmark(target, indicator, catalogue.benchmarks);
    return {
      target,
      equal: against?.kind === 'rated' && against.verdict === 'equal',
      says: targetDetail(target, catalogue, (path) => path).benchmark.includes(sentence),
    };
  });
  test('every figure of the plan that equals its benchmark tells of it', () => {
    const own = told.filter(({ target, equal }) => target.plan === plan.id && equal);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ says }) => !says).map(({ target }) => target.id)).toEqual([]);
  });
  test('no figure that does not, and none of another plan', () =>
    expect(
      told
        .filter(({ target, equal, says }) => says && !(target.plan === plan.id && equal))
        .map(({ target }) => target.id),
    ).toEqual([]));
});

const saying = (quote: string): PublishedPlan => ({
  ...plan,
  commitments: plan.commitments.map(({ span }) => ({ quote, span })),
});
test.for<[why: string, quote: string, verdict: Verdict | null, told: boolean]>([
  ['equal', words, 'equal', true],
  ['the upper end of a range equals it', words, 'reaches', true],
  ['the lower end of a range equals it', words, 'starts', true],
  ['higher: words and number go together', words, 'higher', false],
  ['lower', words, 'lower', false],
  ['overlapping', words, 'overlapping', false],
  ['not comparable', words, null, false],
  ['the average of the country', 'phải cao hơn mức bình quân chung cả nước', 'equal', true],
  ['the national aim', 'vượt mục tiêu quốc gia', 'equal', true],
  ['another commitment says nothing of a benchmark', 'hoàn thành đúng tiến độ', 'equal', false],
  ['nor does a national service', 'kết nối với Cổng dịch vụ công quốc gia', 'equal', false],
])('%s', ([, quote, verdict, told]) => expect(commitmentsBeside(saying(quote), verdict).length > 0).toBe(told));

test('a figure of which no text stands here has none', () => expect(commitmentsBeside(undefined, 'equal')).toEqual([]));
