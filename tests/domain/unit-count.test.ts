import { describe, expect, test } from 'vitest';
import { MERGER_DATE } from '../../src/domain/merger.ts';
import { countUnits, kindsOn } from '../../src/domain/unit-count.ts';
import { unitsInWords } from '../../src/presentation/words/unit-count-words.ts';
import { coverageInWords, stripInWords, unitsTodayInWords } from '../../src/presentation/words/units-in-words.ts';
import { catalogue } from './comparison/real-targets.ts';

const { provinces } = catalogue;

describe('units are counted by era, the total first', () => {
  test.for([
    { why: 'both eras', ids: ['vinh-phuc', 'phu-tho-2025'], is: '2 đơn vị: 1 cũ, 1 nay' },
    { why: 'one place in both eras is two units', ids: ['thua-thien-hue', 'hue-2025'], is: '2 đơn vị: 1 cũ, 1 nay' },
    { why: 'several documents of one unit', ids: ['vinh-phuc', 'vinh-phuc', 'vinh-phuc'], is: '1 đơn vị cũ' },
    { why: 'the old era only', ids: ['vinh-phuc', 'hau-giang'], is: '2 đơn vị cũ' },
    { why: 'the new era only', ids: ['phu-tho-2025'], is: '1 đơn vị nay' },
    { why: 'nobody', ids: [], is: '0 đơn vị' },
    { why: 'the nation is no unit', ids: ['quoc-gia', 'vinh-phuc'], is: '1 đơn vị cũ' },
  ])('$why', ({ ids, is }) => expect(unitsInWords(countUnits(ids, provinces))).toBe(is));

  test('what is counted stands between the total and its parts', () =>
    expect(unitsInWords({ total: 42, former: 37, current: 5 }, 'có chỉ tiêu')).toBe(
      '42 đơn vị có chỉ tiêu: 37 cũ, 5 nay',
    ));

  test('every unit of the list is of one era', () =>
    expect(
      countUnits(
        provinces.map(({ id }) => id),
        provinces,
      ),
    ).toEqual({ total: 97, former: 63, current: 34 }));
});

describe('who names an indicator without a figure is not counted among those that have one', () => {
  const told = (province: string, operator: string | null) => ({ province, operator });
  test.for([
    { why: 'nothing', targets: [], is: '' },
    { why: 'words alone', targets: [told('vinh-phuc', null)], is: '1 đơn vị cũ nêu mà không có con số' },
    {
      why: 'words of one, figures of another',
      targets: [told('vinh-phuc', null), told('hau-giang', '>='), told('hau-giang', '=')],
      is: '2 con số của 1 đơn vị cũ; 1 đơn vị cũ nêu mà không có con số',
    },
    {
      why: 'words and a figure of one unit: it has a figure',
      targets: [told('vinh-phuc', null), told('vinh-phuc', '=')],
      is: '1 con số của 1 đơn vị cũ',
    },
    {
      why: 'both eras',
      targets: [told('vinh-phuc', '='), told('hue-2025', '~')],
      is: '2 con số của 2 đơn vị: 1 cũ, 1 nay',
    },
  ])('$why', ({ targets, is }) => expect(coverageInWords(targets, provinces)).toBe(is));

  test.for([
    { why: 'figures only', strip: { stating: ['hau-giang'], naming: [], notDrawn: 0 }, is: '1 đơn vị cũ có con số' },
    {
      why: 'a figure that no dot stands for',
      strip: { stating: ['hau-giang', 'hue-2025'], naming: [], notDrawn: 1 },
      is: '2 đơn vị có con số: 1 cũ, 1 nay (1 con số không vẽ được thành chấm)',
    },
    {
      why: 'words beside figures',
      strip: { stating: ['hau-giang'], naming: ['vinh-phuc'], notDrawn: 0 },
      is: '1 đơn vị cũ có con số; 1 đơn vị cũ nêu mà không có con số',
    },
  ])('on a strip: $why', ({ strip, is }) => expect(stripInWords(strip, provinces)).toBe(is));
});

describe('what pages say of the units is in the list', () => {
  test.for([
    { day: '2025-06-30', is: { total: 63, provinces: 57, cities: 6 }, why: 'Huế is a city since 2025-01-01' },
    { day: '2024-12-31', is: { total: 63, provinces: 58, cities: 5 }, why: 'before' },
    { day: MERGER_DATE, is: { total: 34, provinces: 28, cities: 6 }, why: 'the merger' },
    {
      day: '2026-09-01',
      is: { total: 34, provinces: 26, cities: 8 },
      why: 'Đồng Nai in that year, Quảng Ninh that day',
    },
    { day: '2026-11-25', is: { total: 34, provinces: 25, cities: 9 }, why: 'the last comparison' },
  ])('on $day: $why', ({ day, is }) => expect(kindsOn(provinces, day)).toEqual(is));

  test('the merger and today in one sentence', () => {
    expect(unitsTodayInWords(provinces, { provincesCompared: '2026-11-25' })).toBe(
      'Từ ngày 01/7/2025 cả nước có 34 đơn vị (28 tỉnh, 6 thành phố khi ấy; 25 tỉnh, 9 thành phố theo danh sách so ngày 25/11/2026).',
    );
    expect(unitsTodayInWords(provinces, {})).toBe(
      'Từ ngày 01/7/2025 cả nước có 34 đơn vị (28 tỉnh, 6 thành phố khi ấy).',
    );
  });
});
