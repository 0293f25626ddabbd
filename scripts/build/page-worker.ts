import fs from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { finishPage } from './finish-page.ts';
import { factsOf, withPolicy, type PageFacts } from './page-facts.ts';
import { readPage } from './written-pages.ts';

/** What a worker is asked for: to read and finish some pages of a site, then to write them with the policy of the whole site. */
export type PageOrder =
  | { readonly kind: 'read'; readonly built: string; readonly files: readonly string[] }
  | { readonly kind: 'write'; readonly built: string; readonly policy: string };

/** The files of the pages that were finished: kept on the disk, since a site may be larger than the memory. */
let finished: readonly string[] = [];

const finishFile = (built: string, file: string): PageFacts => {
  const page = finishPage(readPage(built, file));
  fs.writeFileSync(path.join(built, file), page.html);
  return factsOf(page);
};

parentPort?.on('message', (order: PageOrder) => {
  switch (order.kind) {
    case 'read':
      finished = order.files;
      parentPort?.postMessage(finished.map((file) => finishFile(order.built, file)));
      break;
    case 'write':
      for (const file of finished)
        fs.writeFileSync(path.join(order.built, file), withPolicy(readPage(order.built, file).html, order.policy));
      parentPort?.postMessage([]);
  }
});
