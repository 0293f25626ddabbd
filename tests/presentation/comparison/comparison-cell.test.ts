import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cellFor, type Cell } from '../../../src/domain/comparison/cell.ts';
import type { Row } from '../../../src/domain/comparison/comparison.ts';
import type { Operator, Unit } from '../../../src/domain/target.ts';
import { toJson } from '../../../src/open-data/formats.ts';
import { dataTables } from '../../../src/open-data/tables.ts';
import {
  benchmarkCellHtml,
  cellHtml,
  emptyCell,
  remarksInWords,
} from '../../../src/presentation/comparison/comparison-cell.ts';
import { comparisonCaption, servedComparison } from '../../../src/presentation/comparison/comparison-of.ts';
import { planRecords } from '../../../src/presentation/comparison/comparison-view.ts';
import { dotPlot } from '../../../src/presentation/charts/dot-plot.ts';
import { href } from '../../../src/presentation/addresses/list-paths.ts';
import { figureInWords } from '../../../src/presentation/words/words.ts';
import { stateInWords } from '../../../src/presentation/words/cell-words.ts';
import { catalogue, HG, KG, VP193 } from '../../domain/comparison/real-targets.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const base = '/ke-hoach-so/';
const comparison = servedComparison(catalogue);

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const below = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...below(child)])
    : [];
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((other) => other.name === name)?.value;
const links = (element: Element): Element[] => below(element).filter(({ tagName }) => tagName === 'a');

/** A cell as a browser reads it. */
const parsed = (html: string): Element => {
  const cells = below(parseFragment(`<table><tbody><tr>${html}</tr></tbody></table>`)).filter(
    ({ tagName }) => tagName === 'td',
  );
  const [cell, second] = cells;
  if (!cell || second) throw new Error(`${cells.length} cells: ${html}`);
  return cell;
};
const keyOf = (cell: Element): string =>
  ['province', 'indicator', 'level', 'year'].map((name) => attribute(cell, `data-${name}`) ?? '?').join('|');

const cells = comparison.rows.flatMap((row) =>
  comparison.provinces.map((province, column) => parsed(cellHtml(row, province, row.cells[column], catalogue, base))),
);
const national = comparison.rows.map((row) => parsed(benchmarkCellHtml(row, catalogue, base)));
const cellAt = (key: string): Element => {
  const cell = cells.find((other) => keyOf(other) === key);
  if (!cell) throw new Error(`no cell ${key}`);
  return cell;
};

interface DataRecord {
  readonly id: string;
  readonly province: string;
  readonly indicator: string;
  readonly level: string | null;
  readonly year: number | null;
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly basis: string;
  readonly url: string;
}
const [targets] = dataTables(catalogue, (path) => href(path, base));
const records = targets ? (JSON.parse(toJson(targets)) as readonly DataRecord[]) : [];
const keyOfRecord = ({ province, indicator, level, year }: DataRecord): string =>
  [province, indicator, level ?? '', year ?? ''].join('|');

describe('the table and targets.json agree cell by cell', () => {
  const inTable = cells.flatMap((cell) =>
    links(cell)
      .filter((link) => attribute(link, 'class') === 'figure')
      .map((link) => ({
        id: attribute(link, 'data-target'),
        key: keyOf(cell),
        figure: textOf(link),
        url: attribute(link, 'href'),
        basis: attribute(link.parentNode as Element, 'data-basis'),
      })),
  );

  test('the same commitments in the same cells, with the same words, address and basis', () => {
    const inData = records.map((record) => ({
      id: record.id,
      key: keyOfRecord(record),
      figure: figureInWords(record),
      url: record.url,
      basis: record.basis,
    }));
    const byId = (one: { id: string | undefined }, other: { id: string | undefined }): number =>
      (one.id ?? '') < (other.id ?? '') ? -1 : 1;
    expect(inTable.toSorted(byId)).toEqual(inData.toSorted(byId));
  });

  test('the chart of each indicator shows the same figures, tier by tier and year by year', () => {
    const names = { province: (id: string) => id, document: (id: string) => id, coverage: () => '' };
    const inChart = catalogue.indicators.flatMap((indicator) => {
      const own = catalogue.targets.filter((target) => target.indicator === indicator.id);
      const panels = dotPlot(indicator, own, catalogue.benchmarks, names)?.panels ?? [];
      return panels.flatMap(({ level, year, rows }) =>
        rows.map(({ target, figure }) => [target, indicator.id, level, year, figure].join('|')),
      );
    });
    const inData = records.map((record) =>
      [record.id, record.indicator, record.level, record.year, figureInWords(record)].join('|'),
    );
    expect(inChart.sort()).toEqual(inData.sort());
  });

  test('a cell is stated where a record of it has a figure, qualitative where none has, neither where none is', () => {
    const stateOf = (key: string): string | undefined => {
      const own = records.filter((record) => keyOfRecord(record) === key);
      return own.some(({ operator }) => operator !== null) ? 'stated' : own.length > 0 ? 'qualitative' : undefined;
    };
    const wrong = cells.filter((cell) => {
      const state = attribute(cell, 'data-state') ?? '';
      return (stateOf(keyOf(cell)) ?? '') !== (['stated', 'qualitative'].includes(state) ? state : '');
    });
    expect(wrong.map(keyOf)).toEqual([]);
  });
});

