import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { indexed } from '../../src/catalogue/catalogue.ts';
import type { Result } from '../../src/domain/result.ts';
import { toCsv, toJson } from '../../src/open-data/formats.ts';
import { resultsTable } from '../../src/open-data/results-table.ts';
import { catalogue } from '../domain/comparison/real-targets.ts';

const rank: Result = {
  id: 'vinh-phuc/xep-hang-chuyen-doi-so-2022-dti',
  province: 'vinh-phuc',
  indicator: 'xep-hang-chuyen-doi-so',
  level: null,
  operator: '=',
  value: 18,
  unit: 'rank',
  rankOf: 63,
  period: 2022,
  asOf: null,
  measuredBy: 'Bộ Thông tin và Truyền thông',
  method: 'dti',
  source: 'https://dti.gov.vn/xep-hang-2022',
  confidence: 'A',
  note: null,
  era: 'before',
  territory: ['vinh-phuc'],
};
const work: Result = {
  ...rank,
  id: 'tra-vinh/ho-so-cong-viec-mang-province-2022-khong-neu',
  province: 'tra-vinh',
  indicator: 'ho-so-cong-viec-mang',
  level: 'province',
  operator: '~',
  value: 83.21,
  unit: '%',
  rankOf: null,
  asOf: '2023-04-18',
  method: 'khong-neu',
  note: 'Nguồn ghi “khoảng”, đến cuối năm.',
};
const results = resultsTable(indexed({ ...catalogue, results: [rank, work] }), (path) => `https://vi-du.vn${path}`);

test('the 16 columns of the contract, in its order, and the name that every record has', () =>
  expect(results.columns.map(({ name }) => name).filter((name) => name !== 'name')).toEqual(
    'id province indicator level operator value unit rankOf period asOf measuredBy method source confidence note url'.split(
      ' ',
    ),
  ));

test('every column has a line in the dictionary', () =>
  expect(results.columns.filter(({ meaning }) => meaning === '')).toEqual([]));

test('a record is the value as it is, and leads to its row', () => {
  const { era: _era, territory: _territory, ...told } = rank;
  expect(results.records[0]).toEqual({
    ...told,
    name: 'Vĩnh Phúc: Thứ hạng chuyển đổi số (DTI), năm 2022, bộ chỉ số DTI',
    url: 'https://vi-du.vn/ket-qua/xep-hang-chuyen-doi-so/#vinh-phuc--xep-hang-chuyen-doi-so-2022-dti',
  });
});

test('JSON and CSV hold the same; what is missing is null in the one and empty in the other', () => {
  const json = JSON.parse(toJson(results)) as Record<string, string | number | null>[];
  const csv = csvParse(toCsv(results).replace(/^\uFEFF/, ''));
  expect(csv.map((row) => ({ ...row }))).toEqual(
    json.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value === null ? '' : String(value)])),
    ),
  );
  expect(json[0]?.['level']).toBeNull();
  expect(csv[0]?.level).toBe('');
});
