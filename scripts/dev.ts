import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { contentDirectory } from '../src/catalogue/content-folder.ts';
import { astroCommand, endWithParent } from './build/run-astro.ts';
import { sayRefusal } from './build/refusal.ts';
import { siteAddressRefusals } from './build/site-address.ts';
import { writeHistory } from './build/tell-history.ts';

// Live preview: what staff see while they write. Search is built only with the whole site; the history is as it was at the start.
const refusals = siteAddressRefusals(process.env);
for (const refusal of refusals) console.error(sayRefusal(refusal));
if (refusals.length > 0) process.exitCode = 1;
else {
  const history = path.resolve(process.env['BUILD_DIR'] ?? '.build-preview', 'history.json');
  fs.mkdirSync(path.dirname(history), { recursive: true });
  writeHistory(contentDirectory(), history);
  const [command, words] = astroCommand('dev', ...process.argv.slice(2));
  spawn(command, ['--import', endWithParent, ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    // Told of any other work than writing, Astro follows no change.
    env: { ...process.env, NODE_ENV: 'development', HISTORY_FILE: history, ASTRO_TELEMETRY_DISABLED: '1' },
  }).on('close', (code) => (process.exitCode = code ?? 1));
}
