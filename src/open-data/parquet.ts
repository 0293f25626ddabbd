import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnType, DataTable } from '../presentation/records/data-table.ts';
import { flatValue } from './formats.ts';

const typeOf = (type: ColumnType): 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN' => {
  switch (type) {
    case 'string':
    case 'date':
    case 'string[]':
      return 'STRING';
    case 'number':
      return 'DOUBLE';
    case 'integer':
      return 'INT32';
    case 'boolean':
      return 'BOOLEAN';
  }
};

/** A table as Parquet: typed columns, absent values null, lists joined by spaces as in CSV. The same bytes from the same table. */
export const toParquet = ({ columns, records }: DataTable): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }) => ({
        name,
        type: typeOf(type),
        nullable: true,
        data: records.map((record) => flatValue(record[name])),
      })),
    }),
  );
