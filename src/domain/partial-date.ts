import { z } from 'zod';
import { isYearOrMonth } from './day-span.ts';

/** A day, month or year, as much of it as a source tells: `2026-09-01`, `2026-09`, `2026`. Kept as text. */
export const partialDate = z
  .string()
  .refine((date) => isYearOrMonth(date) || z.iso.date().safeParse(date).success, { params: { form: 'partial-date' } });

/** A day that a document is not younger than, with the place where that can be read: an article reports what exists. */
export const issuedBeforeSchema = z.strictObject({
  /** The last day on which the document can have been issued: the day of an article about it; a year or month counts whole. */
  date: partialDate,
  /** Where the day was seen: an address, or a source in words. */
  source: z.string().min(1),
});
