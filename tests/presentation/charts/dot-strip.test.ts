import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases } from '../../../src/domain/basis.ts';
import type { Mark, PlotPanel, PlotRow } from '../../../src/presentation/charts/dot-plot.ts';
import { dotStrip } from '../../../src/presentation/charts/dot-strip.ts';

/** Two dots nearer than this cover each other on a phone. */
const apart = 0.035;

const rowOf = (mark: Mark, index: number): PlotRow => ({
  target: `ke-hoach/${index}`,
  province: `tinh-${index}`,
  name: `Tỉnh ${index}`,
  figure: '',
  remarks: [],
  spoken: '',
  path: '',
  mark,
});
const panelOf = (marks: readonly Mark[]): PlotPanel => ({
  level: null,
  year: 2025,
  heading: '',
  rows: marks.map(rowOf),
  benchmarks: [],
  undrawn: [],
  notes: [],
});
/** Like real targets: few round numbers that many provinces share. */
const at = fc.oneof(fc.constantFrom(0, 0.1, 0.2, 0.5, 0.8, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const exact = fc.record({
  kind: fc.constant('exact' as const),
  at,
  basis: fc.constantFrom(...bases),
  aspiration: fc.boolean(),
});

describe('strip of dots', () => {
  test('every dot stands at its number, covers no other, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(exact, { maxLength: 40 }), (marks) => {
        const { dots, tallest } = dotStrip(panelOf(marks));
        expect(dots.map((dot) => dot.at).toSorted((one, other) => one - other)).toEqual(
          marks.map((mark) => mark.at).toSorted((one, other) => one - other),
        );
        for (const [index, one] of dots.entries())
          for (const other of dots.slice(index + 1))
            expect(one.row === other.row && Math.abs(one.at - other.at) < apart).toBe(false);
        expect(tallest).toBe(Math.max(1, ...dots.map(({ row }) => row + 1)));
      }),
    );
  });

  test('the nearer to the document, the lower', () => {
    const look = { at: 0.2, kind: 'exact', aspiration: false } as const;
    const { dots } = dotStrip(
      panelOf([
        { ...look, basis: 'reported' },
        { ...look, basis: 'press' },
        { ...look, basis: 'summary' },
        { ...look, basis: 'document' },
      ]),
    );
    expect(dots.map(({ row, mark }) => [row, mark.basis])).toEqual([
      [0, 'document'],
      [1, 'summary'],
      [2, 'press'],
      [3, 'reported'],
    ]);
  });

  test.for<{ mark: Mark; why: string }>([
    { mark: { kind: 'impossible', at: 1, basis: 'document', aspiration: false }, why: 'no possible value' },
    { mark: { kind: 'range', from: 0.1, to: 0.2, basis: 'reported', aspiration: false }, why: 'two numbers' },
  ])('what no point stands for is counted, not dropped ($why)', ({ mark }) => {
    const { dots, notDrawn, stating, naming } = dotStrip(panelOf([mark]));
    expect(dots).toEqual([]);
    expect(notDrawn).toBe(1);
    expect([stating, naming]).toEqual([['tinh-0'], []]);
  });

  test('who names it without a figure is not counted among those that have one', () => {
    const { dots, notDrawn, stating, naming } = dotStrip(
      panelOf([
        { kind: 'words', basis: 'document', aspiration: false },
        { kind: 'exact', at: 0.2, basis: 'reported', aspiration: false },
      ]),
    );
    expect([dots.length, notDrawn, stating, naming]).toEqual([1, 0, ['tinh-1'], ['tinh-0']]);
  });
});
