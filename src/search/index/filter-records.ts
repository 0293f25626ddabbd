import type { SearchAnswer, SearchFilters } from '../query/search-answer.ts';

/** The values that a record has of each filter, `danh-sach` (whether it stands in the list by itself) among them. */
export type Traits = Readonly<Record<string, readonly string[]>>;

const names = ['loai', 'nam', 'tinh', 'nhom', 'bang-chung'] as const satisfies (keyof SearchFilters)[];

/** Whether a record stands in the list unasked: a figure whose passage stands there waits until figures are asked for. */
export const isListed = (traits: Traits | undefined): boolean => traits?.['danh-sach']?.includes('co') === true;

const has = (traits: Traits | undefined, name: keyof SearchFilters, wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((value) => traits?.[name]?.includes(value));

/** Whether the filters let a record through: one value of each filter that is set is enough. */
export const letThrough = (traits: Traits | undefined, filters: SearchFilters): boolean =>
  (isListed(traits) || filters.loai.includes('chi-tieu')) && names.every((name) => has(traits, name, filters[name]));

/** No count of any value. */
export const noFacets = (): Record<keyof SearchFilters, Record<string, number>> => ({
  loai: {},
  nam: {},
  tinh: {},
  nhom: {},
  'bang-chung': {},
});

/**
 * How many of the records that answer each value would leave, chosen alone in its filter beside the other filters as they are:
 * exactly the total after that choice, for filters only choose among the records that answer.
 */
export const countFacets = (
  records: readonly (Traits | undefined)[],
  filters: SearchFilters,
): SearchAnswer['facets'] => {
  const facets = noFacets();
  for (const traits of records)
    for (const name of names)
      for (const value of new Set(traits?.[name]))
        if (letThrough(traits, { ...filters, [name]: [value] })) facets[name][value] = (facets[name][value] ?? 0) + 1;
  return facets;
};
