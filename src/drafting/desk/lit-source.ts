import type { Draft } from '../draft.ts';

/** A run of a line of the document as received: plain, or words that a figure stands on. */
export interface LitPiece {
  readonly text: string;
  /** `DraftedTarget.place` of the figure that stands on these words; null for other words. */
  readonly place: string | null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/** The first place of some words after which no earlier figure was found, so that equal words are lit one after the other. */
const stretchesIn = (received: string, targets: Draft['targets']): Stretch[] => {
  // The cells of a row stand apart by tabs, in its quote by spaces.
  const source = received.replaceAll(/[\t\n]/g, ' ');
  const taken: Stretch[] = [];
  for (const { quote, figure, place } of targets) {
    const outer = source.indexOf(quote);
    const words = outer >= 0 && figure !== null && quote.includes(figure) ? figure : quote;
    let start = outer < 0 ? -1 : source.indexOf(words, outer);
    while (start >= 0 && taken.some((other) => start < other.end && start + words.length > other.start))
      start = source.indexOf(words, start + 1);
    if (start >= 0) taken.push({ start, end: start + words.length, place });
  }
  return taken.sort((one, other) => one.start - other.start);
};

/** The document as received, line by line, with the words lit that figures stand on. Words that are not found are not lit. */
export const litSource = ({ source, targets }: Pick<Draft, 'source' | 'targets'>): LitPiece[][] => {
  const stretches = stretchesIn(source, targets);
  const lines: LitPiece[][] = [];
  let offset = 0;
  let next = 0;
  for (const line of source.replace(/\n$/, '').split('\n')) {
    const end = offset + line.length;
    const pieces: LitPiece[] = [];
    let at = offset;
    while (next < stretches.length) {
      const stretch = stretches[next];
      if (stretch === undefined || stretch.start >= end) break;
      if (stretch.start > at) pieces.push({ text: source.slice(at, stretch.start), place: null });
      pieces.push({
        text: source.slice(Math.max(at, stretch.start), Math.min(end, stretch.end)),
        place: stretch.place,
      });
      at = Math.min(end, stretch.end);
      // Words that run on into the next line go on there.
      if (stretch.end > end) break;
      next += 1;
    }
    if (at < end) pieces.push({ text: source.slice(at, end), place: null });
    lines.push(pieces);
    offset = end + 1;
  }
  return lines;
};
