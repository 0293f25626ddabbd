import { scaleLinear } from 'd3';
import type { ShownBenchmark, ShownFigure, ShownLine } from '../comparison/shown-line.ts';
import { figureInWords } from '../words/words.ts';

/** An axis as long as what stands on it asks for. */
export interface FittedAxis {
  readonly least: number;
  readonly most: number;
  /** Part of the axis from its left end, 0 to 1; ranks run from right to left, so that more is always to the right. */
  readonly place: (value: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Its range, in a sentence: nobody takes a short axis for a whole one. */
  readonly words: string;
}

const endsOf = ({ operator, low, high }: Pick<ShownFigure, 'operator' | 'low' | 'high'>): number[] =>
  operator === null ? [] : [low, high].filter((value) => value !== null);

/** The axis of some figures and of the benchmarks beside them; null where nothing has a number. */
export const fittedAxis = (
  figures: readonly ShownFigure[],
  benchmarks: readonly ShownBenchmark[],
  unit: ShownLine['unit'],
): FittedAxis | null => {
  const values = [...figures, ...benchmarks].flatMap(endsOf);
  if (figures.flatMap(endsOf).length === 0) return null;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // One value alone has room on both sides, so that its sign does not stand at an edge that means nothing.
  const around = lowest === highest ? Math.max(unit === '%' ? 10 : 1, Math.abs(lowest) * 0.1) : 0;
  const scale = scaleLinear([lowest - around, highest + around], [0, 1]).nice(5);
  const [nicest = lowest, mostly = highest] = scale.domain();
  const isRank = unit === 'rank';
  const floor = isRank ? 1 : lowest >= 0 ? 0 : nicest;
  const least = Math.max(floor, nicest);
  const most = unit === '%' && highest <= 100 ? Math.min(100, mostly) : mostly;
  scale.domain(isRank ? [most, least] : [least, most]);
  const said = (value: number): string => figureInWords({ operator: '=', low: value, unit });
  const ticks = scale.ticks(5).filter((tick) => !isRank || tick === Math.round(tick));
  return {
    least,
    most,
    place: (value) => scale(value),
    ticks: (isRank && !ticks.includes(1) && least === 1 ? [1, ...ticks.filter((tick) => tick > 2)] : ticks).map(
      (tick) => ({
        at: scale(tick),
        label: said(tick),
      }),
    ),
    words: `Trục từ ${said(least)} đến ${said(most)}${isRank ? ', hạng nhỏ ở bên phải' : least === 0 ? '' : ', không bắt đầu từ 0'}.`,
  };
};
