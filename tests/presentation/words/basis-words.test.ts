import { describe, expect, test } from 'vitest';
import { bases, type Basis } from '../../../src/domain/basis.ts';
import type { Target } from '../../../src/domain/target.ts';
import { codeLists } from '../../../src/open-data/codes.ts';
import {
  basesInWords,
  basisCounts,
  basisInWords,
  speakerInWords,
} from '../../../src/presentation/words/basis-words.ts';
import { basisAmong } from '../../../src/presentation/comparison/basis-address.ts';
import { remarksOf } from '../../../src/presentation/comparison/figure-html.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { planDescription } from '../../../src/presentation/head/description.ts';
import { legendOf } from '../../../src/presentation/charts/dot-plot-signs.ts';
import { indicatorPlot } from '../../../src/presentation/charts/indicator-chart.ts';
import { holdingInWords } from '../../../src/presentation/provinces/province-view.ts';
import { figuresBySlug } from '../../../src/search/index/lexicon-of.ts';
import { searchRecords } from '../../../src/search/index/records.ts';
import { homeShareImage, planShareImage, provinceShareImage } from '../../../src/presentation/head/share-image-of.ts';
import { provinceNames } from '../../../src/presentation/provinces/province-view.ts';
import { shareImageAlt } from '../../../src/presentation/head/share-image.ts';
import { citationOf, targetDetail } from '../../../src/presentation/plan/target-detail.ts';
import { tileMap } from '../../../src/presentation/charts/tile-map.ts';
import { HG, VL, VP193, catalogue, indicatorOf, provinceOf, targetOf } from '../../domain/comparison/real-targets.ts';
import { downloadedRow } from '../records/downloaded-row.ts';

/** A figure of each basis, with the one word that every surface says of it. */
const figures: readonly { basis: Basis; word: string; id: string }[] = [
  { basis: 'document', word: 'nguyên văn', id: `${VP193}/ho-so-truc-tuyen-2025` },
  { basis: 'summary', word: 'bản tóm tắt', id: `${HG}/ho-so-truc-tuyen-2025` },
  { basis: 'press', word: 'báo chí', id: `${VL}/kinh-te-so-grdp-2025` },
  { basis: 'reported', word: 'số dẫn lại', id: 'dong-nai-khong-so-khong-nam/kinh-te-so-grdp-2025' },
];
const detailOf = (target: Target) => targetDetail(target, catalogue, (path) => path);
const plotOf = (target: Target) => {
  const plot = indicatorPlot(indicatorOf(target.indicator), catalogue);
  if (!plot) throw new Error(`no chart of ${target.indicator}`);
  return plot;
};
const nameOf = (target: Target) => {
  const name = provinceNames(catalogue.provinces).find(({ slug }) => slug === provinceOf(target.province).slug);
  if (!name) throw new Error(target.province);
  return name;
};

/** Each surface that says whose words a figure is, as the words it says. */
const surfaces: readonly { surface: string; says: (target: Target) => string }[] = [
  {
    surface: 'a cell of the comparison',
    says: (target) => {
      const figure = shownLines(catalogue)
        .flatMap(({ figures }) => figures)
        .find(({ id }) => id === target.id);
      return figure ? remarksOf(figure) : '';
    },
  },
  { surface: 'the dialog', says: (target) => detailOf(target).basis },
  { surface: 'a row of the downloaded view', says: (target) => downloadedRow(target, catalogue)['basis_name'] ?? '' },
  {
    surface: 'a row of the chart, as it is heard',
    says: (target) =>
      plotOf(target)
        .panels.flatMap(({ rows }) => rows)
        .find((row) => row.target === target.id)?.spoken ?? '',
  },
  {
    surface: 'the legend of the chart',
    says: (target) =>
      legendOf(plotOf(target))
        .map(({ words }) => words)
        .join('; '),
  },
  {
    surface: 'the tile map of the indicator',
    says: (target) =>
      tileMap(catalogue, indicatorOf(target.indicator)).tiles.find(
        (tile) => tile.kind === 'province' && tile.slug === provinceOf(target.province).slug,
      )?.accessibleName ?? '',
  },
  {
    surface: 'the tile map of all that is held',
    says: (target) =>
      tileMap(catalogue).groups.find(({ tiles }) => tiles.some(({ slug }) => slug === provinceOf(target.province).slug))
        ?.name ?? '',
  },
  {
    surface: 'the shared picture of the province',
    says: (target) => shareImageAlt(provinceShareImage(nameOf(target), catalogue)),
  },
  {
    surface: 'the record of search',
    says: (target) => {
      const found = searchRecords(catalogue).find(
        ({ kind, title }) => kind === 'chi-tieu' && title.startsWith(`${provinceOf(target.province).name}: `),
      );
      return found?.basis ? basisInWords(found.basis).name : '';
    },
  },
  {
    surface: 'the typed answer of search',
    says: (target) =>
      basesInWords(
        (figuresBySlug(catalogue).get(provinceOf(target.province).slug) ?? [])
          .filter(({ indicator, year }) => indicator === target.indicator && year === target.year)
          .map(({ basis }) => basis),
      ),
  },
  {
    surface: 'the dictionary of the open data',
    says: (target) =>
      codeLists
        .find(({ column }) => column === 'basis')
        ?.codes.find(({ code }) => code === target.basis)
        ?.meaning.toLowerCase() ?? '',
  },
];

