import { spawnSync } from 'node:child_process';

/** What takes too long for every change: each reader of bytes against ten thousand broken files. Run before a release. */
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'unit',
    '--testTimeout',
    '1200000',
    'tests/drafting/readers/properties.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000' } },
);
process.exitCode = status ?? 1;
