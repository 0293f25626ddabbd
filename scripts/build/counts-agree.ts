import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Content } from '../../src/catalogue/content.ts';
import { paths, targetPath } from '../../src/presentation/addresses/links.ts';
import type { WrittenPage } from './written-pages.ts';

/** What staff wrote, counted where they wrote it. */
export interface Written {
  /** Ids of the plans whose text is published, each a folder. */
  readonly plans: readonly string[];
  /** How many figures stand in all `targets.yaml` and in all reported documents. */
  readonly figures: number;
}

/** Counts what staff wrote. */
export const writtenIn = (content: Content): Written => ({
  plans: content.plans.map(({ id }) => id),
  figures:
    content.plans.flatMap(({ targets }) => targets.value ?? []).length +
    [...content.reported.values()].flatMap((file) => (file.value ?? []).flatMap(({ figures }) => figures)).length,
});

/** Up to so many figures stand on the page of the comparison itself; beyond, on the pages of the indicators too (contract). */
const ON_ONE_PAGE = 1500;

/** One place of the site where each of some things stands once. */
interface Place {
  /** The place in words, for a message. */
  readonly name: string;
  readonly ids: readonly string[];
}

const shown = (ids: readonly string[]): string =>
  `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ` và ${ids.length - 3} nữa` : ''}`;

const repeated = (ids: readonly string[]): string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
};

/** What is wrong at a place that must hold exactly the expected ids, each once. */
const disagreement = (what: string, expected: ReadonlySet<string>, { name, ids }: Place): string[] => {
  const there = new Set(ids);
  const parts = [
    [[...expected].filter((id) => !there.has(id)), 'thiếu'],
    [[...there].filter((id) => !expected.has(id)), 'thừa'],
    [repeated(ids), 'có hai lần'],
  ] as const;
  const told = parts.flatMap(([wrong, how]) => (wrong.length === 0 ? [] : [`${how} ${shown(wrong)}`]));
  return told.length === 0
    ? []
    : [`${name} có ${ids.length} ${what}, nội dung có ${expected.size}: ${told.join('; ')}.`];
};

/** Rows of a CSV file below its line of names; a line break within quotes ends no row. */
const rowsIn = (csv: string): number =>
  csv
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '').length - 1;

/** Addresses of all records of the search index, from the index itself. */
const recordsIn = (built: string): string[] => {
  const folder = path.join(built, 'pagefind/fragment');
  return fs.readdirSync(folder).map((file) => {
    const text = gunzipSync(fs.readFileSync(path.join(folder, file))).toString('utf8');
    return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
  });
};

/** The plan whose page stands below a folder; the further pages of the list of plans stand there too. */
const between = (address: string, before: string): string | undefined =>
  address.startsWith(before) ? /^(?!trang-\d+\/)([^/]+)\/$/.exec(address.slice(before.length))?.[1] : undefined;

/** The figures that a page holds, each as `<plan>/<key>`, as often as it holds them. */
export interface FiguresOnPage {
  /** On the page of a plan: those marked in its text. */
  readonly marked: readonly string[];
  /** On a page of an indicator: those it keeps an address for and those whose words it leads to, and what else looks so. */
  readonly told: readonly string[];
  /** On the page of the comparison: those that lead to their words. */
  readonly onLines: readonly string[];
}

/** Reads the figures of a finished page. */
export const figuresOn = ({ address, html }: Pick<WrittenPage, 'address' | 'html'>): FiguresOnPage => {
  const plan = between(address, paths.plans);
  const all = (expression: RegExp): RegExpExecArray[] => [...html.matchAll(expression)];
  return {
    marked: plan === undefined ? [] : all(/\sid="ct-([^"]+)"/g).map(([, key = '']) => `${plan}/${key}`),
    told: /^\/chi-tieu\/[^/]+\/(?:trang-\d+\/)?$/.test(address)
      ? [...all(/\sid="([^"]+?)--([^"]+)"/g), ...all(/\/ke-hoach\/([^/"]+)\/#ct-([^"]+)"/g)].map(
          ([, of = '', key = '']) => `${of}/${key}`,
        )
      : [],
    onLines:
      address === paths.comparison
        ? all(/\sdata-target="([^"]+)"/g).flatMap(([, id = '']) => (id.startsWith('moc:') ? [] : [id]))
        : [],
  };
};

