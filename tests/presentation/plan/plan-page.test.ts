import { expect, test } from 'vitest';
import { leftOutFigures } from '../../../src/presentation/plan/plan-page.ts';
import { planOf } from '../../plan-text/five-texts.ts';

const plan = planOf('vinh-phuc-193-kh-ubnd-2022');

test('figures that are no targets are told with their printed words, place and reason, in the order of the text', () => {
  const facts = {
    ...plan.facts,
    leftOut: [
      { quote: 'Tối thiểu 90% người dân', reason: 'Kết quả đã đạt.' },
      { quote: 'tối  thiểu 80% hồ sơ'.replace('tối', 'Tối'), reason: 'Con số của văn bản khác.' },
    ],
  };
  expect(
    leftOutFigures({ ...plan, facts }).map(({ words, provision, reason }) => [words, provision.id, reason]),
  ).toEqual([
    ['Tối thiểu 80% hồ sơ', 'ii-2-1-1-d3', 'Con số của văn bản khác.'],
    ['Tối thiểu 90% người dân', 'ii-2-1-1-d4', 'Kết quả đã đạt.'],
  ]);
});

test('a plan that leaves out nothing says nothing', () => expect(leftOutFigures(plan)).toEqual([]));
