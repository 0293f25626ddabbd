/** A piece of official text around some of its words. Letters and signs are those of the text. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether the text goes on before and behind the piece. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A piece begins behind the end of a sentence or clause, a line, or at least between two words. */
const clauseEnd = /[.;:]\s+|\n/gu;

/**
 * The words at `start`–`end` with at most `reach` characters on either side. The piece begins and ends at a clause where one
 * is near, never within a word. The head of a document is made of lines: only the line itself is taken.
 */
export const excerptAround = (text: string, start: number, end: number, reach: number): Excerpt => {
  const line = { from: text.lastIndexOf('\n', start - 1) + 1, to: text.indexOf('\n', end) };
  const floor = Math.max(line.from, start - reach);
  const ceiling = Math.min(line.to < 0 ? text.length : line.to, end + reach);

  const lead = text.slice(floor, start);
  const begins = [...lead.matchAll(clauseEnd)].at(-1);
  const space = lead.search(/\s/u);
  const firstWord = floor === line.from ? 0 : space < 0 ? lead.length : space;
  const from = floor + (begins ? begins.index + begins[0].length : firstWord);

  const tail = text.slice(end, ceiling);
  const closes = /[.;](?=\s)/u.exec(tail);
  const lastWord = ceiling === (line.to < 0 ? text.length : line.to) ? tail.length : tail.search(/\s+\S*$/u);
  const to = end + (closes ? closes.index + 1 : Math.max(0, lastWord));

  const trimmed = { before: text.slice(from, start).trimStart(), after: text.slice(end, to).trimEnd() };
  return {
    ...trimmed,
    words: text.slice(start, end),
    cutBefore: text.slice(0, from).trim() !== '',
    cutAfter: text.slice(to).trim() !== '',
  };
};
