import fs from 'node:fs';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import * as content from './content-entries.ts';
import { attributeOf, ancestorsOf, byId, collapse, elementsBelow, hasClass, pageAt, textOf } from './html.ts';
import { openRecords } from './open-data-records.ts';
import { officialText, printedText } from './official-text.ts';
import { basePath, builtPages, fileAt, useSite } from './site.ts';

const site = useSite();

type Value = string | number | boolean | null | readonly string[];
type TableRecord = Readonly<Record<string, Value>>;

const fileText = (name: string): string => fs.readFileSync(fileAt(`/du-lieu/${name}`) ?? '', 'utf8');
const tableNames = ['targets', 'plans', 'indicators', 'provinces', 'benchmarks', 'documents'] as const;
const tables = new Map(
  tableNames.map((name) => [name, JSON.parse(fileText(`${name}.json`)) as readonly TableRecord[]]),
);
const recordsOf = (name: (typeof tableNames)[number]): readonly TableRecord[] => tables.get(name) ?? [];
const idsOf = (name: (typeof tableNames)[number]): string[] => recordsOf(name).map(({ id }) => String(id));
const targets = recordsOf('targets');
const origin = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']).origin : '';

/** An address of the data as a path from the site's root, base path left out; undefined where it leaves the site. */
const addressOf = (url: Value | undefined): { page: string; id: string } | undefined => {
  if (typeof url !== 'string' || !url.startsWith(`${origin}${basePath}/`)) return undefined;
  const { pathname, hash } = new URL(url, 'http://site.invalid');
  return { page: pathname.slice(basePath.length), id: decodeURIComponent(hash.slice(1)) };
};

const nullOr =
  (valid: (value: Value) => boolean) =>
  (value: Value): boolean =>
    value === null || valid(value);
const isText = (value: Value): boolean =>
  typeof value === 'string' && value.trim() !== '' && value === value.normalize('NFC');
const isNumber = (value: Value): boolean => typeof value === 'number' && Number.isFinite(value);
const isYear = (value: Value): boolean => Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2100;
const oneOf =
  (...values: readonly Value[]) =>
  (value: Value): boolean =>
    values.includes(value);

const notes = new Map(
  [...content.plans, ...content.reported].flatMap((plan) =>
    ('targets' in plan ? plan.targets : plan.figures).map((entry) => [
      `${plan.id}/${content.keyOf(entry)}`,
      entry.note,
    ]),
  ),
);

