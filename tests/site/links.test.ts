import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  attributeOf,
  collapse,
  elementsBelow,
  hasClass,
  pageAt,
  parseHtml,
  textOf,
  type Document,
  type Element,
} from './html.ts';
import { basePath, builtPages, fileAt, siteDirectory } from './site.ts';

const origin = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']).origin : 'http://site.invalid';
const elementsOf = new Map(builtPages.map((address) => [address, elementsBelow(pageAt(address))]));
const idsOf = new Map(
  [...elementsOf].map(([address, elements]) => [
    address,
    elements.flatMap((element) => attributeOf(element, 'id') ?? []),
  ]),
);
const pages = [...elementsOf];

/** Everything an element makes a browser fetch or go to. */
const addressesIn = (element: Element): string[] => {
  const refresh =
    attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh'
      ? /url=(.*)$/i.exec(attributeOf(element, 'content') ?? '')?.[1]
      : undefined;
  const srcset = attributeOf(element, 'srcset')
    ?.split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0]);
  return ['href', 'src', 'action', 'poster']
    .map((name) => attributeOf(element, name))
    .concat(refresh, srcset)
    .filter((address) => address !== undefined);
};

/** Why an address on a page leads nowhere; undefined where it leads somewhere, or to another host. */
const whyBroken = (from: string, written: string): string | undefined => {
  if (written.trim() === '') return 'empty address';
  const target = new URL(written, `${origin}${basePath}${from}`);
  if (!target.protocol.startsWith('http') || target.origin !== origin) return undefined;
  if (!target.pathname.startsWith(`${basePath}/`)) return 'outside the base path';
  const address = target.pathname.slice(basePath.length);
  if (fileAt(address) === undefined) return 'no such file';
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (fragment === '') return undefined;
  return idsOf.get(address)?.includes(fragment) ? undefined : 'no such fragment';
};

test('every address on every page leads to a file, every fragment to an id', () => {
  let seen = 0;
  const broken = pages.flatMap(([address, elements]) =>
    elements.flatMap(addressesIn).flatMap((written) => {
      seen += 1;
      const why = whyBroken(address, written);
      return why === undefined ? [] : [`${address} → ${written}: ${why}`];
    }),
  );
  expect([...new Set(broken)]).toEqual([]);
  expect(seen).toBeGreaterThan(pages.length);
});

test('every address in a style sheet leads to a file', () => {
  const sheets = fs
    .readdirSync(siteDirectory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^_astro.*\.css$/.test(file));
  expect(sheets).not.toEqual([]);
  const broken = sheets.flatMap((sheet) =>
    [...fs.readFileSync(path.join(siteDirectory, sheet), 'utf8').matchAll(/url\(["']?([^"')]+)["']?\)/g)]
      .map(([, written = '']) => written)
      .filter((written) => !written.startsWith('data:') && whyBroken(`/${sheet}`, written) !== undefined),
  );
  expect(broken).toEqual([]);
});

test('an id stands once on a page', () => {
  const twice = [...idsOf].flatMap(([address, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`),
  );
  expect(twice).toEqual([]);
});

test('labels and descriptions name ids that are there', () => {
  const missing = pages.flatMap(([address, elements]) =>
    elements.flatMap((element) =>
      ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
        (attributeOf(element, name) ?? '')
          .split(/\s+/)
          .filter((id) => id !== '' && !idsOf.get(address)?.includes(id))
          .map((id) => `${address} ${name}=${id}`),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

test('one h1 on every page, in words', () => {
  const wrong = pages.filter(([, elements]) => {
    const [only, second] = elements.filter(({ tagName }) => tagName === 'h1');
    return only === undefined || second !== undefined || textOf(only) === '';
  });
  expect(wrong.map(([address]) => address)).toEqual([]);
});

test('no heading level is skipped outside the official text, whose levels are the source’s own', () => {
  const skipped = pages.flatMap(([address, elements]) => {
    let before = 0;
    return elements
      .filter((element) => /^h[1-6]$/.test(element.tagName))
      .filter((element) => !ancestorsOf(element).some((around) => hasClass(around, 'official')))
      .flatMap((element) => {
        const level = Number(element.tagName.slice(1));
        const skips = level > before + 1;
        before = level;
        return skips ? [`${address} ${element.tagName} ${collapse(textOf(element))}`] : [];
      });
  });
  expect(skipped).toEqual([]);
});

/** A parser ends a link where the next one begins: a link in a link is a link without an end tag of its own. */
const openLinks = (page: Document): string[] =>
  elementsBelow(page)
    .filter((element) => element.tagName === 'a' && !element.sourceCodeLocation?.endTag)
    .map((element) => attributeOf(element, 'href') ?? '');

describe('no link stands in a link', () => {
  test('on any page', () =>
    expect(builtPages.flatMap((address) => openLinks(pageAt(address)).map((link) => `${address} ${link}`))).toEqual(
      [],
    ));

  test('and one would be seen', () =>
    expect(openLinks(parseHtml('<p><a href="/one">one <a href="/two">two</a></a></p>'))).toEqual(['/one']));
});

test('all words are in composed form (NFC): the fonts carry no combining marks', () => {
  const decomposed = builtPages.filter((address) => {
    const html = fs.readFileSync(fileAt(address) ?? '', 'utf8');
    return html !== html.normalize('NFC');
  });
  expect(decomposed).toEqual([]);
});
