import { csvParseRows } from 'd3';
import { indexed } from '../../src/catalogue/catalogue.ts';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/domain/target.ts';
import { toCsv, toJson } from '../../src/open-data/formats.ts';
import type { DataTable, FieldValue } from '../../src/presentation/records/data-table.ts';
import { joinedTable } from '../../src/open-data/joined-table.ts';
import { referencesOf } from '../../src/open-data/data-package.ts';
import { dataTables } from '../../src/open-data/tables.ts';
import { plainText } from '../../src/presentation/records/csv-text.ts';
import { warningMeanings, warningsFor, type WarningCode } from '../../src/presentation/records/warnings.ts';
import { catalogue, HG, KG, targetOf, VL, VP193, VP54 } from '../domain/comparison/real-targets.ts';

type DataRecord = Readonly<Record<string, FieldValue>>;

const address = (path: string): string => `https://example.invalid${path}`;
const tables = [...dataTables(catalogue, address), joinedTable(catalogue, address)];
const tableOf = (name: string): DataTable => {
  const table = tables.find((other) => other.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
const targets = tableOf('targets');

/** The contract, in its order. */
const columns: readonly { name: string; type: string; nullable: boolean }[] = [
  { name: 'id', type: 'string', nullable: false },
  { name: 'plan', type: 'string', nullable: false },
  { name: 'province', type: 'string', nullable: false },
  { name: 'indicator', type: 'string', nullable: false },
  { name: 'level', type: 'string', nullable: true },
  { name: 'operator', type: 'string', nullable: true },
  { name: 'low', type: 'number', nullable: true },
  { name: 'high', type: 'number', nullable: true },
  { name: 'unit', type: 'string', nullable: false },
  { name: 'year', type: 'integer', nullable: true },
  { name: 'baseline', type: 'integer', nullable: true },
  { name: 'variant', type: 'string', nullable: true },
  { name: 'modality', type: 'string', nullable: true },
  { name: 'quote', type: 'string', nullable: true },
  { name: 'evidence', type: 'string', nullable: false },
  { name: 'basis', type: 'string', nullable: false },
  { name: 'note', type: 'string', nullable: true },
  { name: 'source', type: 'string', nullable: true },
  { name: 'url', type: 'string', nullable: false },
  { name: 'warnings', type: 'string[]', nullable: false },
];

describe('targets', () => {
  test('20 columns, those of the contract, in its order', () => {
    expect(columns).toHaveLength(20);
    expect(targets.columns.map(({ name, type }) => ({ name, type }))).toEqual(
      columns.map(({ name, type }) => ({ name, type })),
    );
  });

  test.for(columns.filter(({ nullable }) => !nullable))('$name is never missing', ({ name }) =>
    expect(targets.records.filter((record) => record[name] === null).map(({ id }) => id)).toEqual([]),
  );

  test('one record a commitment, in the order of the catalogue', () =>
    expect(targets.records.map(({ id }) => id)).toEqual(catalogue.targets.map(({ id }) => id)));

  test.for([
    {
      why: 'a figure as the text words it',
      id: `${VP193}/ho-so-truc-tuyen-2025`,
      fields: { operator: '>=', low: 80, high: null, unit: '%', year: 2025 },
    },
    { why: 'a range', id: `${VL}/kinh-te-so-grdp-2030`, fields: { operator: 'range', low: 15, high: 20 } },
    {
      why: 'a cut of ranks, an aspiration',
      id: `${VP193}/xep-hang-chuyen-doi-so-2025`,
      fields: { operator: '<=', low: 15, unit: 'rank', modality: 'aspiration' },
    },
    { why: 'a tier', id: `${HG}/ho-so-cong-viec-mang-district-2025`, fields: { level: 'district', low: 80 } },
    {
      why: 'nothing invented where no number is named',
      id: `${VP193}/kinh-te-so-grdp-2025`,
      fields: { operator: null, low: null, high: null, unit: '%' },
    },
    {
      why: 'the unit of a rank that is not named',
      id: `${HG}/xep-hang-chuyen-doi-so-2025`,
      fields: { operator: null, unit: 'rank' },
    },
    { why: 'no deadline', id: `${VP54}/xep-hang-chinh-quyen-dien-tu`, fields: { year: null, low: 15, high: 20 } },
    {
      why: 'the address of the exact words',
      id: `${KG}/ho-so-truc-tuyen-2023`,
      fields: {
        url: `https://example.invalid/ke-hoach/${KG}/#ct-ho-so-truc-tuyen-2023`,
        evidence: 'verbatim',
        basis: 'document',
        source: null,
      },
    },
    {
      why: 'an article: its words, not the plan’s',
      id: `${VL}/kinh-te-so-grdp-2025`,
      fields: { evidence: 'verbatim', basis: 'press', modality: 'aspiration' },
    },
    {
      why: 'a summary: its words, not the plan’s',
      id: `${HG}/ho-so-truc-tuyen-2025`,
      fields: { evidence: 'verbatim', basis: 'summary', modality: 'binding' },
    },
    {
      why: 'a reported figure: nobody saw whether it is phấn đấu; its remark stands with it',
      id: 'dong-nai-khong-so-khong-nam/kinh-te-so-grdp-2025',
      fields: { evidence: 'reported', basis: 'reported', modality: null, note: 'Nguồn ghi GDP.' },
    },
    {
      why: 'a reported figure of which the source says phấn đấu',
      id: 'soc-trang-07-nq-tu-2021/kinh-te-so-grdp-2030',
      fields: { basis: 'reported', modality: 'aspiration', note: null },
    },
  ] as { why: string; id: string; fields: DataRecord }[])('$id: $why', ({ id, fields }) =>
    expect(targets.records.find((record) => record['id'] === id)).toMatchObject(fields),
  );

  test.for<{ why: string; wrong: (record: DataRecord) => boolean }>([
    {
      why: 'verbatim has words and no source, reported a source and no words',
      wrong: ({ evidence, quote, source }) =>
        (evidence === 'verbatim') !== (quote !== null) || (evidence === 'reported') !== (source !== null),
    },
    { why: 'a number exactly with a sign', wrong: ({ operator, low }) => (operator === null) !== (low === null) },
    {
      why: 'a second number exactly with a range',
      wrong: ({ operator, high }) => (operator === 'range') !== (high !== null),
    },
  ])('$why', ({ wrong }) => expect(targets.records.filter(wrong).map(({ id }) => id)).toEqual([]));
});

describe('warnings', () => {
  const warned = (id: string): WarningCode[] => warningsFor(targetOf(id), catalogue);
  test.for<{ why: string; id: string; codes: WarningCode[] }>([
    {
      why: 'an excerpt of a unit that has merged',
      id: `${VP193}/ho-so-truc-tuyen-2025`,
      codes: ['excerpt', 'issuer-merged'],
    },
    {
      why: 'Trên 100%',
      id: `${KG}/ho-so-cong-viec-mang-province-2023`,
      codes: ['impossible-figure', 'see-note', 'excerpt', 'issuer-merged'],
    },
    {
      why: 'a district until the end of 2025',
      id: `${VL}/ho-so-cong-viec-mang-district-2025`,
      codes: ['excerpt', 'issuer-merged', 'tier-abolished'],
    },
    {
      why: 'a district until 2020: it existed',
      id: `${VP54}/ho-so-cong-viec-mang-district-2020`,
      codes: ['see-note', 'excerpt', 'issuer-merged'],
    },
    {
      why: 'no number',
      id: `${VP193}/kinh-te-so-grdp-2025`,
      codes: ['no-figure', 'see-note', 'excerpt', 'issuer-merged'],
    },
    {
      why: 'a wish without a deadline',
      id: `${VP54}/xep-hang-chinh-quyen-dien-tu`,
      codes: ['aspiration', 'no-deadline', 'see-note', 'excerpt', 'issuer-merged'],
    },
    {
      why: 'a cut without a base year',
      id: 'dak-nong-khong-so-khong-nam/cat-giam-thu-tuc-2030',
      codes: ['no-baseline', 'issuer-merged'],
    },
    {
      why: 'a term of its own',
      id: 'binh-phuoc-khong-so-2023/thu-tuc-truc-tuyen-2023',
      codes: ['variant', 'issuer-merged'],
    },
    {
      why: 'an issuer nobody can tell',
      id: 'dak-lak-khong-so-2025/kinh-te-so-grdp-2030',
      codes: ['issuer-merged', 'issuer-undecided'],
    },
    {
      why: 'a unit that did not merge, a complete figure',
      id: 'nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-nganh-2025',
      codes: [],
    },
    { why: 'the unit since the merger', id: 'dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025', codes: [] },
  ])('$id: $why', ({ id, codes }) => expect(warned(id)).toEqual(codes));

  test('all are explained, each is used once a record and in the order of the list', () => {
    const order = Object.keys(warningMeanings);
    for (const { warnings } of targets.records) {
      const codes = warnings as readonly string[];
      expect(codes.filter((code) => !order.includes(code))).toEqual([]);
      expect(codes).toEqual(order.filter((code) => codes.includes(code)));
    }
    expect(Object.values(warningMeanings).filter((words) => words.trim() === '')).toEqual([]);
  });

  test('every code stands at some figure of the content: none explains nothing', () => {
    const used = new Set(targets.records.flatMap(({ warnings }) => warnings as readonly string[]));
    expect(Object.keys(warningMeanings).filter((code) => !used.has(code))).toEqual([]);
  });
});

describe.for(tables)('$name', (table) => {
  const cell = (value: FieldValue | undefined): string =>
    value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  const csv = toCsv(table);

  test('CSV, read back, is JSON cell by cell: lists joined by spaces, missing values empty', () => {
    const records = JSON.parse(toJson(table)) as readonly DataRecord[];
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csvParseRows(csv.slice(1)).map((row) => row.map(plainText))).toEqual([
      table.columns.map(({ name }) => name),
      ...records.map((record) => table.columns.map(({ name }) => cell(record[name]))),
    ]);
  });

  test('every record has exactly the columns, in order, and JSON loses nothing', () => {
    const names = table.columns.map(({ name }) => name);
    expect(table.records.filter((record) => Object.keys(record).join() !== names.join())).toEqual([]);
    expect(JSON.parse(toJson(table))).toEqual(table.records);
  });

  test('what is joined by spaces can be taken apart again', () => {
    const split = table.records.flatMap((record) =>
      Object.entries(record).flatMap(([name, value]) =>
        Array.isArray(value) && value.join(' ').split(' ').filter(Boolean).length !== value.length
          ? [`${String(record['id'])} ${name}`]
          : [],
      ),
    );
    expect(split).toEqual([]);
  });

  test('ids are unique, and every record has a name or a title', () => {
    const ids = table.records.map(({ id }) => id);
    expect(ids.filter((id, index) => typeof id !== 'string' || id === '' || ids.indexOf(id) !== index)).toEqual([]);
    const nameless = table.records.filter(
      ({ name, title }) => typeof (name ?? title) !== 'string' || (name ?? title) === '',
    );
    if (table !== targets && table.name !== 'chi-tieu-day-du') expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  test('values have the type of their column, text in composed form without blanks at its ends', () => {
    const fits = (type: string, value: FieldValue): boolean => {
      if (value === null) return true;
      switch (type) {
        case 'string':
          return (
            typeof value === 'string' && value !== '' && value.trim() === value && value.normalize('NFC') === value
          );
        case 'date':
          return typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
        case 'number':
          return typeof value === 'number' && Number.isFinite(value);
        case 'integer':
          return Number.isInteger(value);
        case 'boolean':
          return typeof value === 'boolean';
        case 'string[]':
          return Array.isArray(value) && value.every((part) => typeof part === 'string' && part !== '');
        default:
          return false;
      }
    };
    const wrong = table.records.flatMap((record) =>
      table.columns.flatMap(({ name, type }) =>
        fits(type, record[name] ?? null) ? [] : [`${String(record['id'])} ${name}: ${JSON.stringify(record[name])}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('every column has its line in the dictionary', () =>
    expect(table.columns.filter(({ meaning }) => meaning.trim() === '').map(({ name }) => name)).toEqual([]));
});

describe('ids that one table uses stand in the other', () => {
  const idsOf = (name: string): Set<FieldValue | undefined> => new Set(tableOf(name).records.map(({ id }) => id));
  test.for([
    ...tables.flatMap(({ name }) => referencesOf(name).map(([column, to]) => ({ from: name, column, to }))),
    { from: 'documents', column: 'replaces', to: 'documents' },
    { from: 'documents', column: 'replaced_by', to: 'documents' },
    { from: 'documents', column: 'amends', to: 'documents' },
    { from: 'documents', column: 'amended_by', to: 'documents' },
    { from: 'documents', column: 'repeals', to: 'documents' },
    { from: 'documents', column: 'repealed_by', to: 'documents' },
    { from: 'documents', column: 'implements', to: 'documents' },
    { from: 'documents', column: 'implemented_by', to: 'documents' },
    { from: 'documents', column: 'cited_by', to: 'plans' },
  ])('$from.$column → $to', ({ from, column, to }) => {
    const known = idsOf(to);
    const missing = tableOf(from)
      .records.flatMap((record) => [record[column] ?? null].flat())
      .filter((id) => id !== null && !known.has(id));
    expect(missing).toEqual([]);
  });
});

test('a figure that content/ never held: decimals and text with every sign of CSV survive', () => {
  const odd: Target = {
    ...targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
    id: 'x/y',
    low: 7.5,
    quote: 'một, "hai"\nba; 7,5%',
  };
  const [table] = dataTables(indexed({ ...catalogue, targets: [odd] }), (path) => path);
  const rows = table ? csvParseRows(toCsv(table).slice(1)) : [];
  expect(rows[1]?.[6]).toBe('7.5');
  expect(rows[1]?.[13]).toBe('một, "hai"\nba; 7,5%');
});