/** The contract: the fields of a commitment, in this order, with their types. */
const fields: readonly { field: string; why: string; valid: (value: Value, record: TableRecord) => boolean }[] = [
  {
    field: 'id',
    why: '<plan>/<target-id>, and the target id begins with the indicator',
    valid: (value, { plan, indicator }) =>
      typeof value === 'string' && value.startsWith(`${String(plan)}/${String(indicator)}`),
  },
  { field: 'plan', why: 'a plan of plans.json', valid: (value) => idsOf('plans').includes(String(value)) },
  { field: 'province', why: 'a unit of provinces.json', valid: (value) => idsOf('provinces').includes(String(value)) },
  { field: 'indicator', why: 'one of indicators.json', valid: (value) => idsOf('indicators').includes(String(value)) },
  { field: 'level', why: 'a tier or null', valid: oneOf('province', 'district', 'commune', null) },
  { field: 'operator', why: 'a sign or null', valid: oneOf('=', '>=', '>', '<=', '<', 'range', '~', null) },
  {
    field: 'low',
    why: 'a number exactly where there is a sign',
    valid: (value, { operator }) => (operator === null ? value === null : isNumber(value)),
  },
  {
    field: 'high',
    why: 'a larger number exactly with range',
    valid: (value, { operator, low }) =>
      operator === 'range' ? isNumber(value) && Number(value) > Number(low) : value === null,
  },
  { field: 'unit', why: 'one of three units, never null', valid: oneOf('%', '%/năm', 'rank') },
  { field: 'year', why: 'an integer or null', valid: nullOr(isYear) },
  { field: 'baseline', why: 'an integer or null', valid: nullOr(isYear) },
  {
    field: 'variant',
    why: 'a variant of the indicator, or null',
    valid: (value, { indicator }) =>
      value === null ||
      ((recordsOf('indicators').find(({ id }) => id === indicator)?.['variants'] ?? []) as readonly string[]).includes(
        String(value),
      ),
  },
  {
    field: 'modality',
    why: 'binding or aspiration where words were seen; null or an aspiration told by the source where they were not',
    valid: (value, { evidence }) =>
      (evidence === 'verbatim' ? ['binding', 'aspiration'] : [null, 'aspiration']).includes(value as string | null),
  },
  {
    field: 'quote',
    why: 'words exactly with verbatim evidence',
    valid: (value, { evidence }) => (evidence === 'verbatim' ? isText(value) : value === null),
  },
  { field: 'evidence', why: 'verbatim or reported', valid: oneOf('verbatim', 'reported') },
  {
    field: 'basis',
    why: 'that of the plan’s text; reported exactly where there is none',
    valid: (value, { plan }) =>
      value ===
      ({ 'van-ban': 'document', 'tom-tat': 'summary', 'bao-chi': 'press' }[
        content.plans.find(({ id }) => id === plan)?.sourceKind ?? ''
      ] ?? 'reported'),
  },
  {
    field: 'note',
    why: 'the remark of the entry, then what is to be known of each misprint in its quote; null where there is neither',
    valid: (value, { id, quote }) => {
      const own = notes.get(String(id)) ?? '';
      const misprints = String(value ?? '')
        .slice(own.length)
        .trim();
      const printed = [...misprints.matchAll(/(?:Bản nhận được in|in là|Chữ in) “([^”]+)”/g)].map(
        ([, form = '']) => form,
      );
      return (
        (value === null ? own === '' : String(value).startsWith(own)) &&
        (misprints === '' ? value === (own || null) : printed.length > 0) &&
        printed.every((form) => String(quote).includes(form))
      );
    },
  },
  {
    field: 'source',
    why: 'an address exactly with reported evidence',
    valid: (value, { evidence }) => (evidence === 'reported' ? /^https?:\/\//.test(String(value)) : value === null),
  },
  { field: 'url', why: 'an address of this site', valid: (value) => addressOf(value) !== undefined },
  {
    field: 'warnings',
    why: 'codes without spaces, none twice',
    valid: (value) =>
      Array.isArray(value) &&
      value.every((code) => /^[a-z-]+$/.test(String(code))) &&
      new Set(value).size === value.length,
  },
];

describe('targets.json', () => {
  test('every record has the fields of the contract, in its order, and no other', () => {
    const names = fields.map(({ field }) => field);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((record) => Object.keys(record).join() !== names.join()).map(({ id }) => id)).toEqual([]);
  });

  test.for(fields)('$field: $why', ({ field, valid }) => {
    const wrong = targets.filter((record) => !valid(record[field] ?? null, record));
    expect(wrong.map((record) => `${String(record['id'])}: ${JSON.stringify(record[field])}`)).toEqual([]);
  });

  test('every entry of content/ is one record with the same figure, and there is no other', () => {
    const figure = (entry: content.FigureEntry | TableRecord): Value[] =>
      (
        ['indicator', 'level', 'operator', 'low', 'high', 'unit', 'year', 'baseline', 'variant', 'modality'] as const
      ).map((field) => (entry as TableRecord)[field] ?? null);
    const expected = [...content.plans, ...content.reported].flatMap((plan) =>
      ('targets' in plan ? plan.targets : plan.figures).map((entry): [string, Value[]] => [
        `${plan.id}/${content.keyOf(entry)}`,
        figure({ ...entry, unit: entry.unit ?? unitOf(entry.indicator) }),
      ]),
    );
    const found = targets.map((record): [string, Value[]] => [
      String(record['id']),
      figure({ ...record, unit: record['unit'] ?? unitOf(String(record['indicator'])) }),
    ]);
    expect(new Map(found)).toEqual(new Map(expected));
    expect(found).toHaveLength(expected.length);
  });

  test.for(['level', 'operator', 'unit', 'modality', 'evidence', 'basis'])(
    'every code of the column %s is explained, and /du-lieu/ explains them',
    (column) => {
      const explained = dictionaryOf(`ma-${column}`);
      const used = new Set(targets.map((record) => record[column] ?? null).filter((code) => code !== null));
      expect(explained.length).toBeGreaterThan(1);
      expect([...used].filter((code) => !explained.includes(String(code)))).toEqual([]);
    },
  );

  test('every code of the column warnings is explained', () => {
    const explained = dictionaryOf('canh-bao');
    const used = [...new Set(targets.flatMap(({ warnings }) => warnings as readonly string[]))];
    expect(used.filter((code) => !explained.includes(code))).toEqual([]);
  });
});

/** The unit belongs to the indicator; a commitment without a figure does not repeat it in content/. */
const unitOf = (indicator: string): Value =>
  recordsOf('indicators').find(({ id }) => id === indicator)?.['unit'] ?? null;

