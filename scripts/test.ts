import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One row of the report: a named check with what passed and what failed in it. */
interface Row {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

const run = (command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });

/** A check that passes or fails as a whole. */
const whole = async (name: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Row> => {
  console.log(`\n── ${name}`);
  const failed = (await run(process.execPath, words, env)) === 0 ? 0 : 1;
  return { name, passed: 1 - failed, failed };
};

/** A vitest project, or some of its files; its own counts are the counts. A run that tells none has failed. */
const vitest = async (
  name: string,
  project: string,
  env?: NodeJS.ProcessEnv,
  files: readonly string[] = [],
): Promise<Row> => {
  console.log(`\n── ${name}`);
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-')), 'report.json');
  const code = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files,
      '--config',
      'tests/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  if (!fs.existsSync(report)) return { name, passed: 0, failed: 1 };
  const counts = JSON.parse(fs.readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  const failed = counts.numFailedTests + counts.numPendingTests;
  return {
    name,
    passed: counts.numPassedTests,
    failed: failed === 0 && (code !== 0 || counts.numPassedTests === 0) ? 1 : failed,
  };
};

// The site under test is built into a folder of its own: `dist/` stays what it was.
const site = fs.mkdtempSync(path.resolve('.build-test-'));
const rows: Row[] = [];
try {
  rows.push(await whole('Trình bày mã (Prettier)', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']));
  rows.push(
    await whole('Kiểu (TypeScript, Astro)', [
      'node_modules/@astrojs/check/bin/astro-check.js',
      '--minimumFailingSeverity',
      'hint',
    ]),
  );
  rows.push(await whole('Nội dung', ['scripts/check-content.ts']));
  rows.push(await vitest('Từng phần', 'unit'));
  const built = await whole('Dựng trang', ['scripts/build.ts'], { OUT_DIR: path.join(site, 'dist') });
  rows.push(built);
  if (built.failed === 0)
    rows.push(await vitest('Trang trong trình duyệt', 'site', { SITE_DIR: path.join(site, 'dist') }));
  // What only a site with an address of its own has: absolute addresses, share images, a site map, a path before all links.
  // Its plans keep originals, as those of the real content may one day.
  const content = path.join(site, 'content');
  fs.cpSync(path.resolve(process.env['CONTENT_DIR'] || 'content'), content, { recursive: true });
  fs.cpSync('tests/fixtures/originals', path.join(content, 'plans'), { recursive: true });
  const published = {
    CONTENT_DIR: content,
    OUT_DIR: path.join(site, 'published'),
    SITE_URL: 'https://vi-du.vn',
    BASE_PATH: '/ke-hoach-so/',
  };
  const builtToPublish = await whole('Dựng trang dưới một đường dẫn con', ['scripts/build.ts'], published);
  rows.push(builtToPublish);
  if (builtToPublish.failed === 0)
    rows.push(
      await vitest(
        'Địa chỉ, ảnh chia sẻ, liên kết, tệp gốc dưới đường dẫn con',
        'site',
        { ...published, SITE_DIR: published.OUT_DIR },
        ['head', 'links', 'headers', 'originals'].map((name) => `tests/site/${name}.test.ts`),
      ),
    );
} finally {
  fs.rmSync(site, { recursive: true, force: true });
}

console.log('');
for (const { name, passed, failed } of rows)
  console.log(`${failed === 0 ? 'đạt ' : 'HỎNG'}  ${name}: ${passed} đạt, ${failed} hỏng`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
