import { tidyWords } from './tidy-words.ts';

/** A piece of words as a page of a PDF places it; `y` grows upwards, as in the file. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** One printed line of a page. */
export interface PrintedLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly page: number;
}

/** Pieces that stand on one line: their baselines are nearer than half a letter. */
const inLines = (pieces: readonly PlacedWords[]): PlacedWords[][] => {
  const lines: PlacedWords[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && Math.abs(first.y - piece.y) <= Math.max(first.size, piece.size) * 0.45) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
};

/** The words of a line: a small gap is a space, a wide one parts columns. */
const wordsOf = (line: readonly PlacedWords[]): string => {
  let words = '';
  let end: number | undefined;
  for (const { text, x, width, size } of line) {
    const gap = end === undefined ? 0 : x - end;
    if (end !== undefined && gap > size * 2) words += '\t';
    else if (end !== undefined && gap > size * 0.15 && !words.endsWith(' ') && !text.startsWith(' ')) words += ' ';
    words += text;
    end = x + width;
  }
  return tidyWords(words);
};

/** The printed lines of a page, from top to bottom. */
export const printedLines = (pieces: readonly PlacedWords[], page: number): PrintedLine[] =>
  inLines(pieces.filter(({ text }) => text.trim() !== ''))
    .map((line) => ({
      text: wordsOf(line),
      y: line[0]?.y ?? 0,
      size: Math.max(...line.map(({ size }) => size)),
      page,
    }))
    .filter(({ text }) => text !== '');

const masked = (text: string): string => text.replaceAll(/\d+/g, '#');

/**
 * Lines that pages repeat at the same height (running heads, page numbers): on more than half of them, three pages or more, and
 * among the outermost lines of the page.
 */
export const runningLines = (pages: readonly (readonly PrintedLine[])[]): ReadonlySet<PrintedLine> => {
  const outer = pages.map((lines) => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]);
  const places = Map.groupBy(outer.flat(), ({ text, y }) => `${masked(text)} ${Math.round(y / 4)}`);
  const repeated = [...places.values()].filter(
    (lines) => new Set(lines.map(({ page }) => page)).size >= Math.max(3, Math.ceil(pages.length * 0.5)),
  );
  const numbers = outer.flat().filter(({ text, page }) => text.replaceAll(/[-–—\s]/g, '') === String(page));
  return new Set([...repeated.flat(), ...numbers]);
};
