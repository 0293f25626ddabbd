import { expect, test } from 'vitest';
import { elementsIn } from '../../scripts/build/page-elements.ts';
import { repeatedIds } from '../../scripts/build/repeated-ids.ts';

const idsToldIn = (body: string): string[] =>
  repeatedIds(elementsIn(`<!doctype html><html lang="vi"><body>${body}</body></html>`)).map(
    (problem) => /«(.*?)»/.exec(problem)?.[1] ?? problem,
  );

test.for([
  { why: 'each id once', body: '<p id="a"></p><p id="b"></p>', told: [] },
  { why: 'ids that differ in a letter’s case', body: '<p id="a"></p><p id="A"></p>', told: [] },
  { why: 'an id in words and in a link', body: '<p id="a">id="a"</p><a href="#a"></a>', told: [] },
  {
    why: 'a quote across two cells',
    body: '<table><tr><td><mark id="ct-x"></mark><td><mark id="ct-x"></mark></table>',
    told: ['ct-x'],
  },
  { why: 'a misprint twice', body: '<ul><li id="loi-in-1"></li><li id="loi-in-1"></li></ul>', told: ['loi-in-1'] },
  {
    why: 'a document that is called as a heading of the page',
    body: '<ul><li id="quan-he"></li></ul><h2 id="quan-he"></h2>',
    told: ['quan-he'],
  },
  {
    why: 'a group that is called as the page’s main part',
    body: '<main id="noi-dung"><h2 id="noi-dung"></h2></main>',
    told: ['noi-dung'],
  },
  {
    why: 'an id in a template, which comes into the page',
    body: '<p id="a"></p><template><p id="a"></p></template>',
    told: ['a'],
  },
  { why: 'an id in a picture', body: '<p id="a"></p><svg><g id="a"></g></svg>', told: ['a'] },
  { why: 'an empty id twice', body: '<p id=""></p><p id=""></p>', told: [''] },
  {
    why: 'three of one and two of another',
    body: '<p id="a"></p><p id="a"></p><p id="a"></p><p id="b"></p><p id="b"></p>',
    told: ['a', 'b'],
  },
])('$why', ({ body, told }) => expect(idsToldIn(body)).toEqual(told));

test('where and how often, and what to do', () =>
  expect(repeatedIds(elementsIn('<p id="a"></p><h2 id="a"></h2>'))).toEqual([
    'mã «a» đứng 2 lần trong trang (<p>, <h2>). Cách sửa: đổi mã ấy trong content/ nếu nó do nội dung đặt; nếu không thì báo cho người giữ mã nguồn.',
  ]));
