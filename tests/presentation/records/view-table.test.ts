import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/open-data/formats.ts';
import { joinedTable } from '../../../src/open-data/joined-table.ts';
import { dataTables } from '../../../src/open-data/tables.ts';
import { choose } from '../../../src/presentation/comparison/choice.ts';
import { emptyState, type ComparisonState } from '../../../src/presentation/comparison/comparison-state.ts';
import { columnNameOf } from '../../../src/presentation/comparison/comparison-view.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { viewCsv, viewTable } from '../../../src/presentation/comparison/view-table.ts';
import { joinedColumns, viewColumns } from '../../../src/presentation/records/joined-names.ts';
import { viewRowsOf } from '../../../src/presentation/records/view-rows-of.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const address = (path: string): string => `https://vi-du.vn${path}`;
const lines = shownLines(catalogue);
const rows = viewRowsOf(lines, catalogue, address);
const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
const tableOf = (state: Partial<ComparisonState>): string[][] => {
  const whole = { ...emptyState, ...state };
  return viewTable(choose(lines, whole, nameOf), whole.provinces, rows, nameOf);
};
const recordsOf = ([columns = [], ...fields]: readonly (readonly string[])[]): Record<string, string>[] =>
  fields.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '?'])));
const byId = (records: readonly Record<string, string>[]): Map<string, Record<string, string>> =>
  new Map(records.map((record) => [record['id'] ?? '', record]));
const joined = byId(recordsOf(csvParseRows(toCsv(joinedTable(catalogue, address)).slice(1))));

const views: readonly { why: string; state: Partial<ComparisonState> }[] = [
  { why: 'everything', state: {} },
  { why: 'one indicator', state: { indicators: ['kinh-te-so-grdp'] } },
  { why: 'chosen places, cells without a figure too', state: { provinces: ['vinh-phuc', 'ben-tre', 'ha-noi-2025'] } },
  { why: 'a threshold', state: { years: ['2025'], from: 80 } },
  { why: 'as a chart', state: { indicators: ['ho-so-truc-tuyen'], view: 'bieu-do' } },
  { why: 'nothing', state: { from: 1e9 } },
];

test('the columns of a view are those of the joined table, in its order, without a few codes', () => {
  expect(viewColumns.length).toBeGreaterThan(30);
  expect(viewColumns).toEqual(joinedColumns.filter((column) => (viewColumns as readonly string[]).includes(column)));
  for (const column of ['low', 'high', 'year', 'plan_issued', 'basis', 'basis_name', 'level', 'level_name', 'note'])
    expect(viewColumns).toContain(column);
});

describe.each(views)('the table of a view: $why', ({ state }) => {
  const table = tableOf(state);

  test('is rectangular under one header, and reads back as it was written', () => {
    expect(table[0]).toEqual(viewColumns);
    expect(table.filter((row) => row.length !== viewColumns.length)).toEqual([]);
    const whole = { ...emptyState, ...state };
    const csv = viewCsv(choose(lines, whole, nameOf), whole.provinces, rows, nameOf);
    expect(csvParseRows(csv.slice(1))).toEqual(table);
  });

  test('the row of a figure is its row in the joined table, field by field', () => {
    const figures = recordsOf(table).filter(({ id, province }) => id !== '' && province !== 'quoc-gia');
    expect(figures.length > 0).toBe(state.from !== 1e9);
    for (const record of figures) {
      const own = joined.get(record['id'] ?? '');
      expect(record).toEqual(Object.fromEntries(viewColumns.map((column) => [column, own?.[column]])));
    }
  });
});

test('every figure of every line is in the table of everything, once', () => {
  const ids = recordsOf(tableOf({}))
    .filter(({ province }) => province !== 'quoc-gia')
    .map(({ id }) => id);
  expect(ids.toSorted()).toEqual(catalogue.targets.map(({ id }) => id).toSorted());
});

describe('national rows', () => {
  const national = recordsOf(tableOf({})).filter(({ province }) => province === 'quoc-gia');
  const table = dataTables(catalogue, address).find(({ name }) => name === 'benchmarks');
  const benchmarks = new Map(table?.records.map((record) => [record['id'], record]));

  test.for(national.filter(({ id }) => id !== '').map((record) => [record['id'], record] as const))(
    '%s agrees with benchmarks.csv',
    ([id, record]) => {
      const own = benchmarks.get(id ?? '');
      for (const column of ['indicator', 'level', 'operator', 'low', 'high', 'variant', 'note'])
        expect(record[column], column).toBe(String(own?.[column] ?? ''));
      const [from, year] = [own?.['from'] ?? own?.['year'], own?.['year']].map(Number);
      expect(Number(record['year'])).toBeGreaterThanOrEqual(from ?? 0);
      expect(Number(record['year'])).toBeLessThanOrEqual(year ?? 0);
      expect(record['plan']).toBe(own?.['document']);
      expect(record['plan_issued']).toBe(own?.['issued'] ?? '');
      expect(record['source']).toBe(own?.['sources']);
      expect(record['basis_name']).toBe('mốc quốc gia');
      expect(record['url']).toMatch(/^https:\/\/vi-du\.vn\/van-ban\/.+#moc-quoc-gia$/);
    },
  );

  test('a line without a benchmark says so instead of saying nothing', () => {
    const without = national.filter(({ id }) => id === '');
    expect(without.length).toBe(lines.filter(({ benchmarks: own }) => own.length === 0).length);
    expect(new Set(without.map(({ note, state }) => `${state}: ${note}`))).toEqual(
      new Set(['unknown: chưa thấy mốc có nguồn đủ tin cậy']),
    );
  });
});

test('no row stands twice', () => {
  const all = tableOf({}).map((row) => row.join('\n'));
  expect(new Set(all).size).toBe(all.length);
});

test('a chosen place without a figure has a row that says why', () => {
  const [absent] = recordsOf(
    tableOf({ provinces: ['vinh-phuc', 'ha-noi'], indicators: ['kinh-te-so-grdp'], withUnstated: true }),
  ).filter(({ province }) => province === 'ha-noi');
  expect(absent).toMatchObject({
    id: '',
    province_name: 'Hà Nội',
    indicator: 'kinh-te-so-grdp',
    figure: '',
    low: '',
    state: 'no-plan',
    note: 'chưa có ở đây: chưa có văn bản nào của nơi này',
    unit: '%',
  });
});

test('a figure whose row is not there is an error, never a row less', () =>
  expect(() => viewTable(choose(lines, emptyState), [], {}, nameOf)).toThrow('no row for'));
