import type { TableProblem } from '../../src/drafting/measured/csv-table.ts';
import type { ResultsImport } from '../../src/drafting/measured/import-results.ts';

/** Rows that are told one by one; the others are counted. */
const most = 30;

/** What is wrong with a row, as people read it: `so-do.csv:7, cột «giá trị»`. */
export const sayProblem = ({ line, column, problem, remedy }: TableProblem, file: string): string =>
  `${file}:${line}${column === null ? '' : `, cột «${column}»`}\n  Lỗi: ${problem}\n  Cách sửa: ${remedy}\n`;

const some = <Entry>(entries: readonly Entry[], say: (entry: Entry) => string): string[] => [
  ...entries.slice(0, most).map(say),
  ...(entries.length > most ? [`  … và ${entries.length - most} dòng nữa`] : []),
];

/** What became of a table, for who typed the command. `isWritten`: whether the files were written. */
export const sayImport = ({ files, added, known }: ResultsImport, folder: string, isWritten: boolean): string =>
  [
    ...(known.length === 0
      ? []
      : [
          `${known.length} dòng đã có, giữ nguyên:`,
          ...some(
            known,
            ({ line, id, differing }) =>
              `  dòng ${line}: ${id}${differing.length === 0 ? '' : ` (bảng ghi khác ở ${differing.join(', ')}; muốn đổi thì sửa tệp)`}`,
          ),
        ]),
    ...(added.length === 0
      ? []
      : [
          `${isWritten ? 'Đã thêm' : 'Sẽ thêm được'} ${added.length} số đo vào ${files.size} tệp của ${folder}:`,
          ...some(added, ({ line, id, file }) => `  dòng ${line}: ${id} (${file})`),
        ]),
    ...(isWritten && added.length > 0
      ? ['Việc tiếp: npm run check, rồi npm run changes -- origin/main để xem người đọc thấy gì đổi.']
      : added.length === 0
        ? ['Không có số đo nào để thêm.']
        : []),
  ].join('\n');
