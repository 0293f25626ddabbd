import { figureLabel, lineLabel, meetsTick, wrapText, type LabelPlace, type Room } from './dot-plot-labels.ts';
import { legendOf, markSvg, type Inks } from './dot-plot-signs.ts';
import { besideName, type DotPlot, type PlotPanel, type PlotRow } from './dot-plot.ts';
import { escapeHtml } from '../words/html.ts';

/** What a chart that leaves the site carries with it. */
export interface DotPlotSvgOptions {
  /** Width in pixels; below 560 names stand above their signs. */
  readonly width: number;
  readonly theme?: 'light' | 'dark';
  readonly title: string;
  /** Where the chart comes from: site, address, date of the data. */
  readonly source: string;
  /** What a reader must know before using the figures, in sentences: they stand once below all panels, in place of each panel's notes. */
  readonly warnings: readonly string[];
}

/** The colours of a drawing that leaves the site. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
}
/** The tokens of `styles/site.css`: a file of its own cannot ask for them. */
export const drawingColours: Readonly<Record<'light' | 'dark', Colours>> = {
  light: { paper: '#fdfbf7', ink: '#1d1b18', quiet: '#565047', line: '#d9d2c4', accent: '#9a1c1f' },
  dark: { paper: '#171513', ink: '#ece6db', quiet: '#b9b0a2', line: '#3b3630', accent: '#f2a08f' },
};

/** Text of an XML file: markup is escaped, and what XML cannot hold at all is left out. */
export const xml = (text: string): string =>
  escapeHtml(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));

/** A length as a drawing writes it. */
export const pixels = (value: number): string => String(Math.round(value * 10) / 10);

/** A sheet of a fixed width that grows downwards. */
class Sheet {
  /** Where the next thing stands. */
  y: number;
  readonly #parts: string[] = [];
  readonly width: number;
  readonly margin: number;
  readonly colours: Colours;

  constructor(width: number, margin: number, colours: Colours) {
    this.width = width;
    this.margin = margin;
    this.colours = colours;
    this.y = margin;
  }

  add(part: string): void {
    this.#parts.push(part);
  }

  /** One line of words, its middle at `y`; a halo of paper keeps it readable across lines. */
  words(
    text: string,
    x: number,
    y: number,
    size: number,
    look: { anchor?: string; colour?: string; bold?: boolean } = {},
  ): void {
    const { anchor = 'start', colour = this.colours.ink, bold = false } = look;
    this.add(
      `<text x="${pixels(x)}" y="${pixels(y + size * 0.35)}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} stroke="${this.colours.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${xml(text)}</text>`,
    );
  }

  /** Words in as many lines as they need, from the margin on. */
  paragraph(text: string, size: number, look: { colour?: string; bold?: boolean } = {}): void {
    const step = size * 1.45;
    for (const line of wrapText(text, (this.width - 2 * this.margin) / (look.bold === true ? 1.07 : 1), size)) {
      this.words(line, this.margin, this.y + step / 2, size, look);
      this.y += step;
    }
  }

  vertical(x: number, from: number, to: number, yardstick: boolean): void {
    const look = yardstick
      ? `stroke="${this.colours.accent}" stroke-width="2" stroke-dasharray="5 4"`
      : `stroke="${this.colours.line}" stroke-width="1"`;
    this.add(`<line x1="${pixels(x)}" x2="${pixels(x)}" y1="${pixels(from)}" y2="${pixels(to)}" ${look}/>`);
  }

  finish(title: string, description: string): string {
    const height = pixels(Math.ceil(this.y + this.margin));
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${height}" viewBox="0 0 ${this.width} ${height}" role="img" xml:lang="vi" lang="vi" font-family="'Noto Sans', sans-serif"><title>${xml(title)}</title><desc>${xml(description)}</desc><rect width="100%" height="100%" fill="${this.colours.paper}"/>${this.#parts.join('')}</svg>`;
  }
}

/** Where the axis of a sheet lies. */
interface Frame {
  readonly left: number;
  readonly room: Room;
  readonly inks: Inks;
  /** Width of the column of names; 0 where names stand above their signs. */
  readonly names: number;
}

const drawLegend = (sheet: Sheet, plot: DotPlot, { inks }: Frame): void => {
  const columns = sheet.width >= 560 ? 2 : 1;
  const column = (sheet.width - 2 * sheet.margin) / columns;
  const box = 48;
  let place = 0;
  let tallest = 0;
  for (const { mark, words } of legendOf(plot)) {
    if (place === columns) {
      sheet.y += tallest;
      place = 0;
      tallest = 0;
    }
    const x = sheet.margin + place * column;
    const lines = wrapText(words, column - box - 12, 13);
    const middle = sheet.y + 12;
    if (mark === null) sheet.vertical(x + box / 2, middle - 11, middle + 11, true);
    else sheet.add(markSvg(mark, { x: (at) => pixels(x + at * box), y: pixels(middle) }, inks));
    lines.forEach((line, index) =>
      sheet.words(line, x + box + 6, middle + index * 18, 13, { colour: sheet.colours.quiet }),
    );
    tallest = Math.max(tallest, 6 + lines.length * 18);
    place += 1;
  }
  sheet.y += tallest;
};

const drawTicks = (sheet: Sheet, plot: DotPlot, { left, room }: Frame): void => {
  for (const { at, label } of plot.ticks)
    sheet.words(label, left + at * room.axis, sheet.y + 10, 13, { anchor: 'middle', colour: sheet.colours.quiet });
  sheet.y += 22;
};

