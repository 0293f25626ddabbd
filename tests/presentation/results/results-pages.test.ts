import { describe, expect, test } from 'vitest';
import { indexed } from '../../../src/catalogue/catalogue.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Target } from '../../../src/domain/target.ts';
import { countsInWords, othersInWords } from '../../../src/presentation/results/count-words.ts';
import { outcomeLine } from '../../../src/presentation/results/outcome-lines.ts';
import {
  countedWith,
  inReadingOrder,
  isMeasured,
  outcomeCounts,
  outcomesOf,
  type TargetOutcome,
} from '../../../src/presentation/results/outcomes.ts';
import {
  A_PAGE,
  indicatorOutcomes,
  listedResults,
  measuredIndicators,
  measuredPages,
  overviewGroups,
} from '../../../src/presentation/results/results-pages.ts';
import { catalogue, indicatorOf, targetOf, VP193 } from '../../domain/comparison/real-targets.ts';

const day = '2026-11-26';
const rank = targetOf(`${VP193}/xep-hang-chuyen-doi-so-2025`);

/** The frozen catalogue with other targets or values. */
const withLists = (lists: { readonly targets?: readonly Target[]; readonly results?: readonly Result[] }) =>
  indexed({ ...catalogue, ...lists });
const resultOf = (id: string): Result => {
  const result = catalogue.results.find((other) => other.id === id);
  if (!result) throw new Error(`nothing with the id ${id}`);
  return result;
};
const measured = resultOf('vinh-phuc/xep-hang-chuyen-doi-so-2022-dti');

/** As many promises of one unit as asked, each of another document. */
const manyTargets = (count: number, facts: Partial<Target> = {}): Target[] =>
  Array.from({ length: count }, (_, index) => ({ ...rank, id: `${VP193}/rank-${index}`, ...facts }));

describe('counts', () => {
  const outcomes = outcomesOf(catalogue.targets, catalogue, day);
  const counts = outcomeCounts(outcomes);

  test('every target is counted once', () => {
    expect(outcomes).toHaveLength(catalogue.targets.length);
    expect(countedWith(counts, 'passed') + countedWith(counts, 'ahead') + countedWith(counts, 'unstated')).toBe(
      catalogue.targets.length,
    );
  });

  test.for<{ why: string; targets: readonly Target[]; on?: string; words: string }>([
    {
      why: 'one of each that is overdue',
      targets: [rank, { ...rank, year: 2023 }, { ...rank, year: 2021 }, { ...rank, low: 10 }],
      words:
        'Tính đến ngày 26/11/2026, 4 chỉ tiêu đã qua hạn: 1 đạt; 1 chưa đạt; 1 mới có số đo trước hạn, không phải kết quả; 1 chưa có số liệu đo.',
    },
    {
      why: 'nothing overdue',
      targets: [{ ...rank, year: 2030 }],
      words:
        'Tính đến ngày 26/11/2026, chưa chỉ tiêu nào qua hạn. 1 chỉ tiêu chưa đến hạn, trong đó 1 đã có số đo của một năm trước đó.',
    },
    {
      why: 'no deadline at all',
      targets: [{ ...rank, year: null }],
      words: 'Tính đến ngày 26/11/2026, chưa chỉ tiêu nào qua hạn. 1 chỉ tiêu không nêu hạn.',
    },
    {
      why: 'the last day of the deadline is not over yet',
      targets: [{ ...rank, year: 2022 }],
      on: '2022-12-31',
      words:
        'Tính đến ngày 31/12/2022, chưa chỉ tiêu nào qua hạn. 1 chỉ tiêu chưa đến hạn, trong đó 1 đã có số đo nhưng năm hạn chưa hết.',
    },
  ])('$why', ({ targets, on = day, words }) => {
    const one = withLists({ targets });
    expect(countsInWords(outcomeCounts(outcomesOf(one.targets, one, on)), on)).toBe(words);
  });

  test('nothing beside the overdue ones says nothing', () =>
    expect(othersInWords(outcomeCounts(outcomesOf([rank], catalogue, day)))).toBe(''));
});

