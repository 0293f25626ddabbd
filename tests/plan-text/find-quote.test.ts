import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/domain/target.ts';
import { findQuote, findQuotes } from '../../src/plan-text/find-quote.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';
import { findProvision, HEAD_ID, type PlanText } from '../../src/plan-text/provision.ts';
import { fivePlans, planOf } from './five-texts.ts';

const wordsAt = (text: PlanText, span: Span | undefined): string | undefined =>
  span && findProvision(text, span.provision)?.text.slice(span.start, span.end);

const { text: nineteen } = planOf('vinh-phuc-54-kh-ubnd-2019');

test.for([
  { why: 'as it stands', quote: 'đạt từ 20% trở lên', at: 'ii-2-d7' },
  { why: 'in decomposed Unicode', quote: 'tối thiểu 80% hồ sơ công việc'.normalize('NFD'), at: 'ii-2-d3' },
  { why: 'with doubled spaces', quote: 'đạt  từ   20% trở lên', at: 'ii-2-d7' },
  { why: 'with a no-break space before the sign', quote: 'đạt từ\u00a020% trở lên', at: 'ii-2-d7' },
  { why: 'over a line break', quote: 'đạt từ 20%\ntrở lên', at: 'ii-2-d7' },
  { why: 'over a Windows line break', quote: 'đạt từ 20%\r\ntrở lên', at: 'ii-2-d7' },
  { why: 'with white space around', quote: '  đạt từ 20% trở lên\n', at: 'ii-2-d7' },
  { why: 'with another dash', quote: 'nằm trong nhóm 15–20 tỉnh', at: 'ii-1-d2' },
  { why: 'with an invisible sign', quote: 'đạt từ 20%\u200b trở lên', at: 'ii-2-d7' },
  { why: 'in the head', quote: 'THỰC HIỆU NGHỊ QUYẾT', at: HEAD_ID },
  { why: 'over two lines of the head', quote: 'ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC', at: HEAD_ID },
  { why: 'with the number of its provision', quote: '2. Mục tiêu đến năm 2020', at: 'ii-2' },
])('finds a quote $why', ({ quote, at }) => expect(findQuote(nineteen, quote)?.provision).toBe(at));

test.for([
  { why: 'missing', quote: 'đạt từ 25% trở lên' },
  { why: 'in another case', quote: 'ĐẠT TỪ 20% TRỞ LÊN' },
  { why: 'without its marks', quote: 'dat tu 20% tro len' },
  { why: 'with a word left out', quote: 'đạt 20% trở lên' },
  { why: 'with the printed dash', quote: '- Phấn đấu đưa Vĩnh Phúc' },
  { why: 'over two provisions', quote: 'I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích' },
  { why: 'a gap mark', quote: '[...]' },
  { why: 'empty', quote: '' },
  { why: 'white space only', quote: ' \n\u00a0' },
  { why: 'that recurs in one provision', quote: 'hồ sơ công việc tại cấp' },
  { why: 'that recurs in several', quote: 'Nghị quyết số 17-NQ/CP' },
])('does not find a quote $why', ({ quote }) => expect(findQuote(nineteen, quote)).toBeUndefined());

test('tells missing from ambiguous', () => {
  expect(findQuotes(nineteen, 'đạt từ 25% trở lên')).toEqual([]);
  expect(findQuotes(nineteen, 'hồ sơ công việc tại cấp').map((span) => span.provision)).toEqual(['ii-2-d3', 'ii-2-d3']);
  expect(findQuotes(nineteen, '')).toEqual([]);
});

test('looks in one provision where the words recur', () => {
  const quote = 'Nghị quyết số 17-NQ/CP ngày 07/03/2019';
  expect(findQuote(nineteen, quote)).toBeUndefined();
  expect(findQuote(nineteen, quote, 'p4')?.provision).toBe('p4');
  expect(findQuote(nineteen, quote, 'i-1-p1')?.provision).toBe('i-1-p1');
  expect(findQuote(nineteen, quote, 'p1')).toBeUndefined();
});

test.for([
  {
    why: 'across emphasis',
    body: '- đạt **từ 20%** trở lên',
    quote: 'đạt từ 20% trở lên',
    words: 'đạt từ 20% trở lên',
  },
  { why: 'that begins inside emphasis', body: 'a **b từ 20%** trở lên', quote: 'từ 20% trở', words: 'từ 20% trở' },
  { why: 'across a soft line break', body: 'đạt từ 20%\ntrở lên', quote: 'từ 20% trở lên', words: 'từ 20%\ntrở lên' },
  {
    why: 'in a decomposed text',
    body: 'đạt từ 20%'.normalize('NFD'),
    quote: 'từ 20%',
    words: 'từ 20%'.normalize('NFD'),
  },
  {
    why: 'with straight marks for curly ones',
    body: 'thi đua “Kiên Giang”',
    quote: '"Kiên Giang"',
    words: '“Kiên Giang”',
  },
  {
    why: 'with curly marks for straight ones',
    body: 'thi đua "Kiên Giang"',
    quote: '“Kiên Giang”',
    words: '"Kiên Giang"',
  },
  { why: 'with tags that are text', body: 'một <b>hai</b>', quote: '<b>hai</b>', words: '<b>hai</b>' },
  { why: 'in a cell of a table', body: '| a | từ 20% |\n| - | - |', quote: 'từ 20%', words: 'từ 20%' },
])('finds the words of a quote $why', ({ body, quote, words }) => {
  const text = parsePlanText(body);
  expect(wordsAt(text, findQuote(text, quote))).toBe(words);
});

test('overlapping places are counted apart', () =>
  expect(findQuotes(parsePlanText('số số số'), 'số số').map((span) => span.start)).toEqual([0, 3]));

/** A span of a provision without the white space at its ends. */
const spans = fc
  .constantFrom(
    ...fivePlans.flatMap(({ text }) =>
      text.provisions.filter((provision) => provision.id !== '').map((provision) => ({ text, provision })),
    ),
  )
  .chain(({ text, provision }) =>
    fc
      .tuple(fc.nat(provision.text.length - 1), fc.integer({ min: 1, max: 200 }))
      .map(([from, length]) => ({ text, provision, from, words: provision.text.slice(from, from + length) })),
  )
  .filter(({ words }) => words.trim() !== '')
  .map(({ text, provision, from, words }) => {
    const start = from + words.length - words.trimStart().length;
    return { text, words, span: { provision: provision.id, start, end: start + words.trim().length } };
  });

describe('any span of the five texts is found at its place', () => {
  test.for([
    { why: 'as it stands', change: (words: string) => words },
    { why: 'decomposed', change: (words: string) => words.normalize('NFD') },
    { why: 'with no-break spaces', change: (words: string) => words.replaceAll(/\s/g, '\u00a0') },
    { why: 'with line breaks', change: (words: string) => words.replaceAll(/\s/g, '\n') },
    { why: 'with doubled spaces', change: (words: string) => words.replaceAll(/\s/g, '  ') },
    { why: 'with straight quotation marks', change: (words: string) => words.replaceAll(/[“”]/g, '"') },
    { why: 'with long dashes', change: (words: string) => words.replaceAll('-', '–') },
  ])('$why', ({ change }) => {
    fc.assert(
      fc.property(spans, ({ text, words, span }) => {
        expect(findQuotes(text, change(words))).toContainEqual(span);
      }),
    );
  });
});
