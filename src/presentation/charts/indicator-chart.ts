import { remarksAmong } from '../../domain/comparison/comparability.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { columnName } from '../comparison/comparison-view.ts';
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

/** The dot plot of an indicator with the names of the catalogue; null where no province sets it. */
export const indicatorPlot = (indicator: Indicator, catalogue: Catalogue): DotPlot | null =>
  dotPlot(indicator, catalogue.targetsByIndicator.get(indicator.id) ?? [], catalogue.benchmarks, plotNames(catalogue));

/** What must be known before figures of an indicator are set side by side, whatever their deadline and level. */
export const indicatorWarnings = (indicator: Indicator, catalogue: Catalogue): string[] => {
  const targets = catalogue.targetsByIndicator.get(indicator.id) ?? [];
  const { obstacles, cautions } = remarksAmong(targets, indicator);
  return [
    ...(obstacles.length === 0
      ? []
      : [`Không phải hai con số nào cũng so được với nhau — ${obstacles.map(obstacleInWords).join('; ')}.`]),
    ...cautions.map((caution) => sentences([cautionInWords(caution)])),
    'Chỉ gồm những nơi chúng tôi đã có văn bản hoặc số liệu, không đại diện cho cả nước.',
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
