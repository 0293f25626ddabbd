import { describe, expect, test } from 'vitest';
import type { Benchmark } from '../../../src/domain/benchmark.ts';
import { verdictOf, type Comparand, type Verdict } from '../../../src/domain/comparison/comparability.ts';
import { againstBenchmark, benchmarksFor } from '../../../src/domain/comparison/comparison.ts';
import type { Operator, Target } from '../../../src/domain/target.ts';
import { verdictInWords } from '../../../src/presentation/words.ts';
import { benchmarkOf, catalogue, HG, indicatorOf, KG, targetOf, VL, VP193, VP54 } from './real-targets.ts';

type Figure = readonly [Operator, number] | readonly ['range', number, number];

const figure = ([operator, low, high = null]: readonly [Operator, number, (number | null)?]): Comparand => ({
  ...targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
  operator,
  low,
  high,
});
const opposite: Readonly<Record<Verdict, Verdict>> = {
  higher: 'lower',
  lower: 'higher',
  equal: 'equal',
  overlapping: 'overlapping',
};

const verdicts: readonly {
  readonly why: string;
  readonly target: Figure;
  readonly benchmark: Figure;
  readonly verdict: Verdict;
  readonly rank?: true;
}[] = [
  { why: 'the same number and sign', target: ['>=', 80], benchmark: ['>=', 80], verdict: 'equal' },
  { why: '≥ 80 against 80: the number is the same', target: ['>=', 80], benchmark: ['=', 80], verdict: 'equal' },
  { why: 'trên 80 against 80: the number is the same', target: ['>', 80], benchmark: ['=', 80], verdict: 'equal' },
  { why: 'about 20 against 20', target: ['~', 20], benchmark: ['=', 20], verdict: 'equal' },
  { why: '60 against 80', target: ['>=', 60], benchmark: ['>=', 80], verdict: 'lower' },
  { why: '95 against 90', target: ['=', 95], benchmark: ['=', 90], verdict: 'higher' },
  { why: 'a decimal counts', target: ['>=', 7.5], benchmark: ['>=', 7], verdict: 'higher' },
  { why: '15–20 against 10', target: ['range', 15, 20], benchmark: ['=', 10], verdict: 'higher' },
  { why: '15–20 against 30', target: ['range', 15, 20], benchmark: ['>', 30], verdict: 'lower' },
  { why: '15–20 against 20: at best equal', target: ['range', 15, 20], benchmark: ['=', 20], verdict: 'lower' },
  { why: '15–20 against 15: at least equal', target: ['range', 15, 20], benchmark: ['=', 15], verdict: 'higher' },
  { why: '15–20 against 18: neither', target: ['range', 15, 20], benchmark: ['=', 18], verdict: 'overlapping' },
  { why: 'the same range', target: ['range', 15, 20], benchmark: ['range', 15, 20], verdict: 'equal' },
  { why: 'ranges that meet', target: ['range', 20, 25], benchmark: ['range', 15, 20], verdict: 'higher' },
  { why: 'ranges that cross', target: ['range', 10, 18], benchmark: ['range', 15, 20], verdict: 'overlapping' },
  { why: 'a range within a range', target: ['range', 16, 18], benchmark: ['range', 15, 20], verdict: 'overlapping' },
  {
    why: 'the best 10 are higher than the best 15',
    target: ['<=', 10],
    benchmark: ['<=', 15],
    verdict: 'higher',
    rank: true,
  },
  {
    why: 'the best 20 are lower than the best 15',
    target: ['<=', 20],
    benchmark: ['<=', 15],
    verdict: 'lower',
    rank: true,
  },
  { why: 'the same cut', target: ['<=', 15], benchmark: ['<=', 15], verdict: 'equal', rank: true },
  { why: 'ranks 15–20 against 10', target: ['range', 15, 20], benchmark: ['<=', 10], verdict: 'lower', rank: true },
  {
    why: 'ranks 15–20 against 18',
    target: ['range', 15, 20],
    benchmark: ['<=', 18],
    verdict: 'overlapping',
    rank: true,
  },
];