describe('bad input has its words', () => {
  test.for<{ why: string; target: Partial<Target>; results?: readonly Result[]; verdict: RegExp }>([
    { why: 'a promise without any result', target: {}, results: [], verdict: /^đã qua hạn, chưa có số liệu đo$/ },
    {
      why: 'a rank among 34 against a promise among 63',
      target: {},
      results: [{ ...measured, period: 2025, rankOf: 34, era: 'since' }],
      verdict: /^không so được vì một bên xếp hạng trong 63 tỉnh, thành phố, một bên trong 34$/,
    },
    {
      why: 'the land of a merged unit',
      target: {},
      results: [
        {
          ...measured,
          province: 'phu-tho-2025',
          period: 2025,
          rankOf: 34,
          era: 'since',
          territory: ['phu-tho', 'vinh-phuc', 'hoa-binh'],
        },
      ],
      verdict: /^không so được vì địa bàn đo không phải địa bàn của nơi đặt chỉ tiêu; một bên xếp hạng/,
    },
    {
      why: 'two sources that contradict each other',
      target: {},
      results: [
        { ...measured, period: 2025, value: 14 },
        { ...measured, id: `${measured.id}-bao-cao`, period: 2025, value: 16 },
      ],
      verdict: /^không so được vì các số đo của năm hạn cho kết quả trái nhau$/,
    },
    {
      why: 'a programme of the nation, which is no promise of the province',
      target: {},
      results: [{ ...measured, province: 'quoc-gia', period: 2025, rankOf: null, era: null, territory: [] }],
      verdict: /^đã qua hạn, chưa có số liệu đo$/,
    },
    {
      why: 'another year',
      target: { year: 2021 },
      results: [measured],
      verdict: /^đã qua hạn, chưa có số liệu đo$/,
    },
  ])('$why', ({ target, results = catalogue.results, verdict }) => {
    const one = withLists({ targets: [{ ...rank, ...target }], results });
    const [outcome] = outcomesOf(one.targets, one, day);
    if (!outcome) throw new Error('no outcome');
    expect(outcomeLine(outcome, one).verdict).toMatch(verdict);
  });

  test('results without a promise have a page, promises without a result have none', () => {
    const pages = measuredIndicators(catalogue).map(({ id }) => id);
    expect(pages).toContain('hai-long-dvc-truc-tuyen');
    expect(catalogue.targetsByIndicator.has('hai-long-dvc-truc-tuyen')).toBe(false);
    expect(pages).not.toContain('thu-tuc-truc-tuyen');
    expect(measuredPages(indicatorOutcomes(indicatorOf('hai-long-dvc-truc-tuyen'), catalogue, day))).toEqual([[]]);
  });
});

describe('a value of another unit names it, and so does a value that was reckoned back', () => {
  const bacGiang = targetOf('bac-giang-111-nq-tu-2021/xep-hang-chuyen-doi-so-2025');
  const [outcome] = outcomesOf([bacGiang], catalogue, day);
  test('Bắc Giang, of which the unit of today is measured', () => {
    if (!outcome) throw new Error('no outcome');
    const line = outcomeLine(outcome, catalogue);
    expect(line.unit).toBe('Bắc Giang');
    expect(line.values.map(({ unit }) => unit)).toEqual(['Bắc Ninh (từ 01/7/2025)']);
    expect(line.because).toEqual(['other-territory', 'rank-of-63-or-34']);
  });
  test('a year before the unit', () => {
    const back = { ...resultOf('bac-ninh-2025/xep-hang-chuyen-doi-so-2025-dti-gop'), period: 2024, asOf: '2025-10-21' };
    const one = withLists({ targets: [{ ...bacGiang, year: 2024 }], results: [back] });
    const [told] = outcomesOf(one.targets, one, day);
    if (!told) throw new Error('no outcome');
    expect(outcomeLine(told, one).values[0]?.told).toMatch(/^năm 2024, [^;]*; do [^;]* nêu$/);
    expect(outcomeLine(told, one).values[0]?.remarks[0]).toMatch(/số của năm 2024 được tính lại theo địa bàn nay$/);
  });
});

