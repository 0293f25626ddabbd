import type { Indicator } from '../indicator.ts';
import { youngestFirst } from '../issue-date.ts';
import { eraOf, isBeforeMerger } from '../merger.ts';
import type { Province } from '../province.ts';
import type { Level, Target } from '../target.ts';

/** A document that could hold a figure: a published text, or one that is only reported. */
export interface PlanRecord {
  readonly id: string;
  readonly province: string;
  readonly number: string | null;
  readonly title: string;
  /** Day, month or year of issue, or null. */
  readonly issued: string | null;
  readonly evidence: Target['evidence'];
  /** Whether a person reviewed the full text: only then is absence a statement of the plan. */
  readonly review: { readonly reviewer: string; readonly date: string } | null;
}

/** One line of the comparison: an indicator at one level for one deadline year. */
export interface RowKey {
  readonly indicator: Indicator;
  readonly level: Level | null;
  readonly year: number | null;
}

/** Why a cell can hold no figure at all. */
export type NotApplicable = 'unit-not-yet' | 'tier-abolished' | 'national-only';

/**
 * What one province says on one line. Absence is a case of its own, and each kind of absence is another thing:
 * `silent` was reviewed, `unknown` could not be, `no-plan` has nothing to review, `not-applicable` never could.
 */
export type Cell =
  | { readonly state: 'stated'; readonly targets: readonly Target[]; readonly elsewhere: readonly Target[] }
  | { readonly state: 'qualitative'; readonly targets: readonly Target[]; readonly elsewhere: readonly Target[] }
  | {
      readonly state: 'silent';
      readonly review: NonNullable<PlanRecord['review']>;
      readonly elsewhere: readonly Target[];
    }
  | { readonly state: 'unknown'; readonly because: 'excerpt' | 'reported-only'; readonly elsewhere: readonly Target[] }
  | { readonly state: 'no-plan' }
  | { readonly state: 'not-applicable'; readonly because: NotApplicable };

export type CellState = Cell['state'];

/** The six states by precedence: also the order in which they sort. */
export const cellStates: readonly CellState[] = [
  'stated',
  'qualitative',
  'silent',
  'unknown',
  'no-plan',
  'not-applicable',
];

const newestFirst = (one: Target, other: Target): number => youngestFirst(one.issueDays, other.issueDays);

/**
 * What a line is to a unit whatever its documents say: the line does not reach it, or it has no document here. The one place of
 * this rule: the tables of the build and the columns that a reader adds both ask it.
 */
export const cellWithoutDocuments = (
  row: { readonly nationalOnly: boolean; readonly level: Level | null; readonly year: number | null },
  isNew: boolean,
): Extract<Cell, { state: 'not-applicable' | 'no-plan' }> => {
  if (row.nationalOnly) return { state: 'not-applicable', because: 'national-only' };
  if (isNew && row.level === 'district') return { state: 'not-applicable', because: 'tier-abolished' };
  if (isNew && isBeforeMerger(row.year)) return { state: 'not-applicable', because: 'unit-not-yet' };
  return { state: 'no-plan' };
};

/** What a province says on a line, from its documents and their commitments. */
export const cellFor = (
  row: RowKey,
  province: Province,
  plans: readonly PlanRecord[],
  targets: readonly Target[],
): Cell => {
  const own = targets.filter(
    (target) => target.province === province.id && target.indicator === row.indicator.id && target.level === row.level,
  );
  const here = own.filter((target) => target.year === row.year).sort(newestFirst);
  const elsewhere = own.filter((target) => target.year !== row.year).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  if (here.some((target) => target.operator !== null)) return { state: 'stated', targets: here, elsewhere };
  if (here.length > 0) return { state: 'qualitative', targets: here, elsewhere };
  const { indicator, level, year } = row;
  const empty = cellWithoutDocuments(
    { nationalOnly: indicator.nationalOnly === true, level, year },
    eraOf(province) === 'since',
  );
  const documents = plans.filter((plan) => plan.province === province.id);
  if (empty.state === 'not-applicable' || documents.length === 0) return empty;
  const published = documents.filter((plan) => plan.evidence === 'verbatim');
  const review = published.every((plan) => plan.review !== null) ? published.at(-1)?.review : undefined;
  if (review && published.length === documents.length) return { state: 'silent', review, elsewhere };
  return {
    state: 'unknown',
    because: published.some((plan) => plan.review === null) ? 'excerpt' : 'reported-only',
    elsewhere,
  };
};
