import { spawnSync } from 'node:child_process';

/**
 * What takes too long for every change: each reader of bytes against ten thousand broken files. Run before a release;
 * `FAST_CHECK_SEED` repeats a run by the seed that it printed.
 */
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'unit',
    // A whole folder: a file that is renamed is still run.
    'tests/drafting/readers/',
    'tests/drafting/reading.test.ts',
    'tests/drafting/any-document.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000' } },
);
process.exitCode = status ?? 1;
