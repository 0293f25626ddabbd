import { describe, expect, test } from 'vitest';
import { nameInList, nameOn, namesOn, withKind, type Province, type Renaming } from '../../src/domain/province.ts';

const unit = (renamed?: Pick<Renaming, 'from' | 'fromBefore'>): Province => ({
  id: 'x-2025',
  name: 'X',
  slug: 'x',
  kind: 'tinh',
  validFrom: '2025-07-01',
  ...(renamed && { renamed: { ...renamed, name: 'X', kind: 'thanh-pho', source: 'NQ', confidence: 'A' } }),
});

/** What a unit is at a time: `either` where what is known does not decide. */
const kindOn = (province: Province, when: string | null): string => nameOn(province, when)?.kind ?? 'either';

describe('the name of a unit is that of the day', () => {
  test.for<{ why: string; from?: string; fromBefore?: string; when: string | null; is: string }>([
    { why: 'the day before', from: '2026-09-01', when: '2026-08-31', is: 'tinh' },
    { why: 'the day itself', from: '2026-09-01', when: '2026-09-01', is: 'thanh-pho' },
    { why: 'years later', from: '2026-09-01', when: '2030', is: 'thanh-pho' },
    { why: 'a year before', from: '2026-09-01', when: '2025', is: 'tinh' },
    { why: 'the year of the change, of which no day is told', from: '2026-09-01', when: '2026', is: 'either' },
    { why: 'the month of the change', from: '2026-09-20', when: '2026-09', is: 'either' },
    { why: 'the month before', from: '2026-09-20', when: '2026-08', is: 'tinh' },
    { why: 'a change on the first of a month, in that month', from: '2026-09-01', when: '2026-09', is: 'thanh-pho' },
    { why: 'a day in the year of a change whose day was not seen', from: '2026', when: '2026-12-30', is: 'either' },
    { why: 'the last day of that year: it has begun by then', from: '2026', when: '2026-12-31', is: 'thanh-pho' },
    { why: 'the year after', from: '2026', when: '2027', is: 'thanh-pho' },
    { why: 'the year before', from: '2026', when: '2025-12-31', is: 'tinh' },
    { why: 'a month of which the day was not seen', from: '2026-02', when: '2026-02-28', is: 'thanh-pho' },
    { why: 'the same, the day before its last', from: '2026-02', when: '2026-02-27', is: 'either' },
    { why: 'an upper bound decides what comes after', fromBefore: '2026-04-30', when: '2026-04-30', is: 'thanh-pho' },
    { why: 'and nothing before', fromBefore: '2026-04-30', when: '2026-04-29', is: 'either' },
    { why: 'except what is before the unit', fromBefore: '2026-04-30', when: '2025-06', is: 'tinh' },
    { why: 'both bounds', from: '2026', fromBefore: '2026-04-30', when: '2026-05', is: 'thanh-pho' },
    { why: 'between both bounds', from: '2026', fromBefore: '2026-04-30', when: '2026-03', is: 'either' },
    { why: 'a document without a date', from: '2026-09-01', when: null, is: 'either' },
    { why: 'a unit that kept its name needs no date', when: null, is: 'tinh' },
    { why: 'nor a good one', when: '2026', is: 'tinh' },
  ])('$why', ({ from, fromBefore, when, is }) => {
    const province = unit(
      from === undefined && fromBefore === undefined
        ? undefined
        : { ...(from !== undefined && { from }), ...(fromBefore !== undefined && { fromBefore }) },
    );
    expect(kindOn(province, when)).toBe(is);
    expect(namesOn(province, when)).toHaveLength(is === 'either' ? 2 : 1);
  });
});

describe('the list of units speaks for the day of its last comparison', () => {
  test.for<{ why: string; from: string; compared: string | undefined; is: string }>([
    { why: 'a change before', from: '2026-09-01', compared: '2026-11-25', is: 'thanh-pho' },
    { why: 'a change on that day', from: '2026-11-25', compared: '2026-11-25', is: 'thanh-pho' },
    { why: 'a change that is written down before it happens', from: '2027-01-01', compared: '2026-11-25', is: 'tinh' },
    {
      why: 'a change in that year stands in the list because it was seen',
      from: '2026',
      compared: '2026-11-25',
      is: 'thanh-pho',
    },
    {
      why: 'a list that was never compared knows what it knows',
      from: '2027-01-01',
      compared: undefined,
      is: 'thanh-pho',
    },
  ])('$why', ({ from, compared, is }) => expect(nameInList(unit({ from }), compared).kind).toBe(is));
});

test.for([
  { why: 'a province', name: 'Vĩnh Phúc', kind: 'tinh' as const, said: 'tỉnh Vĩnh Phúc' },
  { why: 'a city', name: 'Huế', kind: 'thanh-pho' as const, said: 'thành phố Huế' },
  { why: 'one name', name: 'Hồ Chí Minh', kind: 'thanh-pho' as const, said: 'Thành phố Hồ Chí Minh' },
])('a name with its kind: $why', ({ name, kind, said }) => expect(withKind({ name, kind })).toBe(said));
