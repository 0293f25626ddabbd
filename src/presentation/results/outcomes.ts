import type { Catalogue } from '../../catalogue/catalogue.ts';
import { deadlineState, outcomeOf, type DeadlineState, type Outcome } from '../../domain/comparison/outcome.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';

/** A target with what is measured of it. */
export interface TargetOutcome {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly outcome: Outcome;
  readonly deadline: DeadlineState;
}

/** What is measured of each target, in the order of the targets. `day` is the day of reckoning (`asOfDay`), ISO. */
export const outcomesOf = (targets: readonly Target[], catalogue: Catalogue, day: string): TargetOutcome[] =>
  targets.flatMap((target) => {
    const indicator = catalogue.indicatorById.get(target.indicator);
    if (!indicator) return [];
    const results = catalogue.resultsByIndicator.get(target.indicator) ?? [];
    const outcome = outcomeOf(target, results, indicator, day);
    return [{ target, indicator, outcome, deadline: deadlineState(target.year, day) }];
  });

/** Whether something is measured in the year of the deadline itself, whether or not it answers. */
export const isMeasuredAtDeadline = ({ outcome }: Pick<TargetOutcome, 'outcome'>): boolean => {
  switch (outcome.kind) {
    case 'met':
    case 'unmet':
    case 'incomparable':
      return true;
    case 'earlier':
    case 'none':
      return false;
  }
};

/** Whether anything is measured of a target: then the two are shown side by side. */
export const isMeasured = ({ outcome }: Pick<TargetOutcome, 'outcome'>): boolean => outcome.kind !== 'none';

/** How many of some targets have which outcome, by whether their deadline is over. Every target is counted once. */
export type OutcomeCounts = Readonly<Record<DeadlineState, Readonly<Record<Outcome['kind'], number>>>>;

/** The counts of some outcomes. */
export const outcomeCounts = (outcomes: readonly TargetOutcome[]): OutcomeCounts => {
  const none = (): Record<Outcome['kind'], number> => ({ met: 0, unmet: 0, incomparable: 0, earlier: 0, none: 0 });
  const counts = { passed: none(), ahead: none(), unstated: none() };
  for (const { deadline, outcome } of outcomes) counts[deadline][outcome.kind] += 1;
  return counts;
};

/** How many targets have a deadline of that state. */
export const countedWith = (counts: OutcomeCounts, deadline: DeadlineState): number =>
  Object.values(counts[deadline]).reduce((sum, count) => sum + count, 0);

const collator = new Intl.Collator('vi');

/** What is measured at the deadline first, never what is kept before what is not; then by the name given, by year and document. */
export const inReadingOrder = (
  outcomes: readonly TargetOutcome[],
  nameOf: (outcome: TargetOutcome) => string,
): TargetOutcome[] =>
  outcomes.toSorted(
    (one, other) =>
      Number(isMeasuredAtDeadline(other)) - Number(isMeasuredAtDeadline(one)) ||
      collator.compare(nameOf(one), nameOf(other)) ||
      (one.target.year ?? 0) - (other.target.year ?? 0) ||
      one.target.id.localeCompare(other.target.id),
  );

/** Outcomes by indicator, in the reading order of topics and indicators; an indicator without any has no group. */
export const byIndicator = (
  outcomes: readonly TargetOutcome[],
  { topics, indicators }: Pick<Catalogue, 'topics' | 'indicators'>,
): { readonly indicator: Indicator; readonly outcomes: readonly TargetOutcome[] }[] => {
  const groups = Map.groupBy(outcomes, ({ indicator }) => indicator.id);
  return topics.flatMap(({ id }) =>
    indicators
      .filter(({ topic }) => topic === id)
      .flatMap((indicator) => {
        const own = groups.get(indicator.id);
        return own === undefined ? [] : [{ indicator, outcomes: own }];
      }),
  );
};
