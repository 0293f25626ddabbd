import { describe, expect, test } from 'vitest';
import { contextBelow, contextBeside, groupHits, joinMarks } from '../../src/search/query/hit-groups.ts';
import type { SearchHit } from '../../src/search/query/search-answer.ts';

const hit = (title: string, changes: Partial<SearchHit> = {}): SearchHit => ({
  url: `/${title}`,
  kind: 'doan',
  title,
  context: '',
  plan: 'a',
  parts: [],
  misprints: [],
  otherAccents: false,
  basis: null,
  ...changes,
});
const plans = { a: { name: 'Kế hoạch A', province: 'Vĩnh Phúc' }, b: { name: 'Kế hoạch B', province: 'Kiên Giang' } };

test('groups stand in the order of their best hit, hits in the order given', () => {
  const groups = groupHits(
    [
      hit('1', { plan: 'b' }),
      hit('2', { kind: 'tinh', plan: null }),
      hit('3'),
      hit('4', { plan: 'b' }),
      hit('5', { kind: 'chi-tieu', plan: null }),
      hit('6', { kind: 'chi-tieu', plan: 'not-published' }),
    ],
    plans,
  );
  expect(
    groups.map(({ heading, hits }) => [heading.title, heading.path, hits.map(({ title }) => title).join()]),
  ).toEqual([
    ['Kiên Giang: Kế hoạch B', '/ke-hoach/b/', '1,4'],
    ['Tỉnh, thành phố', '/tinh/', '2'],
    ['Vĩnh Phúc: Kế hoạch A', '/ke-hoach/a/', '3'],
    ['Số dẫn lại từ nguồn khác', null, '5,6'],
  ]);
});

test('what holds only other accents stands last, under its own heading', () => {
  const groups = groupHits([hit('1'), hit('2', { otherAccents: true }), hit('3', { plan: 'b' })], plans);
  expect(groups.map(({ heading, hits }) => [heading.title, hits.map(({ title }) => title).join()])).toEqual([
    ['Vĩnh Phúc: Kế hoạch A', '1'],
    ['Kiên Giang: Kế hoạch B', '3'],
    ['Khác dấu với câu đã gõ', '2'],
  ]);
});

test.for([
  { why: 'the plan is named above', context: 'Kế hoạch A, mục II', below: 'mục II', kind: 'doan' },
  { why: 'the heading says the province too', context: 'Kế hoạch A, Vĩnh Phúc', below: '', kind: 'doan' },
  { why: 'nothing else is said', context: 'Kế hoạch A', below: '', kind: 'doan' },
  { why: 'another document is named', context: 'Kế hoạch C', below: 'Kế hoạch C', kind: 'chi-tieu' },
  { why: 'the kind stands above', context: 'Quyết định 749/QĐ-TTg', below: '', kind: 'van-ban' },
] as const)('a context below its heading: $why', ({ context, below, kind }) =>
  expect(
    contextBelow(hit('x', { context, kind }), {
      key: 'a',
      title: '',
      path: null,
      repeated: ['Kế hoạch A', 'Vĩnh Phúc'],
    }),
  ).toBe(below),
);

test.for([
  { why: 'the title says the plan', title: 'Kế hoạch A · đoạn 5', beside: 'Vĩnh Phúc' },
  { why: 'the title says a heading', title: 'Mục tiêu · mục II', beside: 'Kế hoạch A, Vĩnh Phúc' },
])('a context in a list without headings: $why', ({ title, beside }) =>
  expect(contextBeside(hit(title, { context: 'Kế hoạch A, Vĩnh Phúc' }))).toBe(beside),
);
test('a context in a list without headings: what stands in no document says what it is', () =>
  expect(contextBeside(hit('Hồ sơ xử lý trực tuyến', { kind: 'chi-so' }))).toBe('Chỉ số'));

describe('marks', () => {
  const parts = (...texts: readonly string[]) =>
    texts.map((text) => (text.startsWith('*') ? { text: text.slice(1), hit: true } : { text, hit: false }));
  test.for([
    {
      why: 'neighbours become one',
      given: ['*hồ', ' ', '*sơ', ' trực ', '*tuyến'],
      joined: ['*hồ sơ', ' trực ', '*tuyến'],
    },
    { why: 'three in a row', given: ['*a', ' ', '*b', ' ', '*c'], joined: ['*a b c'] },
    { why: 'a comma parts them', given: ['*a', ', ', '*b'], joined: ['*a', ', ', '*b'] },
  ])('$why', ({ given, joined }) => expect(joinMarks(parts(...given))).toEqual(parts(...joined)));
});
