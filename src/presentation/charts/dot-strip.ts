import { bases } from '../../domain/basis.ts';
import type { DotPlot, Mark, PlotPanel } from './dot-plot.ts';

/** One figure on a strip. */
export interface StripDot {
  /** Place along the axis, 0 to 1. */
  readonly at: number;
  /** Row above the axis, 0 the lowest: dots give way upwards only, so that each stays at its number. */
  readonly row: number;
  readonly mark: Mark;
}

/** The figures of one deadline on a single line: where provinces stand, without their names. */
export interface DotStrip {
  readonly year: number | null;
  readonly dots: readonly StripDot[];
  /** Places of the national benchmarks. */
  readonly yardsticks: readonly number[];
  readonly yardstickLabels: readonly string[];
  /** Rows in use. */
  readonly tallest: number;
  /** Figures that no point of the axis can stand for (impossible, a range). */
  readonly notDrawn: number;
  /** Unit ids of those that have a figure here, each once. */
  readonly stating: readonly string[];
  /** Unit ids of those that name the indicator for this deadline without any figure. */
  readonly naming: readonly string[];
}

/** Dots nearer than this part of the axis would cover each other on a phone: one of them goes a row up. */
const width = 0.035;

const placeOf = (mark: Mark): number | undefined => {
  switch (mark.kind) {
    case 'exact':
    case 'about':
    case 'open':
      return mark.at;
    case 'range':
    case 'impossible':
    case 'words':
      return undefined;
  }
};

/** The panel of a plot that holds the most figures of no particular tier; undefined where there is none. */
export const fullestPanel = (plot: DotPlot): PlotPanel | undefined =>
  plot.panels
    .filter(({ level, year }) => level === null && year !== null)
    .toSorted((one, other) => other.rows.length - one.rows.length)
    .at(0);

/** A panel as a strip. Operators are left to the words: a dot says only where the number stands. */
export const dotStrip = (panel: PlotPanel): DotStrip => {
  const figures = panel.rows.filter(({ mark }) => mark.kind !== 'words');
  const stating = new Set(figures.map(({ province }) => province));
  const placed = figures
    .flatMap(({ mark }) => {
      const at = placeOf(mark);
      return at === undefined ? [] : [{ at, mark }];
    })
    // The nearer to the document, the lower.
    .toSorted((one, other) => bases.indexOf(one.mark.basis) - bases.indexOf(other.mark.basis) || one.at - other.at);
  const dots: StripDot[] = [];
  for (const dot of placed) {
    const taken = new Set(dots.filter(({ at }) => Math.abs(at - dot.at) < width).map(({ row }) => row));
    let row = 0;
    while (taken.has(row)) row += 1;
    dots.push({ ...dot, row });
  }
  return {
    year: panel.year,
    dots,
    yardsticks: [...new Set(panel.benchmarks.flatMap(({ places }) => places))],
    yardstickLabels: panel.benchmarks.map(({ label }) => label),
    tallest: Math.max(1, ...dots.map(({ row }) => row + 1)),
    notDrawn: figures.length - placed.length,
    stating: [...stating],
    naming: [...new Set(panel.rows.map(({ province }) => province))].filter((province) => !stating.has(province)),
  };
};
