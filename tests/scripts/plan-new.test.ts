import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makePlan } from '../../scripts/plan-new.ts';
import { checkContent } from '../../src/content-check/check.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { readPlanId } from '../../src/drafting/new-plan.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { ranHere, typed } from './commands.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'moi-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const content = path.join(scratch, 'noi-dung');
cpSync(frozenContent, content, { recursive: true });

const settings = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1795651200' };
const run = (...args: string[]): ReturnType<typeof ranHere> => ranHere(makePlan, args, settings);

const id = 'ha-noi-12-kh-ubnd-2024';
const folder = path.join(content, 'plans', id);

describe('a new folder', () => {
  // As staff start it.
  const first = typed('plan-new.ts', [id], settings);

  test('stands in the content folder that was asked for, with three files', () => {
    expect([first.said, first.status]).toEqual(['', 0]);
    expect(first.printed).toMatch(/^Đã tạo .*ha-noi-12-kh-ubnd-2024 với plan\.md/u);
    expect(readdirSync(folder).sort()).toEqual(['plan.md', 'source.txt', 'targets.yaml']);
    expect(readdirSync(path.dirname(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    const plan = readFileSync(path.join(folder, 'plan.md'), 'utf8');
    expect(plan).toContain('\nprovince: ha-noi\n');
    expect(plan).toContain('\nnumber: 12/KH-UBND\n');
  });

  test('the check names every key that waits for a person, at its line', () => {
    const waiting = ['plan.md', 'targets.yaml'].flatMap((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /^[ -]*[a-zA-Z]+:$/.test(line) && line !== 'source:' ? [`plans/${id}/${name}:${index + 1}`] : [],
        ),
    );
    expect(waiting.length).toBeGreaterThan(12);
    const issues = checkContent(loadContent(content));
    expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual(waiting);
  });

  test('is never written over what is there', async () => {
    writeFileSync(path.join(folder, 'source.txt'), 'lời của ai đó');
    const again = await run(id);
    expect(again.status).toBe(1);
    expect(again.said).toMatch(/Lỗi: đã có .*Cách sửa: chọn mã khác/su);
    expect(readFileSync(path.join(folder, 'source.txt'), 'utf8')).toBe('lời của ai đó');
  });
});

test.for([
  { why: 'no id', args: [], says: /thiếu mã kế hoạch.*npm run plan:new -- MÃ_KẾ_HOẠCH/su },
  { why: 'two ids', args: ['vinh-long-2022', 'ha-noi-2022'], says: /có nhiều mã/u },
  { why: 'an option that does not exist', args: ['--ma', 'vinh-long-2022'], says: /không hiểu lệnh/u },
  { why: 'an unknown place', args: ['vinh-loong-2022'], says: /không bắt đầu bằng tên một tỉnh/u },
])('refuses $why in words and writes nothing', async ({ args, says }) => {
  const before = readdirSync(path.join(content, 'plans'));
  const { status, said } = await run(...args);
  expect(said).toMatch(says);
  expect(status).toBe(1);
  expect(readdirSync(path.join(content, 'plans'))).toEqual(before);
});

test.for([
  {
    why: 'before the merger',
    planId: 'vinh-long-2022',
    says: { provinces: ['vinh-long'], number: undefined, year: 2022 },
  },
  {
    why: 'after the merger',
    planId: 'vinh-long-9-qd-ubnd-2026',
    says: { provinces: ['vinh-long-2025'], number: '9/QĐ-UBND', year: 2026 },
  },
  {
    why: 'in the year of the merger, when both stood',
    planId: 'vinh-long-3-nq-hdnd-2025',
    says: { provinces: ['vinh-long', 'vinh-long-2025'], number: '3/NQ-HĐND', year: 2025 },
  },
])('reads an id from $why', ({ planId, says }) => {
  const { provinces } = loadContent(frozenContent);
  expect(readPlanId(planId, provinces.value ?? [])).toEqual(says);
});

test.for([
  { why: 'capitals and marks', planId: 'Vĩnh-Long-2022', says: /chỉ dùng chữ thường không dấu/u },
  { why: 'a way out of the folder', planId: '../vinh-long-2022', says: /không dùng được/u },
  { why: 'no year', planId: 'vinh-long-12-kh-ubnd', says: /không kết thúc bằng năm ban hành/u },
  { why: 'a year of another century', planId: 'vinh-long-1922', says: /không kết thúc bằng năm ban hành/u },
  { why: 'a unit that had ended', planId: 'vinh-phuc-2026', says: /năm 2026 không có đơn vị nào tên «vinh-phuc»/u },
])('an id is refused in words: $why', ({ planId, says }) => {
  const read = readPlanId(planId, loadContent(frozenContent).provinces.value ?? []);
  expect('problem' in read && `${read.problem} ${read.remedy}`).toMatch(says);
});

test('says what to do where there is no content folder', () => {
  const { status, said } = typed('plan-new.ts', [id], { CONTENT_DIR: path.join(scratch, 'khong-co') });
  expect(said).toMatch(/không đọc được thư mục nội dung.*đặt CONTENT_DIR/su);
  expect(status).toBe(1);
  expect(existsSync(path.join(scratch, 'khong-co'))).toBe(false);
});
