import { z } from 'zod';
import { isoDate } from './province.ts';

/** Under what terms something may be used again. */
const licenceSchema = z.strictObject({
  /** As it calls itself: `CC BY 4.0`. */
  name: z.string().min(1),
  /** Where its terms are read. */
  address: z.url({ protocol: /^https$/ }).optional(),
});

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
  /** Who answers what readers report: a name or an office, in words. */
  answeredBy: z.string().min(1).optional(),
  /** Terms for the texts written for this site; official texts are not ours to license. */
  textsLicence: licenceSchema.optional(),
  /** Terms for the data files. */
  dataLicence: licenceSchema.optional(),
});
export type Site = z.infer<typeof siteSchema>;
