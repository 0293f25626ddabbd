import { pixels } from '../charts/dot-plot-svg.ts';
import type { Colours } from '../charts/dot-plot-svg.ts';
import { markSvg, type Inks } from '../charts/dot-plot-signs.ts';
import type { Mark } from '../charts/dot-plot.ts';
import type { ShownFigure } from '../comparison/shown-line.ts';
import { aspirationInWords } from '../words/words.ts';
import type { FittedAxis } from './fitted-axis.ts';
import type { GatheredRow } from './gathered.ts';

/** How the signs of the charts are inked in a file of its own. */
export const inksOf = ({ ink, paper }: Colours): Inks => ({
  ink,
  paper: (property) => `${property}="${paper}"`,
  line: ` stroke="${ink}" stroke-width="2"`,
  box: ' overflow="visible"',
});

/** The widest that signs of equal figures may spread: wider, they would seem to be other figures. */
const widest = 84;
/** From the middle of one sign to the next, in pixels of the charts. */
const pitch = 16;

/** Sizes of signs in a heap, the largest first; smaller, their shapes could not be told apart. */
const heapSizes = [1, 0.86, 0.74, 0.64] as const;

/** How signs of equal figures stand: as high as the row allows, as narrow as can be. */
const heapOf = (count: number, height: number, scale: number): { rows: number; columns: number; size: number } => {
  const heaps = heapSizes.map((size) => {
    const rows = Math.min(count, Math.max(1, Math.floor((height * 0.92) / (pitch * scale * size))));
    const columns = Math.ceil(count / rows);
    // Columns of about the same height.
    return { rows: Math.ceil(count / columns), columns, size: size * scale };
  });
  const narrow = heaps.find(({ columns, size }) => columns * pitch * size <= widest * scale);
  return narrow ?? heaps.at(-1) ?? { rows: 1, columns: count, size: scale };
};

/** The height that so many signs ask for at the least, in pixels of the charts. */
export const signsHeight = (count: number): number => {
  const [smallest] = heapSizes.slice(-1);
  const step = pitch * (smallest ?? 1);
  return (Math.ceil(count / Math.floor(widest / step)) * step) / 0.92;
};

/** The signs of a row, their place, and how far they reach to both sides. */
export interface RowSigns {
  readonly svg: string;
  readonly from: number;
  readonly to: number;
}

const lookOf = ({ basis, value }: ShownFigure): Pick<Mark, 'basis' | 'aspiration'> => ({
  basis,
  aspiration: value.startsWith(aspirationInWords),
});

const moved = (inner: string, x: number, y: number, scale: number): string =>
  `<g transform="translate(${pixels(x)} ${pixels(y)}) scale(${Math.round(scale * 100) / 100})">${inner}</g>`;

/** Where signs stand, and how large: the left end of the axis and its length in pixels, the middle of the row, its height. */
export interface RowPlace {
  readonly left: number;
  readonly length: number;
  readonly middle: number;
  readonly height: number;
  readonly scale: number;
}

/** One sign for each figure, in the shape of whose words it is, all around their place; what opens or blurs them is drawn once. */
export const signsOf = (row: GatheredRow, axis: FittedAxis, place: RowPlace, inks: Inks): RowSigns => {
  const { left, length, middle, height, scale } = place;
  const [first] = row.members;
  const at = (value: number): number => left + axis.place(value) * length;
  const x = at(first.low ?? 0);
  const writing = { x: () => '0', y: '0' };
  const single = (mark: Mark): string => markSvg(mark, writing, inks);
  if (first.operator === 'range') {
    const other = at(first.high ?? first.low ?? 0);
    const mark: Mark = { ...lookOf(first), kind: 'range', from: Math.min(x, other), to: Math.max(x, other) };
    return {
      svg: markSvg(mark, { x: pixels, y: pixels(middle) }, inks),
      from: mark.from - 9,
      to: mark.to + 9,
    };
  }
  if (first.impossible === true)
    return {
      svg: moved(single({ ...lookOf(first), kind: 'impossible', at: 0 }), x, middle, scale),
      from: x - 13 * scale,
      to: x + 13 * scale,
    };
  const count = row.members.length;
  const { rows, columns, size } = heapOf(count, height, scale);
  const step = pitch * size;
  const dots = row.members.map((member, index) => {
    const [column, line] = [Math.floor(index / rows), index % rows];
    const inColumn = column === columns - 1 ? count - column * rows : rows;
    return moved(
      single({ ...lookOf(member), kind: 'exact', at: 0 }),
      x + (column - (columns - 1) / 2) * step,
      middle + (line - (inColumn - 1) / 2) * step,
      size,
    );
  });
  const reach = ((columns - 1) / 2) * step + 8 * size;
  const stroke = `fill="none"${inks.line}`;
  const open = (way: 1 | -1): RowSigns => ({
    svg: `${dots.join('')}${moved(`<path d="M${way} 0H${22 * way}M${16 * way}-5L${22 * way} 0L${16 * way} 5" ${stroke}/>`, x + reach * way, middle, scale)}`,
    from: x - reach - (way < 0 ? 24 * scale : 0),
    to: x + reach + (way > 0 ? 24 * scale : 0),
  });
  const turned = axis.place(axis.least) > axis.place(axis.most);
  // Of several signs on one row the words tell which is which.
  switch (row.values.length > 1 ? '=' : first.operator) {
    case '>=':
    case '>':
      return open(turned ? -1 : 1);
    case '<=':
    case '<':
      return open(turned ? 1 : -1);
    case '~':
      return {
        svg: `${dots.join('')}${moved(`<path d="M2 1q3-6 6 0t6 0" ${stroke}/>`, x + reach, middle, scale)}${moved(`<path d="M-14 1q3-6 6 0t6 0" ${stroke}/>`, x - reach, middle, scale)}`,
        from: x - reach - 16 * scale,
        to: x + reach + 16 * scale,
      };
    case '=':
    case null:
      return { svg: dots.join(''), from: x - reach, to: x + reach };
  }
};
