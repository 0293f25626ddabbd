import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/catalogue/content-folder.ts';
import type { Benchmark } from '../../../src/domain/benchmark.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { daysOf, possibleDays } from '../../../src/domain/issue-date.ts';
import type { Target } from '../../../src/domain/target.ts';
import { assembleCatalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../../src/catalogue/content.ts';
import { legendOf } from '../../../src/presentation/charts/dot-plot-signs.ts';
import { dotPlot, type DotPlot, type DotPlotNames, type Mark } from '../../../src/presentation/charts/dot-plot.ts';
import { targetPath } from '../../../src/presentation/addresses/links.ts';

const indicatorOf = (kind: Indicator['kind'], unit: Indicator['unit']): Indicator => ({
  id: 'mau',
  name: 'Chỉ số mẫu',
  shortName: 'Mẫu',
  topic: 'kinh-te-so',
  numerator: 'tử số',
  denominator: 'mẫu số',
  unit,
  kind,
  definition: 'Để thử.',
  variants: [{ id: 'muc-do-4', name: 'mức độ 4', definition: 'Để thử.', words: ['mức độ 4'] }],
});
const share = indicatorOf('share', '%');
const change = indicatorOf('change', '%/năm');
const rank = indicatorOf('rank', 'rank');

const targetOf = (fields: Partial<Target>): Target => ({
  id: 'ke-hoach/mau-2025',
  key: 'mau-2025',
  plan: 'ke-hoach',
  province: 'vinh-phuc',
  indicator: 'mau',
  level: null,
  operator: '=',
  low: 80,
  high: null,
  unit: '%',
  year: 2025,
  baseline: null,
  variant: null,
  modality: 'binding',
  note: null,
  evidence: 'verbatim',
  basis: 'document',
  quote: 'lời',
  quoteSpan: null,
  markSpan: null,
  source: null,
  issued: '2022-07-26',
  issueDays: possibleDays({ issued: fields.issued === undefined ? '2022-07-26' : (fields.issued ?? undefined) }),
  era: 'before',
  territory: [fields.province ?? 'vinh-phuc'],
  ...fields,
});
const benchmarkOf = (fields: Partial<Benchmark>): Benchmark => ({
  id: '749-qd-ttg-2020/mau-2025',
  document: '749-qd-ttg-2020',
  scope: 'nation',
  issued: '2020-06-03',
  issueDays: daysOf('2020-06-03'),
  indicator: 'mau',
  operator: '=',
  low: 80,
  unit: '%',
  year: 2025,
  confidence: 'A',
  sources: ['nguồn'],
  ...fields,
});
const names: DotPlotNames = { province: (id) => `Tỉnh ${id}`, document: (id) => `số ${id}`, coverage: () => 'phủ' };
const plotOf = (indicator: Indicator, targets: readonly Target[], benchmarks: readonly Benchmark[] = []): DotPlot => {
  const plot = dotPlot(indicator, targets, benchmarks, names);
  if (!plot) throw new Error('no plot');
  return plot;
};
const markOf = (indicator: Indicator, fields: Partial<Target>): Mark => {
  const mark = plotOf(indicator, [targetOf(fields)]).panels[0]?.rows[0]?.mark;
  if (!mark) throw new Error('no mark');
  return mark;
};

describe('the sign of a figure', () => {
  const cases: { why: string; indicator: Indicator; fields: Partial<Target>; sign: Partial<Mark> }[] = [
    { why: 'a plain share', indicator: share, fields: {}, sign: { kind: 'exact', at: 0.8 } },
    { why: 'decimals', indicator: share, fields: { low: 9.5 }, sign: { kind: 'exact', at: 0.095 } },
    {
      why: 'at least: open to more',
      indicator: share,
      fields: { operator: '>=' },
      sign: { kind: 'open', at: 0.8, toward: 'right' },
    },
    { why: 'more than: open to more', indicator: share, fields: { operator: '>' }, sign: { toward: 'right' } },
    { why: 'at most: open to less', indicator: share, fields: { operator: '<=' }, sign: { toward: 'left' } },
    { why: 'less than: open to less', indicator: share, fields: { operator: '<' }, sign: { toward: 'left' } },
    { why: 'about', indicator: share, fields: { operator: '~' }, sign: { kind: 'about', at: 0.8 } },
    {
      why: 'a range is a line',
      indicator: share,
      fields: { operator: 'range', low: 15, high: 20 },
      sign: { kind: 'range', from: 0.15, to: 0.2 },
    },
    {
      why: 'Trên 100%: at the edge, no value satisfies it',
      indicator: share,
      fields: { operator: '>', low: 100 },
      sign: { kind: 'impossible', at: 1 },
    },
    { why: 'a share above all', indicator: share, fields: { low: 120 }, sign: { kind: 'impossible', at: 1 } },
    {
      why: 'no figure: words',
      indicator: share,
      fields: { operator: null, low: null, unit: null },
      sign: { kind: 'words' },
    },
    { why: 'an aspiration', indicator: share, fields: { modality: 'aspiration' }, sign: { aspiration: true } },
    { why: 'a reported figure', indicator: share, fields: { basis: 'reported' }, sign: { basis: 'reported' } },
    {
      why: 'a change above 100 is possible and has an axis of its own',
      indicator: change,
      fields: { low: 150 },
      sign: { kind: 'exact', at: 0.75 },
    },
    { why: 'a cut below zero', indicator: change, fields: { low: -10 }, sign: { kind: 'exact', at: 0 } },
    {
      why: 'nhóm 15 dẫn đầu: the axis is turned, better ranks lie to the right',
      indicator: rank,
      fields: { operator: '<=', low: 15, unit: 'rank' },
      sign: { kind: 'open', at: 0, toward: 'right' },
    },
    { why: 'rank 1', indicator: rank, fields: { low: 1, unit: 'rank' }, sign: { kind: 'exact', at: 1 } },
    {
      why: 'a range of ranks runs from left to right all the same',
      indicator: rank,
      fields: { operator: 'range', low: 1, high: 10, unit: 'rank' },
      sign: { kind: 'range', from: 0, to: 1 },
    },
  ];
  test.for(cases)('$why', ({ indicator, fields, sign }) => expect(markOf(indicator, fields)).toMatchObject(sign));
});

describe('panels and rows', () => {
  test('none where no province sets it', () => expect(dotPlot(share, [], [benchmarkOf({})], names)).toBeNull());

  test('by level, then by year; without a deadline comes last', () => {
    const plot = plotOf(share, [
      targetOf({ year: null }),
      targetOf({ year: 2030 }),
      targetOf({ level: 'commune', year: 2020 }),
      targetOf({ level: 'province', year: 2025 }),
    ]);
    expect(plot.panels.map(({ heading }) => heading)).toEqual([
      'Đến năm 2030',
      'Không nêu hạn',
      'Cấp tỉnh, đến năm 2025',
      'Cấp xã, đến năm 2020',
    ]);
  });

  test('rows keep the order given, never that of the values; one province newest first, both told apart', () => {
    const rows = plotOf(share, [
      targetOf({ province: 'b', low: 10, issued: null }),
      targetOf({ province: 'a', low: 90 }),
      targetOf({ province: 'b', low: 50, issued: '2022' }),
    ]).panels[0]?.rows;
    expect(rows?.map(({ name, figure, remarks }) => [name, figure, ...remarks])).toEqual([
      ['Tỉnh b', '10%', 'văn bản không rõ năm'],
      ['Tỉnh b', '50%', 'văn bản năm 2022'],
      ['Tỉnh a', '90%'],
    ]);
  });

  const spoken: { why: string; fields: Partial<Target>; words: string }[] = [
    {
      why: 'as the plan words it',
      fields: { operator: '>=' },
      words: 'Tỉnh vinh-phuc: tối thiểu 80% đến năm 2025, nguyên văn',
    },
    {
      why: 'with what colour and shape say',
      fields: { basis: 'reported', modality: 'aspiration', level: 'district', low: 9.5 },
      words: 'Tỉnh vinh-phuc: phấn đấu 9,5% đến năm 2025, cấp huyện, số dẫn lại',
    },
    {
      why: 'impossible',
      fields: { operator: '>', low: 100 },
      words: 'Tỉnh vinh-phuc: trên 100% đến năm 2025, nguyên văn, không tỷ lệ nào đạt được',
    },
    {
      why: 'without a figure',
      fields: { operator: null, low: null, unit: null, year: null, basis: 'reported' },
      words: 'Tỉnh vinh-phuc: nêu nhưng không có con số không nêu hạn, số dẫn lại',
    },
    {
      why: 'an article says so',
      fields: { basis: 'press' },
      words: 'Tỉnh vinh-phuc: 80% đến năm 2025, báo chí',
    },
    {
      why: 'a summary says so',
      fields: { basis: 'summary' },
      words: 'Tỉnh vinh-phuc: 80% đến năm 2025, bản tóm tắt',
    },
  ];
  test.for(spoken)('said aloud: $why', ({ fields, words }) =>
    expect(plotOf(share, [targetOf(fields)]).panels[0]?.rows[0]?.spoken).toBe(words),
  );

  const benchmarks: { why: string; fields: Partial<Benchmark>; lines: number; places?: number[] }[] = [
    { why: 'same year, same level', fields: {}, lines: 1, places: [0.8] },
    { why: 'another year', fields: { year: 2030 }, lines: 0 },
    { why: 'another level', fields: { level: 'district' }, lines: 0 },
    { why: 'another indicator', fields: { indicator: 'khac' }, lines: 0 },
    { why: 'a range has two lines', fields: { operator: 'range', low: 50, high: 60 }, lines: 1, places: [0.5, 0.6] },
  ];
  test.for(benchmarks)('benchmark, $why: $lines', ({ fields, lines, places }) => {
    const panel = plotOf(share, [targetOf({})], [benchmarkOf(fields)]).panels[0];
    expect(panel?.benchmarks).toHaveLength(lines);
    if (places) expect(panel?.benchmarks[0]?.places).toEqual(places);
  });

  test('a benchmark without a figure is told, not drawn', () => {
    const bare = benchmarkOf({});
    delete bare.operator;
    delete bare.low;
    const panel = plotOf(share, [targetOf({})], [bare]).panels[0];
    expect(panel?.benchmarks).toEqual([]);
    expect(panel?.undrawn.join()).toContain('nêu nhưng không có con số · số 749-qd-ttg-2020');
  });

  test('what cannot be compared within a panel is said', () => {
    const panel = plotOf(share, [targetOf({}), targetOf({ province: 'a', variant: 'muc-do-4' })]).panels[0];
    expect(panel?.notes.join()).toContain('khác cách hiểu');
  });

  test('the legend explains what is there and nothing else', () => {
    const words = legendOf(plotOf(rank, [targetOf({ operator: '<=', low: 15, unit: 'rank' })])).map(
      (entry) => entry.words,
    );
    expect(words).toEqual(['chấm tròn đặc: nguyên văn', 'mũi tên phải: hạng ấy hoặc cao hơn']);
  });
});

describe('every indicator of the site', () => {
  const catalogue = assembleCatalogue(entriesOf(loadContent()));
  test.for(catalogue.indicators)('$id', (indicator) => {
    const targets = catalogue.targets.filter((target) => target.indicator === indicator.id);
    const plot = dotPlot(indicator, targets, catalogue.benchmarks, names);
    if (!plot) {
      expect(targets).toEqual([]);
      return;
    }
    const rows = plot.panels.flatMap((panel) => panel.rows);
    expect(rows.map(({ target, path }) => `${target} ${path}`).sort()).toEqual(
      targets.map((target) => `${target.id} ${targetPath(target)}`).sort(),
    );
    const places = [
      ...plot.ticks.map(({ at }) => at),
      ...plot.panels.flatMap((panel) => panel.benchmarks.flatMap((line) => line.places)),
      ...rows.flatMap(({ mark }) => ('at' in mark ? [mark.at] : 'from' in mark ? [mark.from, mark.to] : [])),
    ];
    expect(places.filter((at) => !(at >= 0 && at <= 1))).toEqual([]);
  });
});
