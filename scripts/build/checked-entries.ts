import { fork } from 'node:child_process';
import path from 'node:path';
import type { Entries } from '../../src/catalogue/catalogue.ts';
import type { Written } from './counts-agree.ts';

/** Content that passed the check. */
export interface Checked {
  readonly entries: Entries;
  /** What staff wrote, counted. */
  readonly written: Written;
}

/**
 * Checks the content and prints what is wrong; what is in it, or undefined where there is a problem. In a process of its own: reading
 * takes several times the memory of what is read, and is given back before Astro needs it.
 */
export const checkedEntries = (): Promise<Checked | undefined> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'check-process.ts'), { serialization: 'advanced' });
    let checked: Checked | undefined;
    child.on('message', (told) => (checked = told as Checked));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && checked === undefined) reject(new Error('nội dung đã kiểm không đến nơi'));
      else resolve(checked);
    });
  });
