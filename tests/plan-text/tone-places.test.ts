import { expect, test } from 'vitest';
import { withTonesOfToday } from '../../src/plan-text/tone-places.ts';

test.for([
  { words: 'hoà bình, hoá đơn, khoẻ', gives: 'hòa bình, hóa đơn, khỏe', why: 'the mark stood on the last vowel' },
  { words: 'uỷ ban, thuỷ lợi, luỹ kế', gives: 'ủy ban, thủy lợi, lũy kế', why: 'the same of u and y' },
  { words: 'toàn trình, loại, khoảng, chuyển', gives: 'toàn trình, loại, khoảng, chuyển', why: 'a letter follows' },
  { words: 'quý, quỹ, quỳ', gives: 'quý, quỹ, quỳ', why: 'the u is part of the consonant' },
  { words: 'hòa, ủy', gives: 'hòa, ủy', why: 'as written now' },
  { words: '', gives: '', why: 'nothing' },
])('$words: $why', ({ words, gives }) => {
  expect(withTonesOfToday(words)).toBe(gives);
  expect(withTonesOfToday(withTonesOfToday(words))).toBe(gives);
});
