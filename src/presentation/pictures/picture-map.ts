import { pixels } from '../charts/dot-plot-svg.ts';
import { stateOf } from '../comparison/figure-html.ts';
import type { ShownPlaces } from '../comparison/shown-line.ts';
import { unitsOf } from '../comparison/shown-line.ts';
import { gathered } from './gathered.ts';
import type { PictureOrder } from './picture-order.ts';
import { headingLetters, nameLetters, runsOf } from './picture-rows.ts';
import { leading, type PictureSheet } from './picture-sheet.ts';
import { linesOf, setNames, widthOf, type Piece } from './picture-text.ts';

/** What the tiles of a picture say; what they do not say stands in the list beside them. */
export const tilesInWords =
  'Ô đậm: nơi có con số. Ô viền đậm: nơi nêu mà không có con số. Ô viền mảnh: không có con số nào ở đây. Đơn vị từ 01/7/2025 không có ô, chỉ ở danh sách.';

/** Free pixels between two tiles. */
const gap = 3;
/** Tiles smaller than this could not be told apart on a telephone. */
const smallest = 10;

/** A part of the list that stays in one piece: a heading, or a figure with the names of those who state it. */
interface ListPart {
  readonly heading: readonly string[];
  readonly value: string;
  readonly count: string;
  readonly names: readonly (readonly Piece[])[];
  readonly height: number;
}
/** The list in columns side by side, and how large its letters are. */
interface List {
  readonly scale: number;
  readonly columns: readonly (readonly ListPart[])[];
  /** From the left edge of a column to that of the next. */
  readonly step: number;
}

/** How a list may be set: size of letters, columns, lines of names. */
type ListFitting = readonly [scale: number, columns: number, lines: number];
const listFittings: readonly ListFitting[] = [
  ...[1.2, 1.05, 0.95, 0.86, 0.78].map((scale): ListFitting => [scale, 1, 12]),
  ...[0.9, 0.8, 0.72].map((scale): ListFitting => [scale, 2, 12]),
  ...[0.86, 0.78].map((scale): ListFitting => [scale, 1, 2]),
  ...[0.8, 0.72, 0.66].map((scale): ListFitting => [scale, 2, 1]),
  [0.64, 3, 3],
  [0.6, 3, 2],
  [0.6, 3, 1],
];

/** The parts of the list in columns of a height; undefined where they do not fit. */
const setList = (
  order: PictureOrder,
  width: number,
  height: number,
  [scale, most, lines]: ListFitting,
): List | undefined => {
  const { chosen, size, nameOf } = order;
  const letters = size.letters * scale;
  const small = headingLetters(size.small, scale);
  const step = width / most;
  const wide = step - (most > 1 ? letters : 0);
  const parts = gathered(chosen.figures).flatMap(({ heading, rows }) =>
    rows.map((row, index): ListPart => {
      const head = index === 0 && heading !== '' ? linesOf(heading, wide, small, true) : [];
      const places = unitsOf(row.members).length;
      const names = setNames(runsOf(row, chosen.figures, nameOf), wide, letters * nameLetters, lines).lines;
      return {
        heading: head,
        value: row.values[0].value,
        count: places > 1 ? ` · ${places} nơi` : '',
        names,
        height: head.length * small * leading + letters * leading * (1.3 + names.length * nameLetters),
      };
    }),
  );
  const columns: ListPart[][] = [[]];
  let used = 0;
  for (const part of parts) {
    if (used + part.height > height) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(part);
    used += part.height;
    if (part.height > height) return undefined;
  }
  const fits = parts.every(({ value, count }) => widthOf(value, letters, true) + widthOf(count, letters) <= wide);
  return columns.length <= most && fits ? { scale, columns, step } : undefined;
};

