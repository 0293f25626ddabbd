import { expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { attributeOf, byId, collapse, elementsBelow, hasClass, pageAt, textOf, type Element } from './html.ts';

const withClass = (page: Parameters<typeof elementsBelow>[0], name: string): Element[] =>
  elementsBelow(page).filter((element) => hasClass(element, name));
const linksIn = (element: Element): URL[] =>
  elementsBelow(element).flatMap((part) => {
    const address = attributeOf(part, 'href');
    return address === undefined ? [] : [new URL(address, 'http://site.invalid')];
  });
const pathFrom = ({ pathname }: URL): string => pathname.replace(/^.*?(?=\/ke-hoach\/)/, '');
const pages = plans.map(({ id }) => ({
  id,
  plan: pageAt(`/ke-hoach/${id}/`),
  passages: pageAt(`/ke-hoach/${id}/giong/`),
}));

test('what a plan says of its words elsewhere leads to those words, and to the place where they are laid side by side', () => {
  const lines = pages.flatMap(({ id, plan }) => withClass(plan, 'same-words').map((line) => ({ id, line })));
  expect(lines.length).toBeGreaterThan(8);
  for (const { id, line } of lines) {
    expect(collapse(textOf(line))).toMatch(/cũng có, gần như (?:nguyên văn|từng chữ), trong kế hoạch của /);
    expect(collapse(textOf(line))).not.toMatch(/chép|sao chép|lấy từ|bắt chước/);
    const links = linksIn(line);
    const beside = links.at(-1);
    expect(pathFrom(beside ?? new URL('about:blank'))).toBe(`/ke-hoach/${id}/giong/`);
    for (const link of links) {
      const place = byId(pageAt(pathFrom(link)), decodeURIComponent(link.hash.slice(1)));
      expect(place, link.href).toBeDefined();
    }
    // Never to itself.
    for (const link of links.slice(0, -1)) expect(pathFrom(link)).not.toBe(`/ke-hoach/${id}/`);
  }
});

test('two columns: both sides in their own words, the date of each, and every figure that differs told', () => {
  for (const { id, passages } of pages)
    for (const pair of withClass(passages, 'beside')) {
      const sides = elementsBelow(pair).filter(({ tagName }) => tagName === 'blockquote');
      expect(sides).toHaveLength(2);
      const [here = '', there = ''] = sides.map((side) =>
        collapse(textOf(side, (part) => (hasClass(part, 'ours') ? '' : undefined))),
      );
      const links = linksIn(pair).map(pathFrom);
      expect(links[0]).toBe(`/ke-hoach/${id}/`);
      for (const [words, link] of [
        [here, links[0]],
        [there, links[1]],
      ] as const) {
        const source = plans.find((plan) => link === `/ke-hoach/${plan.id}/`)?.source ?? [];
        expect(collapse(source.join('\n'))).toContain(words);
      }
      expect(here).not.toBe(there);
    }
  const kienGiang = pageAt('/ke-hoach/kien-giang-243-kh-ubnd-2022/giong/');
  const told = withClass(kienGiang, 'beside-figures').map((words) => collapse(textOf(words)));
  expect(told).toContain('Con số khác nhau: 60% ở đây, 80% ở kia.');
  const dates = withClass(kienGiang, 'about').map((words) => collapse(textOf(words)));
  expect(dates.some((words) => words.startsWith('Ban hành ngày 26/7/2022'))).toBe(true);
});

test('a common source is told only where both plans cite it', () => {
  const about = withClass(pageAt('/ke-hoach/kien-giang-243-kh-ubnd-2022/giong/'), 'about').map((words) =>
    collapse(textOf(words)),
  );
  // Kiên Giang and Vĩnh Long cite 749/QĐ-TTg; of the others none cites what Kiên Giang does.
  expect(about.filter((words) => words.includes('có thể cùng theo một văn bản'))).toEqual([
    expect.stringContaining('Quyết định 749/QĐ-TTg'),
  ]);
  expect(about.filter((words) => words.includes('không cùng viện dẫn')).length).toBe(about.length - 1);
});

test('figures against the benchmark are counted as the table of the plan tells them, each once', () => {
  for (const { id, plan, passages } of pages) {
    const sentence = /So với mốc quốc gia có hiệu lực khi kế hoạch ra đời, trong (\d+) chỉ tiêu: (.*?)\./.exec(
      collapse(textOf(plan)),
    );
    expect(collapse(textOf(passages)), id).toContain(sentence?.[0]);
    const counts = (sentence?.[2] ?? '').split('; ').map((part) => {
      const [, count = '', words = ''] = /^(\d+) (.*)$/.exec(part) ?? [];
      return [Number(count), words] as const;
    });
    expect(counts.reduce((sum, [count]) => sum + count, 0)).toBe(Number(sentence?.[1]));
    const rows = elementsBelow(plan)
      .filter((element) => element.tagName === 'tr' && attributeOf(element, 'data-basis') !== undefined)
      .map((row) => collapse(textOf(elementsBelow(row).filter(({ tagName }) => tagName === 'td')[2] ?? row)));
    expect(rows).toHaveLength(Number(sentence?.[1]));
    for (const [count, words] of counts.filter(([, told]) => told !== 'chưa quyết được mốc'))
      expect([words, rows.filter((row) => new RegExp(`(?:^|; )${words}(?!\\p{L})`, 'u').test(row)).length]).toEqual([
        words,
        count,
      ]);
  }
});
