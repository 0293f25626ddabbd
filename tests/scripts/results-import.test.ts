import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { importTable } from '../../scripts/import/results.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { checkContent, isError } from '../../src/content-check/check.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { ranHere, typed } from './commands.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'so-do-'));
const content = path.join(scratch, 'noi-dung');
const results = path.join(content, 'results');
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(frozenContent, content, { recursive: true });
  vi.stubEnv('CONTENT_DIR', content);
});

const head = 'Tỉnh;Chỉ số;Giá trị;Năm đo;Xếp trong;Nơi đo;Cách đo;Nguồn;Mức tin cậy';
const sound = 'Kon Tum;xep-hang-chuyen-doi-so;44;2022;63;Bộ;dti;https://vi-du.vn/dti;A';
const bad = 'Kon Tum;xep-hang-chuyen-doi-so;99;2021;63;Bộ;dti;https://vi-du.vn/dti;A';
const table = (...lines: readonly string[]): string => {
  const file = path.join(scratch, 'bang.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const run = (...args: readonly string[]): ReturnType<typeof ranHere> => ranHere(importTable, args);
const filesOf = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

test('sound rows are written, nothing else is touched, the check stays green, and the same table again changes nothing', async () => {
  const before = filesOf(results);
  const file = table(head, sound);
  // As staff start it.
  const first = typed('results-import.ts', [file]);
  expect([first.said, first.status]).toEqual(['', 0]);
  expect(first.printed).toMatch(
    /^Đã thêm 1 số đo vào 1 tệp của .*results:\n {2}dòng 2: kon-tum\/xep-hang-chuyen-doi-so-2022-dti \(kon-tum\.yaml\)\nViệc tiếp: npm run check/,
  );
  const after = filesOf(results);
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['kon-tum.yaml']);
  for (const [name, text] of before) expect(after.get(name)).toBe(text);
  expect(checkContent(loadContent(content)).filter(isError)).toEqual([]);
  const again = await run(file);
  expect(again.printed).toMatch(/^1 dòng đã có, giữ nguyên:\n {2}dòng 2: kon-tum\/.*\nKhông có số đo nào để thêm\.\n$/);
  expect(filesOf(results)).toEqual(after);
});

test('one refused row: nothing is written; with --bo-dong-sai the sound ones are', async () => {
  const before = filesOf(results);
  const file = table(head, sound, bad);
  const first = await run(file);
  expect(first.status).toBe(1);
  expect(first.said).toContain(`${file}:3, cột «Giá trị»\n  Lỗi: hạng 99 trong 63 đơn vị.\n  Cách sửa: `);
  expect(first.said).toMatch(/1 dòng chưa dùng được nên chưa ghi gì\. .*--bo-dong-sai/);
  expect(first.printed).toContain('Sẽ thêm được 1 số đo');
  expect(filesOf(results)).toEqual(before);
  const second = await run(file, '--bo-dong-sai');
  expect(second.status).toBe(0);
  expect(second.said).toContain('hạng 99');
  expect(existsSync(path.join(results, 'kon-tum.yaml'))).toBe(true);
});

test('another folder takes them, made where it is not there, and the content stays', async () => {
  const before = filesOf(results);
  const out = path.join(scratch, 'noi-khac', 'so-do');
  expect((await run(table(head, sound), '--out', out)).status).toBe(0);
  expect([...filesOf(out).keys()]).toEqual(['kon-tum.yaml']);
  expect(filesOf(results)).toEqual(before);
});

test.for<{ why: string; args: () => readonly string[]; says: RegExp }>([
  { why: 'no table', args: () => [], says: /thiếu tên tệp/ },
  { why: 'two tables', args: () => ['a.csv', 'b.csv'], says: /nhiều tên tệp/ },
  { why: 'an unknown option', args: () => ['a.csv', '--ghi-de'], says: /không hiểu lệnh/ },
  { why: 'a table that is not there', args: () => [path.join(scratch, 'khong-co.csv')], says: /không đọc được tệp/ },
  {
    why: 'a table that cannot be read',
    args: () => [table('x')],
    says: /bang\.csv:1, cột «x»\n {2}Lỗi: không biết cột/,
  },
  {
    why: 'a file of the content that is broken',
    args: () => {
      writeFileSync(path.join(results, 'vinh-phuc.yaml'), '- province: [\n');
      return [table(head, sound)];
    },
    says: /results\/vinh-phuc\.yaml: tệp hỏng/,
  },
  {
    why: 'a file that is not written one entry a passage',
    args: () => {
      writeFileSync(path.join(results, 'kon-tum.yaml'), '[]\n');
      writeFileSync(
        path.join(results, 'vinh-phuc.yaml'),
        readFileSync(path.join(results, 'vinh-phuc.yaml'), 'utf8').replaceAll('\n', '\r\n'),
      );
      return [table(head, sound.replace('Kon Tum', 'Vĩnh Phúc').replace('2022', '2023'))];
    },
    says: /results\/vinh-phuc\.yaml: tệp hỏng, hoặc không viết mỗi mục/,
  },
  {
    why: 'a folder that is a file',
    args: () => {
      const out = path.join(scratch, 'la-tep');
      writeFileSync(out, '');
      return [table(head, sound), '--out', out];
    },
    says: /phải là một thư mục/,
  },
  {
    why: 'a content folder that is not there',
    args: () => {
      vi.stubEnv('CONTENT_DIR', path.join(scratch, 'khong-co'));
      mkdirSync(path.join(scratch, 'ra'), { recursive: true });
      return [table(head, sound), '--out', path.join(scratch, 'ra')];
    },
    says: /không đọc được thư mục nội dung/,
  },
])('$why: told in words, nothing written', async ({ args, says }) => {
  const given = args();
  const before = filesOf(results);
  const { status, said } = await run(...given);
  expect(status).toBe(1);
  expect(said).toMatch(says);
  expect(said).toMatch(/Lỗi: .+\n *Cách sửa: .+/u);
  expect(filesOf(results)).toEqual(before);
});
