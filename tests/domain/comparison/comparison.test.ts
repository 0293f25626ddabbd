import { describe, expect, test } from 'vitest';
import { MERGER_DATE } from '../../../src/domain/merger.ts';
import type { Cell } from '../../../src/domain/comparison/cell.ts';
import { rowKeys, type Row } from '../../../src/domain/comparison/comparison.ts';
import type { Level, Target } from '../../../src/domain/target.ts';
import { wholeComparison } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { figureInWords } from '../../../src/presentation/words/words.ts';
import { catalogue, HG, indicatorOf, KG, VP193 } from './real-targets.ts';

const comparison = wholeComparison(catalogue);
const rowOf = (indicator: string, level: Level | null, year: number | null): Row => {
  const row = comparison.rows.find(
    (other) => other.indicator.id === indicator && other.level === level && other.year === year,
  );
  if (!row) throw new Error(`no row ${indicator} ${String(level)} ${String(year)}`);
  return row;
};
const cellOf = (row: Row, province: string): Cell => {
  const cell = row.cells[comparison.provinces.findIndex(({ id }) => id === province)];
  if (!cell) throw new Error(`no column ${province}`);
  return cell;
};
const targetsOf = (cell: Cell): readonly Target[] =>
  cell.state === 'stated' || cell.state === 'qualitative' ? cell.targets : [];

describe('the lines', () => {
  const key = (indicator: string, level: Level | null, year: number | null, province = 'vinh-long') => ({
    indicator,
    level,
    year,
    province,
  });
  test.for<{ why: string; targets: ReturnType<typeof key>[]; expected: string[] }>([
    { why: 'no figure, no line', targets: [], expected: [] },
    {
      why: 'figures of one key make one line',
      targets: [key('ho-so-truc-tuyen', null, 2025), key('ho-so-truc-tuyen', null, 2025)],
      expected: ['ho-so-truc-tuyen - 2025'],
    },
    {
      why: 'years in order, without a deadline last',
      targets: [
        key('ho-so-truc-tuyen', null, null),
        key('ho-so-truc-tuyen', null, 2030),
        key('ho-so-truc-tuyen', null, 2025),
      ],
      expected: ['ho-so-truc-tuyen - 2025', 'ho-so-truc-tuyen - 2030', 'ho-so-truc-tuyen - -'],
    },
    {
      why: 'tiers from the whole province down, each with its years',
      targets: [
        key('ho-so-cong-viec-mang', 'commune', 2020),
        key('ho-so-cong-viec-mang', 'district', 2025),
        key('ho-so-cong-viec-mang', 'province', 2030),
        key('ho-so-cong-viec-mang', null, 2030),
      ],
      expected: [
        'ho-so-cong-viec-mang - 2030',
        'ho-so-cong-viec-mang province 2030',
        'ho-so-cong-viec-mang district 2025',
        'ho-so-cong-viec-mang commune 2020',
      ],
    },
    {
      why: 'indicators that most provinces name first',
      targets: [
        key('thu-tuc-truc-tuyen', null, 2020),
        key('ho-so-truc-tuyen', null, 2020, 'vinh-phuc'),
        key('ho-so-truc-tuyen', null, 2020, 'kien-giang'),
      ],
      expected: ['ho-so-truc-tuyen - 2020', 'thu-tuc-truc-tuyen - 2020'],
    },
    {
      why: 'topics in their order; indicators as often named in that of the file',
      targets: [
        key('xep-hang-chuyen-doi-so', null, 2020),
        key('kinh-te-so-grdp', null, 2020),
        key('ho-so-truc-tuyen', null, 2020),
        key('thu-tuc-truc-tuyen', null, 2020),
      ],
      expected: [
        'thu-tuc-truc-tuyen - 2020',
        'ho-so-truc-tuyen - 2020',
        'kinh-te-so-grdp - 2020',
        'xep-hang-chuyen-doi-so - 2020',
      ],
    },
  ])('$why', ({ targets, expected }) => {
    const rows = rowKeys(catalogue.topics, catalogue.indicators, targets);
    expect(rows.map(({ indicator, level, year }) => `${indicator.id} ${level ?? '-'} ${year ?? '-'}`)).toEqual(
      expected,
    );
  });

  test('of the content: one for each key that a figure has', () => {
    const keys = catalogue.targets.map(({ indicator, level, year }) => [indicator, level, year].join());
    expect(comparison.rows.map(({ indicator, level, year }) => [indicator.id, level, year].join()).sort()).toEqual(
      [...new Set(keys)].sort(),
    );
  });
});

describe('the columns', () => {
  test('every unit, once, those without a document too', () => {
    const ids = comparison.provinces.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(catalogue.provinces.map(({ id }) => id));
  });
  test('a merged unit inherits nothing: it shows only its own figures', () => {
    const inherited = comparison.provinces.flatMap((province, column) =>
      comparison.rows.flatMap((row) => {
        const cell = row.cells[column];
        return cell ? targetsOf(cell).filter((target) => target.province !== province.id) : [];
      }),
    );
    expect(inherited.map(({ id }) => id)).toEqual([]);
  });
});

