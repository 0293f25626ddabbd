import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { basePath, siteDirectory } from './site.ts';

const text = fs.readFileSync(path.join(siteDirectory, 'giay-phep.txt'), 'utf8');
/** Licences that ask for nothing but their own words, which stand in the file. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'OFL-1.1'];

test('what of others reaches readers is listed with its licence, and each licence lets it', () => {
  const listed = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S*: ([^;\n]+)/gm)];
  expect(listed.map(([, name]) => name)).toEqual(
    expect.arrayContaining([
      '@fontsource/noto-sans',
      '@fontsource/source-serif-4',
      'pagefind',
      'fflate',
      'unpdf',
      'yaml',
      'zod',
    ]),
  );
  expect(listed.filter(([, , licence = '']) => !permissive.includes(licence)).map(([line]) => line)).toEqual([]);
  expect(text).toMatch(/SIL OPEN FONT LICENSE/i);
});

test('the page on who publishes leads to it', () => {
  const links = elementsBelow(pageAt('/gioi-thieu/')).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => attributeOf(link, 'href'))).toContain(`${basePath}/giay-phep.txt`);
});
