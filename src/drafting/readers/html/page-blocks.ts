import type { ReadBlock } from '../../read-document.ts';
import type { RepairCount } from '../characters.ts';
import { capitalLetter, roman } from '../list-number.ts';
import { refuseHugeTable, tableOf, type GridRow } from '../table-grid.ts';
import { attribute, isElement, ownWords, type HtmlElement, type HtmlNode, type HtmlParent } from './parse-page.ts';

/** Elements whose words run on with those around them. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr rt rp o:p st1:place'.split(
    ' ',
  ),
);

/** What is needed of the page to make its blocks. */
export interface PageReading {
  readonly leftOut: (element: HtmlElement) => 'hidden' | 'frame' | undefined;
  readonly wordsOf: (raw: string) => string;
  readonly repairs: RepairCount;
  pictures: number;
}

/** An open list: how its next item is marked. */
type Marker = (item: HtmlElement) => string;

const numberIn = (text: string | undefined): number | undefined => {
  const value = parseInt(text ?? '', 10);
  return Number.isNaN(value) || Math.abs(value) > 1_000_000 ? undefined : value;
};
const styleOf = (element: HtmlElement): string =>
  /list-style(?:-type)?\s*:[^;]*?(none|upper-roman|lower-roman|upper-alpha|upper-latin|lower-alpha|lower-latin|decimal)/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.toLowerCase() ?? '';
const typeOf = (element: HtmlElement): string => {
  const byStyle: Readonly<Record<string, string>> = {
    'upper-roman': 'I',
    'lower-roman': 'i',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-alpha': 'a',
    'lower-latin': 'a',
    decimal: '1',
    none: 'none',
  };
  return byStyle[styleOf(element)] ?? attribute(element, 'type') ?? '1';
};

const printed = (value: number, type: string): string => {
  if (type === 'I') return roman(value);
  if (type === 'i') return roman(value).toLowerCase();
  if (type === 'A') return capitalLetter(value, 'count');
  return type === 'a' ? capitalLetter(value, 'count').toLowerCase() : String(value);
};

const markerOf = (list: HtmlElement): Marker => {
  if (list.tagName !== 'ol') return () => (styleOf(list) === 'none' ? '' : '-');
  const reversed = attribute(list, 'reversed') !== undefined;
  const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
  let next = numberIn(attribute(list, 'start')) ?? (reversed ? items : 1);
  return (item) => {
    const value = numberIn(attribute(item, 'value')) ?? next;
    next = value + (reversed ? -1 : 1);
    const type = typeOf(list);
    return type === 'none' ? '' : `${printed(value, type)}.`;
  };
};

/** No table of a plan is wider, in columns: cells further right cover nothing below them. */
const widest = 200;

/** How far a cell reaches; no table of a plan reaches further, and every place it covers is counted. */
const spanOf = (cell: HtmlElement, name: string): number => {
  const span = numberIn(attribute(cell, name)) ?? 1;
  return span > 0 && span <= 200 ? span : 1;
};

const below = (element: HtmlParent, ...names: readonly string[]): HtmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName));

const holdsTable = (element: HtmlParent): boolean =>
  element.childNodes.some((child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)));

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  [table, ...below(table, 'thead', 'tbody', 'tfoot')].flatMap((part) => below(part, 'tr'));