const table = figures.flatMap((figure) => surfaces.map((one) => ({ ...figure, ...one })));
test.for(table)('$basis, $surface: $word', ({ basis, word, id, says }) => {
  const target = targetOf(id);
  expect(target.basis).toBe(basis);
  expect(says(target)).toContain(word);
});

describe('words that are not the document’s are never called its own', () => {
  const others = catalogue.targets.filter(({ basis }) => basis !== 'document');
  test.for([
    { where: 'a dialog', says: (target: Target) => Object.values(detailOf(target)).flat().join(' ') },
    { where: 'a downloaded row', says: (target: Target) => Object.values(downloadedRow(target, catalogue)).join(' ') },
    { where: 'a citation', says: (target: Target) => citationOf(detailOf(target)) },
  ])('$where', ({ says }) =>
    expect(
      others.filter((target) => /nguyên văn/i.test(says(target).replace(target.note ?? '', ''))).map(({ id }) => id),
    ).toEqual([]),
  );

  const texts = catalogue.plans.filter(({ facts }) => facts.source.kind !== 'van-ban');
  test('nor the plan’s description, picture and the holdings of its province', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const plan of texts)
      for (const words of [
        planDescription(plan),
        shareImageAlt(planShareImage(plan, catalogue)),
        holdingInWords(plan.facts.province, catalogue),
        speakerInWords(plan.facts),
      ])
        expect(words, plan.id).not.toMatch(/nguyên văn/i);
  });
});

test.for([
  { why: 'the document', id: VP193, speaker: 'Nguyên văn' },
  { why: 'a summary whose author nobody names', id: HG, speaker: 'Lời của bản tóm tắt, không phải lời của văn bản' },
  {
    why: 'a newspaper by its name and day',
    id: VL,
    speaker: 'Lời của bài báo trên VietQ.vn ngày 22/3/2022, không phải lời của văn bản',
  },
])('who speaks: $why', ({ id, speaker }) => {
  const plan = catalogue.plans.find((one) => one.id === id);
  expect(plan && speakerInWords(plan.facts)).toBe(speaker);
});

test('every figure is counted once, under its basis', () => {
  const counts = basisCounts(catalogue);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(catalogue.targets.length);
  for (const { basis, count } of counts)
    expect(count).toBe(catalogue.targets.filter((target) => target.basis === basis).length);
  expect(new Set(counts.map(({ what }) => what)).size).toBe(counts.length);
  const said = shareImageAlt(homeShareImage(catalogue));
  for (const { count, what } of counts) expect(said).toContain(`${count}: ${what}`);
});

test.for<{ why: string; values: readonly string[] | undefined; basis: Basis | null; words: string }>([
  { why: 'none', values: [], basis: null, words: '' },
  { why: 'nothing', values: undefined, basis: null, words: '' },
  { why: 'no basis', values: ['verbatim'], basis: null, words: '' },
  { why: 'one', values: ['press'], basis: 'press', words: 'báo chí' },
  {
    why: 'several, twice, in any order',
    values: ['reported', 'document', 'reported'],
    basis: 'document',
    words: 'nguyên văn, số dẫn lại',
  },
])('among values: $why', ({ values, basis, words }) => {
  expect(basisAmong(values)).toBe(basis);
  expect(basesInWords(values ?? [])).toBe(words);
});

test('four words, each another', () => expect(new Set(bases.map((basis) => basisInWords(basis).name)).size).toBe(4));
