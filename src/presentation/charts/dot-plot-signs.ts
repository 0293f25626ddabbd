import { bases, type Basis } from '../../domain/basis.ts';
import { basisInWords } from '../words/basis-words.ts';
import type { DotPlot, Mark } from './dot-plot.ts';

/** How a sign is inked: attributes, since the page takes them from its styles and a download must carry them. */
export interface Inks {
  /** Value of `fill` and `stroke` of what is drawn. */
  readonly ink: string;
  /** The attribute that gives the colour of the paper. */
  readonly paper: (property: 'fill' | 'stroke') => string;
  /** Attributes of what is drawn as a line, each after a space. */
  readonly line: string;
  /** Attributes of the box around a sign, each after a space: what it holds reaches over its edges. */
  readonly box: string;
}

/** Outline of a sign: dashed for an aspiration. */
const outline = (mark: Mark, { line }: Inks): string => `${line}${mark.aspiration ? ' stroke-dasharray="3 2.4"' : ''}`;

/** Half the width of the shape of a basis, so that all of them look equally large beside a circle of that radius. */
const reach = { document: 1, summary: 0.9, press: 1.3, reported: 1 } as const satisfies Record<Basis, number>;

/** The shape of a basis around the point 0,0: round where the document speaks or nobody does, square, or a diamond. */
export const shapeSvg = (basis: Basis, radius: number, attributes: string): string => {
  const half = Math.round(radius * reach[basis] * 10) / 10;
  switch (basis) {
    case 'document':
    case 'reported':
      return `<circle r="${half}" ${attributes}/>`;
    case 'summary':
      return `<path d="M-${half}-${half}H${half}V${half}H-${half}Z" ${attributes}/>`;
    case 'press':
      return `<path d="M0-${half}L${half} 0L0 ${half}L-${half} 0Z" ${attributes}/>`;
  }
};

/** What the shapes are called beside a chart. */
export const shapeInWords: Readonly<Record<Basis, string>> = {
  document: 'chấm tròn đặc',
  summary: 'ô vuông',
  press: 'hình thoi',
  reported: 'vòng rỗng',
};

/** Filled where words stand here, hollow for a reported figure; an aspiration has a dashed outline. */
const dot = (mark: Mark, inks: Inks, radius = 6): string => {
  const { basis, aspiration } = mark;
  const ring = shapeSvg(basis, aspiration ? radius + 1 : radius, `${inks.paper('fill')}${outline(mark, inks)}`);
  if (basis === 'reported') return ring;
  const fill = `fill="${inks.ink}"`;
  return aspiration ? ring + shapeSvg(basis, radius - 2.5, fill) : shapeSvg(basis, radius + 0.5, fill);
};

/** A sign around the point 0,0; for a range, that of one end (its line is `rangeSvg`). */
const signSvg = (mark: Mark, inks: Inks): string => {
  const line = `fill="none"${inks.line}`;
  switch (mark.kind) {
    case 'exact':
      return dot(mark, inks);
    case 'about':
      return `<path d="M-19 1q3-6 6 0t6 0M7 1q3-6 6 0t6 0" ${line}/>${dot(mark, inks)}`;
    case 'open': {
      const way = mark.toward === 'right' ? 1 : -1;
      return `<path d="M${7 * way} 0H${28 * way}M${22 * way}-5L${28 * way} 0L${22 * way} 5" ${line}/>${dot(mark, inks)}`;
    }
    case 'impossible': {
      const filled = mark.basis !== 'reported';
      const ring = shapeSvg(
        mark.basis,
        9,
        `${filled ? `fill="${inks.ink}"` : inks.paper('fill')}${outline(mark, inks)}`,
      );
      const inside = (property: 'fill' | 'stroke'): string =>
        filled ? inks.paper(property) : `${property}="${inks.ink}"`;
      return `${ring}<path d="M-2.6-2.4C-2.6-6.2 3-5.8 2.8-2.6C2.7-.6 0-.6 0 1.6" fill="none" ${inside('stroke')} stroke-width="1.8"/><circle cy="4.8" r="1.2" ${inside('fill')}/>`;
    }
    case 'range': {
      const end = `<path d="M0-7V7" ${line}/>`;
      return mark.basis === 'summary' || mark.basis === 'press'
        ? end + shapeSvg(mark.basis, 5, `fill="${inks.ink}"`)
        : end;
    }
    case 'words':
      return '';
  }
};

