import { spawn } from 'node:child_process';
import { astroCommand } from './build.ts';
import { sayRefusal } from './build/refusal.ts';
import { siteAddressRefusals } from './build/site-address.ts';

// Live preview: what staff see while they write. Search is built only with the whole site.
const refusals = siteAddressRefusals(process.env);
for (const refusal of refusals) console.error(sayRefusal(refusal));
if (refusals.length > 0) process.exitCode = 1;
else {
  const [command, words] = astroCommand('dev', ...process.argv.slice(2));
  spawn(command, words, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }).on(
    'close',
    (code) => (process.exitCode = code ?? 1),
  );
}