describe('every cell', () => {
  test.for<{ why: string; wrong: (cell: Element) => boolean }>([
    { why: 'has all five attributes', wrong: (cell) => keyOf(cell).includes('?') || !attribute(cell, 'data-state') },
    { why: 'is never blank', wrong: (cell) => textOf(cell).trim() === '' },
    {
      why: 'says its state in words where it holds no figure',
      wrong: (cell) => {
        const state = attribute(cell, 'data-state') as Cell['state'];
        return links(cell).every((link) => attribute(link, 'class') !== 'figure') &&
          state !== 'stated' &&
          state !== 'qualitative'
          ? !textOf(cell).includes(stateInWords(state).name)
          : false;
      },
    },
    { why: 'has no empty remark', wrong: (cell) => below(cell).some((part) => textOf(part).trim() === '') },
    {
      why: 'leads within the site’s folder',
      wrong: (cell) => links(cell).some((link) => !attribute(link, 'href')?.startsWith(base)),
    },
  ])('$why', ({ wrong }) => {
    expect(cells).toHaveLength(comparison.rows.length * comparison.provinces.length);
    expect([...national, ...cells].filter(wrong).map(keyOf)).toEqual([]);
  });

  test('stands for another key', () => {
    const keys = [...national, ...cells].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** The example of the issue. */
test.for([
  {
    why: 'Vĩnh Phúc: a minimum of 80%',
    key: 'vinh-phuc',
    state: 'stated',
    words: ['tối thiểu 80%'],
    link: `/ke-hoach/${VP193}/#ct-ho-so-truc-tuyen-2025`,
  },
  {
    why: 'Kiên Giang: unknown, with a way to its 2023 figure',
    key: 'kien-giang',
    state: 'unknown',
    words: ['chưa rõ', 'không đầy đủ', 'có số hạn 2023'],
    link: `/ke-hoach/${KG}/#ct-ho-so-truc-tuyen-2023`,
  },
  {
    why: 'Vĩnh Long: unknown',
    key: 'vinh-long',
    state: 'unknown',
    words: ['chưa rõ', 'không đầy đủ'],
    link: undefined,
  },
  {
    why: 'Hậu Giang: a minimum of 60%, under another term',
    key: 'hau-giang',
    state: 'stated',
    words: ['tối thiểu 60%', 'toàn trình'],
    link: `/ke-hoach/${HG}/#ct-ho-so-truc-tuyen-2025`,
  },
])('files processed online, 2025 — $why', ({ key, state, words, link }) => {
  const cell = cellAt(`${key}|ho-so-truc-tuyen||2025`);
  expect(attribute(cell, 'data-state')).toBe(state);
  for (const part of words) expect(textOf(cell)).toContain(part);
  const [first] = links(cell);
  expect(first && attribute(first, 'href')).toBe(link && href(link, base));
});

describe('what a cell tells beside the figure', () => {
  test.for<{ why: string; key: string; words?: string[]; without?: string[] }>([
    { why: 'lower than the benchmark', key: 'hau-giang|ho-so-truc-tuyen||2025', words: ['thấp hơn mốc'] },
    { why: 'a reported figure', key: 'dong-nai|kinh-te-so-grdp||2025', words: ['số dẫn lại'] },
    { why: 'the document’s own words', key: 'vinh-phuc|ho-so-truc-tuyen||2025', words: ['nguyên văn'] },
    { why: 'a newspaper’s words', key: 'vinh-long|kinh-te-so-grdp||2025', words: ['báo chí'] },
    { why: 'a summary’s words', key: 'hau-giang|ho-so-truc-tuyen||2025', words: ['bản tóm tắt'] },
    { why: 'an aspiration', key: 'vinh-long|kinh-te-so-grdp||2025', words: ['phấn đấu'] },
    {
      why: 'the year of each of two documents',
      key: 'bac-giang|xep-hang-chuyen-doi-so||2025',
      words: ['ban hành 2021', 'không rõ năm ban hành'],
    },
    {
      why: 'Trên 100% is no reachable figure',
      key: 'kien-giang|ho-so-cong-viec-mang|province|2023',
      words: ['trên 100%', 'không tỷ lệ nào đạt được'],
    },
    {
      why: 'words without a figure for 2025 are no figure',
      key: 'vinh-phuc|kinh-te-so-grdp||2030',
      words: ['chưa rõ', '2025'],
      without: ['có số hạn 2025'],
    },
    {
      why: 'the same with databases',
      key: 'vinh-long|co-so-du-lieu-dung-chung||2030',
      words: ['chưa rõ', '2025'],
      without: ['có số hạn 2025'],
    },
    {
      why: 'only reports of this province',
      key: 'tuyen-quang|ho-so-truc-tuyen||2025',
      words: ['chưa đọc được văn bản'],
    },
    {
      why: 'before the unit existed',
      key: 'dong-thap-2025|ho-so-truc-tuyen||2023',
      words: ['không áp dụng', 'chưa thành lập'],
    },
    {
      why: 'a tier that ended',
      key: 'dong-thap-2025|ho-so-cong-viec-mang|district|2025',
      words: ['không áp dụng', 'cấp huyện không còn'],
    },
  ])('$key: $why', ({ key, words = [], without = [] }) => {
    const text = textOf(cellAt(key));
    for (const part of words) expect(text).toContain(part);
    for (const part of without) expect(text).not.toContain(part);
  });
});

describe('the national column', () => {
  const nationalAt = (key: string): Element | undefined => national.find((cell) => keyOf(cell) === `quoc-gia|${key}`);
  test.for([
    {
      why: 'every document that sets it, newest first',
      key: 'kinh-te-so-grdp||2030',
      state: 'stated',
      words: /57-NQ\/TW.*411\/QĐ-TTg.*52-NQ\/TW/,
    },
    { why: 'one document', key: 'ho-so-truc-tuyen||2025', state: 'stated', words: /tối thiểu 80%.*942\/QĐ-TTg/ },
    { why: 'named without a figure', key: 'mang-di-dong-4g-5g||2025', state: 'qualitative', words: /749\/QĐ-TTg/ },
    { why: 'none that we know of', key: 'ho-so-truc-tuyen||2023', state: 'unknown', words: /chưa rõ/ },
  ])('$key: $why', ({ key, state, words }) => {
    const cell = nationalAt(key);
    expect(cell && attribute(cell, 'data-state')).toBe(state);
    expect(cell && textOf(cell)).toMatch(words);
  });
});

describe('an added column', () => {
  test('says of every line what the engine says of a province without documents', () => {
    const plans = planRecords(catalogue);
    const bare = catalogue.provinces.filter(({ id }) => plans.every(({ province }) => province !== id));
    const wrong = bare.flatMap((province) =>
      comparison.rows.flatMap((row) => {
        const cell = cellFor(row, province, plans, catalogue.targets);
        const empty = emptyCell(province.validFrom !== undefined, {
          level: row.level ?? '',
          year: row.year === null ? '' : String(row.year),
        });
        const html = parsed(cellHtml(row, province, cell, catalogue, base));
        return empty.state === cell.state && textOf(html).includes(empty.words) ? [] : [keyOf(html)];
      }),
    );
    expect(bare.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('remarks of a line', () => {
  const remarksOf = (indicator: string, year: number): string => {
    const row = comparison.rows.find((other): other is Row => other.indicator.id === indicator && other.year === year);
    return row ? remarksInWords(row) : '?';
  };
  test('reasons and notes, each one sentence', () => {
    const items = below(parseFragment(remarksOf('kinh-te-so-grdp', 2025))).filter(({ tagName }) => tagName === 'li');
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(textOf(item)).toMatch(/^(?:Không so được|Lưu ý): .*[^.]\.$/u);
  });
  test('one figure alone has nothing to be compared with', () => expect(remarksOf('hoc-ba-so', 2025)).toBe(''));
});

test('the caption counts what is served', () => {
  expect(comparisonCaption(comparison)).toContain(`${comparison.rows.length} dòng`);
  expect(comparisonCaption(comparison)).toContain(`${comparison.provinces.length} đơn vị`);
});
