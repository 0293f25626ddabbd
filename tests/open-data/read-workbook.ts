import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** A cell as a spreadsheet reads it: words, a number, or a day. */
export type SheetValue = string | number | boolean | null;

/** What a reader of the file sees of a sheet. */
export interface ReadSheet {
  readonly name: string;
  /** Every row with as many cells as the first. */
  readonly rows: readonly (readonly SheetValue[])[];
  /** Cells that hold a day instead of a number. */
  readonly days: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, string>;
  readonly filter: string | null;
  readonly isFirstRowFrozen: boolean;
  /** Cells that are run, and so no plain value. */
  readonly formulas: number;
}

const below = (node: Element | null | undefined, name: string): Element[] =>
  node ? [...node.getElementsByTagName(name)] : [];

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A workbook (Office Open XML) by its parts, as its standard tells to read them; nothing of the writer is used. */
export const readWorkbook = (bytes: Uint8Array): ReadSheet[] => {
  const files = unzipSync(bytes);
  const part = (path: string): Element | null => {
    const file = files[path];
    return file ? new DOMParser().parseFromString(new TextDecoder().decode(file), 'text/xml').documentElement : null;
  };
  const words = below(part('xl/sharedStrings.xml'), 'si').map((entry) =>
    below(entry, 't')
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  );
  const formats = new Map(
    below(part('xl/styles.xml'), 'numFmt').map((format) => [
      format.getAttribute('numFmtId'),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const styles = below(below(part('xl/styles.xml'), 'cellXfs')[0], 'xf').map(
    (style) => formats.get(style.getAttribute('numFmtId')) ?? '',
  );
  const targets = new Map(
    below(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target') ?? '',
    ]),
  );
  return below(part('xl/workbook.xml'), 'sheet').map((entry): ReadSheet => {
    const file = (targets.get(entry.getAttribute('r:id')) ?? '').replace(/^\/?xl\//, '');
    const sheet = part(`xl/${file}`);
    const relations = new Map(
      below(part(`xl/${file.replace('worksheets/', 'worksheets/_rels/')}.rels`), 'Relationship').map((one) => [
        one.getAttribute('Id'),
        one.getAttribute('Target') ?? '',
      ]),
    );
    const days = new Set<string>();
    let width = 0;
    const rows = below(sheet, 'row').map((row) => {
      const cells: SheetValue[] = [];
      for (const cell of below(row, 'c')) {
        const reference = cell.getAttribute('r') ?? '';
        const value = below(cell, 'v')[0]?.textContent ?? null;
        const type = cell.getAttribute('t');
        const isDay = /yy/.test(styles[Number(cell.getAttribute('s') ?? 0)] ?? '') && type === null && value !== null;
        if (isDay) days.add(reference);
        cells[columnOf(reference)] =
          value === null
            ? null
            : type === 's'
              ? (words[Number(value)] ?? null)
              : type === 'b'
                ? value === '1'
                : Number(value);
      }
      width = Math.max(width, cells.length);
      return cells;
    });
    return {
      name: entry.getAttribute('name') ?? '',
      rows: rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null)),
      days,
      links: new Map(
        below(sheet, 'hyperlink').map((link) => [
          link.getAttribute('ref') ?? '',
          relations.get(link.getAttribute('r:id')) ?? '',
        ]),
      ),
      filter: below(sheet, 'autoFilter')[0]?.getAttribute('ref') ?? null,
      isFirstRowFrozen: below(sheet, 'pane').some(
        (pane) => pane.getAttribute('ySplit') === '1' && pane.getAttribute('state')?.startsWith('frozen'),
      ),
      formulas: below(sheet, 'f').length,
    };
  });
};

/** The ISO day of a spreadsheet's number of days. */
export const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
