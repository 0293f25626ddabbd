import { expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/drafting/read-document.ts';
import { readDocx } from '../../../src/drafting/readers/docx.ts';
import { shown } from './contract.ts';
import { abstractList, cell, inList, list, madeDocx, paragraph, row, run, table, type MadeParts } from './made-docx.ts';

const read = (body: string, parts: MadeParts = {}): Promise<ReadDocument> => readDocx(madeDocx(body, parts));
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

test.for([
  {
    why: 'runs of one paragraph',
    body: paragraph(`${run('Chuyển ')}${run('đổi', '<w:b/>')}${run(' số')}`),
    is: ['Chuyển đổi số'],
  },
  {
    why: 'a tab parts columns',
    body: paragraph('<w:r><w:t>UBND</w:t><w:tab/><w:t>CỘNG HÒA</w:t></w:r>'),
    is: ['UBND\tCỘNG HÒA'],
  },
  {
    why: 'a tab after a typed number is an indent',
    body: paragraph('<w:r><w:t>2.1.</w:t><w:tab/><w:t>Mục tiêu</w:t></w:r>'),
    is: ['2.1. Mục tiêu'],
  },
  {
    why: 'a line break parts lines',
    body: paragraph('<w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Chuyển đổi số</w:t></w:r>'),
    is: ['KẾ HOẠCH', 'Chuyển đổi số'],
  },
  {
    why: 'hyphens',
    body: paragraph('<w:r><w:t>193/KH</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t></w:r>'),
    is: ['193/KH-UBND'],
  },
  {
    why: 'a sign of the Symbol font',
    body: paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 80%</w:t></w:r>'),
    is: ['≥ 80%'],
  },
  {
    why: 'a field: code dropped, result kept',
    body: paragraph(
      `${field('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${field('separate')}${run('12')}${field('end')}${run(' trang')}`,
    ),
    is: ['12 trang'],
  },
  {
    why: 'a field in the code of a field',
    body: paragraph(
      `${field('begin')}${field('begin')}${field('separate')}${run('ẩn')}${field('end')}${field('separate')}${run('hiện')}${field('end')}`,
    ),
    is: ['hiện'],
  },
  {
    why: 'deleted and inserted words',
    body: paragraph(`${run('đạt ')}<w:del><w:r><w:delText>70%</w:delText></w:r></w:del><w:ins>${run('80%')}</w:ins>`),
    is: ['đạt 80%'],
  },
  {
    why: 'a deleted end of a paragraph',
    body: `${paragraph(run('Một '), '<w:rPr><w:del/></w:rPr>')}${paragraph('hai')}`,
    is: ['Một hai'],
  },
  { why: 'hidden words', body: paragraph(`${run('thấy')}${run(' ẩn', '<w:vanish/>')}`), is: ['thấy'] },
  {
    why: 'words that are hidden by their style',
    body: paragraph(`${run('thấy')}${run(' ẩn', '<w:rStyle w:val="An"/>')}`),
    parts: {
      styles:
        '<w:style w:styleId="An"><w:basedOn w:val="An2"/></w:style><w:style w:styleId="An2"><w:rPr><w:vanish/></w:rPr></w:style>',
    },
    is: ['thấy'],
  },
  { why: 'capitals that the format makes', body: paragraph(run('kế hoạch', '<w:caps/>')), is: ['KẾ HOẠCH'] },
  {
    why: 'a text box that no drawing holds',
    body: paragraph(
      `${run('Trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>`,
    ),
    is: ['Trước', 'Trong hộp'],
  },
  {
    why: 'a text box once, after its paragraph',
    body: paragraph(
      `${run('Trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    is: ['Trước', 'Trong hộp'],
  },
  {
    why: 'content controls around blocks and runs',
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('Một')}</w:sdtContent></w:sdt>${run(' hai')}`)}</w:sdtContent></w:sdt>`,
    is: ['Một hai'],
  },
  {
    why: 'a link',
    body: paragraph(`<w:hyperlink>${run('Cổng')}</w:hyperlink>${run(' dịch vụ')}`),
    is: ['Cổng dịch vụ'],
  },
  {
    why: 'an empty paragraph is a space',
    body: `${paragraph('Một')}${paragraph('')}${paragraph('Hai')}`,
    is: ['Một', '¶Hai'],
  },
  { why: 'marks apart', body: paragraph('Chuyển đổi'.normalize('NFD')), is: ['Chuyển đổi'] },
  {
    why: 'old letters by the name of their font',
    body: paragraph(run('§Õn n¨m 2025', '<w:rFonts w:ascii=".VnTime"/>')),
    is: ['Đến năm 2025'],
  },
  {
    why: 'old letters in capitals by the name of their font',
    body: paragraph(run('kÕ ho¹ch', '<w:rFonts w:ascii=".VnTimeH"/>')),
    is: ['KẾ HOẠCH'],
  },
  {
    why: 'VNI letters, a mark in a run of its own',
    body: paragraph(
      `${run('Ke', '<w:rFonts w:ascii="VNI-Times"/>')}${run('á hoaïch', '<w:rFonts w:ascii="VNI-Times"/>')}`,
    ),
    is: ['Kế hoạch'],
  },
  {
    why: 'a font of the style',
    body: paragraph('n¨m', '<w:pStyle w:val="A"/>'),
    parts: { styles: '<w:style w:styleId="A"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>' },
    is: ['năm'],
  },
  {
    why: 'a table',
    body: table(row(cell('TT'), cell('Chỉ tiêu')), row(cell('1'), cell('Tỷ lệ'))),
    is: ['TT | Chỉ tiêu // 1 | Tỷ lệ'],
  },
  {
    why: 'cells merged over columns and rows repeat nothing',
    body: table(
      row(cell('Chung', '<w:gridSpan w:val="2"/>'), cell('C')),
      row(cell('a', '<w:vMerge w:val="restart"/>'), cell('b'), cell('c')),
      row(cell('bị che', '<w:vMerge/>'), cell('d'), cell('e')),
    ),
    is: ['Chung |  | C // a | b | c //  | d | e'],
  },
  {
    why: 'paragraphs of a cell',
    body: table(row(cell(`${paragraph('Một')}${paragraph('Hai')}`), cell('b'))),
    is: ['Một⏎Hai | b'],
  },
  {
    why: 'a table in a cell',
    body: table(row(cell(`${paragraph('Một')}${table(row(cell('x'), cell('y')))}${paragraph('')}`), cell('b'))),
    is: ['Một⏎x⏎y | b'],
  },
  {
    why: 'a row that starts late',
    body: table(
      row(cell('a'), cell('b'), cell('c')),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('d')}</w:tr>`,
    ),
    is: ['a | b | c //  |  | d'],
  },
  {
    why: 'a frame of one column is no table',
    body: table(row(cell(`${paragraph('Một')}${paragraph('Hai')}`))),
    is: ['Một', 'Hai'],
  },
])('DOCX as seen: $why', async ({ body, parts, is }) => expect(shown(await read(body, parts))).toEqual(is));

