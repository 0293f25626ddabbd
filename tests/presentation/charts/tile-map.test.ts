import fs from 'node:fs';
import { indexed } from '../../../src/catalogue/catalogue.ts';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { possibleDays } from '../../../src/domain/issue-date.ts';
import type { Target } from '../../../src/domain/target.ts';
import type { TileState } from '../../../src/presentation/charts/tile-faces.ts';
import { shareOf, tileMap, type ProvinceTile, type TileMap } from '../../../src/presentation/charts/tile-map.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const provinceTiles = (map: TileMap): ProvinceTile[] =>
  map.tiles.filter((tile): tile is ProvinceTile => tile.kind === 'province');
const tileOf = (map: TileMap, slug: string): ProvinceTile => {
  const tile = provinceTiles(map).find((other) => other.slug === slug);
  if (!tile) throw new Error(`no tile ${slug}`);
  return tile;
};
const indicatorOf = (id: string): Indicator => {
  const indicator = catalogue.indicators.find((other) => other.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
};
const oldUnits = catalogue.provinces.filter(({ validFrom }) => validFrom === undefined);
const coverage = tileMap(catalogue);
const maps: readonly (readonly [string, TileMap])[] = [
  ['coverage', coverage],
  ...['kinh-te-so-grdp', 'ho-so-cong-viec-mang', 'xep-hang-chinh-quyen-dien-tu'].map(
    (id) => [id, tileMap(catalogue, indicatorOf(id))] as const,
  ),
];

describe.each(maps)('the cells of the map: %s', (_name, map) => {
  test('every one of the 63 units has exactly one tile', () => {
    expect(oldUnits).toHaveLength(63);
    expect(
      provinceTiles(map)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(oldUnits.map(({ slug }) => slug).sort());
  });

  test('no two tiles stand on one cell, the archipelagos included', () => {
    expect(map.tiles).toHaveLength(65);
    expect(new Set(map.tiles.map(({ row, column }) => `${String(row)},${String(column)}`)).size).toBe(65);
  });

  test('links come in reading order', () => {
    const places = map.tiles.map(({ row, column }) => row * map.columns + column);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect([map.rows, map.columns]).toEqual([21, 9]);
  });

  test('Hoàng Sa and Trường Sa are named beside their provinces, without a state of their own', () => {
    expect(map.archipelagos.map(({ accessibleName, path }) => [accessibleName, path])).toEqual([
      ['Hoàng Sa (Đà Nẵng)', '/tinh/da-nang/'],
      ['Trường Sa (Khánh Hòa)', '/tinh/khanh-hoa/'],
    ]);
    for (const isle of map.archipelagos) {
      const province = tileOf(map, isle.slug);
      expect([isle.row, isle.column]).toEqual([province.row, province.column + 2]);
      expect(isle).not.toHaveProperty('state');
      expect(map.tiles).toContain(isle);
    }
  });

  test('the accessible name has the full name first, and all that is seen in the tile', () => {
    for (const tile of provinceTiles(map)) {
      const said = tile.accessibleName.replace(/[():,]/g, '');
      const seen = tile.lines.join(' ').replace(/[,…]/g, '');
      expect(tile.accessibleName.startsWith(tile.name)).toBe(true);
      expect(said, seen).toContain(seen);
    }
  });

  test('the list has every province of the drawing once, under the same state', () => {
    const listed = map.groups.flatMap(({ state, tiles }) => tiles.map(({ slug }) => [slug, state]));
    expect(listed.sort()).toEqual(
      provinceTiles(map)
        .map(({ slug, state }) => [slug, state])
        .sort(),
    );
  });

  test('nothing in a tile is longer than the tile is wide', () => {
    for (const tile of map.tiles) for (const line of tile.lines) expect(line.length, line).toBeLessThanOrEqual(15);
    for (const tile of map.tiles) expect(tile.lines.length).toBeLessThanOrEqual(4);
  });
});

test('short forms stand in the tile, the full name in what is said', () => {
  expect(['ho-chi-minh', 'ba-ria-vung-tau', 'thua-thien-hue'].map((slug) => tileOf(coverage, slug).lines[0])).toEqual([
    'TP.HCM',
    'BR-VT',
    'TT-Huế',
  ]);
  expect(tileOf(coverage, 'thua-thien-hue').accessibleName).toMatch(/^Thừa Thiên Huế, TT-Huế: /);
});

describe('coverage', () => {
  const slugsOf = (state: TileState): string[] =>
    (coverage.groups.find((group) => group.state === state)?.tiles ?? []).map(({ slug }) => slug).sort();

  test('the four provinces that the project starts from have a text', () => {
    expect(slugsOf('document')).toEqual(expect.arrayContaining(['kien-giang', 'vinh-phuc']));
    expect(slugsOf('summary')).toContain('hau-giang');
    expect(slugsOf('press')).toContain('vinh-long');
  });

  test('is that of the catalogue, and of units before the merger only', () => {
    const old = new Set(oldUnits.map(({ id }) => id));
    const withText = new Set(catalogue.plans.map(({ facts }) => facts.province).filter((id) => old.has(id)));
    const withReport = new Set(catalogue.reported.map(({ province }) => province).filter((id) => old.has(id)));
    expect((['document', 'summary', 'press'] as const).flatMap(slugsOf).sort()).toEqual([...withText].sort());
    expect(slugsOf('reported')).toEqual([...withReport].filter((id) => !withText.has(id)).sort());
    expect(slugsOf('no-plan')).toHaveLength(63 - new Set([...withText, ...withReport]).size);
    // Its only reported plan is that of the new unit.
    if (!withReport.has('phu-tho') && !withText.has('phu-tho')) expect(slugsOf('no-plan')).toContain('phu-tho');
  });

  test('the legend says what our texts are, and never that they are whole when they are not', () => {
    expect(coverage.groups.map(({ name }) => name)).toEqual([
      'nguyên văn (một phần)',
      'bản tóm tắt',
      'báo chí',
      'chỉ có số dẫn lại',
      'chưa có ở đây',
    ]);
    const whole = indexed({
      ...catalogue,
      plans: catalogue.plans.map((plan) => ({ ...plan, facts: { ...plan.facts, completeness: 'toan-van' } })),
    });
    expect(tileMap(whole).groups[0]?.name).toBe('nguyên văn (toàn văn)');
  });
});

test.each(maps)('nothing here never reads as no plan: %s', (_name, map) => {
  const group = map.groups.find(({ state }) => state === 'no-plan');
  expect(group).toMatchObject({
    name: 'chưa có ở đây',
    meaning: expect.stringMatching(/không có nghĩa là nơi ấy chưa có kế hoạch/),
  });
  expect(group?.tiles.map(({ lines }) => lines.slice(1).join(' '))).toEqual(group?.tiles.map(() => 'chưa có ở đây'));
});

test.each<[why: string, slug: string, line: string]>([
  ['an excerpt', 'kien-giang', 'một phần'],
  ['a summary', 'hau-giang', 'bản tóm tắt'],
  ['what a newspaper retold', 'vinh-long', 'báo chí'],
])('a tile says how complete a text is: %s', (_why, slug, line) => {
  expect(tileOf(coverage, slug).lines[1]).toBe(line);
  expect(tileOf(coverage, slug).accessibleName).not.toContain('nguyên văn');
});

test('a province that changed its name says so in the list', () => {
  expect(tileOf(coverage, 'thua-thien-hue').renaming).toBe('từ 01/01/2025 là thành phố Huế');
  expect(tileOf(coverage, 'vinh-phuc').renaming).toBeUndefined();
});

describe('one indicator', () => {
  const share: Indicator = {
    id: 'ty-le',
    name: 'Tỷ lệ',
    shortName: 'Tỷ lệ',
    topic: 'chinh-quyen-so',
    numerator: 'a',
    denominator: 'b',
    unit: '%',
    kind: 'share',
    definition: 'a trên b',
    variants: [{ id: 'cach-hai', name: 'cách hai', definition: 'c', words: ['cách hai'] }],
  };
  const figure = (province: string, fields: Partial<Target> = {}): Target => ({
    id: `${province}-x/${fields.key ?? 'ty-le-2025'}`,
    key: 'ty-le-2025',
    plan: `${province}-x`,
    province,
    indicator: share.id,
    level: null,
    operator: '>=',
    low: 80,
    high: null,
    unit: '%',
    year: 2025,
    baseline: null,
    variant: null,
    modality: 'binding',
    note: null,
    evidence: 'reported',
    basis: 'reported',
    quote: null,
    quoteSpan: null,
    markSpan: null,
    source: 'https://example.com/',
    issued: '2022',
    issueDays: possibleDays({ issued: fields.issued === undefined ? '2022' : (fields.issued ?? undefined) }),
    era: 'before',
    territory: [province],
    ...fields,
  });
  const mapOf = (...targets: Target[]): TileMap => tileMap(indexed({ ...catalogue, targets }), share);
  const two = [figure('ha-noi'), figure('hai-phong')];

  test.each<[why: string, target: Target, lines: string[]]>([
    ['the deadline that most share goes without saying', figure('ca-mau'), ['Cà Mau', 'tối thiểu 80%']],
    ['another deadline is printed', figure('ca-mau', { year: 2030 }), ['Cà Mau', 'tối thiểu 80%', 'hạn 2030']],
    ['no deadline is another deadline', figure('ca-mau', { year: null }), ['Cà Mau', 'tối thiểu 80%', 'không hạn']],
    ['so is the tier', figure('ca-mau', { level: 'commune' }), ['Cà Mau', 'tối thiểu 80%', 'cấp xã']],
    [
      'an aspiration is no commitment',
      figure('ca-mau', { modality: 'aspiration' }),
      ['Cà Mau', 'phấn đấu', 'tối thiểu 80%'],
    ],
    ['another term', figure('ca-mau', { variant: 'cach-hai' }), ['Cà Mau', 'tối thiểu 80%', 'khác cách gọi']],
    ['no share is above 100%', figure('ca-mau', { operator: '>', low: 100 }), ['Cà Mau', 'trên 100%', 'không thể có']],
    ['no figure at all', figure('ca-mau', { operator: null, low: null }), ['Cà Mau', 'không có số']],
    [
      'what does not fit is cut with a sign',
      figure('ca-mau', { year: 2030, level: 'commune', modality: 'aspiration', variant: 'cach-hai' }),
      ['Cà Mau', 'phấn đấu', 'tối thiểu 80%', 'hạn 2030…'],
    ],
  ])('%s', (_why, target, lines) => {
    expect(tileOf(mapOf(...two, target), 'ca-mau').lines).toEqual(lines);
  });

  test('what a tile cuts, its accessible name and the list have', () => {
    const target = figure('ca-mau', { year: 2030, level: 'commune', modality: 'aspiration', variant: 'cach-hai' });
    const tile = tileOf(mapOf(...two, target), 'ca-mau');
    expect(tile.figure?.terms).toEqual(['đến năm 2030', 'cấp xã', 'cách hai']);
    expect(tile.figure?.words).toBe('phấn đấu tối thiểu 80%');
    for (const term of ['tối thiểu 80%', 'số dẫn lại', 'cấp xã', 'phấn đấu', 'cách hai'])
      expect(tile.accessibleName).toContain(term);
  });

  test('the newest document speaks, and the map says how many figures it leaves out', () => {
    const older = figure('ca-mau', {
      plan: 'older',
      low: 50,
      issued: '2019-03-29',
      evidence: 'verbatim',
      basis: 'press',
    });
    const newer = figure('ca-mau', { plan: 'newer', low: 90, issued: '2024', year: 2030 });
    const undated = figure('ca-mau', { plan: 'undated', low: 99, issued: null });
    const tile = tileOf(mapOf(...two, older, undated, newer), 'ca-mau');
    expect(tile.figure).toMatchObject({ words: 'tối thiểu 90%', others: 2 });
    expect(tile.state).toBe('reported');
  });

  test.each<[why: string, figures: Target[], words: string, terms: string[], others: number]>([
    [
      'the latest deadline, though an older document set it',
      [
        figure('ca-mau', { plan: 'a', low: 20, year: 2030, issued: '2021' }),
        figure('ca-mau', { plan: 'b', low: 10, issued: '2023' }),
      ],
      'tối thiểu 20%',
      ['đến năm 2030'],
      1,
    ],
    [
      'the latest deadline, though its document has no date',
      [
        figure('ca-mau', { plan: 'a', low: 20, year: 2030, issued: null }),
        figure('ca-mau', { plan: 'b', low: 10, issued: '2023' }),
      ],
      'tối thiểu 20%',
      ['đến năm 2030'],
      1,
    ],
    [
      'a deadline before none',
      [figure('ca-mau', { plan: 'a', low: 20, year: null }), figure('ca-mau', { plan: 'b', low: 10, issued: '2020' })],
      'tối thiểu 10%',
      ['đến năm 2025'],
      1,
    ],
    [
      'of one deadline the newest document',
      [
        figure('ca-mau', { plan: 'a', low: 20, issued: '2021' }),
        figure('ca-mau', { plan: 'b', low: 10, issued: '2023-05' }),
      ],
      'tối thiểu 10%',
      ['đến năm 2025'],
      1,
    ],
    [
      'a document without a date is neither the oldest nor the newest: both figures, and it is said',
      [
        figure('ca-mau', { plan: 'a', low: 95, issued: '2021-06-11' }),
        figure('ca-mau', { plan: 'b', low: 100, operator: '=', issued: null }),
      ],
      'tối thiểu 95% / 100%',
      ['chưa rõ thứ tự', 'đến năm 2025'],
      0,
    ],
    [
      'two of one year the same',
      [
        figure('ca-mau', { plan: 'a', low: 95, issued: '2021' }),
        figure('ca-mau', { plan: 'b', low: 90, issued: '2021-06-11' }),
      ],
      'tối thiểu 95% / tối thiểu 90%',
      ['chưa rõ thứ tự', 'đến năm 2025'],
      0,
    ],
    [
      'unless they say the same',
      [figure('ca-mau', { plan: 'a', issued: '2021-06-11' }), figure('ca-mau', { plan: 'b', issued: null })],
      'tối thiểu 80%',
      ['đến năm 2025'],
      1,
    ],
    [
      'one that is older for sure is left out beside them',
      [
        figure('ca-mau', { plan: 'a', low: 50, issued: '2019' }),
        figure('ca-mau', { plan: 'b', low: 60, issued: '2021' }),
        figure('ca-mau', { plan: 'c', low: 70, issued: '2021-12-31' }),
      ],
      'tối thiểu 60% / tối thiểu 70%',
      ['chưa rõ thứ tự', 'đến năm 2025'],
      1,
    ],
  ])('%s', (_why, figures, words, terms, others) => {
    expect(tileOf(mapOf(...two, ...figures), 'ca-mau').figure).toMatchObject({ words, terms, others });
  });

  test('figures whose order is not known lead each to its own place, and the tile to the province', () => {
    const map = mapOf(
      ...two,
      figure('ca-mau', { plan: 'a', low: 95, issued: '2021' }),
      figure('ca-mau', { plan: 'b', issued: null }),
    );
    expect(tileOf(map, 'ca-mau')).toMatchObject({
      path: '/tinh/ca-mau/',
      figure: {
        choices: [{ path: '/chi-tieu/ty-le/#a--ty-le-2025' }, { path: '/chi-tieu/ty-le/#b--ty-le-2025' }],
      },
    });
    expect(tileOf(map, 'ca-mau').accessibleName).toContain('chưa rõ thứ tự');
  });

  test('of several tiers of one document, that on the common line', () => {
    const map = mapOf(...two, figure('ca-mau', { level: 'commune', low: 10 }), figure('ca-mau', { low: 70 }));
    expect(tileOf(map, 'ca-mau').lines).toEqual(['Cà Mau', 'tối thiểu 70%']);
    expect(map.unsaid).toBe('đến năm 2025, toàn địa bàn');
  });

  test('Bắc Giang and Lạng Sơn, of whose documents some have no date', () => {
    const work = tileMap(catalogue, indicatorOf('ho-so-cong-viec-mang'));
    expect(tileOf(work, 'bac-giang').lines).toEqual(['Bắc Giang', '95% / 100%', 'chưa rõ thứ tự']);
    const economy = tileMap(catalogue, indicatorOf('kinh-te-so-grdp'));
    expect(tileOf(economy, 'lang-son').figure).toMatchObject({ words: '25–30%' });
    expect(tileOf(economy, 'lang-son').figure?.terms).toContain('đến năm 2030');
  });

  test('absence has its kind: an excerpt or a report says nothing, no document is no document', () => {
    const map = mapOf(...two);
    expect(tileOf(map, 'vinh-phuc').state).toBe('unknown');
    expect(tileOf(map, 'hau-giang').lines).toEqual(['Hậu Giang', 'chưa rõ']);
    expect(tileOf(map, 'ha-giang').lines).toEqual(['Hà Giang', 'chưa có', 'ở đây']);
    expect(map.groups.map(({ name }) => name)).toEqual(['nguyên văn', 'số dẫn lại', 'chưa rõ', 'chưa có ở đây']);
  });

  test('a figure of the unit that came with the merger is not its predecessor’s', () => {
    const map = mapOf(...two, figure('da-nang-2025', { low: 99 }));
    expect(tileOf(map, 'da-nang').figure).toBeUndefined();
  });

  test('a tile leads to the words of its figure, the list to the province as well', () => {
    const map = mapOf(...two, figure('vinh-phuc', { evidence: 'verbatim', basis: 'document', plan: 'ke-hoach' }));
    expect(tileOf(map, 'vinh-phuc')).toMatchObject({
      path: '/ke-hoach/ke-hoach/#ct-ty-le-2025',
      provincePath: '/tinh/vinh-phuc/',
    });
    expect(tileOf(map, 'ha-noi').path).toBe('/chi-tieu/ty-le/#ha-noi-x--ty-le-2025');
    expect(tileOf(map, 'ha-giang').path).toBe('/tinh/ha-giang/');
  });

  test('without any figure there is no line to speak of', () => {
    expect(mapOf().unsaid).toBeUndefined();
  });
});

describe('what staff write stays text', () => {
  const component = fs.readFileSync(new URL('../../../src/components/charts/TileMap.astro', import.meta.url), 'utf8');
  const sheet = fs.readFileSync(new URL('../../../src/styles/charts/tile-map.css', import.meta.url), 'utf8');

  test('a name with signs of HTML passes through unchanged: Astro escapes it once', () => {
    const name = 'A & <b>"B"</b>';
    const map = tileMap(
      indexed({
        ...catalogue,
        provinces: catalogue.provinces.map((unit) => (unit.id === 'ha-noi' ? { ...unit, name } : unit)),
      }),
    );
    expect(tileOf(map, 'ha-noi')).toMatchObject({
      name,
      lines: [name, 'chưa có', 'ở đây'],
      accessibleName: `${name}: chưa có ở đây`,
    });
  });

  test('the component hands no string on as HTML and sets no inline style', () => {
    expect(component).not.toMatch(/set:html|\sstyle[=:]|<script|<style/);
  });

  test('the layers keep their order whichever sheet comes first', () => {
    const order = /@layer [^;{]+;/;
    const site = fs.readFileSync(new URL('../../../src/styles/site.css', import.meta.url), 'utf8');
    expect(order.exec(sheet)?.[0]).toBe(order.exec(site)?.[0]);
  });
});

test('shares of the drawing are short', () => {
  expect([shareOf(1, 9), shareOf(0, 21), shareOf(3, 3)]).toEqual(['11.11%', '0%', '100%']);
});
