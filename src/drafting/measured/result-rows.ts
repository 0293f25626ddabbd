import type { Indicator } from '../../domain/indicator.ts';
import type { Province } from '../../domain/province.ts';
import { rankOfSchema, resultKey, type ResultEntry } from '../../domain/result.ts';
import type { ResultColumn, ResultTable, TableProblem, TableRow } from './csv-table.ts';
import { findIndicator, findMethod, findUnit } from './find-names.ts';
import {
  readConfidence,
  readDay,
  readLevel,
  readOperator,
  readUnit,
  readValue,
  readWhole,
  type CellReading,
} from './read-cells.ts';

/** A row read as an entry of `results/`, or what keeps it from being one. */
export type ReadRow =
  | { readonly line: number; readonly entry: ResultEntry }
  | { readonly line: number; readonly problems: readonly TableProblem[] };

/** What names in a table may mean. */
export interface KnownNames {
  readonly provinces: readonly Province[];
  readonly indicators: readonly Indicator[];
}

/** An id as the entry keeps it: none where it is the one that the entry has by itself. */
const readId = (cell: string, key: string): CellReading<string | undefined> => {
  const own = cell.includes('/') ? cell : `${key.split('/')[0] ?? ''}/${cell}`;
  if (own === key) return { value: undefined };
  return own.startsWith(`${key}-`)
    ? { value: own.split('/')[1] ?? own }
    : {
        problem: `mã «${cell}» không phải mã của số đo này.`,
        remedy: `để trống, hoặc (khi nguồn khác đã nêu một số khác) dùng «${key}-» và một chữ riêng.`,
      };
};

const readRow = ({ line, cells }: TableRow, heads: ResultTable['heads'], known: KnownNames): ReadRow => {
  const problems: TableProblem[] = [];
  const say = (column: ResultColumn, problem: string, remedy: string): undefined => {
    problems.push({ line, column: heads.get(column) ?? column, problem, remedy });
    return undefined;
  };
  /** What a cell says; undefined, and told, where it cannot be read. */
  const taken = <Value>(column: ResultColumn, reading: CellReading<Value>): Value | undefined =>
    'value' in reading ? reading.value : say(column, reading.problem, reading.remedy);
  /** The same of a cell that may be empty. */
  const optional = <Value>(column: ResultColumn, read: (cell: string) => CellReading<Value>): Value | undefined => {
    const cell = cells.get(column);
    return cell === undefined ? undefined : taken(column, read(cell));
  };
  const needed = <Value>(column: ResultColumn, read: (cell: string) => CellReading<Value>): Value | undefined =>
    cells.has(column)
      ? optional(column, read)
      : say(column, 'ô này trống.', 'ghi điều nguồn nêu; nguồn không nêu thì bỏ dòng này.');
  const words = (cell: string): CellReading<string> => ({ value: cell });

  const period = needed('period', readWhole);
  const rankOf = optional('rankOf', (cell): CellReading<63 | 34> => {
    const number = rankOfSchema.safeParse(Number(/^(\d+)(?:\s\p{L}.*)?$/u.exec(cell)?.[1]));
    return number.success
      ? { value: number.data }
      : {
          problem: `«${cell}» không phải 63 hay 34.`,
          remedy: 'xếp hạng trong 63 đơn vị (trước 01/7/2025) hoặc 34 (từ ngày ấy); không phải hạng thì để trống.',
        };
  });
  const province = needed('province', (cell) => findUnit(cell, { period, rankOf }, known.provinces));
  const indicator = needed('indicator', (cell) => findIndicator(cell, known.indicators));
  const method = indicator && taken('method', findMethod(cells.get('method'), indicator));
  const value = needed('value', readValue);
  const [level, operator] = [optional('level', readLevel), optional('operator', readOperator)];
  const unit = optional('unit', readUnit) ?? indicator?.unit;
  if (cells.get('value')?.endsWith('%') === true && unit !== undefined && !unit.startsWith('%'))
    say('value', `giá trị ghi % nhưng chỉ số tính bằng ${unit}.`, 'xem lại chỉ số và đơn vị tính theo nguồn.');
  const asOf = optional('asOf', readDay);
  const measuredBy = needed('measuredBy', words);
  const confidence = needed('confidence', readConfidence);
  const source = needed('source', (cell): CellReading<string> =>
    /^https?:\/\/\S+$/u.test(cell) && URL.canParse(cell)
      ? { value: cell }
      : {
          problem: `«${cell}» không phải địa chỉ trang web.`,
          remedy: 'dán trọn địa chỉ của trang nêu con số, bắt đầu bằng https://.',
        },
  );
  if (
    problems.length > 0 ||
    period === undefined ||
    province === undefined ||
    indicator === undefined ||
    method === undefined ||
    value === undefined ||
    unit === undefined ||
    measuredBy === undefined ||
    source === undefined ||
    confidence === undefined
  )
    return { line, problems };
  const key = resultKey({ province, indicator: indicator.id, level, period, method });
  const id = optional('id', (cell) => readId(cell, key));
  if (problems.length > 0) return { line, problems };
  return {
    line,
    entry: {
      ...(id === undefined ? {} : { id }),
      province,
      indicator: indicator.id,
      ...(level === undefined ? {} : { level }),
      operator: operator ?? '=',
      value,
      unit,
      ...(rankOf === undefined ? {} : { rankOf }),
      period,
      ...(asOf === undefined ? {} : { asOf }),
      measuredBy,
      method,
      source,
      confidence,
      ...(cells.has('note') ? { note: cells.get('note') } : {}),
    },
  };
};

/** The rows of a table as entries, each by itself; what no row can tell (a year before its unit, a rank too high) the check says. */
export const readRows = ({ rows, heads }: ResultTable, known: KnownNames): ReadRow[] =>
  rows.map((row) => readRow(row, heads, known));
