import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPrograms } from './tools/install-programs.ts';

const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const vitest = (project: string, files: readonly string[], env: NodeJS.ProcessEnv): boolean =>
  run(
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...files],
    env,
  );

/**
 * What takes too long for every change: each reader of bytes against ten thousand broken files. Run before a release;
 * `FAST_CHECK_SEED` repeats a run by the seed that it printed. With words, only the files of tests/tools/ whose names hold one of them. Whole folders: a file that is renamed is still run.
 */
const readers = (): boolean =>
  vitest('unit', ['tests/drafting/readers/', 'tests/drafting/reading.test.ts', 'tests/drafting/any-document.test.ts'], {
    FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000',
  });

/** What takes minutes, or needs programs beyond npm: all of tests/tools/, or the files named, with a site built for this. */
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
  const passed = run(['scripts/build.ts'], site) && vitest('tools', files, site);
  fs.rmSync(folder, { recursive: true, force: true });
  return passed;
};

const only = process.argv.slice(2);
const results = [only.length > 0 || readers(), programs(only.map((name) => `tests/tools/${name}`))];
if (results.includes(false)) process.exitCode = 1;
