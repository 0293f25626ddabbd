import type { RepairCount } from '../characters.ts';

/** A piece of text as the page prints it: its words, where they begin and end, their height. Points from below left. */
export interface PrintedItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Printed at an angle: a stamp, a watermark. */
  readonly turned: boolean;
}

/** Words of a line that stand together; a wide gap parts them from the next. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line as printed, its segments from left to right. */
export interface PrintedLine {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Gaps in parts of the size of the letters: from one on words part, from the other on columns. */
const wordGap = 0.14;
const columnGap = 1.5;

interface Open {
  readonly y: number;
  readonly size: number;
  readonly items: PrintedItem[];
}

/** Items that stand at one height, one line below the other. */
const inLines = (items: readonly PrintedItem[]): Open[] => {
  const lines: Open[] = [];
  for (const item of items.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - item.y) < 0.45 * Math.max(last.size, item.size)) {
      last.items.push(item);
      if (item.size > last.size) lines[lines.length - 1] = { y: item.y, size: item.size, items: last.items };
    } else lines.push({ y: item.y, size: item.size, items: [item] });
  }
  return lines;
};

/** A small raised digit is the mark of a footnote, not of a figure; `m²` and `km²` stay. */
const isNoteMark = (item: PrintedItem, line: Open, before: string): boolean =>
  /^\(?\d{1,2}\)?$/.test(item.text.trim()) &&
  item.size < line.size * 0.75 &&
  item.y > line.y + line.size * 0.15 &&
  !/\bk?m$/.test(before);

const segmentsOf = (line: Open, repairs: RepairCount): Segment[] => {
  const segments: Segment[] = [];
  let last: PrintedItem | undefined;
  for (const item of line.items.toSorted((one, other) => one.x - other.x)) {
    const open = segments.at(-1);
    if (isNoteMark(item, line, open?.text ?? '')) {
      repairs.add('bỏ số chú thích in nhỏ trên dòng');
      continue;
    }
    // Bold print is sometimes made by printing twice.
    if (last !== undefined && last.text === item.text && Math.abs(last.x - item.x) < line.size * 0.2) continue;
    last = item;
    const gap = open === undefined ? 0 : item.x - open.right;
    if (open === undefined || gap > line.size * columnGap)
      segments.push({ text: item.text, x: item.x, right: item.x + item.width });
    else
      segments[segments.length - 1] = {
        text: `${open.text}${gap > line.size * wordGap ? ' ' : ''}${item.text}`,
        x: open.x,
        right: Math.max(open.right, item.x + item.width),
      };
  }
  return segments;
};

/** The lines of a page from top to bottom. White space of the page is read from where words stand, not from its own signs. */
export const printedLines = (items: readonly PrintedItem[], repairs: RepairCount): PrintedLine[] => {
  const words = items.filter(({ text }) => text.trim() !== '');
  repairs.add('bỏ chữ in nghiêng góc (dấu, hình mờ)', words.filter(({ turned }) => turned).length);
  return inLines(words.filter(({ turned }) => !turned)).map((line) => ({
    y: line.y,
    size: line.size,
    segments: segmentsOf(line, repairs),
  }));
};

/** The words of a line: a tab between columns. A line pulled wide has gaps everywhere and no columns. */
export const lineText = ({ segments }: PrintedLine): string =>
  segments.map(({ text }) => text.trim()).join(segments.length > 3 ? ' ' : '\t');

/** Where a line begins and ends. */
export const extentOf = ({ segments }: PrintedLine): { x: number; right: number } => ({
  x: segments[0]?.x ?? 0,
  right: segments.at(-1)?.right ?? 0,
});
