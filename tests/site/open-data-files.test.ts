import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { packageFaults } from '../open-data/data-rules.ts';
import { publishedExamples } from '../open-data/published-examples.ts';
import { ancestorsOf, attributeOf, collapse, elementsBelow, pageAt, textOf, type Element } from './html.ts';
import { basePath, siteDirectory, useSite } from './site.ts';

const site = useSite();

const folder = path.join(siteDirectory, 'du-lieu');
const wordsOf = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, '');
const joined = csvParse(wordsOf('chi-tieu-day-du.csv'));

describe('the examples of the page, run as they are copied', () => {
  const { examples, expected, codeOf } = publishedExamples(siteDirectory);

  test('there is something to find, and the page tells of each whether it was run', () => {
    expect(expected.length).toBeGreaterThan(1);
    expect(examples.map(({ id, told }) => [id, /Đã chạy|Chưa chạy/.exec(told)?.[0]])).toEqual([
      ['duckdb', 'Đã chạy'],
      ['duckdb-parquet', 'Đã chạy'],
      ['javascript', 'Đã chạy'],
      ['curl-jq', 'Đã chạy'],
      ['python', 'Đã chạy'],
      ['r', 'Đã chạy'],
      ['google-sheets', 'Chưa chạy'],
    ]);
  });

  test('DuckDB, on CSV and on Parquet', async () => {
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    for (const id of ['duckdb', 'duckdb-parquet']) {
      const read = await connection.runAndReadAll(codeOf(id, `${folder}/`));
      expect(
        read.getRows().map((row) => row.join('\t')),
        id,
      ).toEqual(expected);
    }
    connection.closeSync();
    database.closeSync();
  });

  test('JavaScript, over the network', async () => {
    const lines: string[] = [];
    const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (tell: object) => Promise<void>;
    await new AsyncFunction('console', codeOf('javascript', site.url('/du-lieu/')))({
      log: (line: string) => lines.push(line),
    });
    expect(lines).toEqual(expected);
  });
});

test('the description keeps the standard, and its sizes and hashes are those of the files as published', () => {
  const description = JSON.parse(wordsOf('datapackage.json')) as {
    readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
  };
  expect(packageFaults(description)).toEqual([]);
  expect(description.resources.length).toBeGreaterThan(15);
  for (const { path: file, bytes, hash } of description.resources) {
    const body = fs.readFileSync(path.join(folder, file));
    expect([file, body.length, `sha256:${createHash('sha256').update(body).digest('hex')}`]).toEqual([
      file,
      bytes,
      hash,
    ]);
  }
});

describe('a figure is the same in the data, in its cell and at its dot', () => {
  const stated = joined.filter((row) => row['state'] === 'stated');
  const linksOf = (page: string): Map<string, Element[]> =>
    Map.groupBy(
      elementsBelow(pageAt(page)).filter(({ tagName }) => tagName === 'a'),
      (link) => attributeOf(link, 'href') ?? '',
    );
  const placeOf = (url: string): string => {
    const { pathname, hash } = new URL(url, 'http://site.invalid');
    return pathname + hash;
  };

  test('every cell of the comparison says it, under the same province, indicator, level and year', () => {
    const cells = new Map(
      elementsBelow(pageAt('/so-sanh/')).flatMap((element) => {
        const id = attributeOf(element, 'data-target');
        return id === undefined ? [] : [[id, element] as const];
      }),
    );
    const wrong = stated.flatMap(({ id = '', figure = '', province, indicator, level, year, state }) => {
      const cell = cells.get(id);
      if (!cell) return [`${id}: no cell`];
      const around = [cell, ...ancestorsOf(cell)].find((one) => attributeOf(one, 'data-state') !== undefined);
      const told = ['province', 'indicator', 'level', 'year', 'state'].map(
        (name) => around && attributeOf(around, `data-${name}`),
      );
      const same = [province, indicator, level, year === '' ? told[3] : year, state].join() === told.join();
      return same && collapse(textOf(cell)).includes(figure) ? [] : [`${id}: ${told.join()} ${textOf(cell)}`];
    });
    expect(wrong).toEqual([]);
    expect(stated.length).toBeGreaterThan(100);
  });

  test('every dot of a chart that leads to its words says it', () => {
    let dots = 0;
    const wrong = [...Map.groupBy(stated, ({ indicator }) => indicator ?? '')].flatMap(([indicator, rows]) => {
      const links = linksOf(`/chi-tieu/${indicator}/`);
      return rows.flatMap(({ id = '', figure = '', url = '' }) =>
        (links.get(placeOf(url)) ?? []).flatMap((link) => {
          const label = attributeOf(link, 'aria-label');
          if (label === undefined) return [];
          dots += 1;
          return label.includes(figure) ? [] : [`${id}: ${label}, not ${figure}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
    expect(dots).toBeGreaterThan(20);
  });
});

describe('how the files are sent', () => {
  const [plan = ''] = fs.readdirSync(path.join(folder, 'akoma-ntoso')).map((name) => name.replace(/\.xml$/, ''));
  test.for<{ file: string; type: RegExp }>([
    { file: '/du-lieu/targets.csv', type: /^text\/csv; ?charset=utf-8/ },
    { file: '/du-lieu/targets.json', type: /^application\/json/ },
    { file: '/du-lieu/chi-tieu.xlsx', type: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/ },
    { file: '/du-lieu/chi-tieu-day-du.parquet', type: /^application\/vnd\.apache\.parquet$/ },
    { file: '/du-lieu/catalog.jsonld', type: /^application\/ld\+json/ },
    { file: '/du-lieu/van-ban-ke-hoach.zip', type: /^application\/zip$/ },
    { file: `/du-lieu/akoma-ntoso/${plan}.xml`, type: /^application\/akn\+xml/ },
    { file: `/du-lieu/ke-hoach/${plan}.json`, type: /^application\/json/ },
  ])('$file: its type, and any site may take it', async ({ file, type }) => {
    const answer = await fetch(site.url(file), { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('texts beside a page, and the file for machines, are text; nothing outside the data is open to other sites', async () => {
    for (const [file, type] of [
      [`/ke-hoach/${plan}/van-ban.txt`, 'text/plain; charset=utf-8'],
      [`/ke-hoach/${plan}/van-ban.md`, 'text/markdown; charset=utf-8'],
      ['/llms.txt', 'text/plain; charset=utf-8'],
      ['/giay-phep.txt', 'text/plain; charset=utf-8'],
      ['/', 'text/html;charset=utf-8'],
    ] as const) {
      const { status, headers } = await fetch(site.url(file), { method: 'HEAD' });
      expect([file, status, headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
        file,
        200,
        type,
        null,
      ]);
    }
  });

  test('every address that the file for machines names is there', () => {
    const words = fs.readFileSync(path.join(siteDirectory, 'llms.txt'), 'utf8');
    const named = [...words.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) =>
      new URL(address, 'http://site.invalid').pathname.slice(basePath.length),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((address) => !fs.existsSync(path.join(siteDirectory, address)))).toEqual([]);
  });
});