/** A finished site. */
export interface FinishedSite {
  readonly pages: readonly { readonly address: string; readonly figures: FiguresOnPage }[];
  /** The folder with all of its files. */
  readonly built: string;
  /** The whole address of its first page; undefined where the site knows none and has no map. */
  readonly root: string | undefined;
}

/**
 * What of a finished site does not agree with what staff wrote: plans as folders, pages, records of search, rows of data and
 * entries of the site map; figures as entries in YAML, marks on pages, figures on the lines of the comparison, records of search
 * and rows of data. Empty where all agree; else Vietnamese, each with what is missing, too many or twice.
 */
export const countsThatDisagree = (
  written: Written,
  catalogue: Pick<Catalogue, 'plans' | 'targets'>,
  { pages, built, root }: FinishedSite,
): string[] => {
  const plans = new Set(written.plans);
  const targets = new Map(catalogue.targets.map((target) => [target.id, target]));
  const records = recordsIn(built);
  const file = (name: string): string => fs.readFileSync(path.join(built, name), 'utf8');
  const data = <Row>(name: string): Row[] => JSON.parse(file(`du-lieu/${name}.json`)) as Row[];
  const rows = { plans: data<{ id: string; evidence: string }>('plans'), targets: data<{ id: string }>('targets') };
  const plansIn = (addresses: readonly string[]): string[] =>
    addresses.flatMap((address) => between(address, paths.plans) ?? []);

  const planPlaces: Place[] = [
    { name: 'trang đã dựng', ids: plansIn(pages.map(({ address }) => address)) },
    {
      name: 'chỉ mục tìm kiếm',
      ids: [...new Set(plansIn(records.map((address) => address.replace(/#.*/s, ''))))],
    },
    {
      name: 'du-lieu/plans.json',
      ids: rows.plans.filter(({ evidence }) => evidence === 'verbatim').map(({ id }) => id),
    },
    ...(root === undefined
      ? []
      : [
          {
            name: 'sitemap.xml',
            ids: [...file('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].flatMap(
              ([, address = '']) => between(address, `${root}${paths.plans.slice(1)}`) ?? [],
            ),
          },
        ]),
  ];

  const marks: string[] = [];
  const onLines: string[] = [];
  // A reported figure keeps its address on the first page of its indicator and has its row on a further one.
  const reported = new Set<string>();
  for (const { figures } of pages) {
    const told = figures.told.filter((id) => targets.has(id));
    for (const id of told) if (targets.get(id)?.evidence === 'reported') reported.add(id);
    marks.push(...figures.marked);
    onLines.push(...figures.onLines, ...(targets.size > ON_ONE_PAGE ? told : []));
  }
  marks.push(...reported);
  const folded = !records.some((address) => address.includes('#ct-')) && written.plans.length > 0;
  const inSearch = catalogue.targets.filter(({ evidence }) => !folded || evidence === 'reported');
  const expected = new Set(targets.keys());
  const targetPlaces: Place[] = [
    { name: 'dấu trên trang', ids: marks },
    // A figure of several lines is told on each.
    { name: 'bảng so sánh', ids: [...new Set(onLines)] },
    { name: 'du-lieu/targets.json', ids: rows.targets.map(({ id }) => id) },
  ];
  const known = new Set(records);
  const unfound = inSearch.filter((target) => !known.has(targetPath(target))).map(({ id }) => id);

  return [
    ...(targets.size === written.figures
      ? []
      : [`nội dung ghi ${written.figures} con số mà danh mục có ${targets.size}.`]),
    ...planPlaces.flatMap((place) => disagreement('kế hoạch', plans, place)),
    ...targetPlaces.flatMap((place) => disagreement('chỉ tiêu', expected, place)),
    ...(unfound.length === 0 ? [] : [`chỉ mục tìm kiếm thiếu ${unfound.length} chỉ tiêu: ${shown(unfound)}.`]),
    ...(['plans', 'targets'] as const).flatMap((name) => {
      const count = rowsIn(file(`du-lieu/${name}.csv`));
      return count === rows[name].length
        ? []
        : [`du-lieu/${name}.csv có ${count} dòng, du-lieu/${name}.json có ${rows[name].length}.`];
    }),
  ];
};
