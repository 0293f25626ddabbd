import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/domain/target.ts';
import { chartedFigures } from '../../../src/presentation/charts/indicator-chart.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import {
  FIGURES_A_PAGE,
  indicatorPages,
  listParts,
  pagesOf,
  pagesOfLine,
} from '../../../src/presentation/parts/indicator-pages.ts';
import { indicatorOf } from '../../domain/comparison/real-targets.ts';
import { catalogue, catalogueOf, manyFigures, pattern, units } from './made-catalogue.ts';

const figures = (count: number): Target[] => manyFigures(count);
const table = (caption: string, count: number) => ({ caption, members: figures(count) });

describe('groups in pages', () => {
  test.for<{ why: string; groups: [caption: string, count: number][]; pages: [caption: string, count: number][][] }>([
    { why: 'nothing is one page, which is empty', groups: [], pages: [[]] },
    {
      why: 'what fits stays together',
      groups: [
        ['a', 4],
        ['b', 6],
      ],
      pages: [
        [
          ['a', 4],
          ['b', 6],
        ],
      ],
    },
    {
      why: 'a full page ends with its group',
      groups: [
        ['a', 10],
        ['b', 1],
      ],
      pages: [[['a', 10]], [['b', 1]]],
    },
    {
      why: 'a group that does not fit goes on, and each part says which it is',
      groups: [
        ['a', 8],
        ['b', 15],
      ],
      pages: [
        [
          ['a', 8],
          ['b; ở đây từ con số thứ 1 đến 2', 2],
        ],
        [['b; ở đây từ con số thứ 3 đến 12', 10]],
        [['b; ở đây từ con số thứ 13 đến 15', 3]],
      ],
    },
  ])('$why', ({ groups, pages }) => {
    const made = pagesOf(
      groups.map(([caption, count]) => table(caption, count)),
      10,
    );
    expect(made.map((tables) => tables.map(({ caption, members }) => [caption, members.length]))).toEqual(pages);
  });
});

describe('the pages of an indicator with 250 figures for two years', () => {
  const targets = [
    ...manyFigures(150),
    ...manyFigures(100, { year: 2030 }).map((target) => ({
      ...target,
      plan: `${target.plan}-2030`,
      id: `${target.plan}-2030/${target.key}`,
    })),
  ];
  const many = catalogueOf(targets);
  const { pages, further } = indicatorPages({ id: pattern.indicator }, many);
  const onPage = pages.map((tables) => tables.flatMap(({ members }) => members.map(({ id }) => id)));

  test('every figure stands on exactly one of them, and none is longer than a page', () => {
    expect(onPage.flat().toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    expect(Math.max(...onPage.map(({ length }) => length))).toBe(FIGURES_A_PAGE);
    expect(listParts({ id: pattern.indicator }, pages).parts).toEqual([
      '/chi-tieu/ho-so-truc-tuyen/',
      '/chi-tieu/ho-so-truc-tuyen/trang-2/',
      '/chi-tieu/ho-so-truc-tuyen/trang-3/',
    ]);
  });

  test('every reported figure has its lasting place on the first page: its row, or the way to it', () => {
    const reported = targets.filter(({ evidence }) => evidence === 'reported').map(({ id }) => id);
    const elsewhere = further.map(({ target }) => target.id);
    expect([...(onPage[0] ?? []).filter((id) => reported.includes(id)), ...elsewhere].toSorted()).toEqual(
      reported.toSorted(),
    );
    for (const { target, page } of further) expect(onPage[page - 1]).toContain(target.id);
  });

  test('a line knows on which pages its figures stand', () => {
    const lines = shownLines(many);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const [first, last] = pagesOfLine(line, many);
      expect(line.pages).toEqual([first, last]);
      const ids = new Set(line.figures.map(({ id }) => id));
      const holding = onPage.flatMap((page, index) => (page.some((id) => ids.has(id)) ? [index + 1] : []));
      expect([first, last]).toEqual([holding[0], holding.at(-1)]);
    }
  });

  test('the chart draws the newest of each place on the fullest line and counts the others', () => {
    const charted = chartedFigures(indicatorOf(pattern.indicator), many);
    expect(charted.targets).toHaveLength(units.length);
    expect(new Set(charted.targets.map(({ province }) => province)).size).toBe(units.length);
    expect(charted.left).toBe(targets.length - units.length);
    // 63 places, 150 figures: the last 24 are of a third document of their place.
    expect(charted.targets.filter(({ issued }) => issued === '2017')).toHaveLength(150 - 2 * units.length);
    expect(charted.words).toContain(`${charted.left} con số khác`);
  });
});

test('as long as an indicator fits a page, its chart and its page hold every figure', () => {
  for (const indicator of catalogue.indicators) {
    const own = catalogue.targetsByIndicator.get(indicator.id) ?? [];
    expect(own.length, indicator.id).toBeLessThanOrEqual(FIGURES_A_PAGE);
    expect(chartedFigures(indicator, catalogue)).toEqual({ targets: own, left: 0, words: '' });
    expect(indicatorPages(indicator, catalogue).pages).toHaveLength(1);
  }
});
