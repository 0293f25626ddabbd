import { tag } from '../words/html.ts';
import { withNumber, type ShownFigure, type ShownLine } from './shown-line.ts';

/** The axis of a line: from the lowest to the highest of what stands on it, a share from zero; null where nothing can stand on it. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  /** Place of a value along the axis, 0 to 100. */
  readonly at: (value: number) => number;
}

const endsOf = ({ low, high }: Pick<ShownFigure, 'low' | 'high'>): number[] =>
  [low, high].filter((value): value is number => value !== null);

/** A rank's first place stands at the right: more is always to the right. */
export const axisOf = (line: ShownLine): Axis | null => {
  const values = [...withNumber(line.figures), ...line.benchmarks.filter(({ operator }) => operator !== null)].flatMap(
    endsOf,
  );
  if (values.length === 0) return null;
  const isShare = line.unit === '%' || line.unit === '%/năm';
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const least = isShare ? Math.min(0, lowest) : lowest === highest ? 0 : lowest;
  const most =
    isShare && lowest >= 0 && highest > 40 ? Math.max(100, highest) : highest === least ? least + 1 : highest;
  const at = (value: number): number => {
    const place = ((value - least) / (most - least)) * 100;
    return Math.round((line.unit === 'rank' ? 100 - place : place) * 10) / 10;
  };
  return { least, most, at };
};

/** Width and height in units of the drawing. */
const [width, floor] = [100, 9];

/**
 * All figures of a line on one small strip, the benchmarks as upright strokes: few elements however many figures there are. The largest
 * group of comparable figures is drawn full, what cannot be compared with it pale. It says nothing that the words beside it do not say.
 */
export const stripSvg = (line: ShownLine): string => {
  const axis = axisOf(line);
  if (axis === null) return '';
  const towers = new Map<number, number>();
  const dots = withNumber(line.figures).flatMap(({ low, high, operator, group }) => {
    if (low === null) return [];
    const [at, end] = [axis.at(low), axis.at(operator === 'range' && high !== null ? high : low)];
    const column = Math.round(at / 2.5);
    const row = towers.get(column) ?? 0;
    towers.set(column, row + 1);
    // Towers end where the strip ends: the number of figures is told in words.
    const path = `M${at} ${Math.round((floor - 1.6 - row * 2.1) * 10) / 10}H${end}`;
    return row < 4 ? [{ path, isFirst: group === 0 }] : [];
  });
  const drawn = (isFirst: boolean): string =>
    dots
      .filter((dot) => dot.isFirst === isFirst)
      .map(({ path }) => path)
      .join('');
  const strokes = line.benchmarks.flatMap(({ low, operator }) =>
    operator === null || low === null ? [] : [`M${axis.at(low)} 0V${floor + 1}`],
  );
  return tag(
    'svg',
    { class: 'strip', viewBox: `-2 -1 ${width + 4} ${floor + 3}`, 'aria-hidden': 'true' },
    `<path class="axis" d="M0 ${floor}H${width}"/>${
      strokes.length === 0 ? '' : `<path class="moc" d="${strokes.join('')}"/>`
    }<path class="dots" d="${drawn(true)}"/>${dots.every(({ isFirst }) => isFirst) ? '' : `<path class="dots apart" d="${drawn(false)}"/>`}`,
  );
};
