import { describe, expect, test } from 'vitest';
import { head, imported, refusedOf, sound, table } from './result-tables.ts';

describe('what cannot be used is told, with its place, what is wrong, and what to do', () => {
  const row = (changes: Readonly<Record<number, string>>): string =>
    sound
      .split(';')
      .map((cell, place) => changes[place] ?? cell)
      .join(';');
  test.for<{
    why: string;
    bytes: Uint8Array;
    at: readonly [line: number, column: string | null];
    says: RegExp;
    do: RegExp;
  }>([
    { why: 'an Excel file', bytes: Uint8Array.of(0x50, 0x4b, 3, 4), at: [1, null], says: /tệp Excel/, do: /CSV UTF-8/ },
    {
      why: 'another encoding',
      bytes: Uint8Array.of(0x54, 0xec, 0x6e, 0x68),
      at: [1, null],
      says: /không phải chữ UTF-8/,
      do: /CSV UTF-8/,
    },
    { why: 'an empty file', bytes: new Uint8Array(), at: [1, null], says: /bảng trống/, do: /dòng đầu/ },
    {
      why: 'a head alone',
      bytes: table(head, ';;;;;;;;'),
      at: [1, null],
      says: /chỉ có dòng tên cột/,
      do: /mỗi số đo một dòng/,
    },
    {
      why: 'no head',
      bytes: table(sound),
      at: [1, 'Kon Tum'],
      says: /không biết cột «Kon Tum»/,
      do: /province \(tỉnh\)/,
    },
    {
      why: 'a column that would be lost',
      bytes: table(`${head};Người nhập`, `${sound};Lan`),
      at: [1, 'Người nhập'],
      says: /không biết cột/,
      do: /xóa cột ấy/,
    },
    {
      why: 'a column of two meanings',
      bytes: table(head.replace('Xếp trong', 'Đơn vị'), sound),
      at: [1, 'Đơn vị'],
      says: /hai nghĩa/,
      do: /«đơn vị tính»/,
    },
    {
      why: 'a column twice',
      bytes: table(`${head};Năm`, `${sound};2022`),
      at: [1, 'Năm'],
      says: /có hai lần/,
      do: /giữ một cột/,
    },
    {
      why: 'a column without a name',
      bytes: table(`${head};`, `${sound};x`),
      at: [1, null],
      says: /cột thứ 10 không có tên/,
      do: /đặt tên/,
    },
    {
      why: 'a needed column that is not there',
      bytes: table(head.replace(';Nguồn', ''), sound),
      at: [1, null],
      says: /thiếu cột «nguồn» \(source\)/,
      do: /thêm cột/,
    },
    {
      why: 'a quotation mark left open',
      bytes: table(head, row({ 5: '"Bộ' })),
      at: [2, null],
      says: /không đóng lại/,
      do: /đóng dấu nháy/,
    },
    {
      why: 'a quotation mark within a cell',
      bytes: table(head, row({ 5: '"Bộ" x' })),
      at: [2, null],
      says: /đứng giữa ô/,
      do: /""/,
    },
    {
      why: 'a decimal comma without quotation marks',
      bytes: table(
        'province,indicator,value,period,measuredBy,source,confidence',
        'kon-tum,kinh-te-so-grdp,6,41,2022,Bộ,https://vi-du.vn/x,B',
      ),
      at: [2, null],
      says: /dòng có 8 ô, dòng tên cột có 7/,
      do: /dấu nháy kép/,
    },
    {
      why: 'a row cut short',
      bytes: table(head, 'Kon Tum;kinh-te-so-grdp;6'),
      at: [2, null],
      says: /dòng có 3 ô/,
      do: /dấu nháy kép/,
    },
    {
      why: 'an unknown unit',
      bytes: table(head, row({ 0: 'Sài Gòn Mới' })),
      at: [2, 'Tỉnh'],
      says: /không có tỉnh, thành phố nào/,
      do: /quoc-gia/,
    },
    {
      why: 'a name of two units in the year of the merger',
      bytes: table(head, 'Gia Lai;kinh-te-so-grdp;6;2025;;Bộ;;https://vi-du.vn/x;B'),
      at: [2, 'Tỉnh'],
      says: /gia-lai và gia-lai-2025/,
      do: /gia-lai \(trước 01\/7\/2025\), gia-lai-2025 \(từ/,
    },
    {
      why: 'an unknown indicator, with what it may be',
      bytes: table(head, row({ 1: 'Thứ hạng chuyển đổi' })),
      at: [2, 'Chỉ số'],
      says: /không có chỉ số/,
      do: /xep-hang-chuyen-doi-so/,
    },
    {
      why: 'a number of two readings',
      bytes: table(head, row({ 2: '1.234' })),
      at: [2, 'Giá trị'],
      says: /đọc được hai cách/,
      do: /1234; .* 1,2340/,
    },
    {
      why: 'words for a number',
      bytes: table(head, row({ 2: 'khoảng 20' })),
      at: [2, 'Giá trị'],
      says: /không phải một con số/,
      do: /cột dấu/,
    },
    {
      why: 'a sign of another unit',
      bytes: table(head, row({ 2: '18%' })),
      at: [2, 'Giá trị'],
      says: /ghi % nhưng chỉ số tính bằng rank/,
      do: /đơn vị tính/,
    },
    {
      why: 'a number of units with a fraction',
      bytes: table(head, row({ 4: '63,5' })),
      at: [2, 'Xếp trong'],
      says: /63 hay 34/,
      do: /trước 01\/7\/2025/,
    },
    {
      why: 'an error of the spreadsheet',
      bytes: table(head, row({ 2: '#REF!' })),
      at: [2, 'Giá trị'],
      says: /bảng tính/,
      do: /dán giá trị/,
    },
    { why: 'no number', bytes: table(head, row({ 2: '' })), at: [2, 'Giá trị'], says: /trống/, do: /bỏ dòng này/ },
    { why: 'no year', bytes: table(head, row({ 3: '' })), at: [2, 'Năm đo'], says: /trống/, do: /bỏ dòng này/ },
    {
      why: 'a year that is none',
      bytes: table(head, row({ 3: 'năm ngoái' })),
      at: [2, 'Năm đo'],
      says: /số nguyên/,
      do: /2022/,
    },
    {
      why: 'a rank among another number',
      bytes: table(head, row({ 4: '64' })),
      at: [2, 'Xếp trong'],
      says: /63 hay 34/,
      do: /trước 01\/7\/2025/,
    },
    {
      why: 'a rank that does not say among how many',
      bytes: table(head, row({ 4: '' })),
      at: [2, 'Giá trị'],
      says: /trong bao nhiêu đơn vị/,
      do: /rankOf: 63/,
    },
    {
      why: 'a rank below the last',
      bytes: table(head, row({ 2: '64' })),
      at: [2, 'Giá trị'],
      says: /hạng 64 trong 63/,
      do: /theo nguồn/,
    },
    {
      why: 'an unknown method, with those there are',
      bytes: table(head, row({ 6: 'PAPI' })),
      at: [2, 'Cách đo'],
      says: /không có cách đo «PAPI»/,
      do: /dti \(bộ chỉ số DTI\)/,
    },
    {
      why: 'no address',
      bytes: table(head, row({ 7: 'báo Kon Tum' })),
      at: [2, 'Nguồn'],
      says: /không phải địa chỉ/,
      do: /https/,
    },
    {
      why: 'an address that leads to nobody',
      bytes: table(head, row({ 7: 'http://localhost/x' })),
      at: [2, 'Nguồn'],
      says: /./,
      do: /./,
    },
    {
      why: 'confidence C',
      bytes: table(head, row({ 8: 'C' })),
      at: [2, 'Mức tin cậy'],
      says: /C không được đăng/,
      do: /bỏ dòng này/,
    },
    {
      why: 'a year in which the unit was no more',
      bytes: table(head, row({ 0: 'kon-tum', 3: '2026' })),
      at: [2, 'Năm đo'],
      says: /không còn vào năm 2026/,
      do: /-2025/,
    },
    {
      why: 'a share above the whole',
      bytes: table(head, 'Kon Tum;kinh-te-so-grdp;120;2022;;Bộ;;https://vi-du.vn/x;B'),
      at: [2, 'Giá trị'],
      says: /120/,
      do: /theo nguồn/,
    },
    {
      why: 'a tier that the indicator does not have',
      bytes: table(`${head};Cấp`, `${sound};xã`),
      at: [2, null],
      says: /không chia theo cấp/,
      do: /bỏ khóa level/,
    },
    {
      why: 'another number than the one that is there',
      bytes: table(head, 'Vĩnh Phúc;xep-hang-chuyen-doi-so;19;2022;63;Bộ;dti;https://vi-du.vn/x;A'),
      at: [2, 'Giá trị'],
      says: /ở đó là = 18 rank trong 63, ở đây là = 19/,
      do: /xep-hang-chuyen-doi-so-2022-dti-/,
    },
    {
      why: 'two numbers in one table',
      bytes: table(head, sound, row({ 2: '45' })),
      at: [3, 'Giá trị'],
      says: /trái với dòng 2 của bảng/,
      do: /giữ cả hai/,
    },
    {
      why: 'an id of something else',
      bytes: table(`${head};Mã`, `${sound};kinh-te-so-2022`),
      at: [2, 'Mã'],
      says: /không phải mã của số đo này/,
      do: /kon-tum\/xep-hang-chuyen-doi-so-2022-dti-/,
    },
    {
      why: 'a day that is none',
      bytes: table(`${head};Ngày nêu`, `${sound};31/02/2023`),
      at: [2, 'Ngày nêu'],
      says: /không phải ngày/,
      do: /29\/12\/2023/,
    },
    {
      why: 'a day before the year that was measured',
      bytes: table(`${head};Ngày nêu`, `${sound};12/2020`),
      at: [2, 'Ngày nêu'],
      says: /trước năm đo/,
      do: /period/,
    },
  ])('$why', ({ bytes, at, says, do: remedy }) => {
    const [first] = refusedOf(bytes);
    expect([first?.line, first?.column]).toEqual(at);
    expect(first?.problem).toMatch(says);
    expect(first?.remedy).toMatch(remedy);
    expect(refusedOf(bytes).every(({ problem, remedy: done }) => problem.length > 5 && done.length > 5)).toBe(true);
  });

  test('lines are those of the file, past empty ones and breaks within cells', () => {
    const bytes = table(`${head};Ghi chú`, '', `${sound};"hai\ndòng"`, ';;;;;;;;;', `${row({ 2: 'x' })};`);
    expect(refusedOf(bytes).map(({ line }) => line)).toEqual([6]);
    expect(imported(bytes).added.map(({ line }) => line)).toEqual([3]);
  });
});
