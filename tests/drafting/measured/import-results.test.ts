import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleCatalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf, readContent } from '../../../src/catalogue/content.ts';
import { resultTableSample } from '../../../src/content-check/guide/samples.ts';
import { checkContent, isError } from '../../../src/content-check/check.ts';
import { resultId } from '../../../src/domain/result.ts';
import { importResults, type ResultsImport } from '../../../src/drafting/measured/import-results.ts';
import { readValue } from '../../../src/drafting/measured/read-cells.ts';
import { toCsv } from '../../../src/open-data/formats.ts';
import { resultsTable } from '../../../src/open-data/results-table.ts';
import { realContent, textOf } from '../../content-check/edited-content.ts';
import { encoder, head, imported, sound, table } from './result-tables.ts';

const withoutResults = new Map([...realContent].filter(([file]) => !file.startsWith('results/')));

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
