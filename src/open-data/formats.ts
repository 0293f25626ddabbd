import { stringify } from 'csv-stringify/sync';
import type { DataTable } from '../presentation/records/data-table.ts';

/** A table as CSV (RFC 4180): a byte order mark, so that spreadsheets read it as UTF-8; absent values empty; lists joined by spaces. */
export const toCsv = (table: DataTable): string =>
  stringify(
    table.records.map((record) =>
      table.columns.map(({ name }) => {
        const value = record[name];
        return Array.isArray(value) ? value.join(' ') : value;
      }),
    ),
    {
      bom: true,
      header: true,
      columns: table.columns.map(({ name }) => name),
      cast: { boolean: (value) => String(value) },
      record_delimiter: '\r\n',
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
