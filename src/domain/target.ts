import { z } from 'zod';
import type { Basis } from './basis.ts';
import type { IssueDays } from './issue-date.ts';
import type { Era } from './merger.ts';
import { slug } from './province.ts';

/** Tier whose own bodies a figure is about; absent when it is about the whole province. */
export const levelSchema = z.enum(['province', 'district', 'commune']);
export type Level = z.infer<typeof levelSchema>;

/** Comparison sign as the text words it; `range` carries a second number. */
export const operatorSchema = z.enum(['=', '>=', '>', '<=', '<', 'range', '~']);
export type Operator = z.infer<typeof operatorSchema>;

/**
 * `%`; `%/năm` a yearly rate; `rank`; `count` a number of things; `VND` đồng; `per-1000` so many to a thousand; `times`
 * (*gấp 2 lần*). What is counted, and whether it rises or falls, belongs to the indicator.
 */
export const unitSchema = z.enum(['%', '%/năm', 'rank', 'count', 'VND', 'per-1000', 'times']);
export type Unit = z.infer<typeof unitSchema>;

/** What a value can be measured in: the units of targets, and `score`, an index value from 0 to 1 that no plan promises. */
export const measuredUnitSchema = z.enum([...unitSchema.options, 'score']);
export type MeasuredUnit = z.infer<typeof measuredUnitSchema>;

/**
 * `aspiration`: the words say *phấn đấu* or its like before the figure; `binding`: they do not. Neither is said of a figure
 * whose words we did not see.
 */
export const modalitySchema = z.enum(['binding', 'aspiration']);
export type Modality = z.infer<typeof modalitySchema>;

const deadlineYear = z.int().min(2000).max(2100);

/** One figure that a plan commits to, or one named commitment without a figure. */
const figureShape = {
  /** Id of an entry in `content/indicators.yaml`. */
  indicator: slug,
  /** Tier, for figures about bodies of one tier. */
  level: levelSchema.optional(),
  /** Comparison sign, a quoted string; left out with a commitment that names no figure. */
  operator: operatorSchema.optional(),
  /** The figure (80 means 80 %; *nhóm 15* is `<=` 15); lower end of a range. */
  low: z.number().optional(),
  /** Upper end; only with `range`. */
  high: z.number().optional(),
  /** Left out with a commitment that names no figure. */
  unit: unitSchema.optional(),
  /** Deadline year; left out when the text names none. */
  year: deadlineYear.optional(),
  /** Base year, when the text names one. */
  baseline: deadlineYear.optional(),
  /** Id of one of the indicator's variants: the term used, where terms differ. */
  variant: slug.optional(),
  /** A remark for the reader; holds no digit, so that no figure stands here unchecked. */
  note: z.string().min(1).optional(),
};

/** One entry of `targets.yaml`: a figure together with the words that carry it. */
export const targetEntrySchema = z.strictObject({
  /**
   * Where `<indicator>[-<level>][-<year>]` would stand twice in one plan, or where tier or year were learned or mended after
   * the id was published: an id stays for ever. Begins with the indicator.
   */
  id: slug.optional(),
  ...figureShape,
  modality: modalitySchema,
  /** Copied word for word from the plan; found there exactly once. */
  quote: z.string().min(1).max(1500),
  /** The part of the quote that holds this one number and its tier, where the quote holds several. */
  figure: z.string().min(1).optional(),
  /** Words elsewhere in the text that state the year, where neither the quote nor its headings do. */
  deadlineQuote: z.string().min(1).optional(),
  /** Id of the provision that holds the quote, where the words recur. */
  provision: z.string().min(1).optional(),
});
export type TargetEntry = z.infer<typeof targetEntrySchema>;
export const targetsFileSchema = z.array(targetEntrySchema);

/** One figure that a named source reports of a plan whose text is not published here. */
export const reportedFigureSchema = z.strictObject({
  id: slug.optional(),
  ...figureShape,
  /** Left out unless the sentence that carries the figure was seen at the source: a headline or an address is none. */
  modality: modalitySchema.optional(),
});
export type ReportedFigure = z.infer<typeof reportedFigureSchema>;

/** `<indicator>[-<level>][-<year>]`: the part of a target's id and anchor that its figure decides. */
export const targetKey = (entry: { indicator: string; level?: Level | undefined; year?: number | undefined }): string =>
  [entry.indicator, entry.level, entry.year].filter((part) => part !== undefined).join('-');

/** Whether an id names the indicator of its entry, and not a longer one whose name begins alike. */
export const namesIndicator = (id: string, indicator: string, all: readonly { readonly id: string }[]): boolean => {
  const begins = (name: string): boolean => id === name || id.startsWith(`${name}-`);
  return begins(indicator) && !all.some((other) => other.id.length > indicator.length && begins(other.id));
};

/** Where words stand in a plan: a provision and a span of its plain text, in UTF-16 units. */
export interface Span {
  readonly provision: string;
  readonly start: number;
  readonly end: number;
}

/** A commitment as the whole site uses it, verbatim and reported alike. */
export interface Target {
  /** `<plan>/<target key>`; unique and stable. */
  readonly id: string;
  /** The part after the plan: anchor `#ct-<key>`. */
  readonly key: string;
  readonly plan: string;
  readonly province: string;
  readonly indicator: string;
  readonly level: Level | null;
  /** Null with a commitment that names no figure. */
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly baseline: number | null;
  readonly variant: string | null;
  /** Null where the words that carry the figure were not seen. */
  readonly modality: Modality | null;
  readonly note: string | null;
  readonly evidence: 'verbatim' | 'reported';
  /** Whose words the quote is; `reported` exactly where `evidence` is. */
  readonly basis: Basis;
  /** Words of the text published here, whosever they are; null for reported figures. */
  readonly quote: string | null;
  /** Where the quote stands; null for reported figures. */
  readonly quoteSpan: Span | null;
  /** The words the mark goes on: `figure`, or the quote. */
  readonly markSpan: Span | null;
  /** Address of the source of a reported figure. */
  readonly source: string | null;
  /** Day of issue of the document as far as its source tells: `2022`, `2022-07`, `2022-07-26`; null where it tells nothing. */
  readonly issued: string | null;
  /** Every day on which the document can have been issued; decides which figure is newer and which benchmark was in force. */
  readonly issueDays: IssueDays;
  /** Whether the issuer is a unit of before or since the merger; null where that is not decided. */
  readonly era: Era | null;
  /** Land of the issuer (`territoryOf`). */
  readonly territory: readonly string[];
}

export { isPossibleShare } from './possible-share.ts';
