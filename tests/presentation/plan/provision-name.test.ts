import { describe, expect, test } from 'vitest';
import { parsePlanText } from '../../../src/plan-text/parse-plan-text.ts';
import { findProvision } from '../../../src/plan-text/provision.ts';
import { provisionName } from '../../../src/presentation/plan/provision-name.ts';
import { fivePlans, planOf, type FiveId } from '../../plan-text/five-texts.ts';

const KG = 'kien-giang-243-kh-ubnd-2022';
const VP193 = 'vinh-phuc-193-kh-ubnd-2022';

test.for<{ why: string; plan: FiveId; id: string; name: string }>([
  { why: 'the printed head', plan: KG, id: 'dau-van-ban', name: 'phần đầu văn bản' },
  { why: 'a paragraph before any number', plan: 'vinh-long-2022', id: 'p4', name: 'đoạn 4' },
  { why: 'a Roman heading', plan: KG, id: 'ii', name: 'mục II' },
  { why: 'a number below it', plan: KG, id: 'i-1', name: 'mục I.1' },
  { why: 'a numbered paragraph', plan: VP193, id: 'i-4', name: 'mục I.4' },
  { why: 'a number that repeats the one above (2.1 below II.2)', plan: KG, id: 'ii-2-1', name: 'mục II.2.1' },
  { why: 'a number of three parts', plan: VP193, id: 'ii-2-1-1', name: 'mục II.2.1.1' },
  {
    why: 'the third dash below it',
    plan: VP193,
    id: 'ii-2-1-1-d3',
    name: 'mục II.2.1.1, gạch đầu dòng thứ 3',
  },
  { why: 'a letter is a điểm', plan: KG, id: 'ii-2-1-a', name: 'mục II.2.1, điểm a' },
  {
    why: 'a dash below a letter',
    plan: KG,
    id: 'ii-2-1-a-d6',
    name: 'mục II.2.1, điểm a, gạch đầu dòng thứ 6',
  },
  { why: 'a paragraph below a number', plan: 'vinh-phuc-54-kh-ubnd-2019', id: 'i-1-p2', name: 'mục I.1, đoạn 2' },
  {
    why: 'dashes and paragraphs are counted apart',
    plan: 'hau-giang-190-kh-ubnd-2024',
    id: '5-d1',
    name: 'mục 5, gạch đầu dòng thứ 1',
  },
  { why: 'and the other way round', plan: 'hau-giang-190-kh-ubnd-2024', id: '5-p4', name: 'mục 5, đoạn 4' },
])('$id is “$name”: $why', ({ plan, id, name }) => {
  const { text } = planOf(plan);
  const provision = findProvision(text, id);
  expect(provision && provisionName(text, provision)).toBe(name);
});

test.for([
  {
    why: 'a plus below a dash',
    body: '## I. A\n\n- gạch\n\n  + cộng\n',
    id: 'i-d1-c1',
    name: 'mục I, gạch đầu dòng thứ 1, dấu cộng thứ 1',
  },
  { why: 'a table', body: '## I. A\n\n| a | b |\n| - | - |\n| c | d |\n', id: 'i-b1', name: 'mục I, bảng 1' },
  { why: 'the letter đ', body: '## I. A\n\n### đ) B\n\nlời\n', id: 'i-dd-p1', name: 'mục I, điểm đ, đoạn 1' },
  { why: 'a letter without a number above it', body: 'a) lời\n', id: 'a', name: 'điểm a' },
  { why: 'numbers of two digits', body: '## I. A\n\n### 1. B\n\n#### 1.10. C\n', id: 'i-1-10', name: 'mục I.1.10' },
])('$id is “$name”: $why', ({ body, id, name }) => {
  const text = parsePlanText(body, undefined);
  const provision = findProvision(text, id);
  expect(text.provisions.map((other) => other.id)).toContain(id);
  expect(provision && provisionName(text, provision)).toBe(name);
});

describe.for(fivePlans)('$id', ({ text }) => {
  const named = text.provisions
    .filter(({ id }) => id !== '')
    .map((provision) => ({ id: provision.id, name: provisionName(text, provision) }));
  test('two places never have the same name', () => {
    const names = named.map(({ name }) => name);
    expect(named.filter(({ name }, index) => names.indexOf(name) !== index)).toEqual([]);
  });
  test('every name is whole: words and their number', () =>
    expect(named.filter(({ name }) => name === '' || /\s$|^,|, ,|\.\.|thứ $/.test(name))).toEqual([]));
});
