import { basisOf } from '../../domain/basis.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import type { Provision } from '../../plan-text/provision.ts';
import { paths } from '../../presentation/addresses/links.ts';
import { wordsAsRead } from '../../presentation/plan/as-read.ts';
import { nearestHeading, planName } from '../../presentation/plan/plan-page.ts';
import { provisionName } from '../../presentation/plan/provision-name.ts';
import { deadlineInWords } from '../../presentation/words/words.ts';
import { otherWays, type Abbreviations } from '../words/abbreviations.ts';
import { nameOfUnit, plain, unique, type SearchRecord } from './search-record.ts';

const dateOfPlan = (plan: PublishedPlan): string => plan.facts.issued ?? plan.facts.source.published ?? '';

const figuresIn = (plan: PublishedPlan, provision: Provision) =>
  plan.targets.filter(({ quoteSpan }) => quoteSpan?.provision === provision.id);

/** A heading without its number and its colon. */
const bareHeading = ({ number, text }: Provision): string =>
  (number !== null && text.startsWith(number) ? text.slice(number.length) : text).replace(/^\s+|[\s.:;,–-]+$/gu, '');

/** A provision's place in words, as short as a title may say it. */
export const placeOf = (plan: PublishedPlan, provision: Provision): string =>
  provisionName(plan.text, provision).replace('gạch đầu dòng thứ', 'gạch thứ');

/** `Cung cấp dịch vụ công · mục II.2.1.1, gạch thứ 2`: what it is about, then where it stands. */
const titleOf = (plan: PublishedPlan, provision: Provision): string => {
  const heading = nearestHeading(plan, provision);
  return `${(heading && bareHeading(heading)) || planName(plan)} · ${placeOf(plan, provision)}`;
};

/** A provision of a plan, with the figures that stand in it. */
export const passageRecord = (
  catalogue: Catalogue,
  plan: PublishedPlan,
  provision: Provision,
  table: Abbreviations,
): SearchRecord => {
  const { text, misprints, printed } = wordsAsRead(plan, {
    provision: provision.id,
    start: 0,
    end: provision.text.length,
  });
  const figures = figuresIn(plan, provision);
  const indicators = catalogue.indicators.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  return {
    ...plain,
    path: paths.provision(plan.id, provision.id),
    kind: 'doan',
    title: titleOf(plan, provision),
    passages: [{ place: provision.id, text }],
    misprints,
    beside: [
      nameOfUnit(catalogue, plan.facts.province, planDays(plan.facts)),
      ...printed,
      ...otherWays(text, table),
      ...unique(figures.map(({ year }) => (year === null ? null : deadlineInWords(year)))),
      ...indicators.map(({ shortName }) => shortName),
    ],
    heading: provision.kind === 'heading' || provision.kind === 'head',
    province: plan.facts.province,
    years: unique([plan.facts.year, ...figures.map(({ year }) => year)]),
    topics: unique(indicators.map(({ topic }) => topic)),
    basis: basisOf(plan.facts.source.kind),
    date: dateOfPlan(plan),
  };
};

/** The records of a plan's provisions as one. */
export const planRecord = (plan: PublishedPlan, records: readonly SearchRecord[]): SearchRecord => ({
  ...plain,
  path: paths.plan(plan.id),
  kind: 'doan',
  title: planName(plan),
  passages: records.flatMap(({ passages }) => passages),
  beside: unique(records.flatMap(({ beside }) => beside)),
  province: plan.facts.province,
  years: unique(records.flatMap(({ years }) => years)),
  topics: unique(records.flatMap(({ topics }) => topics)),
  basis: basisOf(plan.facts.source.kind),
  date: dateOfPlan(plan),
});
