import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPrograms } from './tools/install-programs.ts';

/*
 * What takes too long for every change, or needs more than npm and Chromium: each reader of bytes and each parser against ten
 * thousand broken inputs, and all of tests/tools/. Run before a release; `FAST_CHECK_SEED` repeats a run by the seed that it printed.
 * With words, only the files of tests/tools/ whose names hold one of them.
 */

const run = (words: readonly string[], env: NodeJS.ProcessEnv): boolean =>
  spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  }).status === 0;

const vitest = (project: string, files: readonly string[], env: NodeJS.ProcessEnv): boolean =>
  run(
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...files],
    env,
  );

/** All files that try a reader or a parser with made input: whatever they are called, they say so. */
const readersAndParsers = (): string[] =>
  fs
    .readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts') && fs.readFileSync(file, 'utf8').includes('fc.assert('));

/** All of tests/tools/, or the files named, with a site built for this. */
const programs = (files: readonly string[]): boolean => {
  const missing = installPrograms();
  if (missing.length > 0) {
    console.error(`Lỗi: máy này thiếu ${missing.join(', ')}.\nCách sửa: cài các gói ấy rồi chạy lại.`);
    return false;
  }
  const folder = fs.mkdtempSync(path.resolve('.build-tools-'));
  const site = {
    OUT_DIR: path.join(folder, 'site'),
    SITE_DIR: path.join(folder, 'site'),
    SITE_URL: 'https://vi-du.vn',
    BASE_PATH: '',
  };
  try {
    return run(['scripts/build.ts'], site) && vitest('tools', files, site);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const only = process.argv.slice(2);
const results = [
  only.length > 0 ||
    vitest('unit', readersAndParsers(), { FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000' }),
  programs(only.map((name) => `tests/tools/${name}`)),
];
if (results.includes(false)) process.exitCode = 1;
