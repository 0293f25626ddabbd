import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowsVerdict,
  comparabilityGroups,
  compareFigures,
  remarksAmong,
  type Comparand,
} from '../../../src/domain/comparison/comparability.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { issuerFacts } from '../../../src/domain/merger.ts';
import { isPossibleShare, operatorSchema, unitSchema } from '../../../src/domain/target.ts';
import { catalogue, indicatorOf } from './real-targets.ts';

const indicators = [
  'ho-so-truc-tuyen',
  'thu-tuc-truc-tuyen',
  'dich-vu-cong-truc-tuyen',
  'kinh-te-so-grdp',
  'ho-so-cong-viec-mang',
  'cat-giam-thu-tuc',
  'nang-suat-lao-dong',
  'xep-hang-chuyen-doi-so',
].map(indicatorOf);

/** Any issuer: the nation, a unit of either time, or one that is not decided. */
const issuers = fc
  .record({
    province: fc.constantFrom(null, 'vinh-phuc', 'vinh-long', 'vinh-long-2025', 'phu-tho-2025'),
    undecided: fc.boolean(),
  })
  .map(({ province, undecided }) => ({
    province,
    ...(province === null
      ? { era: null, territory: [] }
      : issuerFacts(province, catalogue.provinces, undecided && !province.endsWith('-2025'))),
  }));

/** Any figure of an indicator: what staff may write. */
const figureOf = (indicator: Indicator): fc.Arbitrary<Comparand> =>
  fc
    .record({
      operator: fc.option(fc.constantFrom(...operatorSchema.options), { freq: 6 }),
      low: fc.integer({ min: 0, max: 240 }).map((halves) => halves / 2),
      more: fc.integer({ min: 1, max: 20 }),
      level: fc.constantFrom(null, 'province' as const, 'district' as const),
      unit: fc.constantFrom('%' as const, '%/năm' as const, 'rank' as const),
      year: fc.constantFrom(null, 2020, 2023, 2025, 2030),
      baseline: fc.option(fc.constantFrom(2020, 2024), { freq: 1 }),
      variant: fc.constantFrom(null, ...(indicator.variants ?? []).map(({ id }) => id)),
      modality: fc.constantFrom(null, 'binding' as const, 'aspiration' as const),
      issuer: issuers,
    })
    .map(({ operator, low, more, issuer, ...fields }) => ({
      ...fields,
      ...issuer,
      indicator: indicator.id,
      operator,
      low: operator === null ? null : low,
      high: operator === 'range' ? low + more : null,
    }));

/** Figures of one line: alike in most things, so that many may be compared. */
const similar = (indicator: Indicator): fc.Arbitrary<Comparand> =>
  figureOf(indicator).map((figure) => ({
    ...figure,
    level: null,
    unit: unitSchema.parse(indicator.unit),
    year: 2025,
    baseline: null,
  }));

const anyOf = (indicator: Indicator): fc.Arbitrary<Comparand> => fc.oneof(figureOf(indicator), similar(indicator));
const other = indicatorOf('hai-long-thu-tuc');

