import { z } from 'zod';
import type { DocumentScope } from './cited-document.ts';
import type { IssueDays } from './issue-date.ts';
import { slug } from './province.ts';
import { levelSchema, modalitySchema, operatorSchema, unitSchema } from './target.ts';

/** One national target of the document that the file is named after. */
export const benchmarkEntrySchema = z.strictObject({
  indicator: slug,
  level: levelSchema.optional(),
  /** Left out with a commitment that names no figure (*phổ cập*). */
  operator: operatorSchema.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: unitSchema.optional(),
  year: z.int().min(2000).max(2100),
  /** First year of the period that ends with `year`, where the document sets a period (2028–2030). */
  from: z.int().min(2000).max(2100).optional(),
  variant: slug.optional(),
  /** Left out unless the sentence of the document that carries the figure was seen. */
  modality: modalitySchema.optional(),
  /** Rows marked C are not published and are refused here. */
  confidence: z.enum(['A', 'B']),
  /** Where the figure was seen. */
  sources: z.array(z.string().min(1)).min(1),
  note: z.string().min(1).optional(),
});
export const benchmarksFileSchema = z.array(benchmarkEntrySchema);
export type BenchmarkEntry = z.infer<typeof benchmarkEntrySchema>;

/** A figure of a document above the provinces: a national yardstick, or what a ministry set in a plan of its own. */
export interface Benchmark extends BenchmarkEntry {
  /** `<document>/<indicator>[-<level>]-<year>`. */
  readonly id: string;
  readonly document: string;
  /** `ministry`: the ministry's own figure, never a national benchmark and never a yardstick for a verdict. */
  readonly scope: DocumentScope;
  /** Day of issue of the document, ISO; null where we have not seen it. */
  readonly issued: string | null;
  /** Every day on which the document can have been issued. */
  readonly issueDays: IssueDays;
}
