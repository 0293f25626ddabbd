import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/presentation/words/words.ts';
import { benchmarks, documents, indicators, plans, type DocumentEntry, type PlanEntry } from './content-entries.ts';
import {
  attributeOf,
  ancestorsOf,
  byId,
  collapse,
  elementsBelow,
  hasClass,
  pageAt,
  textOf,
  type Document,
  type Element,
} from './html.ts';
import { printedText, provisionOn } from './official-text.ts';
import { basePath, fileAt } from './site.ts';

/**
 * The texts as received are read here a second time, with nothing but the numbers of `documents.yaml` and a search for
 * them: the reader of the site is not its own judge.
 */
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const formsOf = ({ number, title, aliases = [], kind }: DocumentEntry): string[] => {
  const names = number !== undefined ? [number] : kind === 'Luật' && title !== undefined ? [title] : [];
  const known = number !== undefined || kind === 'Luật' ? aliases.map((alias) => alias.replace(/ ngày .*$/u, '')) : [];
  return [...new Set([...names, ...known].map((form) => collapse(form).toLowerCase()))];
};
const received = new Map(plans.map((plan) => [plan.id, collapse(plan.source.join(' ')).toLowerCase()]));
const timesIn = (plan: PlanEntry, document: DocumentEntry): number => {
  if (document.id === plan.id) return 0;
  if (document.province !== undefined && !plan.id.startsWith(`${document.province}-`)) return 0;
  return formsOf(document).reduce(
    (sum, form) =>
      sum +
      [
        ...(received.get(plan.id) ?? '').matchAll(
          new RegExp(`(?<![\\p{L}\\d/-])${literally(form)}(?![\\p{L}\\d/-])`, 'gu'),
        ),
      ].length,
    0,
  );
};
const counted = new Map(
  documents.map((document) => [
    document.id,
    plans.flatMap((plan) => {
      const times = timesIn(plan, document);
      return times > 0 ? [{ plan: plan.id, times }] : [];
    }),
  ]),
);
const countOf = (id: string): { times: number; plans: string[] } => {
  const found = counted.get(id) ?? [];
  return { times: found.reduce((sum, { times }) => sum + times, 0), plans: found.map(({ plan }) => plan).sort() };
};

const documentPage = (id: string) => pageAt(`/van-ban/${id}/`);
const withClass = (node: Parameters<typeof elementsBelow>[0], name: string): Element[] =>
  elementsBelow(node).filter((element) => hasClass(element, name));
const linksIn = (node: Parameters<typeof elementsBelow>[0]): string[] =>
  elementsBelow(node).flatMap((element) => (element.tagName === 'a' ? (attributeOf(element, 'href') ?? []) : []));
/** A link of a page as page and id, base path left out. */
const target = (href: string): { page: string; id: string } => {
  expect(href.startsWith(`${basePath}/`)).toBe(true);
  const [page = '', id = ''] = href.slice(basePath.length).split('#');
  return { page, id: decodeURIComponent(id) };
};
const rowOf = (id: string): Element => {
  const row = byId(pageAt('/van-ban/'), id);
  if (!row) throw new Error(`/van-ban/ has no row for ${id}.`);
  return row;
};

/**
 * The sources that numbers in a part of a page lead to, as content names them: `[3]` is the third of the list. A source with
 * a whole address is a link that goes by its host.
 */
