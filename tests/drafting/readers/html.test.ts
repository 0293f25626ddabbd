import { expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/drafting/read-document.ts';
import { readHtml } from '../../../src/drafting/readers/html.ts';
import { keepsContract, shown } from './contract.ts';
import { to1258, toTcvn3, toVniLetters } from './old-encodings.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string): Promise<ReadDocument> =>
  readHtml(encode(`<!doctype html><meta charset="utf-8"><body>${body}`));

test.for([
  { why: 'paragraphs and white space', body: '<p>Một\n   hai</p><p>ba</p>', is: ['Một hai', 'ba'] },
  { why: 'words of inline elements run on', body: '<p>Chuyển <b>đổi</b> <i>s</i>ố</p>', is: ['Chuyển đổi số'] },
  { why: '<br> parts lines', body: '<p>KẾ HOẠCH<br>Chuyển đổi số</p>', is: ['KẾ HOẠCH', 'Chuyển đổi số'] },
  { why: 'entities', body: '<p>&ge;&nbsp;80% &#272;&#7841;t &amp; v&#432;&#7907;t</p>', is: ['≥ 80% Đạt & vượt'] },
  { why: 'words beside blocks', body: 'Một<div>hai</div>ba', is: ['Một', 'hai', 'ba'] },
  { why: 'a numbered list', body: '<ol><li>A<li>B</ol>', is: ['1. A', '2. B'] },
  { why: 'Roman numbers from four', body: '<ol type=I start=4><li>A<li>B</ol>', is: ['IV. A', 'V. B'] },
  { why: 'letters of a style', body: '<ol style="list-style-type: lower-alpha"><li>A<li>B</ol>', is: ['a. A', 'b. B'] },
  { why: 'a value of its own', body: '<ol><li value=7>A<li>B</ol>', is: ['7. A', '8. B'] },
  { why: 'counted down', body: '<ol reversed><li>A<li>B</ol>', is: ['2. A', '1. B'] },
  {
    why: 'dashes, one list in another',
    body: '<ul><li>A<ul><li>B</ul><li><p>C</p><p>D</p></ul>',
    is: ['- A', '- B', '- C', 'D'],
  },
  { why: 'a dash that is printed is not printed twice', body: '<ul><li>A<li>- B</ul>', is: ['- A', '- B'] },
  { why: 'a number that is printed is not printed twice', body: '<ol><li>1. A<li>B</ol>', is: ['1. A', '2. B'] },
  {
    why: 'the part that says it is the article',
    body: '<div>Tin nóng trong ngày</div><article><p>Kế hoạch chuyển đổi số của tỉnh</p></article>',
    is: ['Kế hoạch chuyển đổi số của tỉnh'],
  },
  { why: 'a list that shows no mark', body: '<ul style="list-style:none"><li>A</ul>', is: ['A'] },
  {
    why: 'a table',
    body: '<table><tr><th>TT<th>Chỉ tiêu<tr><td>1<td>Tỷ lệ</table>',
    is: ['TT | Chỉ tiêu // 1 | Tỷ lệ'],
  },
  {
    why: 'merged cells repeat nothing',
    body: '<table><tr><td colspan=2>A<td>C<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e</table>',
    is: ['A |  | C // a | b | c //  | d | e'],
  },
  { why: 'paragraphs and breaks of a cell', body: '<table><tr><td><p>A</p>B<br>C<td>D</table>', is: ['A⏎B⏎C | D'] },
  {
    why: 'a two-column head stays a table',
    body: '<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH X<td>CỘNG HÒA</table>',
    is: ['ỦY BAN NHÂN DÂN⏎TỈNH X | CỘNG HÒA'],
  },
  { why: 'a frame of one column', body: '<table><tr><td><p>A</p><p>B</p><tr><td>C</table>', is: ['A', 'B', 'C'] },
  {
    why: 'a table that lays out the page',
    body: '<table><tr><td>Trái<td><p>A</p><table><tr><td>1<td>2</table></table>',
    is: ['Trái', 'A', '1 | 2'],
  },
  {
    why: 'what nobody sees',
    body: '<p>A</p><script>b()</script><style>p{}</style><p hidden>c</p><p style="color:red;display:none">d</p><span aria-hidden=true>e</span><noscript>f</noscript><template>g</template><!-- h -->',
    is: ['A'],
  },
  {
    why: 'the frame of the page',
    body: '<nav><a>Trang chủ</a></nav><header>Cổng thông tin</header><p>Nội dung của kế hoạch dài hơn nhiều so với khung.</p><aside>Bài khác</aside><footer>Bản quyền</footer>',
    is: ['Nội dung của kế hoạch dài hơn nhiều so với khung.'],
  },
  {
    why: 'a form around the whole page is no frame',
    body: `<form><p>${'Nội dung của kế hoạch. '.repeat(4)}</p><input value=x></form>`,
    is: ['Nội dung của kế hoạch. '.repeat(4).trim()],
  },
  {
    why: 'the article among short things beside it',
    body: `<div><div>Liên kết</div><div id=bai>${'<p>Nội dung của kế hoạch.</p>'.repeat(8)}</div><div><a>Tin khác</a></div></div>`,
    is: Array(8).fill('Nội dung của kế hoạch.'),
  },
  {
    why: 'the title line outside of the article',
    body: `<h1>Kế hoạch 12</h1><div>Chia sẻ</div><div>${'<p>Nội dung của kế hoạch.</p>'.repeat(12)}</div>`,
    is: ['Kế hoạch 12', ...Array<string>(12).fill('Nội dung của kế hoạch.')],
  },
  {
    why: 'no clear container',
    body: `<div>${'<p>Một nửa của bài.</p>'.repeat(3)}</div><div>${'<p>Nửa kia của bài.</p>'.repeat(3)}</div>`,
    is: [...Array<string>(3).fill('Một nửa của bài.'), ...Array<string>(3).fill('Nửa kia của bài.')],
  },
  { why: 'preformatted lines', body: '<pre>Một\nhai</pre>', is: ['Một', 'hai'] },
  { why: 'tags that do not close', body: '<p>A<p>B<div>C<b>D', is: ['A', 'B', 'CD'] },
])('HTML as seen: $why', async ({ body, is }) => {
  const document = await read(body);
  expect(shown(document).map((text) => text.replace('¶', ''))).toEqual(is);
  keepsContract(document);
});

test('levels of headings and restored marks are told', async () => {
  const { blocks, repairs } = await read('<h2>I. MỤC TIÊU</h2><ol><li>Chung</ol>');
  expect(blocks).toEqual([
    { kind: 'text', text: 'I. MỤC TIÊU', heading: 2 },
    { kind: 'text', text: '1. Chung', restored: '1.' },
  ]);
  expect(repairs).toEqual([{ what: 'khôi phục số, gạch đầu dòng của danh sách', count: 1 }]);
});

const words = 'Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số đến năm 2025, định hướng đến năm 2030.';
const page = (charset: string, text: string): string =>
  `<html><head>${charset}</head><body><p>${text}</p></body></html>`;
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const around = (charset: string, bytes: Uint8Array): Uint8Array =>
  joined(latin(`<html><head>${charset}</head><body><p>`), bytes, latin('</p></body></html>'));

test.for([
  { why: 'UTF-8 without a word about it', bytes: encode(page('', words)) },
  { why: 'a byte order mark', bytes: joined(Uint8Array.of(0xef, 0xbb, 0xbf), encode(page('', words))) },
  { why: 'UTF-8 that calls itself Western', bytes: encode(page('<meta charset=iso-8859-1>', words)) },
  { why: 'Windows-1258, named', bytes: around('<meta charset="windows-1258">', to1258(words)) },
  { why: 'Windows-1258, not named', bytes: around('', to1258(words)) },
  {
    why: 'TCVN3 that calls itself Western',
    bytes: around('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', toTcvn3(words, 'tone')),
  },
  {
    why: 'VNI letters in a page in UTF-8',
    bytes: encode(page('<meta charset=utf-8>', `<font face="VNI-Times">${toVniLetters(words)}</font>`)),
  },
])('encoding of a page: $why', async ({ bytes }) => {
  expect(shown(await readHtml(bytes))).toEqual([words]);
});

test.for([
  { why: '100,000 levels of blocks', text: '<div>'.repeat(100_000) },
  { why: '100,000 levels of formatting', text: '<b><i>'.repeat(50_000) },
  {
    why: 'formatting that comes back in every paragraph',
    text: `<p>${Array.from({ length: 600 }, (_, index) => `<b id=${index}>`).join('')}${'<p>x'.repeat(100_000)}`,
  },
  {
    why: 'a tag with 200,000 attributes',
    text: `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ')}>`,
  },
])('a harmful page is refused at once: $why', async ({ text }) => {
  const start = performance.now();
  await expect(readHtml(encode(`<html><body>${text}`))).rejects.toThrow(/trang HTML .*chép phần văn bản vào Word/);
  expect(performance.now() - start).toBeLessThan(10_000);
});
