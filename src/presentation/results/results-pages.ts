import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { shortNameOn } from '../words/unit-names.ts';
import {
  byIndicator,
  inReadingOrder,
  isMeasured,
  isMeasuredAtDeadline,
  outcomesOf,
  type TargetOutcome,
} from './outcomes.ts';

/** Targets that something is measured of, on one page of an indicator; the others follow on pages of their own. */
export const A_PAGE = 100;
/** The same on the page of all indicators, together; beyond it each indicator shows its first ones and leads to the others. */
const ALL_TOGETHER = 150;
/** The least that an indicator shows there, however many indicators there are. */
const LEAST_EACH = 3;

/** Targets of one indicator that something is measured of, those that are shown and how many there are. */
export interface MeasuredGroup {
  readonly indicator: Indicator;
  readonly shown: readonly TargetOutcome[];
  readonly total: number;
}

const unitOf =
  ({ provinceById }: Pick<Catalogue, 'provinceById'>) =>
  ({ target }: TargetOutcome): string => {
    const unit = provinceById.get(target.province);
    return unit ? shortNameOn(unit, unit.validTo ?? null) : target.province;
  };

/** What became of one indicator's targets, in reading order. */
export const indicatorOutcomes = (indicator: Indicator, catalogue: Catalogue, day: string): TargetOutcome[] =>
  inReadingOrder(outcomesOf(catalogue.targetsByIndicator.get(indicator.id) ?? [], catalogue, day), unitOf(catalogue));

/** Those of them that something is measured of, in pages; at least one, which may be empty. */
export const measuredPages = (outcomes: readonly TargetOutcome[]): TargetOutcome[][] => {
  const all = outcomes.filter(isMeasured);
  return Array.from({ length: Math.max(1, Math.ceil(all.length / A_PAGE)) }, (_, page) =>
    all.slice(page * A_PAGE, (page + 1) * A_PAGE),
  );
};

/** Indicators of which anything was measured, in reading order: those that have a page of results. */
export const measuredIndicators = ({ topics, indicators, resultsByIndicator }: Catalogue): Indicator[] =>
  topics.flatMap(({ id }) =>
    indicators.filter((indicator) => indicator.topic === id && resultsByIndicator.has(indicator.id)),
  );

const groupsOf = (outcomes: readonly TargetOutcome[], catalogue: Catalogue, each: number): MeasuredGroup[] =>
  byIndicator(outcomes, catalogue).map(({ indicator, outcomes: own }) => ({
    indicator,
    shown: inReadingOrder(own, unitOf(catalogue)).slice(0, each),
    total: own.length,
  }));

/** How many of each group are shown so that a page of all groups keeps its size. */
const eachOf = (outcomes: readonly TargetOutcome[]): number => {
  if (outcomes.length <= ALL_TOGETHER) return ALL_TOGETHER;
  const groups = new Set(outcomes.map(({ indicator }) => indicator.id)).size;
  return Math.max(LEAST_EACH, Math.floor(ALL_TOGETHER / groups));
};

/** The groups of the page of all indicators: measured in the year of the deadline, and before it. */
export const overviewGroups = (
  outcomes: readonly TargetOutcome[],
  catalogue: Catalogue,
): { readonly atDeadline: readonly MeasuredGroup[]; readonly before: readonly MeasuredGroup[] } => {
  const measured = outcomes.filter(isMeasured);
  const each = eachOf(measured);
  return {
    atDeadline: groupsOf(measured.filter(isMeasuredAtDeadline), catalogue, each),
    before: groupsOf(
      measured.filter((outcome) => !isMeasuredAtDeadline(outcome)),
      catalogue,
      each,
    ),
  };
};
