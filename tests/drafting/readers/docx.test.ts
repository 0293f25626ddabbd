import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/drafting/readers/docx.ts';
import { madeDocx, numbering, paragraph, run, table, type MadeLevel } from './made-docx.ts';

const textsOf = async (body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> =>
  (await readDocx(madeDocx(body, parts))).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map((row) => row.join(' | ')).join(' / '),
  );
const styles = (inner: string): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:styles>`;
const item = (words: string, level = 0, list = 1): string => paragraph(words, { list, level });
const outline: readonly MadeLevel[] = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
  ['lowerLetter', '%4)'],
];

describe('numbers that Word makes by itself stand before the words again', () => {
  test.for<{ why: string; body: string; levels?: readonly MadeLevel[]; lists?: string; is: readonly string[] }>([
    {
      why: 'levels count on and begin anew below the next higher one',
      body: [item('A'), item('B', 1), item('C', 1), item('D', 2), item('E', 2), item('F'), item('G', 1)].join(''),
      levels: outline,
      is: ['I. A', '1. B', '2. C', '2.1. D', '2.2. E', 'II. F', '1. G'],
    },
    {
      why: 'paragraphs between do not stop the count',
      body: [item('A'), paragraph('Lời'), item('B')].join(''),
      levels: outline,
      is: ['I. A', 'Lời', 'II. B'],
    },
    { why: 'letters', body: [item('A', 3), item('B', 3)].join(''), levels: outline, is: ['a) A', 'b) B'] },
    {
      why: 'letters after z are doubled, as Word does',
      body: Array.from({ length: 28 }, () => item('A', 3)).join(''),
      levels: outline,
      is: [...Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(97 + at)}) A`), 'aa) A', 'bb) A'],
    },
    {
      why: 'a bullet is a dash, a plus stays one',
      body: [item('A'), item('B', 1)].join(''),
      levels: [
        ['bullet', '\uf0b7'],
        ['bullet', '+'],
      ],
      is: ['- A', '+ B'],
    },
    {
      why: 'a level that does not begin anew (Điều 1 … Điều 5 through the chapters)',
      body: [item('A'), item('B', 1), item('C'), item('D', 1)].join(''),
      levels: [
        ['upperRoman', 'Chương %1.'],
        ['decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'],
      ],
      is: ['Chương I. A', 'Điều 1. B', 'Chương II. C', 'Điều 2. D'],
    },
    {
      why: 'two lists of one kind count on together; one that starts anew does so',
      body: [item('A'), item('B', 0, 2), item('C', 0, 3), item('D', 0, 3)].join(''),
      levels: [['decimal', '%1.']],
      lists:
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
      is: ['1. A', '2. B', '1. C', '2. D'],
    },
    {
      why: 'legal form: Roman numbers above are Arabic here',
      body: [item('A'), item('B', 1)].join(''),
      levels: [
        ['upperRoman', '%1.'],
        ['decimal', '%1.%2.', '<w:isLgl/>'],
      ],
      is: ['I. A', '1.1. B'],
    },
    { why: 'list 0 numbers nothing', body: paragraph('A', { list: 0 }), levels: outline, is: ['A'] },
    {
      why: 'an empty paragraph takes no number',
      body: [item('A'), item(''), item('B')].join(''),
      levels: outline,
      is: ['I. A', 'II. B'],
    },
    { why: 'a list that is not there', body: item('A', 0, 9), levels: outline, is: ['A'] },
  ])('$why', async ({ body, levels = outline, lists, is }) =>
    expect(await textsOf(body, { 'word/numbering.xml': numbering(levels, lists) })).toEqual(is),
  );

  test('a number that a style brings, through the style that it is based on', async () =>
    expect(
      await textsOf(paragraph('A', { style: 'con' }), {
        'word/numbering.xml': numbering(outline),
        'word/styles.xml': styles(
          '<w:style w:styleId="cha"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="con"><w:basedOn w:val="cha"/></w:style>',
        ),
      }),
    ).toEqual(['1. A']));

  test('they are told as restored, and counted', async () => {
    const { blocks, repairs } = await readDocx(
      madeDocx(item('A') + item('B'), { 'word/numbering.xml': numbering(outline) }),
    );
    expect(blocks[0]).toMatchObject({ text: 'I. A', restored: 'I.' });
    expect(repairs).toContainEqual({ what: 'khôi phục số tự động của Word', count: 2 });
  });
});

