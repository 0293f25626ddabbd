import { detailColumns, detailFields, type TargetDetail } from '../../presentation/plan/target-detail.ts';

/** Whether an element is shown, as far as our own hiding goes. */
const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

const figureLinks = (root: ParentNode): HTMLAnchorElement[] =>
  [...root.querySelectorAll<HTMLAnchorElement>('a.figure')].filter(isShown);

const shownLines = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')].filter(isShown);

/** Ids of the figures that a table shows, line by line. */
export const shownFigures = (table: HTMLTableElement): string[] =>
  shownLines(table).flatMap((line) =>
    figureLinks(line).flatMap(({ dataset }) => (dataset['target'] === undefined ? [] : [dataset['target']])),
  );

/** The columns of a downloaded table. */
export const shownColumns = ['Chỉ tiêu', 'Hạn', 'Cấp', 'Đơn vị', 'Trạng thái ô', ...detailColumns] as const;

/** The words that a cell shows, in one line: what stands in it one below the other is parted by a sign. */
const partsInWords = (cell: HTMLTableCellElement): string =>
  [...cell.childNodes]
    .filter((part) => !(part instanceof Element) || isShown(part))
    .map((part) => (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join('; ');

/** What a table shows, one figure (or one cell without a figure) a row. */
export const shownRows = (table: HTMLTableElement, details: Readonly<Record<string, TargetDetail>>): string[][] =>
  shownLines(table).flatMap((line) => {
    const [head, ...cells] = line.cells;
    const title = head?.querySelector('a')?.textContent ?? '';
    return cells.flatMap((cell) => {
      const { level = '', year = '', state = '' } = cell.dataset;
      const start = [title, year, level, cell.dataset['name'] ?? '', state];
      const links = figureLinks(cell);
      if (links.length === 0) {
        const why = partsInWords(cell);
        return [[...start, '', '', '', '', '', '', '', why, '', '']];
      }
      return links.map((link) => {
        const detail = details[link.dataset['target'] ?? ''];
        if (detail) return [...start, ...detailFields(detail)];
        const remark = link.parentElement?.querySelector('small')?.textContent ?? '';
        return [...start, link.textContent, 'mốc quốc gia', '', remark, '', '', '', '', '', link.href];
      });
    });
  });
