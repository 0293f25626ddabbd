import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { csvParseRows } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import { sheetNames, type OpenData } from '../../src/open-data/data-files.ts';
import { flatValue } from '../../src/open-data/formats.ts';
import { columnHeading } from '../../src/presentation/records/column-headings.ts';
import { plainText } from '../../src/presentation/records/csv-text.ts';
import type { DataTable } from '../../src/presentation/records/data-table.ts';
import { fileOf, wordsOf } from './made-data.ts';
import { dayOf, readWorkbook } from './read-workbook.ts';

const schemas = path.resolve(import.meta.dirname, '../fixtures/schemas');

/** The schema of a Data Package, version 2.0, as its authors publish it (public domain), kept here. */
const isDataPackage = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
  JSON.parse(fs.readFileSync(path.join(schemas, 'datapackage-2.0.json'), 'utf8')) as object,
);

/** How a description of data departs from the Data Package standard; empty where it keeps it. */
export const packageFaults = (description: unknown): string[] =>
  isDataPackage(description)
    ? []
    : (isDataPackage.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

const rowsOf = ({ columns, records }: DataTable): (string | number | boolean | null)[][] =>
  records.map((record) => columns.map(({ name }) => flatValue(record[name])));

/** Each file in its own reader against the records it was made of: a line for each that differs. */
export const departures = async (data: OpenData): Promise<string[]> => {
  const faults: string[] = [];
  const same = (what: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) !== JSON.stringify(other)) faults.push(what);
  };
  const sheets = new Map(readWorkbook(fileOf(data, 'chi-tieu.xlsx').body).map((sheet) => [sheet.name, sheet]));
  for (const table of data.tables) {
    const { name, columns } = table;
    const rows = rowsOf(table);
    const [head, ...read] = csvParseRows(wordsOf(data, `${name}.csv`).slice(1));
    same(
      `${name}.csv: columns`,
      head,
      columns.map((column) => column.name),
    );
    same(
      `${name}.csv: cells`,
      read.map((row) => row.map(plainText)),
      rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    );
    if (name !== 'chi-tieu-day-du') same(`${name}.json`, JSON.parse(wordsOf(data, `${name}.json`)), table.records);
    const sheet = sheets.get(sheetNames[name] ?? '');
    if (!sheet) {
      if (name !== 'targets') faults.push(`${name}: no sheet`);
      continue;
    }
    const [headings, ...cells] = sheet.rows;
    same(
      `${sheet.name}: headings`,
      headings,
      columns.map((column) => columnHeading(column.name)),
    );
    const letters = (column: number): string =>
      column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
    same(
      `${sheet.name}: cells`,
      cells.map((row, at) =>
        row.map((value, column) =>
          typeof value === 'number' && sheet.days.has(`${letters(column)}${at + 2}`) ? dayOf(value) : value,
        ),
      ),
      rows,
    );
    if (!sheet.isFirstRowFrozen) faults.push(`${sheet.name}: first row is not frozen`);
    if (sheet.filter !== `A1:${letters(columns.length - 1)}${rows.length + 1}`)
      faults.push(`${sheet.name}: filter ${String(sheet.filter)}`);
    if (sheet.formulas > 0) faults.push(`${sheet.name}: ${sheet.formulas} formulas`);
    const url = columns.findIndex((column) => column.name === 'url');
    same(
      `${sheet.name}: links`,
      [...sheet.links],
      rows.map((row, at) => [`${letters(url)}${at + 2}`, row[url] ?? null]),
    );
  }
  const joined = data.tables.find(({ name }) => name === 'chi-tieu-day-du');
  if (joined) {
    const file = fileOf(data, 'chi-tieu-day-du.parquet').body;
    const rows = joined.records.length === 0 ? [] : await parquetReadObjects({ file: file.buffer });
    same(
      'chi-tieu-day-du.parquet',
      rows.map((row) => joined.columns.map(({ name }) => row[name] ?? null)),
      rowsOf(joined),
    );
  }
  faults.push(...packageFaults(JSON.parse(wordsOf(data, 'datapackage.json'))));
  return faults;
};
