import { describe, expect, test } from 'vitest';
import { eraOf, isAbolishedTier, isBeforeMerger, issuerFacts, overlap, territoryOf } from '../../src/domain/merger.ts';
import type { Province } from '../../src/domain/province.ts';
import { catalogue, provinceOf } from './comparison/real-targets.ts';

const territory = (id: string): string[] => territoryOf(provinceOf(id), catalogue.provinces);

test.for([
  ['dong-thap-2025', 'tien-giang', true, 'the new Đồng Tháp took over Tiền Giang'],
  ['dong-thap-2025', 'dong-thap', true, 'and the old Đồng Tháp'],
  ['phu-tho-2025', 'hoa-binh', true, 'the new Phú Thọ took over Hòa Bình'],
  ['phu-tho-2025', 'vinh-phuc', true, 'and Vĩnh Phúc'],
  ['ha-noi-2025', 'ha-noi', true, 'a unit that merged with none is the same land'],
  ['hue-2025', 'thua-thien-hue', true, 'under another name too'],
  ['da-nang-2025', 'quang-nam', true, 'a new unit and one that went into it'],
  ['dong-thap', 'tien-giang', false, 'two former units'],
  ['phu-tho-2025', 'dong-thap-2025', false, 'two units of today'],
  ['an-giang-2025', 'vinh-long', false, 'a new unit and one that went elsewhere'],
] as const)('%s and %s have land in common: %s, %s', ([one, other, expected]) => {
  expect(overlap(territory(one), territory(other))).toBe(expected);
  expect(overlap(territory(other), territory(one))).toBe(expected);
});

test('the 34 units of today share out the 63 of before', () => {
  const since = catalogue.provinces.filter((unit) => eraOf(unit) === 'since');
  const parts = since.flatMap((unit) => territoryOf(unit, catalogue.provinces)).sort();
  expect(parts).toEqual(
    catalogue.provinces
      .filter((unit) => eraOf(unit) === 'before')
      .map(({ id }) => id)
      .sort(),
  );
});

describe('whatever the ids are called', () => {
  const unit = (id: string, fields: Partial<Province> = {}): Province => ({
    id,
    name: id,
    slug: id,
    kind: 'tinh',
    ...fields,
  });
  const all = [
    unit('mot', { validTo: '2025-06-30', successor: 'gop' }),
    unit('hai', { validTo: '2025-06-30', successor: 'gop' }),
    unit('gop', { validFrom: '2025-07-01', validTo: '2029-12-31', successor: 'lon' }),
    unit('ba', { validFrom: '2025-07-01', validTo: '2029-12-31', successor: 'lon' }),
    unit('lon', { validFrom: '2030-01-01' }),
    unit('vong', { successor: 'vong' }),
  ];
  test('predecessors decide, over several mergers', () =>
    expect(issuerFacts('lon', all, false).territory).toEqual(['mot', 'hai', 'ba']));
  test('the days decide the era', () =>
    expect(all.map(eraOf)).toEqual(['before', 'before', 'since', 'since', 'since', 'before']));
  test('a circle ends', () => expect(issuerFacts('vong', all, false).territory).toEqual(['vong']));
  test('an undecided unit has the land of both that it may be, no era and any day', () =>
    expect(issuerFacts('mot', all, true)).toEqual({
      era: null,
      territory: ['mot', 'hai'],
      days: { earliest: null, latest: null },
    }));
});

test.for([
  ['district', 2024, false],
  ['district', 2025, true],
  ['district', 2030, true],
  ['district', null, false],
  ['commune', 2030, false],
  [null, 2030, false],
] as const)('%s until %s: the tier is gone %s', ([level, year, gone]) =>
  expect(isAbolishedTier(level, year)).toBe(gone),
);

test.for([
  [2024, true],
  [2025, false],
  [null, false],
] as const)('a deadline of %s is before the merger: %s', ([year, before]) => expect(isBeforeMerger(year)).toBe(before));