const sourcesOf = (page: Document, part: Parameters<typeof elementsBelow>[0]): string[] =>
  withClass(part, 'source-refs')
    .flatMap(linksIn)
    .map((link) => {
      const item = byId(page, link.slice(1));
      if (!item) throw new Error(`No source ${link}.`);
      const said = collapse(textOf(item)).replace(/ · (?:địa chỉ rút gọn|chỉ có tên trang)$/u, '');
      const [address] = linksIn(item);
      if (address === undefined) return said;
      const { host } = new URL(address);
      expect(said.startsWith(host)).toBe(true);
      return address.replace(/^https:\/\//, '') + said.slice(host.length);
    });

test('the second reading finds something: five texts, several documents', () => {
  expect([...counted.values()].filter((found) => found.length > 0).length).toBeGreaterThan(10);
  expect(countOf('749-qd-ttg-2020')).toEqual({ times: 3, plans: ['kien-giang-243-kh-ubnd-2022', 'vinh-long-2022'] });
});

describe('counts equal those of a second reading', () => {
  test.for(documents)('$id on the list', ({ id }) => {
    const { times, plans: citing } = countOf(id);
    expect(textOf(rowOf(id))).toContain(
      times > 0 ? `viện dẫn ${times} lần trong ${citing.length} kế hoạch` : 'chưa kế hoạch nào đăng ở đây viện dẫn',
    );
  });

  test.for(documents)('$id on its page', ({ id }) => {
    const { times, plans: citing } = countOf(id);
    const places = withClass(documentPage(id), 'citing-place');
    expect(places).toHaveLength(times);
    expect([...new Set(places.map((link) => target(attributeOf(link, 'href') ?? '').page))].sort()).toEqual(
      citing.map((plan) => `/ke-hoach/${plan}/`),
    );
    if (times > 0) expect(textOf(documentPage(id))).toContain(`${times} lần trong ${citing.length} kế hoạch`);
  });

  test('in the open data', () => {
    const records = JSON.parse(fs.readFileSync(fileAt('/du-lieu/documents.json') ?? '', 'utf8')) as {
      id: string;
      citations: number;
      cited_by: string[];
    }[];
    expect(
      Object.fromEntries(records.map((record) => [record.id, [record.citations, [...record.cited_by].sort()]])),
    ).toEqual(Object.fromEntries(documents.map(({ id }) => [id, [countOf(id).times, countOf(id).plans]])));
  });

  test('nothing that looks like a document number is left out, and the list says so', () => {
    const ownNumber = (plan: PlanEntry, number: string): boolean =>
      plan.id.includes(`-${number.replaceAll('đ', 'd').replaceAll('/', '-')}-`);
    const strangers = plans.flatMap((plan) =>
      [...(received.get(plan.id) ?? '').matchAll(/(?<![\p{L}\d/])\d+(?:\/\d{4})?[/-]\p{L}+[/-][\p{L}\d]+/gu)]
        .map(([number]) => number)
        .filter(
          (number) => !ownNumber(plan, number) && !documents.some((document) => formsOf(document).includes(number)),
        ),
    );
    expect(strangers).toEqual([]);
    expect(textOf(pageAt('/van-ban/'))).toContain('không có lời viện dẫn nào còn bỏ ngỏ');
  });
});

const cited = documents.filter(({ id }) => countOf(id).times > 0);

describe('every place arrives at its words', () => {
  test.for(cited)('$id', (document) => {
    for (const link of withClass(documentPage(document.id), 'citing-place')) {
      const { page, id } = target(attributeOf(link, 'href') ?? '');
      const plan = plans.find((other) => page === `/ke-hoach/${other.id}/`);
      const provision = provisionOn(pageAt(page), id);
      expect(provision, `${page}#${id}`).toBeDefined();
      const printed = provision ? collapse(printedText(provision, plan?.errata ?? [])) : '';

      const [item] = ancestorsOf(link);
      const [mark, second] = elementsBelow(item ?? link).filter(({ tagName }) => tagName === 'mark');
      expect(second).toBeUndefined();
      const words = collapse(mark ? textOf(mark) : '');
      expect(
        formsOf(document).some((form) => words.toLowerCase().includes(form)),
        words,
      ).toBe(true);
      expect(printed).toContain(words);

      const [quote] = elementsBelow(item ?? link).filter(({ tagName }) => tagName === 'blockquote');
      // What is to be read for a misprint stands behind it in brackets; without these the words are those printed.
      const excerpt = collapse(quote ? textOf(quote) : '')
        .replaceAll(/ \[(?:chữ in “[^”]*”, )?(?:đọc là: [^\]]*|chỗ còn ngờ)\]/g, '')
        .replace(/^… /u, '')
        .replace(/ …$/u, '');
      expect(printed).toContain(excerpt);
      expect(excerpt.length).toBeLessThan(words.length + 270);
    }
  });

  test('forms that are not the official ones are told with the places that print them', () => {
    const otherForms = documents.filter(
      ({ id, number, aliases }) => number !== undefined && aliases !== undefined && countOf(id).times > 0,
    );
    expect(otherForms.length).toBeGreaterThan(0);
    for (const { id, aliases = [] } of otherForms) {
      const [list] = withClass(documentPage(id), 'other-forms');
      for (const alias of aliases) {
        expect(list ? textOf(list) : '', id).toContain(alias);
      }
      const arrived = linksIn(list ?? documentPage(id)).map(target);
      expect(arrived.length).toBeGreaterThan(0);
      for (const { page, id: provision } of arrived) {
        const plan = plans.find((other) => page === `/ke-hoach/${other.id}/`);
        const element = provisionOn(pageAt(page), provision);
        const printed = element ? collapse(printedText(element, plan?.errata ?? [])).toLowerCase() : '';
        expect(
          aliases.some((alias) => printed.includes(alias.replace(/ ngày .*$/u, '').toLowerCase())),
          `${page}#${provision}`,
        ).toBe(true);
      }
    }
  });
});

const facts = documents.flatMap((later) =>
  (later.relations ?? []).map((relation) => ({ ...relation, later: later.id, earlier: relation.document })),
);
const saidOnPage: Readonly<Record<string, readonly [later: string, earlier: string]>> = {
  replaces: ['thay thế', 'được thay thế bằng'],
  amends: ['sửa đổi, bổ sung', 'được sửa đổi, bổ sung bởi'],
  repeals: ['bãi bỏ', 'bị bãi bỏ bởi'],
  implements: ['triển khai thực hiện', 'được triển khai bởi'],
};

