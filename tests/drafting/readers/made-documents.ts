import fs from 'node:fs';
import path from 'node:path';
import { frozenContent } from '../../fixtures/frozen-content.ts';
import { madeDocx, numbering, paragraph, table } from './made-docx.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The plan from which the other formats are made, as its text. */
export const planText = fs.readFileSync(
  path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt'),
  'utf8',
);
const lines = planText.split('\n').map((line) => line.trim());
/** Where the portal's table ends and the document begins. */
const begins = lines.indexOf('ỦY BAN NHÂN DÂN');
/** The document itself: its head in two columns, and what follows. */
const [authority, motto] = [lines.slice(begins, begins + 3), lines.slice(begins + 4, begins + 7)];
const body = lines.slice(begins + 7).filter((line) => line !== '');

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/**
 * The plan as a Word document: its head a table of two columns, its numbers and dashes made by Word wherever the numbers that
 * Word would make are those that are printed.
 */
export const planDocx = (): Uint8Array => {
  const counts = [0, 0, 0];
  const made = body.map((line) => {
    if (line.startsWith('- ')) return paragraph(line.slice(2), { list: 1, level: 3 });
    const [, label = '', words = ''] = /^([IVX]+|\d+|\d+\.\d+)\.\s+(.*)$/.exec(line) ?? [];
    const level = label === '' ? -1 : /^[IVX]/.test(label) ? 0 : label.includes('.') ? 2 : 1;
    if (level < 0) return paragraph(line);
    const next = counts.map((count, place) => (place < level ? count : place === level ? count + 1 : 0));
    const expected = level === 0 ? romans[(next[0] ?? 1) - 1] : level === 1 ? String(next[1]) : `${next[1]}.${next[2]}`;
    if (expected !== label) return paragraph(line);
    counts.splice(0, 3, ...next);
    return paragraph(words, { list: 1, level });
  });
  return madeDocx(
    `${lines
      .slice(0, begins)
      .filter((line) => line !== '')
      .map((line) => paragraph(line))
      .join('')}${table([[authority.join('\n'), motto.join('\n')]])}${made.join('')}`,
    {
      'word/numbering.xml': numbering([
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['decimal', '%2.%3.'],
        ['bullet', '\u00b7', '<w:lvlRestart w:val="0"/>'],
      ]),
    },
  );
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The plan as a page of a law portal, with all that stands around it there. */
export const planHtml = (): Uint8Array => {
  const words = [...lines.slice(0, begins).filter((line) => line !== ''), ...authority, ...motto, ...body];
  return new TextEncoder()
    .encode(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch 193/KH-UBND</title>
<style>body { color: red }</style><script>document.title = 'Đã chạy 100%'</script></head><body>
<header><a href="/">Trang chủ</a> <a href="/dang-nhap">Đăng nhập</a></header>
<nav class="main-menu"><ul><li><a href="/vb">Văn bản pháp luật</a></li><li><a href="/tin">Tin tức 24 giờ</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/kh">Kế hoạch</a></div>
<div id="noi-dung">${words
    .map((line) =>
      line.startsWith('- ')
        ? `<p>-&nbsp;${escape(line.slice(2))}</p>`
        : `<p>${escape(line).replaceAll('; ', ';&#32;')}</p>`,
    )
    .join('\n')}</div>
<div class="related-news"><h3>Tin liên quan</h3><ul><li><a href="/1">100% xã có mạng 5G vào năm 2030</a></li><li><a href="/2">Kế hoạch khác</a></li></ul></div>
<aside>Quảng cáo: giảm 50%</aside><footer>Bản quyền thuộc về cổng thông tin</footer></body></html>`);
};

/** The plan as Chromium prints it: made once, kept. */
export const planPdf = (): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(root, 'tests/fixtures/drafting-files/vinh-phuc-193-kh-ubnd-2022.pdf')));
