import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Entries } from '../../src/catalogue/catalogue.ts';

/**
 * Checks the content and prints what is wrong; its entries, or undefined where there is a problem. In a thread of its own: reading
 * takes several times the memory of what is read, and goes with the thread before Astro needs it.
 */
export const checkedEntries = async (): Promise<Entries | undefined> => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
  const [[entries]] = (await Promise.all([once(worker, 'message'), once(worker, 'exit')])) as [
    [Entries | undefined],
    unknown,
  ];
  return entries;
};
