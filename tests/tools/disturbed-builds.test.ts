import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenContent } from '../fixtures/frozen-content.ts';

/*
 * Builds that are killed, that find the disk full or read-only, that run side by side: the site that was there serves on, the words
 * are clear, and the next build is not hindered. Small disks are mounted: this needs root on Linux.
 */

const root = path.resolve(import.meta.dirname, '../..');
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'dung-bi-ngat-')));
const mounted: string[] = [];
afterAll(() => {
  for (const place of mounted.toReversed()) spawnSync('umount', [place]);
  fs.rmSync(scratch, { recursive: true, force: true });
});

/** A folder that is a disk of its own, of so many megabytes. */
const disk = (name: string, megabytes: number): string => {
  const place = path.join(scratch, name);
  fs.mkdirSync(place);
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', place], {
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`Không gắn được ổ đĩa nhỏ (${stderr}).\nCách sửa: chạy bằng quyền root trên Linux.`);
  mounted.push(place);
  return place;
};

/** What is needed to build, without the packages, which are linked. */
const projectIn = (place: string): string => {
  const project = path.join(place, 'du-an');
  fs.mkdirSync(project);
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    fs.cpSync(path.join(root, name), path.join(project, name), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  return project;
};

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
  readonly seconds: number;
}
interface Asked {
  readonly project?: string;
  readonly out: string;
  /** Words for Node before the script. */
  readonly node?: readonly string[];
  /** Killed so many milliseconds after its begin. */
  readonly killAfter?: number;
  readonly content?: string;
}

const runBuild = ({ project = root, out, node = [], killAfter, content = frozenContent }: Asked): Promise<Ended> =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(process.execPath, [...node, 'scripts/build.ts'], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, SITE_URL: '', BASE_PATH: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code, signal) => {
      const seconds = (Date.now() - began) / 1000;
      // A grandchild may hold the pipes a moment longer.
      setTimeout(() => resolve({ code, signal, said, seconds }), 50);
    });
  });

/** All files of a site and their bytes, in one number; undefined where there is none. */
const sumOf = (site: string): string | undefined => {
  if (!fs.existsSync(site)) return undefined;
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const place = path.join(site, file);
    if (fs.statSync(place).isFile()) hash.update(`${file}\0`).update(fs.readFileSync(place));
  }
  return hash.digest('hex');
};

const inProject = (project: string): string[] =>
  fs.readdirSync(project).filter((name) => new RegExp(`^\\.build-\\d+-\\d+-`).test(name));

/** Programs that still work for a build in a project. */
const stillAtWork = (project: string): string[] =>
  fs.readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
    try {
      const line = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return fs.readlinkSync(`/proc/${pid}/cwd`) === project && /astro\.mjs|pagefind|build\.ts/.test(line)
        ? [`${pid} ${line}`]
        : [];
    } catch {
      return [];
    }
  });

const edited = path.join(scratch, 'noi-dung-khac');
beforeAll(() => {
  // A site that can be told from the first: its name is another.
  fs.cpSync(frozenContent, edited, { recursive: true });
  const site = path.join(edited, 'site.yaml');
  fs.writeFileSync(site, fs.readFileSync(site, 'utf8').replace(/^name: .*$/m, 'name: Trang thử khác'));
});

describe('twenty builds killed', () => {
  const place = path.join(scratch, 'bi-giet');
  const out = path.join(place, 'dist');
  let project = '';
  let oldSum: string | undefined;
  let took = 0;
  beforeAll(async () => {
    fs.mkdirSync(place);
    project = projectIn(place);
    const first = await runBuild({ project, out });
    expect(first.code, first.said).toBe(0);
    took = first.seconds;
    oldSum = sumOf(out);
  });

  test('at moments spread over its whole time: the old site stays, byte for byte, and nothing runs on', async () => {
    for (let turn = 1; turn <= 16; turn += 1) {
      const ended = await runBuild({ project, out, content: edited, killAfter: (took * 1000 * turn) / 17 });
      // A quicker run than the first may have ended.
      if (ended.signal === 'SIGKILL') expect(sumOf(out), `lần ${turn}`).toBe(oldSum);
      else oldSum = sumOf(out);
      await expect.poll(() => stillAtWork(project), { timeout: 2000, interval: 50 }).toEqual([]);
    }
  });

  test.for([
    { at: '.new-', why: 'when the site leaves the workshop' },
    { at: '.old-', why: 'before the old site is moved away' },
    { at: 'dist', why: 'between the two renames' },
    { at: '.drop-', why: 'before the old site is removed' },
  ])('$why: the next build, though it comes to nothing, leaves a whole site', async ({ at }) => {
    const kill = `import fs from 'node:fs';const r=fs.renameSync;fs.renameSync=(a,b)=>{if(String(b).includes('${at}',${path.dirname(out).length})&&(${JSON.stringify(at)}!=='dist'||String(b)===${JSON.stringify(out)}))process.kill(process.pid,'SIGKILL');r(a,b);};`;
    const ended = await runBuild({
      project,
      out,
      content: edited,
      node: ['--import', `data:text/javascript,${encodeURIComponent(kill)}`],
    });
    expect(ended.signal, ended.said).toBe('SIGKILL');
    const broken = path.join(scratch, 'khong-co-noi-dung');
    const next = await runBuild({ project, out, content: broken });
    expect(next.code).toBe(1);
    expect(next.said).toMatch(/Bản dựng trước ở .*dist\/ vẫn còn nguyên/);
    if (at === 'dist') expect(next.said).toContain('đã đặt lại bản dựng cũ');
    expect(fs.readdirSync(place).sort()).toEqual(['dist', 'du-an']);
    expect(inProject(project)).toEqual([]);
    if (at === '.drop-') oldSum = sumOf(out);
    expect(sumOf(out)).toBe(oldSum);
  });

  test('then one that is left alone takes its place, and no litter is left', async () => {
    const ended = await runBuild({ project, out });
    expect(ended.code, ended.said).toBe(0);
    expect(inProject(project)).toEqual([]);
    expect(fs.readdirSync(place).sort()).toEqual(['dist', 'du-an']);
  });
});