/** How places of the axis and heights are written: in percent on the page, in pixels in a download. */
export interface Writing {
  readonly x: (at: number) => string;
  readonly y: string;
}

/** A drawing moved to a place; a nested `svg`, since only its `x` may be a percentage. */
const placed = (inner: string, x: string, y: string, { box }: Inks): string =>
  inner === '' ? '' : `<svg x="${x}" y="${y}"${box}>${inner}</svg>`;

/** The sign of a figure at its place on a row. */
export const markSvg = (mark: Mark, writing: Writing, inks: Inks): string => {
  const { x, y } = writing;
  switch (mark.kind) {
    case 'exact':
    case 'about':
    case 'open':
    case 'impossible':
      return placed(signSvg(mark, inks), x(mark.at), y, inks);
    case 'range': {
      const ends = `x1="${x(mark.from)}" x2="${x(mark.to)}" y1="${y}" y2="${y}"`;
      const dashes = mark.aspiration ? ' stroke-dasharray="6 3"' : '';
      const bar = `<line ${ends} stroke="${inks.ink}" stroke-width="7"${dashes}/>`;
      const hollow = mark.basis === 'reported' ? `<line ${ends} ${inks.paper('stroke')} stroke-width="3"/>` : '';
      return `${bar}${hollow}${placed(signSvg(mark, inks), x(mark.from), y, inks)}${placed(signSvg(mark, inks), x(mark.to), y, inks)}`;
    }
    case 'words':
      return '';
  }
};

/** One line of the legend: a sign in the middle of its box (null is the line of a benchmark) and its meaning. */
export interface LegendEntry {
  readonly mark: Mark | null;
  readonly words: string;
}

/** The legend of what this chart holds, and of nothing else. */
export const legendOf = (plot: DotPlot): LegendEntry[] => {
  const marks = plot.panels.flatMap(({ rows }) => rows.map(({ mark }) => mark));
  const signs = marks.filter(({ kind }) => kind !== 'words');
  const held = bases.filter((basis) => signs.some((mark) => mark.basis === basis));
  const plain = { basis: held[0] ?? 'reported', aspiration: false } as const;
  const has = (kind: Mark['kind']): boolean => marks.some((mark) => mark.kind === kind);
  const opensTo = (toward: 'left' | 'right'): boolean =>
    marks.some((mark) => mark.kind === 'open' && mark.toward === toward);
  const isRank = plot.kind === 'rank';
  const entries: (LegendEntry & { shown: boolean })[] = [
    ...held.map((basis) => ({
      shown: true,
      mark: { ...plain, basis, kind: 'exact', at: 0.5 } as const,
      words: `${shapeInWords[basis]}: ${basisInWords(basis).name}`,
    })),
    {
      shown: opensTo('right'),
      mark: { ...plain, kind: 'open', at: 0.3, toward: 'right' },
      words: isRank ? 'mũi tên phải: hạng ấy hoặc cao hơn' : 'mũi tên phải: tối thiểu, trên mức ấy',
    },
    {
      shown: opensTo('left'),
      mark: { ...plain, kind: 'open', at: 0.7, toward: 'left' },
      words: isRank ? 'mũi tên trái: hạng ấy hoặc thấp hơn' : 'mũi tên trái: tối đa, dưới mức ấy',
    },
    { shown: has('about'), mark: { ...plain, kind: 'about', at: 0.5 }, words: 'có sóng: khoảng' },
    {
      shown: has('range'),
      mark: { ...plain, kind: 'range', from: 0.15, to: 0.85 },
      words: 'thanh hai đầu: từ mức này đến mức kia',
    },
    {
      shown: signs.some((mark) => mark.aspiration),
      mark: { ...plain, aspiration: true, kind: 'exact', at: 0.5 },
      words: 'viền đứt: phấn đấu',
    },
    {
      shown: has('impossible'),
      mark: { ...plain, kind: 'impossible', at: 0.5 },
      words: 'dấu hỏi: con số không tỷ lệ nào đạt được',
    },
    {
      shown: plot.panels.some(({ benchmarks }) => benchmarks.length > 0),
      mark: null,
      words: 'vạch đứt: mốc quốc gia',
    },
  ];
  return entries.filter(({ shown }) => shown).map(({ mark, words }) => ({ mark, words }));
};
