import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { astroCommand } from './astro-command.ts';
import { troubleInWords } from './trouble.ts';

const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.ts')).href;

/**
 * Has Astro write its pages into `dist` below the workshop from the files that `handed` names, by variable; what it prints is told where it fails. It ends with this process,
 * however that ends, and at once when `stopped` is fired. Returns whether the pages are there.
 */
export const runAstroBuild = (
  workshop: string,
  handed: Readonly<Record<string, string>>,
  stopped: AbortSignal,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const [command, words] = astroCommand('build', '--force');
    const child = spawn(command, ['--import', endWithParent, ...words], {
      env: {
        ...process.env,
        BUILD_DIR: path.relative(process.cwd(), workshop),
        ...handed,
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
