import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Benchmark } from '../../../src/domain/benchmark.ts';
import type { Verdict } from '../../../src/domain/comparison/verdict.ts';
import { againstBenchmark, benchmarksFor } from '../../../src/domain/comparison/yardstick.ts';
import { anyDay, daysOf, possibleDays, type IssueDays, type IssueFacts } from '../../../src/domain/issue-date.ts';
import type { Target } from '../../../src/domain/target.ts';
import { benchmarkSentence } from '../../../src/presentation/plan/target-detail.ts';
import { noYardstickInWords } from '../../../src/presentation/words/verdict-words.ts';
import { benchmarkOf, catalogue, HG, indicatorOf, KG, targetOf, VL, VP193, VP54 } from './real-targets.ts';

/** A real target as a document of another day, or for another deadline, would word it. */
const asOf = (id: string, issue: IssueFacts, fields: Partial<Target> = {}): Target => ({
  ...targetOf(id),
  issued: issue.issued ?? null,
  issueDays: possibleDays(issue),
  ...fields,
});
const of = (id: string, fields: Partial<Target>): Target => ({ ...targetOf(id), ...fields });

interface Row {
  readonly why: string;
  readonly target: Target;
  readonly benchmark: string | null;
  readonly verdict?: Verdict | null;
  readonly remarks?: readonly string[];
}
const rated: readonly Row[] = [
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
    target: asOf('lang-son-104-kh-ubnd-2023/kinh-te-so-grdp-2023', { issued: '2022-11-14' }),
    benchmark: null,
  },
  {
    why: 'a plan of March 2023, the day not known: the annual plan of 4 April came later',
    target: asOf('lang-son-104-kh-ubnd-2023/kinh-te-so-grdp-2023', { issued: '2023-03' }),
    benchmark: null,
  },
  {
    why: 'Vĩnh Long, of 2022 and known on 22 March: the strategy of 31 March came later on every day left',
    target: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    benchmark: '749-qd-ttg-2020/kinh-te-so-grdp-2025',
    verdict: 'lower',
    remarks: ['variant'],
  },
  {
    why: 'Sóc Trăng, known on 4 January 2021: there is one benchmark of before, but there may have been none yet',
    target: asOf('soc-trang-khong-so-khong-nam/cap-quang-ho-gia-dinh-2025', {
      issued: '2020-12',
      issuedBefore: { date: '2021-01-04' },
    }),
    benchmark: '749-qd-ttg-2020/cap-quang-ho-gia-dinh-2025',
    verdict: 'equal',
  },
  {
    why: 'Quảng Ninh, 5 February 2022: not the resolution of 2024',
    target: targetOf('quang-ninh-09-nq-tu-khong-nam/kinh-te-so-grdp-2030'),
    benchmark: '52-nq-tw-2019/kinh-te-so-grdp-2030',
    verdict: 'equal',
    remarks: ['other-sign', 'variant'],
  },
  {
    why: 'only the year 2025 is told, and the newest benchmark for 2030 is of 2024: every day gives it',
    target: targetOf('phu-tho-khong-so-2025/kinh-te-so-grdp-2030'),
    benchmark: '57-nq-tw-2024/kinh-te-so-grdp-2030',
    verdict: 'equal',
    remarks: ['other-sign', 'variant'],
  },
  {
    why: 'a month told, and the benchmark is older',
    target: targetOf('ho-chi-minh-khong-so-2022/kinh-te-so-grdp-2025'),
    benchmark: '411-qd-ttg-2022/kinh-te-so-grdp-2025',
    verdict: 'higher',
    remarks: ['variant'],
  },
  {
    why: 'a plan of 2022 for 2027 is not measured by the programme of December 2025',
    target: of(`${KG}/thu-tuc-truc-tuyen-2023`, { year: 2027 }),
    benchmark: null,
  },
  {
    why: 'a plan of 2026 for 2027 is',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { issued: '2026-01-15' }, { year: 2027 }),
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
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { issued: '2025-12-01' }, { year: 2027 }),
    benchmark: '2629-qd-ttg-2025/thu-tuc-truc-tuyen-2027',
    verdict: 'equal',
  },
  {
    why: 'the day before: not yet',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { issued: '2025-11-30' }, { year: 2027 }),
    benchmark: null,
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
    why: 'growth every year against growth on average: told side by side, no verdict',
    target: targetOf(`${VL}/nang-suat-lao-dong-2030`),
    benchmark: '52-nq-tw-2019/nang-suat-lao-dong-2030',
    verdict: null,
    remarks: ['other-sign', 'variant'],
  },
  {
    why: 'growth every year against growth every year',
    target: targetOf(`${VL}/nang-suat-lao-dong-2025`),
    benchmark: '749-qd-ttg-2020/nang-suat-lao-dong-2025',
    verdict: 'equal',
  },
  {
    why: 'a rank: no national document sets one for a province',
    target: targetOf(`${VP193}/xep-hang-chuyen-doi-so-2025`),
    benchmark: null,
  },
  {
    why: 'a ministry set a figure for this line: it is no yardstick',
    target: asOf(`${KG}/thu-tuc-truc-tuyen-2023`, { issued: '2025-11-30' }, { year: 2030 }),
    benchmark: null,
  },
  {
    why: 'a range that ends at the benchmark is not lower',
    target: asOf('nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-grdp-2025', { issued: '2022-05-24' }),
    benchmark: '411-qd-ttg-2022/kinh-te-so-grdp-2025',
    verdict: 'reaches',
    remarks: ['range'],
  },
  {
    why: 'a range that ends at “more than” stays lower',
    target: asOf('nghe-an-347-kh-ubnd-khong-nam/hop-dong-dien-tu-2025', { issued: '2022-05-24' }),
    benchmark: '411-qd-ttg-2022/hop-dong-dien-tu-2025',
    verdict: 'lower',
    remarks: ['range'],
  },
];

