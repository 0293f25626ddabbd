import { expect, test } from 'vitest';
import { readHtml } from '../../../src/drafting/readers/html.ts';

const textsOf = async (body: string): Promise<string[]> =>
  (await readHtml(new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`))).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map((row) => row.join(' | ')).join(' / '),
  );

test.for<{ why: string; body: string; is: readonly string[] }>([
  { why: 'paragraphs and line breaks', body: '<p>Một<br>hai</p><p>ba</p>', is: ['Một', 'hai', 'ba'] },
  { why: 'words in a line run on through marks', body: '<p>Đạt <b>80</b>% <i>hồ sơ</i></p>', is: ['Đạt 80% hồ sơ'] },
  { why: 'line ends of the source are spaces', body: '<p>Đạt\n  80%\thồ sơ</p>', is: ['Đạt 80% hồ sơ'] },
  { why: 'an ordered list', body: '<ol><li>A</li><li>B</li></ol>', is: ['1. A', '2. B'] },
  { why: 'its start, its letters', body: '<ol start="3" type="a"><li>A</li><li>B</li></ol>', is: ['c. A', 'd. B'] },
  {
    why: 'Roman numbers, a value of its own',
    body: '<ol type="I"><li>A</li><li value="4">B</li></ol>',
    is: ['I. A', 'IV. B'],
  },
  { why: 'a reversed list', body: '<ol reversed><li>A</li><li>B</li></ol>', is: ['2. A', '1. B'] },
  {
    why: 'a bullet is a dash, one that is printed is not doubled',
    body: '<ul><li>A</li><li>- B</li></ul>',
    is: ['- A', '- B'],
  },
  { why: 'a list in a list', body: '<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol>', is: ['1. A', '- B', '2. C'] },
  {
    why: 'scripts, styles, forms and menus are no words',
    body: '<script>x</script><style>y</style><nav>z</nav><form>t</form><p>Lời</p>',
    is: ['Lời'],
  },
  {
    why: 'what is hidden is not seen',
    body: '<p style="display: none">ẩn</p><p hidden>ẩn</p><p aria-hidden="true">ẩn</p><p>Lời</p>',
    is: ['Lời'],
  },
  {
    why: 'a box of links is chrome, a box of words is none',
    body: '<div class="related"><a href="#">Tin khác</a></div><div class="menu-noi-dung"><p>Lời dài hơn đường nối <a href="#">x</a></p></div>',
    is: ['Lời dài hơn đường nối x'],
  },
  {
    why: 'the part that says it is the article',
    body: '<div>Tin nóng</div><article><p>Kế hoạch chuyển đổi số của tỉnh</p></article>',
    is: ['Kế hoạch chuyển đổi số của tỉnh'],
  },
  {
    why: 'a table',
    body: '<table><tr><th>TT</th><th>Chỉ tiêu</th></tr><tr><td>1</td><td>Đạt<br>80%</td></tr></table>',
    is: ['TT | Chỉ tiêu / 1 | Đạt\n80%'],
  },
  {
    why: 'spans repeat nothing',
    body: '<table><tr><td rowspan="2">A</td><td colspan="2">B</td></tr><tr><td>C</td><td>D</td></tr></table>',
    is: ['A | B |  /  | C | D'],
  },
  {
    why: 'a table for the layout is no table',
    body: '<table><tr><td><p>Một</p><p>hai</p></td></tr></table>',
    is: ['Một', 'hai'],
  },
  { why: 'entities, no-break spaces', body: '<p>Đạt&nbsp;80% &amp; hơn</p>', is: ['Đạt 80% & hơn'] },
])('$why', async ({ body, is }) => expect(await textsOf(body)).toEqual(is));

test.for<{ why: string; bytes: Uint8Array; says: string }>([
  {
    why: 'a page that names its encoding',
    bytes: Uint8Array.from(
      [...'<html><head><meta charset="windows-1258"></head><body><p>K']
        .map((letter) => letter.charCodeAt(0))
        .concat(
          [0xea, 0xec],
          [...' ho</p></body>'].map((letter) => letter.charCodeAt(0)),
        ),
    ),
    says: 'Kế ho',
  },
  {
    why: 'a page in UTF-16',
    bytes: new Uint8Array(Buffer.from('\ufeff<html><body><p>Kế hoạch</p></body>', 'utf16le')),
    says: 'Kế hoạch',
  },
])('$why', async ({ bytes, says }) => {
  const [first] = (await readHtml(bytes)).blocks;
  expect(first?.kind === 'text' ? first.text : '').toBe(says);
});
