import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { indexed } from '../../../src/catalogue/catalogue.ts';
import { targetAt } from '../../../src/presentation/addresses/list-paths.ts';
import { targetPath } from '../../../src/presentation/addresses/links.ts';
import { comparisonData } from '../../../src/presentation/comparison/comparison-data.ts';
import { emptyState } from '../../../src/presentation/comparison/comparison-state.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { viewHtml } from '../../../src/presentation/comparison/view-html.ts';
import { listedLines } from '../../../src/presentation/parts/figure-room.ts';
import { catalogue, catalogueOf, manyFigures, units } from './made-catalogue.ts';

type Element = DefaultTreeAdapterTypes.Element;
const elementsIn = (html: string): Element[] => {
  const below = (node: DefaultTreeAdapterTypes.Node): Element[] =>
    'childNodes' in node
      ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...below(child)])
      : [];
  return below(parseFragment(html));
};
const valueOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Lines with so many figures each, of places in turn. */
const linesOf = (...counts: number[]) =>
  counts.map((count, place) => {
    const [line] = shownLines(catalogueOf(manyFigures(count, { year: 2025 + place })));
    if (!line) throw new Error('no line');
    return { line, figures: line.figures };
  });

describe('what a view lists of its lines', () => {
  test.for<{ why: string; counts: number[]; all: number; leading: number; listed: number[] }>([
    { why: 'up to the limit, every figure', counts: [80, 20], all: 100, leading: 10, listed: [80, 20] },
    { why: 'one more, and each place has its newest', counts: [80, 21], all: 100, leading: 100, listed: [63, 21] },
    { why: 'too many places: short lines keep all theirs', counts: [80, 21], all: 100, leading: 50, listed: [29, 21] },
    { why: 'too many places: long lines share alike', counts: [80, 80, 4], all: 100, leading: 51, listed: [23, 23, 4] },
  ])('$why', ({ counts, all, leading, listed }) => {
    const lines = linesOf(...counts);
    const made = listedLines(lines, all, leading);
    expect(made.map((line) => line.listed.length)).toEqual(listed);
    for (const { line, listed: own, figures } of made) {
      expect(figures).toEqual(line.figures);
      expect(figures.filter((figure) => own.includes(figure))).toEqual(own);
    }
  });

  test('what is kept of a place is its newest, and of many places the youngest documents', () => {
    const [line] = listedLines(linesOf(150), 100, 24);
    expect(line?.listed.map(({ issued }) => issued)).toEqual(Array.from({ length: 24 }, () => '2017'));
  });
});

describe('the overview of 2,000 figures on 8 lines', () => {
  const targets = Array.from({ length: 8 }, (_, place) =>
    manyFigures(250, { year: 2025 + place }).map((target) => ({
      ...target,
      id: `${target.plan}-${place}/${target.key}`,
      plan: `${target.plan}-${place}`,
    })),
  ).flat();
  const elements = elementsIn(
    viewHtml(comparisonData(catalogueOf(targets)), emptyState, { base: '/', nameOf: (unit) => unit }),
  );
  const cells = elements.filter(
    (element) => valueOf(element, 'data-state') !== undefined && valueOf(element, 'data-province') !== 'quoc-gia',
  );

  test('the newest of each place stands on each line, in one element', () => {
    expect(cells).toHaveLength(8 * units.length);
    expect(new Set(cells.map((cell) => `${valueOf(cell, 'data-province')} ${valueOf(cell, 'data-year')}`)).size).toBe(
      cells.length,
    );
    for (const cell of cells) expect(cell.tagName).toBe('a');
  });

  test('the rest is counted and leads to the pages of the indicator', () => {
    const rests = elements.filter((element) => valueOf(element, 'data-rest') !== undefined);
    expect(rests.reduce((sum, rest) => sum + Number(valueOf(rest, 'data-rest')), 0)).toBe(
      targets.length - cells.length,
    );
    expect(rests.slice(0, 3).map((rest) => valueOf(rest, 'href'))).toEqual([
      '/chi-tieu/ho-so-truc-tuyen/',
      '/chi-tieu/ho-so-truc-tuyen/trang-3/',
      '/chi-tieu/ho-so-truc-tuyen/trang-6/',
    ]);
  });

  test('its figures are known by their addresses', () => {
    const ids = new Set(targets.map(({ id }) => id));
    for (const cell of cells) expect(ids).toContain(targetAt(valueOf(cell, 'href') ?? ''));
  });
});

test('the address of every figure of the content tells its id', () => {
  for (const target of catalogue.targets) expect(targetAt(`https://vi-du.vn/thu${targetPath(target)}`)).toBe(target.id);
});

test('up to 1,500 figures all of them stand in the comparison', () => {
  const targets = manyFigures(1500);
  const html = viewHtml(comparisonData(indexed({ ...catalogue, targets })), emptyState, {
    base: '/',
    nameOf: (unit) => unit,
  });
  expect(html.match(/data-target="ke-hoach-/g)).toHaveLength(1500);
  expect(html).not.toContain('data-rest');
});
