import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal';
import { columnHeading } from '../presentation/records/column-headings.ts';
import type { ColumnType, DataTable, FieldValue } from '../presentation/records/data-table.ts';
import { codeLists } from './codes.ts';
import { flatValue } from './formats.ts';
import { undated } from './plain-zip.ts';
import { xmlCharacters, xmlText } from './xml-text.ts';

/** The most characters that a cell of a spreadsheet holds; a longer one would be lost without a word. */
const cellLimit = 32_767;
/** The most links that a sheet may hold; beyond them the address still stands in its cell. */
const linkLimit = 65_000;

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

/** Words as a cell can hold them; words that no cell holds stop the build, named by how they begin. */
const cellWords = (words: string): string => {
  const held = xmlCharacters(words);
  if (held.length > cellLimit)
    throw new Error(
      `ô sổ tính bắt đầu bằng «${held.slice(0, 60)}…»\n  Lỗi: dài ${held.length} ký tự, bảng tính chỉ chứa ${cellLimit} ký tự một ô.\n  Cách sửa: tìm chữ ấy trong nội dung rồi rút ngắn.`,
    );
  return held;
};

/**
 * A list as words of a cell; one that no cell holds keeps what fits and ends with how many are left: they stand whole in the file of
 * the table's own name.
 */
const cellList = (list: readonly string[], table: string): string => {
  const whole = list.join(' ');
  if (whole.length <= cellLimit) return cellWords(whole);
  const rest = (left: number): string => ` … và ${left} mã nữa, xem ${table}.csv`;
  let kept = list.length - 1;
  let length = whole.length - (list.at(-1)?.length ?? 0) - 1;
  while (kept > 0 && length + rest(list.length - kept).length > cellLimit) {
    kept -= 1;
    length -= (list[kept]?.length ?? 0) + 1;
  }
  return cellWords(`${list.slice(0, kept).join(' ')}${rest(list.length - kept)}`);
};

/** Day first, in Vietnam's manner (42A): without the country LibreOffice writes it in the manner of its own language. */
const dayFormat = '[$-42A]dd/mm/yyyy';

const isDay = (value: FieldValue): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** One value as a cell: real numbers and days; words are never a formula there, whatever they begin with. */
const cellOf = (type: ColumnType, value: FieldValue, table: string): Cell => {
  if (Array.isArray(value) && value.length > 0) return { type: String, value: cellList(value.map(String), table) };
  if (type === 'date' && isDay(value)) return { type: Date, value: new Date(`${value}T00:00:00Z`), format: dayFormat };
  const flat = flatValue(value);
  if (flat === null) return null;
  if (typeof flat === 'number') return { type: Number, value: flat };
  if (typeof flat === 'boolean') return { type: Boolean, value: flat };
  return { type: String, value: cellWords(flat) };
};

/** A sheet before it is written: what stands in it, and the cells that lead somewhere. */
interface Written {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
  readonly links: readonly { readonly cell: string; readonly address: string }[];
}

const widthOf = (name: string, type: ColumnType): number => {
  if (type === 'number' || type === 'integer' || type === 'date') return 12;
  return /^(?:quote|note|comparison|definition|title|indicator_name|relations|commitments|plan_title|meaning)$/.test(
    name,
  )
    ? 48
    : 20;
};

const heading = (words: string): Cell => ({
  type: String,
  value: words,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
});

const sheetOf = ({ name: table, columns, records }: DataTable, name: string): Written => {
  const at = columns.findIndex((column) => column.name === 'url');
  return {
    name,
    rows: [
      columns.map((column) => heading(columnHeading(column.name))),
      ...records.map((record) => columns.map((column) => cellOf(column.type, record[column.name] ?? null, table))),
    ],
    widths: columns.map((column) => widthOf(column.name, column.type)),
    links: records.slice(0, linkLimit).flatMap(({ url }, row) =>
      // An address from the root of a site leads nowhere from a file on a disk.
      typeof url === 'string' && /^https?:/.test(url) ? [{ cell: `${letters(at)}${row + 2}`, address: url }] : [],
    ),
  };
};

/** The dictionary as a sheet: every column of every sheet, then every code. */
const dictionary = (sheets: readonly { readonly name: string; readonly table: DataTable }[]): Written => ({
  name: 'Từ điển',
  rows: [
    ['Trang tính', 'Tiêu đề', 'Tên cột hoặc mã', 'Kiểu', 'Nghĩa'].map(heading),
    ...sheets.flatMap(({ name, table }) =>
      table.columns.map((column): Cell[] =>
        [name, columnHeading(column.name), column.name, column.type, column.meaning].map((words) =>
          cellOf('string', words, table.name),
        ),
      ),
    ),
    ...codeLists.flatMap(({ column, codes }) =>
      codes.map(({ code, meaning }): Cell[] =>
        ['(mã)', columnHeading(column), code, 'mã', meaning].map((words) => cellOf('string', words, '')),
      ),
    ),
  ],
  widths: [16, 24, 24, 12, 90],
  links: [],
});

const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A filter above each sheet, its links, and days as they are written here: what the library leaves to those who use it. */
const filtersAndLinks = (sheets: readonly Written[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/styles.xml': {
        // Formats of one's own begin at 164; the library's begin at 100, among those that belong to the program.
        transform: (content) =>
          content.replaceAll(/numFmtId="(\d+)"/g, (all, id: string) =>
            Number(id) >= 100 ? `numFmtId="${Number(id) + 100}"` : all,
          ),
      },
      'xl/worksheets/sheet{id}.xml': {
        insert: (_options, { sheetIndex }) => {
          const { rows, links } = sheets[sheetIndex] ?? { rows: [], links: [] };
          const last = `${letters((rows[0]?.length ?? 1) - 1)}${rows.length}`;
          const links_ = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="link${index + 1}"/>`).join('');
          return `<autoFilter ref="A1:${last}"/>${links_ === '' ? '' : `<hyperlinks>${links_}</hyperlinks>`}`;
        },
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_options, { sheetIndex }) =>
          (sheets[sheetIndex]?.links ?? [])
            .map(
              ({ address }, index) =>
                `<Relationship Id="link${index + 1}" Type="${linkType}" Target="${xmlText(address)}" TargetMode="External"/>`,
            )
            .join(''),
      },
    },
  },
});

/**
 * Tables as one workbook (Office Open XML): Vietnamese headings, first row frozen, a filter on each column, real numbers and days,
 * addresses that lead to the words, and the dictionary as the last sheet. The same bytes from the same tables.
 */
export const workbook = async (
  sheets: readonly { readonly name: string; readonly table: DataTable }[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const written = [...sheets.map(({ name, table }) => sheetOf(table, name)), dictionary(sheets)];
  const blob = await writeExcelFile(
    written.map(({ name, rows, widths }): Sheet<Blob> => ({
      sheet: name,
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [filtersAndLinks(written)] },
  ).toBlob();
  // The library dates its archive by the clock.
  return undated(new Uint8Array(await blob.arrayBuffer()));
};
