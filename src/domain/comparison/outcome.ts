import type { Indicator } from '../indicator.ts';
import { daysOf } from '../issue-date.ts';
import { overlap } from '../merger.ts';
import { isPossibleShare } from '../possible-share.ts';
import { rankOfEra, UNSTATED_METHOD, type Result } from '../result.ts';
import type { Target } from '../target.ts';
import { variantRule } from './comparability.ts';
import { keepsPromise } from './kept.ts';

/** Why a measured value does not answer a promise. */
export type Mismatch =
  /** The promise names no figure. */
  | 'no-figure'
  /** No possible value satisfies what is promised. */
  | 'impossible-figure'
  /** The promise names a base year, and the value none. */
  | 'other-baseline'
  /** The land measured is not the land of which it was promised. */
  | 'other-territory'
  /** Which unit of a name promised it is not decided, and the two are not the same land or the same ranking. */
  | 'issuer-undecided'
  | 'rank-of-63-or-34'
  /** The method measures another term of the indicator than the one promised. */
  | 'other-variant'
  /** The method measures something near it. */
  | 'other-measure'
  /** The indicator is measured in several ways, and the source does not tell which. */
  | 'unstated-method'
  /** Told before the year of the deadline was over, as far as is known. */
  | 'part-year'
  /** The measured number is told with *khoảng*, *hơn* or the like, and the promised one lies in what that leaves open. */
  | 'inexact-value'
  /** The promise itself says *khoảng*, and the value falls short of it. */
  | 'inexact-promise'
  /** An amount was promised without a sign: whether more or less of it is better is not told. */
  | 'direction-unknown'
  /** By one method, or one source, the promise is kept, by another it is not. */
  | 'values-disagree';

/** A value with the reasons why it is no answer, the decisive one first. */
export interface NoAnswer {
  readonly result: Result;
  readonly because: readonly [Mismatch, ...Mismatch[]];
}

type OneOrMore<Entry> = readonly [Entry, ...Entry[]];

/** Whether a deadline (the end of its year) is over on the day of reckoning. */
export type DeadlineState = 'passed' | 'ahead' | 'unstated';

/** What is measured of a promise. Never a score: one of five things, each with the values that it stands on. */
export type Outcome =
  /** Measured at the deadline, and all methods agree. */
  | { readonly kind: 'met' | 'unmet'; readonly results: OneOrMore<Result> }
  /** Something was measured at the deadline, and none of it answers. */
  | { readonly kind: 'incomparable'; readonly answers: OneOrMore<NoAnswer> }
  /** The values of the latest earlier year in which the same thing was measured: one a method, no result. */
  | { readonly kind: 'earlier'; readonly results: OneOrMore<Result>; readonly deadline: DeadlineState }
  | { readonly kind: 'none'; readonly deadline: DeadlineState };

/** How a deadline stands to a day (ISO); built pages ask for the day of their content, never for the clock. */
export const deadlineState = (year: number | null, day: string): DeadlineState =>
  year === null ? 'unstated' : `${year}-12-31` < day ? 'passed' : 'ahead';

const sameLand = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part) => other.includes(part));

/** Why a value measures something else than what was promised, whatever its year. */
const otherThing = (target: Target, result: Result, indicator: Indicator): Mismatch[] => {
  const because: Mismatch[] = [];
  const isUndecided = target.era === null;
  if (isUndecided && (result.rankOf !== null || target.territory.length > 1)) because.push('issuer-undecided');
  else if (!sameLand(target.territory, result.territory)) because.push('other-territory');
  if (target.era !== null && result.rankOf !== null && rankOfEra(target.era) !== result.rankOf)
    because.push('rank-of-63-or-34');
  const method = indicator.methods?.find(({ id }) => id === result.method);
  if (method?.answersPromises === false) because.push('other-measure');
  if (result.method === UNSTATED_METHOD && indicator.methods !== undefined) because.push('unstated-method');
  const variants = variantRule(indicator, target.variant, method?.variant ?? null);
  if (variants.rule === 'other' || (variants.rule === 'noted' && 'noVerdict' in variants.caution))
    because.push('other-variant');
  return because;
};

/** Why no value of the deadline year could answer the promise as it is worded. */
const unanswerable = (target: Target, indicator: Indicator): Mismatch[] => [
  ...(target.operator === null ? (['no-figure'] as const) : []),
  ...(indicator.kind === 'share' && !isPossibleShare(target) ? (['impossible-figure'] as const) : []),
  ...(target.baseline === null ? [] : (['other-baseline'] as const)),
];

/** Told before its year was over: by its own day, or because that year is not over yet. */
const isOfPartYear = ({ asOf, period }: Result, day: string): boolean =>
  deadlineState(period, day) !== 'passed' || (asOf !== null && (daysOf(asOf).earliest ?? '') <= `${period}-12-31`);

/** Whether a value of the deadline year keeps the promise, or why it does not tell. */
const answer = (target: Target, result: Result, indicator: Indicator, day: string): boolean | OneOrMore<Mismatch> => {
  const [first, ...rest] = [
    ...unanswerable(target, indicator),
    ...otherThing(target, result, indicator),
    ...(isOfPartYear(result, day) ? (['part-year'] as const) : []),
  ];
  if (first !== undefined) return [first, ...rest];
  const kept = keepsPromise(target, result, indicator);
  return typeof kept === 'boolean' ? kept : [kept];
};

const atLeastOne = <Entry>(entries: readonly Entry[]): OneOrMore<Entry> | undefined => {
  const [first, ...rest] = entries;
  return first === undefined ? undefined : [first, ...rest];
};

/**
 * What is measured of a promise, among the values of its indicator. A value answers only where indicator, level, land, year,
 * ranking and definition are those of the promise; each method answers by itself. `day` is the day of reckoning, ISO.
 */
export const outcomeOf = (target: Target, results: readonly Result[], indicator: Indicator, day: string): Outcome => {
  const deadline = deadlineState(target.year, day);
  const near = results.filter(
    (result) =>
      result.indicator === target.indicator &&
      result.level === target.level &&
      overlap(result.territory, target.territory),
  );
  const due = near
    .filter(({ period }) => period === target.year)
    .map((result) => ({ result, answer: answer(target, result, indicator, day) }));
  const answering = due.flatMap((one) => (typeof one.answer === 'boolean' ? [{ ...one, kept: one.answer }] : []));
  const values = atLeastOne(answering.map(({ result }) => result));
  if (values !== undefined) {
    const kept = new Set(answering.map((one) => one.kept));
    if (kept.size === 1) return { kind: kept.has(true) ? 'met' : 'unmet', results: values };
    const [first, ...rest] = values;
    const disagreeing = (result: Result): NoAnswer => ({ result, because: ['values-disagree'] });
    return { kind: 'incomparable', answers: [disagreeing(first), ...rest.map(disagreeing)] };
  }
  const answers = atLeastOne(
    due.flatMap(({ result, answer: because }) => (typeof because === 'boolean' ? [] : [{ result, because }])),
  );
  if (answers !== undefined) return { kind: 'incomparable', answers };
  const year = target.year;
  const before = near.filter(
    (result) => year !== null && result.period < year && otherThing(target, result, indicator).length === 0,
  );
  const latest = Math.max(...before.map(({ period }) => period));
  const earlier = atLeastOne(before.filter(({ period }) => period === latest));
  return earlier === undefined ? { kind: 'none', deadline } : { kind: 'earlier', results: earlier, deadline };
};
