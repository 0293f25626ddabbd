import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ChosenLine } from '../../../src/presentation/comparison/choice.ts';
import { columnNameOf } from '../../../src/presentation/comparison/comparison-view.ts';
import { withNumber, type ShownFigure } from '../../../src/presentation/comparison/shown-line.ts';
import { shownLines, shownPlaces } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { fittedAxis } from '../../../src/presentation/pictures/fitted-axis.ts';
import { gathered } from '../../../src/presentation/pictures/gathered.ts';
import type { Picture, PictureOrder } from '../../../src/presentation/pictures/picture-order.ts';
import { inksOf, signsOf } from '../../../src/presentation/pictures/picture-signs.ts';
import { pictureSizes } from '../../../src/presentation/pictures/picture-size.ts';
import { drawPicture } from '../../../src/presentation/pictures/picture-svg.ts';
import { widthOf } from '../../../src/presentation/pictures/picture-text.ts';
import { altText, benchmarkLabel, headlineOf } from '../../../src/presentation/pictures/picture-words.ts';
import { drawingColours } from '../../../src/presentation/charts/dot-plot-svg.ts';
import { basisInWords } from '../../../src/presentation/words/basis-words.ts';
import { figureInWords } from '../../../src/presentation/words/words.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const map = shownPlaces(catalogue);
const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
const [wide, square, tall] = pictureSizes;
if (!square || !tall) throw new Error('three sizes');
const lines: readonly ChosenLine[] = shownLines(catalogue).map((line) => ({ line, figures: line.figures }));
const drawable = lines.filter(({ figures }) => withNumber(figures).length > 0);
const lineOf = (indicator: string, year: number | null = 2025, level: string | null = null): ChosenLine => {
  const found = lines.find(({ line }) => line.indicator === indicator && line.year === year && line.level === level);
  if (!found) throw new Error(indicator);
  return found;
};
const draw = (chosen: ChosenLine, order: Partial<PictureOrder> = {}): Picture =>
  drawPicture({
    chosen,
    places: [],
    size: wide,
    theme: 'light',
    headline: headlineOf(chosen, nameOf),
    subtitle: chosen.line.name,
    source: 'Kế hoạch số, vi-du.vn/so-sanh/, bản ngày 25/11/2026',
    nameOf,
    fonts: '',
    ...order,
  });
const drawn = (chosen: ChosenLine, order: Partial<PictureOrder> = {}): Picture & { kind: 'drawn' } => {
  const picture = draw(chosen, order);
  if (picture.kind === 'refused') throw new Error(picture.why);
  return picture;
};

interface Words {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly letters: number;
  readonly anchor: string;
  readonly bold: boolean;
}
/** Every line of words of a drawing, read by a strict parser, which throws where the file is no XML. */
const read = (svg: string): { texts: Words[]; names: string[]; attributes: string[] } => {
  const parser = new SaxesParser({ xmlns: true });
  const [texts, names, attributes]: [Words[], string[], string[]] = [[], [], []];
  let open: { x: number; y: number; anchor: string; words: string; letters: number; bold: boolean } | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: own }) => {
    names.push(name);
    for (const { name: key, value } of Object.values(own)) attributes.push(`${key}=${value}`);
    const value = (key: string): string | undefined => own[key]?.value;
    if (name === 'text')
      open = {
        x: Number(value('x')),
        y: Number(value('y')),
        anchor: value('text-anchor') ?? 'start',
        words: '',
        letters: Number(value('font-size') ?? 0),
        bold: value('font-weight') === '600',
      };
    if (name === 'tspan' && open) open.letters = Math.max(open.letters, Number(value('font-size') ?? 0));
  });
  parser.on('text', (words) => {
    if (open) open.words += words;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text' && open) {
      texts.push(open);
      open = undefined;
    }
  });
  parser.write(svg).close();
  return { texts, names, attributes };
};
const wordsOf = (picture: Picture & { kind: 'drawn' }): string =>
  read(picture.svg)
    .texts.map(({ words }) => words)
    .join('\n');

test('there are many lines to draw', () => expect(drawable.length).toBeGreaterThan(60));

