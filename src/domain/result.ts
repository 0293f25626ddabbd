import { z } from 'zod';
import { eraOf, type Era } from './merger.ts';
import { partialDate } from './partial-date.ts';
import { slug, type Province } from './province.ts';
import { levelSchema, measuredUnitSchema, operatorSchema, type Level } from './target.ts';

/** Stands in the place of a unit id for what was measured of the whole country; also the name of its file. */
export const NATION = 'quoc-gia';

/** The method of a value whose source does not tell how it was measured; every indicator has it. */
export const UNSTATED_METHOD = 'khong-neu';

/** How many units a ranking had: 63 before the merger, 34 since. */
export const rankOfSchema = z.literal([63, 34]);
export type RankOf = z.infer<typeof rankOfSchema>;

/** The ranking in which a unit of that era stands: ranks of the one say nothing in the other. */
export const rankOfEra = (era: Era): RankOf => {
  switch (era) {
    case 'before':
      return 63;
    case 'since':
      return 34;
  }
};

/** One measured value: what a named source says that was reached, never what was promised. */
export const resultEntrySchema = z.strictObject({
  /** The id after the unit, where `<indicator>[-<level>]-<period>-<method>` would stand twice: that, a hyphen, a word of its own. */
  id: slug.optional(),
  /** Unit id of the territory measured, as the source cuts it; `quoc-gia` is the whole country. */
  province: slug,
  /** Id of an entry in `content/indicators.yaml`. */
  indicator: slug,
  /** Tier, for figures about bodies of one tier. */
  level: levelSchema.optional(),
  /** `=`, or the word that the source puts before the number (*khoảng*, *hơn*). A measured value is one number. */
  operator: operatorSchema.exclude(['range']),
  /** The number measured: 82 means 82 %; a rank; an index value from 0 to 1. */
  value: z.number(),
  unit: measuredUnitSchema,
  /** With ranks, and with them alone: among how many units. */
  rankOf: rankOfSchema.optional(),
  /** The year that was measured, not the year in which it was told. */
  period: z.int().min(2000).max(2100),
  /** The day, month or year in which the value was told, as far as it was seen. */
  asOf: partialDate.optional(),
  /** Who measured it, or told it as measured. */
  measuredBy: z.string().min(1),
  /** Id of a method of the indicator, or `khong-neu`. */
  method: slug,
  /** Address of the page that tells it. */
  source: z.url({ protocol: /^https?$/ }),
  /** A: an official source, or two independent ones; B: one credible source. C is not published. */
  confidence: z.enum(['A', 'B']),
  /** A remark for the reader: how the source puts it, what another release says. */
  note: z.string().min(1).optional(),
});
export type ResultEntry = z.infer<typeof resultEntrySchema>;
export const resultsFileSchema = z.array(resultEntrySchema);

/** `<unit>/<indicator>[-<level>]-<period>-<method>`: the id of a value that no other source contradicts. */
export const resultKey = ({
  province,
  indicator,
  level,
  period,
  method,
}: Pick<ResultEntry, 'province' | 'indicator' | 'level' | 'period' | 'method'>): string =>
  `${province}/${[indicator, level, period, method].filter((part) => part !== undefined).join('-')}`;

/** The id of a value: the one its entry names under its unit, else its key. */
export const resultId = (entry: Parameters<typeof resultKey>[0] & Pick<ResultEntry, 'id'>): string =>
  entry.id === undefined ? resultKey(entry) : `${entry.province}/${entry.id}`;

/** A measured value as the whole site uses it: what is absent is null. */
export interface Result extends Omit<ResultEntry, 'id' | 'level' | 'rankOf' | 'asOf' | 'note'> {
  /** `<unit>/<indicator>[-<level>]-<period>-<method>`; unique and stable. */
  readonly id: string;
  readonly level: Level | null;
  readonly rankOf: RankOf | null;
  readonly asOf: string | null;
  readonly note: string | null;
  /** Whether the territory is a unit of before or since the merger; null for the whole country. */
  readonly era: Era | null;
  /** Land measured (`territoryOf`); empty for the whole country. */
  readonly territory: readonly string[];
}

/**
 * Whether a value is told of a unit for a year in which it did not exist yet: reckoned back from the units that it was made
 * of. Allowed, and always said.
 */
export const isReckonedBack = (
  { period }: Pick<ResultEntry, 'period'>,
  unit: Pick<Province, 'validFrom'> | undefined,
): boolean => unit?.validFrom !== undefined && eraOf(unit) === 'since' && period < Number(unit.validFrom.slice(0, 4));

/**
 * Whether two values may stand on one axis: the same method, and where the sources do not tell it, at least the same hand.
 * Ranks among 63 and among 34 never do.
 */
export const shareAxis = (
  one: Pick<Result, 'indicator' | 'level' | 'method' | 'measuredBy' | 'rankOf' | 'unit'>,
  other: Pick<Result, 'indicator' | 'level' | 'method' | 'measuredBy' | 'rankOf' | 'unit'>,
): boolean =>
  one.indicator === other.indicator &&
  one.level === other.level &&
  one.unit === other.unit &&
  one.rankOf === other.rankOf &&
  one.method === other.method &&
  (one.method !== UNSTATED_METHOD || one.measuredBy === other.measuredBy);
