import { anyDay, type IssueDays } from './issue-date.ts';
import type { Province } from './province.ts';
import type { Level } from './target.ts';

/** The day on which 63 provinces became 34 (Nghị quyết 202/2025/QH15) and the district tier ended (203/2025/QH15). */
export const MERGER_DATE = '2025-07-01';
/** The act by which provinces merged, as pages name it. */
export const MERGER_ACT = 'Nghị quyết 202/2025/QH15';
/** Its year: deadlines are years. */
export const MERGER_YEAR = Number(MERGER_DATE.slice(0, 4));

/** Whether a unit existed before the merger or exists since. */
export type Era = 'before' | 'since';

/** The era of a unit, from the days on which it exists; never from its id. */
export const eraOf = (unit: Pick<Province, 'validFrom'>): Era =>
  unit.validFrom !== undefined && unit.validFrom >= MERGER_DATE ? 'since' : 'before';

/** The days on which a unit could issue a document. */
export const daysOfUnit = (unit: Pick<Province, 'validFrom' | 'validTo'>): IssueDays => ({
  earliest: unit.validFrom ?? null,
  latest: unit.validTo ?? null,
});

/**
 * The land of a unit, as the ids of the units that it was made of: those that no other unit went into. A unit that took over
 * none is its own land.
 */
export const territoryOf = (unit: Pick<Province, 'id'>, all: readonly Province[]): string[] => {
  const made = (id: string, above: readonly string[]): string[] => {
    const parts = all.filter(({ id: part, successor }) => successor === id && !above.includes(part));
    return parts.length === 0 ? [id] : parts.flatMap((part) => made(part.id, [...above, id]));
  };
  return made(unit.id, []);
};

/** What the merger makes of the issuer of a figure. */
export interface IssuerFacts {
  /** Null where it is not decided which unit of a name issued it. */
  readonly era: Era | null;
  /** Land of the issuer; where the unit is not decided, of both that it may be. Empty for national documents. */
  readonly territory: readonly string[];
  /** Days on which the issuer existed; any where the unit is not decided. */
  readonly days: IssueDays;
}

/** The issuer of a document. `undecided`: the source does not tell whether it is the unit before the merger or the one since. */
export const issuerFacts = (id: string, all: readonly Province[], undecided: boolean): IssuerFacts => {
  const unit = all.find((other) => other.id === id);
  if (unit === undefined) return { era: null, territory: [id], days: anyDay };
  if (undecided) {
    const later = all.find((other) => other.id === unit.successor);
    return { era: null, territory: territoryOf(later ?? unit, all), days: anyDay };
  }
  return { era: eraOf(unit), territory: territoryOf(unit, all), days: daysOfUnit(unit) };
};

/** Whether two units have land in common: their figures are about some of the same people, and are not set against each other. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((part) => other.includes(part));

/** Whether a figure is about a tier that is gone before its deadline. */
export const isAbolishedTier = (level: Level | null, year: number | null): boolean =>
  level === 'district' && (year ?? 0) >= MERGER_YEAR;

/** Whether a deadline lies before a unit of the merger existed: deadlines are ends of years. */
export const isBeforeMerger = (year: number | null): boolean => year !== null && year < MERGER_YEAR;

export * as mergerWords from './merger-words.ts';
