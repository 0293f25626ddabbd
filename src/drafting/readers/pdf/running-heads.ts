import { isPageNumber } from '../../text/whole-lines.ts';
import type { RepairCount } from '../characters.ts';
import { lineText, type PrintedLine } from './printed-lines.ts';

/** How many lines from the top and the bottom of a page may be its running head or foot. */
const edge = 3;

const edgeLines = (page: readonly PrintedLine[]): PrintedLine[] => [
  ...page.slice(0, edge),
  ...page.slice(Math.max(edge, page.length - edge)),
];
/** The same head on every page: its words without the numbers that count pages, and its height. */
const keyOf = (line: PrintedLine): string => lineText(line).replaceAll(/\d+/g, '#').trim();

/**
 * Pages without running heads and page numbers: the same words at the same height on most pages, and a number on the first
 * or last line of a page that counts pages. What is taken out is listed as a repair.
 */
export const withoutRunningHeads = (
  pages: readonly (readonly PrintedLine[])[],
  repairs: RepairCount,
): (readonly PrintedLine[])[] => {
  const seen = new Map<string, Set<number>>();
  const heightKey = (line: PrintedLine, height: number): string => `${keyOf(line)}\n${height}`;
  pages.forEach((page, index) => {
    for (const line of edgeLines(page))
      for (const height of [Math.floor(line.y / 6), Math.floor(line.y / 6) + 1]) {
        const key = heightKey(line, height);
        const on = seen.get(key) ?? new Set<number>();
        seen.set(key, on.add(index));
      }
  });
  const onMost = (line: PrintedLine): boolean =>
    pages.length >= 3 &&
    [Math.floor(line.y / 6), Math.floor(line.y / 6) + 1].some(
      (height) => (seen.get(heightKey(line, height))?.size ?? 0) > pages.length / 2,
    );
  return pages.map((page, index) => {
    const edges = new Set(edgeLines(page));
    return page.filter((line) => {
      if (!edges.has(line)) return true;
      const text = lineText(line);
      const outermost = line === page[0] || line === page.at(-1);
      const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
      if (
        isPageNumber(text) &&
        (onMost(line) || (outermost && pages.length > 1 && Math.abs(number - index - 1) <= 1))
      ) {
        repairs.add('bỏ số trang');
        return false;
      }
      if (!isPageNumber(text) && onMost(line)) {
        repairs.add('bỏ đầu trang, chân trang lặp lại');
        return false;
      }
      return true;
    });
  });
};
