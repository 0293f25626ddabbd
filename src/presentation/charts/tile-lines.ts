import { aspirationInWords } from '../words/words.ts';

/** Letters that fit on one line of a tile, and lines below the name. */
const lineLength = 14;
const linesBelowName = 3;

/** Pieces on lines of at most `length` letters; no piece is ever broken. */
const filled = (pieces: readonly string[], length: number): string[] =>
  pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + piece.length <= length
      ? [...lines.slice(0, -1), `${last} ${piece}`]
      : [...lines, piece];
  }, []);

/** Words on as few lines as fit a tile, and these as even as can be: `có câu chữ | ở đây`. */
export const broken = (text: string): string[] => {
  const words = text.split(' ');
  const count = filled(words, lineLength).length;
  const lengths = Array.from({ length: lineLength }, (_, place) => place + 1);
  return filled(words, lengths.find((length) => filled(words, length).length === count) ?? lineLength);
};

/** The figure and what goes with it, on at most three lines; an ellipsis says that the list has more. */
export const fitted = (figure: string, terms: readonly string[]): string[] => {
  const listed = terms.map((term, place) => (place === terms.length - 1 ? term : `${term},`));
  // The word of an aspiration gets a line of its own rather than a part of the figure's.
  const aspired = figure.length > lineLength && figure.startsWith(`${aspirationInWords} `);
  const figureLines = aspired
    ? [aspirationInWords, ...broken(figure.slice(aspirationInWords.length + 1))]
    : broken(figure);
  const lines = [...figureLines, ...filled(listed, lineLength)];
  return lines.length <= linesBelowName
    ? lines
    : [...lines.slice(0, linesBelowName - 1), `${(lines[linesBelowName - 1] ?? '').replace(/,$/, '')}…`];
};
