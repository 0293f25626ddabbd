import { expect, test } from 'vitest';
import { checkReferenceAge } from '../../src/content-check/reference-age.ts';
import { readContent } from '../../src/catalogue/content.ts';
import { editedContent, type Edit } from './edited-content.ts';

const compared = (text: string): Edit => ({ file: 'site.yaml', write: text });
const again =
  'so provinces.yaml với nguồn (có đơn vị nào nhập, tách, đổi tên, đổi loại không), rồi ghi ngày so vào provincesCompared.';

test.for<{ why: string; edits: readonly Edit[]; today: string; says: readonly string[]; remedy?: string }>([
  { why: 'on the day itself', edits: [], today: '2026-11-25', says: [] },
  { why: 'on the 120th day', edits: [], today: '2027-03-25', says: [] },
  {
    why: 'on the 121st day',
    edits: [],
    today: '2027-03-26',
    says: ['danh sách tỉnh, thành phố được so với nguồn lần cuối ngày 2026-11-25, đã 121 ngày.'],
    remedy: again,
  },
  {
    why: 'years later',
    edits: [],
    today: '2030-01-01',
    says: ['danh sách tỉnh, thành phố được so với nguồn lần cuối ngày 2026-11-25, đã 1133 ngày.'],
    remedy: again,
  },
  {
    why: 'a day that is yet to come',
    edits: [],
    today: '2026-11-24',
    says: ['provincesCompared 2026-11-25 là một ngày chưa đến (hôm nay 2026-11-24).'],
    remedy: 'xem lại ngày so, hoặc đồng hồ của máy.',
  },
  { why: 'no site.yaml', edits: [{ file: 'site.yaml', remove: true }], today: '2030-01-01', says: [] },
  { why: 'a site.yaml that says nothing of it', edits: [compared('{}\n')], today: '2030-01-01', says: [] },
  {
    why: 'a broken site.yaml has its own error',
    edits: [compared('provincesCompared: x\n')],
    today: '2030-01-01',
    says: [],
  },
  {
    why: 'a renaming after the day of the list: pages keep the old name',
    edits: [compared('provincesCompared: "2026-09-10"\n')],
    today: '2026-09-15',
    says: ['đơn vị «bac-ninh-2025» đổi tên từ 2026-09-20, sau ngày so danh sách 2026-09-10: trang còn gọi tên cũ.'],
    remedy: 'đến ngày ấy thì so lại danh sách và ghi ngày so vào provincesCompared.',
  },
])('the list of units ages: $why', ({ edits, today, says, remedy }) => {
  const issues = checkReferenceAge({ ...readContent(editedContent(edits)), plans: [] }, today);
  expect(issues.map(({ problem }) => problem)).toEqual(says);
  expect(issues.every((issue) => issue.severity === 'hint' && issue.file === 'site.yaml')).toBe(true);
  for (const issue of issues) expect(issue.remedy).toBe(remedy);
});

test.for([
  { why: 'the day itself', checked: '2026-11-25', says: [] },
  {
    why: 'the next day',
    checked: '2026-11-26',
    says: ['checked 2026-11-26 là một ngày chưa đến (hôm nay 2026-11-25).'],
  },
  {
    why: 'a slip of years',
    checked: '2062-11-22',
    says: ['checked 2062-11-22 là một ngày chưa đến (hôm nay 2026-11-25).'],
  },
])('the day on which a source was looked at: $why', ({ checked, says }) => {
  const file = 'plans/vinh-phuc-193-kh-ubnd-2022/plan.md';
  const edits: Edit[] = [{ file, find: 'checked: "2026-11-22"', replace: `checked: "${checked}"` }];
  const issues = checkReferenceAge(readContent(editedContent(edits)), '2026-11-25').filter(
    (issue) => issue.file === file,
  );
  expect(issues.map(({ problem }) => problem)).toEqual(says);
  expect(issues.every(({ severity, line }) => severity === 'hint' && line > 2)).toBe(true);
});
