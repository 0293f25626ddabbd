import fs from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { finishPage } from './finish-page.ts';
import { factsOf, withPolicy } from './page-facts.ts';
import { readPage, type WrittenPage } from './written-pages.ts';

/** What a worker is asked for: to read and finish some pages of a site, then to write them with the policy of the whole site. */
export type PageOrder =
  | { readonly kind: 'read'; readonly built: string; readonly files: readonly string[] }
  | { readonly kind: 'write'; readonly built: string; readonly policy: string };

/** Each page is read once and written once. */
let pages: readonly WrittenPage[] = [];

parentPort?.on('message', (order: PageOrder) => {
  switch (order.kind) {
    case 'read':
      pages = order.files.map((file) => finishPage(readPage(order.built, file)));
      parentPort?.postMessage(pages.map(factsOf));
      break;
    case 'write':
      for (const { file, html } of pages)
        fs.writeFileSync(path.join(order.built, file), withPolicy(html, order.policy));
      parentPort?.postMessage([]);
  }
});
