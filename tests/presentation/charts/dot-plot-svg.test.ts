import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/catalogue/content-folder.ts';
import { assembleCatalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../../src/catalogue/content.ts';
import {
  figureLabel,
  lineLabel,
  meetsTick,
  textWidth,
  wrapText,
  type Room,
} from '../../../src/presentation/charts/dot-plot-labels.ts';
import { markSvg, type Inks } from '../../../src/presentation/charts/dot-plot-signs.ts';
import { dotPlotSvg } from '../../../src/presentation/charts/dot-plot-svg.ts';
import { dotPlot, type DotPlot, type DotPlotNames, type Mark } from '../../../src/presentation/charts/dot-plot.ts';

const catalogue = assembleCatalogue(entriesOf(loadContent()));
const names: DotPlotNames = { province: (id) => `Tỉnh ${id}`, document: (id) => `số ${id}`, coverage: () => 'phủ' };
const findPlot = (id: string, said: DotPlotNames): DotPlot | null => {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  const targets = catalogue.targets.filter((target) => target.indicator === id);
  return indicator ? dotPlot(indicator, targets, catalogue.benchmarks, said) : null;
};
const realPlot = (id: string, said: DotPlotNames): DotPlot => {
  const plot = findPlot(id, said);
  if (!plot) throw new Error(`no plot of ${id}`);
  return plot;
};
const svgText = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(svgText).join(' ') : '';

describe('the drawn sign', () => {
  const inks: Inks = {
    ink: 'black',
    paper: (property) => `${property}="white"`,
    line: ' stroke="black" stroke-width="2"',
    box: '',
  };
  const draw = (mark: Mark): string => markSvg(mark, { x: (at) => `${at * 100}%`, y: '50%' }, inks);
  const look = { basis: 'document', aspiration: false } as const;
  const cases: { why: string; mark: Mark; has: RegExp; not?: RegExp }[] = [
    { why: 'verbatim is filled', mark: { ...look, kind: 'exact', at: 0.5 }, has: /fill="black"/, not: /white/ },
    {
      why: 'reported is hollow: paper within an outline',
      mark: { ...look, basis: 'reported', kind: 'exact', at: 0.5 },
      has: /fill="white" stroke="black"/,
      not: /fill="black"/,
    },
    { why: 'an aspiration is dashed', mark: { ...look, aspiration: true, kind: 'exact', at: 0.5 }, has: /dasharray/ },
    { why: 'arrow to the right', mark: { ...look, kind: 'open', at: 0.5, toward: 'right' }, has: /H28M/ },
    { why: 'arrow to the left', mark: { ...look, kind: 'open', at: 0.5, toward: 'left' }, has: /H-28M/ },
    { why: 'about has waves', mark: { ...look, kind: 'about', at: 0.5 }, has: /q3-6 6 0/ },
    {
      why: 'range goes from end to end',
      mark: { ...look, kind: 'range', from: 0.1, to: 0.2 },
      has: /x1="10%" x2="20%"/,
    },
    {
      why: 'a reported range is hollow too',
      mark: { ...look, basis: 'reported', kind: 'range', from: 0.1, to: 0.2 },
      has: /stroke="white" stroke-width="3"/,
    },
    { why: 'words have no sign', mark: { ...look, kind: 'words' }, has: /^$/ },
  ];
  test.for(cases)('$why', ({ mark, has, not }) => {
    expect(draw(mark)).toMatch(has);
    if (not) expect(draw(mark)).not.toMatch(not);
  });
});

describe('labels', () => {
  const room = { axis: 240, left: 12, right: 36 };
  const at = (place: number, toward: 'left' | 'right' = 'right'): Mark => ({
    kind: 'open',
    at: place,
    toward,
    basis: 'document',
    aspiration: false,
  });
  const words = 'tối thiểu 80%';
  test.for<{ why: string; mark: Mark; lines?: number[]; at?: number; anchor: 'start' | 'end' }>([
    { why: 'room to the right', mark: at(0.1), anchor: 'start' },
    { why: 'near the right edge', mark: at(0.9), anchor: 'end' },
    { why: 'at the right edge', mark: at(1), anchor: 'end' },
    { why: 'at the left edge', mark: at(0), anchor: 'start' },
    { why: 'a line on the sign itself is in nobody’s way', mark: at(0.5), lines: [0.5], anchor: 'start' },
    { why: 'a line to the right: away from it', mark: at(0.6), lines: [0.8], anchor: 'end' },
    { why: 'a line to the left of what would stand left', mark: at(0.9), lines: [0.7], at: 0.7, anchor: 'end' },
    {
      why: 'a line to the right and no room to the left: beyond it',
      mark: at(0.1),
      lines: [0.3],
      at: 0.3,
      anchor: 'start',
    },
    { why: 'a line far off', mark: at(0.1), lines: [0.9], anchor: 'start' },
  ])('$why', ({ mark, lines = [], at: place, anchor }) => {
    const label = figureLabel(mark, words, 14, room, lines);
    expect(label?.anchor).toBe(anchor);
    if ('at' in mark) expect(label?.at).toBe(place ?? mark.at);
  });

  test('words in place of a figure have no place on the axis', () =>
    expect(
      figureLabel({ kind: 'words', basis: 'reported', aspiration: false }, 'nêu nhưng không có con số', 14, room, []),
    ).toBeNull());

  test.for([
    { why: 'the same place', line: 0.2, meets: true },
    { why: 'touching its letters', line: 0.25, meets: true },
    { why: 'between two', line: 0.3, meets: false },
  ])('a line makes way for the name of a tick: $why', ({ line, meets }) =>
    expect(meetsTick(line, 0.2, '20%', 13, room)).toBe(meets),
  );

  const rooms: Readonly<Record<string, Room>> = {
    'a phone': { ...room, widths: [280, 690] },
    'a desk': { axis: 430, widths: [430, 704], left: 12, right: 36 },
    'a picture': { axis: 680, left: 12, right: 40 },
  };
  test.for(Object.keys(rooms))('no line runs through a figure of any chart of the site, on %s', (name) => {
    const own = rooms[name];
    if (!own) throw new Error(name);
    const crossed: string[] = [];
    let looked = 0;
    for (const { id } of catalogue.indicators)
      for (const { rows, benchmarks, heading } of findPlot(id, names)?.panels ?? []) {
        const lines = benchmarks.flatMap(({ places }) => places);
        for (const row of rows) {
          const label = figureLabel(row.mark, row.figure, 14, own, lines);
          if (!label) continue;
          const width = textWidth(row.figure, 14);
          const [least, most] = own.widths ?? [own.axis, own.axis];
          for (let axis = least; axis <= most; axis += 5)
            for (const line of lines) {
              looked += 1;
              const start = label.at * axis + label.shift - (label.anchor === 'end' ? width : 0);
              if (line * axis > start && line * axis < start + width)
                crossed.push(`${id}, ${heading}, ${row.name}, ${row.figure}: ${axis} px`);
            }
        }
      }
    expect(crossed).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  });

  test.for([0, 0.25, 0.5, 0.75, 1])('a long label of a line stays within a phone at %d', (place) => {
    const words = 'tối thiểu 100% · Kế hoạch hoạt động của Ủy ban Quốc gia về chuyển đổi số năm 2023, toàn trình';
    const label = lineLabel(place, words, 13, room);
    const widest = Math.max(...label.lines.map((line) => textWidth(line, 13)));
    const x = place * room.axis + label.place.shift;
    const start = label.place.anchor === 'start' ? x : label.place.anchor === 'end' ? x - widest : x - widest / 2;
    expect(label.lines.join(' ')).toBe(words);
    expect(start).toBeGreaterThanOrEqual(-room.left);
    expect(start + widest).toBeLessThanOrEqual(room.axis + room.right);
  });

  test('an address without spaces is cut, and nothing of it is lost', () => {
    const address = 'https://ke-hoach-so.example.vn/chi-tieu/kinh-te-so-grdp/';
    expect(wrapText(address, 120, 13).join('')).toBe(address);
  });
});

describe('the chart as a file', () => {
  const options = { width: 760, title: 'A < B & "C"', source: 'nguồn <b>', warnings: ['chú ý & đọc kỹ'] };
  const harsh: DotPlotNames = {
    province: () => 'Tỉnh <script> & "Huế" ‘x’\u0001',
    document: () => '1<2 & 3',
    coverage: () => '3 > 2',
  };

  test('names cannot become markup, and characters that XML forbids are left out', () => {
    const svg = dotPlotSvg(realPlot('kinh-te-so-grdp', harsh), options);
    expect(svg).not.toMatch(/<script|<b>|\u0001|&(?!amp;|lt;|gt;|quot;)/);
    const words = svgText(parseFragment(svg).childNodes[0] as DefaultTreeAdapterTypes.ChildNode);
    for (const said of ['A < B & "C"', 'Tỉnh <script> & "Huế"', '1<2 & 3', 'nguồn <b>', 'Lưu ý: chú ý & đọc kỹ'])
      expect(words).toContain(said);
  });

  test.for([340, 760, 1200] as const)('stands alone at %d px, in light and dark', (width) => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = dotPlotSvg(realPlot('ho-so-cong-viec-mang', names), { ...options, width, theme });
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/var\(|style=|class=|href=|url\(|currentColor|<text[^>]* font-size="(?:\d|1[0-2])"/);
    }
  });
});

describe('every indicator of the site as a file', () => {
  const ids = [...new Set(catalogue.targets.map(({ indicator }) => indicator))];
  test.for(ids)('%s', (id) => {
    const plot = realPlot(id, names);
    for (const width of [340, 760]) {
      const svg = dotPlotSvg(plot, { width, title: plot.name, source: 'nguồn', warnings: [] });
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      const parsed = parseFragment(svg, { onParseError: ({ code }) => expect.fail(code) });
      expect(parsed.childNodes.map(({ nodeName }) => nodeName)).toEqual(['svg']);
      const words = svgText(parsed.childNodes[0] as DefaultTreeAdapterTypes.ChildNode);
      // Words in place of a figure stand below the name, where they may take two lines.
      for (const row of plot.panels.flatMap((panel) => panel.rows))
        if (row.mark.kind === 'words') expect(words.replace(/\s+/g, ' ')).toContain(row.figure);
        else expect(words).toContain(row.figure);
    }
  });
});
