import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageFacts } from './page-facts.ts';
import type { PageOrder } from './page-worker.ts';
import { writtenFiles } from './written-pages.ts';

/** Pages for which one more worker is worth its start. */
const pagesForWorker = 100;

/** Pages of a site on their way from what Astro wrote to what is served. */
export interface PagesAtWork {
  /** In the order of their files. */
  readonly facts: readonly PageFacts[];
  /** Writes all of them, each with the policy of the site. */
  readonly write: (policy: string) => Promise<void>;
  /** Ends the work, whatever became of it. */
  readonly close: () => Promise<void>;
}

/** Reads and finishes all pages of the site in `built`, on as many processors as there are. */
export const finishPages = async (built: string): Promise<PagesAtWork> => {
  const files = writtenFiles(built);
  const count = Math.max(1, Math.min(availableParallelism(), Math.ceil(files.length / pagesForWorker)));
  const workers = Array.from({ length: count }, () => new Worker(new URL('./page-worker.ts', import.meta.url)));
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const ask = async (worker: Worker, order: PageOrder): Promise<PageFacts[]> => {
    worker.postMessage(order);
    const [answer] = (await once(worker, 'message')) as [PageFacts[]];
    return answer;
  };
  try {
    // Neighbours are alike: dealt out in turn, every worker has as much to do.
    const parts = await Promise.all(
      workers.map((worker, turn) =>
        ask(worker, { kind: 'read', built, files: files.filter((_, place) => place % count === turn) }),
      ),
    );
    return {
      facts: parts.flat().sort((one, other) => (one.file < other.file ? -1 : 1)),
      write: async (policy) => {
        await Promise.all(workers.map((worker) => ask(worker, { kind: 'write', built, policy })));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
