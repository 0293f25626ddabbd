import { href, indicatorPagePath } from '../addresses/list-paths.ts';
import { escapeHtml, tag } from '../words/html.ts';
import type { ChosenLine } from '../comparison/choice.ts';
import type { Drawing } from '../comparison/figure-html.ts';
import type { ShownFigure } from '../comparison/shown-line.ts';

/** Figures up to which a view lists every one (contract). */
export const ALL_FIGURES = 1500;
/** Figures that it lists beyond that: the newest of each place on each line, and where these are more too, an even share of each line. */
export const LEADING_FIGURES = 3000;

/** A line as a view draws it: what is chosen of it, which is counted, and what of that is listed. */
export interface ListedLine extends ChosenLine {
  readonly listed: readonly ShownFigure[];
  /** Whether the whole view had to leave figures out: then each line is drawn in as few elements as can be. */
  readonly isBrief: boolean;
}

/** The first figure of each place, which is its newest: the figures of one place stand together, newest first. */
export const newestOfEach = (figures: readonly ShownFigure[]): ShownFigure[] =>
  figures.filter(({ province }, place) => figures[place - 1]?.province !== province);

/** The figures of the youngest documents among some, as many as there is room for, in the order in which they stand. */
const youngest = (figures: readonly ShownFigure[], room: number): readonly ShownFigure[] => {
  if (figures.length <= room) return figures;
  const kept = new Set(figures.toSorted((one, other) => (one.issued < other.issued ? 1 : -1)).slice(0, room));
  return figures.filter((figure) => kept.has(figure));
};

/** The largest share that every line may have without all of them having more than the room. */
const evenShare = (sizes: readonly number[], room: number): number => {
  const rising = sizes.toSorted((one, other) => one - other);
  let left = room;
  for (const [place, size] of rising.entries()) {
    const even = Math.floor(left / (rising.length - place));
    if (size > even) return even;
    left -= size;
  }
  return rising.at(-1) ?? 0;
};

/**
 * What a view lists of its lines: every figure up to `all` of them together; beyond that the newest of each place on each line, and
 * where these are more than `leading`, of every line as many as of the others. What is not listed is counted where it is missing
 * (`restHtml`), and stands on the pages of its indicator.
 */
export const listedLines = (
  lines: readonly ChosenLine[],
  all = ALL_FIGURES,
  leading = LEADING_FIGURES,
): ListedLine[] => {
  const total = lines.reduce((sum, { figures }) => sum + figures.length, 0);
  if (total <= all) return lines.map((line) => ({ ...line, listed: line.figures, isBrief: false }));
  const newest = lines.map(({ figures }) => newestOfEach(figures));
  const share = evenShare(
    newest.map(({ length }) => length),
    leading,
  );
  return lines.map((line, place) => ({ ...line, listed: youngest(newest[place] ?? [], share), isBrief: true }));
};

/** How many figures of a line are not listed, with the way to all of them; empty where none is missing. */
export const restHtml = ({ line, figures, listed }: ListedLine, { base }: Drawing): string => {
  const left = figures.length - listed.length;
  if (left === 0) return '';
  const [first, last] = line.pages ?? [1, 1];
  const where = first === last ? `phần ${first}` : `các phần ${first}–${last}`;
  return `<p class="quiet rest">Ở đây ${listed.length} con số, mỗi nơi một, của văn bản mới nhất; ${tag(
    'a',
    { href: href(indicatorPagePath(line.indicator, first), base), 'data-rest': String(left) },
    escapeHtml(`còn ${left} con số nữa, ở ${where} của trang chỉ số`),
  )}.</p>`;
};
