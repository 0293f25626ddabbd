import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Files that hosts send compressed; fonts and pictures are packed already. */
const compressible = /\.(?:html|css|js|svg|json|jsonld|csv|md|xml|txt|webmanifest)$/;
/** Below so many bytes a packed file saves no packet. */
const worthwhile = 1024;

/**
 * Writes `.br` and `.gz` beside every file that a host would otherwise pack anew for each reader, where that makes it smaller.
 * `quality` is Brotli's (11 is smallest and slowest). The same bytes give the same bytes. Returns how many files were packed.
 */
export const precompress = async (directory: string, quality = 9): Promise<number> => {
  const files = (await fs.readdir(directory, { recursive: true })).filter((file) => compressible.test(file)).sort();
  const waiting = files.values();
  let packed = 0;
  const worker = async (): Promise<void> => {
    for (const file of waiting) {
      const place = path.join(directory, file);
      const bytes = await fs.readFile(place);
      if (bytes.length < worthwhile) continue;
      const forms = await Promise.all([
        brotli(bytes, {
          params: {
            [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
            [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
        gzip(bytes, { level: 9 }),
      ]);
      for (const [ending, form] of [
        ['br', forms[0]],
        ['gz', forms[1]],
      ] as const)
        if (form.length < bytes.length) await fs.writeFile(`${place}.${ending}`, form);
      packed += 1;
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return packed;
};
