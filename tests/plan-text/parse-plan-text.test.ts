import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalWords } from '../../src/plan-text/canonical.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';
import { findProvision, HEAD_ID, printPlanText } from '../../src/plan-text/provision.ts';
import { bodyOf, expectedIds, fiveIds, planOf, sourceLines } from './five-texts.ts';
import { atLeast } from '../fast-check.ts';

const idsOf = (body: string): string[] => parsePlanText(body).provisions.map((provision) => provision.id);
const kindsOf = (body: string): string[] => parsePlanText(body).provisions.map((provision) => provision.kind);
const textsOf = (body: string): string[] => parsePlanText(body).provisions.map((provision) => provision.text);

describe.for(fiveIds)('%s', (id) => {
  const { text, facts } = planOf(id);
  const lines = sourceLines(id);
  const rows = expectedIds(id);
  const wordsOf = (line: number): string => canonicalWords((lines[line - 1] ?? '').replace(/^\s*- /, ''));

  test('has a fixture row for every line that is not blank', () => {
    const printed = lines.flatMap((line, index) => (canonicalWords(line) === '' ? [] : [index + 1]));
    expect(rows.map((row) => row.line)).toEqual(printed);
    for (const row of rows) expect(lines[row.line - 1]?.trimStart().startsWith(row.begins.trim())).toBe(true);
  });

  test('gives every line of the source its provision', () => {
    for (const row of rows) {
      const words = wordsOf(row.line);
      const holders = text.provisions.filter((provision) => canonicalWords(provision.text) === words);
      switch (row.id) {
        case 'omitted':
          expect(holders, row.begins).toEqual([]);
          expect(facts.omitted?.map((line) => canonicalWords(line.text))).toContain(words);
          break;
        case 'gap':
          expect(holders.map((provision) => [provision.kind, provision.id])).toEqual([['gap', '']]);
          break;
        case HEAD_ID:
          expect(holders.every((provision) => provision.kind === 'head')).toBe(true);
          expect((findProvision(text, HEAD_ID)?.text ?? '').split('\n').map(canonicalWords)).toContain(words);
          break;
        default:
          expect(
            holders.map((provision) => provision.id),
            row.begins,
          ).toEqual([row.id]);
      }
    }
  });

  test('has no provision without a line, and keeps their order', () => {
    const wanted = rows
      .filter((row) => row.id !== 'omitted' && row.id !== HEAD_ID)
      .map((row) => (row.id === 'gap' ? '' : row.id));
    expect(text.provisions.filter((provision) => provision.kind !== 'head').map((provision) => provision.id)).toEqual(
      wanted,
    );
  });

  test('is printed again to the letter', () => expect(printPlanText(text)).toBe(bodyOf(id)));
});

