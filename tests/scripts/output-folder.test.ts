import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILD_MARK, markBuild, outputFolderRefusal } from '../../scripts/build/output-folder.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'noi-dung-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const home = path.join(scratch, 'nha');
const project = path.join(home, 'du-an');
const elsewhere = path.join(home, 'noi-khac');
const inProject = (...parts: string[]): string => path.join(project, ...parts);
const write = (file: string, words = 'x'): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, words);
};

/** A project as it lies on a disk, with an earlier build, another content folder and things of the owner's around it. */
beforeAll(() => {
  for (const file of [
    'package.json',
    '.git/HEAD',
    '.ci/run',
    'content/plans/a/plan.md',
    'src/pages/index.astro',
    'public/robots.txt',
    'scripts/build.ts',
    'tests/a.test.ts',
    'node_modules/astro/package.json',
    'ghi-chu/viec.txt',
  ])
    write(inProject(file));
  write(inProject('dist/index.html'));
  markBuild(inProject('dist'));
  write(inProject('old/index.html'));
  write(inProject('old/du-lieu/targets.json'), '[]');
  mkdirSync(inProject('trong'));
  write(path.join(elsewhere, 'anh.jpg'));
  write(path.join(home, 'noi-dung-khac/plans/a/plan.md'));
  write(path.join(home, 'gh-pages/du-lieu/targets.json'), '[]');
  write(path.join(home, 'gh-pages/.git/HEAD'));
  symlinkSync(inProject('dist'), inProject('lien-ket-dist'));
  symlinkSync(inProject('content'), inProject('lien-ket-content'));
  symlinkSync(inProject('khong-co'), inProject('lien-ket-hong'));
  symlinkSync(inProject('vong'), inProject('vong'));
  symlinkSync(project, path.join(home, 'ten-khac'));
  mkdirSync(inProject('nham/.ke-hoach-so'), { recursive: true });
  write(inProject('nham/viec.txt'));
  write(inProject('nham-nua/viec.txt'));
  symlinkSync(inProject('package.json'), inProject('nham-nua', BUILD_MARK));
});

/** Every file below a folder with its words; links by name. */
const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      return `${path.relative(folder, full)} ${entry.isFile() ? readFileSync(full, 'utf8') : ''}`;
    })
    .sort();

const refusalOf = (target: string, content = inProject('content'), working = project) =>
  outputFolderRefusal(path.resolve(project, target), { project, content, working });

describe('a site may be put', () => {
  test.for([
    { why: 'where nothing is', target: 'moi' },
    { why: 'where nothing is, two folders deep', target: 'moi/trang' },
    { why: 'where nothing is, outside of the project', target: '../trang-web' },
    { why: 'in an empty folder', target: 'trong' },
    { why: 'in the place of an earlier build that is marked', target: 'dist' },
    { why: 'the same with a slash and a way around', target: './src/../dist/' },
    { why: 'in the place of an earlier build from before the mark', target: 'old' },
    { why: 'through another name of the project', target: '../ten-khac/dist' },
    { why: 'below a folder of the owner, in a folder of its own', target: '../noi-khac/trang' },
    { why: 'in a folder whose name begins like one of ours', target: 'content-moi' },
  ])('$why', ({ target }) => expect(refusalOf(target)).toBeUndefined());
});

