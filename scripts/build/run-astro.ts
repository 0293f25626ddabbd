import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { troubleInWords } from './trouble.ts';

/** The command line of Astro, run by the Node that runs this script. */
export const astroCommand = (...words: string[]): [string, string[]] => {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return [process.execPath, [path.join(path.dirname(manifest), bin.astro), ...words]];
};

/**
 * The memory that bundling took is given back at once, not held for a next bundling that never comes: 250 MB less at the peak, where
 * the most pages are in memory. Settings of the two allocators: glibc's, and mimalloc, which Rolldown brings and which would take a
 * gigabyte as its own from the start. (Large blocks apart from glibc's heap save 70 MB more, and cost a tenth of the time.)
 */
const givesBackMemory = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** Loaded before Astro (`--import`) it has that end with the process that started it, which holds a pipe as its file 3. */
export const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.ts')).href;

/**
 * Has Astro write its pages into `dist` below the workshop from what was handed over in files, the checked entries and the history;
 * what it prints is told where it fails. It ends with this process,
 * however that ends, and at once when `stopped` is fired. Returns whether the pages are there.
 */
export const runAstroBuild = (
  workshop: string,
  { history, entries }: { readonly history: string; readonly entries: string },
  stopped: AbortSignal,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const [command, words] = astroCommand('build', '--force');
    const child = spawn(command, ['--import', endWithParent, ...words], {
      env: {
        ...givesBackMemory,
        ...process.env,
        BUILD_DIR: path.relative(process.cwd(), workshop),
        HISTORY_FILE: history,
        ENTRIES_FILE: entries,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      // The last is the pipe that end-with-parent.ts watches.
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      signal: stopped,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) console.error(troubleInWords(output, workshop) ?? output);
      resolve(code === 0);
    });
  });
