import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The command line of Astro, run by the Node that runs this script. */
export const astroCommand = (...words: string[]): [string, string[]] => {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return [process.execPath, [path.join(path.dirname(manifest), bin.astro), ...words]];
};