/** The codes that a section of /du-lieu/ explains, in order. */
function dictionaryOf(section: string): string[] {
  const found = elementsBelow(pageAt('/du-lieu/')).find(
    (element) => element.tagName === 'section' && attributeOf(element, 'aria-labelledby') === section,
  );
  return found
    ? elementsBelow(found)
        .filter(({ tagName }) => tagName === 'dt')
        .map((term) => elementsBelow(term).find(({ tagName }) => tagName === 'code'))
        .map((code) => (code ? collapse(textOf(code)) : ''))
    : [];
}

describe.for(tableNames)('%s', (name) => {
  const records = recordsOf(name);
  const columns = Object.keys(records[0] ?? {});

  test('every record has an id of its own and a name or title', () => {
    const ids = idsOf(name);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const nameless = records.filter(
      ({ id, name: called, title }) => !isText(id ?? null) || (name !== 'targets' && !isText(called ?? title ?? null)),
    );
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  test('every record has the same columns, each with its line in the dictionary of /du-lieu/, in order', () => {
    expect(records.filter((record) => Object.keys(record).join() !== columns.join())).toEqual([]);
    expect(dictionaryOf(name)).toEqual(columns);
  });

  test('CSV is JSON, cell by cell', () => {
    const csv = fileText(`${name}.csv`);
    expect(csv.startsWith('\ufeff'), 'spreadsheets need the byte order mark').toBe(true);
    const cell = (value: Value | undefined): string =>
      value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    expect(csvParseRows(csv.slice(1))).toEqual([
      columns,
      ...records.map((record) => columns.map((column) => cell(record[column]))),
    ]);
  });

  test('CSV lines end as RFC 4180 says', () => {
    const csv = fileText(`${name}.csv`);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('every address opens a page of this site, at an id that is there', () => {
    const broken = records.filter(({ url }) => {
      const address = addressOf(url);
      if (!address || fileAt(address.page) === undefined) return true;
      return address.id !== '' && byId(pageAt(address.page), address.id) === undefined;
    });
    expect(broken.map(({ id, url }) => `${String(id)} ${String(url)}`)).toEqual([]);
  });
});

describe('content/ = pages = data rows', () => {
  const pagesBelow = (folder: string): string[] =>
    builtPages.flatMap((address) => new RegExp(`^/${folder}/([^/]+)/$`).exec(address)?.[1] ?? []);
  test.for<{ what: string; content: readonly string[]; pages: readonly string[] | null; rows: readonly string[] }>([
    {
      what: 'published plans',
      content: content.plans.map(({ id }) => id),
      pages: pagesBelow('ke-hoach'),
      rows: recordsOf('plans').flatMap(({ id, evidence }) => (evidence === 'verbatim' ? [String(id)] : [])),
    },
    {
      what: 'reported documents',
      content: content.reported.map(({ id }) => id),
      pages: null,
      rows: recordsOf('plans').flatMap(({ id, evidence }) => (evidence === 'reported' ? [String(id)] : [])),
    },
    {
      what: 'indicators',
      content: content.indicators.map(({ id }) => id),
      pages: pagesBelow('chi-tieu'),
      rows: idsOf('indicators'),
    },
    {
      what: 'cited documents',
      content: content.documents.map(({ id }) => id),
      pages: pagesBelow('van-ban'),
      rows: idsOf('documents'),
    },
    {
      what: 'province units',
      content: content.provinces.map(({ id }) => id),
      pages: null,
      rows: idsOf('provinces'),
    },
    {
      what: 'province names (hue leads to thua-thien-hue)',
      content: content.provinceSlugs,
      pages: pagesBelow('tinh').filter((slug) => slug !== 'hue'),
      rows: [...new Set(recordsOf('provinces').map(({ url }) => addressOf(url)?.page.split('/')[2] ?? ''))],
    },
    {
      what: 'benchmarks',
      content: content.benchmarks.map((entry) => `${entry.document}/${content.keyOf(entry)}`),
      pages: null,
      rows: idsOf('benchmarks'),
    },
  ])('$what', ({ content: entries, pages, rows }) => {
    expect(entries.length).toBeGreaterThan(0);
    expect([...rows].sort()).toEqual([...entries].sort());
    if (pages) expect([...pages].sort()).toEqual([...entries].sort());
  });
});

describe('search records', () => {
  test('every passage, figure, province, indicator and document has one, and there is no other', async () => {
    const { page, problems } = await site.open('/tim-kiem/');
    // As text: the test runner would rewrite import() in a function.
    const found = await page.evaluate<{ kind: string; url: string }[]>(`(async () => {
      const element = document.querySelector('site-search');
      const pagefind = await import(element.dataset.bundle + 'pagefind.js');
      const engine = pagefind.createInstance({ basePath: element.dataset.bundle, baseUrl: '/', noWorker: true });
      const kinds = Object.keys((await engine.filters()).loai);
      const records = [];
      for (const kind of kinds) {
        const { results } = await engine.search(null, { filters: { loai: kind } });
        for (const data of await Promise.all(results.map((result) => result.data()))) records.push({ kind, url: data.url });
      }
      return records;
    })()`);
    const passages = content.plans.flatMap(({ id }) => {
      const official = officialText(pageAt(`/ke-hoach/${id}/`));
      return elementsBelow(official)
        .filter((element) => element.parentNode === official)
        .flatMap((element) => attributeOf(element, 'id') ?? [])
        .map((provision) => `/ke-hoach/${id}/#${provision}`);
    });
    const placeOf = ({ url }: Readonly<Record<string, Value>>): string => {
      const address = addressOf(url);
      return address ? `${address.page}#${address.id}` : '';
    };
    const expected: Readonly<Record<string, readonly string[]>> = {
      doan: passages,
      'chi-tieu': targets.map(placeOf),
      'so-do': openRecords<Readonly<Record<string, Value>>>('results').map(placeOf),
      tinh: content.provinceSlugs.map((slug) => `/tinh/${slug}/`),
      'chi-so': content.indicators.map(({ id }) => `/chi-tieu/${id}/`),
      'van-ban': content.documents.map(({ id }) => `/van-ban/${id}/`),
    };
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(Object.keys(expected).sort());
    for (const [kind, urls] of Object.entries(expected))
      expect(
        found
          .filter((record) => record.kind === kind)
          .map(({ url }) => url)
          .sort(),
        kind,
      ).toEqual([...urls].sort());
    expect(problems).toEqual([]);
  });
});

describe('every commitment opens at its words', () => {
  test('the mark of a verbatim one holds the words of the figure, in the quoted sentence, as printed', () => {
    const wrong = content.plans.flatMap(({ id, errata, targets: entries }) =>
      entries.flatMap((entry) => {
        const record = targets.find((target) => target['id'] === `${id}/${content.keyOf(entry)}`);
        const address = addressOf(record?.['url']);
        const mark = address && byId(pageAt(address.page), address.id);
        if (!mark) return [`${id}/${content.keyOf(entry)}: no mark`];
        const inText = ancestorsOf(mark).some((around) => hasClass(around, 'official'));
        const words = collapse(entry.figure ?? entry.quote ?? '');
        const provision = ancestorsOf(mark).find((around) => attributeOf(around, 'id') !== undefined);
        const around = provision ? collapse(printedText(provision, errata)) : '';
        return [
          ...(inText && mark.tagName === 'mark' ? [] : [`${address.id}: is no mark in the official text`]),
          ...(collapse(printedText(mark, errata)) === words
            ? []
            : [`${address.id}: marks «${textOf(mark)}», not «${words}»`]),
          ...(around.includes(collapse(entry.quote ?? '')) ? [] : [`${address.id}: the quote is not around the mark`]),
          ...(collapse(String(record?.['quote'])) === collapse(entry.quote ?? '')
            ? []
            : [`${address.id}: another quote in the data`]),
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the row of a reported one names the province, the figure and the source', () => {
    const wrong = targets
      .filter(({ evidence }) => evidence === 'reported')
      .filter(({ url, province, low, high, source }) => {
        const address = addressOf(url);
        const row = address && byId(pageAt(address.page), address.id);
        if (!row) return true;
        const text = collapse(textOf(row));
        const name = content.provinces.find(({ id }) => id === province)?.name ?? '';
        const numbers = [low, high]
          .filter((number) => typeof number === 'number')
          .map((number) => number.toLocaleString('vi-VN'));
        const linked = elementsBelow(row).some((element) => attributeOf(element, 'href') === source);
        return !linked || ![name, ...numbers].every((words) => text.includes(words));
      });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('in a real browser the words are the target and in view: all verbatim ones, one row on each indicator’s page', async () => {
    const { page, problems, go } = await site.open('/');
    const hidden: string[] = [];
    const rows = new Set<string>();
    for (const { id, url, evidence } of targets) {
      const address = addressOf(url);
      if (!address || (evidence === 'reported' && rows.has(address.page))) continue;
      rows.add(address.page);
      await go(`${address.page}#${address.id}`);
      const seen = await page.evaluate(() => {
        const box = document.querySelector(':target')?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= 0 && box.top < innerHeight;
      });
      if (!seen) hidden.push(String(id));
    }
    expect(hidden).toEqual([]);
    expect(problems).toEqual([]);
  });
});