describe('the words are those that a reader sees', () => {
  const p = (inner: string): string => `<w:p>${inner}</w:p>`;
  test.for<{ why: string; body: string; is: readonly string[] }>([
    { why: 'a word in several runs', body: p(run('chuy') + run('ển đ') + run('ổi')), is: ['chuyển đổi'] },
    {
      why: 'inserted words with, deleted ones without',
      body: p(`${run('Đạt ')}<w:ins>${run('80%')}</w:ins><w:del><w:r><w:delText>70%</w:delText></w:r></w:del>`),
      is: ['Đạt 80%'],
    },
    { why: 'hidden words without', body: p(run('Đạt 80%') + run(' bí mật', '<w:vanish/>')), is: ['Đạt 80%'] },
    { why: 'a switch that is off hides nothing', body: p(run('Đạt 80%', '<w:vanish w:val="0"/>')), is: ['Đạt 80%'] },
    { why: 'set in capitals', body: p(run('kế hoạch', '<w:caps/>')), is: ['KẾ HOẠCH'] },
    {
      why: 'the code of a field without, its result with',
      body: p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      is: ['7'],
    },
    {
      why: 'a line break parts lines, a page break does not',
      body: p('<w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:br w:type="page"/><w:t> ba</w:t></w:r>'),
      is: ['Một', 'hai ba'],
    },
    {
      why: 'a tab parts columns',
      body: p('<w:r><w:t>Số: 1/KH</w:t><w:tab/><w:t>Hà Nội</w:t></w:r>'),
      is: ['Số: 1/KH\tHà Nội'],
    },
    {
      why: 'a hyphen that does not break',
      body: p('<w:r><w:t>kinh tế </w:t><w:noBreakHyphen/><w:t> xã hội</w:t></w:r>'),
      is: ['kinh tế - xã hội'],
    },
    { why: 'a content control', body: `<w:sdt><w:sdtContent>${paragraph('Lời')}</w:sdtContent></w:sdt>`, is: ['Lời'] },
    { why: 'a link', body: p(`<w:hyperlink>${run('địa chỉ')}</w:hyperlink>`), is: ['địa chỉ'] },
    {
      why: 'a text box once, after its paragraph',
      body: p(
        `${run('Trên')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('trong hộp')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('trong hộp')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      is: ['Trên', 'trong hộp'],
    },
    { why: 'a font of TCVN3', body: p(run('ChuyÓn ®æi sè', '<w:rFonts w:ascii=".VnTime"/>')), is: ['Chuyển đổi số'] },
    {
      why: 'a font of capitals in TCVN3',
      body: p(run('kÕ ho¹ch', '<w:rFonts w:ascii=".VnTimeH"/>')),
      is: ['KẾ HOẠCH'],
    },
    { why: 'a font of VNI', body: p(run('Keá hoaïch', '<w:rFonts w:ascii="VNI-Times"/>')), is: ['Kế hoạch'] },
    {
      why: 'decomposed letters, no-break spaces',
      body: p(run('Kế hoạch'.normalize('NFD').replace(' ', '\u00a0'))),
      is: ['Kế hoạch'],
    },
    {
      why: 'a table',
      body: table([
        ['TT', 'Chỉ tiêu'],
        ['1', 'Đạt 80%\nnăm 2025'],
      ]),
      is: ['TT | Chỉ tiêu / 1 | Đạt 80%\nnăm 2025'],
    },
    { why: 'a frame of one cell is no table', body: table([['Lời trong khung']]), is: ['Lời trong khung'] },
    {
      why: 'merged cells repeat nothing and keep the columns in line',
      body: `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('A')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('B')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('A')}</w:tc><w:tc>${paragraph('C')}</w:tc><w:tc>${paragraph('D')}</w:tc></w:tr></w:tbl>`,
      is: ['A | B |  /  | C | D'],
    },
  ])('$why', async ({ body, is }) => expect(await textsOf(body)).toEqual(is));

  test('footnotes and pictures are told: their words are not here', async () => {
    const { warnings } = await readDocx(
      madeDocx(
        `<w:p>${run('Lời')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>`,
      ),
    );
    expect(warnings.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/1 cước chú/),
      expect.stringMatching(/1 ảnh/),
    ]);
  });
});
