import { UnreadableDocument, type ReadBlock } from '../read-document.ts';

/** A row as its columns hold words; a column that a merged cell covers holds none. */
export type GridRow = ReadonlyMap<number, string>;

/** How many rows and cells a table may have. */
const mostRows = 20_000;
const mostCells = 400_000;

/** Refuses a table of more rows than any plan has, before its cells are read. */
export const refuseHugeTable = (rows: number, cells = 0): void => {
  if (rows > mostRows || cells > mostCells)
    throw new UnreadableDocument('tệp có một bảng quá lớn.', 'bỏ bảng ấy hoặc tách thành tệp riêng rồi nhập lại.');
};

/**
 * A table of equally long rows. Columns and rows without any word are left out; undefined where no word is left. A table of
 * one column is a frame around text: the caller takes its cells as paragraphs.
 */
export const tableOf = (grid: readonly GridRow[]): Extract<ReadBlock, { kind: 'table' }> | undefined => {
  const filled = grid.filter((row) => [...row.values()].some((text) => text !== ''));
  const used = new Set(filled.flatMap((row) => [...row].flatMap(([column, text]) => (text === '' ? [] : [column]))));
  const columns = [...used].sort((one, other) => one - other);
  if (columns.length === 0) return undefined;
  refuseHugeTable(filled.length, columns.length * filled.length);
  return { kind: 'table', rows: filled.map((row) => columns.map((column) => row.get(column) ?? '')) };
};