describe.each(pictureSizes)('every line as a picture, $name', (size) => {
  const table = drawable.map((chosen, index) => ({
    chosen,
    theme: index % 2 === 0 ? ('light' as const) : ('dark' as const),
    key: [chosen.line.indicator, chosen.line.level ?? '', chosen.line.year ?? ''].join(' '),
  }));
  test.for(
    table.flatMap((one) => [
      { ...one, kind: 'chart', more: {} },
      { ...one, kind: 'map', more: { map } },
    ]),
  )('$key, $kind', ({ chosen, theme, kind, more }) => {
    const { svg } = drawn(chosen, { size, theme, ...more });
    const { texts, names, attributes } = read(svg);
    // Whole in itself: no picture, no link, no address but those of XML.
    expect(
      names.filter(
        (name) => !['svg', 'title', 'desc', 'rect', 'text', 'tspan', 'path', 'g', 'circle', 'line'].includes(name),
      ),
    ).toEqual([]);
    expect(attributes.filter((own) => /href|url\(|^on/.test(own))).toEqual([]);
    // Within the paper, and no line of words on another.
    for (const { words, x, y, letters, anchor, bold } of texts) {
      const long = widthOf(words, letters, bold);
      const from = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      expect(from, words).toBeGreaterThanOrEqual(0);
      expect(from + long, words).toBeLessThanOrEqual(size.width);
      expect(y, words).toBeLessThanOrEqual(size.height - 8);
      expect(y, words).toBeGreaterThan(20);
    }
    const ticks = texts
      .filter(({ anchor }) => anchor === 'middle')
      .map(({ words, x, letters }) => [x, widthOf(words, letters) / 2] as const);
    for (const [index, [x, half]] of ticks.entries()) {
      const [next, nextHalf] = ticks[index + 1] ?? [Infinity, 0];
      expect(next - nextHalf, 'names of ticks').toBeGreaterThan(x + half);
    }
    const said = texts.map(({ words }) => words).join('\n');
    // Every figure is told with its number of places, or by name.
    const rows = gathered(chosen.figures).flatMap((group) => group.rows);
    for (const { values } of rows)
      for (const { value, members } of values) {
        const units = new Set(members.map(({ province }) => province));
        expect(said, value).toContain(value);
        if (units.size > 1)
          expect(said, value).toMatch(new RegExp(`${units.size} nơi|${[...units].map(nameOf).join('|')}`));
      }
    for (const words of ['Nguồn: Kế hoạch số', kind === 'map' ? 'Hoàng Sa' : 'Trục từ', 'không đại diện'])
      expect(said.replaceAll('\n', ' ')).toContain(words);
    for (const { basis } of withNumber(chosen.figures)) expect(said).toContain(`${basisInWords(basis).name}: `);
  });
});

describe('what a picture says is what the data say', () => {
  test.for(
    drawable.map((chosen) => ({
      key: `${chosen.line.indicator} ${chosen.line.year ?? ''} ${chosen.line.level ?? ''}`,
      chosen,
    })),
  )('$key: every figure with its place and whose words, in the text that stands for the picture', ({ chosen }) => {
    const alt = altText('Tiêu đề', chosen, [], nameOf);
    for (const { id } of chosen.figures) {
      const target = catalogue.targets.find((one) => one.id === id);
      if (!target || target.operator === null) continue;
      const value = figureInWords(target);
      const sentences = alt
        .split('. ')
        .filter((sentence) => sentence.toLocaleLowerCase('vi').startsWith(`${value}: `.toLocaleLowerCase('vi')));
      const parts = sentences
        .flatMap((sentence) => sentence.split('; '))
        .filter((part) => part.includes(`(${basisInWords(target.basis).name})`));
      expect(
        parts.some((part) => part.includes(nameOf(target.province))),
        `${id} ${value}`,
      ).toBe(true);
    }
  });

  test.for(
    drawable.map((chosen) => ({
      key: `${chosen.line.indicator} ${chosen.line.year ?? ''} ${chosen.line.level ?? ''}`,
      chosen,
    })),
  )('$key: signs stand around their number, all of them, in the shape of their basis', ({ chosen }) => {
    const numbers = withNumber(chosen.figures);
    const axis = fittedAxis(numbers, chosen.line.benchmarks, chosen.line.unit);
    if (!axis) throw new Error('no axis');
    for (const value of [axis.least, axis.most]) {
      expect(axis.place(value)).toBeGreaterThanOrEqual(0);
      expect(axis.place(value)).toBeLessThanOrEqual(1);
    }
    const place = { left: 400, length: 500, middle: 100, height: 60, scale: 1 };
    let signs = 0;
    for (const row of gathered(chosen.figures, true).flatMap((group) => group.rows)) {
      const [first] = row.members;
      const { svg } = signsOf(row, axis, place, inksOf(drawingColours.light));
      if (first.operator === 'range') {
        const [, from, to] = / x1="([\d.]+)" x2="([\d.]+)"/.exec(svg) ?? [];
        const ends = [first.low, first.high].map((end) => 400 + axis.place(end ?? 0) * 500);
        expect(Number(from)).toBeCloseTo(Math.min(...ends), 0);
        expect(Number(to)).toBeCloseTo(Math.max(...ends), 0);
        signs += row.members.length;
        continue;
      }
      const places = [...svg.matchAll(/translate\(([\d.]+) [\d.]+\) scale\([\d.]+\)"><svg/g)].map(([, x]) => Number(x));
      const middle = (Math.min(...places) + Math.max(...places)) / 2;
      expect(middle).toBeCloseTo(400 + axis.place(first.low ?? 0) * 500, 0);
      expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(84);
      signs += first.impossible === true ? row.members.length : places.length;
    }
    expect(signs).toBe(numbers.length);
  });

  test('a rank of small number stands at the right, the axis says so', () => {
    const { figures, line } = lineOf('xep-hang-chuyen-doi-so');
    const axis = fittedAxis(withNumber(figures), line.benchmarks, 'rank');
    expect(axis?.place(10)).toBeGreaterThan(axis?.place(20) ?? 1);
    expect(axis?.words).toMatch(/^Trục từ hạng \d+ đến hạng \d+, hạng nhỏ ở bên phải\.$/);
  });
});

/** Figures as a line has them, made for what no text holds yet. */
const made = (count: number, change: (figure: ShownFigure, index: number) => Partial<ShownFigure>): ChosenLine => {
  const { line, figures } = lineOf('kinh-te-so-grdp');
  const [sample] = withNumber(figures);
  if (!sample) throw new Error('no figure');
  const all = Array.from({ length: count }, (_, index): ShownFigure => {
    const figure = {
      ...sample,
      id: `x/${index}`,
      province: `nơi-${index}`,
      group: 0,
      operator: '=' as const,
      low: 20,
      high: null,
      value: '20%',
    };
    return { ...figure, ...change(figure, index) };
  });
  return { line: { ...line, figures: all, remarks: [] }, figures: all };
};
const long = 'Tỉnh có tên dài hai lăm chữ';

describe('difficult choices', () => {
  test.for<{ why: string; chosen: ChosenLine; order?: Partial<PictureOrder>; says: readonly string[] }>([
    { why: 'one figure', chosen: made(1, () => ({})), says: ['nơi-0', '20%', 'Trục từ'] },
    { why: 'sixty equal figures are one row', chosen: made(60, () => ({})), says: ['60 nơi', 'nơi-59'] },
    {
      why: 'sixty equal figures, on a telephone',
      chosen: made(60, () => ({})),
      order: { size: tall },
      says: ['nơi-59'],
    },
    {
      why: 'sixty figures of twelve numbers',
      chosen: made(60, (_, index) => ({ low: 10 + (index % 12), value: `${10 + (index % 12)}%` })),
      order: { size: tall },
      says: Array.from({ length: 12 }, (_, index) => `${10 + index}%`),
    },
    {
      why: 'nothing comparable: said once, no group of one',
      chosen: made(5, (_, index) => ({ group: index, low: 10 + index, value: `${10 + index}%` })),
      says: ['Không con số nào ở đây so được với nhau', '10%', '14%'],
    },
    {
      why: 'one place, the same in two documents',
      chosen: made(2, () => ({ province: 'Nơi A' })),
      says: ['Nơi A, 2 văn bản'],
    },
    {
      why: 'a range only',
      chosen: made(1, () => ({ operator: 'range', low: 15, high: 20, value: '15–20%' })),
      says: ['15–20%'],
    },
    { why: 'a rank', chosen: lineOf('xep-hang-chuyen-doi-so'), says: ['nhóm 10 dẫn đầu', 'hạng nhỏ ở bên phải'] },
    {
      why: 'names of 25 letters and more',
      chosen: made(12, () => ({})),
      order: { nameOf: (unit) => `${long} ${unit}` },
      says: ['12 nơi'],
    },
    {
      why: 'a headline of 300 letters stands whole',
      chosen: made(3, () => ({})),
      order: { size: tall, headline: 'Chữ '.repeat(75).trim() },
      says: ['Chữ Chữ'],
    },
    {
      why: 'signs of markup in a headline',
      chosen: made(1, () => ({})),
      order: { headline: '<b>5 & "6"</b>\u0007' },
      says: ['<b>5 & "6"</b>'],
    },
    {
      why: 'no possible value satisfies it',
      chosen: made(1, () => ({ operator: '>', low: 100, value: 'trên 100%', impossible: true })),
      says: ['trên 100%'],
    },
  ])('$why', ({ chosen, order, says }) => {
    const words = wordsOf(drawn(chosen, order));
    for (const said of says) expect(words).toContain(said);
  });

  test.for<{ why: string; chosen: ChosenLine; order?: Partial<PictureOrder>; says: RegExp }>([
    {
      why: 'a commitment without a number',
      chosen: made(2, () => ({ operator: null, low: null, value: 'nêu nhưng không có con số', group: null })),
      says: /^Không có con số nào để vẽ: 2 nơi nêu mà không có con số\. Cách sửa: /,
    },
    { why: 'nothing at all', chosen: made(0, () => ({})), says: /^Không có con số nào để vẽ\. Cách sửa: / },
    {
      why: 'sixty different numbers in the lowest size',
      chosen: made(60, (_, index) => ({ low: index + 1, value: `${index + 1}%` })),
      says: /^Quá nhiều con số khác nhau, không vừa khổ ngang 16:9\. Cách sửa: /,
    },
    {
      why: 'no headline',
      chosen: made(1, () => ({})),
      order: { headline: '  ' },
      says: /^Hình chưa có tiêu đề\. Cách sửa: /,
    },
    {
      why: 'a headline that no picture holds',
      chosen: made(1, () => ({})),
      order: { headline: 'chữ '.repeat(400) },
      says: /^Tiêu đề dài 1599 chữ cái, không vừa hình\. Cách sửa: /,
    },
  ])('$why: says why there is none', ({ chosen, order, says }) => {
    const picture = draw(chosen, order);
    expect(picture.kind === 'refused' && picture.why).toMatch(says);
  });
});

describe('the headline that stands until another is written', () => {
  const number = (low: number, over: Partial<ShownFigure> = {}): Partial<ShownFigure> => ({
    low,
    value: `${low}%`,
    ...over,
  });
  test.for<{ why: string; chosen: ChosenLine; is: string }>([
    { why: 'one place', chosen: made(1, () => ({})), is: 'nơi-0 nêu 20%: kinh tế số trong GRDP' },
    {
      why: 'a few places are named with all that they state',
      chosen: made(3, (_, index) => ({ province: index < 2 ? 'a' : 'b', ...(index === 0 ? {} : number(20 + index)) })),
      is: 'Kinh tế số trong GRDP: a nêu 20%, 21%; b nêu 22%',
    },
    { why: 'all equal', chosen: made(7, () => ({})), is: 'Cả 7 nơi đều nêu 20%: kinh tế số trong GRDP' },
    {
      why: 'most of them',
      chosen: made(5, (_, index) => (index < 3 ? {} : number(10 + index))),
      is: '3 trong 5 nơi nêu 20%: kinh tế số trong GRDP',
    },
    {
      why: 'two as many',
      chosen: made(4, (_, index) => (index < 2 ? {} : number(25))),
      is: '4 nơi nêu con số: kinh tế số trong GRDP',
    },
    {
      why: 'counts only what may be compared',
      chosen: made(5, (_, index) => ({ group: index < 3 ? 0 : 1, ...(index === 2 ? number(25) : {}) })),
      is: '2 trong 3 nơi so được với nhau nêu 20%: kinh tế số trong GRDP',
    },
    {
      why: 'nothing comparable',
      chosen: made(3, (_, index) => ({ group: index })),
      is: '3 nơi nêu con số, không con số nào so được với nhau: kinh tế số trong GRDP',
    },
    {
      why: 'one place, two documents',
      chosen: made(2, (_, index) => ({ province: 'a', ...(index === 0 ? {} : number(25)) })),
      is: 'a nêu 20%; 25%: kinh tế số trong GRDP',
    },
  ])('$why', ({ chosen, is }) => expect(headlineOf(chosen, nameOf)).toBe(is));
});

test('a chosen place without a figure is told, and why', () => {
  const { line, figures } = lineOf('kinh-te-so-grdp');
  const places = ['vinh-long', 'kien-giang', 'ha-noi'];
  const chosen = { line, figures: figures.filter(({ province }) => places.includes(province)) };
  const words = wordsOf(drawn(chosen, { places })).replaceAll('\n', ' ');
  expect(words).toMatch(/Kiên Giang: chưa rõ, /);
  expect(words).toMatch(/Hà Nội: chưa có ở đây, chưa có văn bản nào của nơi này\./);
  // What must be known speaks of the whole line, and says so.
  expect(words).toContain('cả những con số không có trong hình: ');
});

test('benchmarks at one place are one label, each document told', () => {
  const { line } = lineOf('kinh-te-so-grdp');
  const label = benchmarkLabel(line.benchmarks);
  expect(label).toMatch(/^Mốc quốc gia 20% \(/);
  for (const { document } of line.benchmarks) expect(label.split(document)).toHaveLength(2);
});
