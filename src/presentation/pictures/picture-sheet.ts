import type { Basis } from '../../domain/basis.ts';
import { shapeSvg } from '../charts/dot-plot-signs.ts';
import { drawingColours, pixels, xml, type Colours } from '../charts/dot-plot-svg.ts';
import type { PictureSize } from './picture-size.ts';

/** Height of a line, in parts of its letters: Vietnamese marks stand one above the other. */
export const leading = 1.32;

/** How words look on a sheet. */
interface Look {
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A part of a line of words that looks different from the rest of it. */
interface Span {
  readonly words: string;
  readonly letters: number;
  readonly colour: string;
  readonly bold?: boolean;
}

/** The paper of a picture: what was drawn on it so far. */
export class PictureSheet {
  readonly size: PictureSize;
  readonly colours: Colours;
  readonly margin: number;
  /** Width between the margins. */
  readonly width: number;
  readonly #parts: string[] = [];

  constructor(size: PictureSize, theme: 'light' | 'dark') {
    this.size = size;
    this.colours = drawingColours[theme];
    this.margin = Math.round(size.width * 0.038);
    this.width = size.width - 2 * this.margin;
  }

  /** The right edge of what is drawn. */
  get right(): number {
    return this.size.width - this.margin;
  }

  add(part: string): void {
    this.#parts.push(part);
  }

  /** A halo of paper around words keeps them readable across lines. */
  #halo(letters: number): string {
    return `stroke="${this.colours.paper}" stroke-width="${pixels(letters / 3.5)}" stroke-linejoin="round" paint-order="stroke"`;
  }

  /** Words on one line, `y` its baseline. */
  write(words: string, x: number, y: number, letters: number, { colour, bold, anchor = 'start' }: Look): void {
    this.add(
      `<text x="${pixels(x)}" y="${pixels(y)}" font-size="${pixels(letters)}" fill="${colour}"${bold === true ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} ${this.#halo(letters)}>${xml(words)}</text>`,
    );
  }

  /** One line of words that look different from each other. */
  writeSpans(spans: readonly Span[], x: number, y: number, anchor: 'start' | 'end'): void {
    const inner = spans
      .map(
        ({ words, letters, colour, bold }) =>
          `<tspan font-size="${pixels(letters)}" fill="${colour}"${bold === true ? ' font-weight="600"' : ''}>${xml(words)}</tspan>`,
      )
      .join('');
    const letters = Math.max(...spans.map((span) => span.letters));
    this.add(
      `<text x="${pixels(x)}" y="${pixels(y)}"${anchor === 'start' ? '' : ' text-anchor="end"'} ${this.#halo(letters)}>${inner}</text>`,
    );
  }

  /** The shape of whose words a figure is. */
  shape(basis: Basis, x: number, y: number, radius: number): void {
    const { ink, paper } = this.colours;
    const look = basis === 'reported' ? `fill="${paper}" stroke="${ink}" stroke-width="2"` : `fill="${ink}"`;
    this.add(`<g transform="translate(${pixels(x)} ${pixels(y)})">${shapeSvg(basis, radius, look)}</g>`);
  }

  /** An upright line of the axis, or, dashed and in the accent, of a benchmark. */
  upright(x: number, from: number, to: number, isBenchmark: boolean): void {
    const look = isBenchmark
      ? `stroke="${this.colours.accent}" stroke-width="2.5" stroke-dasharray="7 5"`
      : `stroke="${this.colours.line}" stroke-width="1"`;
    this.add(`<path d="M${pixels(x)} ${pixels(from)}V${pixels(to)}" ${look}/>`);
  }

  /** The whole as one SVG file that needs nothing else; `fonts` are rules that give it its letters. */
  finish(title: string, description: string, fonts: string): string {
    const { width, height } = this.size;
    const style = fonts === '' ? '' : `<style>${fonts}</style>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="vi" lang="vi" font-family="'Noto Sans', sans-serif"><title>${xml(title)}</title><desc>${xml(description)}</desc>${style}<rect width="100%" height="100%" fill="${this.colours.paper}"/>${this.#parts.join('')}</svg>`;
  }
}