describe('a site may not be put', () => {
  test.for([
    { why: 'in the place of the project', target: '.', problem: /là thư mục của dự án/ },
    { why: 'there by its whole name', target: project, problem: /là thư mục của dự án/ },
    { why: 'there by another name', target: '../ten-khac', problem: /là liên kết/ },
    { why: 'there by another name, through a folder', target: '../ten-khac/src/..', problem: /là liên kết/ },
    { why: 'in the folder above the project', target: '..', problem: /chứa thư mục nội dung/ },
    { why: 'at the root of the disk', target: '/', problem: /chứa thư mục nội dung/ },
    { why: 'in the home of whoever runs it', target: os.homedir(), problem: /thư mục/ },
    { why: 'in the place of all temporary files', target: os.tmpdir(), problem: /thư mục tạm của máy/ },
    { why: 'in the place of the content', target: 'content', problem: /là thư mục nội dung/ },
    { why: 'there with a slash', target: 'content/', problem: /là thư mục nội dung/ },
    { why: 'in a part of the content', target: 'content/plans', problem: /nằm trong thư mục nội dung/ },
    { why: 'in a new part of the content', target: 'content/moi', problem: /nằm trong thư mục nội dung/ },
    { why: 'in the content through another name', target: '../ten-khac/content/moi', problem: /nằm trong thư mục nội/ },
    { why: 'in a link to the content', target: 'lien-ket-content', problem: /là liên kết/ },
    { why: 'below a link to the content', target: 'lien-ket-content/moi', problem: /nằm trong thư mục nội dung/ },
    { why: 'in the place of the sources', target: 'src', problem: /phần «src»/ },
    { why: 'in a new part of the sources', target: 'src/trang', problem: /phần «src»/ },
    { why: 'in the files that every build copies', target: 'public/trang', problem: /phần «public»/ },
    { why: 'in the place of the scripts', target: 'scripts', problem: /phần «scripts»/ },
    { why: 'in the place of the tests', target: 'tests', problem: /phần «tests»/ },
    { why: 'in the place of the packages', target: 'node_modules', problem: /phần «node_modules»/ },
    { why: 'in a package', target: 'node_modules/astro/dist', problem: /phần «node_modules»/ },
    { why: 'in the place of the history', target: '.git', problem: /phần «.git»/ },
    { why: 'in the history', target: '.git/trang', problem: /phần «.git»/ },
    { why: 'in the place of the gate', target: '.ci', problem: /phần «.ci»/ },
    { why: 'in a history of somebody else', target: '../gh-pages/.git/trang', problem: /một thư mục «.git»/ },
    { why: 'in packages of somebody else', target: '../a/node_modules/b', problem: /một thư mục «node_modules»/ },
    { why: 'in the place of notes in the project', target: 'ghi-chu', problem: /có sẵn 1 mục .*viec\.txt/ },
    { why: 'in the place of somebody’s pictures', target: '../noi-khac', problem: /có sẵn 1 mục .*anh\.jpg/ },
    { why: 'where a folder has the name of the mark', target: 'nham', problem: /có sẵn 2 mục/ },
    { why: 'where a link has the name of the mark', target: 'nham-nua', problem: /có sẵn 2 mục/ },
    { why: 'in an earlier build that is kept in git', target: '../gh-pages', problem: /xóa lịch sử/ },
    { why: 'in the place of a file', target: 'package.json', problem: /không phải thư mục/ },
    { why: 'below a file', target: 'package.json/trang', problem: /không phải thư mục/ },
    { why: 'in a link to an earlier build', target: 'lien-ket-dist', problem: /là liên kết/ },
    { why: 'in a link to nothing', target: 'lien-ket-hong', problem: /liên kết/ },
    { why: 'below a link to nothing', target: 'lien-ket-hong/trang', problem: /liên kết hỏng/ },
    { why: 'in a link to itself', target: 'vong', problem: /liên kết/ },
    { why: 'below a link to itself', target: 'vong/trang', problem: /liên kết hỏng/ },
    { why: 'in a device', target: '/dev/null', problem: /không phải thư mục/ },
  ])('$why', ({ target, problem }) => {
    const before = everything(home);
    const refusal = refusalOf(target);
    expect(refusal?.problem).toMatch(problem);
    expect(refusal?.remedy).not.toBe('');
    expect(everything(home)).toEqual(before);
  });

  const other = path.join(home, 'noi-dung-khac');
  test.for([
    { why: 'in the place of another content folder', target: other, problem: /là thư mục nội dung/ },
    { why: 'within it', target: path.join(other, 'plans'), problem: /nằm trong thư mục nội dung/ },
    { why: 'around it', target: home, problem: /chứa thư mục nội dung/ },
    { why: 'in the place of the project’s own content then', target: 'content', problem: /phần «content»/ },
  ])('$why', ({ target, problem }) => expect(refusalOf(target, other)?.problem).toMatch(problem));

  test('in the place of the folder from which the command is run', () => {
    expect(refusalOf(elsewhere, undefined, elsewhere)?.problem).toMatch(/là thư mục đang chạy lệnh/);
    mkdirSync(path.join(home, 'trong'));
    expect(refusalOf('../trong', undefined, path.join(home, 'trong'))?.problem).toMatch(/là thư mục đang chạy lệnh/);
  });

  test('around the content, though an earlier build lies there', () =>
    expect(refusalOf('dist', inProject('dist/content'))?.problem).toMatch(/chứa thư mục nội dung/));
});

describe('the command refuses before it does any work, and nothing is gone', { timeout: 60_000 }, () => {
  const root = path.resolve(import.meta.dirname, '../..');
  beforeAll(() => cpSync(frozenContent, inProject('content'), { recursive: true }));
  test.for([
    {
      why: 'OUT_DIR is where it runs',
      environment: { OUT_DIR: '.' },
      says: /^OUT_DIR=\.\n {2}Lỗi: .*\n {2}Cách sửa: /,
    },
    { why: 'OUT_DIR is the content', environment: { OUT_DIR: 'content' }, says: /^OUT_DIR=content\n {2}Lỗi: / },
    { why: 'OUT_DIR is a folder of the owner', environment: { OUT_DIR: elsewhere }, says: /anh\.jpg/ },
    { why: 'SITE_URL is none', environment: { SITE_URL: 'vi-du.vn' }, says: /^SITE_URL=vi-du\.vn\n {2}Lỗi: / },
    { why: 'BASE_PATH is none', environment: { BASE_PATH: 'x' }, says: /^BASE_PATH=x\n {2}Lỗi: .*\n.*BASE_PATH=\/x\// },
  ])('$why', ({ environment, says }) => {
    const before = everything(home);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/build.ts')], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: '', CONTENT_DIR: '', SITE_URL: '', BASE_PATH: '', ...environment },
    });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(everything(home)).toEqual(before);
  });
});
