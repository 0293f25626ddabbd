import type { PlanFacts } from '../domain/plan.ts';

/** Months after which a plan should be compared with its source again: sources are mended, replaced and taken away. */
export const VERIFIED_MONTHS = 6;

/** How long ago somebody compared a plan with its source. */
export interface Verification {
  readonly plan: string;
  /** ISO day; null where no day was ever written down. */
  readonly verified: string | null;
  /** Whole months since then; null without a day. */
  readonly months: number | null;
  /** Whether it is to be done again: never told, or too long ago. */
  readonly isDue: boolean;
}

/** Whole months from one ISO day to another; below zero where the other is earlier. */
const monthsBetween = (from: string, to: string): number => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
};

/** All plans with the day of their last comparison, those to be done first; `asOf` is the ISO day at which that is reckoned. */
export const verifications = (
  plans: readonly { readonly id: string; readonly facts: Pick<PlanFacts, 'verified'> }[],
  asOf: string,
): Verification[] =>
  plans
    .map(({ id, facts: { verified } }): Verification => {
      if (verified === undefined) return { plan: id, verified: null, months: null, isDue: true };
      const months = monthsBetween(verified, asOf);
      return { plan: id, verified, months, isDue: months >= VERIFIED_MONTHS };
    })
    .sort((one, other) => {
      const [first, second] = [one.verified ?? '', other.verified ?? ''];
      return first < second ? -1 : first > second ? 1 : one.plan < other.plan ? -1 : 1;
    });
