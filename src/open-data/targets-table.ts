import type { Catalogue } from '../catalogue/catalogue.ts';
import { table, type DataTable } from '../presentation/records/data-table.ts';
import { targetColumns } from '../presentation/records/target-columns.ts';

/** Every commitment as a flat record: the columns of the contract, in its order. */
export const targetsTable = (catalogue: Catalogue, address: (path: string) => string): DataTable =>
  table('targets', 'Chỉ tiêu', catalogue.targets, targetColumns(catalogue, address));