test.for([
  {
    why: 'headings follow their printed numbers',
    body: '## II. A\n\n### 2. B\n\n#### 2.1. C\n\n##### 2.1.1. D',
    ids: ['ii', 'ii-2', 'ii-2-1', 'ii-2-1-1'],
  },
  {
    why: 'the level of the heading mark makes no difference',
    body: '# II. A\n\n# 2. B\n\n# 2.1. C',
    ids: ['ii', 'ii-2', 'ii-2-1'],
  },
  { why: 'a number counts on a paragraph too', body: '## I. A\n\n1. b\n\n2. c', ids: ['i', 'i-1', 'i-2'] },
  {
    why: 'numbered lines need no blank line between them',
    body: '## I. A\n\n1. b\n2. c\n3. d',
    ids: ['i', 'i-1', 'i-2', 'i-3'],
  },
  {
    why: 'a next roman number closes all below',
    body: '## I. A\n\n### 1. B\n\na) c\n\n## II. D\n\n1. e',
    ids: ['i', 'i-1', 'i-1-a', 'ii', 'ii-1'],
  },
  {
    why: 'a next decimal closes the letters',
    body: '1. a\n\na) b\n\nb) c\n\n2. d\n\na) e',
    ids: ['1', '1-a', '1-b', '2', '2-a'],
  },
  {
    why: '1.2 follows 1.1 though letters stand between',
    body: '1. a\n\n1.1. b\n\na) c\n\n1.2. d',
    ids: ['1', '1-1', '1-1-a', '1-2'],
  },
  {
    why: 'a decimal whose parent is not printed keeps all its parts',
    body: '## II. A\n\n2.1. b\n\n2.1.1. c\n\n2.2. d',
    ids: ['ii', 'ii-2-1', 'ii-2-1-1', 'ii-2-2'],
  },
  {
    why: 'a list numbered from 1 under a heading of the same kind stands below it, and the next heading does not',
    body: '## I. A\n\n### 1. B\n\n1. x\n\n2. y\n\n### 2. C',
    ids: ['i', 'i-1', 'i-1-1', 'i-1-2', 'i-2'],
  },
  {
    why: 'a list under a letter goes on below it; the number that follows the outer one closes it',
    body: '1. A\n\na) b\n\n1. x\n\n2. y\n\n3. z\n\nb) c\n\n2. D',
    ids: ['1', '1-a', '1-a-1', '1-a-2', '1-a-3', '1-b', '2'],
  },
  { why: 'a number with a slash counts', body: '1/ Mục tiêu\n\n2/ Yêu cầu', ids: ['1', '2'] },
  { why: 'đ) is dd', body: '2.1. x\n\nd) a\n\nđ) b\n\ne) c', ids: ['2-1', '2-1-d', '2-1-dd', '2-1-e'] },
  {
    why: 'letters under a decimal heading',
    body: '## II. A\n\n### 2. B\n\n#### 2.1. C\n\n##### a) D',
    ids: ['ii', 'ii-2', 'ii-2-1', 'ii-2-1-a'],
  },
  {
    why: 'dashes and paragraphs are counted apart',
    body: '## I. A\n\nb\n\n- c\n\nd\n\n- e',
    ids: ['i', 'i-p1', 'i-d1', 'i-p2', 'i-d2'],
  },
  {
    why: 'they are counted anew below each number',
    body: '1. a\n\n- b\n\n- c\n\n2. d\n\n- e',
    ids: ['1', '1-d1', '1-d2', '2', '2-d1'],
  },
  { why: 'before the first number they stand alone', body: 'a\n\n- b\n\nc', ids: ['p1', 'd1', 'p2'] },
  { why: 'a text without numbers', body: 'a\n\nb\n\nc', ids: ['p1', 'p2', 'p3'] },
  {
    why: 'a + below a dash',
    body: '1. x\n\n- a\n\n+ b\n\n+ c\n\n- d\n\n+ e',
    ids: ['1', '1-d1', '1-d1-c1', '1-d1-c2', '1-d2', '1-d2-c1'],
  },
  { why: 'a + below a dash, indented', body: '- a\n  + b\n  + c', ids: ['d1', 'd1-c1', 'd1-c2'] },
  { why: 'a + without a dash above', body: 'a) x\n\n+ b', ids: ['a', 'a-c1'] },
  {
    why: 'a table',
    body: '1. x\n\n| a | b |\n| - | - |\n| c | d |\n\n| e | f |\n| - | - |',
    ids: ['1', '1-b1', '1-b2'],
  },
  { why: 'a table takes no number of the paragraphs', body: 'x\n\n| a |\n| - |\n\ny', ids: ['p1', 'b1', 'p2'] },
  {
    why: 'a number printed twice in one place',
    body: '## I. A\n\n1. b\n\n1. c\n\n1. d',
    ids: ['i', 'i-1', 'i-1--2', 'i-1--3'],
  },
  {
    why: 'what follows a repeated number stands below it',
    body: '1. b\n\n- x\n\n1. c\n\n- y',
    ids: ['1', '1-d1', '1--2', '1--2-d1'],
  },
  { why: 'a repeated roman number', body: '## I. A\n\n1. b\n\n## I. C\n\n1. d', ids: ['i', 'i-1', 'i--2', 'i--2-1'] },
  { why: '5. then 1., which a renderer would count anew', body: '5. a\n\n1. b\n\n2. c', ids: ['5', '1', '2'] },
  { why: '5. then 1. in one list', body: '5. a\n1. b', ids: ['5', '1'] },
  { why: '[...] takes none', body: '- a\n\n[...]\n\n- b', ids: ['d1', '', 'd2'] },
  { why: '[…] takes none', body: 'a\n\n[…]\n\nb', ids: ['p1', '', 'p2'] },
  { why: '[...] inside a sentence is text', body: 'a [...] b', ids: ['p1'] },
  { why: 'C. after B. is a letter', body: '## A. X\n\n## B. Y\n\n## C. Z', ids: ['a', 'b', 'c'] },
  {
    why: 'letters above roman numbers',
    body: '## A. X\n\n### I. Y\n\n### II. Z\n\n## B. T\n\n### I. U',
    ids: ['a', 'a-i', 'a-ii', 'b', 'b-i'],
  },
  { why: 'I. after H. is a letter', body: '## G. X\n\n## H. Y\n\n## I. Z', ids: ['g', 'h', 'i'] },
  { why: 'I. first is roman, with 1. below', body: '## I. X\n\n1. y', ids: ['i', 'i-1'] },
  { why: 'a heading without a number is a paragraph', body: '## MỤC TIÊU\n\n- a', ids: ['p1', 'd1'] },
  {
    why: 'articles of one chapter',
    body: '## Điều 1. X\n\n1. y\n\na) z\n\n## Điều 2. W',
    ids: ['dieu-1', 'dieu-1-1', 'dieu-1-1-a', 'dieu-2'],
  },
  {
    why: 'chapters and articles',
    body: '## Chương I\n\n## Điều 1. A\n\n## Chương II\n\n## Điều 2. B',
    ids: ['chuong-i', 'chuong-i-dieu-1', 'chuong-ii', 'chuong-ii-dieu-2'],
  },
  {
    why: 'an appendix opens anew',
    body: '## I. A\n\n1. b\n\n## Phụ lục I\n\n1. c\n\n## PHỤ LỤC II\n\n1. d',
    ids: ['i', 'i-1', 'phu-luc-i', 'phu-luc-i-1', 'phu-luc-ii', 'phu-luc-ii-1'],
  },
  {
    why: 'parts',
    body: '## Phần thứ nhất\n\n### I. A\n\n## Phần thứ hai\n\n### I. B',
    ids: ['phan-1', 'phan-1-i', 'phan-2', 'phan-2-i'],
  },
  { why: 'a number printed in bold', body: '**1. Mục** tiêu\n\n- a', ids: ['1', '1-d1'] },
])('id: $why', ({ body, ids }) => expect(idsOf(body)).toEqual(ids));

