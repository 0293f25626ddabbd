import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { frozenContent } from '../fixtures/frozen-content.ts';

// Each test starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'nhap-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const source = path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt');

const run = (...args: string[]): { status: number | null; printed: string; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/plan-import.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795651200' },
  });
  return { status, printed: stdout, said: stderr };
};

const written = (name: string, words: string | Uint8Array): string => {
  const file = path.join(scratch, name);
  writeFileSync(file, words);
  return file;
};

describe('what it writes', () => {
  const out = path.join(scratch, 'ra');
  const first = run(source, '--id', 'ke-hoach-thu', '--out', out);
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

  test('never over what is there', () => {
    const before = readFileSync(path.join(folder, 'plan.md'));
    const again = run(source, '--id', 'ke-hoach-thu', '--out', out);
    expect(again.status).toBe(1);
    expect(again.said).toMatch(/Lỗi: đã có .*Cách sửa: chọn mã khác/su);
    expect(readFileSync(path.join(folder, 'plan.md'))).toEqual(before);
  });

  test('the same bytes for the same answers; what was settled is no longer asked', () => {
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
    const [one, two] = ['mot', 'hai'].map((name) => {
      const { status, said } = run(
        source,
        '--id',
        'ke-hoach-thu',
        '--out',
        path.join(scratch, name),
        '--answers',
        answers,
      );
      expect([said, status]).toEqual(['', 0]);
      const made = path.join(scratch, name, 'ke-hoach-thu');
      return readdirSync(made).map((file) => [file, readFileSync(path.join(made, file), 'utf8')]);
    });
    expect(one).toEqual(two);
    const files = Object.fromEntries(one ?? []) as Record<string, string>;
    expect(files['plan.md']).toContain('shortTitle: Tên ngắn do người đặt');
    expect(files['plan.md']).toContain('checked: "2026-11-20"');
    expect(files['plan.md']).not.toContain('(completeness)');
    expect(files['plan.md']).toMatch(/leftOut:\n {2}- quote: ".*nhóm 15/u);
    expect(files['targets.yaml']).not.toContain('nhóm 15');
  });
});

test('a figure that was left out comes back as a target, one that was taken is left out: by its place', () => {
  const document = path.join(root, 'tests/fixtures/drafting/yearly-with-results/document.md');
  const draft = (answers?: object): { targets: { quote: string; low: number }[]; marks: { at: string }[] } =>
    JSON.parse(
      run(
        document,
        '--id',
        'bat-ky',
        '--json',
        ...(answers ? ['--answers', written('dua-lai.json', JSON.stringify({ version: 1, ...answers }))] : []),
      ).printed,
    ) as ReturnType<typeof draft>;
  const before = draft();
  const place = before.marks.find(({ at }) => at.startsWith('leftOut:'))?.at.slice('leftOut:'.length) ?? '';
  const back = draft({ targets: [{ place, takeBack: true, low: 61 }] });
  expect(back.targets).toHaveLength(before.targets.length + 1);
  expect(back.targets.filter(({ low }) => low === 61)).toHaveLength(1);
  expect(back.marks.map(({ at }) => at)).not.toContain(`leftOut:${place}`);
  // Whoever leaves it out again has the last word.
  const again = draft({ targets: [{ place, takeBack: true, leaveOut: 'Kết quả của năm trước.' }] });
  expect(again.targets).toEqual(before.targets);
  // What is said of a figure without taking it back is not dropped in silence.
  const half = draft({ targets: [{ place, low: 61 }] });
  expect(half.targets).toEqual(before.targets);
  expect(half.marks).toContainEqual(
    expect.objectContaining({ at: `target:${place}`, remedy: expect.stringContaining('takeBack: true') as string }),
  );
});

test('--json prints the draft as data, nothing else, and writes nothing', () => {
  const out = path.join(scratch, 'khong-ghi');
  const { status, printed, said } = run(source, '--id', 'bat-ky', '--out', out, '--json');
  expect([status, said]).toEqual([0, '']);
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
])('refuses $why in words, writes nothing', ({ args, says }) => {
  const out = path.join(scratch, 'tu-choi');
  const { status, printed, said } = run(...args, '--out', out, '--json');
  expect(said).toContain(says);
  expect(said).toMatch(/^Lỗi: .*\nCách sửa: .+/su);
  expect(printed).toBe('');
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});