/** A site that was there before, small. */
const oldSite = (out: string): string | undefined => {
  fs.mkdirSync(out);
  fs.writeFileSync(path.join(out, 'index.html'), 'cũ');
  fs.writeFileSync(path.join(out, '.ke-hoach-so'), '');
  return sumOf(out);
};
const clear =
  /^\S+\n {2}Lỗi: .*\.\n {2}Cách sửa: .*\n[\s\S]*Chưa dựng được trang\. Bản dựng trước ở \S+ vẫn còn nguyên/m;

describe('a disk without room', () => {
  test('where the site goes: the old one stays, half a copy does not', async () => {
    const place = disk('dia-dich', 6);
    const out = path.join(place, 'dist');
    const before = oldSite(out);
    const ended = await runBuild({ out });
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(clear);
    expect(ended.said).toContain('ổ đĩa hết chỗ');
    expect(ended.said).not.toMatch(/^\s+at /m);
    expect(sumOf(out)).toBe(before);
    expect(fs.readdirSync(place)).toEqual(['dist']);
  });

  test.for([1, 9, 16])('where it is made, with %d MB free', async (free) => {
    const place = disk(`dia-xuong-${free}`, 64);
    const project = projectIn(place);
    const out = path.join(project, 'dist');
    const before = oldSite(out);
    const { bavail, bsize } = fs.statfsSync(place);
    fs.writeFileSync(path.join(place, 'day'), Buffer.alloc(Math.max(0, bavail * bsize - free * 1024 * 1024)));
    const ended = await runBuild({ project, out });
    expect(ended.code, ended.said).toBe(1);
    expect(ended.said).toMatch(clear);
    expect(ended.said).toContain('ổ đĩa hết chỗ');
    expect(ended.said).not.toMatch(/^\s+at /m);
    expect(sumOf(out)).toBe(before);
    expect(inProject(project)).toEqual([]);
    expect(fs.readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});

describe('a folder that can only be read', () => {
  test.for([
    { what: 'the project', within: true },
    { what: 'the place of the site', within: false },
  ])('$what', async ({ within }) => {
    const place = disk(`chi-doc-${within}`, 64);
    const project = within ? projectIn(place) : root;
    const out = path.join(place, 'dist');
    const before = oldSite(out);
    expect(spawnSync('mount', ['-o', 'remount,ro', place]).status).toBe(0);
    const ended = await runBuild({ project, out });
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(/Lỗi: .*(?:chỉ cho đọc|không được ghi)/);
    expect(ended.said).toMatch(/Cách sửa: [\s\S]*Bản dựng trước ở \S+ vẫn còn nguyên/);
    expect(ended.said).not.toMatch(/^\s+at /m);
    expect(sumOf(out)).toBe(before);
  });
});

test('two builds at once: both end well, one whole site is there', async () => {
  const place = path.join(scratch, 'hai-lan');
  fs.mkdirSync(place);
  const project = projectIn(place);
  const out = path.join(place, 'dist');
  const alone = path.join(place, 'rieng');
  const [one, other] = await Promise.all([runBuild({ project, out }), runBuild({ project, out })]);
  expect([one.code, other.code], `${one.said}${other.said}`).toEqual([0, 0]);
  expect((await runBuild({ project, out: alone })).code).toBe(0);
  expect(sumOf(out)).toBe(sumOf(alone));
  expect(fs.readdirSync(place).sort()).toEqual(['dist', 'du-an', 'rieng']);
  expect(inProject(project)).toEqual([]);
});
