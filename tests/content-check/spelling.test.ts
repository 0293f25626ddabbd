import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aspectsAroundFigures,
  firstDifference,
  noSpelling,
  numberAspects,
  type NoSpelling,
} from '../../src/content-check/spelling.ts';
import { fivePlans } from '../plan-text/five-texts.ts';

test.for<{ why: string; printed: string; reading: string; loose?: boolean; is: NoSpelling | undefined }>([
  { why: 'a mark', printed: 'tuyên truyên', reading: 'tuyên truyền', is: undefined },
  { why: 'a letter lost', printed: 'một ln', reading: 'một lần', is: undefined },
  { why: 'a letter too many', printed: 'số lieuu', reading: 'số lieu', is: undefined },
  { why: 'a space lost, with a letter', printed: 'đnhân', reading: 'để nhân', is: undefined },
  { why: 'a space too many', printed: 'ngư ời', reading: 'người', is: undefined },
  { why: 'in capitals', printed: 'THỰC HIỆU', reading: 'THỰC HIỆN', is: undefined },
  { why: 'a word printed twice', printed: 'của của tỉnh', reading: 'của tỉnh', is: undefined },
  { why: 'a word that the print lost', printed: 'địa tỉnh', reading: 'địa bàn tỉnh', loose: true, is: undefined },
  { why: 'a word put in beside a figure', printed: 'địa tỉnh', reading: 'địa bàn tỉnh', is: 'word' },
  { why: 'a denial put in', printed: 'được giao', reading: 'không được giao', loose: true, is: 'word' },
  { why: 'a long word put in', printed: 'địa tỉnh', reading: 'địa nghiêng tỉnh', loose: true, is: 'word' },
  { why: 'a number put in', printed: 'địa tỉnh', reading: 'địa 63 tỉnh', loose: true, is: 'word' },
  { why: 'two words put in', printed: 'địa tỉnh', reading: 'địa bàn các tỉnh', loose: true, is: 'word' },
  { why: 'a word taken out', printed: 'các xã', reading: 'xã', loose: true, is: 'word' },
  { why: 'another word', printed: 'cấp xã', reading: 'cấp huyện', loose: true, is: 'far' },
  { why: 'another short word', printed: 'hộ dân', reading: 'xã dân', loose: true, is: 'far' },
  { why: 'the other direction', printed: 'tăng', reading: 'giảm', loose: true, is: 'far' },
  { why: 'three words in one', printed: 'a b c', reading: 'abc', loose: true, is: 'far' },
  { why: 'a long passage', printed: 'a'.repeat(61), reading: 'a'.repeat(60), loose: true, is: 'long' },
])('spelling: $why', ({ printed, reading, loose = false, is }) => expect(noSpelling(printed, reading, loose)).toBe(is));

const aspects = [...numberAspects, ...aspectsAroundFigures(['mức độ 4', 'toàn trình'])];
const words = fc.constantFrom(
  'hồ sơ',
  'cấp xã',
  'người dân',
  'mức độ 4',
  'phấn đấu',
  'đến năm 2025',
  'không',
  'tăng',
  ';',
  '.',
);
const governing = fc.constantFrom('', 'tối thiểu ', 'trên ', 'không quá ', 'khoảng ', 'dưới ');
const figure = fc
  .tuple(governing, fc.integer({ min: 1, max: 99 }), fc.constantFrom('%', '‰', ' phần trăm', '%/năm', ''))
  .map((parts) => parts.join(''));

test('a text says the same as itself, and of two texts neither says more than the other', () =>
  fc.assert(
    fc.property(fc.array(words), figure, fc.array(words), figure, (before, one, after, other) => {
      const text = (middle: string): string => [...before, middle, ...after].join(' ');
      expect(firstDifference(text(one), text(one), aspects)).toBeUndefined();
      const there = firstDifference(text(one), text(other), aspects);
      const back = firstDifference(text(other), text(one), aspects);
      expect(back && [back.name, back.read, back.printed]).toEqual(there && [there.name, there.printed, there.read]);
    }),
  ));

test('another figure in a sentence is always noticed: number, sign and unit', () =>
  fc.assert(
    fc.property(fc.array(words), figure, figure, fc.array(words), (before, one, other, after) => {
      fc.pre(one !== other);
      const text = (middle: string): string => [...before, middle, ...after].join(' ');
      expect(firstDifference(text(one), text(other), aspects)).toBeDefined();
    }),
  ));

test('whatever is put into a number of the five texts, or taken out of it, is noticed', () => {
  const places = fivePlans.flatMap(({ text }) =>
    text.provisions.flatMap((provision) =>
      [...provision.text.matchAll(/\d(?:[\d.,]*\d)?\s?%?/g)].flatMap(({ 0: { length }, index }) =>
        Array.from({ length }, (_, unit) => ({ text: provision.text, place: index + unit })),
      ),
    ),
  );
  expect(places.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom('', '0', '9', ',', '.5', '-', '%', '‰', '１', 'O'),
      ({ text, place }, put) => {
        const changed = text.slice(0, place) + put + text.slice(place + 1);
        fc.pre(/\S/.test(text.charAt(place)) && put.normalize('NFKC') !== text.charAt(place));
        expect(firstDifference(text, changed, numberAspects)).toBeDefined();
      },
    ),
  );
});
