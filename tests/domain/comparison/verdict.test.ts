import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf, type Aim, type Verdict } from '../../../src/domain/comparison/verdict.ts';
import { operatorSchema, type Operator } from '../../../src/domain/target.ts';
import { verdictInWords } from '../../../src/presentation/words/verdict-words.ts';
import { indicatorOf } from './real-targets.ts';
import { atLeast } from '../../fast-check.ts';

const share = { kind: 'share' } as const;
const rank = { kind: 'rank' } as const;
const aim = (operator: Operator, low: number, high: number | null = null): Aim => ({ operator, low, high });
const opposite: Readonly<Record<Verdict, Verdict>> = {
  higher: 'lower',
  lower: 'higher',
  equal: 'equal',
  reaches: 'starts',
  starts: 'reaches',
  overlapping: 'overlapping',
};
const letters: Readonly<Record<string, Verdict>> = {
  L: 'lower',
  E: 'equal',
  H: 'higher',
  R: 'reaches',
  S: 'starts',
  O: 'overlapping',
};
const verdictsOf = (row: string): Verdict[] => [...row].map((letter) => letters[letter] ?? 'overlapping');

const single = ['=', '>=', '>', '~', '<=', '<'] as const;
/**
 * One number against one number: the target's is below, the same, above. The first four signs name the number aimed at and
 * are compared by it; a ceiling leaves everything below open, so that it is only lower than what lies above it.
 */
const singles: readonly {
  readonly why: string;
  readonly target: Operator;
  readonly against: Record<(typeof single)[number], string>;
}[] = [
  {
    why: 'an exact number',
    target: '=',
    against: { '=': 'LEH', '>=': 'LEH', '>': 'LEH', '~': 'LEH', '<=': 'OEH', '<': 'OEH' },
  },
  {
    why: 'at least',
    target: '>=',
    against: { '=': 'LEH', '>=': 'LEH', '>': 'LEH', '~': 'LEH', '<=': 'OEH', '<': 'OEH' },
  },
  {
    why: 'more than',
    target: '>',
    against: { '=': 'LEH', '>=': 'LEH', '>': 'LEH', '~': 'LEH', '<=': 'OEH', '<': 'OEH' },
  },
  { why: 'about', target: '~', against: { '=': 'LEH', '>=': 'LEH', '>': 'LEH', '~': 'LEH', '<=': 'OEH', '<': 'OEH' } },
  {
    why: 'at most: a ceiling above the benchmark promises nothing about it',
    target: '<=',
    against: { '=': 'LEO', '>=': 'LEO', '>': 'LEO', '~': 'LEO', '<=': 'LEH', '<': 'LEH' },
  },
  {
    why: 'less than',
    target: '<',
    against: { '=': 'LEO', '>=': 'LEO', '>': 'LEO', '~': 'LEO', '<=': 'LEH', '<': 'LEH' },
  },
];

describe('one number against one number', () => {
  for (const { why, target, against } of singles)
    for (const benchmark of single)
      test(`${why} (${target}) against ${benchmark}`, () => {
        expect([70, 80, 90].map((number) => verdictOf(aim(target, number), aim(benchmark, 80), share))).toEqual(
          verdictsOf(against[benchmark]),
        );
      });
});

/** 10–20 against a number below it, at its lower end, within, at its upper end, above it. */
const ranges: readonly { readonly why: string; readonly benchmark: (typeof single)[number]; readonly row: string }[] = [
  { why: 'an exact number: at an end the two are equal at best or at worst', benchmark: '=', row: 'HSORL' },
  { why: 'at least: reaching the number reaches the benchmark', benchmark: '>=', row: 'HSORL' },
  { why: 'about', benchmark: '~', row: 'HSORL' },
  {
    why: 'more than: a range that ends at the number never gets there, one that begins there only partly',
    benchmark: '>',
    row: 'HOOLL',
  },
  {
    why: 'at most: everything below is open to the benchmark, so a range is never lower',
    benchmark: '<=',
    row: 'HSOOO',
  },
  { why: 'less than: a range that begins at the number is above it', benchmark: '<', row: 'HHOOO' },
];

describe('a range against one number, and turned round', () => {
  test.for(ranges)('$benchmark: $why', ({ benchmark, row }) => {
    const range = aim('range', 10, 20);
    const numbers = [5, 10, 15, 20, 25];
    expect(numbers.map((number) => verdictOf(range, aim(benchmark, number), share))).toEqual(verdictsOf(row));
    expect(numbers.map((number) => verdictOf(aim(benchmark, number), range, share))).toEqual(
      verdictsOf(row).map((verdict) => opposite[verdict]),
    );
  });
});

test.for([
  [[10, 14], 'lower', 'apart'],
  [[10, 15], 'reaches', 'end to end'],
  [[10, 18], 'overlapping', 'crossing'],
  [[15, 20], 'equal', 'the same'],
  [[15, 18], 'overlapping', 'the lower part'],
  [[16, 18], 'overlapping', 'within'],
  [[10, 30], 'overlapping', 'around'],
  [[18, 25], 'overlapping', 'crossing above'],
  [[20, 25], 'starts', 'end to end above'],
  [[21, 25], 'higher', 'apart above'],
] as const)('range %s against 15–20: %s (%s)', ([[low, high], verdict]) =>
  expect(verdictOf(aim('range', low, high), aim('range', 15, 20), share)).toBe(verdict),
);

test('every pair of signs has a row', () => {
  expect([...singles.map(({ target }) => target), 'range'].sort()).toEqual([...operatorSchema.options].sort());
  expect([...ranges.map(({ benchmark }) => benchmark)].sort()).toEqual([...single].sort());
});

