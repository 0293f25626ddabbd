import { z } from 'zod';
import { isoDate, slug } from './province.ts';

/**
 * How sure we are of a fact: A = seen in at least two independent sources or in the act itself, B = seen in one credible
 * source, C = seen in no source of that act. A figure marked C is never published; a document may be named.
 */
export const confidenceSchema = z.enum(['A', 'B', 'C']);

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
  /** Id of the document that replaced it, as far as known. */
  replacedBy: slug.optional(),
  /** Where we saw number, date and title. */
  sources: z.array(z.string().min(1)).optional(),
  note: z.string().min(1).optional(),
});
export type CitedDocument = z.infer<typeof citedDocumentSchema>;
