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

// What is built to be tested stands in a folder of its own: `dist/` stays what it was.
const folder = fs.mkdtempSync(path.resolve('.build-test-'));

/**
 * Runs Node on some words. Stages run side by side: what one prints is kept until it ends and stands together, unless it is
 * `heard` while it runs.
 */
const run = async (
  name: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  heard = false,
): Promise<number> => {
  const began = Date.now();
  if (heard) console.log(`\n── ${name}`);
  const printed: string[] = [];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', heard ? 'inherit' : 'pipe', heard ? 'inherit' : 'pipe'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        // Scripts are started by the dozen: what one compiled, the next need not.
        NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
        ...env,
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${heard ? '' : `\n── ${name}\n${printed.join('')}`}\n(${name}: ${seconds} giây)`);
  return code;
};

/** A check that passes or fails as a whole. */
const whole = async (name: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Row> => {
  const failed = (await run(name, words, env)) === 0 ? 0 : 1;
  return { name, passed: 1 - failed, failed };
};

/** A vitest project, or some of its files; its own counts are the counts. A run that tells none has failed. */
const vitest = async (
  name: string,
  project: string,
  env?: NodeJS.ProcessEnv,
  files: readonly string[] = [],
  heard = false,
): Promise<Row> => {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-')), 'report.json');
  const code = await run(
    name,
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
    heard,
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

/**
 * The code, on frozen content: a site with an address of its own, a path before all links, share images, a site map, and plans
 * that keep their originals. All browser suites look at this one build.
 */
const codeInBrowser = async (): Promise<readonly Row[]> => {
  const content = path.join(folder, 'content');
  fs.cpSync('tests/fixtures/content', content, { recursive: true });
  fs.cpSync('tests/fixtures/originals', path.join(content, 'plans'), { recursive: true });
  const told = await whole('Lịch sử thử', ['tests/fixtures/commit-history.ts', content]);
  if (told.failed > 0) return [told];
  const published = {
    CONTENT_DIR: content,
    OUT_DIR: path.join(folder, 'published'),
    SITE_URL: 'https://vi-du.vn',
    BASE_PATH: '/ke-hoach-so/',
  };
  const built = await whole('Dựng trang thử', ['scripts/build.ts'], published);
  if (built.failed > 0) return [told, built];
  const env = { ...published, SITE_DIR: published.OUT_DIR };
  return [told, built, await vitest('Trang trong trình duyệt', 'site', env, [], true)];
};

/** The code without a browser, then the content that is published, on a plain build. */
const codeAndContent = async (): Promise<readonly Row[]> => {
  const rows = [
    await whole('Trình bày mã (Prettier)', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
    await whole('Kiểu (TypeScript, Astro)', [
      'node_modules/@astrojs/check/bin/astro-check.js',
      '--minimumFailingSeverity',
      'hint',
    ]),
    await vitest('Từng phần', 'unit'),
    await whole('Nội dung', ['scripts/check-content.ts']),
  ];
  const plain = { OUT_DIR: path.join(folder, 'dist'), SITE_URL: '', BASE_PATH: '' };
  const built = await whole('Dựng trang', ['scripts/build.ts'], plain);
  if (built.failed > 0) return [...rows, built];
  const env = { ...plain, SITE_DIR: plain.OUT_DIR };
  return [...rows, built, await vitest('Nội dung trên trang', 'content', env)];
};

const rows: Row[] = [];
try {
  const stages = [codeInBrowser, codeAndContent];
  // With one core, one after the other: side by side they would only wait for each other.
  if (os.availableParallelism() > 1) rows.push(...(await Promise.all(stages.map((stage) => stage()))).flat());
  else for (const stage of stages) rows.push(...(await stage()));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

console.log('');
for (const { name, passed, failed } of rows)
  console.log(`${failed === 0 ? 'đạt ' : 'HỎNG'}  ${name}: ${passed} đạt, ${failed} hỏng`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