test.for(verdicts)('$why: $verdict', ({ target, benchmark, verdict, rank }) => {
  const indicator = indicatorOf(rank ? 'xep-hang-chuyen-doi-so' : 'ho-so-truc-tuyen');
  expect(verdictOf(figure(target), figure(benchmark), indicator)).toBe(verdict);
  expect(verdictOf(figure(benchmark), figure(target), indicator)).toBe(opposite[verdict]);
});

test('more bậc gained is a higher aim, though it is counted in ranks', () =>
  expect(verdictOf(figure(['=', 15]), figure(['=', 10]), indicatorOf('egdi-tang-bac'))).toBe('higher'));

test.for([
  ['higher', 'cao hơn'],
  ['equal', 'bằng'],
  ['lower', 'thấp hơn'],
  ['overlapping', 'không so được'],
  [null, 'không so được'],
] as const)('%s is said as words, not as a score: %s', ([verdict, words]) =>
  expect(verdictInWords(verdict)).toBe(words),
);

/** A real target as a plan of another day or for another deadline would word it. */
const asOf = (id: string, fields: Partial<Target>): Target => ({ ...targetOf(id), ...fields });

const yardsticks: readonly {
  readonly why: string;
  readonly target: Target;
  readonly benchmark: string | null;
  readonly verdict?: Verdict | null;
  readonly remarks?: readonly string[];
}[] = [
  {
    why: 'Vĩnh Phúc 2022 for 2025: the strategy of 2021',
    target: targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
    benchmark: '942-qd-ttg-2021/ho-so-truc-tuyen-2025',
    verdict: 'equal',
  },
  {
    why: 'Hậu Giang 2024: the same yardstick, another wording',
    target: targetOf(`${HG}/ho-so-truc-tuyen-2025`),
    benchmark: '942-qd-ttg-2021/ho-so-truc-tuyen-2025',
    verdict: 'lower',
    remarks: ['variant'],
  },
  {
    why: 'Vĩnh Phúc 2019 for 2020: the resolution of that month',
    target: targetOf(`${VP54}/ho-so-truc-tuyen-2020`),
    benchmark: '17-nq-cp-2019/ho-so-truc-tuyen-2020',
    verdict: 'equal',
  },
  {
    why: 'Kiên Giang 2023: no benchmark is due in 2023, and that of 2025 is not its yardstick',
    target: targetOf(`${KG}/ho-so-truc-tuyen-2023`),
    benchmark: null,
  },
  {
    why: 'Lạng Sơn, 28 April 2023: the annual plan of 4 April is in force',
    target: targetOf('lang-son-104-kh-ubnd-2023/kinh-te-so-grdp-2023'),
    benchmark: 'uy-ban-quoc-gia-chuyen-doi-so-2023/kinh-te-so-grdp-2023',
    verdict: 'lower',
    remarks: ['other-sign', 'variant'],
  },
  {
    why: 'a plan of November 2022 for 2023 is not measured by the annual plan of April 2023',
    target: asOf('lang-son-104-kh-ubnd-2023/kinh-te-so-grdp-2023', {
      issued: targetOf(`${KG}/ho-so-truc-tuyen-2023`).issued,
    }),
    benchmark: null,
  },
  {
    why: 'Vĩnh Long, known on 22 March 2022: the strategy of 31 March came later',
    target: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    benchmark: '749-qd-ttg-2020/kinh-te-so-grdp-2025',
    verdict: 'lower',
    remarks: ['variant'],
  },
  {
    why: 'a plan of 2022 for 2027 is not measured by the programme of December 2025',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { year: 2027 }),
    benchmark: null,
  },
  {
    why: 'a plan of 2026 for 2027 is',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { year: 2027, issued: '2026-01-15' }),
    benchmark: '2629-qd-ttg-2025/thu-tuc-truc-tuyen-2027',
    verdict: 'equal',
  },
  {
    why: 'a deadline within the period of a benchmark is measured by it, and the period is told',
    target: targetOf('thua-thien-hue-495-kh-ubnd-2025/thu-tuc-truc-tuyen-2026'),
    benchmark: '2629-qd-ttg-2025/thu-tuc-truc-tuyen-2027',
    verdict: 'lower',
    remarks: ['other-sign', 'benchmark-period'],
  },
  {
    why: 'issued on the very day of the benchmark: in force',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { year: 2027, issued: '2025-12-01' }),
    benchmark: '2629-qd-ttg-2025/thu-tuc-truc-tuyen-2027',
    verdict: 'equal',
  },
  {
    why: 'the day before: not yet',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { year: 2027, issued: '2025-11-30' }),
    benchmark: null,
  },
  {
    why: 'no date is known of the plan: the newest benchmark stands in',
    target: targetOf('da-nang-khong-so-khong-nam/kinh-te-so-grdp-2030'),
    benchmark: '57-nq-tw-2024/kinh-te-so-grdp-2030',
    verdict: 'equal',
    remarks: ['variant'],
  },
  {
    why: 'the definition decides: the benchmark is about the national databases',
    target: targetOf('hoa-binh-08-nq-tu-2021/co-so-du-lieu-dung-chung-2025'),
    benchmark: '749-qd-ttg-2020/co-so-du-lieu-dung-chung-2025',
    verdict: null,
    remarks: ['other-variant'],
  },
  {
    why: 'the tier decides: district offices have their own benchmark',
    target: targetOf(`${VL}/ho-so-cong-viec-mang-district-2030`),
    benchmark: '749-qd-ttg-2020/ho-so-cong-viec-mang-district-2030',
    verdict: 'equal',
    remarks: ['tier-abolished'],
  },
  {
    why: 'a wish without a number: the yardstick is told, no verdict',
    target: targetOf(`${VP193}/kinh-te-so-grdp-2025`),
    benchmark: '411-qd-ttg-2022/kinh-te-so-grdp-2025',
    verdict: null,
    remarks: ['no-figure'],
  },
  {
    why: 'a rank: no national document sets one for a province',
    target: targetOf(`${VP193}/xep-hang-chuyen-doi-so-2025`),
    benchmark: null,
  },
];

