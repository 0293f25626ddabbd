import { expect, test } from 'vitest';
import { isPossibleShare, namesIndicator, targetKey, type Operator } from '../../src/domain/target.ts';

interface Share {
  why: string;
  operator: Operator | null;
  low: number | null;
  high?: number;
  possible: boolean;
}

const shares: Share[] = [
  { why: 'all', operator: '=', low: 100, possible: true },
  { why: 'none', operator: '=', low: 0, possible: true },
  { why: 'more than all there is', operator: '=', low: 101, possible: false },
  { why: 'a negative share', operator: '=', low: -1, possible: false },
  { why: 'at least all', operator: '>=', low: 100, possible: true },
  { why: 'at least more than all', operator: '>=', low: 100.5, possible: false },
  { why: 'Trên 100%, as Kiên Giang prints it', operator: '>', low: 100, possible: false },
  { why: 'above almost all', operator: '>', low: 99.9, possible: true },
  { why: 'above none', operator: '>', low: 0, possible: true },
  { why: 'at most none', operator: '<=', low: 0, possible: true },
  { why: 'at most all', operator: '<=', low: 100, possible: true },
  { why: 'at most less than none', operator: '<=', low: -1, possible: false },
  { why: 'below none', operator: '<', low: 0, possible: false },
  { why: 'below something', operator: '<', low: 5, possible: true },
  { why: 'below more than all', operator: '<', low: 120, possible: true },
  { why: 'about half', operator: '~', low: 50, possible: true },
  { why: 'about twice all', operator: '~', low: 200, possible: false },
  { why: 'a range', operator: 'range', low: 15, high: 20, possible: true },
  { why: 'a range up to all', operator: 'range', low: 90, high: 100, possible: true },
  { why: 'a range above all', operator: 'range', low: 110, high: 120, possible: false },
  { why: 'a range that begins below all', operator: 'range', low: 90, high: 110, possible: true },
  { why: 'a commitment without a figure', operator: null, low: null, possible: true },
];

test.for(shares)('$why ($operator $low): possible is $possible', ({ operator, low, high, possible }) =>
  expect(isPossibleShare({ operator, low, high })).toBe(possible),
);

test('an entry that names neither sign nor figure is possible', () => expect(isPossibleShare({})).toBe(true));

test.for([
  { why: 'indicator alone', entry: { indicator: 'ho-so-truc-tuyen' }, key: 'ho-so-truc-tuyen' },
  { why: 'with a year', entry: { indicator: 'ho-so-truc-tuyen', year: 2025 }, key: 'ho-so-truc-tuyen-2025' },
  {
    why: 'with tier and year',
    entry: { indicator: 'ho-so-cong-viec-mang', level: 'district' as const, year: 2030 },
    key: 'ho-so-cong-viec-mang-district-2030',
  },
  {
    why: 'with a tier and no year',
    entry: { indicator: 'ho-so-cong-viec-mang', level: 'commune' as const, year: undefined },
    key: 'ho-so-cong-viec-mang-commune',
  },
])('target key: $why', ({ entry, key }) => expect(targetKey(entry)).toBe(key));

const indicators = ['kinh-te-so', 'kinh-te-so-grdp', 'ho-so-cong-viec-mang'].map((id) => ({ id }));
test.for([
  ['kinh-te-so-2025', 'kinh-te-so', true, 'the key itself, pinned'],
  ['kinh-te-so', 'kinh-te-so', true, 'published before its year was known'],
  ['kinh-te-so-2030', 'kinh-te-so', true, 'published under a year that was mended since'],
  ['ho-so-cong-viec-mang-2025', 'ho-so-cong-viec-mang', true, 'published before its tier was known'],
  ['kinh-te-so-2025-nong-nghiep', 'kinh-te-so', true, 'told apart from another of the same key'],
  ['kinh-te-so-grdp-2025', 'kinh-te-so', false, 'the name of a longer indicator'],
  ['kinh-te-so-grdp-2025', 'kinh-te-so-grdp', true, 'the longer indicator itself'],
  ['kinh-te-2025', 'kinh-te-so', false, 'a part of the name'],
  ['kinh-te-sox', 'kinh-te-so', false, 'the name runs on'],
  ['tam-muoi', 'kinh-te-so', false, 'no name at all'],
] as const)('id %s may stand for %s: %s (%s)', ([id, indicator, expected]) =>
  expect(namesIndicator(id, indicator, indicators)).toBe(expected),
);
