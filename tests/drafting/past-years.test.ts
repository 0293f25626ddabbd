import { expect, test } from 'vitest';
import { draftPlan } from '../../src/drafting/draft-plan.ts';
import { readText } from '../../src/drafting/readers/text.ts';
import { catalogueWithout } from './drafted.ts';

const id = 'nghe-an-118-kh-ubnd-2023';
const head =
  'ỦY BAN NHÂN DÂN\n\nTỈNH NGHỆ AN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 118/KH-UBND\n\nNghệ An, ngày 28 tháng 02 năm 2023\n\nKẾ HOẠCH\n\nChuyển đổi số tỉnh Nghệ An năm 2023';

test.for([
  {
    why: 'the year at the start of a sentence is that of all its clauses',
    body: 'I. NHÌN LẠI\n\nNăm 2022, tỷ lệ hồ sơ trực tuyến là 31,4%; 75% hộ gia đình có cáp quang.',
    targets: [],
    leftOut: 2,
  },
  {
    why: 'a heading that looks back on a year',
    body: 'I. ĐÁNH GIÁ NĂM 2022\n\n75% hộ gia đình có cáp quang.',
    targets: [],
    leftOut: 1,
  },
  {
    why: 'the year of issue is the plan’s own',
    body: 'I. MỤC TIÊU\n\nNăm 2023, tỷ lệ hồ sơ trực tuyến là 50%; 75% hộ gia đình có cáp quang.',
    targets: [50, 75],
    leftOut: 0,
  },
])('figures of years before the plan: $why', ({ body, targets, leftOut }) => {
  const draft = draftPlan(readText(`${head}\n\n${body}`, 'txt'), catalogueWithout(id), { id, today: '2026-11-26' });
  expect([draft.targets.map(({ low }) => low), draft.leftOut.length]).toEqual([targets, leftOut]);
});

/** The body of a plan of 2022 with that name. */
const drafted = (name: string, body: string): ReturnType<typeof draftPlan> =>
  draftPlan(
    readText(`${head.replace('Chuyển đổi số tỉnh Nghệ An năm 2023', name)}\n\n${body}`, 'txt'),
    catalogueWithout(id),
    { id, today: '2026-11-26' },
  );

test.for<
  readonly [
    why: string,
    name: string,
    body: string,
    targets: readonly (readonly [number | null, number | null])[],
    leftOut: number,
  ]
>([
  [
    'a year within the period of the plan is none before it',
    'Chuyển đổi số tỉnh Nghệ An giai đoạn 2023 - 2030',
    'I. MỤC TIÊU\n\n- Đến năm 2025, tỷ lệ hồ sơ trực tuyến đạt 50%.',
    [[50, 2025]],
    0,
  ],
  [
    'nor is one before the year until which the plan runs',
    'Chuyển đổi số tỉnh Nghệ An đến năm 2025',
    'I. MỤC TIÊU\n\n- Trong năm 2024, tỷ lệ hồ sơ trực tuyến đạt 50%.',
    [[50, 2024]],
    0,
  ],
  [
    'a base year in the sentence before is no deadline',
    'Chuyển đổi số tỉnh Nghệ An',
    'I. MỤC TIÊU\n\nTrong năm 2024, kinh tế số tăng 2% so với năm 2023. Tỷ lệ hồ sơ trực tuyến đạt 50%.',
    [
      [2, 2024],
      [50, 2024],
    ],
    0,
  ],
  [
    'shares of a budget are no commitments',
    'Chuyển đổi số tỉnh Nghệ An đến năm 2025',
    'I. KINH PHÍ\n\nTổng kinh phí: 150 tỷ đồng, trong đó ngân sách tỉnh 60%, xã hội hóa 40%.',
    [],
    2,
  ],
])('%s', ([, name, body, targets, leftOut]) => {
  const draft = drafted(name, body);
  expect([draft.targets.map(({ low, year }) => [low, year]), draft.leftOut.length]).toEqual([targets, leftOut]);
});

test('words that state a deadline stand before the quote, and do not reach into it', () => {
  const [first] = drafted(
    'Chuyển đổi số tỉnh Nghệ An',
    'I. MỤC TIÊU\n\nTheo đó, phấn đấu trong năm 2025: tỷ lệ hồ sơ trực tuyến đạt 50%; xã có cáp quang đạt 100%.',
  ).targets;
  expect(first?.year).toBe(2025);
  expect(first?.quote.includes(first.deadlineQuote ?? '') || !/tỷ lệ/u.test(first?.deadlineQuote ?? '')).toBe(true);
});
