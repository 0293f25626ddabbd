import { describe, expect, test } from 'vitest';
import { inlineCodeIn } from '../../scripts/build/inline-code.ts';
import { elementsIn } from '../../scripts/build/page-elements.ts';

const allowed = "document.documentElement.dataset.theme = 'dark';";
const problemsOf = (body: string): readonly string[] =>
  inlineCodeIn(elementsIn(`<!doctype html><html lang="vi"><body>${body}</body></html>`), [allowed]).problems;

describe('what the policy would block in readers’ browsers', () => {
  test.for([
    { why: 'a style on an element', body: '<p style="color: red">', says: /<p> có style="color: red"/ },
    { why: 'a style behind a raw >', body: '<p title="a > b" style="margin: 0">', says: /style="margin: 0"/ },
    { why: 'a style in a picture', body: '<svg><rect style="fill: red"/></svg>', says: /<rect> có style=/ },
    { why: 'a style in a template', body: '<template><b style="x: y"></b></template>', says: /<b> có style=/ },
    { why: 'an event handler', body: '<button onclick="go()">', says: /<button> có onclick="go\(\)"/ },
    { why: 'a script as an address', body: '<a href=" JavaScript:go()">', says: /<a> có href=/ },
    { why: 'a style element', body: '<style>p { color: red }</style>', says: /thẻ <style>/ },
    { why: 'a script', body: '<script>go()</script>', says: /«go\(\)»/ },
    { why: 'a module', body: '<script type="module">import "./a.js"</script>', says: /viết thẳng/ },
    { why: 'the allowed script with a word more', body: `<script>${allowed} </script>`, says: /viết thẳng/ },
  ])('$why', ({ body, says }) => {
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
    expect(problems[0]).toContain('Cách sửa:');
  });
});

describe('what it lets through', () => {
  test.for([
    { why: 'the allowed script', body: `<script>${allowed}</script>` },
    { why: 'a script file', body: '<script type="module" src="/_astro/a.js"></script>' },
    { why: 'data for the page', body: '<script type="application/json">{"a":1}</script>' },
    { why: 'data for search engines', body: '<script type="application/ld+json">{"@type":"Dataset"}</script>' },
    { why: 'the same words as text', body: '<p>style="color: red" onclick="go()"</p>' },
  ])('$why', ({ body }) => expect(problemsOf(body)).toEqual([]));
});

test('the allowed script is handed out for its hash, word for word', () =>
  expect(inlineCodeIn(elementsIn(`<head><script>${allowed}</script></head>`), [allowed]).scripts).toEqual([allowed]));
