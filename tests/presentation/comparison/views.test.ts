import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { CellState } from '../../../src/domain/comparison/cell.ts';
import type { Operator, Unit } from '../../../src/domain/target.ts';
import { toJson } from '../../../src/open-data/formats.ts';
import { dataTables } from '../../../src/open-data/tables.ts';
import { choose } from '../../../src/presentation/comparison/choice.ts';
import { comparisonData } from '../../../src/presentation/comparison/comparison-data.ts';
import { emptyState, type ComparisonState } from '../../../src/presentation/comparison/comparison-state.ts';
import { columnNameOf } from '../../../src/presentation/comparison/comparison-view.ts';
import { viewTable } from '../../../src/presentation/comparison/view-table.ts';
import { viewHtml } from '../../../src/presentation/comparison/view-html.ts';
import { dotPlot } from '../../../src/presentation/charts/dot-plot.ts';
import { href } from '../../../src/presentation/addresses/list-paths.ts';
import { viewRowsOf } from '../../../src/presentation/records/view-rows-of.ts';
import { figureInWords } from '../../../src/presentation/words/words.ts';
import { stateInWords } from '../../../src/presentation/words/cell-words.ts';
import { catalogue, HG, KG, VP193 } from '../../domain/comparison/real-targets.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const base = '/ke-hoach-so/';
const data = comparisonData(catalogue);
const drawing = { base, nameOf: (unit: string) => columnNameOf(unit, catalogue) };
const every = data.places.units.map(({ id }) => id);

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const below = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...below(child)])
    : [];
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((other) => other.name === name)?.value;
const links = (element: Element): Element[] => below(element).filter(({ tagName }) => tagName === 'a');
const draw = (state: Partial<ComparisonState>): Element[] =>
  below(parseFragment(viewHtml(data, { ...emptyState, ...state }, drawing)));
const cellsOf = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => attribute(element, 'data-state') !== undefined);
const keyOf = (cell: Element): string =>
  ['province', 'indicator', 'level', 'year'].map((name) => attribute(cell, `data-${name}`) ?? '?').join('|');
const isNational = (cell: Element): boolean => attribute(cell, 'data-province') === 'quoc-gia';

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

const matrix = draw({ provinces: every, withUnstated: true });
const cells = cellsOf(matrix).filter((cell) => !isNational(cell));
const national = cellsOf(matrix).filter(isNational);
const cellByKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
const cellAt = (key: string): Element => {
  const cell = cellByKey.get(key);
  if (!cell) throw new Error(`no cell ${key}`);
  return cell;
};

