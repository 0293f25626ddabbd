import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import type { Target } from '../../../src/domain/target.ts';
import { choose } from '../../../src/presentation/comparison/choice.ts';
import { emptyState } from '../../../src/presentation/comparison/comparison-state.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { viewTable } from '../../../src/presentation/comparison/view-table.ts';
import { viewRowsOf } from '../../../src/presentation/records/view-rows-of.ts';

/** The row of a figure in the table that a view hands out, by column. */
export const downloadedRow = (target: Target, catalogue: Catalogue): Readonly<Record<string, string>> => {
  const lines = shownLines(catalogue).filter(({ figures }) => figures.some(({ id }) => id === target.id));
  const rows = viewRowsOf(lines, catalogue, (path) => path);
  const [columns = [], ...table] = viewTable(choose(lines, emptyState), [], rows, (unit) => unit);
  const row = table.find((fields) => fields[columns.indexOf('id')] === target.id) ?? [];
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
};