test.for(rated)('$why', ({ target, benchmark, verdict = null, remarks = [] }) => {
  const all = [...catalogue.benchmarks, ...catalogue.ministryBenchmarks];
  const against = againstBenchmark(target, indicatorOf(target.indicator), all);
  expect(against === null ? null : against.kind === 'rated' ? against.benchmark.id : against).toBe(benchmark);
  if (against?.kind !== 'rated') return;
  expect(against.verdict).toBe(verdict);
  expect(
    against.comparability.comparable
      ? against.comparability.cautions.map(({ code }) => code)
      : against.comparability.because,
  ).toEqual(remarks);
});

test.for([
  {
    why: 'none is known for 2023: not that there was none',
    target: targetOf(`${KG}/ho-so-truc-tuyen-2023`),
    words: 'chưa thấy mốc quốc gia có nguồn đủ tin cậy',
  },
  {
    why: 'those for 2025 that are known here came after the plan: not that its day had none',
    target: asOf(`${VP193}/ho-so-truc-tuyen-2025`, { issued: '2020-07-03' }),
    words: 'có trước mọi mốc thấy ở đây',
  },
])('no yardstick: $why', ({ target, words }) => {
  const indicator = indicatorOf(target.indicator);
  expect(againstBenchmark(target, indicator, catalogue.benchmarks)).toBeNull();
  expect(noYardstickInWords(target, indicator, catalogue.benchmarks)).toBe(words);
});

