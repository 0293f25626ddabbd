import type { LogDocument, LogEntry, LogItem } from './change-log.ts';
import { valuesCounted } from './result-log.ts';

/** The log of some documents; entries left empty go. */
export const logOfDocuments = (log: readonly LogEntry[], isOf: (document: LogDocument) => boolean): LogEntry[] =>
  log.flatMap((entry) => {
    const documents = entry.documents.filter(isOf);
    return documents.length === 0 ? [] : [{ ...entry, documents }];
  });

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
