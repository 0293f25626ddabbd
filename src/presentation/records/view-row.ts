import { viewColumns, type ViewColumn } from './joined-names.ts';

/** A field of a view's table as a file holds it: lists are joined by spaces, null is an empty field. */
export type ViewField = string | number | null;

/** A row of a view's table by column; a column that is not named is null. */
export type ViewRecord = Readonly<Partial<Record<ViewColumn, ViewField>>>;

/** The rows behind some lines, by the id of their figure, or `moc:<benchmark id>`: fields in the order of `viewColumns`. */
export type ViewRows = Readonly<Record<string, readonly ViewField[]>>;

/** Fields in the order of the columns. */
export const fieldsOf = (record: ViewRecord): ViewField[] => viewColumns.map((column) => record[column] ?? null);

/** Fields by their column. */
export const recordOf = (fields: readonly ViewField[]): ViewRecord =>
  Object.fromEntries(viewColumns.map((column, index) => [column, fields[index] ?? null]));

/** What the national rows of a table are called: unit id, name, whose figure. */
export const nation = { province: 'quoc-gia', province_name: 'Mốc quốc gia', basis_name: 'mốc quốc gia' } as const;