const undecided: readonly {
  readonly why: string;
  readonly target: Target;
  readonly candidates: readonly string[];
  readonly orNone: boolean;
  readonly words: string;
}[] = [
  {
    why: 'Sóc Trăng, known on 4 January 2021: not the strategies of June 2021 and March 2022',
    target: targetOf('soc-trang-khong-so-khong-nam/cap-quang-ho-gia-dinh-2025'),
    candidates: ['749-qd-ttg-2020'],
    orNone: true,
    words:
      'Không so với mốc quốc gia: chỉ biết văn bản ra đời không muộn hơn ngày 04/01/2021, nên không quyết được khi ấy đã có mốc nào, hay chưa có mốc nào. Mốc có thể đã có: trên 80% (749/QĐ-TTg).',
  },
  {
    why: 'Bến Tre, 2021 and known on 16 August: the strategy of 15 June lies within',
    target: targetOf('ben-tre-khong-so-2021/ho-so-cong-viec-mang-province-2025'),
    candidates: ['942-qd-ttg-2021', '749-qd-ttg-2020'],
    orNone: false,
    words:
      'Không so với mốc quốc gia: chỉ biết văn bản ra đời trong khoảng từ ngày 01/01/2021 đến ngày 16/8/2021, nên không quyết được khi ấy mốc nào là mốc mới nhất. Mốc có thể đã có: 90% (942/QĐ-TTg); 90% (749/QĐ-TTg).',
  },
  {
    why: 'Thừa Thiên Huế, 2020: the programme of June lies within the year',
    target: targetOf('thua-thien-hue-khong-so-2020/kinh-te-so-grdp-2025'),
    candidates: ['749-qd-ttg-2020', '52-nq-tw-2019'],
    orNone: false,
    words:
      'Không so với mốc quốc gia: chỉ biết văn bản ra đời trong năm 2020, nên không quyết được khi ấy mốc nào là mốc mới nhất. Mốc có thể đã có: 20% (749/QĐ-TTg); khoảng 20% (52-NQ/TW).',
  },
  {
    why: 'Đà Nẵng, no date: only that the unit ended in June 2025',
    target: targetOf('da-nang-khong-so-khong-nam/kinh-te-so-grdp-2030'),
    candidates: ['57-nq-tw-2024', '411-qd-ttg-2022', '52-nq-tw-2019'],
    orNone: true,
    words: 'chỉ biết văn bản ra đời không muộn hơn ngày 30/6/2025',
  },
  {
    why: 'Lạng Sơn, no date, and which unit issued it is not decided either',
    target: targetOf('lang-son-khong-so-khong-nam/kinh-te-so-nganh-2030'),
    candidates: ['411-qd-ttg-2022'],
    orNone: true,
    words: 'nguồn không cho biết ngày ban hành',
  },
  {
    why: 'Nghệ An, day and month without a year: not judged by the resolution of 2024',
    target: targetOf('nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-grdp-2030'),
    candidates: ['57-nq-tw-2024', '411-qd-ttg-2022', '52-nq-tw-2019'],
    orNone: true,
    words: 'nên không quyết được',
  },
  {
    why: 'a month within which the benchmark came',
    target: asOf(`${VL}/kinh-te-so-grdp-2025`, { issued: '2022-03' }),
    candidates: ['411-qd-ttg-2022', '749-qd-ttg-2020'],
    orNone: false,
    words: 'trong khoảng từ ngày 01/3/2022 đến ngày 31/3/2022',
  },
];

test.for(undecided)('no verdict: $why', ({ target, candidates, orNone, words }) => {
  const against = againstBenchmark(target, indicatorOf(target.indicator), catalogue.benchmarks);
  expect(against).toMatchObject({ kind: 'undecided', because: 'issue-day', orNone });
  expect(against?.kind === 'undecided' && against.candidates.map(({ document }) => document)).toEqual(candidates);
  expect(benchmarkSentence(target, catalogue)).toContain(words);
});

describe('a benchmark without a date', () => {
  const target = targetOf('gia-lai-1331-kh-ubnd-2022/kinh-te-so-nganh-2025');
  const undated: Benchmark = {
    ...benchmarkOf('411-qd-ttg-2022/kinh-te-so-nganh-2025'),
    id: 'khong-ngay/kinh-te-so-nganh-2025',
    document: 'khong-ngay',
    issued: null,
    issueDays: anyDay,
  };
  test('may have come before or after: no verdict, and it is told that its day is missing', () =>
    expect(againstBenchmark(target, indicatorOf('kinh-te-so-nganh'), [undated, ...catalogue.benchmarks])).toMatchObject(
      {
        kind: 'undecided',
        because: 'benchmark-day',
      },
    ));
  test('that says another thing changes nothing', () =>
    expect(
      againstBenchmark(target, indicatorOf('kinh-te-so-nganh'), [
        { ...undated, level: 'province' },
        ...catalogue.benchmarks,
      ]),
    ).toMatchObject({ kind: 'rated' }));
});

