import { fork } from 'node:child_process';
import path from 'node:path';
import type { Entries } from '../../src/catalogue/catalogue.ts';

/**
 * Checks the content and prints what is wrong; its entries, or undefined where there is a problem. In a process of its own: reading
 * takes several times the memory of what is read, and is given back before Astro needs it.
 */
export const checkedEntries = (): Promise<Entries | undefined> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'check-process.ts'), { serialization: 'advanced' });
    let entries: Entries | undefined;
    child.on('message', (told) => (entries = told as Entries));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && entries === undefined) reject(new Error('nội dung đã kiểm không đến nơi'));
      else resolve(entries);
    });
  });