test.for([
  { why: 'a money figure', body: '1.000 tỷ đồng cho chuyển đổi số' },
  { why: 'a share', body: '80% hồ sơ được xử lý' },
  { why: 'a year', body: '2025 là năm cuối' },
  { why: 'a year with a full stop', body: '2025. Hết' },
  { why: 'a decimal figure', body: '7,5% GRDP' },
  { why: 'a decimal figure with a point', body: '9.5 triệu người' },
  { why: 'an article cited in a sentence', body: 'Điều 3 của Nghị định này' },
  { why: 'an abbreviation', body: 'TP. Vĩnh Long dẫn đầu' },
  { why: 'software', body: 'Phần mềm quản lý văn bản' },
  { why: 'a chapter-like word', body: 'Chương trình chuyển đổi số' },
  { why: 'a section-like word', body: 'Mục tiêu đến năm 2025' },
])('no number at the start of a line: $why', ({ body }) => {
  expect(idsOf(body)).toEqual(['p1']);
  expect(textsOf(body)).toEqual([body]);
});

test.for([
  { why: 'software', body: '## Phần mềm quản lý văn bản' },
  { why: 'a chapter-like word', body: '## Chương trình chuyển đổi số' },
  { why: 'a section-like word', body: '## MỤC TIÊU' },
  { why: 'a money figure', body: '## 1.000 tỷ đồng' },
  { why: 'a year', body: '## 2025' },
])('no number at the start of a heading: $why', ({ body }) => expect(idsOf(body)).toEqual(['p1']));

test('the id never depends on the wording: a part-like word before any word without marks', () => {
  expect(idsOf('## Phần cung ứng dịch vụ')).toEqual(['p1']);
  expect(idsOf('Phần chung: các cơ quan')).toEqual(['p1']);
});

