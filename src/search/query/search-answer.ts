import type { Basis } from '../../domain/basis.ts';
import type { ExcerptPart } from './excerpt.ts';

/** Filters of a search, named in the address as the comparison names them; empty means all. */
export interface SearchFilters {
  readonly loai: readonly string[];
  readonly nam: readonly string[];
  readonly tinh: readonly string[];
  readonly nhom: readonly string[];
  readonly 'bang-chung': readonly string[];
}

/** What a reader asks. */
export interface SearchQuestion {
  /** As typed; any length, any characters. */
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: 'lien-quan' | 'moi-nhat';
  /** How many hits to load with their passages (a page of results). */
  readonly limit: number;
  /** Search exactly what was typed: no spelling help. */
  readonly exact: boolean;
}

/** One passage, figure, province, indicator, document or measured value that answers. */
export interface SearchHit {
  /** Address with the site's base path. */
  readonly url: string;
  readonly kind: 'doan' | 'chi-tieu' | 'so-do' | 'tinh' | 'chi-so' | 'van-ban';
  readonly title: string;
  /** Where it stands: the plan's name and place; empty for what belongs to no document. */
  readonly context: string;
  /** Id of the plan it belongs to; null where it belongs to none. */
  readonly plan: string | null;
  readonly parts: readonly ExcerptPart[];
  /** Misprints among the words shown, which stand there as they are read; the printed form is marked as the words are. */
  readonly misprints: readonly {
    readonly reading: string;
    readonly printed: readonly ExcerptPart[];
    /** What must be known of it, where it is doubtful; then it stands there as printed. */
    readonly doubt?: string;
  }[];
  /** The words stand here only with other accents than those that were typed. */
  readonly otherAccents: boolean;
  /** Whose words they are; null for what is ours. */
  readonly basis: Basis | null;
}

/** A typed answer that stands above the list. */
export type DirectAnswer =
  | { readonly kind: 'van-ban'; readonly url: string; readonly title: string; readonly text: string }
  | { readonly kind: 'tinh'; readonly url: string; readonly title: string; readonly text: string }
  | { readonly kind: 'chi-so'; readonly url: string; readonly title: string; readonly text: string }
  /** A view of the comparison: the title says what it answers, the text what it leaves open. */
  | { readonly kind: 'so-sanh'; readonly url: string; readonly title: string; readonly text: string }
  | {
      readonly kind: 'chi-tieu';
      /** Address of the exact words. */
      readonly url: string;
      /** Link into the comparison, selection included. */
      readonly comparison: string;
      /** `Vĩnh Phúc: hồ sơ trực tuyến`. */
      readonly title: string;
      /** `tối thiểu 80%, đến năm 2025`. */
      readonly figure: string;
      /** Words of the text published here; null for a reported figure. */
      readonly quote: string | null;
      /** Whose words they are. */
      readonly basis: Basis;
    };

/** The answer to a question. */
export interface SearchAnswer {
  /** `asked`: searched. `too-little`: nothing to search for (empty, punctuation). */
  readonly state: 'asked' | 'too-little';
  /** Number of all hits, not only those loaded. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** How many hits each value of each filter would leave. */
  readonly facets: Readonly<Record<keyof SearchFilters, Readonly<Record<string, number>>>>;
  readonly direct: readonly DirectAnswer[];
  /** What was searched instead of a word that stands nowhere; null when searched as typed. */
  readonly correction: { readonly typed: string; readonly searched: string } | null;
  /** True when no passage holds all words and near ones are shown. */
  readonly relaxed: boolean;
}

/** Answers questions. `answer` rejects with `SearchUnavailable` when a part of the index does not load or is of another version. */
export interface SearchEngine {
  readonly answer: (question: SearchQuestion) => Promise<SearchAnswer>;
}

/** Why search cannot answer: a part did not arrive or is broken, or the page and the index are of different versions. */
export type Unavailability = 'load' | 'version';

/**
 * Search cannot answer now. `load`: a part of the index did not arrive in time or is broken, so asking again may help; `version`: the
 * site was published anew since the page was opened, so the page must be loaded again.
 */
export class SearchUnavailable extends Error {
  readonly kind: Unavailability;

  constructor(kind: Unavailability, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchUnavailable';
    this.kind = kind;
  }
}
