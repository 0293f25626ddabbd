import { scaleLinear } from 'd3';
import type { Indicator } from '../../domain/indicator.ts';
import { numberInWords } from '../words/number-in-words.ts';
import { figureInWords } from '../words/words.ts';

/** The axis: values to parts of its length, the same for all panels so that years can be compared by eye. */
export interface Axis {
  /** Place of a value, kept on the axis. */
  readonly place: (value: number) => number;
  /** Whether a value lies on the axis. */
  readonly holds: (value: number) => boolean;
  /** Whether greater values lie to the left. */
  readonly turned: boolean;
  readonly ticks: readonly number[];
}

/** The axis of an indicator: 0 to 100 for shares, turned for ranks, and for changes as long as these values ask for. */
export const axisFor = (indicator: Indicator, values: readonly number[]): Axis => {
  const most = Math.max(0, ...values);
  const axis = (from: number, to: number, nice: boolean, first: readonly number[]): Axis => {
    const scale = scaleLinear([from, to], [0, 1]).clamp(true);
    if (nice) scale.nice(5);
    const [start = from, end = to] = scale.domain();
    return {
      place: (value) => Math.round(scale(value) * 10_000) / 10_000,
      holds: (value) => value >= Math.min(start, end) && value <= Math.max(start, end),
      turned: start > end,
      ticks: [...first, ...scale.ticks(5).filter((tick) => !first.includes(tick))],
    };
  };
  switch (indicator.kind) {
    case 'share':
      return axis(0, 100, false, []);
    case 'change':
      return axis(Math.min(0, ...values), most === 0 ? 10 : most, true, []);
    case 'amount':
      return axis(0, most === 0 ? 10 : most, true, []);
    case 'score':
      return axis(0, 1, false, []);
    case 'rank':
      return axis(Math.max(10, Math.ceil(most / 5) * 5), 1, false, [1]);
  }
};

/** How to read the axis, in a sentence. */
export const explanationOf = (indicator: Indicator): string => {
  switch (indicator.kind) {
    case 'share':
      return 'Trục từ 0 đến 100%.';
    case 'change':
      if (indicator.unit === 'rank') return 'Trục là số bậc thay đổi.';
      return indicator.unit === '%/năm' ? 'Trục là phần trăm mỗi năm.' : 'Trục là mức thay đổi, tính bằng phần trăm.';
    case 'amount':
      return 'Trục bắt đầu từ 0.';
    case 'score':
      return 'Trục từ 0 đến 1.';
    case 'rank':
      return 'Trục xếp hạng quay ngược: hạng 1 ở bên phải, càng sang phải thứ hạng càng cao.';
  }
};

/** The words at a tick. */
export const tickLabel = (value: number, indicator: Indicator): string => {
  switch (indicator.unit) {
    case '%':
    case '%/năm':
      return `${numberInWords(value)}%`;
    case 'count':
    case 'VND':
    case 'per-1000':
    case 'times':
      return figureInWords({ operator: '=', low: value, unit: indicator.unit });
    case 'score':
      return numberInWords(value);
    case 'rank':
      return indicator.kind === 'rank' && value === 1 ? 'hạng 1' : numberInWords(value);
  }
};