const three = abstractList(0, [{ format: 'upperRoman', text: '%1.' }, { text: '%2.', more: '' }, { text: '%2.%3.' }]);
const item = (text: string, level = 0, numId = 1): string => paragraph(text, inList(numId, level));

test.for([
  {
    why: 'Roman, decimal, decimal of two',
    numbering: `${three}${list(1, 0)}`,
    body: [item('A'), item('B', 1), item('C', 2), item('D', 2), item('E', 1), item('F', 2), item('G'), item('H', 1)],
    is: ['I. A', '1. B', '1.1. C', '1.2. D', '2. E', '2.1. F', 'II. G', '1. H'],
  },
  {
    why: 'letters and a bracket',
    numbering: `${abstractList(0, [{ format: 'lowerLetter', text: '%1)' }])}${list(1, 0)}`,
    body: [item('A'), item('B')],
    is: ['a) A', 'b) B'],
  },
  {
    why: 'capital letters go on doubled',
    numbering: `${abstractList(0, [{ format: 'upperLetter', text: '%1.', start: 26 }])}${list(1, 0)}`,
    body: [item('A'), item('B')],
    is: ['Z. A', 'AA. B'],
  },
  {
    why: 'bullets as dashes, a plus as a plus',
    numbering: `${abstractList(0, [
      { format: 'bullet', text: '\uf0b7' },
      { format: 'bullet', text: '+' },
    ])}${list(1, 0)}`,
    body: [item('A'), item('B', 1)],
    is: ['- A', '+ B'],
  },
  {
    why: 'words around the number',
    numbering: `${abstractList(0, [{ text: 'Điều %1.' }])}${list(1, 0)}`,
    body: [item('Phạm vi')],
    is: ['Điều 1. Phạm vi'],
  },
  {
    why: 'two lists of one definition count on',
    numbering: `${abstractList(0, [{ text: '%1.' }])}${list(1, 0)}${list(2, 0)}`,
    body: [item('A'), item('B', 0, 2)],
    is: ['1. A', '2. B'],
  },
  {
    why: 'a list that starts again',
    numbering: `${abstractList(0, [{ text: '%1.' }])}${list(1, 0)}${list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}`,
    body: [item('A'), item('B'), item('C', 0, 2), item('D', 0, 2)],
    is: ['1. A', '2. B', '1. C', '2. D'],
  },
  {
    why: 'a level of its own for one list',
    numbering: `${abstractList(0, [{ text: '%1.' }])}${list(1, 0, '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>')}`,
    body: [item('A')],
    is: ['(iv) A'],
  },
  {
    why: 'all levels in digits',
    numbering: `${abstractList(0, [
      { format: 'upperRoman', text: '%1.' },
      { text: '%1.%2.', more: '<w:isLgl/>' },
    ])}${list(1, 0)}`,
    body: [item('A'), item('B', 1)],
    is: ['I. A', '1.1. B'],
  },
  {
    why: 'a level that never starts again',
    numbering: `${abstractList(0, [{ text: '%1.' }, { text: '%2)', more: '<w:lvlRestart w:val="0"/>' }])}${list(1, 0)}`,
    body: [item('A'), item('B', 1), item('C'), item('D', 1)],
    is: ['1. A', '1) B', '2. C', '2) D'],
  },
  {
    why: 'a level above that has not come',
    numbering: `${abstractList(0, [{ text: '%1.' }, { text: '%1.%2.' }])}${list(1, 0)}`,
    body: [item('A', 1), item('B')],
    is: ['1.1. A', '1. B'],
  },
  {
    why: 'no number wanted',
    numbering: `${abstractList(0, [{ format: 'none', text: '' }])}${list(1, 0)}`,
    body: [item('A')],
    is: ['A'],
  },
  {
    why: 'taken out of its list',
    numbering: `${abstractList(0, [{ text: '%1.' }])}${list(1, 0)}`,
    body: [item('A', 0, 0)],
    is: ['A'],
  },
  { why: 'a list nobody defined', numbering: abstractList(0, [{ text: '%1.' }]), body: [item('A', 0, 7)], is: ['A'] },
  {
    why: 'nothing after the number',
    numbering: `${abstractList(0, [{ text: '%1.', more: '<w:suff w:val="nothing"/>' }])}${list(1, 0)}`,
    body: [item('A')],
    is: ['1.A'],
  },
])('numbers that Word makes: $why', async ({ numbering, body, is }) => {
  const document = await read(body.join(''), { numbering });
  expect(shown(document)).toEqual(is);
  const restored = document.blocks.filter((block) => block.kind === 'text' && block.restored !== undefined).length;
  expect(document.repairs.find(({ what }) => what === 'khôi phục số tự động của Word')?.count ?? 0).toBe(restored);
});

