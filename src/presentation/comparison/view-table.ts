import { stateInWords } from '../words/cell-words.ts';
import { deadlineInWords, levelInWords } from '../words/words.ts';
import { viewColumns } from '../records/joined-names.ts';
import { fieldsOf, nation, recordOf, type ViewField, type ViewRecord, type ViewRows } from '../records/view-row.ts';
import { absenceOf, type Chosen, type ChosenLine } from './choice.ts';
import { rowsToCsv } from './shown-csv.ts';
import type { ShownLine } from './shown-line.ts';

const rowAt = (rows: ViewRows, id: string): readonly ViewField[] => {
  const row = rows[id];
  // A row left out would be a figure that the reader never misses.
  if (!row) throw new Error(`no row for ${id}`);
  return row;
};

/** What all rows of a line share. */
const lineRecord = (line: ShownLine, rows: ViewRows): ViewRecord => {
  const [first] = [...line.figures.map(({ id }) => id), ...line.benchmarks.map(({ id }) => `moc:${id}`)];
  return {
    indicator: line.indicator,
    indicator_name: (first === undefined ? undefined : recordOf(rowAt(rows, first)).indicator_name) ?? line.name,
    level: line.level,
    level_name: levelInWords(line.level),
    year: line.year,
    deadline: deadlineInWords(line.year),
    unit: line.unit,
  };
};

/** The rows of a line: its benchmarks, or that none was seen; its figures as they stand; of chosen units those without one, and why. */
const lineRows = (
  { line, figures }: ChosenLine,
  units: readonly string[],
  rows: ViewRows,
  nameOf: (unit: string) => string,
): (readonly ViewField[])[] => {
  const shared = lineRecord(line, rows);
  const without = units.filter((unit) => !figures.some(({ province }) => province === unit));
  return [
    ...(line.benchmarks.length > 0
      ? // A benchmark of a period stands in the lines of its years; the row is found by the year of its line, and tells the period.
        line.benchmarks.map(({ id }) => fieldsOf({ ...recordOf(rowAt(rows, `moc:${id}`)), year: line.year }))
      : [fieldsOf({ ...shared, ...nation, state: 'unknown', note: 'chưa thấy mốc có nguồn đủ tin cậy' })]),
    ...figures.map(({ id }) => rowAt(rows, id)),
    ...without.map((unit) => {
      const absence = absenceOf(line, unit);
      return fieldsOf({
        ...shared,
        province: unit,
        province_name: nameOf(unit),
        state: absence?.state ?? 'unknown',
        note: absence ? `${stateInWords(absence.state).name}: ${absence.why}` : 'có nêu, không hợp với lựa chọn',
      });
    }),
  ];
};

/**
 * What a view shows as a table, the same in the comparison, the chart and the page of an indicator: the header, then every row with as
 * many fields. Numbers are written as in the open data, a missing value is an empty field.
 */
export const viewTable = (
  { lines }: Chosen,
  units: readonly string[],
  rows: ViewRows,
  nameOf: (unit: string) => string,
): string[][] => [
  [...viewColumns],
  ...lines.flatMap((line) =>
    lineRows(line, units, rows, nameOf).map((fields) => fields.map((field) => (field === null ? '' : String(field)))),
  ),
];

/** The same as a file for spreadsheets. */
export const viewCsv = (...view: Parameters<typeof viewTable>): string => rowsToCsv(viewTable(...view));
