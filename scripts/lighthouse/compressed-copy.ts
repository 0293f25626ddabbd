import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Files that hosts send compressed; fonts and pictures are packed already. */
const compressible = /\.(?:html|css|js|svg|json|csv|xml|txt|webmanifest)$/;

/** A copy of a built site with `.br` and `.gz` beside what a host would compress. The caller removes it. */
export const compressedCopy = (directory: string): string => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-'));
  fs.cpSync(directory, copy, { recursive: true });
  for (const file of fs.readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!compressible.test(file)) continue;
    const bytes = fs.readFileSync(path.join(copy, file));
    fs.writeFileSync(path.join(copy, `${file}.br`), brotliCompressSync(bytes));
    fs.writeFileSync(path.join(copy, `${file}.gz`), gzipSync(bytes));
  }
  return copy;
};