describe.for(indicators)('$id', (indicator) => {
  test('the order of the two makes no difference: not to the answer, the reasons or the notes', () => {
    fc.assert(
      fc.property(anyOf(indicator), fc.oneof(anyOf(indicator), figureOf(other)), (one, two) => {
        expect(compareFigures(two, one, indicator)).toEqual(compareFigures(one, two, indicator));
      }),
    );
  });

  test('a figure may be compared with itself unless there is none, or none is possible', () => {
    fc.assert(
      fc.property(anyOf(indicator), (figure) => {
        const possible = figure.operator !== null && (indicator.kind !== 'share' || isPossibleShare(figure));
        const answer = compareFigures(figure, figure, indicator);
        expect(answer.comparable).toBe(possible);
        const differences = answer.comparable ? answer.cautions.map(({ code }) => code) : [];
        for (const code of ['other-sign', 'aspiration', 'variant', 'issuer-merged', 'issuer-undecided'])
          expect(differences).not.toContain(code);
      }),
    );
  });

  test('no reason and no note is told twice', () => {
    fc.assert(
      fc.property(anyOf(indicator), anyOf(indicator), (one, two) => {
        const answer = compareFigures(one, two, indicator);
        const codes = answer.comparable ? answer.cautions.map(({ code }) => code) : answer.because;
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  test('a figure of another indicator is never comparable', () => {
    fc.assert(
      fc.property(anyOf(indicator), figureOf(other), (one, two) => {
        expect(compareFigures(one, two, indicator)).toMatchObject({
          comparable: false,
          because: expect.arrayContaining(['other-indicator']),
        });
      }),
    );
  });

  test('groups: every figure in exactly one, all of one may be compared, the order is kept', () => {
    fc.assert(
      fc.property(fc.array(anyOf(indicator), { maxLength: 12 }), (figures) => {
        const groups = comparabilityGroups(figures, indicator);
        expect(groups.every((group) => group.length > 0)).toBe(true);
        expect(new Set(groups.flat()).size).toBe(figures.length);
        expect(groups.flat()).toHaveLength(figures.length);
        for (const group of groups) {
          expect(figures.filter((figure) => group.includes(figure))).toEqual(group);
          for (const one of group)
            for (const two of group)
              if (one !== two) expect(allowsVerdict(compareFigures(one, two, indicator))).toBe(true);
        }
        const places = groups.flatMap(([first]) => (first ? [figures.indexOf(first)] : []));
        expect(places).toEqual(places.toSorted((one, two) => one - two));
      }),
    );
  });
});

/** Few figures, each many times: what hundreds of plans that copy one sentence look like. */
const repeated = (indicator: Indicator): fc.Arbitrary<Comparand[]> =>
  fc
    .array(anyOf(indicator), { minLength: 1, maxLength: 6 })
    .chain((pool) => fc.array(fc.constantFrom(...pool), { maxLength: 24 }))
    .map((figures) => figures.map((figure) => ({ ...figure })));

describe.for(indicators)('$id, said many times', (indicator) => {
  test('the groups are those of comparing every figure with every other', () => {
    fc.assert(
      fc.property(repeated(indicator), (figures) => {
        const groups: Comparand[][] = [];
        for (const figure of figures) {
          const group = groups.find((members) =>
            members.every((member) => allowsVerdict(compareFigures(member, figure, indicator))),
          );
          if (group && compareFigures(figure, figure, indicator).comparable) group.push(figure);
          else groups.push([figure]);
        }
        expect(comparabilityGroups(figures, indicator)).toEqual(groups);
      }),
    );
  });

  test('the remarks are those of all pairs, in their order', () => {
    fc.assert(
      fc.property(repeated(indicator), (figures) => {
        const answers = figures.flatMap((one, place) =>
          figures.slice(place + 1).map((two) => compareFigures(one, two, indicator)),
        );
        const cautions = answers.flatMap((answer) => (answer.comparable ? answer.cautions : []));
        expect(remarksAmong(figures, indicator)).toEqual({
          obstacles: [...new Set(answers.flatMap((answer) => (answer.comparable ? [] : answer.because)))],
          cautions: [...new Map(cautions.map((caution) => [JSON.stringify(caution), caution])).values()],
        });
      }),
    );
  });
});

test('the figures of every indicator of the content fall into groups', () => {
  for (const indicator of catalogue.indicators) {
    const figures = catalogue.targets.filter((target) => target.indicator === indicator.id);
    const groups = comparabilityGroups(figures, indicator);
    expect(
      groups
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(figures.map(({ id }) => id).sort());
  }
});

test('the remarks of a line are every reason among its figures, each once', () => {
  const figures = catalogue.targets.filter(({ indicator, year }) => indicator === 'kinh-te-so-grdp' && year === 2025);
  const { obstacles, cautions } = remarksAmong(figures, indicatorOf('kinh-te-so-grdp'));
  expect([...obstacles].sort()).toEqual(['no-figure', 'overlapping-units']);
  expect(cautions.map(({ code }) => code).sort()).toEqual([
    'aspiration',
    'issuer-merged',
    'other-sign',
    'range',
    'variant',
  ]);
});
