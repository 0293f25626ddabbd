import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quoteOf } from '../plan/quoted-words.ts';

/** All that a reader is told beside a figure: its own note and, since the quote stays verbatim, its misprints. */
export const noteOn = (target: Target, catalogue: Catalogue): string | undefined =>
  [target.note, ...(quoteOf(target, catalogue)?.notes ?? [])].filter((part) => part !== null).join(' ') || undefined;
