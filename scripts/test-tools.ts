import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/*
 * What takes too long for every change, or needs more than npm and Chromium: each reader of bytes and each parser
 * against ten thousand broken files, and all of tests/tools/. Run before a release; `FAST_CHECK_SEED` repeats a run by the seed that it printed. With words,
 * only the files of tests/tools/ whose names hold one of them.
 */
const vitest = (project: string, files: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...files],
    { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } },
  ).status === 0;

/** All files that try a reader or a parser with made input: whatever they are called, they say so. */
const readersAndParsers = (): string[] =>
  fs
    .readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts') && fs.readFileSync(file, 'utf8').includes('fc.assert('));

const only = process.argv.slice(2);
const passed = [
  only.length > 0 ||
    vitest('unit', readersAndParsers(), { FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000' }),
  vitest(
    'tools',
    only.map((name) => `tests/tools/${name}`),
  ),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