test.for([
  {
    why: 'hyphens under a line make no heading',
    body: 'Dòng một\n-------',
    texts: ['Dòng một\n-------'],
    kinds: ['paragraph'],
  },
  {
    why: 'equals signs under a line make no heading',
    body: 'Dòng một\n=====',
    texts: ['Dòng một\n====='],
    kinds: ['paragraph'],
  },
  {
    why: 'hyphens alone are text',
    body: 'a\n\n-------\n\nb',
    texts: ['a', '-------', 'b'],
    kinds: ['paragraph', 'paragraph', 'paragraph'],
  },
  { why: 'tags stay text', body: 'một <b>hai</b> ba', texts: ['một <b>hai</b> ba'], kinds: ['paragraph'] },
  {
    why: 'a block of tags stays text',
    body: '<div>\nmột\n</div>',
    texts: ['<div>\nmột\n</div>'],
    kinds: ['paragraph'],
  },
  { why: 'a comment stays text', body: '<!-- một -->', texts: ['<!-- một -->'], kinds: ['paragraph'] },
  {
    why: 'entities stay text',
    body: 'một &nbsp; &lt;hai&gt;',
    texts: ['một &nbsp; &lt;hai&gt;'],
    kinds: ['paragraph'],
  },
  {
    why: 'brackets make no link',
    body: '[một](https://a.vn) ![hai](b) [ba][c]',
    texts: ['[một](https://a.vn) ![hai](b) [ba][c]'],
    kinds: ['paragraph'],
  },
  {
    why: 'a definition is text',
    body: '[một]: https://a.vn\n\n[một]',
    texts: ['[một]: https://a.vn', '[một]'],
    kinds: ['paragraph', 'paragraph'],
  },
  {
    why: 'backslashes stay',
    body: String.raw`một \* hai \# ba`,
    texts: [String.raw`một \* hai \# ba`],
    kinds: ['paragraph'],
  },
  { why: 'back quotes stay', body: 'một `hai` ba', texts: ['một `hai` ba'], kinds: ['paragraph'] },
  { why: 'a greater-than sign is no quotation', body: '> 80% hồ sơ', texts: ['> 80% hồ sơ'], kinds: ['paragraph'] },
  { why: 'an indented line is no code', body: '    một', texts: ['một'], kinds: ['paragraph'] },
  { why: 'tildes are no code', body: '~~~\nmột\n~~~', texts: ['~~~\nmột\n~~~'], kinds: ['paragraph'] },
  { why: 'two spaces inside stay', body: 'một  hai', texts: ['một  hai'], kinds: ['paragraph'] },
  {
    why: 'two spaces at the end of a line split nothing',
    body: 'một  \nhai',
    texts: ['một\nhai'],
    kinds: ['paragraph'],
  },
  { why: 'two lines are one paragraph', body: 'một\nhai', texts: ['một\nhai'], kinds: ['paragraph'] },
  {
    why: 'emphasis is dropped from the text',
    body: '- **từ 20%** trở *lên*',
    texts: ['từ 20% trở lên'],
    kinds: ['dash'],
  },
  { why: 'a hash without a space is text', body: '#một', texts: ['#một'], kinds: ['paragraph'] },
  { why: 'an en dash is a dash', body: '– một\n\n– hai', texts: ['một', 'hai'], kinds: ['dash', 'dash'] },
  { why: 'a bullet is a dash', body: '• một', texts: ['một'], kinds: ['dash'] },
  { why: 'a hyphen without a space is text', body: '-một', texts: ['-một'], kinds: ['paragraph'] },
  {
    why: 'a bracket in front is no dash',
    body: '(VietQ.vn) - Căn cứ',
    texts: ['(VietQ.vn) - Căn cứ'],
    kinds: ['paragraph'],
  },
  { why: 'a number is part of the text', body: '1. một', texts: ['1. một'], kinds: ['paragraph'] },
  {
    why: 'CRLF',
    body: '## I. A\r\n\r\n- một\r\n- hai\r\n',
    texts: ['I. A', 'một', 'hai'],
    kinds: ['heading', 'dash', 'dash'],
  },
  { why: 'the white space around is no provision', body: '\n\n  \n\nmột\n\n\n', texts: ['một'], kinds: ['paragraph'] },
  { why: 'an empty body', body: '', texts: [], kinds: [] },
])('text: $why', ({ body, texts, kinds }) => {
  expect(textsOf(body)).toEqual(texts);
  expect(kindsOf(body)).toEqual(kinds);
  expect(printPlanText(parsePlanText(body))).toBe(body);
});

test.for([
  {
    why: 'CRLF for LF',
    body: '## I. A\r\n\r\n1. b\r\n\r\n- c\r\n- d\r\n\r\n[...]\r\n',
    ids: ['i', 'i-1', 'i-1-d1', 'i-1-d2', ''],
  },
  { why: 'two spaces after the number', body: '## I.  A\n\n1.  b\n\n-  c', ids: ['i', 'i-1', 'i-1-d1'] },
  {
    why: 'a no-break space after the number',
    body: '## I.\u00a0A\n\n1.\u00a0b\n\n-\u00a0c',
    ids: ['i', 'i-1', 'i-1-d1'],
  },
  { why: 'a no-break space after a plus', body: '- a\n\n+\u00a0b', ids: ['d1', 'd1-c1'] },
  { why: 'decomposed letters', body: '## Điều 1. A\n\nđ) b'.normalize('NFD'), ids: ['dieu-1', 'dieu-1-dd'] },
  { why: 'a byte order mark in front', body: '\ufeff## I. A\n\n1. b', ids: ['i', 'i-1'] },
])('the same ids with $why', ({ body, ids }) => {
  expect(idsOf(body)).toEqual(ids);
  expect(printPlanText(parsePlanText(body))).toBe(body);
});

