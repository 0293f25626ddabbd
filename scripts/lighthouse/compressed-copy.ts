import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { precompress } from '../build/precompress.ts';

/** A copy of a built site with `.br` and `.gz` beside what a host would compress. The caller removes it. */
export const compressedCopy = async (directory: string): Promise<string> => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-'));
  fs.cpSync(directory, copy, { recursive: true });
  await precompress(copy, 11);
  return copy;
};
