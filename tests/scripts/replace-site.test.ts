import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { replaceSite } from '../../scripts/build/replace-site.ts';

let scratch = '';
let working = '';
beforeEach(() => {
  working = process.cwd();
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'thay-trang-'));
  process.chdir(scratch);
  fs.mkdirSync('dist/ke-hoach', { recursive: true });
  fs.writeFileSync('dist/index.html', 'cũ');
  fs.writeFileSync('dist/ke-hoach/index.html', 'cũ');
});
afterEach(() => {
  process.chdir(working);
  fs.rmSync(scratch, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** Every file below the working directory with its words. */
const files = (): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync('.', { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(file).isFile())
      .sort()
      .map((file) => [file, fs.readFileSync(file, 'utf8')]),
  );
const old = { 'dist/index.html': 'cũ', 'dist/ke-hoach/index.html': 'cũ' };

const write = (workshop: string, words = 'mới'): string => {
  const built = path.join(workshop, 'dist');
  fs.mkdirSync(built);
  fs.writeFileSync(path.join(built, 'index.html'), words);
  return built;
};

test('a finished site takes the place of the old one, whole', async () => {
  expect(await replaceSite(path.resolve('dist'), async (workshop) => write(workshop))).toBe(true);
  expect(files()).toEqual({ 'dist/index.html': 'mới' });
});

test('a finished site goes where nothing was, folders deep', async () => {
  expect(await replaceSite(path.resolve('a/b/dist'), async (workshop) => write(workshop))).toBe(true);
  expect(files()).toEqual({ ...old, 'a/b/dist/index.html': 'mới' });
});

describe('the old site stays what it was and nothing is left beside it', () => {
  test.for<{ why: string; make: (workshop: string) => Promise<string | undefined>; said?: RegExp }>([
    { why: 'a page is missing, before anything was written', make: async () => undefined },
    {
      why: 'the last step refuses, when all pages are written',
      make: async (workshop) => {
        write(workshop);
        return undefined;
      },
    },
    {
      why: 'the search index breaks, when all pages are written',
      make: async (workshop) => {
        write(workshop);
        throw new Error('chỉ mục hỏng');
      },
      said: /dừng giữa chừng \(chỉ mục hỏng\)[\s\S]*Cách sửa/,
    },
    {
      why: 'something that is no error is thrown',
      make: async () => Promise.reject('hết chỗ'),
      said: /hết chỗ/,
    },
    {
      why: 'what was made is gone before it is moved',
      make: async (workshop) => path.join(workshop, 'dist'),
      said: /dừng giữa chừng/,
    },
    {
      why: 'the workshop is gone',
      make: async (workshop) => {
        const built = write(workshop);
        fs.rmSync(workshop, { recursive: true });
        return built;
      },
      said: /dừng giữa chừng/,
    },
  ])('$why', async ({ make, said }) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await replaceSite(path.resolve('dist'), make)).toBe(false);
    expect(files()).toEqual(old);
    expect(fs.readdirSync('.')).toEqual(['dist']);
    if (said) expect(String(error.mock.calls[0]?.[0])).toMatch(said);
    else expect(error).not.toHaveBeenCalled();
  });
});

test('where the old site cannot be moved away it stays, and the new one is not left beside it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    // As a mount point answers.
    if (String(to).includes('.old-')) throw new Error('EBUSY');
    rename(from, to);
  });
  expect(await replaceSite(path.resolve('dist'), async (workshop) => write(workshop))).toBe(false);
  expect(files()).toEqual(old);
  expect(fs.readdirSync('.')).toEqual(['dist']);
});
