import { describe, expect, test } from 'vitest';
import { askedThreshold } from '../../src/search/query/asked-threshold.ts';
import { wordsOf } from '../../src/search/words/search-words.ts';

describe('the number that a question asks for', () => {
  test.for<[typed: string, from: number | null, to: number | null, rest: string, why: string]>([
    ['tỉnh nào trên 80% hồ sơ trực tuyến 2025', 80, null, 'hồ sơ trực tuyến 2025', 'the question of a journalist'],
    ['tinh nao tren 80% ho so truc tuyen', 80, null, 'ho so truc tuyen', 'without marks'],
    ['nơi nào hứa từ 60 đến 80% kinh tế số', 60, 80, 'kinh tế số', 'between two numbers'],
    ['hồ sơ trực tuyến 80% trở lên', 80, null, 'hồ sơ trực tuyến', 'said after the number'],
    ['kinh tế số dưới 15%', null, 15, 'kinh tế số', 'below'],
    ['kinh tế số tối thiểu 12,5%', 12.5, null, 'kinh tế số', 'a fraction'],
    ['kinh tế số không quá 20', null, 20, 'kinh tế số', 'without a sign, but asked for'],
    ['80% hồ sơ trực tuyến', 80, null, 'hồ sơ trực tuyến', 'a percentage alone asks for itself or more'],
  ])('«%s»: %s to %s, about «%s» (%s)', ([typed, from, to, rest]) => {
    const asked = askedThreshold(wordsOf(typed));
    expect(asked?.threshold).toEqual({ from, to });
    expect(asked?.rest.map(({ text }) => text).join(' ')).toBe(rest);
  });

  test.for([
    ['kế hoạch 193 vĩnh phúc 2022', 'a number of a document, a year'],
    ['từ năm 2025', 'a year is no threshold'],
    ['kinh tế số', 'no number'],
    ['', 'nothing'],
  ] as const)('«%s» asks for none (%s)', ([typed]) => {
    expect(askedThreshold(wordsOf(typed))).toBeNull();
  });
});
