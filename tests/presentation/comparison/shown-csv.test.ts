import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/presentation/records/csv-text.ts';
import { rowsToCsv } from '../../../src/presentation/comparison/shown-csv.ts';

const mark = '\ufeff';

test.for<{ why: string; rows: string[][]; csv: string }>([
  {
    why: 'plain cells stand as they are',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    csv: 'a,b\r\n1,2\r\n',
  },
  { why: 'a comma wants quotes: 7,5%', rows: [['7,5%', '80%']], csv: '"7,5%",80%\r\n' },
  { why: 'a quote is doubled', rows: [['nói "phấn đấu"']], csv: '"nói ""phấn đấu"""\r\n' },
  { why: 'Vietnamese quotes are letters', rows: [['“phấn đấu”; đạt']], csv: '“phấn đấu”; đạt\r\n' },
  { why: 'a line break stays within its cell', rows: [['một\nhai', 'ba\r\nbốn']], csv: '"một\nhai","ba\r\nbốn"\r\n' },
  { why: 'what a spreadsheet might run is words', rows: [['=1+1', '=']], csv: "'=1+1,=\r\n" },
  { why: 'an empty cell is empty', rows: [['', 'a', '']], csv: ',a,\r\n' },
])('$why', ({ rows, csv }) => expect(rowsToCsv(rows)).toBe(mark + csv));

test('a byte order mark, once, so that spreadsheets read UTF-8', () =>
  expect([...rowsToCsv([['a']]).matchAll(/\ufeff/g)].map(({ index }) => index)).toEqual([0]));

test('whatever is written is read back, cell by cell', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(',', '"', '\r\n', '\n', '7,5%', '“a”'));
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([columns, lines]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: lines, maxLength: lines }),
    );
  fc.assert(
    fc.property(rows, (given) => {
      expect(csvParseRows(rowsToCsv(given).slice(1)).map((row) => row.map(plainText))).toEqual(given);
    }),
  );
});
