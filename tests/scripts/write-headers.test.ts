import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeHeaders } from '../../scripts/build/write-headers.ts';
import { readHeaders } from '../../scripts/headers-file.ts';

let built = '';
beforeEach(() => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-'));
});
afterEach(() => fs.rmSync(built, { recursive: true, force: true }));

const page = (body: string, head = '<meta charset="utf-8">'): string =>
  `<!DOCTYPE html><html lang="vi"><head>${head}<title>Trang</title></head><body>${body}</body></html>`;
const write = (file: string, html: string): void => fs.writeFileSync(path.join(built, file), html);
const read = (file: string): string => fs.readFileSync(path.join(built, file), 'utf8');

test('every problem of every page is told, and nothing is written', () => {
  write('one.html', page('<p style="color: red">'));
  write('two.html', page('<script>go()</script>'));
  write('three.html', page('', ''));
  write('good.html', page('<p>'));
  const problems = writeHeaders(built, '/');
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(['one.html', 'three.html', 'two.html']);
  expect(problems.filter((problem) => !problem.includes('Cách sửa:'))).toEqual([]);
  expect(fs.existsSync(path.join(built, '_headers'))).toBe(false);
  expect(read('good.html')).toBe(page('<p>'));
});

test('under a base path the rules speak of that path only', () => {
  write('index.html', page('<p>'));
  expect(writeHeaders(built, '/ke-hoach-so/')).toEqual([]);
  const headersOf = readHeaders(read('_headers'));
  const policy = (address: string): string => headersOf(address).get('content-security-policy') ?? '';
  expect(policy('/ke-hoach-so/')).toMatch(/frame-ancestors 'self'$/);
  expect(policy('/ke-hoach-so/so-sanh/nhung/')).toMatch(/frame-ancestors \*$/);
  expect(policy('/ke-hoach-so/chi-tieu/mot/nhung/')).toMatch(/frame-ancestors \*$/);
  expect(policy('/')).toBe('');
  const [sent = ''] = policy('/ke-hoach-so/').split('; frame-ancestors');
  expect(read('index.html')).toBe(
    page('<p>', `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${sent}">`),
  );
});
