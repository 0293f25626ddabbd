import { eraOf } from './merger.ts';
import { existsOn, nameInList, type Province } from './province.ts';

/** Units counted apart by era: one place before and after 2025-07-01 is two units with two sets of documents. */
export interface UnitCount {
  readonly total: number;
  /** Units that ended when provinces merged. */
  readonly former: number;
  /** Units that exist since then. */
  readonly current: number;
}

/** Counts the units of these ids, each once. The one way in which this site counts units. */
export const countUnits = (ids: Iterable<string>, provinces: readonly Province[]): UnitCount => {
  const distinct = new Set(ids);
  const units = provinces.filter(({ id }) => distinct.has(id));
  const current = units.filter((unit) => eraOf(unit) === 'since').length;
  return { total: units.length, former: units.length - current, current };
};

/** How many units the list of units has on a day (ISO), and how many of them are provinces and cities. */
export const kindsOn = (
  provinces: readonly Province[],
  day: string,
): { readonly total: number; readonly provinces: number; readonly cities: number } => {
  const kinds = provinces.filter((unit) => existsOn(unit, day)).map((unit) => nameInList(unit, day).kind);
  const cities = kinds.filter((kind) => kind === 'thanh-pho').length;
  return { total: kinds.length, provinces: kinds.length - cities, cities };
};