describe('every view and targets.json agree figure by figure', () => {
  const byId = (one: { id: string | undefined }, other: { id: string | undefined }): number =>
    (one.id ?? '') < (other.id ?? '') ? -1 : 1;
  const inData = records
    .map((record) => ({
      id: record.id,
      key: keyOfRecord(record),
      figure: figureInWords(record),
      url: record.url,
      basis: record.basis,
    }))
    .sort(byId);
  const onEach = (state: Partial<ComparisonState>): Element[] =>
    data.lines.flatMap(({ indicator, year }) =>
      draw({ ...state, indicators: [indicator], years: [year === null ? 'khong-han' : String(year)] }),
    );
  const indicators = [...new Set(data.lines.map(({ indicator }) => indicator))];
  test.for<{ view: string; drawn: () => Element[] }>([
    { view: 'the overview', drawn: () => draw({}) },
    { view: 'the matrix of all places', drawn: () => matrix },
    {
      view: 'one indicator, places as rows',
      drawn: () => indicators.flatMap((indicator) => draw({ indicators: [indicator] })),
    },
    { view: 'the chart', drawn: () => draw({ view: 'bieu-do' }) },
    { view: 'tile maps with their lists', drawn: () => onEach({ view: 'so-do' }) },
  ])('$view', ({ drawn }) => {
    const shown = new Map(
      cellsOf(drawn())
        .filter((cell) => !isNational(cell))
        .flatMap((cell) =>
          links(cell)
            .filter((link) => attribute(link, 'class') === 'figure')
            .map((link) => {
              const id = attribute(link, 'data-target') ?? '';
              const named = `${drawing.nameOf(attribute(cell, 'data-province') ?? '')}: `;
              const said = textOf(link);
              return [
                id,
                {
                  id,
                  key: keyOf(cell),
                  figure: said.startsWith(named) ? said.slice(named.length) : said,
                  url: attribute(link, 'href'),
                  basis: attribute(link, 'data-basis'),
                },
              ] as const;
            }),
        ),
    );
    expect([...shown.values()].sort(byId)).toEqual(inData);
  });

  test('the downloaded table of all', () => {
    const rows = viewRowsOf(data.lines, catalogue, (path) => href(path, base));
    const [columns = [], ...table] = viewTable(choose(data.lines, emptyState), [], rows, drawing.nameOf);
    const field = (row: readonly string[], name: string): string => row[columns.indexOf(name)] ?? '?';
    const figures = table
      .filter((row) => field(row, 'province') !== 'quoc-gia')
      .map((row) => ['id', 'figure', 'url'].map((name) => field(row, name)).join(' '));
    expect(figures.sort()).toEqual(inData.map(({ id, figure, url }) => `${id} ${figure} ${url}`).sort());
  });

  test('the chart of each indicator’s page, tier by tier and year by year', () => {
    const names = { province: (id: string) => id, document: (id: string) => id, coverage: () => '' };
    const inChart = catalogue.indicators.flatMap((indicator) => {
      const own = catalogue.targets.filter((target) => target.indicator === indicator.id);
      const panels = dotPlot(indicator, own, catalogue.benchmarks, names)?.panels ?? [];
      return panels.flatMap(({ level, year, rows }) =>
        rows.map(({ target, figure }) => [target, indicator.id, level, year, figure].join('|')),
      );
    });
    expect(inChart.sort()).toEqual(
      records
        .map((record) => [record.id, record.indicator, record.level, record.year, figureInWords(record)].join('|'))
        .sort(),
    );
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

describe('a line without a choice of places', () => {
  const lines = draw({}).filter((element) => attribute(element, 'data-row') !== undefined);
  const absent = ['silent', 'unknown', 'no-plan', 'not-applicable'];
  const listed = (line: Element, state: string): string[] =>
    (attribute(line, `data-${state}`) ?? '?').split(',').filter((unit) => unit !== '');

  test('names every unit once: by its figure, or by its kind of absence', () => {
    expect(lines).toHaveLength(data.lines.length);
    const wrong = lines.filter((line) => {
      const stating = cellsOf(below(line))
        .filter((cell) => !isNational(cell))
        .map((cell) => attribute(cell, 'data-province') ?? '');
      const all = [...new Set(stating), ...absent.flatMap((state) => listed(line, state))];
      return all.toSorted().join() !== every.toSorted().join();
    });
    expect(wrong.map((line) => attribute(line, 'data-row'))).toEqual([]);
  });

  test('says of each absent unit what its cell says', () => {
    const wrong = lines.flatMap((line) => {
      const [indicator, level, year] = ['data-row', 'data-row-level', 'data-row-year'].map(
        (name) => attribute(line, name) ?? '',
      );
      return absent.flatMap((state) =>
        listed(line, state).filter((unit) => {
          const key = [unit, indicator, level === 'toan-tinh' ? '' : level, year === 'khong-han' ? '' : year].join('|');
          return attribute(cellAt(key), 'data-state') !== state;
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('figures of one unit stand together, the newest first', () => {
    const wrong = data.lines.filter(({ figures }) => {
      const units = figures.map(({ province }) => province);
      const apart = units.some((unit, index) => units.indexOf(unit) !== index && units[index - 1] !== unit);
      const older = figures.some(({ province, issued }, index) => {
        const before = figures[index - 1];
        return before?.province === province && before.issued !== '' && issued !== '' && before.issued < issued;
      });
      return apart || older;
    });
    expect(wrong.map(({ indicator }) => indicator)).toEqual([]);
  });
});

describe('every cell', () => {
  test.for<{ why: string; wrong: (cell: Element) => boolean }>([
    { why: 'has all five attributes', wrong: (cell) => keyOf(cell).includes('?') || !attribute(cell, 'data-state') },
    { why: 'is never blank', wrong: (cell) => textOf(cell).trim() === '' },
    {
      why: 'says its state in words where it holds no figure',
      wrong: (cell) => {
        const state = attribute(cell, 'data-state') as CellState;
        return !isNational(cell) && state !== 'stated' && state !== 'qualitative'
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
    expect(cells).toHaveLength(data.lines.length * every.length);
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
    words: ['chưa rõ', 'không đầy đủ', 'có số đến năm 2023'],
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
      without: ['có số đến năm 2025'],
    },
    {
      why: 'the same with databases',
      key: 'vinh-long|co-so-du-lieu-dung-chung||2030',
      words: ['chưa rõ', '2025'],
      without: ['có số đến năm 2025'],
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
    { why: 'a place without any document', key: 'ha-noi|ho-so-truc-tuyen||2025', words: ['chưa có ở đây'] },
  ])('$key: $why', ({ key, words = [], without = [] }) => {
    const text = textOf(cellAt(key));
    for (const part of words) expect(text).toContain(part);
    for (const part of without) expect(text).not.toContain(part);
  });
});

describe('the national column', () => {
  test.for([
    {
      why: 'every document that sets it, newest first',
      key: 'kinh-te-so-grdp||2030',
      state: 'stated',
      words: /57-NQ\/TW.*411\/QĐ-TTg.*52-NQ\/TW/,
    },
    { why: 'one document', key: 'ho-so-truc-tuyen||2025', state: 'stated', words: /tối thiểu 80%.*942\/QĐ-TTg/ },
    { why: 'named without a figure', key: 'mang-di-dong-4g-5g||2025', state: 'qualitative', words: /749\/QĐ-TTg/ },
    { why: 'none that we know of', key: 'ho-so-truc-tuyen||2023', state: 'unknown', words: /chưa thấy mốc/ },
  ])('$key: $why', ({ key, state, words }) => {
    const cell = national.find((other) => keyOf(other) === `quoc-gia|${key}`);
    expect(cell && attribute(cell, 'data-state')).toBe(state);
    expect(cell && textOf(cell)).toMatch(words);
  });
});

describe('remarks of a line', () => {
  const remarksOf = (indicator: string, year: number): readonly string[] | undefined =>
    data.lines.find((line) => line.indicator === indicator && line.year === year)?.remarks;
  test('reasons and notes, each one sentence', () => {
    const remarks = remarksOf('kinh-te-so-grdp', 2025) ?? [];
    expect(remarks.length).toBeGreaterThan(2);
    for (const remark of remarks) expect(remark).toMatch(/^(?:Không so được|Lưu ý): .*[^.]\.$/u);
  });
  test('one figure alone has nothing to be compared with', () => expect(remarksOf('hoc-ba-so', 2025)).toEqual([]));
});

describe('columns', () => {
  test('places that say nothing on any shown line are folded into one, with their number, each with its cell', () => {
    const drawn = draw({ provinces: ['vinh-phuc', 'ha-noi', 'hau-giang', 'ha-noi-2025'], years: ['2025'] });
    const heads = drawn.flatMap((element) => attribute(element, 'data-column') ?? []);
    expect(heads).toEqual(['vinh-phuc', 'hau-giang']);
    const folded = drawn.find((element) => attribute(element, 'data-folded') !== undefined);
    expect(folded && attribute(folded, 'data-folded')).toBe('ha-noi,ha-noi-2025');
    expect(folded && textOf(folded)).toContain('2 nơi');
    const lines = new Set(cellsOf(drawn).map((cell) => keyOf(cell).split('|').slice(1).join('|')));
    for (const unit of ['ha-noi', 'ha-noi-2025'])
      expect(cellsOf(drawn).filter((cell) => attribute(cell, 'data-province') === unit)).toHaveLength(lines.size);
  });
});
