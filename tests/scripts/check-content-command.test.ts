import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../scripts/check-content.ts';
import { writeMended } from '../../scripts/write-mended.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { ranHere, typed } from './commands.ts';

const today = new Date().toISOString().slice(0, 10);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kiem-tra-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the real content under a name of its own, changed by `change`. */
const copyOf = (name: string, change: (folder: string) => void = () => undefined): string => {
  const folder = path.join(scratch, name);
  cpSync(frozenContent, folder, { recursive: true });
  // Compared today, whatever the day on which the test runs.
  writeFileSync(path.join(folder, 'site.yaml'), `provincesCompared: "${today}"\n`);
  change(folder);
  return folder;
};

const check = (directory: string, ...options: string[]): ReturnType<typeof ranHere> =>
  ranHere(checkCommand, options, { CONTENT_DIR: directory });
/** The same, as staff start it. */
const typedCheck = (directory: string, ...options: string[]): ReturnType<typeof typed> =>
  typed('check-content.ts', options, { CONTENT_DIR: directory });

const plan = 'plans/vinh-phuc-193-kh-ubnd-2022';

test('exits 0 on sound content and says what it compared', () => {
  const { status, printed, said } = typedCheck(copyOf('nguyen-ven'));
  expect(said).toBe('');
  expect(printed).toMatch(/^Nội dung hợp lệ: \d+ kế hoạch có câu chữ ở đây, \d+ chỉ tiêu đối chiếu được từng chữ, /);
  expect(status).toBe(0);
});

test('exits 0 with a hint where the list of units was long not compared; nothing of it is on standard output', async () => {
  const { status, printed, said } = await check(
    copyOf('lau-chua-so', (directory) =>
      writeFileSync(path.join(directory, 'site.yaml'), '# ngày so\nprovincesCompared: "2024-01-01"\n'),
    ),
  );
  expect(said).toMatch(
    /lau-chua-so\/site\.yaml:2:20\n {2}Lưu ý: danh sách tỉnh, thành phố được so với nguồn lần cuối ngày 2024-01-01, đã \d+ ngày\.\n {2}Cách sửa: so provinces\.yaml/,
  );
  expect(said).not.toContain('Lỗi');
  expect(printed).toMatch(/^Nội dung hợp lệ: /);
  expect(status).toBe(0);
});

test('exits 0 without site.yaml', async () => {
  const { status, said } = await check(copyOf('khong-site', (directory) => rmSync(path.join(directory, 'site.yaml'))));
  expect(said).toBe('');
  expect(status).toBe(0);
});

test('takes a folder relative to the working directory', async () => {
  expect((await check(path.relative(process.cwd(), copyOf('tuong-doi')))).status).toBe(0);
});

test('exits 1 on one changed digit: file:line:column, problem, remedy, count', () => {
  const folder = copyOf('mot-chu-so', (directory) => {
    const file = path.join(directory, plan, 'plan.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Tối thiểu 80% hồ sơ', 'Tối thiểu 81% hồ sơ'));
  });
  const { status, printed, said } = typedCheck(folder);
  expect(said).toMatch(
    /mot-chu-so\/plans\/vinh-phuc-193-kh-ubnd-2022\/plan\.md:\d+:\d+\n {2}Lỗi: .+\n {2}Cách sửa: .+\n/,
  );
  expect(said).toMatch(/targets\.yaml:\d+:\d+\n {2}Lỗi: không thấy câu trích «Tối thiểu 80% hồ sơ/);
  expect(said).toMatch(/\n2 lỗi\. /);
  expect(printed).toBe('');
  expect(status).toBe(1);
});

test('a broken file name, an unknown key and a wrong figure are all told in one run', async () => {
  const folder = copyOf('ba-loi', (directory) => {
    writeFileSync(path.join(directory, 'Ghi chú.txt'), 'x');
    const topics = path.join(directory, 'topics.yaml');
    writeFileSync(topics, readFileSync(topics, 'utf8').replace('- id: kinh-te-so\n', '- id: kinh-te-so\n  màu: đỏ\n'));
    const targets = path.join(directory, plan, 'targets.yaml');
    writeFileSync(targets, readFileSync(targets, 'utf8').replace('low: 80', 'low: 81'));
  });
  const { status, said } = await check(folder);
  expect(said).toMatch(/Ghi chú\.txt:1:1\n {2}Lỗi: tên «Ghi chú\.txt» có ký tự ngoài a-z/);
  expect(said).toMatch(/topics\.yaml:6:3\n {2}Lỗi: khóa «màu» không có trong mẫu\./);
  expect(said).toMatch(/targets\.yaml:37:8\n {2}Lỗi: câu trích ghi «Tối thiểu 80%» nhưng low là 81\./);
  expect(status).toBe(1);
});

