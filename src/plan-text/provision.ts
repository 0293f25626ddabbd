import type { Span } from '../domain/target.ts';

/** Id of the printed head, which the front matter keeps; it takes part in everything that is found in a text. */
export const HEAD_ID = 'dau-van-ban';

/** A numbered place in a plan's text, with an id that lasts (`contract`: printed numbers count, wording never does). */
export interface Provision {
  /** Anchor on the page: `ii-2-1-1-d3`; empty for a gap mark, which takes none. */
  readonly id: string;
  readonly kind: 'head' | 'heading' | 'paragraph' | 'dash' | 'sub-dash' | 'table' | 'gap';
  /** Level of a heading, 1–6; 0 for all other kinds. */
  readonly level: number;
  /** The number as printed (`2.1.1.`), or null. It is part of `text`. */
  readonly number: string | null;
  /** Plain text without the Markdown signs and without the printed dash. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the body (in the head's text for the head). */
  readonly offsets: readonly number[];
  /** Spans of `text` that the source prints in bold or italics. */
  readonly emphasis: readonly { readonly start: number; readonly end: number; readonly strong: boolean }[];
  /** Ids of the enclosing numbered provisions, outermost first. */
  readonly ancestors: readonly string[];
  /** Cells of a table, as spans of `text`; empty for all other kinds. */
  readonly rows: readonly (readonly { readonly start: number; readonly end: number }[])[];
  /** What stands between the end of the block before and this one: white space only. */
  readonly before: string;
  /** The block as it stands in the file, Markdown signs included. */
  readonly raw: string;
}

/** A plan's text as a tree of provisions, in reading order. */
export interface PlanText {
  readonly provisions: readonly Provision[];
  /** White space after the last block. */
  readonly after: string;
}

/** The provision with that id, or undefined. */
export const findProvision = (text: PlanText, id: string): Provision | undefined =>
  text.provisions.find((provision) => provision.id === id);

/**
 * The headings and numbered provisions under which a provision stands, nearest first: those whose numbers enclose it, and
 * the headings above it that print no number, as far as their level tells.
 */
export const enclosing = (text: PlanText, provision: Provision): Provision[] => {
  const found: Provision[] = [];
  let level = provision.kind === 'heading' ? provision.level : Infinity;
  for (let index = text.provisions.indexOf(provision) - 1; index >= 0; index -= 1) {
    const above = text.provisions[index];
    if (!above) continue;
    if (above.kind === 'heading' && above.level < level) {
      level = above.level;
      found.push(above);
    } else if (provision.ancestors.includes(above.id)) found.push(above);
  }
  return found;
};

/** The body of `plan.md` again, to the letter: the proof that parsing loses nothing. */
export const printPlanText = (text: PlanText): string =>
  text.provisions
    .filter((provision) => provision.kind !== 'head')
    .map((provision) => provision.before + provision.raw)
    .join('') + text.after;

/** The characters of the text itself at a span: what is published is never the copy in `targets.yaml`. */
export const wordsAt = (text: PlanText, span: Span): string =>
  findProvision(text, span.provision)?.text.slice(span.start, span.end) ?? '';