test('numbers come from a style and the styles it is based on', async () => {
  const document = await read(
    `${paragraph('A', '<w:pStyle w:val="Con"/>')}${paragraph('B', '<w:pStyle w:val="Con2"/>')}`,
    {
      numbering: `${abstractList(0, [{ text: '%1.' }, { text: '%1.%2.', more: '<w:pStyle w:val="Con2"/>' }])}${list(3, 0)}`,
      styles:
        '<w:style w:type="paragraph" w:styleId="Cha"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Cha"/></w:style><w:style w:styleId="Con2"><w:basedOn w:val="Cha"/></w:style>',
    },
  );
  expect(document.blocks).toEqual([
    { kind: 'text', text: '1. A', restored: '1.', heading: 2 },
    { kind: 'text', text: '1.1. B', restored: '1.1.', heading: 2 },
  ]);
});

test('what stands beside the text is told', async () => {
  const document = await read(
    paragraph(`${run('Tỷ lệ')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>`),
    {
      footnotes: `<w:footnote w:id="2">${paragraph('Tính đến 2024')}</w:footnote>`,
      relations:
        '<Relationship Id="a" Type="x/header" Target="header1.xml"/><Relationship Id="b" Type="x/oleObject" Target="http://example.com/a" TargetMode="External"/>',
    },
  );
  expect(document.warnings.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('1 đối tượng nhúng hoặc liên kết'),
    expect.stringContaining('chú thích 1 không nằm trong nội dung: «Tính đến 2024»'),
    expect.stringContaining('1 ảnh'),
  ]);
  expect(document.repairs).toEqual([{ what: 'bỏ đầu trang, chân trang của Word', count: 1 }]);
});
