import type { Basis } from '../../domain/basis.ts';
import type { When } from '../../domain/province.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ReadMisprint } from '../../presentation/plan/as-read.ts';
import { shortNameOn } from '../../presentation/words/unit-names.ts';

/** A place of a text with its words. */
export interface RecordPassage {
  /** Id of the provision; empty where the record is no part of a plan's text. */
  readonly place: string;
  readonly text: string;
}

/** One thing that search can find: a passage, a figure, a measured value, a province, an indicator, a document; or a whole plan. */
export interface SearchRecord {
  /** Address from the site's root, without the base path. */
  readonly path: string;
  readonly kind: 'doan' | 'chi-tieu' | 'so-do' | 'tinh' | 'chi-so' | 'van-ban';
  readonly title: string;
  /** Where a figure stands; empty for all others, whose address tells: words that are not indexed find nothing by chance. */
  readonly context: string;
  /** The words that are searched and shown; more than one only where the record is a whole plan. */
  readonly passages: readonly RecordPassage[];
  /** Words under which it is found as well: printed forms of misprints, other names, abbreviations. Never shown. */
  readonly beside: readonly string[];
  /** The misprints that the words hold, which stand there as they are read. */
  readonly misprints: readonly ReadMisprint[];
  /** A heading or the printed head: found, but the sentence beneath it is the better answer. */
  readonly heading: boolean;
  /** Stands in the list by itself; false for a figure whose passage stands there already. */
  readonly listed: boolean;
  readonly province: string | null;
  /** The year of the document and the deadlines named in the passage; of a measured value the year that was measured. */
  readonly years: readonly number[];
  readonly topics: readonly string[];
  /** Whose words they are; null for what is ours (a province, an indicator, a document) and what was measured. */
  readonly basis: Basis | null;
  /** Day of issue, or on which a value was told, for sorting; or empty. */
  readonly date: string;
}

/** Values each once, without what is not there. */
export const unique = <Value>(values: readonly (Value | null | undefined)[]): Value[] => [
  ...new Set(values.filter((value): value is Value => value !== null && value !== undefined && value !== '')),
];

/** What a record is where nothing else is said of it. */
export const plain = {
  context: '',
  beside: [] as readonly string[],
  misprints: [] as readonly ReadMisprint[],
  heading: false,
  listed: true,
  years: [] as readonly number[],
  topics: [] as readonly string[],
} as const;

/** The name of a unit when it issued a document; empty where the unit is not known. */
export const nameOfUnit = (catalogue: Catalogue, id: string, issued: When): string => {
  const unit = catalogue.provinceById.get(id);
  return unit ? shortNameOn(unit, issued) : '';
};
