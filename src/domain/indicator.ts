import { z } from 'zod';
import { slug } from './province.ts';
import { measuredUnitSchema } from './target.ts';

/** A group of indicators. The order of the file is the reading order. */
export const topicSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** One sentence on what belongs here. */
  description: z.string().min(1),
});
export type Topic = z.infer<typeof topicSchema>;

/** A term under which plans write the same indicator differently. */
const variantSchema = z.strictObject({
  id: slug,
  /** The term, as readers see it: *mức độ 4*. */
  name: z.string().min(1),
  /** What the term means, with its legal source. */
  definition: z.string().min(1),
  /** Words of which one stands in the quote of every target of this variant. */
  words: z.array(z.string().min(1)).min(1),
});

/** A way of measuring an indicator. Values of two methods never stand on one axis, nor answer one promise together. */
const methodSchema = z.strictObject({
  id: slug,
  /** The method, as readers see it: *cơ quan thống kê*. */
  name: z.string().min(1),
  /** What is measured and how, as far as the sources tell. */
  definition: z.string().min(1),
  /** Variant of the indicator that it measures; left out where it measures the one without a term. */
  variant: slug.optional(),
  /** `false`: it measures something near what plans promise, and not that: its values answer no promise. */
  answersPromises: z.literal(false).optional(),
});

/** What is counted over what. Two figures belong to one indicator only where numerator and denominator are the same thing. */
export const indicatorSchema = z.strictObject({
  id: slug,
  /** Full name, as the plans word it most. */
  name: z.string().min(1),
  /** Short name for table rows. */
  shortName: z.string().min(1),
  topic: slug,
  /** What is counted; for ranks: what is ranked. */
  numerator: z.string().min(1),
  /** Over what; for ranks: among whom. */
  denominator: z.string().min(1),
  unit: measuredUnitSchema,
  /**
   * `share`: between 0 and 100; `change`: an increase or a cut; `rank`: smaller is better; `amount`: how much or how many;
   * `score`: an index value from 0 to 1, only ever measured.
   */
  kind: z.enum(['share', 'change', 'rank', 'amount', 'score']),
  /** Only national documents set it (EGDI …): it has no province column. */
  nationalOnly: z.boolean().optional(),
  /** What the indicator means, in our own words. */
  definition: z.string().min(1),
  /** Where the definition comes from. */
  definitionSource: z.string().min(1).optional(),
  /** Tiers at which plans set it. */
  levels: z.array(z.enum(['province', 'district', 'commune'])).optional(),
  variants: z.array(variantSchema).optional(),
  /** Pairs of variants that may be set side by side, with the note that goes with it (`null` is a figure without variant). */
  comparableVariants: z
    .array(
      z.strictObject({
        between: z.tuple([slug.nullable(), slug.nullable()]),
        note: z.string().min(1),
        /** `false`: the two say different things, so that neither is called higher or lower than the other. */
        verdict: z.literal(false).optional(),
      }),
    )
    .optional(),
  /** Ways in which it is measured, where sources tell them; `khong-neu` needs no entry. */
  methods: z.array(methodSchema).optional(),
  /** Indicators that look alike and are not: id and why. */
  notToConfuseWith: z.array(z.strictObject({ indicator: slug, because: z.string().min(1) })).optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Method = z.infer<typeof methodSchema>;