test.for(yardsticks)('$why', ({ target, benchmark, verdict = null, remarks = [] }) => {
  const against = againstBenchmark(target, indicatorOf(target.indicator), catalogue.benchmarks);
  expect(against?.benchmark.id ?? null).toBe(benchmark);
  if (!against) return;
  expect(against.verdict).toBe(verdict);
  expect(
    against.comparability.comparable
      ? against.comparability.cautions.map(({ code }) => code)
      : against.comparability.because,
  ).toEqual(remarks);
});

test('no yardstick in the content is younger than the plan it measures', () => {
  const younger = catalogue.targets.filter((target) => {
    const against = againstBenchmark(target, indicatorOf(target.indicator), catalogue.benchmarks);
    const issued = against?.benchmark.issued ?? null;
    return issued !== null && target.issued !== null && issued.slice(0, target.issued.length) > target.issued;
  });
  expect(younger.map(({ id }) => id)).toEqual([]);
});

describe('the benchmarks of a line', () => {
  const row = { indicator: indicatorOf('kinh-te-so-grdp'), level: null, year: 2030 };
  test('every one that applies, newest document first', () =>
    expect(benchmarksFor(row, catalogue.benchmarks).map(({ document }) => document)).toEqual([
      '57-nq-tw-2024',
      '411-qd-ttg-2022',
      '52-nq-tw-2019',
    ]));

  test('one without a date comes last', () =>
    expect(
      benchmarksFor({ ...row, indicator: indicatorOf('thu-tuc-truc-tuyen') }, [
        benchmarkOf('bo-noi-vu-ke-hoach-71-nq-cp-2025/thu-tuc-truc-tuyen-2030'),
        { ...benchmarkOf('942-qd-ttg-2021/thu-tuc-truc-tuyen-2025'), year: 2030 },
      ]).map(({ document }) => document),
    ).toEqual(['942-qd-ttg-2021', 'bo-noi-vu-ke-hoach-71-nq-cp-2025']));

  test('two of one document stay in the order of the file', () => {
    const first = benchmarkOf('57-nq-tw-2024/kinh-te-so-grdp-2030');
    const second: Benchmark = { ...first, id: `${first.id}-khac` };
    expect(benchmarksFor(row, [first, second]).map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});