describe('national benchmarks stand with the term of the document and their sources', () => {
  const pages = documents.filter(({ id }) => byId(documentPage(id), 'moc-quoc-gia') !== undefined);
  test('there are some', () => expect(pages.length).toBeGreaterThan(5));

  test.for(pages)('$id', ({ id }) => {
    const page = documentPage(id);
    const entries = benchmarks.filter(({ document }) => document === id);
    const rows = withClass(page, 'yardsticks').flatMap((list) =>
      elementsBelow(list).filter(({ tagName }) => tagName === 'li'),
    );
    expect(rows).toHaveLength(entries.length);
    for (const { indicator, level, variant, sources, confidence } of entries) {
      const own = rows.filter((row) => linksIn(row).includes(`${basePath}/chi-tieu/${indicator}/`));
      const said = indicators
        .find((other) => other.id === indicator)
        ?.variants?.find((other) => other.id === variant)?.name;
      const words = own.map((row) => collapse(textOf(row)).toLowerCase());
      if (said !== undefined)
        expect(
          words.some((row) => row.includes(said.toLowerCase())),
          `${indicator}: ${said}`,
        ).toBe(true);
      expect(
        own.some(
          (row) =>
            collapse(textOf(row)).includes(`Mức tin cậy ${confidence} `) &&
            sourcesOf(page, row).toSorted().join() === [...new Set(sources)].toSorted().join(),
        ),
        `${indicator} ${level ?? ''}`,
      ).toBe(true);
    }
  });

  test('a decree that says GDP is not told as one that says GRDP', () =>
    expect(
      withClass(documentPage('749-qd-ttg-2020'), 'yardsticks')
        .flatMap((list) => elementsBelow(list).filter(({ tagName }) => tagName === 'li'))
        .map((row) => collapse(textOf(row)))
        .filter((row) => row.includes('Kinh tế số trong GRDP'))
        .every((row) => row.includes('Văn bản ghi GDP')),
    ).toBe(true));
});

test('a document that no plan cites is not said to stand in a plan', () => {
  const uncited = documents.filter(({ id }) => countOf(id).times === 0);
  expect(uncited.length).toBeGreaterThan(5);
  expect(
    uncited
      .filter(({ id }) => /kế hoạch viện dẫn,|kế hoạch chỉ gọi tên, không ghi số/u.test(textOf(documentPage(id))))
      .map(({ id }) => id),
  ).toEqual([]);
});

describe('what documents do to one another is told with its source', () => {
  test('there is something to tell', () => expect(facts.length).toBeGreaterThan(3));

  test.for(facts)('$later $kind $earlier', ({ kind, later, earlier, from, confidence, sources }) => {
    const rowAmong = (node: Document, ...linked: string[]): { row: string; seenAt: string[] } => {
      const rows = withClass(node, 'relation-words')
        .map((words) => ancestorsOf(words).find(({ tagName }) => tagName === 'li'))
        .filter(
          (row) => row !== undefined && linked.every((id) => linksIn(row).includes(`${basePath}/van-ban/${id}/`)),
        );
      expect(rows).toHaveLength(1);
      return { row: rows[0] ? textOf(rows[0]) : '', seenAt: rows[0] ? sourcesOf(node, rows[0]) : [] };
    };
    const rows = [
      { ...rowAmong(documentPage(later), earlier), words: saidOnPage[kind]?.[0] },
      { ...rowAmong(documentPage(earlier), later), words: saidOnPage[kind]?.[1] },
      { ...rowAmong(pageAt('/van-ban/'), later, earlier), words: saidOnPage[kind]?.[0] },
    ];
    for (const { row, seenAt, words } of rows) {
      expect(row.toLowerCase()).toContain(words);
      expect(row).toContain(`Mức tin cậy ${confidence}`);
      expect(['A', 'B']).toContain(confidence);
      expect(seenAt.toSorted()).toEqual([...new Set(sources)].toSorted());
      if (from === undefined) expect(row.toLowerCase()).toContain('chưa thấy nguồn nêu ngày có hiệu lực');
      else expect(row).toContain(dateInWords(from));
    }
    if (kind === 'replaces') expect(textOf(rowOf(earlier))).toContain('Đã được thay thế bằng');
  });

  test('a document that nothing replaced is not said to be replaced', () => {
    const replaced = new Set(facts.filter(({ kind }) => kind === 'replaces').map(({ earlier }) => earlier));
    expect(
      documents
        .filter(({ id }) => textOf(rowOf(id)).includes('Đã được thay thế') !== replaced.has(id))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});
