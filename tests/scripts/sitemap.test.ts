import { expect, test } from 'vitest';
import { factsOf } from '../../scripts/build/page-facts.ts';
import { sitemapOf } from '../../scripts/build/sitemap.ts';

/** File, head, why. */
const pages: readonly (readonly [string, string, string])[] = [
  ['index.html', '<link rel="canonical" href="https://vi-du.vn/thu/">', 'names its own address'],
  ['a/index.html', '<link rel="canonical" href="https://vi-du.vn/thu/a/">', 'names its own address'],
  ['b/index.html', '<link rel="canonical" href="https://vi-du.vn/thu/a/">', 'leads to another page'],
  ['c/index.html', '<meta name="robots" content="noindex">', 'names no address'],
  ['404.html', '', 'is no address'],
];
const written = pages.map(([file, head]) =>
  factsOf({
    file,
    address: `/${file}`.replace(/\/index\.html$/, '/'),
    html: `<!doctype html><head>${head}</head>`,
  }),
);

test('without an address of the site there is none', () => expect(sitemapOf(written, undefined)).toBeUndefined());

test('a page is listed when it calls its own address the canonical one', () => {
  const xml = sitemapOf(written, 'https://vi-du.vn', '/thu/') ?? '';
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://vi-du.vn/thu/',
    'https://vi-du.vn/thu/a/',
  ]);
});
