import { describe, expect, test } from 'vitest';
import type { Modality, Target } from '../../../src/domain/target.ts';
import { indexed, type Catalogue } from '../../../src/catalogue/catalogue.ts';
import { comparisonData } from '../../../src/presentation/comparison/comparison-data.ts';
import { emptyState } from '../../../src/presentation/comparison/comparison-state.ts';
import { viewHtml } from '../../../src/presentation/comparison/view-html.ts';
import { indicatorPlot } from '../../../src/presentation/charts/indicator-chart.ts';
import { figuresBySlug } from '../../../src/search/index/lexicon-of.ts';
import { searchRecords } from '../../../src/search/index/records.ts';
import { planShareImage } from '../../../src/presentation/head/share-image-of.ts';
import { citationOf, targetDetail } from '../../../src/presentation/plan/target-detail.ts';
import { tileMap } from '../../../src/presentation/charts/tile-map.ts';
import { figureInWords } from '../../../src/presentation/words/words.ts';
import { catalogue } from '../../plan-text/five-texts.ts';
import { downloadedRow } from '../records/downloaded-row.ts';

/** A catalogue that holds nothing but one target, under another modality or sign. */
const only = (target: Target): Catalogue =>
  indexed({
    ...catalogue,
    targets: [target],
    plans: catalogue.plans.map((plan) => ({ ...plan, targets: plan.id === target.plan ? [target] : [] })),
  });
const real = (id: string): Target => {
  const target = catalogue.targets.find((other) => other.id === id);
  if (!target) throw new Error(id);
  return target;
};
const identity = (path: string): string => path;
/** HTML as a reader reads it. */
const read = (html: string): string => html.replaceAll(/<[^>]+>/g, '');

/** Every surface that says the figure of a target: its words there. */
const surfaces: Readonly<Record<string, (target: Target) => string>> = {
  'title of the dialog': (target) => targetDetail(target, only(target), identity).figure,
  'citation of the figure': (target) => citationOf(targetDetail(target, only(target), identity)),
  'row of the downloaded view': (target) => downloadedRow(target, only(target))['figure'] ?? '',
  'cell of the comparison': (target) => {
    const html = viewHtml(
      comparisonData(only(target)),
      { ...emptyState, provinces: [target.province] },
      { base: '/', nameOf: (unit) => unit },
    );
    return read(/<td data-name="(?!Mốc).*?<\/td>/u.exec(html)?.[0] ?? '');
  },
  'line of the overview': (target) => {
    const html = viewHtml(comparisonData(only(target)), emptyState, { base: '/', nameOf: (unit) => unit });
    return read(/<ul class="figures">.*?<\/ul>/u.exec(html)?.[0] ?? '');
  },
  'row of the comparison’s chart': (target) => {
    const html = viewHtml(
      comparisonData(only(target)),
      { ...emptyState, view: 'bieu-do' },
      { base: '/', nameOf: (unit) => unit },
    );
    return read(/<ol class="plot">.*?<\/ol>/u.exec(html)?.[0] ?? '');
  },
  'row of the chart': (target) => plotRow(target).figure,
  'row of the chart, said aloud': (target) => plotRow(target).spoken,
  'tile of the map': (target) => tileOf(target).lines.slice(1).join(' '),
  'tile of the map, said aloud': (target) => tileOf(target).accessibleName,
  'list below the map': (target) => tileOf(target).figure?.words ?? '',
  'title of a search result': (target) =>
    searchRecords(only(target)).find(({ kind }) => kind === 'chi-tieu')?.title ?? '',
  'answer of the search': (target) => [...figuresBySlug(only(target)).values()].flat()[0]?.figure ?? '',
  'picture for shared links': (target) => {
    const plan = only(target).plans.find(({ id }) => id === target.plan);
    const image = plan && planShareImage(plan, only(target));
    return image?.body.kind === 'figures' ? image.body.figures.map(({ figure }) => figure).join() : '';
  },
};
const plotRow = (target: Target): { figure: string; spoken: string } => {
  const indicator = catalogue.indicators.find(({ id }) => id === target.indicator);
  const row = indicator && indicatorPlot(indicator, only(target))?.panels[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
};
const tileOf = (target: Target) => {
  const tile = tileMap(
    only(target),
    catalogue.indicators.find(({ id }) => id === target.indicator),
  ).tiles.find((other) => other.kind === 'province' && other.figure !== undefined);
  if (tile?.kind !== 'province') throw new Error('no tile');
  return tile;
};

const share = real('vinh-long-2022/kinh-te-so-grdp-2025');
const figures: { why: string; target: Target; figure: string }[] = [
  { why: 'a number alone', target: { ...share, operator: '=', low: 10 }, figure: '10%' },
  { why: 'a sign before it', target: { ...share, operator: '>=', low: 80 }, figure: 'tối thiểu 80%' },
  { why: 'a range', target: { ...share, operator: 'range', low: 15, high: 20 }, figure: '15–20%' },
];
const modalities: { modality: Modality | null; before: string; why: string }[] = [
  { modality: 'aspiration', before: 'phấn đấu ', why: 'an aspiration' },
  { modality: 'binding', before: '', why: 'no aspiration' },
  { modality: null, before: '', why: 'wording not seen: nothing is said of it' },
];
const table = figures.flatMap((figure) =>
  modalities.flatMap((modality) =>
    Object.entries(surfaces).map(([surface, say]) => ({
      surface,
      say,
      what: `${figure.why}, ${modality.why}`,
      target: { ...figure.target, modality: modality.modality },
      words: modality.before + figure.figure,
    })),
  ),
);

describe('figure and modality are said together on every surface', () => {
  test.for(table)('$surface: $what', ({ say, target, words }) => {
    const said = say(target);
    expect(said).toContain(words);
    // Once, and nowhere where the text does not say it.
    expect(said.split('phấn đấu')).toHaveLength(words.startsWith('phấn đấu') ? 2 : 1);
  });

  test('an aspiration without a figure is one all the same', () =>
    expect(figureInWords({ modality: 'aspiration' })).toBe('phấn đấu, nêu nhưng không có con số'));
});