/** The blocks of a part of a page, in reading order. */
export const pageBlocks = (root: HtmlParent, reading: PageReading): ReadBlock[] => {
  const { wordsOf, repairs, leftOut } = reading;
  const blocks: ReadBlock[] = [];
  let line: string[] = [];
  /** The mark of a list item that waits for its first words. */
  let waiting = '';
  let space = false;

  const flush = (heading?: number): void => {
    // White space of the file is one space; only a preformatted text keeps its lines.
    const text = wordsOf(line.join('').replaceAll(/[ \t\n\r\f]+/g, ' '));
    line = [];
    if (text === '') return;
    // A mark that is printed already is not printed twice.
    if (text.startsWith(waiting) || (waiting === '-' && /^[-–—+•*]\s/u.test(text))) waiting = '';
    if (waiting !== '') repairs.add('khôi phục số, gạch đầu dòng của danh sách');
    blocks.push({
      kind: 'text',
      text: waiting === '' ? text : `${waiting} ${text}`,
      ...(waiting === '' ? {} : { restored: waiting }),
      ...(heading === undefined ? {} : { heading }),
      ...(space ? { spaceBefore: true } : {}),
    });
    waiting = '';
    space = false;
  };

  const readTable = (table: HtmlElement): void => {
    const rows = rowsOf(table).filter((row) => leftOut(row) === undefined);
    // A table that holds tables lays out a page: its cells are read as they come.
    if (holdsTable(table) || attribute(table, 'role') === 'presentation') {
      for (const child of table.childNodes) visit(child, undefined);
      return;
    }
    for (const caption of below(table, 'caption')) visit(caption, undefined);
    refuseHugeTable(rows.length);
    const covered = new Map<number, number>();
    const cells = rows.map((row): ReadonlyMap<number, ReadBlock[]> => {
      const filled = new Map<number, ReadBlock[]>();
      let column = 0;
      const taken = new Map([...covered].filter(([, left]) => left > 0));
      for (const [place, left] of taken)
        if (left > 1) covered.set(place, left - 1);
        else covered.delete(place);
      for (const cell of below(row, 'td', 'th').filter((one) => leftOut(one) === undefined)) {
        while (taken.has(column)) column += 1;
        const down = spanOf(cell, 'rowspan') - 1;
        const across = spanOf(cell, 'colspan');
        filled.set(column, pageBlocks(cell, reading));
        if (down > 0)
          for (let place = column; place < Math.min(column + across, widest); place += 1) covered.set(place, down);
        column += across;
      }
      return filled;
    });
    const grid = cells.map(
      (row): GridRow =>
        new Map(
          [...row].map(([column, read]) => [
            column,
            read.map((block) => (block.kind === 'text' ? block.text : block.rows.flat().join('\n'))).join('\n'),
          ]),
        ),
    );
    const read = tableOf(grid);
    if (read === undefined) return;
    if (read.rows[0]?.length === 1) {
      blocks.push(...cells.flatMap((row) => [...row.values()].flat()));
      space = true;
      return;
    }
    blocks.push(read);
    space = true;
  };

  const visit = (node: HtmlNode, marker: Marker | undefined): void => {
    const words = ownWords(node);
    if (words !== '') line.push(words);
    if (!isElement(node)) return;
    const out = leftOut(node);
    if (out === 'frame') repairs.add('bỏ khung của trang (trình đơn, đầu trang, chân trang)');
    if (out !== undefined) return;
    const { tagName: name } = node;
    if (name === 'img') reading.pictures += 1;
    if (name === 'br') {
      flush();
      return;
    }
    if (inline.has(name)) {
      for (const child of node.childNodes) visit(child, marker);
      return;
    }
    flush();
    if (name === 'table') readTable(node);
    else if (name === 'hr') space = true;
    else if (name === 'pre')
      for (const text of preformatted(node).split('\n')) {
        line.push(text);
        flush();
      }
    else if (name === 'ol' || name === 'ul') {
      const next = markerOf(node);
      for (const child of node.childNodes) visit(child, next);
    } else {
      if (name === 'li') waiting = marker?.(node) ?? '-';
      for (const child of node.childNodes) visit(child, undefined);
      flush(/^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined);
      if (name === 'li') waiting = '';
      if (name === 'p' && node.childNodes.length > 0 && blocks.length > 0 && isEmpty(node)) space = true;
    }
  };

  for (const child of root.childNodes) visit(child, undefined);
  flush();
  return blocks;
};

const preformatted = (node: HtmlParent): string =>
  node.childNodes
    .map((child) => (isElement(child) ? (child.tagName === 'br' ? '\n' : preformatted(child)) : ownWords(child)))
    .join('');

/** Whether a paragraph holds no words: it is there to make space. */
const isEmpty = (node: HtmlParent): boolean =>
  node.childNodes.every((child) => (isElement(child) ? isEmpty(child) : ownWords(child).trim() === ''));
