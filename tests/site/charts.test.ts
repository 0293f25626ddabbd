import { describe, expect, test } from 'vitest';
import { attributeOf, byId, collapse, elementsBelow, hasClass, pageAt, textOf, type Element } from './html.ts';
import { basePath, builtPages } from './site.ts';

const embeds = builtPages.filter((address) => /^\/chi-tieu\/[^/]+\/nhung\/$/.test(address));
const below = (node: Parameters<typeof elementsBelow>[0], wanted: (element: Element) => boolean): Element[] =>
  elementsBelow(node).filter(wanted);
const rowsOn = (address: string): Element[] =>
  below(pageAt(address), (element) => hasClass(element, 'dot-plot-rows')).flatMap((list) =>
    below(list, ({ tagName }) => tagName === 'li'),
  );
const linkOf = (row: Element): string =>
  below(row, ({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href') ?? '')[0] ?? '';

test('there are charts to look at', () => expect(embeds.length).toBeGreaterThan(20));

describe('a chart on its page and in another', () => {
  test.for(embeds)('%s', (embed) => {
    const page = embed.replace(/nhung\/$/, '');
    const [within, alone] = [rowsOn(page), rowsOn(embed)];
    expect(alone).toHaveLength(within.length);
    expect(within.length).toBeGreaterThan(0);
    for (const [index, row] of within.entries()) {
      const link = linkOf(row);
      const full = link.startsWith('#') ? `${basePath}${page}${link}` : link;
      // A row of this very page is not fetched again; from another page it is an address of its own.
      if (link.startsWith('#')) expect(byId(pageAt(page), link.slice(1)), link).toBeDefined();
      else expect(link.startsWith(`${basePath}/ke-hoach/`), link).toBe(true);
      expect(alone[index] && linkOf(alone[index])).toBe(full);
    }
    expect(textOf(pageAt(page))).toContain('cùng dữ liệu ấy ở bảng bên dưới');
    expect(textOf(pageAt(embed))).not.toContain('bảng bên dưới');
  });
});

describe('what must be known before figures of an embedded chart are compared', () => {
  test.for(embeds)('%s: sentences, each said once', (embed) => {
    const remarks = below(pageAt(embed), ({ tagName }) => tagName === 'li')
      .filter((item) => !rowsOn(embed).includes(item))
      .map((item) => collapse(textOf(item)))
      .filter((words) => words.endsWith('.'));
    expect(remarks.length).toBeGreaterThan(0);
    for (const words of remarks) expect(words.charAt(0)).toBe(words.charAt(0).toLocaleUpperCase('vi'));
    const whole = collapse(textOf(pageAt(embed)));
    for (const words of remarks) expect(whole.split(words)).toHaveLength(2);
    expect(remarks.filter((words) => words.includes('so được với nhau')).length).toBeLessThan(2);
  });
});

test('words in place of a figure stand with the name, never on the axis', () => {
  const worded = embeds
    .flatMap(rowsOn)
    .filter((row) =>
      below(row, ({ tagName }) => tagName === 'small').some((item) =>
        textOf(item).includes('nêu nhưng không có con số'),
      ),
    );
  expect(worded.length).toBeGreaterThan(0);
  expect(worded.flatMap((row) => below(row, ({ tagName }) => tagName === 'svg'))).toEqual([]);
  const onAxes = embeds.flatMap((embed) =>
    below(pageAt(embed), ({ tagName }) => tagName === 'text').map((label) => textOf(label)),
  );
  expect(onAxes.filter((words) => words.includes('không có con số'))).toEqual([]);
});
