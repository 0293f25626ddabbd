import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../scripts/check-content.ts';
import { checkContent, checkPlan, sayIssue, sharedEntries } from '../../src/content-check/check.ts';
import { loadContent, readFolderEntries } from '../../src/catalogue/content-folder.ts';
import { readContent } from '../../src/catalogue/content.ts';
import { realContent } from '../content-check/edited-content.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { ranHere } from '../scripts/commands.ts';

// Whole folders are copied, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const scratch = mkdtempSync(path.join(os.tmpdir(), 'thu-muc-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const secret = 'Chữ ở ngoài thư mục nội dung, không được đọc.';
const outside = path.join(scratch, 'ngoai');
const plan = 'plans/hau-giang-190-kh-ubnd-2024';

beforeAll(() => {
  mkdirSync(path.join(outside, 'ke-hoach'), { recursive: true });
  writeFileSync(path.join(outside, 'bi-mat.yaml'), secret);
  writeFileSync(path.join(outside, 'ke-hoach/plan.md'), secret);
});

let count = 0;
/** A copy of the real content, changed by `change`. */
const copyWith = (change: (inside: (...parts: string[]) => string) => void): string => {
  const folder = path.join(scratch, `noi-dung-${(count += 1)}`);
  cpSync(frozenContent, folder, { recursive: true });
  change((...parts) => path.join(folder, ...parts));
  return folder;
};

const link = 'đây là liên kết đến nơi khác; nội dung chỉ gồm tệp và thư mục thật.';
const nothingThere = 'thư mục kế hoạch này trống.';
const noPlace = 'thư mục trống này không thuộc cấu trúc của content/.';

describe('what is no file is told by name, and never followed or opened', () => {
  test.for<{ why: string; change: Parameters<typeof copyWith>[0]; at: string; problem: string }>([
    {
      why: 'a link to a file outside',
      change: (inside) => symlinkSync(path.join(outside, 'bi-mat.yaml'), inside('reported/x.yaml')),
      at: 'reported/x.yaml',
      problem: link,
    },
    {
      why: 'a link to a folder outside',
      change: (inside) => symlinkSync(path.join(outside, 'ke-hoach'), inside('plans/x')),
      at: 'plans/x',
      problem: link,
    },
    {
      why: 'a link in the place of a file',
      change: (inside) => {
        rmSync(inside(plan, 'plan.md'));
        symlinkSync(path.join(outside, 'ke-hoach/plan.md'), inside(plan, 'plan.md'));
      },
      at: `${plan}/plan.md`,
      problem: link,
    },
    {
      why: 'a link in the place of a folder of files',
      change: (inside) => {
        rmSync(inside('reported'), { recursive: true });
        symlinkSync(outside, inside('reported'));
      },
      at: 'reported',
      problem: link,
    },
    {
      why: 'a link to a file within',
      change: (inside) => symlinkSync('../topics.yaml', inside('reported/x.yaml')),
      at: 'reported/x.yaml',
      problem: link,
    },
    {
      why: 'a link to the folder above, which would never end',
      change: (inside) => symlinkSync('..', inside('plans/vong')),
      at: 'plans/vong',
      problem: link,
    },
    {
      why: 'a link to itself',
      change: (inside) => symlinkSync('vong', inside('plans/vong')),
      at: 'plans/vong',
      problem: link,
    },
    {
      why: 'a link to nothing',
      change: (inside) => symlinkSync('khong-co', inside('reported/x.yaml')),
      at: 'reported/x.yaml',
      problem: link,
    },
    {
      why: 'a link for an original',
      change: (inside) => symlinkSync('/etc/hostname', inside(plan, 'original.txt')),
      at: `${plan}/original.txt`,
      problem: link,
    },
    { why: 'an empty plan', change: (inside) => mkdirSync(inside('plans/x')), at: 'plans/x', problem: nothingThere },
    {
      why: 'a plan of one empty folder',
      change: (inside) => mkdirSync(inside('plans/x/anh'), { recursive: true }),
      at: 'plans/x/anh',
      problem: noPlace,
    },
    { why: 'an empty folder', change: (inside) => mkdirSync(inside('ban-nhap')), at: 'ban-nhap', problem: noPlace },
    {
      why: 'a pipe, which would wait for ever',
      change: (inside) => spawnSync('mkfifo', [inside('reported/x.yaml')]),
      at: 'reported/x.yaml',
      problem: 'đây không phải tệp thường (ống dẫn, ổ cắm, thiết bị).',
    },
    {
      why: 'a name that is no text',
      change: (inside) =>
        writeFileSync(Buffer.concat([Buffer.from(`${inside('reported')}/`), Buffer.from([0x78, 0xe9, 0xff])]), 'x'),
      at: 'reported/x\ufffd\ufffd',
      problem: 'không mở được: thiếu quyền đọc, hoặc tên không phải chữ UTF-8.',
    },
    {
      why: 'folders without end',
      change: (inside) => mkdirSync(inside('plans', ...Array.from({ length: 30 }, () => 'a')), { recursive: true }),
      at: 'plans/a/a/a/a/a/a/a',
      problem: 'thư mục lồng vào nhau quá 8 tầng.',
    },
  ])('$why', ({ change, at, problem }) => {
    const content = loadContent(copyWith(change));
    const issue = checkContent(content).find(({ file }) => file === at);
    expect(issue).toMatchObject({ file: at, line: 1, column: 1, problem });
    expect(issue?.severity).toBeUndefined();
    expect(issue?.remedy).not.toBe('');
    expect([...content.texts.values()].join()).not.toContain(secret);
  });

  test('a lock of Emacs is a link, and the machine’s doing all the same', () => {
    const folder = copyWith((inside) => symlinkSync('ai-do@may.123', inside(plan, '.#plan.md')));
    expect(checkContent(loadContent(folder))).toMatchObject([{ severity: 'hint', file: `${plan}/.#plan.md` }]);
  });

  test('folders that may be empty may be empty', () => {
    const folder = copyWith((inside) => {
      rmSync(inside('results'), { recursive: true });
      mkdirSync(inside('results'));
    });
    expect(checkContent(loadContent(folder))).toEqual([]);
  });

  test('a folder that may not be opened is told', () => {
    const folder = copyWith((inside) => {
      mkdirSync(inside('reported/kin'));
      chmodSync(inside('reported/kin'), 0);
    });
    // Whoever may open everything finds it empty.
    expect(readFolderEntries(folder).odd).toMatchObject([
      { path: 'reported/kin', kind: process.getuid?.() === 0 ? 'empty-folder' : 'unreadable' },
    ]);
  });

  test('files above 20,000 are not read', () => {
    const folder = path.join(scratch, 'nhieu');
    mkdirSync(folder);
    // A file under many names costs less than many files; Windows gives it no more than a thousand.
    for (let place = 0; place <= 20_000; place += 1) {
      const [file, first] = [place, place - (place % 500)].map((name) => path.join(folder, `${name}`)) as [
        string,
        string,
      ];
      if (file === first) writeFileSync(file, '');
      else linkSync(first, file);
    }
    const { files, odd } = readFolderEntries(folder);
    expect(files.size).toBe(20_000);
    expect(odd).toEqual([{ path: '', kind: 'too-many' }]);
    expect(readdirSync(folder)).toHaveLength(20_001);
  });
});

