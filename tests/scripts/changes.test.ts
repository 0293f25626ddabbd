import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetAgainst } from '../../scripts/changes.ts';
import { GitTrouble } from '../../scripts/git/run-git.ts';
import { scratchRepositories, type ScratchRepository } from '../fixtures/scratch-repository.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plan = 'vinh-phuc-193-kh-ubnd-2022';
const [planFile, sourceFile, targetsFile] = ['plan.md', 'source.txt', 'targets.yaml'].map(
  (name) => `plans/${plan}/${name}`,
) as [string, string, string];
const ranks = 'results/vinh-phuc.yaml';
const scratch = scratchRepositories();
afterAll(() => scratch.removeAll());

/** The command as staff type it, without the building of npm around it. */
const changes = (
  content: string,
  ...args: readonly string[]
): { status: number | null; sheet: string; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/changes.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, sheet: stdout, said: stderr };
};

describe('the sheet of a branch', () => {
  let kho: ScratchRepository;
  beforeAll(() => {
    kho = scratch.make();
    kho.commit('Nội dung đầu tiên', '2026-11-20T09:00:00+07:00');
    kho.git('switch', '--quiet', '--create', 'sua');
  });
  const reset = (): void => {
    kho.git('checkout', '--quiet', '--', '.');
    kho.git('clean', '--quiet', '-df');
  };
  const sheetOf = (edit: () => void): string => {
    try {
      edit();
      return sheetAgainst('main', kho.content);
    } finally {
      reset();
    }
  };

  test('says with what it compares, and that nothing changed', () => {
    const sheet = sheetOf(() => undefined);
    expect(sheet).toMatch(
      /^# Điều đổi cho người đọc\n\nSo với `[0-9a-f]{12}` \(ngày 20\/11\/2026\), điểm chung gần nhất với `main`\./,
    );
    expect(sheet).toContain('Không có gì đổi cho người đọc.');
    expect(sheet).not.toContain('NGUYÊN VĂN');
  });

  test('a word of the official text is loud, first, line by line; by hand alone it is said to be so', () => {
    const sheet = sheetOf(() =>
      kho.edit(planFile, 'Tối thiểu 90% người dân, doanh nghiệp', 'Tối thiểu 95% người dân, doanh nghiệp'),
    );
    expect(sheet.indexOf('NGUYÊN VĂN CỦA VĂN BẢN BỊ ĐỔI')).toBeLessThan(sheet.indexOf('## '));
    expect(sheet).toContain('- - Tối thiểu 90% người dân, doanh nghiệp hài lòng');
    expect(sheet).toContain('+ - Tối thiểu 95% người dân, doanh nghiệp hài lòng');
    expect(sheet).toContain('chữ của văn bản bị sửa tay');
    expect(sheet).toMatch(/## Phép kiểm báo \d+ lỗi: chưa đăng được/);
    expect(sheet).toContain('bản này không qua phép kiểm');
  });

  test('a figure that follows the text: both sentences, the figure, the verdict, the line, the pages', () => {
    const sheet = sheetOf(() => {
      for (const file of [planFile, sourceFile])
        kho.edit(file, 'Tối thiểu 80% hồ sơ thủ tục', 'Tối thiểu 70% hồ sơ thủ tục');
      kho.edit(targetsFile, 'Tối thiểu 80% hồ sơ thủ tục', 'Tối thiểu 70% hồ sơ thủ tục');
      const file = path.join(kho.content, targetsFile);
      const text = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(file, text.replace(/(ho-so-truc-tuyen\n {2}operator: ">="\n {2}low: )80/, '$170'));
    });
    expect(sheet).toContain('**văn bản đổi nguyên văn**');
    expect(sheet).toContain('`source.txt` cũng đổi');
    expect(sheet).toContain('`tối thiểu 80% → tối thiểu 70%`');
    expect(sheet).toContain('Câu trước: Tối thiểu 80% hồ sơ thủ tục');
    expect(sheet).toContain('Câu nay:   Tối thiểu 70% hồ sơ thủ tục');
    expect(sheet).toMatch(/## Bảng so sánh\n\n- Hồ sơ .*đến năm 2025 \(đổi\): Vĩnh Phúc/);
    expect(sheet).toMatch(
      /## Lời so với mốc quốc gia đổi\n\n- `vinh-phuc-193-kh-ubnd-2022\/ho-so-truc-tuyen-2025`\n {2}- trước: .*\n {2}- nay: .*thấp hơn mốc/,
    );
    for (const page of [`/ke-hoach/${plan}/`, '/chi-tieu/ho-so-truc-tuyen/', '/tinh/vinh-phuc/'])
      expect(sheet).toContain(`- \`${page}\``);
    expect(sheet).not.toContain('Phép kiểm báo');
  });

  test.for<{ why: string; edit: () => void; says: readonly (string | RegExp)[]; not?: string }>([
    {
      why: 'a plan that goes, with every figure it had',
      edit: () => fs.rmSync(path.join(kho.content, 'plans', plan), { recursive: true }),
      says: [
        '**kế hoạch bỏ**',
        `### Bỏ Kế hoạch 193/KH-UBND năm 2022 (\`${plan}\`)`,
        '**Bỏ** Hồ sơ xử lý trực tuyến',
        '(**dòng mất**)',
      ],
    },
    {
      why: 'a plan under another id is not one gone and one new',
      edit: () => fs.renameSync(path.join(kho.content, 'plans', plan), path.join(kho.content, 'plans', `${plan}-moi`)),
      says: [`**Đổi mã từ \`${plan}\`:** mọi địa chỉ cũ`, `- \`/ke-hoach/${plan}/\``, `- \`/ke-hoach/${plan}-moi/\``],
      not: '### Bỏ',
    },
    {
      why: 'a misprint read otherwise, a fact, a note',
      edit: () => kho.edit(planFile, 'signer: Lê Duy Thành', 'signer: Lê Duy Thanh'),
      says: ['Thông tin văn bản, người ký: Lê Duy Thành → Lê Duy Thanh'],
    },
    {
      why: 'a year mended without its id: the old address is gone',
      edit: () => {
        const file = path.join(kho.content, targetsFile);
        const text = fs.readFileSync(file, 'utf8');
        fs.writeFileSync(file, text.replace(/(ho-so-truc-tuyen\n(?: {2}.*\n){3} {2}year: )2025/, '$12026'));
      },
      says: ['**Mã đổi từ `ho-so-truc-tuyen-2025`: địa chỉ cũ mất.**', '`hạn: đến năm 2025 → đến năm 2026`'],
    },
    {
      why: 'reported figures, benchmarks and shared files',
      edit: () => {
        kho.edit(
          'reported/kon-tum.yaml',
          'province: kon-tum',
          'province: kon-tum\n  note: "Ghi chú @ban #1 <b>đậm</b>"',
        );
        fs.rmSync(path.join(kho.content, 'benchmarks/57-nq-tw-2024.yaml'));
        kho.edit('topics.yaml', 'name: Chính quyền số', 'name: Chính quyền điện tử');
      },
      says: [
        'thêm ghi chú: Ghi chú @\u2060ban #\u20601 \\<b\\>đậm\\</b\\>',
        /### Bỏ Nghị quyết 57-NQ\/TW \(`57-nq-tw-2024`\)/,
        '### Nhóm chỉ số (`topics.yaml`)',
      ],
    },
    {
      why: 'a file that cannot be read takes nothing away',
      edit: () => fs.writeFileSync(path.join(kho.content, targetsFile), '- indicator: [\n'),
      says: [`- \`plans/${plan}/targets.yaml\`: không so được`],
      not: '**Bỏ**',
    },
    {
      why: 'a measured value that is mended: the number, the words against it, the pages, and that nothing else moved',
      edit: () => kho.edit(ranks, 'value: 14\n', 'value: 40\n'),
      says: [
        '1 số đo sửa.',
        '- **Sửa** Vĩnh Phúc, Thứ hạng chuyển đổi số (DTI), năm 2025 (`vinh-phuc/xep-hang-chuyen-doi-so-2025-dti`): `hạng 14 trong 63 tỉnh, thành phố → hạng 40 trong 63 tỉnh, thành phố`.\n',
        /## Lời so chỉ tiêu với số đo đổi\n\n- Vĩnh Phúc, Thứ hạng chuyển đổi số \(DTI\), đến năm 2025: .*\n {2}- trước: đạt: hạng 14 trong 63 tỉnh, thành phố\n {2}- nay: chưa đạt: hạng 40 trong 63 tỉnh, thành phố\n/,
        '- `/chi-tieu/xep-hang-chuyen-doi-so/`\n- `/ke-hoach/vinh-phuc-193-kh-ubnd-2022/`\n- `/ket-qua/`\n- `/ket-qua/xep-hang-chuyen-doi-so/`\n- `/tinh/vinh-phuc/`\n',
      ],
      not: 'địa chỉ cũ mất',
    },
    {
      why: 'a year of a measured value that is mended: one value at a new address, not one gone and one new',
      edit: () => kho.edit(ranks, 'period: 2025\n', 'period: 2024\n'),
      says: [
        '`năm đo: 2025 → 2024`. **Mã đổi từ `vinh-phuc/xep-hang-chuyen-doi-so-2025-dti`: địa chỉ cũ mất.**',
        /- nay: số đo năm 2024, trước hạn, không phải kết quả: hạng 14/,
      ],
      not: '**Bỏ**',
    },
    {
      why: 'method, source, day and note of a measured value, each in words',
      edit: () =>
        kho.edit(
          ranks,
          'asOf: "2023-09"\n  measuredBy: Bộ Thông tin và Truyền thông, Ban Kinh tế Trung ương\n  method: bo-tttt\n',
          'asOf: "2023-10"\n  measuredBy: Bộ Thông tin và Truyền thông\n  method: khong-neu\n  note: "Ghi chú @ban"\n',
        ),
      says: [
        /`cách đo: .+ → nguồn không nêu cách đo`/,
        '`nơi đo: Bộ Thông tin và Truyền thông, Ban Kinh tế Trung ương → Bộ Thông tin và Truyền thông`',
        '`ngày nêu số: tháng 9/2023 → tháng 10/2023`',
        '`thêm ghi chú “Ghi chú @ban”`',
      ],
    },
    {
      why: 'a file of measured values that goes, and one that comes: every value, and what is no longer answered',
      edit: () => {
        fs.rmSync(path.join(kho.content, ranks));
        fs.writeFileSync(
          path.join(kho.content, 'results/kon-tum.yaml'),
          fs
            .readFileSync(path.join(kho.content, 'results/bac-ninh.yaml'), 'utf8')
            .split(/\n(?=- )/)
            .slice(0, 2)
            .join('\n')
            .replace('province: bac-ninh\n', 'province: kon-tum\n'),
        );
      },
      says: [
        '1 số đo thêm · 3 **số đo bỏ**.',
        '### Thêm `results/kon-tum.yaml`',
        '- **Thêm** Kon Tum, ',
        '### Bỏ `results/vinh-phuc.yaml`',
        '- **Bỏ** Vĩnh Phúc, Thứ hạng chuyển đổi số (DTI), năm 2022',
        /- trước: đạt: hạng 14 trong 63 tỉnh, thành phố\n {2}- nay: đã qua hạn, chưa có số liệu đo\n/,
        '- `/tinh/kon-tum/`',
      ],
    },
    ...['- province: [\n', new Uint8Array([0xff, 0xfe, 0x00])].map((bytes) => ({
      why: `a file of measured values that is broken ${typeof bytes === 'string' ? 'as YAML' : 'in its bytes'} takes nothing away`,
      edit: () => fs.writeFileSync(path.join(kho.content, ranks), bytes),
      says: [`- \`${ranks}\`: không so được`],
      not: 'số đo bỏ',
    })),
    {
      why: 'new remarks of the check',
      edit: () => fs.writeFileSync(path.join(kho.content, '.DS_Store'), 'x'),
      says: [/## Lời nhắc mới của phép kiểm\n\n- `\.DS_Store:1` bỏ qua 1 tệp/],
    },
  ])('tells $why', ({ edit, says, not }) => {
    const sheet = sheetOf(edit);
    for (const words of says) {
      if (typeof words === 'string') expect(sheet).toContain(words);
      else expect(sheet).toMatch(words);
    }
    if (not !== undefined) expect(sheet).not.toContain(not);
  });

  test('what only the other branch changed is not told', () => {
    kho.git('switch', '--quiet', 'main');
    kho.edit('reported/kon-tum.yaml', 'province: kon-tum', 'province: kon-tum\n  note: Ghi chú khác');
    kho.commit('Sửa ở nhánh chính', '2026-11-21T09:00:00+07:00');
    kho.git('switch', '--quiet', 'sua');
    expect(sheetOf(() => undefined)).toContain('Không có gì đổi cho người đọc.');
  });
});

describe('what cannot be compared is told in words, and nothing on stdout', () => {
  test.for<{ why: string; content: () => string; args: readonly string[]; says: readonly string[] }>([
    {
      why: 'no git repository',
      content: () => {
        const folder = scratch.folder('khong-git');
        fs.mkdirSync(folder);
        return folder;
      },
      args: ['main'],
      says: ['không nằm trong kho git nào', '.zip'],
    },
    {
      why: 'no such folder',
      content: () => scratch.folder('khong-co'),
      args: ['main'],
      says: ['không có thư mục nội dung'],
    },
    {
      why: 'a repository without a commit',
      content: () => scratch.make().content,
      args: ['main'],
      says: ['chưa có commit nào'],
    },
    {
      why: 'an unknown branch',
      content: () => {
        const kho = scratch.make();
        kho.commit('Một', '2026-11-20T09:00:00+07:00');
        return kho.content;
      },
      args: ['khong-co-nhanh'],
      says: ['không có nhánh hay commit nào tên «khong-co-nhanh»', 'git fetch'],
    },
    {
      why: 'a name that git would take for an option',
      content: () => {
        const kho = scratch.make();
        kho.commit('Một', '2026-11-20T09:00:00+07:00');
        return kho.content;
      },
      args: ['--all'],
      says: ['không có nhánh hay commit nào tên «--all»'],
    },
    {
      why: 'a branch without a common ancestor',
      content: () => {
        const kho = scratch.make();
        kho.commit('Một', '2026-11-20T09:00:00+07:00');
        kho.git('switch', '--quiet', '--orphan', 'la');
        kho.commit('Gốc khác', '2026-11-20T10:00:00+07:00');
        kho.git('switch', '--quiet', 'main');
        return kho.content;
      },
      args: ['la'],
      says: ['không có commit chung nào'],
    },
    {
      why: 'a shallow clone that ends before the common commit',
      content: () => {
        const kho = scratch.make();
        kho.commit('Một', '2026-11-20T09:00:00+07:00');
        kho.git('switch', '--quiet', '--create', 'nhanh');
        kho.commit('Hai', '2026-11-21T09:00:00+07:00');
        kho.git('switch', '--quiet', 'main');
        kho.commit('Ba', '2026-11-22T09:00:00+07:00');
        const clone = scratch.folder('nong');
        kho.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${kho.top}`, clone);
        return path.join(clone, 'noi-dung');
      },
      args: ['origin/nhanh'],
      says: ['không có commit chung nào', 'git fetch --unshallow', 'fetch-depth: 0'],
    },
    {
      why: 'a base that had no content folder',
      content: () => {
        const kho = scratch.make(false);
        kho.commit('Chưa có gì', '2026-11-20T09:00:00+07:00');
        fs.mkdirSync(kho.content);
        fs.writeFileSync(path.join(kho.content, 'topics.yaml'), '[]\n');
        return kho.content;
      },
      args: ['main'],
      says: ['không có thư mục nội dung «noi-dung/»'],
    },
  ])('$why', ({ content, args, says }) => {
    const said = ((): string => {
      try {
        return sheetAgainst(args[0] ?? '', content());
      } catch (error) {
        if (!(error instanceof GitTrouble)) throw error;
        return `Lỗi: ${error.message}\nCách sửa: ${error.remedy}\n`;
      }
    })();
    expect(said).toMatch(/^Lỗi: .*\nCách sửa: .+\n$/su);
    for (const words of says) expect(said).toContain(words);
  });

  test.for([
    { why: 'no base', args: [], says: 'thiếu tên nhánh' },
    { why: 'two bases', args: ['a', 'b'], says: 'chỉ nhận một tên nhánh' },
    { why: 'no repository', args: ['main'], says: 'không nằm trong kho git nào' },
  ])('the command with $why ends with 1 and prints no sheet', ({ args, says }) => {
    const { status, sheet, said } = changes(scratch.folder('.'), ...args);
    expect(said).toMatch(/^Lỗi: .*\nCách sửa: .+\n$/su);
    expect(said).toContain(says);
    expect(sheet).toBe('');
    expect(status).toBe(1);
  });
});

test('a content folder that is the top of its repository', () => {
  const kho = scratch.make();
  fs.cpSync(kho.content, kho.top, { recursive: true });
  fs.rmSync(kho.content, { recursive: true });
  kho.commit('Nội dung ở gốc kho', '2026-11-20T09:00:00+07:00');
  fs.rmSync(path.join(kho.top, 'plans', plan), { recursive: true });
  const { status, sheet } = changes(kho.top, 'HEAD');
  expect(status).toBe(0);
  expect(sheet).toContain('### Bỏ Kế hoạch 193/KH-UBND');
});
