import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendContent } from '../../src/content-check/mend.ts';
import { realContent } from './edited-content.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mendedText = (file: string, text: string): { text: string; told: readonly string[] } => {
  const { files, mends } = mendContent(new Map([[file, bytesOf(text)]]));
  const bytes = files.get(file);
  return {
    text: bytes === undefined ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    told: mends.map(({ line, column, done }) => `${line}:${column} ${done}`),
  };
};

const decomposed = 'Tối thiểu'.normalize('NFD');
const targets = 'plans/vinh-long-2022/targets.yaml';
const plan = 'plans/vinh-long-2022/plan.md';
const composedWords = 'đã ghép chữ có dấu thành Unicode dựng sẵn (NFC).';
const endedWords = 'đã để tệp kết thúc bằng đúng một dấu xuống dòng.';

describe('mends what has one right answer and tells the place', () => {
  test.for([
    {
      why: 'a byte-order mark',
      file: 'topics.yaml',
      before: '\ufeff- id: a\n',
      after: '- id: a\n',
      told: ['1:1 đã bỏ dấu thứ tự byte (BOM) ở đầu tệp.'],
    },
    {
      why: 'line ends of Windows, told once with their number',
      file: plan,
      before: '---\r\nkind: a\r\n---\r\n\r\nLời.\r\n',
      after: '---\nkind: a\n---\n\nLời.\n',
      told: ['1:1 đã đổi cách xuống dòng từ CRLF sang LF (5 dòng).'],
    },
    {
      why: 'letters and marks apart, each line at its first such letter',
      file: targets,
      before: `- quote: ${decomposed}\n- quote: a\n- quote: ${decomposed}\n`,
      after: '- quote: Tối thiểu\n- quote: a\n- quote: Tối thiểu\n',
      told: [`1:11 ${composedWords}`, `3:11 ${composedWords}`],
    },
    { why: 'no line end at the end', file: 'site.yaml', before: 'a: b', after: 'a: b\n', told: [`1:1 ${endedWords}`] },
    { why: 'empty lines at the end', file: 'README.md', before: 'a\n\n\n', after: 'a\n', told: [`1:1 ${endedWords}`] },
    {
      why: 'a bare sign that opens a block, at the end and before another key',
      file: targets,
      before: '- operator: >\n  low: 1\n- low: 2\n  operator: >=\n- operator: ~\n',
      after: '- operator: ">"\n  low: 1\n- low: 2\n  operator: ">="\n- operator: "~"\n',
      told: [
        '1:13 đã đặt dấu > trong dấu nháy kép.',
        '4:13 đã đặt dấu >= trong dấu nháy kép.',
        '5:13 đã đặt dấu ~ trong dấu nháy kép.',
      ],
    },
  ])('$why', ({ file, before, after, told }) => {
    expect(mendedText(file, before)).toEqual({ text: after, told });
    expect(mendedText(file, after)).toEqual({ text: after, told: [] });
  });
});

describe('leaves alone', () => {
  test.for([
    { why: 'the document as received', file: 'plans/vinh-long-2022/source.txt', text: `\ufeff${decomposed}\r\n\r\n` },
    { why: 'an original in Markdown', file: 'plans/vinh-long-2022/original.md', text: `${decomposed}\r\n` },
    { why: 'a sign that reads as what it is', file: targets, text: '- operator: <=\n- operator: =\n- operator: ">"\n' },
    { why: 'a block that is meant', file: targets, text: '- operator: >\n    words\n' },
    { why: 'words of a block', file: targets, text: '- note: |\n    a\n    operator: >\n  low: 1\n' },
    { why: 'a sign in a file without figures', file: 'topics.yaml', text: '- operator: >\n' },
    { why: 'spaces at the end of a line', file: plan, text: '---\nhead: |-\n  A  \n---\n' },
    { why: 'figures with a comma: two readings', file: targets, text: '- low: 60,5\n' },
    { why: 'a file of empty lines', file: 'topics.yaml', text: '\n\n' },
    { why: 'an empty file', file: 'topics.yaml', text: '' },
    { why: 'what a machine made', file: 'plans/vinh-long-2022/._targets.yaml', text: 'a\r\n' },
  ])('$why', ({ file, text }) => expect(mendedText(file, text)).toEqual({ text, told: [] }));

  test('bytes that are no UTF-8', () =>
    expect(mendContent(new Map([['topics.yaml', Uint8Array.of(0xff, 0xfe, 0x0d, 0x0a)]]))).toEqual({
      files: new Map(),
      mends: [],
    }));

  test('the real content', () => expect(mendContent(realContent)).toEqual({ files: new Map(), mends: [] }));
});

test('mending twice is mending once, and what changes is told', () => {
  const part = fc.constantFrom(
    '- operator: >',
    '- operator: ~',
    '\r',
    '\n',
    '\r\n',
    '\ufeff',
    'e\u0302\u0301',
    ' a',
    '|',
    'note: |',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const before = parts.join('');
      const once = mendedText(targets, before);
      expect(once.told.length > 0).toBe(once.text !== before);
      expect(mendedText(targets, once.text)).toEqual({ text: once.text, told: [] });
    }),
  );
});
