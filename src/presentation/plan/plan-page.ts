import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { findQuote } from '../../plan-text/find-quote.ts';
import { findProvision, wordsAt, type Provision } from '../../plan-text/provision.ts';
import { emptyState, writeState, yearInAddress } from '../comparison/comparison-state.ts';
import { paths } from '../addresses/links.ts';
import { wordsAsRead } from './as-read.ts';

/** Ids of the notes on misprints, by provision and printed form. */
export const errataIds = (plan: PublishedPlan): Map<string, string> =>
  new Map(plan.errata.map((erratum, index) => [`${erratum.provision} ${erratum.printed}`, `loi-in-${index + 1}`]));

/** One line of a table of contents, with those beneath it. */
export interface TocEntry {
  readonly id: string;
  readonly title: string;
  readonly children: readonly TocEntry[];
}

/** The headings of a plan as a tree. */
export const tableOfContents = (plan: PublishedPlan): TocEntry[] => {
  const headings = plan.text.provisions.filter((provision) => provision.kind === 'heading');
  const below = (parent: Provision | null): TocEntry[] =>
    headings
      .filter((heading) => {
        const nearest = heading.ancestors.findLast((id) => headings.some((other) => other.id === id));
        return parent === null ? nearest === undefined : nearest === parent.id;
      })
      .map((heading) => ({
        id: heading.id,
        title: wordsAsRead(plan, { provision: heading.id, start: 0, end: heading.text.length }).text,
        children: below(heading),
      }));
  return below(null);
};

/** Why the source breaks off after a provision, in the words of `gaps`; undefined where nobody said. */
export const gapReason = (plan: PublishedPlan, gap: Provision): string | undefined => {
  const place = plan.text.provisions.indexOf(gap);
  const before = plan.text.provisions.slice(0, place).findLast((provision) => provision.id !== '');
  return plan.facts.gaps?.find(({ after }) => after === before?.id)?.reason;
};

/** A figure of the text that is no target: its words as printed, where they stand, and why it is none. */
export interface LeftOutFigure {
  readonly words: string;
  readonly provision: Provision;
  readonly reason: string;
}

/** The figures of a plan's text that are deliberately no targets, in the order of the text. */
export const leftOutFigures = (plan: PublishedPlan): LeftOutFigure[] =>
  (plan.facts.leftOut ?? [])
    .flatMap(({ quote, reason }) => {
      const span = findQuote(plan.text, quote);
      const provision = span && findProvision(plan.text, span.provision);
      return span && provision ? [{ words: wordsAt(plan.text, span), provision, reason, start: span.start }] : [];
    })
    .sort(
      (one, other) =>
        plan.text.provisions.indexOf(one.provision) - plan.text.provisions.indexOf(other.provision) ||
        one.start - other.start,
    )
    .map(({ words, provision, reason }) => ({ words, provision, reason }));

/** Minutes of reading, at 200 Vietnamese syllables a minute; at least one. */
export const readingMinutes = (plan: PublishedPlan): number =>
  Math.max(
    1,
    Math.round(
      plan.text.provisions.map(({ text }) => text.split(/\s+/).length).reduce((sum, count) => sum + count, 0) / 200,
    ),
  );

/** `Kế hoạch 193/KH-UBND ngày 26/7/2022`, or the title where the source names no number. */
export const planName = (plan: { facts: PublishedPlan['facts'] }): string => {
  const { number, year, kind, issuer } = plan.facts;
  return number === undefined
    ? `${kind} năm ${year} của ${issuer.replace('Ủy ban nhân dân', 'UBND')}`
    : `${kind} ${number} năm ${year}`;
};

/** The heading or numbered provision above a provision, for context beside a quote. */
export const nearestHeading = (plan: PublishedPlan, provision: Provision): Provision | undefined =>
  provision.ancestors.map((id) => findProvision(plan.text, id)).findLast((entry) => entry?.kind === 'heading');

/** The plans of the same unit around a plan in time: the one before it and the one after it. */
export const neighbours = (
  plans: readonly PublishedPlan[],
  plan: PublishedPlan,
): { before: PublishedPlan | undefined; after: PublishedPlan | undefined } => {
  // The catalogue's order is newest first.
  const same = plans.filter(({ facts }) => facts.province === plan.facts.province);
  const place = same.indexOf(plan);
  return { before: same[place + 1], after: place > 0 ? same[place - 1] : undefined };
};

/** The comparison with nothing but one figure's indicator and deadline. */
export const comparedPath = ({ indicator, year }: { indicator: string; year: number | null }): string =>
  paths.comparison + writeState({ ...emptyState, years: [yearInAddress(year)], indicators: [indicator] });