/** What every day of the interval, taken as known, gives. */
const dayByDay = (target: Target, days: readonly string[]): Set<string | null> =>
  new Set(
    days.map((day) => {
      const against = againstBenchmark(
        { ...target, issued: day, issueDays: daysOf(day) },
        indicatorOf(target.indicator),
        catalogue.benchmarks,
      );
      return against?.kind === 'rated' ? against.benchmark.id : null;
    }),
  );
const allDays = Array.from({ length: 8 * 12 * 4 }, (_, step) =>
  new Date(Date.UTC(2019, 0, 1 + Math.round((step * 365.25) / 48))).toISOString().slice(0, 10),
);
const decisive = catalogue.benchmarks.flatMap(({ issued }) => (issued === null ? [] : [issued]));

test('a verdict stands only where every possible day gives the same benchmark', () => {
  const days = [...new Set([...allDays, ...decisive])].sort();
  fc.assert(
    fc.property(
      fc.constantFrom(...catalogue.targets.filter(({ operator, year }) => operator !== null && year !== null)),
      fc.nat({ max: days.length - 1 }),
      fc.nat({ max: 60 }),
      (target, start, length) => {
        const within = days.slice(start, start + length + 1);
        const issueDays: IssueDays = { earliest: within[0] ?? null, latest: within.at(-1) ?? null };
        const against = againstBenchmark({ ...target, issueDays }, indicatorOf(target.indicator), catalogue.benchmarks);
        const each = dayByDay(target, within);
        if (against?.kind === 'undecided') {
          expect(each.size).toBeGreaterThan(1);
          expect(against.orNone).toBe(each.has(null));
        } else expect([...each]).toEqual([against?.benchmark.id ?? null]);
      },
    ),
  );
});

test('no yardstick in the content can be younger than the document it measures', () => {
  const younger = catalogue.targets.filter((target) => {
    const against = againstBenchmark(target, indicatorOf(target.indicator), catalogue.benchmarks);
    if (against?.kind !== 'rated') return false;
    return (against.benchmark.issued ?? '9999') > (target.issueDays.earliest ?? '');
  });
  expect(younger.map(({ id }) => id)).toEqual([]);
});

test('no target is judged by a ministry, and no ministry stands among the national benchmarks', () => {
  expect(catalogue.ministryBenchmarks.map(({ document }) => document)).toContain('bo-noi-vu-ke-hoach-71-nq-cp-2025');
  expect(catalogue.benchmarks.filter(({ scope }) => scope !== 'nation')).toEqual([]);
});

describe('the benchmarks of a line', () => {
  const row = { indicator: indicatorOf('kinh-te-so-grdp'), level: null, year: 2030 };
  test('every one that applies, newest document first', () =>
    expect(benchmarksFor(row, catalogue.benchmarks).map(({ document }) => document)).toEqual([
      '57-nq-tw-2024',
      '411-qd-ttg-2022',
      '52-nq-tw-2019',
    ]));

  test('one without a date may be the newest', () =>
    expect(
      benchmarksFor({ ...row, indicator: indicatorOf('thu-tuc-truc-tuyen') }, [
        { ...benchmarkOf('942-qd-ttg-2021/thu-tuc-truc-tuyen-2025'), year: 2030 },
        ...catalogue.ministryBenchmarks,
      ]).map(({ document }) => document),
    ).toEqual(['bo-noi-vu-ke-hoach-71-nq-cp-2025', '942-qd-ttg-2021']));

  test('two of one document stay in the order of the file', () => {
    const first = benchmarkOf('57-nq-tw-2024/kinh-te-so-grdp-2030');
    const second: Benchmark = { ...first, id: `${first.id}-khac` };
    expect(benchmarksFor(row, [first, second]).map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});
