import type { Catalogue } from '../catalogue/catalogue.ts';
import type { History } from '../history/history.ts';
import { paths } from '../presentation/addresses/links.ts';
import {
  changeLog,
  logKinds,
  logOfDocuments,
  logOfIndicator,
  type LogDocument,
  type LogEntry,
} from '../presentation/history/change-log.ts';
import { documentHtml, documentHeadline } from '../presentation/history/feed-words.ts';
import { asOfDay } from '../presentation/history/history-words.ts';
import { entryPath, logPages } from '../presentation/history/log-pages.ts';
import { atomXml, lastingId, type FeedEntry } from './atom.ts';

/** Puts a path of the site into a feed: absolute with `SITE_URL`, else from the root with the base path. */
export type FeedAddress = (path: string) => string;

/** What all feeds of a build are made of. */
export interface FeedSource {
  readonly catalogue: Catalogue;
  readonly history: History;
  readonly address: FeedAddress;
  /** Whether addresses are absolute: only then can they name a feed. */
  readonly isAbsolute: boolean;
}

/** The entries that a feed holds at most: readers ask for it often, and the page of changes holds all. */
const longestFeed = 60;

const entryOf = async (
  entry: LogEntry,
  document: LogDocument,
  pages: readonly (readonly LogEntry[])[],
  of: string,
  address: FeedAddress,
): Promise<FeedEntry> => {
  const label = logKinds.find(({ kind }) => kind === entry.kind)?.heading ?? '';
  const [only, another] = [...document.items, ...(document.said === '' ? [] : document.figures)];
  const exact = only !== undefined && another === undefined ? only.path : document.path;
  return {
    // Neither words nor addresses: those of today are not those of tomorrow.
    id: await lastingId([entry.commit, entry.kind, document.key, of].join('\n')),
    title: documentHeadline(entry, document),
    updated: entry.at,
    address: address(exact ?? entryPath(pages, entry)),
    category: { term: entry.kind, label },
    html: documentHtml(entry, document, address),
  };
};

const feedXml = async (
  { catalogue, history, address, isAbsolute }: FeedSource,
  log: readonly LogEntry[],
  of: {
    readonly title: string;
    readonly subtitle: string;
    readonly self: string;
    readonly page: string;
    readonly part: string;
  },
): Promise<string> => {
  const pages = logPages(changeLog(history.events, catalogue));
  const told = log
    .flatMap((entry) => entry.documents.map((document) => [entry, document] as const))
    .slice(0, longestFeed);
  const entries = await Promise.all(told.map(([entry, document]) => entryOf(entry, document, pages, of.part, address)));
  const self = address(of.self);
  return atomXml({
    id: isAbsolute ? self : await lastingId(of.self),
    title: of.title,
    subtitle: of.subtitle,
    // The day of what happened last, never of the build; where nothing happened, since when we look.
    updated: entries[0]?.updated ?? history.since ?? `${asOfDay(history, catalogue)}T00:00:00+07:00`,
    self,
    page: address(of.page),
    author: catalogue.site.publisher ?? 'Kế hoạch số',
    entries,
  });
};

/** The feed of everything that changed. */
export const siteFeed = (source: FeedSource): Promise<string> =>
  feedXml(source, changeLog(source.history.events, source.catalogue), {
    title: 'Kế hoạch số: điều gì đã đổi',
    subtitle: 'Con số và văn bản đã thêm, đã đính chính, đã đổi hay đã bỏ, kèm ngày và lý do.',
    self: paths.changesFeed,
    page: paths.changes,
    part: '',
  });

/** The feed of the units, old and new, that share an address. */
export const provinceFeed = (source: FeedSource, slug: string, name: string): Promise<string> => {
  const units = new Set(source.catalogue.provinces.filter((unit) => unit.slug === slug).map(({ id }) => id));
  const log = changeLog(source.history.events, source.catalogue);
  return feedXml(
    source,
    logOfDocuments(log, ({ province }) => province !== null && units.has(province)),
    {
      title: `${name}: điều gì đã đổi`,
      subtitle: `Con số và văn bản của ${name} đã thêm, đã đính chính, đã đổi hay đã bỏ.`,
      self: paths.provinceFeed(slug),
      page: paths.province(slug),
      part: '',
    },
  );
};

/** An indicator that has a feed. */
export interface FeedIndicator {
  readonly id: string;
  readonly name: string;
  /** It is no more: its feed stays for whoever reads it, and says so. */
  readonly isGone: boolean;
}

/** Indicators that have a feed: all there are, and those that are no more but were once told of. */
export const feedIndicators = ({ catalogue, history }: Pick<FeedSource, 'catalogue' | 'history'>): FeedIndicator[] => {
  const gone = new Map<string, string>();
  const note = (id: string | undefined, name = id): void => {
    if (id !== undefined && !catalogue.indicatorById.has(id)) gone.set(id, name ?? id);
  };
  for (const event of history.events)
    if (event.what === 'figure')
      for (const side of [event.before, event.after]) note(side?.indicator, gone.get(side?.indicator ?? ''));
    else if (event.what === 'document' && event.kind !== 'moved')
      for (const { indicator } of event.figures) note(indicator, gone.get(indicator));
    else if (event.what === 'indicator') note(event.indicator, event.name);
  return [
    ...catalogue.indicators.map(({ id, shortName }) => ({ id, name: shortName, isGone: false })),
    ...[...gone].map(([id, name]) => ({ id, name, isGone: true })),
  ];
};

/** The feed of one indicator. */
export const indicatorFeed = (source: FeedSource, { id, name, isGone }: FeedIndicator): Promise<string> =>
  feedXml(source, logOfIndicator(changeLog(source.history.events, source.catalogue), id), {
    title: `${name}: điều gì đã đổi`,
    subtitle: isGone
      ? `Chỉ số này không còn trong danh mục; nguồn tin này còn lại để kể những gì đã có.`
      : `Con số của chỉ số “${name}” đã thêm, đã đính chính, đã đổi hay đã bỏ, ở mọi tỉnh.`,
    self: paths.indicatorFeed(id),
    page: isGone ? paths.changes : paths.indicator(id),
    part: id,
  });
