import { safeText } from '../records/csv-text.ts';

/** One field of CSV (RFC 4180): in quotes where it must be, and never a formula. */
const field = (value: string): string => {
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV for spreadsheets: byte order mark, CRLF. Small enough for a browser; `open-data` writes the large files. */
export const rowsToCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
