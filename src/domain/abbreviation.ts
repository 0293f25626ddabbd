import { z } from 'zod';

/** An abbreviation that plans and readers use, with the full words it stands for; search finds one by the other. */
export const abbreviationSchema = z.strictObject({
  /** As it is written: `TTHC`, `VNeID`, `KT-XH`. */
  short: z.string().min(1),
  /** Full words, the usual reading first: `thủ tục hành chính`. */
  words: z.array(z.string().min(1)).min(1),
});
export type Abbreviation = z.infer<typeof abbreviationSchema>;
