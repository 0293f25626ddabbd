/** A value of a flat record; a list is joined by spaces in CSV. */
export type FieldValue = string | number | boolean | null | readonly string[];

/**
 * What a column holds. `date`: a day in ISO, or only its month or year where no more is known (`2022-07-26`, `2022-07`, `2022`);
 * `string[]`: ids or codes without spaces.
 */
export type ColumnType = 'string' | 'date' | 'number' | 'integer' | 'boolean' | 'string[]';

/** What the dictionary tells of a column. */
export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  /** In Vietnamese, one sentence. */
  readonly meaning: string;
}

/** One open data table: columns in order, each with its meaning, and the records. */
export interface DataTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ColumnFacts[];
  readonly records: readonly Readonly<Record<string, FieldValue>>[];
}

/** A column with the way its value is read; the record and the dictionary come from the same line. */
export interface Column<Entry> extends ColumnFacts {
  readonly read: (entry: Entry) => FieldValue | undefined;
}

/** A table from its columns and entries. */
export const table = <Entry>(
  name: string,
  title: string,
  entries: readonly Entry[],
  columns: readonly Column<Entry>[],
): DataTable => ({
  name,
  title,
  columns: columns.map(({ name: column, type, meaning }) => ({ name: column, type, meaning })),
  records: entries.map((entry) =>
    Object.fromEntries(columns.map((column) => [column.name, column.read(entry) ?? null])),
  ),
});

/** Column shorthand: name, type, meaning, how it is read. */
export const column = <Entry>(
  name: string,
  type: ColumnType,
  meaning: string,
  read: (entry: Entry) => FieldValue | undefined,
): Column<Entry> => ({ name, type, meaning, read });
