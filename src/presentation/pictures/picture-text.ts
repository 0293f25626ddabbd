import { textWidth, wrapText } from '../charts/dot-plot-labels.ts';
import type { Basis } from '../../domain/basis.ts';

/** Semibold letters are wider. */
const boldWidth = 1.07;

/** About how wide words are. */
export const widthOf = (text: string, size: number, bold = false): number =>
  textWidth(text, size) * (bold ? boldWidth : 1);

/** Words in lines no wider than `width`. */
export const linesOf = (text: string, width: number, size: number, bold = false): string[] =>
  wrapText(text, bold ? width / boldWidth : width, size);

/** A piece of a line: words, or the shape of a basis, at its distance from the beginning of the line. */
export interface Piece {
  readonly x: number;
  readonly words?: string;
  readonly basis?: Basis;
}

/** Names under one shape; no shape where none is needed. */
export interface NameRun {
  readonly basis: Basis | null;
  readonly names: readonly string[];
}

/** Room that a shape takes among names, in parts of the size of letters. */
const shapeRoom = 0.95;

interface Token {
  readonly basis: Basis | null;
  readonly words: string;
}

/** Names one by one, the first of a run with its shape; so many of them, the others counted. */
const tokensOf = (runs: readonly NameRun[], most: number, between: ',' | ';'): Token[] => {
  const all = runs.flatMap(({ basis, names }) =>
    names.map((name, index): Token => ({ basis: index === 0 ? basis : null, words: name })),
  );
  const kept = all.slice(0, most);
  const left = all.length - kept.length;
  const last = kept.length - 1;
  return [
    ...kept.map(({ basis, words }, index) => ({ basis, words: index < last ? `${words}${between}` : words })),
    ...(left > 0 ? [{ basis: null, words: `và ${left} con số khác` }] : []),
  ];
};

/** A name is parted only where it is wider than a line by itself. */
const setTokens = (tokens: readonly Token[], width: number, size: number): Piece[][] => {
  const lines: Piece[][] = [[]];
  let x = 0;
  for (const { basis, words } of tokens) {
    const shape = basis === null ? 0 : shapeRoom * size;
    const space = x === 0 ? 0 : 0.3 * size;
    const [first = '', ...rest] = widthOf(words, size) + shape <= width ? [words] : linesOf(words, width - shape, size);
    if (x > 0 && x + space + shape + widthOf(first, size) > width) {
      lines.push([]);
      x = 0;
    } else x += space;
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (basis !== null) line?.push({ x: x + (shapeRoom * size) / 2 - 0.1 * size, basis });
    // Words that follow words are one text: the width of letters is only about known.
    if (basis === null && before?.words !== undefined)
      line?.splice(-1, 1, { ...before, words: `${before.words} ${first}` });
    else line?.push({ x: x + shape, words: first });
    x += shape + widthOf(first, size);
    for (const part of rest) {
      lines.push([{ x: 0, words: part }]);
      x = widthOf(part, size);
    }
  }
  return lines;
};

/** Whether a name is wider than a line, so that it is parted. */
const isParted = (runs: readonly NameRun[], width: number, size: number): boolean =>
  runs.some(({ names }) => names.some((name) => widthOf(`${name},`, size) + shapeRoom * size > width));

/** Names in at most so many lines: as many names as fit, the others counted (`hidden`), never cut off. */
export const setNames = (
  runs: readonly NameRun[],
  width: number,
  size: number,
  mostLines: number,
  between: ',' | ';' = ',',
): { readonly lines: readonly (readonly Piece[])[]; readonly hidden: number; readonly isParted: boolean } => {
  const count = runs.reduce((sum, { names }) => sum + names.length, 0);
  for (let most = count; most > 1; most -= 1) {
    const lines = setTokens(tokensOf(runs, most, between), width, size);
    if (lines.length <= mostLines) return { lines, hidden: count - most, isParted: isParted(runs, width, size) };
  }
  // Where not even two fit, none is told: how many they are stands with their figure. One name stands whole, however long.
  return count > 1
    ? { lines: [], hidden: count, isParted: false }
    : {
        lines: setTokens(tokensOf(runs, 1, between), width, size),
        hidden: 0,
        isParted: isParted(runs, width, size),
      };
};
