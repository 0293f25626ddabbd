import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { contentForms } from '../../src/catalogue/content-forms.ts';
import { ruleAnchor, ruleNames } from '../../src/content-check/check.ts';
import { keysOf } from '../../src/content-check/guide/keys.ts';
import { ruleWords } from '../../src/content-check/guide/rules.ts';
import { attributeOf, byId, collapse, elementsBelow, pageAt, textOf } from './html.ts';
import { basePath, siteDirectory } from './site.ts';

const guide = pageAt('/huong-dan/');

describe('every rule of the check has its section, under the anchor that the check names', () => {
  test.for(ruleNames)('%s', (rule) => {
    const section = byId(guide, ruleAnchor(rule));
    const words = section && collapse(textOf(section));
    const { why, says, mend } = ruleWords[rule];
    for (const part of [rule, why, says, mend]) expect(words).toContain(collapse(part));
  });
});

test.for(contentForms)('every key of $files is told, with its meaning', (form) => {
  const section = byId(guide, `tep-${form.id}`);
  const names = section ? elementsBelow(section).filter(({ tagName }) => tagName === 'dt') : [];
  const told = names.map((name) => textOf(elementsBelow(name).find(({ tagName }) => tagName === 'code') ?? name));
  expect(told).toEqual(keysOf(form).map((key) => key.path));
  const words = section && collapse(textOf(section));
  for (const key of keysOf(form)) expect(words).toContain(collapse(key.words ?? '?'));
});

describe('pictures', () => {
  const pictures = elementsBelow(guide).filter(({ tagName }) => tagName === 'img');
  test('there are some, and none that no page shows', () => {
    const shown = pictures.map((picture) => path.basename(attributeOf(picture, 'src') ?? ''));
    expect(shown.length).toBeGreaterThan(0);
    expect(
      fs
        .readdirSync(path.join(siteDirectory, 'huong-dan'))
        .filter((name) => name.endsWith('.webp'))
        .sort(),
    ).toEqual(shown.sort());
  });
  test.for(pictures.map((picture) => ({ picture, src: attributeOf(picture, 'src') ?? '' })))(
    '$src waits to be seen, says what it shows, keeps its place, is small',
    async ({ picture, src }) => {
      expect(attributeOf(picture, 'loading')).toBe('lazy');
      expect(attributeOf(picture, 'alt')?.length).toBeGreaterThan(40);
      const file = path.join(siteDirectory, src.slice(basePath.length));
      const { width, height } = await sharp(file).metadata();
      expect([attributeOf(picture, 'width'), attributeOf(picture, 'height')]).toEqual([String(width), String(height)]);
      expect(fs.statSync(file).size).toBeLessThan(120 * 1024);
    },
  );
});

test('every page leads to the guide', () => {
  const links = elementsBelow(pageAt('/')).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => attributeOf(link, 'href'))).toContain(`${basePath}/huong-dan/`);
});
