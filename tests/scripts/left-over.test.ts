import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearLeftOver } from '../../scripts/build/left-over.ts';
import { replaceSite } from '../../scripts/build/replace-site.ts';
import { troubleInWords } from '../../scripts/build/trouble.ts';
import { processMark } from '../../scripts/build/working-names.ts';

const root = path.resolve(import.meta.dirname, '../..');
const script = (name: string): string => JSON.stringify(pathToFileURL(path.join(root, 'scripts/build', name)).href);

let scratch = '';
let working = '';
beforeEach(() => {
  working = process.cwd();
  scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sot-lai-')));
  process.chdir(scratch);
});
afterEach(() => {
  process.chdir(working);
  fs.rmSync(scratch, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const site = (folder: string, words: string): void => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), words);
  fs.writeFileSync(path.join(folder, '.ke-hoach-so'), '');
};
const words = (folder: string): string | undefined => {
  const file = path.join(folder, 'index.html');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
};
/** The mark of a process that was and is no more. */
const dead = `${spawnSync(process.execPath, ['-e', '']).pid}-1`;
/** The number of a process that is no more; one that reads like a year would be taken for somebody's own name. */
const deadNumber = ((): number => {
  for (;;) {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    if (!/^(?:19|20)\d\d$/.test(`${pid}`)) return pid;
  }
})();
/** The number of a process that lives, with the moment at which another one began. */
const numberAgain = `${process.pid}-1`;

/** Builds in a process of its own that is killed at its n-th rename: 1 brings the new site, 2 moves the old one away, 3 puts the new one there, 4 is the end of the old one. */
const killedAt = (rename: number): boolean =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import fs from 'node:fs'; import path from 'node:path';
      const { replaceSite } = await import(${script('replace-site.ts')});
      const rename = fs.renameSync; let count = 0;
      fs.renameSync = (from, to) => { if (++count === ${rename}) process.kill(process.pid, 'SIGKILL'); rename(from, to); };
      await replaceSite(path.resolve('dist'), async (workshop) => {
        const built = path.join(workshop, 'dist');
        fs.mkdirSync(built);
        fs.writeFileSync(path.join(built, 'index.html'), 'mới');
        fs.writeFileSync(path.join(built, '.ke-hoach-so'), '');
        return built;
      });`,
    ],
    { encoding: 'utf8' },
  ).status !== 0;

describe('a build killed at any point of the exchange leaves a whole site and nothing else behind', () => {
  test.for([
    { rename: 1, before: 'cũ', after: 'cũ', restored: false, why: 'the new site is still in the workshop' },
    { rename: 2, before: 'cũ', after: 'cũ', restored: false, why: 'the new site waits beside the old one' },
    { rename: 3, before: 'cũ', after: 'cũ', restored: true, why: 'between the two renames nothing is there' },
    { rename: 4, before: 'cũ', after: 'mới', restored: false, why: 'the new site is there, the old one beside it' },
    { rename: 2, before: undefined, after: 'mới', restored: true, why: 'the first build of all, finished' },
  ])('at rename $rename: $why', ({ rename, before, after, restored }) => {
    if (before !== undefined) site('dist', before);
    expect(killedAt(rename)).toBe(true);
    expect(fs.readdirSync('.').some((name) => name !== 'dist')).toBe(true);
    const said = clearLeftOver(path.resolve('dist'));
    expect(words('dist')).toBe(after);
    expect(fs.readdirSync('.')).toEqual(['dist']);
    if (restored) expect(said).toMatch(/bị ngắt giữa lúc thay trang; đã đặt lại bản dựng (?:cũ|mới)/);
    else expect(said).toBeUndefined();
  });
});

describe('what lies beside a site', () => {
  test.for([
    { name: `.build-${dead}-aB3xY9`, stays: false, why: 'the workshop of a process that is gone' },
    { name: `.build-${numberAgain}-aB3xY9`, stays: false, why: 'its number was given to another process' },
    { name: `.build-${processMark()}-aB3xY9`, stays: true, why: 'a workshop at work' },
    { name: '.build-preview', stays: true, why: 'the folder of npm run dev' },
    { name: '.build-test-aB3xY9', stays: true, why: 'the folder of the tests' },
    { name: '.build-abcdef', stays: true, why: 'a workshop of an earlier version, just made' },
    {
      name: '.build-abcdeg',
      aged: true,
      stays: false,
      why: 'one of an earlier version that nobody touched for an hour',
    },
    { name: '.build-abcdeh', aged: true, inside: 'ghi-chu.txt', stays: true, why: 'it holds what no build writes' },
    { name: `dist.new-${dead}`, stays: false, why: 'a new site that was not put in place' },
    { name: `dist.old-${dead}`, stays: false, why: 'an old site that was not removed' },
    { name: `dist.drop-${dead}`, inside: 'du.txt', stays: false, why: 'half of a copy' },
    { name: `dist.new-${processMark()}`, stays: true, why: 'another build at work' },
    {
      name: `dist.old-${deadNumber}`,
      built: true,
      stays: false,
      why: 'an earlier version wrote the number',
    },
    { name: 'dist.old-4194999', stays: true, why: 'no site of ours is in it' },
    { name: 'dist.old-2025', built: true, stays: true, why: 'somebody’s copy of a year' },
    { name: 'dist.cu', built: true, stays: true, why: 'somebody’s copy' },
    { name: `trang.new-${dead}`, built: true, stays: true, why: 'it lies beside another output folder' },
  ])('$name stays: $stays ($why)', ({ name, stays, aged = false, built = false, inside }) => {
    site('dist', 'cũ');
    if (built) site(name, 'khác');
    else fs.mkdirSync(name);
    if (inside !== undefined) fs.writeFileSync(path.join(name, inside), '');
    const hourAgo = Date.now() / 1000 - 3700;
    if (aged) fs.utimesSync(name, hourAgo, hourAgo);
    expect(clearLeftOver(path.resolve('dist'))).toBeUndefined();
    expect(fs.existsSync(name)).toBe(stays);
    expect(words('dist')).toBe('cũ');
  });
});

test('two builds that end at once leave one whole site and nothing beside it', async () => {
  site('dist', 'cũ');
  const rename = fs.renameSync;
  let between = true;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    // Between the two renames the other build puts its own site there.
    if (String(from).includes('.new-') && between) {
      between = false;
      site('dist', 'của lần dựng kia');
    }
    rename(from, to);
  });
  const done = await replaceSite(path.resolve('dist'), async (workshop) => {
    site(path.join(workshop, 'dist'), 'mới');
    return path.join(workshop, 'dist');
  });
  expect(done).toBe(true);
  expect(words('dist')).toBe('mới');
  expect(fs.readdirSync('.')).toEqual(['dist']);
});

test('a program that breaks down without an answer ends the build with a word, and nothing is left', () => {
  site('dist', 'cũ');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import path from 'node:path';
      const { replaceSite } = await import(${script('replace-site.ts')});
      process.exitCode = (await replaceSite(path.resolve('dist'), () => new Promise(() => undefined))) ? 0 : 1;`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/Lỗi: .*dừng mà không trả lời[\s\S]*Cách sửa/);
  expect(status).toBe(1);
  expect(words('dist')).toBe('cũ');
  expect(fs.readdirSync('.')).toEqual(['dist']);
});