test('the same words of a link in the place of a file are told once', () => {
  const folder = copyWith((inside) => {
    rmSync(inside(plan, 'source.txt'));
    symlinkSync('plan.md', inside(plan, 'source.txt'));
  });
  const issues = checkContent(loadContent(folder)).filter(({ file }) => file === `${plan}/source.txt`);
  expect(issues.map(({ problem }) => problem)).toEqual([link]);
});

describe('the last resort', () => {
  const content = readContent(realContent);
  const [folder] = content.plans;
  if (!folder) throw new Error('Không có kế hoạch nào.');

  test('where a rule breaks, the file is named and the check goes on', () => {
    const broken = { ...folder, originals: undefined, body: undefined } as unknown as typeof folder;
    const issues = checkPlan(broken, sharedEntries(content));
    expect(issues).toMatchObject([
      {
        file: folder.facts.file,
        line: 1,
        problem: expect.stringMatching(/^phép kiểm dừng giữa chừng ở tệp này \(/) as string,
      },
    ]);
    expect(issues[0]?.remedy).toContain('báo cho người giữ mã nguồn');
    expect(sayIssue(issues[0] ?? expect.fail(), 'content')).not.toMatch(/^\s+at /m);
  });

  test('more than 500 problems of one file are counted, not listed', () => {
    const targets = `${plan}/targets.yaml`;
    const files = new Map(realContent).set(targets, new TextEncoder().encode('- "\\u202e"\n'.repeat(2_000)));
    const ofFile = checkContent(readContent(files)).filter(({ file }) => file === targets);
    expect(ofFile).toHaveLength(501);
    expect(ofFile.at(-1)?.problem).toBe('còn 1500 điều nữa trong tệp này, từ dòng này trở đi.');
  });

  test('a message writes out what would turn or hide the words of a terminal, and cuts what is endless', () => {
    const said = sayIssue(
      {
        rule: 'reading',
        file: 'a\u202eb',
        line: 1,
        column: 1,
        problem: `x\u001b[2J\u200b${'dài '.repeat(2_000)}`,
        remedy: 'tối thіểu',
      },
      'content',
    );
    expect(said).toMatch(/^content\/a⟨U\+202E⟩b:1:1\n {2}Lỗi: x⟨U\+001B⟩\[2J⟨U\+200B⟩dài /);
    expect(said).toContain('Cách sửa: tối thіểu');
    expect(said.length).toBeLessThan(1_500);
  });
});

test('a mark and what a machine left are told, and the check passes', async () => {
  const folder = copyWith((inside) => {
    writeFileSync(inside('.DS_Store'), 'x');
    const topics = inside('topics.yaml');
    writeFileSync(topics, Buffer.concat([Buffer.from('\ufeff'), realContent.get('topics.yaml') ?? Buffer.from('')]));
  });
  const { status, printed, said } = await ranHere(checkCommand, [], { CONTENT_DIR: folder });
  expect(said.match(/Lưu ý: /g)).toHaveLength(2);
  expect(said).not.toContain('Lỗi: ');
  expect(printed).toMatch(/^Nội dung hợp lệ: /);
  expect(status).toBe(0);
});