/** The example of the issue: /so-sanh/?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang&nam=2025. */
describe('files processed online, 2025', () => {
  const row = rowOf('ho-so-truc-tuyen', null, 2025);
  test.for([
    { why: 'Vĩnh Phúc names its minimum', province: 'vinh-phuc', figures: ['tối thiểu 80%'], ids: [VP193] },
    { why: 'Hậu Giang names a lower one', province: 'hau-giang', figures: ['tối thiểu 60%'], ids: [HG] },
  ])('$why', ({ province, figures, ids }) => {
    const cell = cellOf(row, province);
    expect(cell.state).toBe('stated');
    expect(targetsOf(cell).map(figureInWords)).toEqual(figures);
    expect(targetsOf(cell).map(({ id }) => id)).toEqual(ids.map((plan) => `${plan}/ho-so-truc-tuyen-2025`));
  });
  test.for([
    {
      why: 'Kiên Giang: our text is an excerpt; its figure for 2023 is led to',
      province: 'kien-giang',
      elsewhere: [`${KG}/ho-so-truc-tuyen-2023`],
    },
    { why: 'Vĩnh Long: our text is a report of a newspaper', province: 'vinh-long', elsewhere: [] },
  ])('$why', ({ province, elsewhere }) => {
    const cell = cellOf(row, province);
    expect(cell).toMatchObject({ state: 'unknown', because: 'excerpt' });
    expect('elsewhere' in cell && cell.elsewhere.map(({ id }) => id)).toEqual(elsewhere);
  });
  test('the national column: the strategy of 2021, not the resolution for 2020 nor the programme of 2025', () =>
    expect(row.benchmarks.map(({ id }) => id)).toEqual(['942-qd-ttg-2021/ho-so-truc-tuyen-2025']));
});

describe('the real comparison', () => {
  const standing = comparison.rows.flatMap((row) => row.cells.flatMap(targetsOf));

  test('every commitment stands in exactly one cell, and nothing else does', () => {
    expect(standing.map(({ id }) => id).sort()).toEqual(catalogue.targets.map(({ id }) => id).sort());
    expect(standing).toHaveLength(catalogue.targets.length);
  });

  test('it stands in the cell of its own province, indicator, tier and year', () => {
    const misplaced = comparison.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        targetsOf(cell).filter(
          (target) =>
            target.province !== comparison.provinces[column]?.id ||
            target.indicator !== row.indicator.id ||
            target.level !== row.level ||
            target.year !== row.year,
        ),
      ),
    );
    expect(misplaced.map(({ id }) => id)).toEqual([]);
  });

  test('every line has one cell a column', () =>
    expect(comparison.rows.filter(({ cells }) => cells.length !== comparison.provinces.length)).toEqual([]));

  test('nothing is silent: no person has reviewed a full text yet', () => {
    const reviewed = catalogue.plans.some(({ facts }) => facts.completeness === 'toan-van' && facts.review);
    const silent = comparison.rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'silent'));
    expect(silent.length > 0).toBe(Boolean(reviewed));
  });

  test('only units since the merger have cells where nothing could stand', () => {
    const wrong = comparison.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, column) => {
        const province = comparison.provinces[column];
        return cell.state === 'not-applicable' && province && (province.validFrom ?? '') < MERGER_DATE
          ? [province.id]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the national column holds every benchmark of its line, newest document first', () => {
    for (const row of comparison.rows) {
      const own = catalogue.benchmarks.filter(
        ({ indicator, level, from, year }) =>
          indicator === row.indicator.id &&
          (level ?? null) === row.level &&
          row.year !== null &&
          (from ?? year) <= row.year &&
          row.year <= year,
      );
      expect(row.benchmarks.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      const dates = row.benchmarks.map(({ issued }) => issued ?? '');
      expect(dates).toEqual(dates.toSorted().reverse());
    }
  });

  test('several documents of one province in one cell: the newest first, one that may be newer before it', () => {
    const cell = cellOf(rowOf('xep-hang-chuyen-doi-so', null, 2025), 'bac-giang');
    expect(targetsOf(cell).map(({ plan }) => plan)).toEqual([
      'bac-giang-1723-qd-ubnd-khong-nam',
      'bac-giang-111-nq-tu-2021',
    ]);
  });

  test('a commitment without a figure is qualitative', () => {
    expect(cellOf(rowOf('kinh-te-so-grdp', null, 2025), 'vinh-phuc').state).toBe('qualitative');
    expect(cellOf(rowOf('xep-hang-chuyen-doi-so', null, 2025), 'hau-giang').state).toBe('qualitative');
  });

  test('an indicator of the whole country has no line of provinces', () =>
    expect(
      comparison.rows.filter(({ indicator }) => indicator.nationalOnly).map(({ indicator }) => indicator.id),
    ).toEqual([]));

  test('the indicators keep the topic order of the file', () => {
    const order = comparison.rows.map(({ indicator }) =>
      catalogue.topics.findIndex(({ id }) => id === indicatorOf(indicator.id).topic),
    );
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});
