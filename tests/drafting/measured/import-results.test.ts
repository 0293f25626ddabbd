import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleCatalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf, readContent } from '../../../src/catalogue/content.ts';
import { resultTableSample } from '../../../src/content-check/guide/samples.ts';
import { checkContent, isError } from '../../../src/content-check/check.ts';
import { resultId } from '../../../src/domain/result.ts';
import { UnreadableTable, type TableProblem } from '../../../src/drafting/measured/csv-table.ts';
import { importResults, type ResultsImport } from '../../../src/drafting/measured/import-results.ts';
import { readValue } from '../../../src/drafting/measured/read-cells.ts';
import { toCsv } from '../../../src/open-data/formats.ts';
import { resultsTable } from '../../../src/open-data/results-table.ts';
import { realContent, textOf } from '../../content-check/edited-content.ts';

const encoder = new TextEncoder();
/** The files of measured values of the frozen content, by name. */
const standing = new Map(
  [...realContent].flatMap(([file, bytes]) =>
    file.startsWith('results/') ? [[file.replace('results/', ''), bytes] as const] : [],
  ),
);
const withoutResults = new Map([...realContent].filter(([file]) => !file.startsWith('results/')));

const head = 'Tỉnh;Chỉ số;Giá trị;Năm đo;Xếp trong;Nơi đo;Cách đo;Nguồn;Mức tin cậy';
const sound = 'Kon Tum;Thứ hạng chuyển đổi số (DTI);44;2022;63;Bộ;dti;https://vi-du.vn/dti;A';
const table = (...lines: readonly string[]): Uint8Array => encoder.encode(`${lines.join('\n')}\n`);
const imported = (bytes: Uint8Array): ResultsImport => importResults(bytes, realContent, standing);
/** What keeps a table from being read, whole or by rows. */
const refusedOf = (bytes: Uint8Array): readonly TableProblem[] => {
  try {
    return imported(bytes).refused;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return [error.place];
  }
};

/** The content with the files of an import in it. */
const after = (files: ReadonlyMap<string, Uint8Array>, { files: grown }: ResultsImport) =>
  readContent(
    new Map(
      [...files, ...[...grown].map(([name, text]) => [`results/${name}`, encoder.encode(text)] as const)].sort(
        ([one], [other]) => (one < other ? -1 : 1),
      ),
    ),
  );
const resultsOf = (content: ReturnType<typeof readContent>) =>
  [...content.results.values()]
    .flatMap(({ value }) => value ?? [])
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

