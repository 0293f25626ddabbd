import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { isoDate, slug } from './province.ts';

/**
 * `known-documents.yaml`: a document on digital transformation that is known to exist and of which nothing is held here, neither
 * words nor figures. What was not seen of it is left out, never guessed.
 */
export const knownDocumentSchema = z.strictObject({
  /** `<province>-<number|khong-so>-<year|khong-nam>`, as with reported documents; stays when the year is learned. */
  id: slug,
  /** Unit id of the issuer: the unit that existed on the day of issue. */
  province: slug,
  /** Official number, `676/QĐ-UBND`; left out where none was seen. */
  number: z.string().min(1).optional(),
  /** As printed, where it was seen. */
  title: z.string().min(1).optional(),
  /** Day, month or year of issue, as much of it as was seen. */
  issued: partialDate.optional(),
  /** Day on which its opening, or a mention of it, was seen. */
  seen: isoDate,
  /** Where it was seen: addresses, or sources in words. Left out where nobody wrote it down; the page then says so. */
  sources: z.array(z.string().min(1)).min(1).optional(),
  /** A remark for the reader. */
  note: z.string().min(1).optional(),
});
export const knownDocumentsFileSchema = z.array(knownDocumentSchema);
export type KnownDocument = z.infer<typeof knownDocumentSchema>;
