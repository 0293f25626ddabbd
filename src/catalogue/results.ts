import { eraOf, territoryOf } from '../domain/merger.ts';
import { resultId, type Result } from '../domain/result.ts';
import type { Entries } from './catalogue.ts';

/** Measured values in the one form that the whole site uses, each with the land and the era of its unit. */
export const resultsOf = ({ results, provinces }: Pick<Entries, 'results' | 'provinces'>): Result[] => {
  const lands = new Map(
    provinces.map((unit) => [unit.id, { era: eraOf(unit), territory: territoryOf(unit, provinces) }] as const),
  );
  return results.flatMap(({ entries }) =>
    entries.map((entry): Result => ({
      ...entry,
      id: resultId(entry),
      level: entry.level ?? null,
      rankOf: entry.rankOf ?? null,
      asOf: entry.asOf ?? null,
      note: entry.note ?? null,
      ...(lands.get(entry.province) ?? { era: null, territory: [] }),
    })),
  );
};
