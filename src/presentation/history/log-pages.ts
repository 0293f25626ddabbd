import { paths } from '../addresses/links.ts';
import type { LogEntry } from './change-log.ts';

/** How many things a page of the log tells at least before the next begins; what one commit did stays together. */
const fullPage = 300;

/** Things that an entry tells, as lines of a page. */
export const sizeOf = ({ documents }: LogEntry): number =>
  documents.reduce((sum, { items }) => sum + Math.max(1, items.length), 0);

/**
 * The log in pages, counted from the oldest entry, newest first within each: a page that is full never changes again, and what
 * is told keeps its address. Never empty: without an entry there is one page that says so.
 */
export const logPages = (log: readonly LogEntry[]): LogEntry[][] => {
  const pages: LogEntry[][] = [[]];
  let size = 0;
  const moments = [...Map.groupBy(log, ({ commit }) => commit).values()].toReversed();
  for (const moment of moments) {
    if (size >= fullPage) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.unshift(...moment);
    size += moment.reduce((sum, entry) => sum + sizeOf(entry), 0);
  }
  return pages;
};

/** Where an entry stands for ever, from the site's root. */
export const entryPath = (pages: readonly (readonly LogEntry[])[], entry: Pick<LogEntry, 'anchor'>): string => {
  const place = pages.findIndex((page) => page.some(({ anchor }) => anchor === entry.anchor));
  return `${paths.changesPage(Math.max(0, place) + 1)}#${entry.anchor}`;
};
