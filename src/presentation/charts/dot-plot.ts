import type { Benchmark } from '../../domain/benchmark.ts';
import { benchmarksFor } from '../../domain/comparison/yardstick.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { youngestFirst } from '../../domain/issue-date.ts';
import { isPossibleShare, type Level, type Operator, type Target } from '../../domain/target.ts';
import { basisInWords } from '../words/basis-words.ts';
import { axisFor, explanationOf, tickLabel, type Axis } from './dot-plot-axis.ts';
import { targetPath } from '../addresses/links.ts';
import { remarksOnLine } from '../words/verdict-words.ts';
import { capitalised } from '../words/sentence.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../words/words.ts';

/** Names that a chart shows and a target only holds the ids of. */
export interface DotPlotNames {
  readonly province: (id: string) => string;
  readonly document: (id: string) => string;
  /** How many figures of how many units: `34 con số của 33 đơn vị: 29 cũ, 4 nay`. */
  readonly coverage: (targets: readonly Target[]) => string;
}

/** What every mark shows beside its place: whose words stand behind it (its shape) and an aspiration (dashed outline). */
interface MarkLook {
  readonly basis: Target['basis'];
  readonly aspiration: boolean;
}

/** A figure as a sign. Places are parts of the axis: 0 its left end, 1 its right end. */
export type Mark = MarkLook &
  (
    | { readonly kind: 'exact' | 'about'; readonly at: number }
    /** Open to one side, as drawn: ranks run from right to left. */
    | { readonly kind: 'open'; readonly at: number; readonly toward: 'left' | 'right' }
    | { readonly kind: 'range'; readonly from: number; readonly to: number }
    /** No possible value satisfies it (*Trên 100%*): a question mark at the edge. */
    | { readonly kind: 'impossible'; readonly at: number }
    /** Named without a figure: words instead of a sign. */
    | { readonly kind: 'words' }
  );

/** One figure of one province. */
export interface PlotRow {
  readonly target: string;
  /** Unit id of the issuer. */
  readonly province: string;
  readonly name: string;
  readonly figure: string;
  /** What sets this figure apart from its neighbours: aspiration, variant, year of the document. */
  readonly remarks: readonly string[];
  /** The whole row in words, for those who hear it. */
  readonly spoken: string;
  /** Where the words stand on this site, from its root. */
  readonly path: string;
  readonly mark: Mark;
}

/** What stands beside the name of a row. Words instead of a figure stand here too: on the axis they would look like a place. */
export const besideName = ({ mark, figure, remarks }: PlotRow): readonly string[] =>
  mark.kind === 'words' ? [figure, ...remarks] : remarks;

/** A national benchmark as a dashed line; a range has two. */
export interface BenchmarkLine {
  readonly id: string;
  readonly places: readonly [number, ...number[]];
  readonly label: string;
}

/** All figures with one deadline, at one level. */
export interface PlotPanel {
  readonly level: Level | null;
  readonly year: number | null;
  readonly heading: string;
  readonly rows: readonly PlotRow[];
  readonly benchmarks: readonly BenchmarkLine[];
  /** Benchmarks without a figure, each in a sentence. */
  readonly undrawn: readonly string[];
  /** What must be known before these are set side by side, in sentences: the same as in the comparison. */
  readonly notes: readonly string[];
}

/** The geometry of a chart without its size: the page draws it in percent, the download in pixels. */
export interface DotPlot {
  readonly indicator: string;
  readonly name: string;
  readonly kind: Indicator['kind'];
  /** How to read the axis. */
  readonly explanation: string;
  /** What the chart holds, in one sentence. */
  readonly summary: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly panels: readonly PlotPanel[];
}

const isOpenUpwards = (operator: '>=' | '>' | '<=' | '<'): boolean => operator === '>=' || operator === '>';

const markOf = (target: Target, indicator: Indicator, axis: Axis): Mark => {
  const { operator, low, high, basis } = target;
  const look: MarkLook = { basis, aspiration: target.modality === 'aspiration' };
  if (operator === null || low === null) return { ...look, kind: 'words' };
  const at = axis.place(low);
  if (indicator.kind === 'share' && !isPossibleShare(target)) return { ...look, kind: 'impossible', at };
  const sign = (known: Operator): Mark => {
    switch (known) {
      case '=':
        return { ...look, kind: 'exact', at };
      case '~':
        return { ...look, kind: 'about', at };
      case '>=':
      case '>':
      case '<=':
      case '<':
        return { ...look, kind: 'open', at, toward: isOpenUpwards(known) === axis.turned ? 'left' : 'right' };
      case 'range': {
        const end = axis.place(high ?? low);
        return { ...look, kind: 'range', from: Math.min(at, end), to: Math.max(at, end) };
      }
    }
  };
  return sign(operator);
};

