import type { Indicator } from '../indicator.ts';
import type { Operator } from '../target.ts';

/**
 * A worded verdict on a target against a benchmark; never a score, never a rank. `reaches`: never above the benchmark, and
 * at best equal (15–20 against 20); `starts`: never below it, and at worst equal (20–25 against 20); `overlapping`: partly
 * above and partly below, or open to both.
 */
export type Verdict = 'higher' | 'equal' | 'lower' | 'reaches' | 'starts' | 'overlapping';

/** A number with its sign: what a verdict looks at. */
export interface Aim {
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The aims that a figure leaves open, in the direction of “more”: all from `from` to `to`. An end of a strict figure is
 * just beyond its number, so it compares as more (`above` 1) or less (`above` -1) than the number itself.
 */
interface Aims {
  readonly from: readonly [number: number, above: number];
  readonly to: readonly [number: number, above: number];
  /** A ceiling (*tối đa*): anything below it would do. */
  readonly isCeiling: boolean;
}

const compareEnds = (one: readonly [number, number], other: readonly [number, number]): number =>
  one[0] === other[0] ? one[1] - other[1] : one[0] - other[0];

/** Signs turned round, for ranks: the best 10 aim higher than the best 15. */
const turned: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '~': '~',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  range: 'range',
};

const aimsOf = (aim: Aim, isRank: boolean): Aims => {
  const sign = isRank ? -1 : 1;
  const number = (aim.low ?? 0) * sign;
  const operator = aim.operator === null ? '=' : isRank ? turned[aim.operator] : aim.operator;
  switch (operator) {
    case '=':
    case '~':
    case '>=':
      return { from: [number, 0], to: [number, 0], isCeiling: false };
    case '>':
      return { from: [number, 1], to: [number, 1], isCeiling: false };
    case '<=':
      return { from: [-Infinity, 0], to: [number, 0], isCeiling: true };
    case '<':
      return { from: [-Infinity, 0], to: [number, -1], isCeiling: true };
    case 'range': {
      const ends = [number, (aim.high ?? aim.low ?? 0) * sign].sort((one, other) => one - other);
      return { from: [ends[0] ?? number, 0], to: [ends[1] ?? number, 0], isCeiling: false };
    }
  }
};

const isOneNumber = ({ operator }: Aim): boolean => operator !== 'range';

/**
 * How a target stands to a benchmark that it is comparable with. A figure without a ceiling is taken at the number that it
 * names: `≥ 60` aims lower than `≥ 80`, though more than 80 would satisfy it. One number under two signs is `equal` (with
 * the caution that the signs differ). A range is taken with all it leaves open, and a ceiling (*tối đa*) against anything
 * but another ceiling too. For ranks the smaller number is the higher aim.
 */
export const verdictOf = (target: Aim, benchmark: Aim, indicator: Pick<Indicator, 'kind'>): Verdict => {
  if (isOneNumber(target) && isOneNumber(benchmark) && target.low === benchmark.low) return 'equal';
  const isRank = indicator.kind === 'rank';
  const [one, other] = [aimsOf(target, isRank), aimsOf(benchmark, isRank)];
  if (one.isCeiling && other.isCeiling) return compareEnds(one.to, other.to) < 0 ? 'lower' : 'higher';
  if (compareEnds(one.to, other.from) < 0) return 'lower';
  if (compareEnds(one.from, other.to) > 0) return 'higher';
  if (compareEnds(one.from, other.from) === 0 && compareEnds(one.to, other.to) === 0) return 'equal';
  if (compareEnds(one.to, other.from) === 0) return 'reaches';
  if (compareEnds(one.from, other.to) === 0) return 'starts';
  return 'overlapping';
};
