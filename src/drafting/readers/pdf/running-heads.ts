import { isPageNumber } from '../../text/whole-lines.ts';
import type { RepairCount } from '../characters.ts';
import { lineText, type PrintedLine } from './printed-lines.ts';

/** How many lines from the top and the bottom of a page may be its running head or foot. */
const edge = 3;
/** On how many pages the same words must stand to be taken for a running head: a plan says the same words twice. */
const fewest = 3;

/** The same head on every page: its words without the numbers that count pages, at one of two heights that it may be rounded to. */
const keysOf = (line: PrintedLine): string[] => {
  const words = lineText(line).replaceAll(/\d+/g, '…').trim();
  const height = Math.floor(line.y / 6);
  return [`${words}\n${height}`, `${words}\n${height + 1}`];
};

/** On which pages each line of the edges stands. */
const edgePages = (pages: readonly (readonly PrintedLine[])[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const seen = new Map<string, Set<number>>();
  pages.forEach((page, index) => {
    for (const line of new Set([...page.slice(0, edge), ...page.slice(-edge)]))
      for (const key of keysOf(line)) seen.set(key, (seen.get(key) ?? new Set<number>()).add(index));
  });
  return seen;
};

/**
 * Pages without running heads and page numbers: the same words at the same height on most pages, and a number on the first
 * or last line of a page that counts pages. Only lines that nothing but such lines stands above (or below) are taken out, and
 * their words are told as repairs.
 */
export const withoutRunningHeads = (
  pages: readonly (readonly PrintedLine[])[],
  repairs: RepairCount,
): (readonly PrintedLine[])[] => {
  const seen = edgePages(pages);
  const onMost = (line: PrintedLine): boolean =>
    keysOf(line).some((key) => (seen.get(key)?.size ?? 0) >= Math.max(fewest, (pages.length + 1) / 2));
  return pages.map((page, index) => {
    const isRunning = (line: PrintedLine, place: number): boolean => {
      const text = lineText(line);
      if (!isPageNumber(text)) {
        if (!onMost(line)) return false;
        repairs.add(`bỏ dòng lặp lại ở đầu, cuối trang: «${text.replaceAll(/\d+/g, '…')}»`);
        return true;
      }
      const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
      const counts = place === 0 && pages.length > 1 && Math.abs(number - index - 1) <= 1;
      if (counts || onMost(line)) repairs.add('bỏ số trang');
      return counts || onMost(line);
    };
    let [start, end] = [0, page.length];
    for (let line = page[start]; line !== undefined && start < edge && isRunning(line, start); line = page[start])
      start += 1;
    for (let line = page[end - 1]; line !== undefined && end > start; line = page[end - 1]) {
      if (page.length - end >= edge || !isRunning(line, page.length - end)) break;
      end -= 1;
    }
    return page.slice(start, end);
  });
};
