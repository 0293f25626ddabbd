import { createHash } from 'node:crypto';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { indexed, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { viewColumns } from '../../src/presentation/records/joined-names.ts';
import { joiner } from '../../src/presentation/records/joined-record.ts';
import type { Target } from '../../src/domain/target.ts';
import { catalogue, targetOf, VP193 } from '../domain/comparison/real-targets.ts';
import { departures, packageFaults } from './data-rules.ts';
import { dataOf, fileOf, wordsOf } from './made-data.ts';
import { readWorkbook } from './read-workbook.ts';

const data = await dataOf(catalogue);
const target = targetOf(`${VP193}/ho-so-truc-tuyen-2025`);

/** A catalogue of which only the figures are others. */
const withTargets = (targets: readonly Target[]): Catalogue => indexed({ ...catalogue, targets });

describe('every reader sees the same', () => {
  const hostile = [
    '=1+1',
    '+84',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    'hai\ndòng',
    'a,"b";c',
    `${'dài '.repeat(374)}hết.`,
  ];
  test.for<{ why: string; of: Catalogue }>([
    { why: 'all of the content', of: catalogue },
    {
      why: 'quotes and notes that a spreadsheet might run, of several lines, of 1,500 characters',
      of: withTargets(
        hostile.map((quote, at) => ({
          ...target,
          id: `${target.plan}/x-${at}`,
          key: `x-${at}`,
          quote,
          note: quote,
          source: quote,
        })),
      ),
    },
    {
      why: 'nothing in every column that may hold nothing',
      of: withTargets([
        {
          ...target,
          level: null,
          operator: null,
          low: null,
          high: null,
          unit: null,
          year: null,
          baseline: null,
          variant: null,
          modality: null,
          quote: null,
          quoteSpan: null,
          markSpan: null,
          note: null,
          source: null,
          issued: null,
        },
      ]),
    },
    {
      why: 'numbers below zero, with decimals, very large',
      of: withTargets([-7.5, 0, 0.125, 1e15].map((low, at) => ({ ...target, id: `${target.plan}/n-${at}`, low }))),
    },
    {
      why: 'no results, no reported figures',
      of: indexed({
        ...catalogue,
        results: [],
        reported: [],
        targets: catalogue.targets.filter(({ evidence }) => evidence === 'verbatim'),
      }),
    },
    {
      why: 'one plan, and nothing else',
      of: indexed({
        ...catalogue,
        results: [],
        reported: [],
        benchmarks: [],
        ministryBenchmarks: [],
        plans: catalogue.plans.slice(0, 1),
        targets: [...(catalogue.plans[0]?.targets ?? [])],
      }),
    },
    { why: 'no figures at all', of: indexed({ ...catalogue, targets: [], reported: [], plans: [] }) },
  ])('$why', async ({ of }) => expect(await departures(await dataOf(of))).toEqual([]));
});

test('the joined table is targets with more beside: what both hold is the same', () => {
  const [targets, joined] = ['targets', 'chi-tieu-day-du'].map((name) =>
    data.tables.find((table) => table.name === name),
  );
  const shared = targets?.columns.map(({ name }) => name) ?? [];
  expect(joined?.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(shared));
  const part = (record: object): object =>
    Object.fromEntries(Object.entries(record).filter(([name]) => shared.includes(name)));
  const sorted = (record: object): object => Object.fromEntries(Object.entries(record).sort());
  expect(joined?.records.map(part).map(sorted)).toEqual(targets?.records.map(sorted));
});

test('the record that a view hands out is a row of the joined table', () => {
  const record = joiner(catalogue, (path) => `https://vi-du.vn${path}`);
  const joined = data.tables.find(({ name }) => name === 'chi-tieu-day-du');
  expect(catalogue.targets.map(record)).toEqual(joined?.records);
  expect(viewColumns.filter((name) => !joined?.columns.some((column) => column.name === name))).toEqual([]);
});

test('the same content gives the same bytes', async () => {
  const again = await dataOf(indexed({ ...catalogue }));
  expect(again.whole.map(({ path, sha256 }) => [path, sha256])).toEqual(
    data.whole.map(({ path, sha256 }) => [path, sha256]),
  );
});

describe('the description of the files', () => {
  interface Description {
    readonly version: string;
    readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
  }
  const description = JSON.parse(wordsOf(data, 'datapackage.json')) as Description;
  test('names every file with its size and hash, itself and the catalogue alone left out', () => {
    expect(description.resources.map(({ path }) => path)).toEqual(
      data.whole.map(({ path }) => path).filter((path) => path !== 'datapackage.json' && path !== 'catalog.jsonld'),
    );
    for (const { path, bytes, hash } of description.resources) {
      const { body } = fileOf(data, path);
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: body.length,
        hash: `sha256:${createHash('sha256').update(body).digest('hex')}`,
      });
    }
  });

  test.for<{ why: string; spoilt: (description: Record<string, unknown>) => unknown }>([
    { why: 'no files', spoilt: ({ resources: _, ...rest }) => rest },
    { why: 'a file without a name', spoilt: (all) => ({ ...all, resources: [{ path: 'a.csv' }] }) },
    { why: 'a day that is none', spoilt: (all) => ({ ...all, resources: [{ name: 'a', path: 3 }] }) },
  ])('the check sees a description with $why', ({ spoilt }) =>
    expect(packageFaults(spoilt({ ...description }))).not.toEqual([]),
  );

  test('with a licence and a publisher it names them, and without it invents none', async () => {
    const unset = await dataOf(indexed({ ...catalogue, site: {} }));
    expect(wordsOf(unset, 'datapackage.json')).not.toMatch(/"licenses"|"contributors"/);
    expect(wordsOf(unset, 'catalog.jsonld')).not.toMatch(/"license": "h|"foaf:name"/);
    const set = await dataOf(
      indexed({
        ...catalogue,
        site: {
          publisher: 'Cơ quan X',
          dataLicence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
        },
      }),
    );
    const told = JSON.parse(wordsOf(set, 'datapackage.json')) as Record<string, unknown>;
    expect(packageFaults(told)).toEqual([]);
    expect(told).toMatchObject({
      licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: 'Cơ quan X' }],
    });
    expect(wordsOf(set, 'catalog.jsonld')).toContain('"foaf:name": "Cơ quan X"');
  });
});

test('the last sheet is the dictionary: each column of each sheet, then each code', () => {
  const sheets = readWorkbook(fileOf(data, 'chi-tieu.xlsx').body);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Chỉ tiêu',
    'Kế hoạch',
    'Chỉ số',
    'Tỉnh',
    'Mốc quốc gia',
    'Văn bản',
    'Kết quả',
    'Từ điển',
  ]);
  const [, ...rows] = sheets.at(-1)?.rows ?? [];
  for (const sheet of sheets.slice(0, -1))
    expect(rows.filter(([of]) => of === sheet.name).map(([, heading]) => heading)).toEqual(sheet.rows[0]);
  expect(rows.filter((row) => row.some((cell) => cell === null))).toEqual([]);
});

test('a file about one thing holds the rows of the tables that speak of it, and every one is in some file', () => {
  const joined = csvParse(wordsOf(data, 'chi-tieu-day-du.csv').slice(1)).map(({ id }) => id);
  for (const folder of ['ke-hoach/', 'tinh/', 'chi-tieu/']) {
    const held = data.parts
      .filter(({ path }) => path.startsWith(folder))
      .flatMap(({ write }) =>
        (JSON.parse(new TextDecoder().decode(write())) as { targets: { id: string }[] }).targets.map(({ id }) => id),
      );
    expect(held.sort(), folder).toEqual([...joined].sort());
  }
});