const remarksOn = (target: Target, mark: Mark, indicator: Indicator, axis: Axis, several: boolean): string[] => {
  const variant = indicator.variants?.find(({ id }) => id === target.variant)?.name;
  const outside = [target.low, target.high].some((value) => value !== null && !axis.holds(value));
  return [
    ...(mark.kind === 'words' ? [basisInWords(target.basis).name] : []),
    ...(variant === undefined ? [] : [variant]),
    ...(target.baseline === null ? [] : [`so với năm ${target.baseline}`]),
    ...(several ? [target.issued === null ? 'văn bản không rõ năm' : `văn bản năm ${target.issued.slice(0, 4)}`] : []),
    ...(mark.kind === 'impossible' ? ['không tỷ lệ nào đạt được'] : outside ? ['con số nằm ngoài trục'] : []),
  ];
};

const benchmarkLabel = (benchmark: Benchmark, indicator: Indicator, names: DotPlotNames): string => {
  const variant = indicator.variants?.find(({ id }) => id === benchmark.variant)?.name;
  const year = benchmark.issued === null ? '' : ` năm\u00a0${benchmark.issued.slice(0, 4)}`;
  const document = names.document(benchmark.document);
  return [`${figureInWords(benchmark)} · ${document}${year}`, ...(variant === undefined ? [] : [variant])].join(', ');
};

/** Rows in the order given; figures of one province stand together, newest document first. */
const inOrder = (targets: readonly Target[]): Target[] =>
  [...new Set(targets.map(({ province }) => province))].flatMap((province) =>
    targets
      .filter((target) => target.province === province)
      .sort((one, other) => youngestFirst(one.issueDays, other.issueDays)),
  );

const levels: readonly (Level | null)[] = [null, 'province', 'district', 'commune'];

/**
 * The dot plot of one indicator: a panel per level and deadline year, a row per figure in the order given. Rows are never
 * ranked by value, since not all of them may be set side by side. Null where no province sets the indicator.
 */
export const dotPlot = (
  indicator: Indicator,
  targets: readonly Target[],
  benchmarks: readonly Benchmark[],
  names: DotPlotNames,
): DotPlot | null => {
  if (targets.length === 0) return null;
  const own = benchmarks.filter((benchmark) => benchmark.indicator === indicator.id);
  const values = [...targets, ...own].flatMap(({ low, high }) => [low, high]).filter((value) => value != null);
  const axis = axisFor(indicator, values);

  const rowOf = (target: Target, several: boolean): PlotRow => {
    const mark = markOf(target, indicator, axis);
    const name = names.province(target.province);
    const figure = figureInWords(target);
    const remarks = remarksOn(target, mark, indicator, axis, several);
    const said = [
      `${name}: ${figure} ${deadlineInWords(target.year)}`,
      ...(target.level === null ? [] : [levelInWords(target.level)]),
      ...(mark.kind === 'words' ? [] : [basisInWords(target.basis).name]),
      ...remarks,
    ];
    return {
      target: target.id,
      province: target.province,
      name,
      figure,
      remarks,
      spoken: said.join(', '),
      path: targetPath(target),
      mark,
    };
  };
  const panelOf = (level: Level | null, year: number | null): PlotPanel => {
    const here = inOrder(targets.filter((target) => target.level === level && target.year === year));
    const yardsticks = benchmarksFor({ indicator, level, year }, own);
    return {
      level,
      year,
      heading: capitalised([...(level === null ? [] : [levelInWords(level)]), deadlineInWords(year)].join(', ')),
      rows: here.map((target) => rowOf(target, here.filter(({ province }) => province === target.province).length > 1)),
      benchmarks: yardsticks.flatMap((benchmark): BenchmarkLine[] =>
        benchmark.operator === undefined || benchmark.low === undefined
          ? []
          : [
              {
                id: benchmark.id,
                places: [
                  axis.place(benchmark.low),
                  ...(benchmark.high === undefined ? [] : [axis.place(benchmark.high)]),
                ],
                label: benchmarkLabel(benchmark, indicator, names),
              },
            ],
      ),
      undrawn: yardsticks
        .filter(({ operator, low }) => operator === undefined || low === undefined)
        .map((benchmark) => `Mốc quốc gia không vẽ được: ${benchmarkLabel(benchmark, indicator, names)}.`),
      notes: remarksOnLine(here, indicator),
    };
  };
  const panels = levels.flatMap((level) =>
    [...new Set(targets.filter((target) => target.level === level).map(({ year }) => year))]
      .sort((one, other) => (one ?? Infinity) - (other ?? Infinity))
      .map((year) => panelOf(level, year)),
  );
  return {
    indicator: indicator.id,
    name: indicator.name,
    kind: indicator.kind,
    explanation: explanationOf(indicator),
    summary: `${names.coverage(targets)}. Xếp theo hạn; thứ tự các dòng không phải là xếp hạng.`,
    ticks: axis.ticks.map((tick) => ({ at: axis.place(tick), label: tickLabel(tick, indicator) })),
    panels,
  };
};