test.for([
  {
    why: 'the best 10 are higher than the best 15',
    target: aim('<=', 10),
    benchmark: aim('<=', 15),
    verdict: 'higher',
  },
  { why: 'the best 20 are lower', target: aim('<=', 20), benchmark: aim('<=', 15), verdict: 'lower' },
  { why: 'the same cut', target: aim('<=', 15), benchmark: aim('<=', 15), verdict: 'equal' },
  { why: '15–20 against the best 10', target: aim('range', 15, 20), benchmark: aim('<=', 10), verdict: 'lower' },
  {
    why: '15–20 against the best 15: at best there',
    target: aim('range', 15, 20),
    benchmark: aim('<=', 15),
    verdict: 'reaches',
  },
  {
    why: '15–20 against better than 15: never there',
    target: aim('range', 15, 20),
    benchmark: aim('<', 15),
    verdict: 'lower',
  },
  {
    why: '15–20 against the best 20: at worst there',
    target: aim('range', 15, 20),
    benchmark: aim('<=', 20),
    verdict: 'starts',
  },
  { why: '15–20 against the best 18', target: aim('range', 15, 20), benchmark: aim('<=', 18), verdict: 'overlapping' },
] as const)('ranks: $why', ({ target, benchmark, verdict }) =>
  expect(verdictOf(target, benchmark, rank)).toBe(verdict),
);

test('more bậc gained is a higher aim, though it is told of a ranking', () =>
  expect(verdictOf(aim('=', 15), aim('=', 10), indicatorOf('egdi-tang-bac'))).toBe('higher'));

/**
 * The aims that a figure leaves open, as a set on a grid of quarters from -50 to 50. A number names itself; a strict sign the
 * next step; a range all between its ends; a ceiling all below it, unless both are ceilings, which are compared by number.
 */
const setOf = ({ operator, low, high }: Aim, both: boolean): number[] => {
  const number = low ?? 0;
  const upTo = (end: number): number[] => Array.from({ length: (end + 50) * 4 + 1 }, (_, step) => step / 4 - 50);
  switch (operator) {
    case '>':
      return [number + 0.25];
    case '<=':
      return both ? [number] : upTo(number);
    case '<':
      return both ? [number - 0.25] : upTo(number - 0.25);
    case 'range':
      return Array.from({ length: ((high ?? number) - number) * 4 + 1 }, (_, step) => number + step / 4);
    case '=':
    case '~':
    case '>=':
    case null:
      return [number];
  }
};
const bySets = (target: Aim, benchmark: Aim): Verdict => {
  if (target.operator !== 'range' && benchmark.operator !== 'range' && target.low === benchmark.low) return 'equal';
  const isCeiling = ({ operator }: Aim): boolean => operator === '<=' || operator === '<';
  const both = isCeiling(target) && isCeiling(benchmark);
  const [one, other] = [setOf(target, both), setOf(benchmark, both)];
  const pairs = one.flatMap((mine) => other.map((its) => Math.sign(mine - its)));
  if (pairs.every((sign) => sign < 0)) return 'lower';
  if (pairs.every((sign) => sign > 0)) return 'higher';
  if (one.join() === other.join()) return 'equal';
  if (pairs.every((sign) => sign <= 0)) return 'reaches';
  return pairs.every((sign) => sign >= 0) ? 'starts' : 'overlapping';
};
const anyAim = fc
  .record({
    operator: fc.constantFrom(...operatorSchema.options),
    low: fc.integer({ min: 0, max: 12 }),
    more: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ operator, low, more }) => aim(operator, low, operator === 'range' ? low + more : null));

describe('for any two figures', () => {
  test('the verdict is what holds for every pair of aims that the two leave open', () => {
    fc.assert(
      fc.property(anyAim, anyAim, (target, benchmark) => {
        expect(verdictOf(target, benchmark, share)).toBe(bySets(target, benchmark));
      }),
      atLeast(1000),
    );
  });

  test('turned round it is the opposite, with ranks too; a figure equals itself', () => {
    fc.assert(
      fc.property(anyAim, anyAim, fc.constantFrom(share, rank), (target, benchmark, indicator) => {
        expect(verdictOf(benchmark, target, indicator)).toBe(opposite[verdictOf(target, benchmark, indicator)]);
        expect(verdictOf(target, target, indicator)).toBe('equal');
      }),
    );
  });
});

const percent = (operator: Operator) => ({ operator, unit: '%' }) as const;
test.for([
  ['higher', '=', '=', 'cao hơn mốc'],
  ['equal', '=', '=', 'bằng mốc'],
  ['lower', '=', '=', 'thấp hơn mốc'],
  ['overlapping', 'range', '=', 'không so được với mốc'],
  [null, '=', '=', 'không so được với mốc'],
  ['reaches', 'range', '>=', 'đầu trên bằng mốc'],
  ['starts', 'range', '=', 'đầu dưới bằng mốc'],
  ['reaches', 'range', 'range', 'đầu trên bằng đầu dưới của mốc'],
  ['starts', 'range', 'range', 'đầu dưới bằng đầu trên của mốc'],
  ['reaches', '=', 'range', 'bằng đầu dưới của mốc'],
  ['starts', '=', 'range', 'bằng đầu trên của mốc'],
] as const)('%s of %s against %s is said in words, not as a score: %s', ([verdict, target, benchmark, words]) =>
  expect(verdictInWords(verdict, percent(target), percent(benchmark))).toBe(words),
);

test('ranks have no upper and lower end', () =>
  expect(verdictInWords('reaches', { operator: 'range', unit: 'rank' }, { operator: '<=', unit: 'rank' })).toBe(
    'hạng cao nhất bằng mốc',
  ));
