import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Entries } from '../../src/catalogue/catalogue.ts';
import type { Written } from './counts-agree.ts';

/** Content that passed the check. */
export interface Checked {
  readonly entries: Entries;
  /** What staff wrote, counted. */
  readonly written: Written;
}

/**
 * Checks the content and prints what is wrong; what is in it, or undefined where there is a problem. In a thread of its own: reading
 * takes several times the memory of what is read, and goes with the thread before Astro needs it.
 */
export const checkedEntries = async (): Promise<Checked | undefined> => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
  const [[checked]] = (await Promise.all([once(worker, 'message'), once(worker, 'exit')])) as [
    [Checked | undefined],
    unknown,
  ];
  return checked;
};
