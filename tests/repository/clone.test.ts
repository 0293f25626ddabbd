import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; optional?: boolean; os?: string; cpu?: string }>;
};

test('the commands know no shell: one program, its words, nothing that cmd and sh read differently', () => {
  const odd = Object.entries(manifest.scripts).filter(
    ([, command]) => !/^(?:node scripts\/[\w-]+\.(?:ts|js)|prettier|vitest)(?: [\w./-]+)*$/.test(command),
  );
  expect(odd).toEqual([]);
});

test('what a command starts is kept by git: a file that only lies here would be missing from a clone', () => {
  const kept = new Set(execFileSync('git', ['ls-files', 'scripts'], { cwd: root, encoding: 'utf8' }).split('\n'));
  const started = Object.values(manifest.scripts).flatMap(
    (command) => command.match(/scripts\/[\w-]+\.(?:ts|js)/g) ?? [],
  );
  expect(started.length).toBeGreaterThan(10);
  expect(started.filter((file) => !kept.has(file))).toEqual([]);
});

test('Node comes with npm, of one version for every system that has it, and the lock names each', () => {
  const versions = new Set(Object.values(manifest.optionalDependencies));
  expect(versions.size).toBe(1);
  const locked = Object.keys(manifest.optionalDependencies).map((name) => lock.packages[`node_modules/${name}`]);
  expect(
    locked.map((entry) => entry && [`${entry.os ?? ''}-${entry.cpu ?? ''}`, entry.version, entry.optional]),
  ).toEqual(['linux-arm64', 'linux-x64', 'win32-x64'].map((system) => [system, [...versions][0], true]));
});

describe('an older Node is told at once', () => {
  test.for([
    { version: '18.20.8', enough: false, why: 'reads no TypeScript' },
    { version: '20.20.2', enough: false, why: 'reads no TypeScript' },
    { version: '22.17.1', enough: false, why: 'reads TypeScript only when asked' },
    { version: '22.18.0', enough: true, why: 'the first that does all' },
    { version: '23.11.1', enough: false, why: 'never learnt which file was started' },
    { version: '24.1.0', enough: false, why: 'does not know yet which file was started' },
    { version: '24.21.0', enough: true, why: 'the one that comes with npm' },
    { version: '26.0.0', enough: true, why: 'newer' },
  ])('$version: $why', ({ version, enough }) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/need-node.js', version], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(enough ? 0 : 1);
    expect(stderr).toMatch(enough ? /^$/ : /^Lỗi: các lệnh ở đây cần Node 24.*\nCách sửa: .*npm install/);
  });
});

describe('a clone on Windows', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ban-sao-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const git = (folder: string, ...words: string[]): void => {
    execFileSync('git', ['-c', 'core.autocrlf=true', '-c', 'user.name=a', '-c', 'user.email=a@b.vn', ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  const from = path.join(scratch, 'tu');
  const plan = 'content/plans/vinh-long-2022';
  const saved: Readonly<Record<string, string>> = {
    [`${plan}/source.txt`]: 'Một.\r\nHai.\n',
    [`${plan}/original.html`]: '<p>Một.\r\n',
    [`${plan}/original.txt`]: 'Một.\n',
    [`${plan}/targets.yaml`]: '- indicator: a\r\n',
    'content/topics.yaml': '- id: a\n',
  };
  mkdirSync(path.join(from, plan), { recursive: true });
  git(from, 'init', '-q');
  copyFileSync(path.join(root, '.gitattributes'), path.join(from, '.gitattributes'));
  for (const [file, text] of Object.entries(saved)) writeFileSync(path.join(from, file), text);
  git(from, 'add', '-A');
  git(from, 'commit', '-qm', 'a');
  git(scratch, 'clone', '-q', '-c', 'core.autocrlf=true', from, 'den');

  test.for(Object.entries(saved))('%s', ([file, text]) => {
    const received = /\/(?:source\.txt|original\.\w+)$/.test(file);
    const there = readFileSync(path.join(scratch, 'den', file), 'utf8');
    expect(there).toBe(received ? text : text.replaceAll('\r\n', '\n'));
  });
});
