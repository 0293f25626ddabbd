import type { Catalogue } from '../catalogue/catalogue.ts';
import { table, type DataTable } from '../presentation/records/data-table.ts';
import { joinedColumnsOf } from '../presentation/records/joined-record.ts';

/** One tidy table of everything: each commitment with its names, its document, the benchmark in force and how it stands to it. */
export const joinedTable = (catalogue: Catalogue, address: (path: string) => string): DataTable =>
  table('chi-tieu-day-du', 'Bảng chỉ tiêu đầy đủ', catalogue.targets, joinedColumnsOf(catalogue, address));
