import type { GridRow } from '../table-grid.ts';
import type { PrintedLine, Segment } from './printed-lines.ts';

/** Part of a page: lines of text, or a table of cells by column. */
export type PagePart =
  | { readonly kind: 'line'; readonly line: PrintedLine; readonly above: PrintedLine | undefined }
  | { readonly kind: 'table'; readonly grid: readonly GridRow[] };

/** A column of a table: the width that its words take. */
interface Column {
  readonly x: number;
  readonly right: number;
}

/** Columns that the segments of lines make: segments that overlap are of one column. */
const columnsOf = (lines: readonly PrintedLine[]): Column[] => {
  const columns: Column[] = [];
  for (const { x, right } of lines.flatMap(({ segments }) => segments).toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right)
      columns[columns.length - 1] = { x: last.x, right: Math.max(last.right, right) };
    else columns.push({ x, right });
  }
  return columns;
};

const columnOf = (segment: Segment, columns: readonly Column[]): number =>
  columns.findIndex(({ x, right }) => segment.x < right && segment.right > x);

/** Whether a line keeps within the columns: none of its segments bridges two. */
const fits = (line: PrintedLine, columns: readonly Column[]): boolean =>
  line.segments.every(
    (segment) => columns.filter(({ x, right }) => segment.x < right && segment.right > x).length === 1,
  );

/** A table on one page is no longer than this. */
const most = 400;

/** How many lines from `start` on make a table: lines of three columns or more, and the wrapped lines of their cells. */
const tableFrom = (lines: readonly PrintedLine[], start: number): { end: number; columns: Column[] } | undefined => {
  if ((lines[start]?.segments.length ?? 0) < 3) return undefined;
  let columns = columnsOf(lines.slice(start, start + 1));
  let wide = 1;
  let end = start + 1;
  let last = start;
  for (; end < lines.length && end - start < most; end += 1) {
    const line = lines[end];
    const above = lines[end - 1];
    if (line === undefined || above === undefined || above.y - line.y > line.size * 4) break;
    if (line.segments.length >= 3) {
      const together = columnsOf([
        ...columns.map(({ x, right }): PrintedLine => ({ y: 0, size: 0, segments: [{ text: '', x, right }] })),
        line,
      ]);
      // A row that closes the gaps between columns is of no table with them.
      if (together.length < 3 || together.length < columns.length - 1) break;
      columns = together;
      wide += 1;
      last = end;
    } else if (!fits(line, columns) || line.segments.some((segment) => columnOf(segment, columns) < 0)) break;
    else if (end - last > 12) break;
    else if (line.segments.every((segment) => columnOf(segment, columns) > 0) || line.segments.length > 1) last = end;
  }
  return wide >= 2 ? { end: last + 1, columns } : undefined;
};

/** Rows of a table: one begins where the first column has words, or below a larger space. */
const gridOf = (lines: readonly PrintedLine[], columns: readonly Column[]): GridRow[] => {
  const rows: Map<number, string>[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const begins =
      above === undefined ||
      line.segments.some((segment) => columnOf(segment, columns) === 0) ||
      above.y - line.y > line.size * 1.9;
    if (begins) rows.push(new Map());
    const row = rows.at(-1);
    for (const segment of line.segments) {
      const column = Math.max(0, columnOf(segment, columns));
      const before = row?.get(column);
      row?.set(column, before === undefined ? segment.text.trim() : `${before} ${segment.text.trim()}`);
    }
  });
  return rows;
};

/** The parts of a page in reading order. */
export const pageParts = (lines: readonly PrintedLine[]): PagePart[] => {
  const parts: PagePart[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const table = tableFrom(lines, index);
    if (table !== undefined) {
      parts.push({ kind: 'table', grid: gridOf(lines.slice(index, table.end), table.columns) });
      index = table.end - 1;
      continue;
    }
    const line = lines[index];
    if (line !== undefined) parts.push({ kind: 'line', line, above: lines[index - 1] });
  }
  return parts;
};
