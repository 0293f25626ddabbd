import type { Indicator } from '../indicator.ts';
import type { Result } from '../result.ts';
import type { Target } from '../target.ts';

/** What a promise asks of a value: a bound, on the one side of it. */
interface Asked {
  readonly bound: number;
  /** Whether less is better: ranks, and ceilings (*tối đa*). */
  readonly less: boolean;
  /** *trên*, *dưới*: the bound itself does not do. */
  readonly strict: boolean;
}

/** A figure without a ceiling is kept by more than it names, a range from its nearer end on; a rank by a smaller one. */
const askedBy = ({ operator, low, high }: Target, kind: Indicator['kind']): Asked => {
  const number = low ?? 0;
  switch (operator) {
    case '<=':
    case '<':
      return { bound: number, less: true, strict: operator === '<' };
    case '>=':
    case '>':
      return { bound: number, less: false, strict: operator === '>' };
    case 'range':
      return kind === 'rank'
        ? { bound: Math.max(number, high ?? number), less: true, strict: false }
        : { bound: number, less: false, strict: false };
    case '=':
    case '~':
    case null:
      return { bound: number, less: kind === 'rank', strict: false };
  }
};

const reaches = (value: number, { bound, less, strict }: Asked): boolean =>
  value === bound ? !strict : value < bound === less;

/** Whether what the measured number leaves open keeps what is asked; undefined where part of it does and part does not. */
const keptBy = ({ operator, value }: Pick<Result, 'operator' | 'value'>, asked: Asked): boolean | undefined => {
  switch (operator) {
    case '=':
      return reaches(value, asked);
    case '~':
      return value === asked.bound ? undefined : reaches(value, asked);
    case '>=':
    case '>':
    case '<=':
    case '<': {
      const endsBelow = operator === '<' || operator === '<=';
      const opensTheWayAsked = endsBelow === asked.less;
      // *Hơn 80* is above 80 itself: it keeps “trên 80”, and breaks “tối đa 80”.
      const isBeyond = value === asked.bound && (operator === '>' || operator === '<');
      if (opensTheWayAsked) return isBeyond || reaches(value, asked) ? true : undefined;
      return isBeyond || !reaches(value, asked) ? false : undefined;
    }
  }
};

/**
 * Whether a measured value keeps a promise that names a figure, of the same thing in the same year; where that cannot be
 * told, why. *80%* and *tối thiểu 80%* alike are kept by 80 and more.
 */
export const keepsPromise = (
  target: Target,
  result: Pick<Result, 'operator' | 'value'>,
  indicator: Pick<Indicator, 'kind'>,
): boolean | 'inexact-value' | 'inexact-promise' | 'direction-unknown' => {
  const isBare = target.operator === '=' || target.operator === '~' || target.operator === 'range';
  if (indicator.kind === 'amount' && isBare && result.value !== target.low) return 'direction-unknown';
  const kept = keptBy(result, askedBy(target, indicator.kind));
  if (kept === undefined) return 'inexact-value';
  return !kept && target.operator === '~' ? 'inexact-promise' : kept;
};
