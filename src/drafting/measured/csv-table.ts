import { CsvError, parse } from 'csv-parse/sync';
import { withoutMarks } from '../facts/issuing-province.ts';

/** Columns of a table of measured values: the fields of an entry of `results/`. */
export const resultColumns = [
  'id',
  'province',
  'indicator',
  'level',
  'operator',
  'value',
  'unit',
  'rankOf',
  'period',
  'asOf',
  'measuredBy',
  'method',
  'source',
  'confidence',
  'note',
] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** What people call the columns; the first is the one that the guide uses. Capitals, marks and signs make no difference. */
const columnNames: Readonly<Record<ResultColumn, readonly string[]>> = {
  id: ['mã', 'mã số đo'],
  province: ['tỉnh', 'tỉnh, thành phố', 'tỉnh thành', 'địa phương', 'nơi được đo'],
  indicator: ['chỉ số', 'tên chỉ số', 'mã chỉ số'],
  level: ['cấp'],
  operator: ['dấu', 'dấu so sánh'],
  value: ['giá trị', 'số đo', 'con số', 'kết quả'],
  unit: ['đơn vị tính'],
  rankOf: ['trong', 'xếp trong', 'trong bao nhiêu đơn vị'],
  period: ['năm đo', 'năm', 'năm được đo'],
  asOf: ['ngày nêu', 'ngày nêu số', 'ngày công bố'],
  measuredBy: ['nơi đo', 'ai đo', 'cơ quan đo', 'người đo'],
  method: ['cách đo', 'phương pháp'],
  source: ['nguồn', 'địa chỉ nguồn'],
  confidence: ['mức tin cậy', 'độ tin cậy'],
  note: ['ghi chú'],
};

/** Columns of our own open data that say nothing more. */
const ourOwn = new Set(['name', 'url']);

/** Columns without which no row says anything. */
const neededColumns: readonly ResultColumn[] = [
  'province',
  'indicator',
  'value',
  'period',
  'measuredBy',
  'source',
  'confidence',
];

/** What is wrong at a place of the table, and what to do; `column` as its head names it, null where it is the row or the table. */
export interface TableProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly problem: string;
  readonly remedy: string;
}

/** A row with the cells that hold something. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<ResultColumn, string>;
}

/** A table as far as it can be read. */
export interface ResultTable {
  readonly rows: readonly TableRow[];
  /** How the head of the table names each column that it has. */
  readonly heads: ReadonlyMap<ResultColumn, string>;
  /** Rows that cannot be read at all. */
  readonly problems: readonly TableProblem[];
}

/** A table of which no row can be trusted. */
export class UnreadableTable extends Error {
  readonly place: TableProblem;
  constructor(problem: string, remedy: string, line = 1, column: string | null = null) {
    super(problem);
    this.place = { line, column, problem, remedy };
  }
}

/** No table that a person checks is as large. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_ROWS = 5000;

const asSaved = 'lưu lại dưới dạng CSV UTF-8 (trong Excel: Lưu thành, «CSV UTF-8 (phân cách bằng dấu phẩy)»).';

const textOf = (bytes: Uint8Array): string => {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableTable('bảng lớn hơn 5 MB.', 'tách thành nhiều tệp, mỗi tệp vài nghìn dòng.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new UnreadableTable('đây là tệp Excel (.xlsx), không phải CSV.', asSaved);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw new UnreadableTable('tệp không phải chữ UTF-8.', asSaved);
  }
};

/** What keeps a table from being taken apart, in words. */
const brokenTable = ({ code, ...error }: CsvError): UnreadableTable => {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? new UnreadableTable('một dấu nháy kép mở ra mà không đóng lại.', 'đóng dấu nháy, hoặc bỏ nó đi.', line)
    : new UnreadableTable(
        'dấu nháy kép đứng giữa ô nên không biết ô hết ở đâu.',
        'bao cả ô bằng dấu nháy kép và viết mỗi dấu nháy trong ô thành hai ("").',
        line,
      );
};

/** The rows of a text with the line on which each begins. */
const linesOf = (text: string, delimiter: string): { readonly line: number; readonly cells: readonly string[] }[] => {
  try {
    const records = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true });
    return (records as unknown as readonly { record: readonly string[]; info: { lines: number } }[]).map(
      ({ record, info }) => ({
        line: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
        cells: record.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()),
      }),
    );
  } catch (error) {
    if (error instanceof CsvError) throw brokenTable(error);
    throw error;
  }
};

