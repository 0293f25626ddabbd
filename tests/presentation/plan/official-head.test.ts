import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headRows, inColumns, officialHead } from '../../../src/presentation/plan/official-head.ts';
import { HEAD_ID } from '../../../src/plan-text/provision.ts';
import { fivePlans } from '../../plan-text/five-texts.ts';

/** Blocks as `role: line | line`. */
const told = (text: string): string[] =>
  officialHead(text).map(
    ({ role, lines }) => `${role}: ${lines.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  );

const administrative = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH VĨNH PHÚC',
  '-------',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '---------------',
  'Số: 193/KH-UBND',
  'Vĩnh Phúc, ngày 26 tháng 7 năm 2022',
  'KẾ HOẠCH',
  'CHUYỂN ĐỔI SỐ',
];

describe('a printed head', () => {
  test.for([
    {
      why: 'as administrative documents have it',
      lines: administrative,
      blocks: [
        'agency: ỦY BAN NHÂN DÂN | TỈNH VĨNH PHÚC | -------',
        'nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự do - Hạnh phúc | ---------------',
        'number: Số: 193/KH-UBND',
        'place-date: Vĩnh Phúc, ngày 26 tháng 7 năm 2022',
        'kind: KẾ HOẠCH',
        'subject: CHUYỂN ĐỔI SỐ',
      ],
    },
    {
      why: 'below the table of the site it was copied from',
      lines: ['Kế hoạch 193/KH-UBND năm 2022', 'Số hiệu 193/KH-UBND', ...administrative.slice(0, 5)],
      blocks: [
        'record: Kế hoạch 193/KH-UBND năm 2022 | Số hiệu 193/KH-UBND',
        'agency: ỦY BAN NHÂN DÂN | TỈNH VĨNH PHÚC | -------',
        'nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự do - Hạnh phúc',
      ],
    },
    {
      why: 'of a press report: a headline, whatever its letters',
      lines: ['Vĩnh Long: Phát triển kinh tế số', 'SAPÔ'],
      blocks: ['line: Vĩnh Long: Phát triển kinh tế số | SAPÔ'],
    },
    {
      why: 'with a line that no rule knows: printed as it stands',
      lines: [...administrative, '(Kèm theo Quyết định số 1)'],
      blocks: ['subject: CHUYỂN ĐỔI SỐ', 'line: (Kèm theo Quyết định số 1)'],
    },
  ])('$why', ({ lines, blocks }) => expect(told(lines.join('\n'))).toEqual(expect.arrayContaining(blocks)));

  test('labels are told from values only in the table above the head', () => {
    const text = ['Số hiệu 193/KH-UBND', 'Tên dài', ...administrative].join('\n');
    const labels = officialHead(text)
      .flatMap(({ lines }) => lines)
      .flatMap(({ start, labelEnd }) => (labelEnd > start ? [text.slice(start, labelEnd)] : []));
    expect(labels).toEqual(['Số hiệu']);
  });

  test('whatever it holds, every line is kept once, in order', () => {
    const line = fc.oneof(
      fc.constantFrom(...administrative),
      fc.string().filter((text) => !text.includes('\n')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = lines.join('\n');
        const rows = headRows(officialHead(text));
        expect(rows.flat().flatMap((block) => block.lines.map(({ start, end }) => text.slice(start, end)))).toEqual(
          lines,
        );
        // A row with several blocks is the two columns, nothing else.
        expect(rows.filter((row) => row.length > 1 && !row.every(inColumns))).toEqual([]);
      }),
    );
  });
});

test('the documents among the five have a letterhead, the summary and the press report none', () => {
  const withLetterhead = fivePlans.filter(({ text }) => {
    const head = text.provisions.find(({ id }) => id === HEAD_ID);
    return head !== undefined && officialHead(head.text).some(({ role }) => role === 'nation');
  });
  expect(withLetterhead.map(({ id }) => id).sort()).toEqual(
    fivePlans
      .filter(({ facts }) => facts.source.kind === 'van-ban')
      .map(({ id }) => id)
      .sort(),
  );
});
