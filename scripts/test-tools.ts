import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPrograms } from './tools/install-programs.ts';

/*
 * What takes too long for every change, or needs more than npm and Chromium. Run before a release. With words, only the files of
 * tests/tools/ whose names begin with one of them: `npm run test:tools -- servers clients`.
 */
const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  }).status === 0;

const vitest = (project: string, files: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  run(
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...files],
    env,
  );

/**
 * Each reader and each parser against ten thousand broken texts; `FAST_CHECK_SEED` repeats a run by the seed that it printed.
 * All files that try one with made input, whatever they are called.
 */
const readers = (): boolean => {
  const files = fs
    .readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts') && fs.readFileSync(file, 'utf8').includes('fc.assert('));
  return vitest('unit', files, { FAST_CHECK_RUNS: process.env['FAST_CHECK_RUNS'] ?? '10000' });
};

/** The open data in the hands of programs beyond npm, from a site built for this. */
const openData = (): boolean => {
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
  const passed =
    run(['scripts/build.ts'], site) && vitest('tools', ['tests/tools/open-data', 'tests/tools/view-tables'], site);
  fs.rmSync(folder, { recursive: true, force: true });
  return passed;
};

/** Builds that are disturbed, servers, clients, the supply chain: each makes what it needs. */
const itself = ['disturbed-builds', 'servers', 'clients', 'supply-chain'];

const only = process.argv.slice(2);
const isAsked = (name: string): boolean => only.length === 0 || only.some((word) => name.startsWith(word));
const results = [
  only.length > 0 || readers(),
  !(isAsked('open-data') || isAsked('view-tables')) || openData(),
  ...itself.filter(isAsked).map((name) => vitest('tools', [`tests/tools/${name}`])),
];
if (results.includes(false)) process.exitCode = 1;
