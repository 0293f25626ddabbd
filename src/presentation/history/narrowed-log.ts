import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { LogDocument, LogEntry, LogItem } from './change-log.ts';
import { valuesCounted } from './result-log.ts';

/** The log of some documents; entries left empty go. */
const logOfDocuments = (log: readonly LogEntry[], isOf: (document: LogDocument) => boolean): LogEntry[] =>
  log.flatMap((entry) => {
    const documents = entry.documents.filter(isOf);
    return documents.length === 0 ? [] : [{ ...entry, documents }];
  });

/** The log of the units, old and new, that share an address. */
export const logOfUnits = (
  log: readonly LogEntry[],
  slug: string,
  { provinces }: Pick<Catalogue, 'provinces'>,
): LogEntry[] => {
  const units = new Set(provinces.filter((unit) => unit.slug === slug).map(({ id }) => id));
  return logOfDocuments(log, ({ province }) => province !== null && units.has(province));
};

/** The log of one plan, under whatever id it stood. */
export const logOfPlan = (log: readonly LogEntry[], id: string): LogEntry[] =>
  logOfDocuments(log, ({ key, now }) => key.startsWith('plan/') && now === id);

/** The log of one indicator: of each document only what speaks of it. */
export const logOfIndicator = (log: readonly LogEntry[], indicator: string): LogEntry[] => {
  const speaksOf = ({ indicators }: LogItem): boolean => indicators.includes(indicator);
  return log.flatMap((entry) => {
    const documents = entry.documents.flatMap((document): LogDocument[] => {
      if (document.key === `indicator/${indicator}`) return [document];
      const [items, figures] = [document.items.filter(speaksOf), document.figures.filter(speaksOf)];
      if (items.length + figures.length === 0) return [];
      const isSum = document.label !== '' && figures.length > 0;
      return [{ ...document, items, figures, said: isSum ? valuesCounted(figures.length) : document.said }];
    });
    return documents.length === 0 ? [] : [{ ...entry, documents }];
  });
};

/** What stands in brief at the foot of a page: commits of a kind, documents of each, things of each document. */
const inBrief = { entries: 5, documents: 4, items: 3 } as const;

/** Things that a document tells, one by one or in sum. */
const thingsIn = ({ items, figures }: LogDocument): number => Math.max(1, items.length + figures.length);

/**
 * The newest of a narrowed log, as much as the foot of a page holds; `untold` counts the things that it leaves out. What came or
 * went in sum is named where it is little: a page that tells of one indicator tells its figure, not how many its plan has.
 */
export const newestOf = (
  log: readonly LogEntry[],
): { readonly entries: readonly LogEntry[]; readonly untold: number } => {
  let untold = 0;
  for (const { documents } of log.slice(inBrief.entries))
    for (const document of documents) untold += thingsIn(document);
  const entries = log.slice(0, inBrief.entries).map((entry): LogEntry => {
    for (const document of entry.documents.slice(inBrief.documents)) untold += thingsIn(document);
    const documents = entry.documents.slice(0, inBrief.documents).map((document): LogDocument => {
      const { items, figures } = document;
      if (items.length === 0 && figures.length > inBrief.items) return document;
      const things = [...items, ...figures];
      untold += Math.max(0, things.length - inBrief.items);
      return {
        ...document,
        items: things.slice(0, inBrief.items),
        figures: [],
        said: figures.length > 0 ? '' : document.said,
      };
    });
    return { ...entry, documents };
  });
  return { entries, untold };
};