test('what a build started ends with it, though it is busy and the build was killed', async () => {
  const child = `process.stdout.write(String(process.pid) + '\\n'); const end = Date.now() + 20000; while (Date.now() < end);`;
  const parent = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['--import', ${script('end-with-parent.ts')}, '-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim()))),
  );
  const lives = (): boolean => {
    try {
      process.kill(pid, 0);
      // A process that ended and that nobody asked about is still listed, as a zombie.
      const status = `/proc/${pid}/status`;
      return !fs.existsSync(status) || !/^State:\s+Z/m.test(fs.readFileSync(status, 'utf8'));
    } catch {
      return false;
    }
  };
  expect(lives()).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(lives, { timeout: 15_000 }).toBe(false);
});

describe('what keeps the machine from building is said in words, with its place', () => {
  test.for([
    {
      why: 'a full disk, as Node says it',
      message: "ENOSPC: no space left on device, write '/tmp/dia/a/index.html'",
      says: /^\/tmp\/dia\/a\/index\.html\n {2}Lỗi: ổ đĩa hết chỗ\.\n {2}Cách sửa: /,
    },
    {
      why: 'a copy to a full disk',
      message: "ENOSPC: no space left on device, copyfile '/a/x' -> '/tmp/dia/x'",
      says: /^\/tmp\/dia\/x\n {2}Lỗi: ổ đĩa hết chỗ\./,
    },
    {
      why: 'a full disk, as Rust says it',
      message: 'Io(Os { code: 28, kind: StorageFull, message: "No space left on device" })',
      says: /^xưởng\n {2}Lỗi: ổ đĩa hết chỗ\./,
    },
    {
      why: 'a full disk in the middle of a line, in colour',
      message: '/so-sanh/noi.json\u001b[31mENOSPC: no space left on device, write\n    at async write',
      says: /^xưởng\n {2}Lỗi: ổ đĩa hết chỗ\./,
    },
    {
      why: 'a quota',
      message: "EDQUOT: disk quota exceeded, mkdir '/nha/x'",
      says: /^\/nha\/x\n {2}Lỗi: ổ đĩa hết chỗ\./,
    },
    {
      why: 'a disk that can only be read',
      message: "EROFS: read-only file system, mkdtemp '/doc/.build-1-1-'",
      says: /^\/doc\/\.build-1-1-\n {2}Lỗi: ổ đĩa chỉ cho đọc\.\n {2}Cách sửa: .*OUT_DIR/,
    },
    {
      why: 'a folder of somebody else',
      message: "EACCES: permission denied, rename '/a' -> '/b'",
      says: /^\/b\n {2}Lỗi: không có quyền ghi\./,
    },
    { why: 'a mount point', message: "EBUSY: resource busy or locked, rename '/a' -> '/b'", says: /điểm gắn ổ đĩa/ },
    { why: 'too many files', message: "EMFILE: too many open files, open '/a'", says: /^\/a\n {2}Lỗi: .*mở thêm tệp/ },
  ])('$why', ({ message, says }) => expect(troubleInWords(message, 'xưởng')).toMatch(says));

  test('anything else is ours to mend', () =>
    expect(troubleInWords('TypeError: x is not a function', 'xưởng')).toBeUndefined());
});
