import { stringify } from 'csv-stringify/sync';
import type { DataTable, FieldValue } from '../presentation/records/data-table.ts';
import { safeText } from '../presentation/records/csv-text.ts';

/** A value as it stands in one cell of a file: a list joined by spaces. */
export const flatValue = (value: FieldValue | undefined): string | number | boolean | null =>
  Array.isArray(value)
    ? value.length === 0
      ? null
      : value.join(' ')
    : ((value as string | number | boolean | null | undefined) ?? null);

/**
 * A table as CSV (RFC 4180): a byte order mark, so that spreadsheets read it as UTF-8; absent values empty; lists joined by spaces;
 * words that a spreadsheet might run as a formula behind an apostrophe.
 */
export const toCsv = (table: DataTable): string =>
  stringify(
    table.records.map((record) => table.columns.map(({ name }) => flatValue(record[name]))),
    {
      bom: true,
      header: true,
      columns: table.columns.map(({ name }) => name),
      cast: { boolean: (value) => String(value), string: safeText },
      record_delimiter: '\r\n',
      // The library puts quotes around its own line ending alone; a line feed within a cell would end the record for every reader.
      quoted_match: /[\r\n]/,
    },
  );

/** A table as JSON: a list of records, one a line, so that differences between versions can be read. */
export const toJson = (table: DataTable): string =>
  `[\n${table.records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;

/** A way in which every table is handed over; a further one is a further line. */
export interface DataFormat {
  /** Ending of the file's name, without the dot. */
  readonly extension: string;
  /** Media type (IANA) told to search engines and machines. */
  readonly mediaType: string;
  readonly write: (table: DataTable) => string;
}

/** All formats, in the order in which a reader is offered them. */
export const dataFormats: readonly DataFormat[] = [
  { extension: 'csv', mediaType: 'text/csv', write: toCsv },
  { extension: 'json', mediaType: 'application/json', write: toJson },
];
