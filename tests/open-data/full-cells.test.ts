import { expect, test } from 'vitest';
import { workbook } from '../../src/open-data/workbook.ts';
import type { DataTable } from '../../src/presentation/records/data-table.ts';
import { readWorkbook } from './read-workbook.ts';

/** What a cell of a spreadsheet holds at most. */
const limit = 32_767;

const tableOf = (plans: readonly string[], quote: string): DataTable => ({
  name: 'documents',
  title: 'Văn bản',
  columns: [
    { name: 'cited_by', type: 'string[]', meaning: 'Kế hoạch viện dẫn văn bản' },
    { name: 'quote', type: 'string', meaning: 'Câu trích' },
  ],
  records: [{ cited_by: plans, quote }],
});
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `ke-hoach-${String(at).padStart(5, '0')}`);
/** The cell with the list, as a spreadsheet reads it. */
const listIn = async (plans: readonly string[]): Promise<string> => {
  const [sheet] = readWorkbook(await workbook([{ name: 'Văn bản', table: tableOf(plans, 'lời') }]));
  return String(sheet?.rows[1]?.[0]);
};

test.for([
  { count: 1, why: 'one' },
  { count: 2184, why: 'the last list that a cell holds whole: 2,184 × 15 characters less one' },
])('a list of $count stands whole: $why', async ({ count }) => {
  expect(await listIn(ids(count))).toBe(ids(count).join(' '));
});

test.for([
  { count: 2185, why: 'the first that is too long' },
  { count: 40_000, why: 'twenty times too long' },
])('a list of $count keeps what fits and says how many are left and where they stand: $why', async ({ count }) => {
  const cell = await listIn(ids(count));
  expect(cell.length).toBeLessThanOrEqual(limit);
  const [, kept = '', left] = /^(.*) … và (\d+) mã nữa, xem documents\.csv$/.exec(cell) ?? [];
  const whole = kept.split(' ');
  expect(whole).toEqual(ids(count).slice(0, whole.length));
  expect(whole.length + Number(left)).toBe(count);
  // One more would not have fitted.
  expect(cell.length + 15).toBeGreaterThan(limit);
});

test('words that no cell holds stop the build and are named: a plan’s words are never cut', async () => {
  const table = tableOf([], `Đến năm 2025 ${'x'.repeat(limit)}`);
  await expect(workbook([{ name: 'Văn bản', table }])).rejects.toThrow(
    /«Đến năm 2025 x+…»\n {2}Lỗi: dài \d+ ký tự, bảng tính chỉ chứa 32767 ký tự một ô\.\n {2}Cách sửa: tìm chữ ấy/,
  );
});
