import { describe, expect, test } from 'vitest';
import { partWords } from '../../scripts/build/part-words.ts';

describe('words that only a style sheet keeps apart', () => {
  test.for([
    {
      why: 'two elements in a line',
      html: '<a>GRDP</a><span>đến năm 2025</span>',
      parted: '<a>GRDP</a> <span>đến năm 2025</span>',
    },
    { why: 'two paragraphs', html: '<p>một</p><p>hai</p>', parted: '<p>một</p> <p>hai</p>' },
    {
      why: 'two cells',
      html: '<tr><td>80%</td><td>Bến Tre</td></tr>',
      parted: '<tr><td>80%</td> <td>Bến Tre</td></tr>',
    },
    {
      why: 'a list in an entry',
      html: '<li>một<ul><li>hai</li></ul>ba</li>',
      parted: '<li>một <ul><li>hai</li></ul> ba</li>',
    },
    {
      why: 'a smaller remark after text',
      html: '<td>chưa rõ<small>có số hạn 2025</small></td>',
      parted: '<td>chưa rõ <small>có số hạn 2025</small></td>',
    },
    {
      why: 'a pale remark after text',
      html: '<td>chưa rõ<span class="a quiet">có số</span></td>',
      parted: '<td>chưa rõ <span class="a quiet">có số</span></td>',
    },
    { why: 'a line break', html: '<p>một<br>hai</p>', parted: '<p>một <br>hai</p>' },
    { why: 'a bracket begins a word', html: '<a>Huế</a><span>(cũ)</span>', parted: '<a>Huế</a> <span>(cũ)</span>' },
    {
      why: 'an attribute with a sign of its own',
      html: '<a title="a > b">một</a><b>hai</b>',
      parted: '<a title="a > b">một</a> <b>hai</b>',
    },
    {
      why: 'empty elements in between',
      html: '<label><input><span>Sáng</span></label><label><input><span>Tối</span></label>',
      parted: '<label><input><span>Sáng</span></label> <label><input><span>Tối</span></label>',
    },
    {
      why: 'after a plan’s words ours begin',
      html: '<div class="official"><p>một</p></div><span>hai</span>',
      parted: '<div class="official"><p>một</p></div> <span>hai</span>',
    },
    {
      why: 'lines of a plan',
      html: '<div class="official"><p>một</p><p>hai</p></div>',
      parted: '<div class="official"><p>một</p> <p>hai</p></div>',
    },
    {
      why: 'text after a pale remark',
      html: '<a><span class="quiet">Trước</span>Kế hoạch</a>',
      parted: '<a><span class="quiet">Trước</span> Kế hoạch</a>',
    },
    {
      why: 'what is filled in the browser',
      html: '<p>một</p><p role="status"></p><p>hai</p>',
      parted: '<p>một</p> <p role="status"></p> <p>hai</p>',
    },
  ])('$why', ({ html, parted }) => {
    expect(partWords(html)).toBe(parted);
    expect(partWords(parted)).toBe(parted);
  });

  test.for([
    { why: 'a sign that belongs to the word before', html: '<a>Huế</a><span>, cấp tỉnh</span>' },
    { why: 'a sign that belongs to the word after', html: '<span>“</span><b>Huế</b>' },
    { why: 'emphasis within a word', html: '<p><b>K</b>ế hoạch</p>' },
    { why: 'a unit at its number', html: '<span>60</span><span>%</span>' },
    { why: 'a space that is there', html: '<a>một</a> <a>hai</a>' },
    { why: 'a space within an element', html: '<a>một </a><a>hai</a>' },
    {
      why: 'marks within a line of a plan',
      html: '<div class="official"><p><mark>10</mark><a class="erratum">0%</a></p></div>',
    },
    { why: 'code', html: '<script>a="<p>x</p><p>y</p>"</script><style>a{}</style>' },
    { why: 'drawings', html: '<svg><text>một</text><text>hai</text></svg>' },
    { why: 'text whose spaces are seen', html: '<pre>a<span>b</span><span>c</span></pre>' },
  ])('nothing where there is $why', ({ html }) => expect(partWords(html)).toBe(html));
});
