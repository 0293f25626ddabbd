import { expect, test } from 'vitest';
import { readYears } from '../../src/plan-text/deadline-words.ts';

test.for([
  { why: 'đến năm', text: '2. Mục tiêu cơ bản đến năm 2025', deadlines: [2025] },
  { why: 'Đến năm at the start', text: 'Đến năm 2030, phát triển chính quyền số', deadlines: [2030] },
  { why: 'đến without năm', text: 'định hướng đến 2025', deadlines: [2025] },
  { why: 'đến hết năm', text: 'đề án chuyển đổi số đến hết năm 2025', deadlines: [2025] },
  { why: 'trước năm', text: 'hoàn thành trước năm 2024', deadlines: [2024] },
  { why: 'cuối năm', text: 'hoàn thành cuối năm 2023', deadlines: [2023] },
  { why: 'trong năm', text: 'hoàn thành trong năm 2023', deadlines: [2023] },
  { why: 'a period ends in its last year', text: 'giai đoạn 2022-2025', deadlines: [2025] },
  { why: 'a period with spaces', text: 'giai đoạn 2019 - 2020', deadlines: [2020] },
  { why: 'a period with an en dash', text: 'giai đoạn 2021–2025', deadlines: [2025] },
  { why: 'a period in words', text: 'giai đoạn 2021 đến 2025', deadlines: [2025] },
  { why: 'the year that a period begins with is none', text: 'từ năm 2021 đến năm 2025', deadlines: [2025] },
  { why: 'a period and an outlook', text: 'giai đoạn 2021-2025, định hướng đến năm 2030', deadlines: [2025, 2030] },
  { why: 'in the order of the text', text: 'đến năm 2030; giai đoạn 2022-2025', deadlines: [2030, 2025] },
  { why: 'each year once', text: 'đến năm 2025 … đến hết năm 2025', deadlines: [2025] },
  { why: 'a day', text: 'hoàn thành trước ngày 31/12/2025', deadlines: [2025] },
  { why: 'a month', text: 'hoàn thành đến hết tháng 6/2025', deadlines: [2025] },
  { why: 'over a line break', text: 'đến\nnăm 2025', deadlines: [2025] },
  { why: 'with a no-break space', text: 'đến năm\u00a02025', deadlines: [2025] },
  { why: 'in decomposed Unicode', text: 'đến hết năm 2025'.normalize('NFD'), deadlines: [2025] },
  { why: 'in capitals', text: 'ĐẾN NĂM 2025 VÀ ĐỊNH HƯỚNG ĐẾN NĂM 2030', deadlines: [2025, 2030] },
])('deadline: $why', ({ text, deadlines }) => expect(readYears(text)).toEqual({ deadlines, baselines: [] }));

test.for([
  { why: 'the date of a document', text: 'Quyết định số 749/QĐ-TTg ngày 03/6/2020' },
  { why: 'a date in words', text: 'Vĩnh Phúc, ngày 26 tháng 7 năm 2022' },
  { why: 'a date with points', text: 'Nghị quyết số 52-NQ/TW ngày 27.9.2019' },
  { why: 'the year in a document number', text: 'Nghị định 43/2011/NĐ-CP' },
  { why: 'the year of a document', text: 'Kế hoạch 193/KH-UBND năm 2022 về chuyển đổi số' },
  { why: 'a year without a word before it', text: 'Vietnam ICT Index 2020' },
  { why: 'a figure', text: 'đạt đến 80%, trước 1.000 xã' },
  { why: 'hàng năm', text: 'Năng suất lao động hàng năm tăng tối thiểu 7%' },
  { why: 'nothing', text: '' },
])('no year: $why', ({ text }) => expect(readYears(text)).toEqual({ deadlines: [], baselines: [] }));

test.for([
  { why: 'so với năm', text: 'giảm 30% so với năm 2020', baselines: [2020], deadlines: [] },
  { why: 'so với', text: 'giảm 30% so với 2020', baselines: [2020], deadlines: [] },
  { why: 'so với cùng kỳ năm', text: 'tăng 10% so với cùng kỳ năm 2021', baselines: [2021], deadlines: [] },
  { why: 'so với cuối năm', text: 'tăng 10% so với cuối năm 2021', baselines: [2021], deadlines: [] },
  { why: 'with a deadline', text: 'đến năm 2025 giảm 30% so với năm 2020', baselines: [2020], deadlines: [2025] },
  { why: 'so với hiện nay names none', text: 'cắt giảm 10% so với hiện nay', baselines: [], deadlines: [] },
])('base year: $why', ({ text, baselines, deadlines }) => expect(readYears(text)).toEqual({ deadlines, baselines }));
