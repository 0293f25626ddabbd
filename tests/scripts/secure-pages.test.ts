import { describe, expect, test } from 'vitest';
import { factsOf, withPolicy } from '../../scripts/build/page-facts.ts';
import { siteRules, type SiteRules } from '../../scripts/build/secure-pages.ts';
import type { WrittenPage } from '../../scripts/build/written-pages.ts';
import { readHeaders } from '../../scripts/headers/headers-file.ts';

const html = (body: string, head = '<meta charset="utf-8">', marks = ''): string =>
  `<!DOCTYPE html><html lang="vi"${marks}><head>${head}<title>Trang</title></head><body>${body}</body></html>`;
const page = (address: string, words = html('<p>')): WrittenPage => ({
  file: address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1),
  address,
  html: words,
});
/** The rules of a site of these pages. */
const securePages = (pages: readonly WrittenPage[], base: string): SiteRules => siteRules(pages.map(factsOf), base);
const embedded = html('<p>', undefined, ' class="embedded"');

test('every problem of every page is told', () => {
  const { problems } = securePages(
    [
      page('/one.html', html('<p style="color: red">')),
      page('/two.html', html('<script>go()</script>')),
      page('/three.html', html('', '')),
      page('/good.html'),
    ],
    '/',
  );
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(['one.html', 'three.html', 'two.html']);
  expect(problems.filter((problem) => !problem.includes('Cách sửa:'))).toEqual([]);
});

test('under a base path the rules speak of that path only, and every page carries the policy itself', () => {
  const {
    policy: own,
    headers,
    problems,
  } = securePages([page('/'), page('/so-sanh/nhung/', embedded)], '/ke-hoach-so/');
  expect(problems).toEqual([]);
  const policy = (address: string): string => readHeaders(headers)(address).get('content-security-policy') ?? '';
  expect(policy('/ke-hoach-so/')).toMatch(/frame-ancestors 'self'$/);
  expect(policy('/ke-hoach-so/so-sanh/nhung/')).toMatch(/frame-ancestors \*$/);
  expect(policy('/')).toBe('');
  const [sent = ''] = policy('/ke-hoach-so/').split('; frame-ancestors');
  expect(own).toBe(sent);
  expect(withPolicy(page('/').html, own)).toBe(
    html('<p>', `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${sent}">`),
  );
});

describe('who may be framed by a stranger follows from the mark of the page', () => {
  const framed = (pages: readonly WrittenPage[], address: string): boolean =>
    (readHeaders(securePages(pages, '/').headers)(address).get('content-security-policy') ?? '').endsWith('*');
  const pages = [
    page('/'),
    page('/so-sanh/'),
    page('/so-sanh/nhung/', embedded),
    page('/chi-tieu/mot/'),
    page('/chi-tieu/mot/nhung/', embedded),
    page('/chi-tieu/hai/nhung/', embedded),
    page('/bang/', embedded),
  ];
  test.for([
    { address: '/so-sanh/nhung/', may: true, why: 'it has the mark' },
    { address: '/chi-tieu/mot/nhung/', may: true, why: 'one of many with the mark' },
    { address: '/chi-tieu/hai/nhung/', may: true, why: 'another of the many' },
    { address: '/bang/', may: true, why: 'the mark counts, not the address' },
    { address: '/so-sanh/', may: false, why: 'a page of the site' },
    { address: '/chi-tieu/mot/', may: false, why: 'the page above an embedded one' },
    { address: '/', may: false, why: 'the first page' },
  ])('$address: $may ($why)', ({ address, may }) => expect(framed(pages, address)).toBe(may));

  test('many pages take one rule', () =>
    expect(securePages(pages, '/').headers.match(/frame-ancestors \*/g)).toHaveLength(3));

  test('a page without the mark at such an address is told', () =>
    expect(securePages([...pages, page('/chi-tieu/ba/nhung/')], '/').problems).toEqual([
      expect.stringMatching(/^chi-tieu\/ba\/nhung\/index\.html: .*Cách sửa:/),
    ]));
});
