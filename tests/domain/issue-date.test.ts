import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonDays,
  daysOf,
  isNoDay,
  isOrderKnown,
  isSurelyBefore,
  possibleDays,
  youngestFirst,
  type IssueDays,
} from '../../src/domain/issue-date.ts';
import { partialDate } from '../../src/domain/partial-date.ts';

test.for([
  ['2022', '2022-01-01', '2022-12-31', 'a year'],
  ['2022-07', '2022-07-01', '2022-07-31', 'a month'],
  ['2022-02', '2022-02-01', '2022-02-28', 'the shortest month'],
  ['2024-02', '2024-02-01', '2024-02-29', 'a leap year'],
  ['2022-12', '2022-12-01', '2022-12-31', 'the last month'],
  ['2022-07-26', '2022-07-26', '2022-07-26', 'a day'],
] as const)('%s is %s to %s: %s', ([date, earliest, latest]) => {
  expect(partialDate.safeParse(date).success).toBe(true);
  expect(daysOf(date)).toEqual({ earliest, latest });
});

test.for([
  ['22', 'no year'],
  ['2022-7', 'a month of one digit'],
  ['2022-13', 'no such month'],
  ['2022-00', 'no such month'],
  ['2022-02-30', 'no such day'],
  ['2022-07-26T00:00', 'more than a day'],
  ['26/7/2022', 'as it is spoken'],
  ['2022-07-', 'cut off'],
  ['2022 ', 'a space'],
  ['', 'nothing'],
] as const)('«%s» is no date: %s', ([date]) => expect(partialDate.safeParse(date).success).toBe(false));

test.for([
  [{}, null, null, 'nothing is told'],
  [{ issued: '2021' }, '2021-01-01', '2021-12-31', 'a year'],
  [{ issuedBefore: { date: '2021-01-04' } }, null, '2021-01-04', 'an article'],
  [{ issuedBefore: { date: '2021-01' } }, null, '2021-01-31', 'an article of some day of a month'],
  [{ issued: '2021', issuedBefore: { date: '2021-08-16' } }, '2021-01-01', '2021-08-16', 'both'],
  [{ issued: '2021-06-11', issuedBefore: { date: '2021-08-16' } }, '2021-06-11', '2021-06-11', 'the day is known'],
] as const)('%j leaves open %s to %s: %s', ([facts, earliest, latest]) =>
  expect(possibleDays(facts)).toEqual({ earliest, latest }),
);

test('a bound before the year leaves no day', () =>
  expect(isNoDay(possibleDays({ issued: '2021', issuedBefore: { date: '2020-12-31' } }))).toBe(true));

const day = fc
  .integer({ min: 0, max: 40 })
  .map((offset) => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10));
const days: fc.Arbitrary<IssueDays> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([one, other]) =>
    one !== null && other !== null && other < one ? { earliest: other, latest: one } : { earliest: one, latest: other },
  );
const holds = ({ earliest, latest }: IssueDays, date: string): boolean =>
  (earliest ?? '') <= date && date <= (latest ?? '9999');

describe('for any days', () => {
  test('the days in common are those that lie within both', () => {
    fc.assert(
      fc.property(days, days, day, (one, other, date) => {
        expect(holds(commonDays(one, other), date)).toBe(holds(one, date) && holds(other, date));
      }),
    );
  });

  test('a list keeps every order that is known, whatever stands around', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 8 }), (documents) => {
        const sorted = documents.toSorted(youngestFirst);
        sorted.forEach((one, index) => {
          for (const later of sorted.slice(index + 1)) expect(isSurelyBefore(one, later)).toBe(false);
        });
      }),
    );
  });

  test('the order of two is known where every pair of their days has it', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        if (!isOrderKnown(one, other)) return;
        const [before, after] = isSurelyBefore(other, one) ? [other, one] : [one, other];
        expect((before.latest ?? '9999') <= (after.earliest ?? '')).toBe(true);
      }),
    );
  });
});

test('a document without a date is not the oldest by default', () => {
  const dated = daysOf('2021-06-11');
  const undated = possibleDays({});
  expect(isOrderKnown(dated, undated)).toBe(false);
  expect([dated, undated].toSorted(youngestFirst)).toEqual([undated, dated]);
});
