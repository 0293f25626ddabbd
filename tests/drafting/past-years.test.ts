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