describe('our own open data comes in again as it went out', () => {
  const ours = encoder.encode(
    toCsv(resultsTable(assembleCatalogue(entriesOf(readContent(realContent, () => ''))), (path) => path)),
  );

  test('where nothing was measured yet: every value, in files that the check passes', () => {
    const told = importResults(ours, withoutResults, new Map());
    expect(told.refused).toEqual([]);
    const content = after(withoutResults, told);
    expect(resultsOf(content)).toEqual(resultsOf(readContent(realContent)));
    expect(checkContent(content).filter(isError)).toEqual([]);
    expect(told.files.get('quoc-gia.yaml')).toMatch(/^# Số đo của cả nước: /);
  });

  test('where it stands already: all known, no file touched', () => {
    const told = imported(ours);
    expect({ ...told, known: told.known.flatMap(({ differing }) => differing) }).toEqual({
      files: new Map(),
      added: [],
      known: [],
      refused: [],
    });
    expect(told.known).toHaveLength(resultsOf(readContent(realContent)).length);
  });
});

test('the table that the guide shows is read: what is there is known, the other row is new', () => {
  const told = imported(encoder.encode(resultTableSample));
  expect(told.refused).toEqual([]);
  expect([told.added, told.known].map((rows) => rows.map(({ line }) => line))).toEqual([[3], [2, 4]]);
});

describe('a row goes where its file has its like', () => {
  test('beside its indicator, by unit and year; not a letter of what stood there is another', () => {
    const told = imported(
      table(
        head,
        'Vĩnh Phúc;xep-hang-chuyen-doi-so;20;2023;63;Bộ;dti;https://vi-du.vn/dti;A',
        'Vĩnh Phúc;xep-hang-chuyen-doi-so;12;2021;63;Bộ;dti;https://vi-du.vn/dti;A',
        sound,
      ),
    );
    expect(told.refused).toEqual([]);
    expect(told.added.map(({ line, file }) => `${line} ${file}`)).toEqual([
      '2 vinh-phuc.yaml',
      '3 vinh-phuc.yaml',
      '4 kon-tum.yaml',
    ]);
    const text = told.files.get('vinh-phuc.yaml') ?? '';
    expect(
      [...text.matchAll(/indicator: (\S+)[^]*?period: (\d+)/g)].map(([, indicator, year]) => `${indicator} ${year}`),
    ).toEqual([
      'xep-hang-chuyen-doi-so 2021',
      'xep-hang-chuyen-doi-so 2022',
      'kinh-te-so-grdp 2022',
      'xep-hang-chuyen-doi-so 2023',
      'xep-hang-chuyen-doi-so 2025',
    ]);
    const left = text.split('\n');
    for (const line of textOf(realContent, 'results/vinh-phuc.yaml').split('\n')) {
      const place = left.indexOf(line);
      expect(place, line).toBeGreaterThanOrEqual(0);
      left.splice(0, place + 1);
    }
    expect(told.files.get('kon-tum.yaml')).toBe(
      '# Số đo của tỉnh Kon Tum: điều nguồn nói là đã đo được, không phải chỉ tiêu.\n# Hai cách đo khác nhau không đặt lên một trục. Theo chỉ số, rồi theo đơn vị và năm đo.\n\n- province: kon-tum\n  indicator: xep-hang-chuyen-doi-so\n  operator: "="\n  value: 44\n  unit: rank\n  rankOf: 63\n  period: 2022\n  measuredBy: Bộ\n  method: dti\n  source: https://vi-du.vn/dti\n  confidence: A\n',
    );
    expect(checkContent(after(realContent, told)).filter(isError)).toEqual([]);
  });

  test('another folder grows by itself, and what the content has is known there too', () => {
    const bytes = table(
      head,
      sound,
      'Vĩnh Phúc;xep-hang-chuyen-doi-so;18;2022;63;Bộ;dti;https://dti.gov.vn/xep-hang-2022;A',
    );
    const told = importResults(bytes, realContent, new Map());
    expect([...told.files.keys()]).toEqual(['kon-tum.yaml']);
    expect(told.known).toEqual([
      { line: 3, id: 'vinh-phuc/xep-hang-chuyen-doi-so-2022-dti', differing: ['measuredBy'] },
    ]);
  });
});

describe('what people type is understood', () => {
  /** The entry that one row becomes. */
  const entryOf = (row: string, columns = head): unknown => {
    const told = imported(table(columns, row));
    expect(told.refused).toEqual([]);
    const [added] = told.added;
    return resultsOf(after(realContent, told)).find((entry) => resultId(entry) === added?.id);
  };
  test.for<{ why: string; row: string; columns?: string; gives: object }>([
    {
      why: 'a comma for the fraction',
      row: 'kon-tum;kinh-te-so-grdp;6,41;2022;;Bộ;;https://vi-du.vn/x;B',
      gives: { value: 6.41, unit: '%', method: 'khong-neu' },
    },
    {
      why: 'a full stop, and the sign of the unit',
      row: 'KON TUM;kinh-te-so-grdp;6.41 %;2022;;Bộ;;https://vi-du.vn/x;b',
      gives: { value: 6.41, confidence: 'B' },
    },
    {
      why: 'names without marks, the kind of unit before it',
      row: 'tinh kon tum;kinh te so trong grdp;6;2022;;Bộ;co quan thong ke;https://vi-du.vn/x;B',
      gives: { province: 'kon-tum', indicator: 'kinh-te-so-grdp', method: 'thong-ke' },
    },
    {
      why: 'the method in words that say there is none',
      row: 'Kon Tum;kinh-te-so-grdp;6;2022;;Bộ;nguồn không nêu cách đo;https://vi-du.vn/x;B',
      gives: { method: 'khong-neu' },
    },
    {
      why: 'commas between cells, keys as column names, words for sign, tier and day',
      columns: 'province,indicator,level,operator,value,period,asOf,measuredBy,source,confidence,note',
      row: 'kon-tum,ho-so-cong-viec-mang,cấp xã,khoảng,"78,19",2024,29/12/2024,Sở,https://vi-du.vn/x,B,"Nói “khoảng”, theo báo cáo: chưa rõ"',
      gives: {
        level: 'commune',
        operator: '~',
        value: 78.19,
        asOf: '2024-12-29',
        note: 'Nói “khoảng”, theo báo cáo: chưa rõ',
      },
    },
    {
      why: 'tabs between cells',
      columns: head.replaceAll(';', '\t'),
      row: sound.replaceAll(';', '\t'),
      gives: { rankOf: 63 },
    },
    {
      why: 'the old unit by 63, of a name that two bear',
      row: 'Gia Lai;xep-hang-chuyen-doi-so;30;2025;63;Bộ;dti;https://vi-du.vn/x;B',
      gives: { province: 'gia-lai' },
    },
    {
      why: 'the unit of today by 34',
      row: 'Gia Lai;xep-hang-chuyen-doi-so;30;2025;34;Bộ;dti-gop;https://vi-du.vn/x;B',
      gives: { province: 'gia-lai-2025', rankOf: 34 },
    },
    {
      why: 'the old unit by a year before the merger',
      row: 'Gia Lai;kinh-te-so-grdp;6;2023;;Bộ;;https://vi-du.vn/x;B',
      gives: { province: 'gia-lai' },
    },
  ])('$why', ({ row, columns, gives }) => {
    expect(entryOf(row, columns)).toMatchObject(gives);
  });
});

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

test('no row is lost: each is new, known or refused, and what is new passes the check', () => {
  const cells = [
    fc.constantFrom('Kon Tum', 'kon-tum', 'Gia Lai', 'cả nước', 'vinh-phuc', 'Huế', 'x', ''),
    fc.constantFrom('kinh-te-so-grdp', 'xep-hang-chuyen-doi-so', 'ho-so-cong-viec-mang', 'y'),
    fc.constantFrom('6', '6,5', '18', '1.234', '101', '', '"', '6"'),
    fc.constantFrom('2022', '2025', '2027', '1', ''),
    fc.constantFrom('63', '34', '', '5'),
    fc.constantFrom('Bộ', '', '# : - "x"'),
    fc.constantFrom('dti', 'thong-ke', '', 'z'),
    fc.constantFrom('https://vi-du.vn/a', 'https://vi-du.vn/b#c', 'vi-du'),
    fc.constantFrom('A', 'B', 'C', ''),
  ];
  const lines = fc.array(
    fc.tuple(...cells).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(lines, (rows) => {
      const bytes = table(head, ...rows);
      if (rows.length === 0) return;
      const told = imported(bytes);
      const places = [...told.added, ...told.known, ...told.refused].map(({ line }) => line);
      expect(new Set(places)).toEqual(new Set(rows.map((_, place) => place + 2)));
      const settled = [...told.added, ...told.known].map(({ line }) => line);
      expect(settled.length).toBe(new Set(settled).size);
      expect(told.refused.filter(({ line }) => settled.includes(line))).toEqual([]);
      const content = after(realContent, told);
      expect(resultsOf(content)).toHaveLength(resultsOf(readContent(realContent)).length + told.added.length);
      expect([...content.results.values()].flatMap(({ issues }) => issues)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a number is read as it was meant, or not at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
      const number = digits / 10 ** places;
      const plain = number.toFixed(places);
      for (const written of [plain, plain.replace('.', ','), `${plain.replace('.', ',')}%`]) {
        const reading = readValue(written);
        if ('value' in reading) expect(reading.value).toBeCloseTo(number, 6);
        else expect(written).toMatch(/^[1-9]\d{0,2}[.,]\d{3}%?$/);
      }
    }),
  );
});
