import { z } from 'zod';
import { isoDate } from './province.ts';

/** `site.yaml`: what is said of the site as a whole. What is not set is not shown. */
export const siteSchema = z.strictObject({
  /** Day on which the list of units was last compared with a source: the list speaks for that day. */
  provincesCompared: isoDate.optional(),
});
export type Site = z.infer<typeof siteSchema>;