const byName: ReadonlyMap<string, ResultColumn> = new Map(
  resultColumns.flatMap((column) => [column, ...columnNames[column]].map((name) => [withoutMarks(name), column])),
);

/** The delimiter under which most columns of the first line are known. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const known = (delimiter: string): number =>
    first.split(delimiter).filter((name) => byName.has(withoutMarks(name))).length;
  return [';', ',', '\t'].reduce((best, other) => (known(other) > known(best) ? other : best));
};

const allNames = resultColumns.map((column) => `${column} (${columnNames[column][0] ?? ''})`).join(', ');

/** The column of each place of the head; null for one that says nothing more. Throws where one is not known or stands twice. */
const headOf = (cells: readonly string[], line: number): (ResultColumn | null)[] => {
  const seen = new Set<ResultColumn>();
  const columns = cells.map((name, place): ResultColumn | null => {
    const folded = withoutMarks(name);
    if (ourOwn.has(folded)) return null;
    const column = byName.get(folded);
    if (name === '')
      throw new UnreadableTable(`cột thứ ${place + 1} không có tên.`, 'đặt tên cột ở dòng đầu, hoặc xóa cột ấy.', line);
    if (folded === 'don vi')
      throw new UnreadableTable(
        'cột «đơn vị» có hai nghĩa: nơi được đo, hay đơn vị tính.',
        'đổi tên cột thành «tỉnh» hoặc «đơn vị tính».',
        line,
        name,
      );
    if (column === undefined)
      throw new UnreadableTable(
        `không biết cột «${name}».`,
        `xóa cột ấy, hoặc đổi tên thành một trong: ${allNames}.`,
        line,
        name,
      );
    if (seen.has(column))
      throw new UnreadableTable(`cột «${name}» (${column}) có hai lần.`, 'giữ một cột.', line, name);
    seen.add(column);
    return column;
  });
  const missing = neededColumns.filter((column) => !seen.has(column));
  if (missing.length > 0)
    throw new UnreadableTable(
      `bảng thiếu cột ${missing.map((column) => `«${columnNames[column][0] ?? column}» (${column})`).join(', ')}.`,
      'thêm cột ấy; dòng đầu của bảng là tên các cột, bằng tên tiếng Việt hoặc tên khóa.',
      line,
    );
  return columns;
};

/**
 * Reads a table of measured values: CSV, UTF-8, delimited by `;`, `,` or tabs, its first line the names of the columns. Throws
 * `UnreadableTable` where no row can be trusted; rows that are too short or too long are told apart.
 */
export const readResultTable = (bytes: Uint8Array): ResultTable => {
  const text = textOf(bytes);
  const [head, ...lines] = linesOf(text, delimiterOf(text));
  if (head === undefined)
    throw new UnreadableTable('bảng trống.', 'dòng đầu là tên các cột, mỗi dòng sau là một số đo.');
  const columns = headOf(head.cells, head.line);
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0)
    throw new UnreadableTable('bảng chỉ có dòng tên cột.', 'thêm mỗi số đo một dòng.', head.line);
  if (filled.length > MOST_ROWS)
    throw new UnreadableTable(`bảng có ${filled.length} dòng, nhiều hơn ${MOST_ROWS}.`, 'tách thành nhiều tệp.');
  const problems: TableProblem[] = [];
  const rows = filled.flatMap(({ line, cells }): TableRow[] => {
    if (cells.slice(columns.length).some((cell) => cell !== '') || cells.length < columns.length) {
      problems.push({
        line,
        column: null,
        problem: `dòng có ${cells.length} ô, dòng tên cột có ${columns.length}.`,
        remedy: 'ô nào có dấu phân cách (dấu phẩy của số lẻ, của ghi chú) thì bao ô ấy bằng dấu nháy kép.',
      });
      return [];
    }
    return [
      {
        line,
        cells: new Map(
          columns.flatMap((column, place) => {
            const cell = cells[place] ?? '';
            return column === null || cell === '' ? [] : [[column, cell] as const];
          }),
        ),
      },
    ];
  });
  const heads = new Map(
    columns.flatMap((column, place) => (column === null ? [] : [[column, head.cells[place] ?? column] as const])),
  );
  return { rows, heads, problems };
};
