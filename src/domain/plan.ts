import { z } from 'zod';
import { sourceKinds } from './basis.ts';
import { issuedBeforeSchema, partialDate } from './partial-date.ts';
import { isoDate, slug } from './province.ts';
import { reportedFigureSchema } from './target.ts';

/** An address that becomes a link: never `javascript:`. */
const webAddress = z.url({ protocol: /^https?$/ });

/** A misprint: shown as read, with the printed form on demand. Both are searched. */
export const erratumSchema = z.strictObject({
  /** The form as printed, found at its place. */
  printed: z.string().min(1),
  /** How it is to be read; left out where the reading is not certain. */
  reading: z.string().min(1).optional(),
  /** Provision id, `dau-van-ban` for the head, or `all`. */
  provision: z.string().min(1),
  /** Why the reading is doubtful, or what the reader should know. */
  note: z.string().min(1).optional(),
});
export type Erratum = z.infer<typeof erratumSchema>;

/** A place where the source is not whole. */
export const gapSchema = z.strictObject({
  /** Id of the provision after which the source breaks off, or `all` where the whole text is a summary. */
  after: z.string().min(1),
  reason: z.string().min(1),
});
export type Gap = z.infer<typeof gapSchema>;

/** A line of the source that is page chrome and no part of the document; told on the plan's page with its reason. */
export const omittedSchema = z.strictObject({ text: z.string().min(1), reason: z.string().min(1) });

/** A figure of the text that is deliberately no target: nothing is dropped in silence, the page tells it with its reason. */
export const leftOutSchema = z.strictObject({
  /** Words of the body that hold the figure whole; found exactly once. */
  quote: z.string().min(1),
  reason: z.string().min(1),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A commitment of the text that names no figure and belongs to no indicator. */
export const commitmentSchema = z.strictObject({
  /** Copied word for word; found exactly once. */
  quote: z.string().min(1).max(1500),
  /** Id of the provision that holds the quote, where the words recur. */
  provision: z.string().min(1).optional(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** The front matter of `plan.md`: facts about the document, all readable from its own words. */
export const planFactsSchema = z.strictObject({
  /** Id under which the plan was first published, kept where its number or year was learned or mended since. */
  id: slug.optional(),
  /** Unit id of the issuer at the time of issue. */
  province: slug,
  /** Official number; left out where the source names none. */
  number: z.string().min(1).optional(),
  /** `Kế hoạch` … */
  kind: z.string().min(1),
  title: z.string().min(1),
  /** Short title for lists and tables. */
  shortTitle: z.string().min(1).max(90),
  /** Year of issue. */
  year: z.int().min(2000).max(2100),
  /** Day of issue, or as much of it as the text tells: `2022-07-26`, `2022-07`; the year alone stands in `year`. */
  issued: partialDate.optional(),
  /** A day on which it existed already, where the day of issue is not known. */
  issuedBefore: issuedBeforeSchema.optional(),
  effective: isoDate.optional(),
  issuer: z.string().min(1),
  signer: z.string().min(1).optional(),
  /** Fields of law under which the source files it. */
  fields: z.array(z.string().min(1)).optional(),
  source: z.strictObject({
    /** What the text we received is; decides whose words a quote is (`basisOf`). */
    kind: z.enum(sourceKinds),
    /** Who published the text we received, as far as its own words say. */
    publisher: z.string().min(1).optional(),
    /** Day on which the source was published, where it says so. */
    published: isoDate.optional(),
    /** Address, where known. */
    address: webAddress.optional(),
    /** Day of the last comparison of our text with `source.txt`. */
    checked: isoDate,
    /** What was changed in the form of the text, never in its words, when it was read from `original.<ext>`. */
    repairs: z.array(z.string().min(1)).optional(),
  }),
  /**
   * Day on which a person last compared text and figures with the source itself, where it is published; `npm run plan:verify`
   * renews it. Left out until somebody did.
   */
  verified: isoDate.optional(),
  /** `toan-van` only where a person reviewed the whole text: then absence is `silent`. */
  completeness: z.enum(['toan-van', 'trich', 'tom-tat']),
  /** Who reviewed the full text for what it does not set, and when. */
  review: z.strictObject({ reviewer: z.string().min(1), date: isoDate }).optional(),
  /** The printed head word for word: authority, motto, number, date, name. */
  head: z.string().min(1).optional(),
  omitted: z.array(omittedSchema).optional(),
  gaps: z.array(gapSchema).optional(),
  errata: z.array(erratumSchema).optional(),
  /** What the text promises without a figure and about no indicator of ours, such as to do better than the nation's aims. */
  commitments: z.array(commitmentSchema).optional(),
  /** Figures of the text that are no commitment (a result, a count, a figure quoted from another document). */
  leftOut: z.array(leftOutSchema).optional(),
});
export type PlanFacts = z.infer<typeof planFactsSchema>;

/** A document that is known here only through a named source. */
export const reportedDocumentSchema = z.strictObject({
  /** `<province>-<number|khong-so>-<year|khong-nam>`. */
  id: slug,
  number: z.string().min(1).optional(),
  title: z.string().min(1),
  /** Day of issue, or as much of it as the source tells: `2022-07-06`, `2022-07`, `2022`. */
  issued: partialDate.optional(),
  /** A day on which it existed already, where the day of issue is not known: the day of an article about it. */
  issuedBefore: issuedBeforeSchema.optional(),
  /** Unit id of the issuer. */
  province: slug,
  /** Said to the reader where the source does not decide which unit of this name issued it. */
  provinceNote: z.string().min(1).optional(),
  /** Address of the page that reports the figures. */
  source: webAddress,
  /** A: an official text or portal; B: the press or a legal portal. Left out where it was not noted; C is refused here. */
  confidence: z.enum(['A', 'B']).optional(),
  note: z.string().min(1).optional(),
  figures: z.array(reportedFigureSchema).min(1),
});
export const reportedFileSchema = z.array(reportedDocumentSchema);
export type ReportedDocument = z.infer<typeof reportedDocumentSchema>;
