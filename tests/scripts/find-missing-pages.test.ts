import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findMissingPages } from '../../scripts/build/find-missing-pages.ts';
import type { PageFacts } from '../../scripts/build/page-facts.ts';
import { assembleCatalogue } from '../../src/catalogue/catalogue.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trang-thieu-'));
const content = path.join(folder, 'content');
fs.cpSync(frozenContent, content, { recursive: true });
fs.cpSync(path.resolve(import.meta.dirname, '../fixtures/originals'), path.join(content, 'plans'), { recursive: true });
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const catalogue = assembleCatalogue(entriesOf(loadContent(content)));
const built = path.join(folder, 'dist');

/** A site that holds all that the content asks for and nothing else: from what is missing of nothing. */
const all = findMissingPages(catalogue, [], built);
const isFile = (address: string): boolean => !address.includes('#') && !address.endsWith('/');
for (const address of all.filter(isFile)) {
  fs.mkdirSync(path.dirname(path.join(built, address)), { recursive: true });
  fs.writeFileSync(path.join(built, address), '');
}
const pagesWithout = (lost: (address: string) => boolean): Pick<PageFacts, 'address' | 'ids'>[] => {
  const ids = new Map<string, Set<string>>();
  for (const address of all.filter((one) => !isFile(one) && !lost(one))) {
    const [page = '', id] = address.split('#');
    ids.set(page, new Set([...(ids.get(page) ?? []), ...(id === undefined ? [] : [id])]));
  }
  return [...ids].map(([address, marks]) => ({ address, ids: marks }));
};

test('a whole site lacks nothing', () =>
  expect(
    findMissingPages(
      catalogue,
      pagesWithout(() => false),
      built,
    ),
  ).toEqual([]));

describe('what a generator may lose is seen', () => {
  test.for([
    { what: 'a plan with all its places', lost: (address: string) => address.startsWith('/ke-hoach/vinh-long-2022/') },
    { what: 'one place of a text', lost: (address: string) => address.endsWith('#ii-2-d3') },
    { what: 'the words of one figure', lost: (address: string) => address.includes('#ct-ho-so-truc-tuyen-2025') },
    { what: 'an indicator', lost: (address: string) => address.startsWith('/chi-tieu/kinh-te-so-grdp/') },
    { what: 'a document', lost: (address: string) => address === '/van-ban/749-qd-ttg-2020/' },
    { what: 'a province', lost: (address: string) => address === '/tinh/vinh-phuc/' },
  ])('$what', ({ lost }) => {
    // What stands on a page that is gone is gone with it.
    const expected = all.filter((address) => !isFile(address) && (lost(address) || lost(address.split('#')[0] ?? '')));
    expect(expected.length).toBeGreaterThan(0);
    expect(findMissingPages(catalogue, pagesWithout(lost), built)).toEqual(expected);
  });

  test('an original that was kept', () => {
    const [original = ''] = all.filter(isFile);
    expect(original).toMatch(/\/original\./);
    fs.rmSync(path.join(built, original));
    expect(
      findMissingPages(
        catalogue,
        pagesWithout(() => false),
        built,
      ),
    ).toEqual([original]);
  });
});
