import type { Basis } from '../../domain/basis.ts';
import type { Level, MeasuredUnit } from '../../domain/target.ts';
import type { AbbreviationPair } from './abbreviations.ts';

/** A document that can be asked for by its number. */
export interface KnownDocument {
  /** Path below the site's root. */
  readonly path: string;
  /** `Quyết định`, `Kế hoạch` … */
  readonly kind: string;
  /** Official number first, then the ways in which it is misquoted; empty for laws. */
  readonly numbers: readonly string[];
  /** `Quyết định 749/QĐ-TTg`; `Kế hoạch 193/KH-UBND năm 2022, Vĩnh Phúc`. */
  readonly title: string;
  /** What it is about, who issued it. */
  readonly text: string;
  /** Slug of the province that issued it; null for national documents. */
  readonly province: string | null;
}

/** A name of a province, old or new. */
export interface KnownProvince {
  readonly slug: string;
  /** Path below the site's root. */
  readonly path: string;
  /** The name and its other forms. */
  readonly names: readonly string[];
  readonly text: string;
  /** Whether a file of figures exists. */
  readonly figures: boolean;
}

/** An indicator as readers may call it. */
export interface KnownIndicator {
  readonly id: string;
  /** Path below the site's root. */
  readonly path: string;
  readonly shortName: string;
  readonly name: string;
  readonly text: string;
  readonly unit: MeasuredUnit;
  /** The largest number that a figure of it can name; null where there is none. */
  readonly most: number | null;
  /** The deadlines and tiers for which figures of places are known. */
  readonly lines: readonly { readonly year: number | null; readonly level: Level | null }[];
}

/** One figure, ready to be said. */
export interface KnownFigure {
  readonly indicator: string;
  /** Unit id, as the comparison names it. */
  readonly province: string;
  readonly provinceName: string;
  readonly year: number | null;
  /** `tối thiểu 80%, đến năm 2025, cấp tỉnh`. */
  readonly figure: string;
  readonly path: string;
  /** Path of the comparison with other provinces, with its question. */
  readonly comparison: string;
  /** The words of the text published here, every misprint marked as one; null for reported figures. */
  readonly quote: string | null;
  /** Whose words they are. */
  readonly basis: Basis;
}

/** Everything that the query layer knows of the site. Lists as they go over the wire: short keys are not worth their riddles. */
export interface Lexicon {
  /** Version of the index it was written with. */
  readonly version: string;
  /** All syllables and words of the records, most frequent first, separated by spaces. */
  readonly words: string;
  readonly abbreviations: readonly AbbreviationPair[];
  /** Other ways of writing a province's name, and the name: `Đắc Lắc`, `đắklắk` → `Đắk Lắk`. */
  readonly spellings: readonly AbbreviationPair[];
  /** See `commonWords`. */
  readonly common: Readonly<Record<'asking' | 'general' | 'comparing', string>>;
  readonly documents: readonly KnownDocument[];
  readonly provinces: readonly KnownProvince[];
  readonly indicators: readonly KnownIndicator[];
}
