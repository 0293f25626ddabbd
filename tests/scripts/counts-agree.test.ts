import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { countsThatDisagree, figuresOn, writtenIn, type FinishedSite } from '../../scripts/build/counts-agree.ts';
import { assembleCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { targetPath } from '../../src/presentation/addresses/links.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

const content = loadContent(frozenContent);
const catalogue = assembleCatalogue(entriesOf(content));
const written = writtenIn(content);
const root = 'https://vi-du.vn/ke-hoach/';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'so-dem-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** A site that holds what is counted and nothing else, as text that a case may change. */
interface Made {
  readonly pages: Map<string, string>;
  /** Addresses of the records of search. */
  records: string[];
  plans: { id: string; evidence: string }[];
  targets: { id: string }[];
  planRows: string;
  targetRows: string;
  sitemap: string;
}

const verbatim = catalogue.targets.filter(({ evidence }) => evidence === 'verbatim');
const reported = catalogue.targets.filter(({ evidence }) => evidence === 'reported');

const whole = (of: Pick<Catalogue, 'targets' | 'plans'> = catalogue): Made => ({
  pages: new Map([
    ...of.plans.map(
      ({ id }) =>
        [
          `/ke-hoach/${id}/`,
          of.targets
            .filter(({ plan, evidence }) => plan === id && evidence === 'verbatim')
            .map(({ key }) => `<mark id="ct-${key}"></mark>`)
            .join(''),
        ] as const,
    ),
    ...catalogue.indicators.map(
      ({ id }) =>
        [
          `/chi-tieu/${id}/`,
          of.targets
            .filter(({ indicator, evidence }) => indicator === id && evidence === 'reported')
            .map(({ plan, key }) => `<li id="${plan}--${key}">`)
            .join(''),
        ] as const,
    ),
    [
      '/so-sanh/',
      `<a data-target="moc:749-qd-ttg-2020/a"></a>${of.targets.map(({ id }) => `<a data-target="${id}"></a>`).join('')}`,
    ],
  ]),
  records: [...of.plans.map(({ id }) => `/ke-hoach/${id}/#i`), ...of.targets.map(targetPath)],
  plans: [...of.plans.map(({ id }) => ({ id, evidence: 'verbatim' })), { id: 'dan-lai', evidence: 'reported' }],
  targets: of.targets.map(({ id }) => ({ id })),
  planRows: ['id,title', ...of.plans.map(({ id }) => `${id},"hai\r\ndòng, ""ngoặc"""`), 'dan-lai,x', ''].join('\r\n'),
  targetRows: ['id', ...of.targets.map(({ id }) => id), ''].join('\r\n'),
  sitemap: [root, ...of.plans.map(({ id }) => `${root}ke-hoach/${id}/`)].map((at) => `<loc>${at}</loc>`).join(''),
});

let folders = 0;
const newFolder = (): string => {
  folders += 1;
  const folder = path.join(scratch, String(folders));
  fs.mkdirSync(folder);
  return folder;
};

/** The files of an index, written once for the same records. */
const indexes = new Map<string, string>();
const indexOf = (records: readonly string[]): string => {
  const key = records.join('\n');
  const known = indexes.get(key);
  if (known !== undefined) return known;
  const folder = newFolder();
  records.forEach((url, place) =>
    fs.writeFileSync(
      path.join(folder, `vi_${place}.pf_fragment`),
      gzipSync(`pagefind_dcd${JSON.stringify({ url })}`, { level: 1 }),
    ),
  );
  indexes.set(key, folder);
  return folder;
};

const finished = (made: Made): FinishedSite => {
  const built = newFolder();
  for (const name of ['pagefind', 'du-lieu']) fs.mkdirSync(path.join(built, name));
  fs.symlinkSync(indexOf(made.records), path.join(built, 'pagefind/fragment'), 'junction');
  for (const [name, text] of Object.entries({
    'du-lieu/plans.json': JSON.stringify(made.plans),
    'du-lieu/targets.json': JSON.stringify(made.targets),
    'du-lieu/plans.csv': made.planRows,
    'du-lieu/targets.csv': made.targetRows,
    'sitemap.xml': made.sitemap,
  }))
    fs.writeFileSync(path.join(built, name), text);
  const pages = [...made.pages].map(([address, html]) => ({ address, figures: figuresOn({ address, html }) }));
  return { pages, built, root };
};
const told = (change: (made: Made) => void, from = written, of: Parameters<typeof whole>[0] = catalogue): string[] => {
  const made = whole(of);
  change(made);
  return countsThatDisagree(from, of, finished(made));
};
const edit = (made: Made, address: string, change: (html: string) => string): void => {
  made.pages.set(address, change(made.pages.get(address) ?? ''));
};

test('a whole site agrees with what staff wrote', () => {
  expect(written.plans).toHaveLength(5);
  expect(written.figures).toBe(verbatim.length + reported.length);
  expect(told(() => undefined)).toEqual([]);
});

test.for<{ why: string; add: (made: Made) => void }>([
  {
    why: 'a further page of the list of plans is no plan',
    add: (made) => {
      made.pages.set('/ke-hoach/trang-2/', '');
      made.sitemap += `<loc>${root}ke-hoach/trang-2/</loc>`;
    },
  },
  {
    why: 'a reported figure keeps its address on the first page and has its row on a further one',
    add: (made) => {
      const [row] = reported;
      made.pages.set(`/chi-tieu/${row?.indicator ?? ''}/trang-2/`, `<tr id="${row?.plan ?? ''}--${row?.key ?? ''}">`);
    },
  },
])('a list in parts agrees: $why', ({ add }) => expect(told(add)).toEqual([]));

describe('each planted fault is told, and nothing else', () => {
  const [figure] = verbatim;
  const [row] = reported;
  if (!figure || !row) throw new Error('no figures');
  const plan = 'vinh-long-2022';
  test.for<{ why: string; plant: (made: Made) => void; says: readonly RegExp[] }>([
    {
      why: 'the page of a plan was lost',
      plant: (made) => made.pages.delete(`/ke-hoach/${plan}/`),
      says: [
        /^trang đã dựng có 4 kế hoạch, nội dung có 5: thiếu vinh-long-2022\.$/,
        /^dấu trên trang .*: thiếu vinh-long/,
      ],
    },
    {
      why: 'the page of a plan that is no more stayed',
      plant: (made) => made.pages.set('/ke-hoach/cu-2019/', ''),
      says: [/^trang đã dựng có 6 kế hoạch.*: thừa cu-2019\.$/],
    },
    {
      why: 'search lost a plan',
      plant: (made) => {
        made.records = made.records.filter((url) => url !== `/ke-hoach/${plan}/#i` && !url.includes(`${plan}/#ct`));
      },
      says: [
        /^chỉ mục tìm kiếm có 4 kế hoạch.*thiếu vinh-long-2022/,
        /^chỉ mục tìm kiếm thiếu \d+ chỉ tiêu: vinh-long/,
      ],
    },
    {
      why: 'search lost a figure',
      plant: (made) => {
        made.records = made.records.filter((url) => url !== targetPath(row));
      },
      says: [/^chỉ mục tìm kiếm thiếu 1 chỉ tiêu: /],
    },
    {
      why: 'the data lost a plan, its table did not',
      plant: (made) => {
        made.plans = made.plans.filter(({ id }) => id !== plan);
      },
      says: [/^du-lieu\/plans\.json có 4 kế hoạch.*thiếu vinh-long-2022/, /^du-lieu\/plans\.csv có 6 dòng, .* có 5\.$/],
    },
    {
      why: 'the data hold a figure twice',
      plant: (made) => {
        made.targets.push({ id: figure.id });
        made.targetRows += `${figure.id}\r\n`;
      },
      says: [/^du-lieu\/targets\.json có 313 chỉ tiêu, nội dung có 312: có hai lần /],
    },
    {
      why: 'the table lost a row',
      plant: (made) => {
        made.targetRows = made.targetRows.replace(`${figure.id}\r\n`, '');
      },
      says: [/^du-lieu\/targets\.csv có 311 dòng, .* có 312\.$/],
    },
    {
      why: 'the map lost a plan',
      plant: (made) => {
        made.sitemap = made.sitemap.replace(/<loc>[^<]*vinh-long-2022\/<\/loc>/, '');
      },
      says: [/^sitemap\.xml có 4 kế hoạch.*thiếu vinh-long-2022/],
    },
    {
      why: 'a figure has no mark on its words',
      plant: (made) => edit(made, `/ke-hoach/${figure.plan}/`, (html) => html.replace(`id="ct-${figure.key}"`, '')),
      says: [new RegExp(`^dấu trên trang có 311 chỉ tiêu.*: thiếu ${figure.id}\\.$`)],
    },
    {
      why: 'a mark that is no figure',
      plant: (made) => edit(made, `/ke-hoach/${figure.plan}/`, (html) => `${html}<mark id="ct-la"></mark>`),
      says: [new RegExp(`^dấu trên trang có 313 chỉ tiêu.*: thừa ${figure.plan}/la\\.$`)],
    },
    {
      why: 'a reported figure lost its row',
      plant: (made) => edit(made, `/chi-tieu/${row.indicator}/`, (html) => html.replace(`${row.plan}--${row.key}`, '')),
      says: [new RegExp(`^dấu trên trang có 311 chỉ tiêu.*: thiếu ${row.id}\\.$`)],
    },
    {
      why: 'the comparison lost a figure',
      plant: (made) => edit(made, '/so-sanh/', (html) => html.replace(`data-target="${figure.id}"`, '')),
      says: [new RegExp(`^bảng so sánh có 311 chỉ tiêu.*: thiếu ${figure.id}\\.$`)],
    },
  ])('$why', ({ plant, says }) => {
    const problems = told(plant);
    expect(problems).toHaveLength(says.length);
    says.forEach((words, place) => expect(problems[place]).toMatch(words));
  });

  test('the catalogue lost an entry of a file', () =>
    expect(told(() => undefined, { ...written, figures: written.figures + 1 })).toEqual([
      'nội dung ghi 313 con số mà danh mục có 312.',
    ]));
});

test('above 1,500 figures a line may stand on the page of its indicator alone', () => {
  const [row] = reported;
  if (!row) throw new Error('no reported figure');
  const many = Array.from({ length: 1600 }, (_none, place) => ({
    ...row,
    id: `x/k${place}`,
    plan: 'x',
    key: `k${place}`,
  }));
  const large = { plans: catalogue.plans, targets: [...verbatim, ...many] };
  const counted = { ...written, figures: large.targets.length };
  const isFolded = (made: Made): void =>
    edit(made, '/so-sanh/', (html) => html.replaceAll(/data-target="x\/[^"]*"/g, ''));
  expect(told(isFolded, counted, large)).toEqual([]);
  const lost = told(
    (made) => {
      isFolded(made);
      edit(made, `/chi-tieu/${many[7]?.indicator ?? ''}/`, (html) => html.replace('id="x--k7"', ''));
    },
    counted,
    large,
  );
  expect(lost).toEqual([
    expect.stringMatching(/^dấu trên trang .*thiếu x\/k7\.$/),
    expect.stringMatching(/^bảng so sánh .*thiếu x\/k7\.$/),
  ]);
});