const drawPart = (sheet: PictureSheet, part: ListPart, x: number, top: number, scale: number): void => {
  const letters = sheet.size.letters * scale;
  const small = headingLetters(sheet.size.small, scale);
  const { ink, quiet } = sheet.colours;
  let y = top;
  for (const line of part.heading) {
    y += small * leading;
    sheet.write(line, x, y - small * 0.25, small, { colour: quiet, bold: true });
  }
  y += letters * leading;
  sheet.writeSpans(
    [
      { words: part.value, letters, colour: ink, bold: true },
      ...(part.count === '' ? [] : [{ words: part.count, letters: letters * nameLetters, colour: quiet }]),
    ],
    x,
    y - letters * 0.25,
    'start',
  );
  for (const line of part.names) {
    y += letters * nameLetters * leading;
    for (const { basis, words, x: shift } of line) {
      if (basis !== undefined) sheet.shape(basis, x + shift, y - letters * 0.5, letters * 0.23);
      if (words !== undefined)
        sheet.write(words, x + shift, y - letters * 0.25, letters * nameLetters, { colour: ink });
    }
  }
};

const drawList = (sheet: PictureSheet, { scale, columns, step }: List, left: number, top: number): void => {
  for (const [index, parts] of columns.entries()) {
    let y = top;
    for (const part of parts) {
      drawPart(sheet, part, left + index * step, y, scale);
      y += part.height;
    }
  }
};

/**
 * Draws the former units as tiles of one size, filled where a figure stands, and beside them the list of all figures. Nothing is drawn, and
 * the answer is no, where it does not fit between the two heights.
 */
export const drawMap = (
  sheet: PictureSheet,
  order: PictureOrder,
  { units, islands }: ShownPlaces,
  [top, bottom]: readonly [number, number],
): boolean => {
  const { colours, margin, right, size } = sheet;
  const tiles = units.flatMap(({ id, tile }) => (tile ? [{ id, tile }] : []));
  const all = [...tiles, ...islands].map(({ tile }) => tile);
  const [firstRow, lastRow] = [Math.min(...all.map(([row]) => row)), Math.max(...all.map(([row]) => row))];
  const [firstColumn, lastColumn] = [
    Math.min(...all.map(([, column]) => column)),
    Math.max(...all.map(([, column]) => column)),
  ];
  const step = Math.floor((bottom - top) / (lastRow - firstRow + 1));
  const islandLetters = size.small * 0.8;
  const islandNames = Math.max(...islands.map(({ name }) => widthOf(name, islandLetters)));
  const left = margin + step * (lastColumn - firstColumn + 1) + islandNames + size.small * 1.4;
  if (step - gap < smallest) return false;
  let list: List | undefined;
  for (const fitting of listFittings) list ??= setList(order, right - left, bottom - top, fitting);
  if (!list) return false;
  const side = step - gap;
  const rect = ([row, column]: readonly [number, number], look: string): void =>
    sheet.add(
      `<rect x="${pixels(margin + (column - firstColumn) * step)}" y="${pixels(top + (row - firstRow) * step)}" width="${side}" height="${side}" ${look}/>`,
    );
  for (const { id, tile } of tiles) {
    const own = order.chosen.figures.filter(({ province }) => province === id);
    if (own.some((figure) => stateOf(figure) === 'stated')) rect(tile, `fill="${colours.ink}"`);
    else if (own.length > 0) rect(tile, `fill="none" stroke="${colours.ink}" stroke-width="2.5"`);
    else rect(tile, `fill="none" stroke="${colours.line}" stroke-width="1.5"`);
  }
  for (const { name, tile } of islands) {
    rect(tile, `rx="${pixels(side / 3)}" fill="none" stroke="${colours.quiet}" stroke-width="1.5"`);
    const [row, column] = tile;
    sheet.write(
      name,
      margin + (column - firstColumn + 1) * step + 2,
      top + (row - firstRow) * step + side / 2 + islandLetters * 0.35,
      islandLetters,
      { colour: colours.quiet },
    );
  }
  drawList(sheet, list, left, top);
  return true;
};
