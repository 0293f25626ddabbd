import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frozenContent } from '../../fixtures/frozen-content.ts';
import { abstractList, cell, escaped, inList, list, madeDocx, paragraph, row, run, table } from './made-docx.ts';

/** The plan whose text the fixtures of all formats hold. */
export const planId = 'vinh-phuc-193-kh-ubnd-2022';

/** Its lines as published, without empty ones. */
export const planLines: readonly string[] = readFileSync(path.join(frozenContent, `plans/${planId}/source.txt`), 'utf8')
  .split('\n')
  .map((line) => line.replaceAll('\u00a0', ' ').trim())
  .filter((line) => line !== '');

const at = (start: string): number => planLines.findIndex((line) => line.startsWith(start));
const headline = planLines[0] ?? '';
const facts = planLines.slice(1, at('ỦY BAN NHÂN DÂN'));
const left = [...planLines.slice(at('ỦY BAN NHÂN DÂN'), at('CỘNG HÒA')), planLines[at('Số: ')] ?? ''];
const right = [...planLines.slice(at('CỘNG HÒA'), at('Số: ')), planLines[at('Số: ') + 1] ?? ''];
const body = planLines.slice(at('Số: ') + 2);

const labels = /^(Số hiệu|Ngày ban hành|Ngày có hiệu lực|Loại văn bản|Cơ quan ban hành|Người ký|Lĩnh vực) (.*)$/;
const factCells = facts.map((line) => labels.exec(line)?.slice(1) ?? [line, '']);

const numbering = `${abstractList(0, [
  { format: 'upperRoman', text: '%1.' },
  { text: '%2.' },
  { text: '%2.%3.' },
  { text: '%2.%3.%4.' },
])}${abstractList(1, [{ format: 'bullet', text: '\uf02d' }])}${list(1, 0)}${list(2, 1)}`;
const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr></w:style>`;

const levels: readonly (readonly [RegExp, number, number])[] = [
  [/^[IVX]+\.\s+/, 1, 0],
  [/^\d+\.\d+\.\d+\.\s+/, 1, 3],
  [/^\d+\.\d+\.\s+/, 1, 2],
  [/^\d+\.\s+/, 1, 1],
  [/^-\s+/, 2, 0],
];

const bodyParagraph = (line: string): string => {
  const found = levels.find(([pattern]) => pattern.test(line));
  if (found === undefined)
    return /^(?:KẾ HOẠCH|CHUYỂN ĐỔI SỐ)/u.test(line) ? paragraph(line, '<w:jc w:val="center"/>') : paragraph(line);
  const [pattern, id, level] = found;
  return paragraph(run(line.replace(pattern, '')), inList(id, level));
};

const width = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const lines = (texts: readonly string[]): string =>
  texts.map((text) => paragraph(text, '<w:spacing w:after="0"/><w:jc w:val="center"/>')).join('');

/** The plan as a person types it in Word: numbers made by Word, the head in a table of two columns. */
export const planDocx = (): Uint8Array =>
  madeDocx(
    [
      paragraph(headline),
      table(...factCells.map(([label = '', value = '']) => row(cell(label, width(2600)), cell(value, width(6800))))),
      paragraph(''),
      table(row(cell(lines(left), width(3600)), cell(lines(right), width(5800)))),
      paragraph(''),
      ...body.map(bodyParagraph),
    ].join(''),
    {
      numbering,
      styles,
      header1: paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:jc w:val="center"/>',
      ),
      section:
        '<w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>',
    },
  );

const asItem = (line: string): string => `<li>${escaped(line.replace(/^-\s+/, ''))}</li>`;

/** The plan as a law portal publishes it, with what such a page has around it. */
export const planPage = (): string => {
  const parts: string[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) parts.push(`<ul>${items.join('\n')}</ul>`);
    items = [];
  };
  for (const line of body)
    if (line.startsWith('- ')) items.push(asItem(line));
    else {
      close();
      parts.push(`<p>${escaped(line)}</p>`);
    }
  close();
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(headline)} - Cổng văn bản</title>
<style>.menu{color:red}</style><script>document.write('KHÔNG ĐỌC: 12% số liệu');</script></head>
<body><form id="aspnetForm"><header><a href="/">Cổng văn bản</a><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/vb">Văn bản</a></li></ul></nav></header>
<div class="bread"><a href="/">Trang chủ</a> » <a href="/vb">Văn bản</a></div>
<div class="wrap"><div class="main">
<h1>${escaped(headline)}</h1>
<table class="facts">${factCells.map(([label = '', value = '']) => `<tr><td>${escaped(label)}</td><td>${escaped(value)}</td></tr>`).join('')}</table>
<div class="content">
<table width="100%"><tr><td align="center">${left.map(escaped).join('<br>')}</td><td align="center">${right.map(escaped).join('<br>')}</td></tr></table>
${parts.join('\n')}
</div>
<div style="display:none">Tối thiểu 99% điều ẩn không được đọc.</div>
</div><aside><h3>Văn bản mới</h3><ul><li><a href="/1">Kế hoạch 10/KH-UBND đạt 55%</a></li></ul></aside></div>
<footer>Giấy phép số 12/GP-TTĐT. Bản quyền thuộc cổng văn bản.</footer></form></body></html>
`;
};

/** The plan as plain text, a line a paragraph. */
export const planText = (): string => `${planLines.join('\n\n')}\n`;