describe('the pages keep their size', () => {
  const some = (count: number) => withLists({ targets: manyTargets(count) });

  test.for([
    [10, 10],
    [150, 150],
    [151, 150],
    [5000, 150],
  ] as const)('of %i targets of one indicator the overview shows %i and counts all', ([count, shown]) => {
    const one = some(count);
    const { atDeadline, before } = overviewGroups(outcomesOf(one.targets, one, day), one);
    expect(atDeadline.map((group) => [group.shown.length, group.total])).toEqual([[shown, count]]);
    expect(before).toEqual([]);
  });

  test('of many indicators each shows some', () => {
    const ids = catalogue.indicators.map(({ id }) => id);
    const targets = ids.flatMap((indicator) =>
      manyTargets(10, { indicator }).map((one) => ({ ...one, id: `${one.id}-${indicator}` })),
    );
    const results = ids.map((indicator) => ({ ...measured, id: `vinh-phuc/${indicator}-2022-x`, indicator }));
    const one = withLists({ targets, results });
    const { atDeadline, before } = overviewGroups(outcomesOf(targets, one, day), one);
    const groups = [...atDeadline, ...before];
    expect(groups.every(({ shown, total }) => shown.length === Math.min(total, 3))).toBe(true);
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(
      outcomesOf(targets, one, day).filter(isMeasured).length,
    );
  });

  test.for<{
    why: string;
    years: readonly (readonly [period: number, count: number])[];
    listed: number;
    older: string;
  }>([
    {
      why: 'few',
      years: [
        [2020, 10],
        [2022, 107],
      ],
      listed: 117,
      older: '',
    },
    {
      why: 'as many as there is room for',
      years: [
        [2021, 250],
        [2022, 250],
      ],
      listed: 500,
      older: '',
    },
    {
      why: 'one more: the oldest year as a whole',
      years: [
        [2021, 251],
        [2022, 250],
      ],
      listed: 250,
      older: '2021: 251',
    },
    {
      why: 'the newest year stands whatever its size',
      years: [
        [2021, 5],
        [2022, 700],
      ],
      listed: 700,
      older: '2021: 5',
    },
    {
      why: 'several years, the newest first',
      years: [
        [2020, 9],
        [2021, 400],
        [2022, 400],
      ],
      listed: 400,
      older: '2021: 400, 2020: 9',
    },
  ])('of the values of an indicator its page lists $why', ({ years, listed, older }) => {
    const results = years.flatMap(([period, count]) =>
      Array.from({ length: count }, (_, index) => ({ ...measured, id: `${period}-${index}`, period })),
    );
    const split = listedResults(results);
    expect(split.listed).toHaveLength(listed);
    expect(split.older.map(({ period, count }) => `${period}: ${count}`).join(', ')).toBe(older);
    const nation = { ...measured, id: 'quoc-gia/x', province: 'quoc-gia', period: 2015 };
    expect(listedResults([...results, nation]).listed).toContain(nation);
  });

  test('a long list goes on in pages, each target on one', () => {
    const one = some(A_PAGE * 2 + 1);
    const pages = measuredPages(indicatorOutcomes(indicatorOf(rank.indicator), one, day));
    expect(pages.map(({ length }) => length)).toEqual([A_PAGE, A_PAGE, 1]);
    expect(new Set(pages.flat().map(({ target }) => target.id)).size).toBe(A_PAGE * 2 + 1);
  });
});

test('what is measured at the deadline comes first, what is kept never before what is not', () => {
  const kinds = ['none', 'earlier', 'unmet', 'met', 'incomparable'] as const;
  const names = ['Ê', 'An', 'Bắc', 'Đà', 'Cà'];
  const outcomes = kinds.map((kind, index): [TargetOutcome, string] => [
    {
      target: { ...rank, id: kind },
      indicator: indicatorOf(rank.indicator),
      deadline: 'passed',
      outcome: {
        kind,
        deadline: 'passed',
        results: [measured],
        answers: [{ result: measured, because: ['no-figure'] }],
      },
    } as TargetOutcome,
    names[index] ?? '',
  ]);
  const nameOf = new Map(outcomes.map(([one, name]) => [one.target.id, name]));
  const order = inReadingOrder(
    outcomes.map(([one]) => one),
    ({ target }) => nameOf.get(target.id) ?? '',
  );
  expect(order.map(({ target }) => nameOf.get(target.id))).toEqual(['Bắc', 'Cà', 'Đà', 'An', 'Ê']);
});
