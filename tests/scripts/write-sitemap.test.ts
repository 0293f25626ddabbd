import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSitemap } from '../../scripts/build/write-sitemap.ts';

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'so-do-trang-'));
afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));
const pages: readonly (readonly [string, string, string])[] = [
  ['index.html', '<link rel="canonical" href="https://vi-du.vn/thu/">', 'names its own address'],
  ['a/index.html', '<link rel="canonical" href="https://vi-du.vn/thu/a/">', 'names its own address'],
  ['b/index.html', '<link rel="canonical" href="https://vi-du.vn/thu/a/">', 'leads to another page'],
  ['c/index.html', '<meta name="robots" content="noindex">', 'names no address'],
  ['404.html', '', 'is no address'],
];
for (const [file, head] of pages) {
  fs.mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  fs.writeFileSync(path.join(directory, file), `<!doctype html><head>${head}</head>`);
}

test('without an address of the site nothing is written', () => {
  expect(writeSitemap(directory, undefined)).toBe(0);
  expect(fs.existsSync(path.join(directory, 'sitemap.xml'))).toBe(false);
});

test('a page is listed when it calls its own address the canonical one', () => {
  expect(writeSitemap(directory, 'https://vi-du.vn', '/thu/')).toBe(2);
  const xml = fs.readFileSync(path.join(directory, 'sitemap.xml'), 'utf8');
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://vi-du.vn/thu/',
    'https://vi-du.vn/thu/a/',
  ]);
});
