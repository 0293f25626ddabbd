import { remarksAmong } from '../../domain/comparison/comparability.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Target } from '../../domain/target.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { newestOfEach } from '../parts/figure-room.ts';
import { FIGURES_A_PAGE } from '../parts/indicator-pages.ts';
import { lineTerms } from '../comparison/line-html.ts';
import { unitsOf, withNumber } from '../comparison/shown-line.ts';
import { shownLines } from '../comparison/shown-lines-of.ts';
import { dotPlot, type DotPlot, type DotPlotNames } from './dot-plot.ts';
import { dotPlotSvg } from './dot-plot-svg.ts';
import { versionDate } from '../plan/target-detail.ts';
import { coverageInWords } from '../words/units-in-words.ts';
import { cautionInWords, obstacleInWords } from '../words/comparability-words.ts';
import { dateInWords } from '../words/words.ts';
import { sentences } from '../words/sentence.ts';

/** The names that a chart shows, from the catalogue. */
export const plotNames = (catalogue: Catalogue): DotPlotNames => ({
  province: (id) => {
    const province = catalogue.provinceById.get(id);
    return province ? columnName(province) : id;
  },
  document: (id) => {
    const document = catalogue.documentById.get(id);
    return document?.number ?? document?.title ?? id;
  },
  coverage: (targets) => coverageInWords(targets, catalogue.provinces),
});

/** What the chart of an indicator draws, and how much of it is left to the tables. */
export interface ChartedFigures {
  /** In the order in which the rows stand. */
  readonly targets: readonly Target[];
  /** How many figures of the indicator are not drawn. */
  readonly left: number;
  /** What is drawn and what is not, in a sentence; empty where everything is drawn. */
  readonly words: string;
}

/**
 * The figures that the chart of an indicator draws: all of them as long as they fit a page; of more, those of the line that most places
 * have a number on, of each place the newest.
 */
export const chartedFigures = (indicator: Indicator, catalogue: Catalogue, most = FIGURES_A_PAGE): ChartedFigures => {
  const all = catalogue.targetsByIndicator.get(indicator.id) ?? [];
  if (all.length <= most) return { targets: all, left: 0, words: '' };
  const [line] = shownLines(catalogue)
    .filter((other) => other.indicator === indicator.id)
    .map((other) => ({ ...other, places: unitsOf(withNumber(other.figures)).length }))
    .toSorted((one, other) => other.places - one.places);
  const newest = new Set(newestOfEach(line?.figures ?? []).map(({ id }) => id));
  const targets = all.filter(({ id }) => newest.has(id));
  const left = all.length - targets.length;
  const terms = line ? lineTerms(line) : '';
  return {
    targets,
    left,
    words: `Biểu đồ chỉ vẽ ${targets.length} con số ${terms}, mỗi nơi một, của văn bản mới nhất; ${left} con số khác của chỉ số này không vẽ ở đây mà đứng trong danh sách.`,
  };
};

/** The dot plot of the figures that an indicator's chart draws, with the names of the catalogue; null where no province sets it. */
export const indicatorPlot = (indicator: Indicator, catalogue: Catalogue): DotPlot | null =>
  dotPlot(indicator, chartedFigures(indicator, catalogue).targets, catalogue.benchmarks, plotNames(catalogue));

/** What must be known before the charted figures of an indicator are set side by side, and which figures are not among them. */
export const indicatorWarnings = (indicator: Indicator, catalogue: Catalogue): string[] => {
  const { targets, words } = chartedFigures(indicator, catalogue);
  const { obstacles, cautions } = remarksAmong(targets, indicator);
  return [
    ...(words === '' ? [] : [words]),
    ...(obstacles.length === 0
      ? []
      : [`Không phải hai con số nào cũng so được với nhau — ${obstacles.map(obstacleInWords).join('; ')}.`]),
    ...cautions.map((caution) => sentences([cautionInWords(caution)])),
    'Chỉ gồm những nơi chúng tôi đã có văn bản hoặc chỉ tiêu, không đại diện cho cả nước.',
  ];
};

/** The chart as a file of its own: title, warnings, source and date stand inside the image. */
export const indicatorChartSvg = (indicator: Indicator, catalogue: Catalogue, address: string): string => {
  const plot = indicatorPlot(indicator, catalogue);
  if (!plot) throw new Error(`${indicator.id}: không có con số nào để vẽ.`);
  return dotPlotSvg(plot, {
    width: 1000,
    title: indicator.name,
    source: `Kế hoạch số, ${address}, bản ngày ${dateInWords(versionDate(catalogue))}`,
    warnings: indicatorWarnings(indicator, catalogue),
  });
};
