import { fileName } from '../../presentation/citations/file-name.ts';
import { rowsToCsv } from '../../presentation/comparison/shown-csv.ts';
import { viewTable } from '../../presentation/comparison/view-table.ts';
import { citedViewOf, type ShownView } from './shown-view.ts';
import { downloadText } from './take-away.ts';

/** Hands out what a view shows as a table for spreadsheets; says how many rows it has. */
export const downloadTable = (view: ShownView): string => {
  const table = viewTable(view.chosen, view.state.provinces, view.rows, view.nameOf);
  downloadText(fileName(citedViewOf(view).title, 'csv'), rowsToCsv(table), 'text/csv;charset=utf-8');
  return `Đã tải ${table.length - 1} dòng.`;
};
