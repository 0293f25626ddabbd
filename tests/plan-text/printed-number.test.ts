import { expect, test } from 'vitest';
import { readPrintedNumber } from '../../src/plan-text/printed-number.ts';

test.for([
  { why: 'roman', line: 'II. MỤC TIÊU', kind: 'roman', parts: ['ii'], printed: 'II.', first: false },
  { why: 'first roman', line: 'I. MỤC ĐÍCH', kind: 'roman', parts: ['i'], printed: 'I.', first: true },
  { why: 'roman with a slash', line: 'IV/ Kinh phí', kind: 'roman', parts: ['iv'], printed: 'IV/', first: false },
  { why: 'roman with a dash', line: 'IX - Kinh phí', kind: 'roman', parts: ['ix'], printed: 'IX -', first: false },
  { why: 'a long roman', line: 'XVIII. Kết', kind: 'roman', parts: ['xviii'], printed: 'XVIII.', first: false },
  { why: 'upper-case letter', line: 'A. PHẦN CHUNG', kind: 'upper-letter', parts: ['a'], printed: 'A.', first: true },
  { why: 'C is no hundred', line: 'C. TỔ CHỨC', kind: 'upper-letter', parts: ['c'], printed: 'C.', first: false },
  { why: 'D is no five hundred', line: 'D. TỔ CHỨC', kind: 'upper-letter', parts: ['d'], printed: 'D.', first: false },
  { why: 'Đ', line: 'Đ. TỔ CHỨC', kind: 'upper-letter', parts: ['dd'], printed: 'Đ.', first: false },
  { why: 'decimal', line: '1. Mục đích', kind: 'decimal', parts: ['1'], printed: '1.', first: true },
  { why: 'decimal with a bracket', line: '10) Mục đích', kind: 'decimal', parts: ['10'], printed: '10)', first: false },
  {
    why: 'three levels',
    line: '2.1.1. Cung cấp',
    kind: 'decimal',
    parts: ['2', '1', '1'],
    printed: '2.1.1.',
    first: true,
  },
  {
    why: 'two levels without a full stop',
    line: '2.1 Cung cấp',
    kind: 'decimal',
    parts: ['2', '1'],
    printed: '2.1',
    first: true,
  },
  { why: 'a leading zero', line: '02. Cung cấp', kind: 'decimal', parts: ['2'], printed: '02.', first: false },
  { why: 'letter', line: 'a) Về chính quyền số', kind: 'letter', parts: ['a'], printed: 'a)', first: true },
  {
    why: 'letter with a full stop',
    line: 'b. Về kinh tế số',
    kind: 'letter',
    parts: ['b'],
    printed: 'b.',
    first: false,
  },
  { why: 'đ', line: 'đ) Về xã hội số', kind: 'letter', parts: ['dd'], printed: 'đ)', first: false },
  { why: 'd', line: 'd) Về xã hội số', kind: 'letter', parts: ['d'], printed: 'd)', first: false },
  { why: 'bracketed number', line: '(1) Sở', kind: 'bracketed', parts: ['1'], printed: '(1)', first: true },
  { why: 'bracketed letter', line: '(đ) Sở', kind: 'bracketed', parts: ['dd'], printed: '(đ)', first: false },
  { why: 'a number alone', line: '3.', kind: 'decimal', parts: ['3'], printed: '3.', first: false },
  { why: 'a no-break space after it', line: '3.\u00a0Sở', kind: 'decimal', parts: ['3'], printed: '3.', first: false },
])('reads $why', ({ line, kind, parts, printed, first }) =>
  expect(readPrintedNumber(line)).toEqual({ kind, parts, printed, first }),
);

test.for([
  { why: 'article', line: 'Điều 3. Tổ chức', parts: ['dieu-3'], kind: 'article', heading: false },
  { why: 'article in capitals', line: 'ĐIỀU 3: TỔ CHỨC', parts: ['dieu-3'], kind: 'article', heading: false },
  {
    why: 'chapter, its name on the next line',
    line: 'Chương II',
    parts: ['chuong-ii'],
    kind: 'chapter',
    heading: false,
  },
  {
    why: 'chapter heading with its name',
    line: 'CHƯƠNG II TỔ CHỨC',
    parts: ['chuong-ii'],
    kind: 'chapter',
    heading: true,
  },
  { why: 'section', line: 'Mục 1. Tổ chức', parts: ['muc-1'], kind: 'section', heading: false },
  { why: 'part in words', line: 'Phần thứ ba', parts: ['phan-3'], kind: 'part', heading: true },
  { why: 'part in roman', line: 'PHẦN II', parts: ['phan-ii'], kind: 'part', heading: true },
  { why: 'a later part in words', line: 'Phần thứ bảy', parts: ['phan-7'], kind: 'part', heading: true },
  { why: 'appendix without a number', line: 'PHỤ LỤC', parts: ['phu-luc'], kind: 'appendix', heading: true },
  { why: 'appendix', line: 'Phụ lục số 2', parts: ['phu-luc-2'], kind: 'appendix', heading: true },
])('reads $why', ({ line, parts, kind, heading }) =>
  expect(readPrintedNumber(line, { heading })).toMatchObject({ kind, parts }),
);

test('a named number keeps its full stop as printed', () =>
  expect(readPrintedNumber('Điều 3. Tổ chức')?.printed).toBe('Điều 3.'));

test.for([
  { why: 'I after H', line: 'I. X', afterLetter: 'h', kind: 'upper-letter' },
  { why: 'V after U', line: 'V. X', afterLetter: 'u', kind: 'upper-letter' },
  { why: 'I after A, a new series', line: 'I. X', afterLetter: 'a', kind: 'roman' },
  { why: 'II after H', line: 'II. X', afterLetter: 'h', kind: 'roman' },
  { why: 'C after B', line: 'C. X', afterLetter: 'b', kind: 'upper-letter' },
])('tells roman from letter: $why', ({ line, afterLetter, kind }) =>
  expect(readPrintedNumber(line, { heading: true, afterLetter })?.kind).toBe(kind),
);

test.for([
  { why: 'share', line: '80% hồ sơ' },
  { why: 'money', line: '1.000 tỷ đồng' },
  { why: 'money with a capital after it', line: '1.500 Tỷ' },
  { why: 'decimal figure', line: '9.5 triệu' },
  { why: 'count', line: '15 tỉnh dẫn đầu' },
  { why: 'year', line: '2025. Hết' },
  { why: 'date', line: '26/7/2022' },
  { why: 'document number', line: '749/QĐ-TTg' },
  { why: 'abbreviation', line: 'TP. Vĩnh Long' },
  { why: 'organisation', line: 'UBND. Sở' },
  { why: 'number without a space after it', line: '1.Mục đích' },
  { why: 'a word', line: 'Căn cứ' },
  { why: 'bracketed word', line: '(VietQ.vn) - Căn cứ' },
  { why: 'a network generation', line: '4G/5G' },
  { why: 'programme', line: 'Chương trình' },
  { why: 'software', line: 'Phần mềm' },
  { why: 'objective', line: 'Mục tiêu' },
  { why: 'an article cited', line: 'Điều 3 Nghị định 43/2011/NĐ-CP' },
  { why: 'nothing', line: '' },
])('reads none in a line that begins with $why', ({ line }) => expect(readPrintedNumber(line)).toBeUndefined());
