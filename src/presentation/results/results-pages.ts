import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { NATION, type Result } from '../../domain/result.ts';
import { paths } from '../addresses/links.ts';
import { inPages } from '../parts/in-pages.ts';
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
export const A_PAGE = 60;
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
export const measuredPages = (outcomes: readonly TargetOutcome[]): (readonly TargetOutcome[])[] =>
  inPages(outcomes.filter(isMeasured), A_PAGE);

/** The addresses of so many pages of an indicator, from the site's root. */
export const resultsParts = (indicator: string, pages: number): string[] =>
  Array.from({ length: pages }, (_, index) =>
    index === 0 ? paths.resultsOf(indicator) : paths.resultsPage(indicator, index + 1),
  );

/** Values that the page of an indicator lists at most; each has its own place on the page of its unit. */
const VALUES_A_PAGE = 500;

/**
 * The values of one indicator that its page lists: year by year from the newest, as long as there is room, and those of the whole
 * country, whose place it is. `older` counts the others, the newest first.
 */
export const listedResults = (
  results: readonly Result[],
): {
  readonly listed: readonly Result[];
  readonly older: readonly { readonly period: number; readonly count: number }[];
} => {
  const periods = [...new Set(results.map(({ period }) => period))].sort((one, other) => other - one);
  const until = periods.find(
    (period) => results.filter((result) => result.period >= period).length > VALUES_A_PAGE && period !== periods[0],
  );
  const isListed = ({ period, province }: Result): boolean =>
    until === undefined || period > until || province === NATION;
  return {
    listed: results.filter(isListed),
    older: periods.flatMap((period) => {
      const count = results.filter((result) => result.period === period && !isListed(result)).length;
      return count === 0 ? [] : [{ period, count }];
    }),
  };
};

/** Indicators of which anything was measured, in reading order: those that have a page of results. */
export const measuredIndicators = ({ topics, indicators, resultsByIndicator }: Catalogue): Indicator[] =>
  topics.flatMap(({ id }) =>
    indicators.filter((indicator) => indicator.topic === id && resultsByIndicator.has(indicator.id)),
  );

const groupsOf = (outcomes: readonly TargetOutcome[], catalogue: Catalogue) =>
  byIndicator(outcomes, catalogue).map(({ indicator, outcomes: own }) => ({
    indicator,
    all: inReadingOrder(own, unitOf(catalogue)),
  }));

/** The groups of the page of all indicators: measured in the year of the deadline, and before it. */
export const overviewGroups = (
  outcomes: readonly TargetOutcome[],
  catalogue: Catalogue,
): { readonly atDeadline: readonly MeasuredGroup[]; readonly before: readonly MeasuredGroup[] } => {
  const measured = outcomes.filter(isMeasured);
  const atDeadline = groupsOf(measured.filter(isMeasuredAtDeadline), catalogue);
  const before = groupsOf(
    measured.filter((outcome) => !isMeasuredAtDeadline(outcome)),
    catalogue,
  );
  const each =
    measured.length <= ALL_TOGETHER
      ? ALL_TOGETHER
      : Math.max(LEAST_EACH, Math.floor(ALL_TOGETHER / (atDeadline.length + before.length)));
  const shownOf = ({ indicator, all }: (typeof before)[number]): MeasuredGroup => ({
    indicator,
    shown: all.slice(0, each),
    total: all.length,
  });
  return { atDeadline: atDeadline.map(shownOf), before: before.map(shownOf) };
};
