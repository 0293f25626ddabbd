import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importPlan } from '../../scripts/plan-import.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { ranHere, typed } from './commands.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'nhap-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const source = path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt');

const today = { SOURCE_DATE_EPOCH: '1795651200' };
const run = (...args: string[]): ReturnType<typeof ranHere> => ranHere(importPlan, args, today);

const written = (name: string, words: string | Uint8Array): string => {
  const file = path.join(scratch, name);
  writeFileSync(file, words);
  return file;
};

describe('what it writes', () => {
  const out = path.join(scratch, 'ra');
  // As staff start it.
  const first = typed('plan-import.ts', [source, '--id', 'ke-hoach-thu', '--out', out], today);
  const folder = path.join(out, 'ke-hoach-thu');

  test('four files, and a word on what a person must settle', () => {
    expect(first.said).toBe('');
    expect(first.status).toBe(0);
    expect(first.printed).toMatch(/^Đã viết bản nháp vào .*ke-hoach-thu: 8 chỉ tiêu/u);
    expect(first.printed).toContain('mã là «vinh-phuc-193-kh-ubnd-2022», không phải «ke-hoach-thu»');
    expect(readdirSync(folder).sort()).toEqual(['original.txt', 'plan.md', 'source.txt', 'targets.yaml']);
    expect(readFileSync(path.join(folder, 'original.txt'))).toEqual(readFileSync(source));
    expect(readdirSync(out)).toEqual(['ke-hoach-thu']);
  });

  test('never over what is there', async () => {
    const before = readFileSync(path.join(folder, 'plan.md'));
    const again = await run(source, '--id', 'ke-hoach-thu', '--out', out);
    expect(again.status).toBe(1);
    expect(again.said).toMatch(/Lỗi: đã có .*Cách sửa: chọn mã khác/su);
    expect(readFileSync(path.join(folder, 'plan.md'))).toEqual(before);
  });

  test('the same bytes for the same answers; what was settled is no longer asked', async () => {
    const answers = written(
      'tra-loi.json',
      JSON.stringify({
        version: 1,
        checked: '2026-11-20',
        facts: { shortTitle: 'Tên ngắn do người đặt', completeness: 'trich' },
        targets: [{ place: 'i-1/1', leaveOut: 'Không phải cam kết của tỉnh trong kế hoạch này.' }],
        errata: [{ provision: 'p2', printed: 'Thủ tướng Chính', keep: false }],
      }),
    );
    const filesAfter = ({ said, status }: Awaited<ReturnType<typeof run>>, name: string): string[][] => {
      expect([said, status]).toEqual(['', 0]);
      const made = path.join(scratch, name, 'ke-hoach-thu');
      return readdirSync(made).map((file) => [file, readFileSync(path.join(made, file), 'utf8')]);
    };
    const words = (name: string): string[] =>
      [
        [source, '--id', 'ke-hoach-thu'],
        ['--out', path.join(scratch, name)],
        ['--answers', answers],
      ].flat();
    // In a process of its own, and in one that has drafted before.
    const one = filesAfter(typed('plan-import.ts', words('mot'), today), 'mot');
    const two = filesAfter(await run(...words('hai')), 'hai');
    expect(one).toEqual(two);
    const files = Object.fromEntries(one) as Record<string, string>;
    expect(files['plan.md']).toContain('shortTitle: Tên ngắn do người đặt');
    expect(files['plan.md']).toContain('checked: "2026-11-20"');
    expect(files['plan.md']).not.toContain('(completeness)');
    expect(files['plan.md']).toMatch(/leftOut:\n {2}- quote: ".*nhóm 15/u);
    expect(files['targets.yaml']).not.toContain('nhóm 15');
  });
});

test('a figure that was left out comes back as a target, one that was taken is left out: by its place', async () => {
  const document = path.join(root, 'tests/fixtures/drafting/yearly-with-results/document.md');
  const draft = async (
    answers?: object,
  ): Promise<{ targets: { quote: string; low: number }[]; marks: { at: string }[] }> => {
    const given = answers ? ['--answers', written('dua-lai.json', JSON.stringify({ version: 1, ...answers }))] : [];
    const { printed } = await run(document, '--id', 'bat-ky', '--json', ...given);
    return JSON.parse(printed) as Awaited<ReturnType<typeof draft>>;
  };
  const before = await draft();
  const place = before.marks.find(({ at }) => at.startsWith('leftOut:'))?.at.slice('leftOut:'.length) ?? '';
  const back = await draft({ targets: [{ place, takeBack: true, low: 61 }] });
  expect(back.targets).toHaveLength(before.targets.length + 1);
  expect(back.targets.filter(({ low }) => low === 61)).toHaveLength(1);
  expect(back.marks.map(({ at }) => at)).not.toContain(`leftOut:${place}`);
  // Whoever leaves it out again has the last word.
  const again = await draft({ targets: [{ place, takeBack: true, leaveOut: 'Kết quả của năm trước.' }] });
  expect(again.targets).toEqual(before.targets);
  // What is said of a figure without taking it back is not dropped in silence.
  const half = await draft({ targets: [{ place, low: 61 }] });
  expect(half.targets).toEqual(before.targets);
  expect(half.marks).toContainEqual(
    expect.objectContaining({ at: `target:${place}`, remedy: expect.stringContaining('takeBack: true') as string }),
  );
});

test('--json prints the draft as data, nothing else, and writes nothing', async () => {
  const out = path.join(scratch, 'khong-ghi');
  const words = [source, '--id', 'bat-ky', '--out', out, '--json'];
  const { status, printed, said } = typed('plan-import.ts', words, today);
  expect([status, said]).toEqual([0, '']);
  expect(await run(...words)).toEqual({ status, printed, said });
  const draft = JSON.parse(printed) as Record<string, unknown>;
  expect(Object.keys(draft)).toEqual(['metadata', 'targets', 'errata', 'leftOut', 'marks']);
  expect(Object.keys(draft['metadata'] as object)).toEqual([
    'number',
    'issued',
    'effective',
    'issuer',
    'signer',
    'title',
    'kind',
    'fields',
    'province',
    'documents',
  ]);
  expect(existsSync(out)).toBe(false);
});

mkdirSync(path.join(scratch, 'thu-muc'));
test.for([
  { why: 'no file', args: ['--id', 'a'], says: 'thiếu tên tệp' },
  { why: 'no id: the one that the document tells', args: [source], says: '--id vinh-phuc-193-kh-ubnd-2022' },
  { why: 'an id that leaves its folder', args: [source, '--id', '../x'], says: 'mã «../x» không dùng được' },
  { why: 'an unknown option', args: [source, '--id', 'a', '--force'], says: 'không hiểu lệnh' },
  { why: 'a file that is not there', args: ['khong-co.txt', '--id', 'a'], says: 'không đọc được tệp' },
  { why: 'a folder', args: [path.join(scratch, 'thu-muc'), '--id', 'a'], says: 'là thư mục' },
  { why: 'an empty file', args: [written('rong.txt', ''), '--id', 'a'], says: 'tệp rỗng' },
  { why: 'a photo', args: [written('anh.jpg', 'x'), '--id', 'a'], says: 'đây là ảnh' },
  {
    why: 'bytes that are no text',
    args: [written('la.txt', Uint8Array.from([255, 1, 200])), '--id', 'a'],
    says: 'không phải chữ Unicode',
  },
  {
    why: 'answers that are none',
    args: [source, '--id', 'a', '--answers', written('hong.json', '{"version": 2}')],
    says: 'giá trị của «version»',
  },
  {
    why: 'answers with a strange key',
    args: [source, '--id', 'a', '--answers', written('la.json', '{"version": 1, "ten": 1}')],
    says: 'khóa «ten» không có trong mẫu',
  },
])('refuses $why in words, writes nothing', async ({ args, says }) => {
  const out = path.join(scratch, 'tu-choi');
  const { status, printed, said } = await run(...args, '--out', out, '--json');
  expect(said).toContain(says);
  expect(said).toMatch(/^Lỗi: .*\nCách sửa: .+/su);
  expect(printed).toBe('');
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test('a refusal ends the command with 1, on standard error', async () => {
  const refused = typed('plan-import.ts', ['khong-co.txt', '--id', 'a'], today);
  expect(refused).toEqual({
    status: 1,
    printed: '',
    said: expect.stringMatching(/^Lỗi: .*\nCách sửa: .+\n$/su) as string,
  });
  expect(await run('khong-co.txt', '--id', 'a')).toEqual(refused);
});