/** The lines of a row's name and remarks, and its height. */
const rowBox = (
  row: PlotRow,
  sheet: Sheet,
  { names }: Frame,
): { name: string[]; remarks: string[]; height: number } => {
  const width = names === 0 ? sheet.width - 2 * sheet.margin : names - 12;
  const name = wrapText(row.name, width, 14);
  const remarks = wrapText(besideName(row).join(', '), width, 13);
  const words = name.length * 20 + remarks.length * 18;
  const track = row.mark.kind === 'words' ? 8 : 28;
  return { name, remarks, height: names === 0 ? words + track : Math.max(30, words + 8) };
};

const drawPanel = (sheet: Sheet, plot: DotPlot, panel: PlotPanel, frame: Frame): void => {
  const { left, room, inks, names } = frame;
  const x = (at: number): number => left + at * room.axis;
  const write = ({ at, shift, anchor }: LabelPlace, words: string, y: number, size: number): void =>
    sheet.words(words, x(at) + shift, y, size, { anchor });
  sheet.y += 22;
  sheet.paragraph(panel.heading, 16, { bold: true });
  sheet.y += 4;

  const labels = panel.benchmarks.map((line) => ({ line, ...lineLabel(line.places[0], line.label, 13, room) }));
  const boxes = panel.rows.map((row) => ({ row, ...rowBox(row, sheet, frame) }));
  const labelHeight = labels.reduce((sum, { lines }) => sum + lines.length * 19, 0);
  const rowsTop = sheet.y + labelHeight + 22;
  const bottom = rowsTop + boxes.reduce((sum, { height }) => sum + height, 0);
  for (const { at } of plot.ticks) sheet.vertical(x(at), rowsTop, bottom, false);
  const drawn = new Set<number>();
  let top = sheet.y;
  for (const { line, lines, place } of labels) {
    const from = place.anchor === 'middle' ? sheet.y + labelHeight : top + 3;
    for (const at of line.places.filter((one) => !drawn.has(one))) {
      // The line makes way for the name of a tick.
      const meets = plot.ticks.some((tick) => meetsTick(at, tick.at, tick.label, 13, room));
      if (!meets) sheet.vertical(x(at), from, bottom, true);
      else {
        if (place.anchor !== 'middle') sheet.vertical(x(at), from, rowsTop - 22, true);
        sheet.vertical(x(at), rowsTop, bottom, true);
      }
    }
    for (const at of line.places) drawn.add(at);
    top += lines.length * 19;
  }
  for (const { place, lines } of labels)
    for (const words of lines) {
      write(place, words, sheet.y + 9, 13);
      sheet.y += 19;
    }
  drawTicks(sheet, plot, frame);
  for (const { row, name, remarks, height } of boxes) {
    let y = names === 0 ? sheet.y + 14 : sheet.y + (height - name.length * 20 - remarks.length * 18) / 2 + 10;
    for (const line of name) {
      sheet.words(line, sheet.margin, y, 14);
      y += 20;
    }
    for (const line of remarks) {
      sheet.words(line, sheet.margin, y - 1, 13, { colour: sheet.colours.quiet });
      y += 18;
    }
    const middle = names === 0 ? sheet.y + height - 14 : sheet.y + height / 2;
    const label = figureLabel(row.mark, row.figure, 14, room, [...drawn]);
    if (label) write(label, row.figure, middle, 14);
    sheet.add(markSvg(row.mark, { x: (at) => pixels(x(at)), y: pixels(middle) }, inks));
    sheet.y += height;
  }
  if (panel.rows.length > 12) drawTicks(sheet, plot, frame);
  sheet.y += 6;
  for (const note of panel.undrawn) sheet.paragraph(note, 13, { colour: sheet.colours.quiet });
};

/**
 * The whole chart as one SVG file that needs nothing else: title, legend, panels, warnings and source stand inside the
 * image, so that it stays honest wherever it is pasted.
 */
export const dotPlotSvg = (plot: DotPlot, options: DotPlotSvgOptions): string => {
  const { width, theme = 'light', title, source, warnings } = options;
  const colours = drawingColours[theme];
  const wide = width >= 560;
  const margin = wide ? 24 : 16;
  const names = wide ? Math.min(220, Math.round(width * 0.26)) : 0;
  const [before, after] = [12, 40];
  const frame: Frame = {
    left: margin + names + before,
    room: { axis: width - 2 * margin - names - before - after, left: before, right: after },
    inks: {
      ink: colours.ink,
      paper: (property) => `${property}="${colours.paper}"`,
      line: ` stroke="${colours.ink}" stroke-width="2"`,
      box: ' overflow="visible"',
    },
    names,
  };
  const sheet = new Sheet(width, margin, colours);
  sheet.paragraph(title, wide ? 22 : 18, { bold: true });
  sheet.y += 4;
  sheet.paragraph(`${plot.summary} ${plot.explanation}`, 13, { colour: colours.quiet });
  sheet.y += 10;
  drawLegend(sheet, plot, frame);
  for (const panel of plot.panels) drawPanel(sheet, plot, panel, frame);
  sheet.y += 18;
  for (const warning of warnings) sheet.paragraph(`Lưu ý: ${warning}`, 13);
  sheet.y += 4;
  sheet.paragraph(`Nguồn: ${source}`, 13, { colour: colours.quiet });
  return sheet.finish(title, `${plot.summary} ${plot.explanation}`);
};
