import { UnreadableTable, type TableProblem } from '../../../src/drafting/measured/csv-table.ts';
import { importResults, type ResultsImport } from '../../../src/drafting/measured/import-results.ts';
import { realContent } from '../../content-check/edited-content.ts';

export const encoder = new TextEncoder();
/** The files of measured values of the frozen content, by name. */
export const standing = new Map(
  [...realContent].flatMap(([file, bytes]) =>
    file.startsWith('results/') ? [[file.replace('results/', ''), bytes] as const] : [],
  ),
);

/** Names of columns, and a row that is new and sound. */
export const head = 'Tỉnh;Chỉ số;Giá trị;Năm đo;Xếp trong;Nơi đo;Cách đo;Nguồn;Mức tin cậy';
export const sound = 'Kon Tum;Thứ hạng chuyển đổi số (DTI);44;2022;63;Bộ;dti;https://vi-du.vn/dti;A';
export const table = (...lines: readonly string[]): Uint8Array => encoder.encode(`${lines.join('\n')}\n`);
export const imported = (bytes: Uint8Array): ResultsImport => importResults(bytes, realContent, standing);
/** What keeps a table from being read, whole or by rows. */
export const refusedOf = (bytes: Uint8Array): readonly TableProblem[] => {
  try {
    return imported(bytes).refused;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return [error.place];
  }
};
