import { daysOf as spanOf } from './day-span.ts';

/** The days on which a document may have been issued, both ends included, ISO; null is an end that nothing is known of. */
export interface IssueDays {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Nothing is known. */
export const anyDay: IssueDays = { earliest: null, latest: null };

/** The days of a year, a month or a day: `2022-02` is 2022-02-01 to 2022-02-28. */
export const daysOf = (date: string): IssueDays => {
  const { first, last } = spanOf(date);
  return { earliest: first, latest: last };
};

/** The days that all of these leave open. Where they exclude one another the result ends before it begins. */
export const commonDays = (...all: readonly IssueDays[]): IssueDays =>
  all.reduce(
    (one, other) => ({
      earliest: (one.earliest ?? '') > (other.earliest ?? '') ? one.earliest : (other.earliest ?? one.earliest),
      latest: (one.latest ?? '9999') < (other.latest ?? '9999') ? one.latest : (other.latest ?? one.latest),
    }),
    anyDay,
  );

/** Whether the days exclude one another. */
export const isNoDay = ({ earliest, latest }: IssueDays): boolean =>
  earliest !== null && latest !== null && latest < earliest;

/** What a document tells of its day of issue. */
export interface IssueFacts {
  /** Year, month or day of issue. */
  readonly issued?: string | undefined;
  readonly issuedBefore?: { readonly date: string } | undefined;
}

/** Every day on which the document can have been issued by what is told of it. */
export const possibleDays = ({ issued, issuedBefore }: IssueFacts): IssueDays =>
  commonDays(issued === undefined ? anyDay : daysOf(issued), {
    earliest: null,
    latest: issuedBefore === undefined ? null : daysOf(issuedBefore.date).latest,
  });

/** Whether the one was certainly issued before the other. */
export const isSurelyBefore = (one: IssueDays, other: IssueDays): boolean =>
  one.latest !== null && other.earliest !== null && one.latest < other.earliest;

/** Whether it is known which of the two is the younger, or that both are of one day. */
export const isOrderKnown = (one: IssueDays, other: IssueDays): boolean =>
  isSurelyBefore(one, other) ||
  isSurelyBefore(other, one) ||
  (one.earliest !== null &&
    one.earliest === one.latest &&
    one.earliest === other.earliest &&
    one.latest === other.latest);

/**
 * Order for lists, the youngest first. Documents whose order is known always stand in it; where it is not, the one that may
 * be younger comes first, so that a document without a date is not taken for the oldest. Lists say that they do not know.
 */
export const youngestFirst = (one: IssueDays, other: IssueDays): number => {
  const [last, otherLast] = [one.latest ?? '9999', other.latest ?? '9999'];
  if (last !== otherLast) return last < otherLast ? 1 : -1;
  const [first, otherFirst] = [one.earliest ?? '', other.earliest ?? ''];
  return first === otherFirst ? 0 : first < otherFirst ? 1 : -1;
};
