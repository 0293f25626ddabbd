import { expect, test } from 'vitest';
import { deadlinePlaces, reaches, yearsBehind } from '../../src/plan-text/deadline-reach.ts';
import { findQuote } from '../../src/plan-text/find-quote.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';

const own = { province: 'hau-giang', number: '190/KH-UBND' };

test.for([
  { why: 'words before it in the same paragraph', text: 'Đến năm 2025, A; B.', is: true },
  {
    why: 'words behind it in the same paragraph',
    text: 'A; B đến năm 2025.',
    quote: 'A',
    words: 'đến năm 2025',
    is: false,
  },
  { why: 'a heading that encloses it', text: '## 1. Đến năm 2025\n\n- B.', is: true },
  { why: 'a heading two levels above', text: '## 1. Đến năm 2025\n\n### 1.1. Một\n\n- B.', is: true },
  { why: 'a heading beside it', text: '## 1. Đến năm 2025\n\n## 2. Hai\n\n- B.', is: false },
  { why: 'a heading below it', text: '## 1. Một\n\n- B.\n\n## 2. Đến năm 2025', is: false },
  { why: 'a numbered paragraph that encloses it', text: '1. Đến năm 2025:\n\n- B.', is: true },
  { why: 'the lead-in of its list', text: 'Đến năm 2025:\n\n- A.\n\n- B.', is: true },
  { why: 'the lead-in of its lettered list', text: 'Đến năm 2025:\n\na) A.\n\nb) B.', is: true },
  { why: 'the lead-in of the lettered list above its own', text: 'Đến năm 2025:\n\na) A:\n\n- B.', is: true },
  { why: 'the dash above it', text: '- Đến năm 2025:\n\n+ A.\n\n+ B.', is: true },
  { why: 'another dash above it', text: '- Đến năm 2025.\n\n- C:\n\n+ B.', is: false },
  { why: 'an item of the same list', text: 'Danh sách:\n\n- Đến năm 2025.\n\n- B.', is: false },
  { why: 'the lead-in of a list above its own', text: 'Đến năm 2025:\n\n- A.\n\nViệc khác:\n\n- B.', is: false },
  { why: 'a paragraph behind a list', text: 'Đến năm 2025:\n\n- A.\n\nVà B.', is: false },
  { why: 'the paragraph right above', text: 'Đến năm 2025, A.\n\nVà B.', is: true },
  { why: 'running paragraphs above', text: 'Đến năm 2025, A.\n\nC.\n\nVà B.', is: true },
  { why: 'a running paragraph above the lead-in', text: 'Đến năm 2025, A.\n\nDanh sách:\n\n- B.', is: true },
  { why: 'a paragraph above a heading', text: 'Đến năm 2025, A.\n\n## 1. Một\n\nVà B.', is: false },
  { why: 'a paragraph above a break of the source', text: 'Đến năm 2025, A.\n\n[...]\n\nVà B.', is: false },
  { why: 'a paragraph below', text: 'Và B.\n\nĐến năm 2025, A.', is: false },
  {
    why: 'the opening that names the plan',
    text: 'Kế hoạch số 190/KH-UBND đến năm 2025\n\n## 1. Một\n\n- B.',
    words: 'đến năm 2025',
    quote: 'B.',
    is: true,
  },
  {
    why: 'the opening that names another plan',
    text: 'Kế hoạch số 191/KH-UBND đến năm 2025\n\n## 1. Một\n\n- B.',
    words: 'đến năm 2025',
    quote: 'B.',
    is: false,
  },
  {
    why: 'a later paragraph that names the plan',
    text: '## 1. Một\n\nKế hoạch số 190/KH-UBND đến năm 2025\n\n## 2. Hai\n\n- B.',
    words: 'đến năm 2025',
    quote: 'B.',
    is: false,
  },
])('a deadline reaches a quote from $why: $is', ({ text, quote = 'B', words = 'Đến năm 2025', is }) => {
  const plan = parsePlanText(text, 'ĐẦU');
  const [from, to] = [findQuote(plan, words), findQuote(plan, quote)];
  if (!from || !to) throw new Error('câu thử hỏng');
  expect(reaches(from, to, deadlinePlaces(plan, to, own))).toBe(is);
});

test.for([
  { why: 'in the same clause', text: 'B, hoàn thành trước năm 2024', years: [2024] },
  { why: 'behind a semicolon', text: 'B; trước năm 2024', years: [] },
  { why: 'in the next sentence', text: 'B. Trước năm 2024 xong', years: [] },
  { why: 'a base year', text: 'B so với năm 2020', years: [] },
  { why: 'the result of another year in brackets', text: 'B (năm 2023 đạt 62%)', years: [] },
  { why: 'its own deadline in brackets', text: 'B (trước năm 2024)', years: [2024] },
  { why: 'nothing', text: 'B', years: [] },
])('years behind a quote: $why', ({ text, years }) => {
  const plan = parsePlanText(text);
  const quote = findQuote(plan, 'B');
  if (!quote) throw new Error('câu thử hỏng');
  expect(yearsBehind(plan, quote)).toEqual(years);
});
