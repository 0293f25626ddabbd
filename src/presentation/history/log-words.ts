import type { LogDocument, LogEntry } from './change-log.ts';
import { valuesCounted } from './result-log.ts';

const inAll = (documents: readonly LogDocument[], count: (document: LogDocument) => number): number =>
  documents.reduce((sum, document) => sum + count(document), 0);

/** How much one commit changed, counted: `201 chỗ của 47 văn bản`, `162 số đo của 74 nơi`, or both. */
export const changesCounted = ({ documents }: LogEntry): string => {
  const texts = documents.filter(({ label }) => label === '');
  const measured = documents.filter(({ label }) => label !== '');
  const items = inAll(texts, (document) => document.items.length);
  const values = inAll(measured, (document) => document.items.length + document.figures.length);
  return [
    ...(texts.length === 0 ? [] : [`${items === 0 ? '' : `${items} chỗ của `}${texts.length} văn bản`]),
    ...(measured.length === 0 ? [] : [`${valuesCounted(values)} của ${measured.length} nơi`]),
  ].join(', ');
};
