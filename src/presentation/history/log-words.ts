import type { LogEntry } from './change-log.ts';

/** How much one commit changed, counted: `201 con số của 47 văn bản`. */
export const changesCounted = ({ documents }: LogEntry): string => {
  const items = documents.reduce((sum, document) => sum + document.items.length, 0);
  const texts = `${String(documents.length)} văn bản`;
  return items === 0 ? texts : `${String(items)} chỗ của ${texts}`;
};