test('the head comes first and is not printed with the body', () => {
  const text = parsePlanText('một', 'CỘNG HÒA\n-------');
  expect(text.provisions.map((provision) => [provision.id, provision.kind])).toEqual([
    [HEAD_ID, 'head'],
    ['p1', 'paragraph'],
  ]);
  expect(text.provisions[0]?.text).toBe('CỘNG HÒA\n-------');
  expect(printPlanText(text)).toBe('một');
});

test('a provision knows its number, its ancestors, its emphasis and its cells', () => {
  const text = parsePlanText('## II. A\n\n### 2. B\n\n- một **hai** ba\n\n| x | y |\n| - | - |\n| z | t |');
  expect(findProvision(text, 'ii-2')).toMatchObject({ number: '2.', level: 3, ancestors: ['ii'] });
  expect(findProvision(text, 'ii-2-d1')).toMatchObject({
    number: null,
    ancestors: ['ii', 'ii-2'],
    emphasis: [{ start: 4, end: 7, strong: true }],
  });
  const table = findProvision(text, 'ii-2-b1');
  expect(table?.rows.map((row) => row.map((cell) => table.text.slice(cell.start, cell.end)))).toEqual([
    ['x', 'y'],
    ['z', 't'],
  ]);
});

const fragment = fc.oneof(
  fc.constantFrom('# ', '## ', '### ', '#### ', '- ', '– ', '+ ', '* ', '• ', '  - ', '> ', '| '),
  fc.constantFrom(
    'I. ',
    'II. ',
    'A. ',
    'C. ',
    '1. ',
    '2. ',
    '5. ',
    '2.1. ',
    '2.1.1. ',
    'a) ',
    'đ) ',
    '(1) ',
    'Điều 1. ',
  ),
  fc.constantFrom('hồ sơ', 'chuyển đổi số', 'Đến năm 2025,', 'tối thiểu 80%', '1.000 tỷ', '749/QĐ-TTg', 'huyện', '🙂'),
  fc.constantFrom(
    '**',
    '*',
    '_',
    '`',
    '~~~',
    '<b>',
    '</b>',
    '&amp;',
    '[...]',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '!',
    '---',
    '===',
  ),
  fc.constantFrom('|', ' | ', '| - | - |', '|-|'),
  fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '  ', '\t', '\u00a0', '\n    ', '\n  ', '\u200b', '\r'),
);
const body = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(''));
const hazard = fc.string({
  unit: fc.constantFrom(...'#-+*_|`~<>[]()!\\&;:=.01aIđ) \t\n\r\u00a0\ufeff'),
  maxLength: 60,
});
const anyBody = fc.oneof(body, hazard, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('whatever the body', () => {
  test('it is printed again to the letter', () => {
    fc.assert(
      fc.property(anyBody, (source) => {
        expect(printPlanText(parsePlanText(source))).toBe(source);
      }),
      atLeast(1500),
    );
  });

  test('every character that is not white space lies in exactly one block', () => {
    fc.assert(
      fc.property(anyBody, (source) => {
        const { provisions, after } = parsePlanText(source);
        const between = [...provisions.map((provision) => provision.before), after];
        expect(between.filter((white) => white.trim() !== '')).toEqual([]);
        const length = provisions.reduce((sum, { before, raw }) => sum + before.length + raw.length, after.length);
        expect(length).toBe(source.length);
      }),
      atLeast(1500),
    );
  });

  test('ids are unique, and empty for gap marks only', () => {
    fc.assert(
      fc.property(body, (source) => {
        const { provisions } = parsePlanText(source);
        const ids = provisions.filter((provision) => provision.kind !== 'gap').map((provision) => provision.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/);
      }),
      atLeast(1000),
    );
  });

  test('every character of a plain text has its place in the body', () => {
    fc.assert(
      fc.property(body, (source) => {
        for (const { kind, text, offsets } of parsePlanText(source).provisions) {
          expect(offsets.length).toBe(text.length);
          if (kind === 'table') continue;
          const characters = offsets.map((offset) => source[offset]).join('');
          expect(characters.replaceAll(/\s/g, ' ')).toBe(text.replaceAll(/\s/g, ' '));
        }
      }),
      atLeast(1000),
    );
  });
});
