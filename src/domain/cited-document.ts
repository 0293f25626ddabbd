import { z } from 'zod';
import { isoDate, slug } from './province.ts';

/**
 * How sure we are of a fact: A = seen in at least two independent sources or in the act itself, B = seen in one credible
 * source, C = seen in no source of that act. A figure marked C is never published; a document may be named.
 */
export const confidenceSchema = z.enum(['A', 'B', 'C']);
export type Confidence = z.infer<typeof confidenceSchema>;

/**
 * What a later document does to an earlier one: `replaces` (thay thế), `amends` (sửa đổi, bổ sung), `repeals` (bãi bỏ,
 * without putting anything in its place), `implements` (triển khai thực hiện).
 */
export const relationKindSchema = z.enum(['replaces', 'amends', 'repeals', 'implements']);
export type RelationKind = z.infer<typeof relationKindSchema>;

/** For whom a document sets figures: the nation, or the ministry that issued it as a plan of its own. */
export const documentScopeSchema = z.enum(['nation', 'ministry']);
export type DocumentScope = z.infer<typeof documentScopeSchema>;

/** A dated fact: what the document in whose entry it stands does to an earlier one. */
export const documentRelationSchema = z.strictObject({
  kind: relationKindSchema,
  /** Id of the earlier document. */
  document: slug,
  /** Day from which it has effect, where a source tells it. Absent: the pages show the later document's date and say so. */
  from: isoDate.optional(),
  /** A or B. The check refuses C: what no source of the act says about validity is not published. */
  confidence: confidenceSchema,
  /** Where we saw that the one does this to the other. */
  sources: z.array(z.string().min(1)).min(1),
  /** A remark for the reader. */
  note: z.string().min(1).optional(),
});
export type DocumentRelation = z.infer<typeof documentRelationSchema>;

/** A legal document that plans cite or that sets a national benchmark. */
export const citedDocumentSchema = z.strictObject({
  id: slug,
  /** Official number, `749/QĐ-TTg`; absent with laws cited by name only. */
  number: z.string().min(1).optional(),
  /** `Quyết định`, `Nghị quyết`, `Luật` … */
  kind: z.string().min(1),
  date: isoDate.optional(),
  issuer: z.string().min(1),
  /** Unit id, for documents of one province: the same number recurs across provinces. */
  province: slug.optional(),
  title: z.string().min(1).optional(),
  /** Ways in which it is misquoted: `17-NQ/CP`, `2174/QĐ-UBND ngày 26/8/2021`; for laws: names used in the text. */
  aliases: z.array(z.string().min(1)).optional(),
  confidence: confidenceSchema,
  /** `ministry` with a ministry's own plan: its figures are no national benchmark. Absent: `nation`. */
  scope: documentScopeSchema.optional(),
  /** What it does to earlier documents. Written once, in the entry of the later one; the pages tell it on both sides. */
  relations: z.array(documentRelationSchema).optional(),
  /** Where we saw number, date and title. */
  sources: z.array(z.string().min(1)).optional(),
  note: z.string().min(1).optional(),
});
export type CitedDocument = z.infer<typeof citedDocumentSchema>;
