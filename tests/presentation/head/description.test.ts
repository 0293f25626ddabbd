import { expect, test } from 'vitest';
import {
  documentDescription,
  inBrief,
  indicatorDescription,
  LONGEST_DESCRIPTION,
  planDescription,
  provinceDescription,
} from '../../../src/presentation/head/description.ts';
import { provinceNames } from '../../../src/presentation/provinces/province-view.ts';
import { stateInWords } from '../../../src/presentation/words/cell-words.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

test.for([
  ['ngắn', 20, 'ngắn', 'what fits stays as it is'],
  ['một hai ba bốn', 10, 'một hai…', 'no word is cut in two'],
  ['một hai, ba bốn', 10, 'một hai…', 'no comma before the ellipsis'],
] as const)('%s in %i characters: %s (%s)', ([text, longest, brief]) => {
  expect(inBrief(text, longest)).toBe(brief);
});

test('every description is its page’s own, whole sentences, of a length that is shown', () => {
  const all = [
    ...catalogue.plans.map(planDescription),
    ...catalogue.indicators.map((indicator) => indicatorDescription(indicator, catalogue)),
    ...provinceNames(catalogue.provinces).map((name) => provinceDescription(name, catalogue)),
    ...catalogue.documents.map((document) =>
      documentDescription(document, document.number ?? document.title ?? '', catalogue),
    ),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((words) => words.length < 50 || words.length > LONGEST_DESCRIPTION)).toEqual([]);
  expect(all.filter((words) => !/[.…]$/.test(words))).toEqual([]);
});

test('a long title gives way to the figures, not they to it', () => {
  const [plan] = catalogue.plans;
  if (!plan) throw new Error('no plan');
  const words = planDescription({ ...plan, facts: { ...plan.facts, title: 'Kế hoạch rất dài '.repeat(30) } });
  expect(words.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  expect(words).toMatch(/dài…? .*với \d+ chỉ tiêu, mỗi chỉ tiêu dẫn đến câu chứa nó\.$/);
});

test.for([
  { why: 'nothing at all here', slug: 'ha-nam' },
  { why: 'measured values are here, no document and no target', slug: 'cao-bang' },
])('of a unit without targets it is not said that no number is here ($why)', ({ slug }) => {
  const name = provinceNames(catalogue.provinces).find((one) => one.slug === slug);
  if (!name) throw new Error(`no unit ${slug}`);
  expect(provinceDescription(name, catalogue)).toContain('chưa có kế hoạch chuyển đổi số hay chỉ tiêu nào ở đây');
  expect(stateInWords('no-plan').meaning).toContain('chưa có văn bản hay chỉ tiêu nào');
});

test('an indicator that no province sets does not promise figures', () => {
  const unset = catalogue.indicators.filter(({ id }) => !catalogue.targets.some(({ indicator }) => indicator === id));
  expect(unset.length).toBeGreaterThan(0);
  for (const indicator of unset) expect(indicatorDescription(indicator, catalogue)).not.toMatch(/con số của/);
});
