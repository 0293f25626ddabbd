import { z } from 'zod';
import { isoDate } from './province.ts';

/** `site.yaml`: what is said of the site as a whole. What is not set is not shown. */
export const siteSchema = z.strictObject({
  /** Day on which the list of units was last compared with a source: the list speaks for that day. */
  provincesCompared: isoDate.optional(),
  /** Who publishes this site, by name. */
  publisher: z.string().min(1).optional(),
  /** Where the content lies in git, as readers open it: drafts are handed in there. */
  repository: z.url({ protocol: /^https$/ }).optional(),
  /** E-mail address that takes drafts and corrections. */
  contact: z.email().optional(),
});
export type Site = z.infer<typeof siteSchema>;
