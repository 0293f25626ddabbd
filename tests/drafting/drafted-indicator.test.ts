import { expect, test } from 'vitest';
import { countedWords } from '../../src/drafting/targets/drafted-indicator.ts';

test.for([
  {
    why: 'a share of something',
    words: 'Tối thiểu 80% hộ gia đình có cáp quang',
    figure: 'Tối thiểu 80%',
    is: 'Hộ gia đình có cáp quang',
  },
  {
    why: 'a number in every unit: what is counted stands behind the number',
    words: 'mỗi xã có ít nhất 01 tổ công nghệ số cộng đồng',
    figure: '01',
    is: 'Tổ công nghệ số cộng đồng ở mỗi xã',
  },
  {
    why: 'what is counted stands before',
    words: 'Doanh thu công nghiệp số đạt 2.500 tỷ đồng',
    figure: '2.500 tỷ đồng',
    is: 'Doanh thu công nghiệp số',
  },
])('what a figure counts: $why', ({ words, figure, is }) => expect(countedWords(words, figure)).toBe(is));