test.for([
  {
    why: 'a folder that does not exist',
    folder: () => path.join(scratch, 'khong-co'),
    says: /khong-co:1:1\n {2}Lỗi: không đọc được thư mục nội dung .*\n {2}Cách sửa: chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR/,
  },
  {
    why: 'an empty folder',
    folder: () => {
      const folder = path.join(scratch, 'trong');
      mkdirSync(folder);
      return folder;
    },
    says: /trong\/plans:1:1\n {2}Lỗi: không có kế hoạch nào\.\n {2}Cách sửa: tạo content\/plans\//,
  },
  {
    why: 'a folder without plans',
    folder: () => copyOf('khong-ke-hoach', (directory) => rmSync(path.join(directory, 'plans'), { recursive: true })),
    says: /khong-ke-hoach\/plans:1:1\n {2}Lỗi: không có kế hoạch nào\./,
  },
  {
    why: 'a file in a code page of Windows',
    folder: () =>
      copyOf('windows-1258', (directory) =>
        writeFileSync(
          path.join(directory, plan, 'source.txt'),
          Uint8Array.of(0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0xe1),
        ),
      ),
    says: /windows-1258\/plans\/vinh-phuc-193-kh-ubnd-2022\/source\.txt:1:1\n {2}Lỗi: tệp không phải chữ UTF-8\.\n {2}Cách sửa: mở tệp/,
  },
  {
    why: 'a file in the place of the folder',
    folder: () => {
      const file = path.join(scratch, 'la-tep.txt');
      writeFileSync(file, 'x');
      return file;
    },
    says: /la-tep\.txt:1:1\n {2}Lỗi: không đọc được thư mục nội dung/,
  },
])('exits 1 in Vietnamese on $why', async ({ folder, says }) => {
  const { status, printed, said } = await check(folder());
  expect(said).toMatch(says);
  expect(said).not.toMatch(/^\s+at /m);
  expect(printed).toBe('');
  expect(status).toBe(1);
});

describe('--fix', () => {
  const broken = (name: string): string =>
    copyOf(name, (directory) => {
      for (const file of ['topics.yaml', `${plan}/plan.md`])
        writeFileSync(
          path.join(directory, file),
          `\ufeff${readFileSync(path.join(directory, file), 'utf8').replaceAll('\n', '\r\n')}`,
        );
    });

  test('mends the files, tells each place, then checks; a second time there is nothing to mend', async () => {
    const directory = broken('tu-sua');
    const { status, printed, said } = typedCheck(directory, '--fix');
    expect(printed).toMatch(/tu-sua\/topics\.yaml:1:1\n {2}Đã sửa: đã bỏ dấu thứ tự byte/);
    expect(printed).toMatch(/Đã tự sửa 4 chỗ trong 2 tệp\.\nNội dung hợp lệ: /);
    expect([said, status]).toEqual(['', 0]);
    for (const file of ['topics.yaml', `${plan}/plan.md`])
      expect(readFileSync(path.join(directory, file))).toEqual(readFileSync(path.join(frozenContent, file)));
    expect(readdirSync(path.join(directory, plan)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await check(directory, '--fix')).printed).toMatch(/^Không có gì để tự sửa\.\nNội dung hợp lệ: /);
  });

  test('an option that does not exist is refused in words', async () => {
    const { status, said } = await check(copyOf('lenh-la'), '--sua');
    expect(said).toMatch(/không hiểu lệnh.*npm run check -- --fix/su);
    expect(status).toBe(1);
  });

  test('writes all files or none', () => {
    const directory = broken('nua-chung');
    const before = readFileSync(path.join(directory, 'topics.yaml'));
    const files = new Map([
      ['topics.yaml', new TextEncoder().encode('mới\n')],
      ['khong-co.yaml', new TextEncoder().encode('mới\n')],
    ]);
    expect(() => writeMended(directory, files)).toThrow(/khong-co\.yaml/);
    expect(readFileSync(path.join(directory, 'topics.yaml'))).toEqual(before);
    expect(readdirSync(directory).filter((name) => name.startsWith('.sua'))).toEqual([]);
  });

  test('what was already put in place gets its old bytes back', () => {
    const directory = broken('giua-chung');
    const before = readFileSync(path.join(directory, 'topics.yaml'));
    // A folder cannot be replaced by a file: the second step fails after the first is done.
    mkdirSync(path.join(directory, 'thu-muc.yaml'));
    const files = new Map([
      ['topics.yaml', new TextEncoder().encode('mới\n')],
      ['thu-muc.yaml', new TextEncoder().encode('mới\n')],
    ]);
    expect(() => writeMended(directory, files)).toThrow();
    expect(readFileSync(path.join(directory, 'topics.yaml'))).toEqual(before);
    expect(readdirSync(directory).filter((name) => name.startsWith('.sua'))).toEqual([]);
  });
});

test.for<readonly [why: string, directory: string, reason: string]>([
  ['is not there', path.join(scratch, 'khong-co'), 'không có thư mục này'],
  ['is a file', import.meta.filename, 'đây là một tệp, không phải thư mục'],
])('a content folder that %s is told in Vietnamese', async ([, directory, reason]) => {
  const { status, said } = await check(directory);
  expect(said).toBe(
    `${directory}:1:1\n  Lỗi: không đọc được thư mục nội dung (${reason}).\n  Cách sửa: chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR trỏ đến thư mục có thật.\n\n`,
  );
  expect(status).toBe(1);
});

test('the schemas are written for nobody who asks for something else', () => {
  const { status, said } = typed('write-schemas.ts', ['--out', scratch]);
  expect(said).toContain('Cách sửa: gõ: npm run schemas, không kèm gì.');
  expect(status).toBe(1);
});
