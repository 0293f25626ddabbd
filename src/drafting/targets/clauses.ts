import type { FigureMention } from '../../plan-text/figure-words.ts';
import type { Level } from '../../domain/target.ts';
import { levelWords } from '../../plan-text/level-words.ts';

/** A stretch of a provision's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One figure with the words that belong to it. */
export interface Segment {
  readonly mention: FigureMention;
  /** The words of this figure alone: number, what is counted, tier. */
  readonly own: Stretch;
  /** The words that tell what the figure is about: its own, or those of the whole clause that it shares. */
  readonly clause: Stretch;
  /** The tier that its own words name. */
  readonly level: Level | null;
  /** Whether it is one of a series of tiers (*cấp tỉnh 90%, cấp huyện 80%*). */
  readonly inSeries: boolean;
}

/** The tiers that words name, in the order in which they stand. */
export const levelsIn = (words: string): { level: Level; start: number; end: number }[] =>
  levelWords
    .flatMap(([pattern, level]) =>
      [...words.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
        level,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.start - other.start);

const trimmed = (text: string, { start, end }: Stretch): Stretch => {
  let [from, to] = [start, end];
  while (from < to && /[\s;,.:]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s;,.:]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
};

/** How deep in brackets each place stands; an unclosed bracket counts for nothing. */
const depths = (text: string): number[] => {
  const found: number[] = Array<number>(text.length).fill(0);
  for (const match of text.matchAll(/\([^()]*\)/g)) found.fill(1, match.index, match.index + match[0].length);
  return found;
};

/** The clauses of a text: parted by semicolons, sentence ends and line breaks, not within brackets. */
export const clausesOf = (text: string): Stretch[] => {
  const depth = depths(text);
  const ends: number[] = [];
  for (const match of text.matchAll(/;|[.!?…](?=\s+["“(]?[\p{Lu}\d])|\n/gu)) {
    if (depth[match.index] !== 0) continue;
    // `1. Mục tiêu`, `TP. Hồ Chí Minh`: the full stop of a number or an abbreviation ends nothing.
    if (
      match[0] === '.' &&
      /(?:^\s*(?:[\dIVX.]+|[a-zđ])|(?<!\p{L})(?:TP|TS|ThS|PGS|GS|Q|TX|TT))$/u.test(text.slice(0, match.index))
    )
      continue;
    ends.push(match.index + 1);
  }
  // A remark in brackets at the end of a clause, with a figure or a year of its own: `(năm 2023 đạt 62%)`.
  for (const match of text.matchAll(/\([^()]*(?:\d\s?%|20\d\d)[^()]*\)(?=\s*(?:[;,.]|$|\n))/gu))
    if (/\p{L}{2}/u.test(text.slice(0, match.index))) ends.push(match.index, match.index + match[0].length);
  ends.sort((one, other) => one - other);
  return [0, ...ends]
    .map((start, index) => trimmed(text, { start, end: ends[index] ?? text.length }))
    .filter(({ start, end }) => end > start);
};

const subject =
  /^[\s,;]*(?:và\s|trong đó\s|riêng\s)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|mức|có|năng suất|doanh thu|quy mô|trung bình)\s/iu;
const commas = /,\s|;\s|\s(?:và|trong đó|còn)\s/giu;

/** Where the words of one figure end and those of the next begin. */
const boundary = (text: string, one: FigureMention, next: FigureMention, numberFirst: boolean): number => {
  const between = text.slice(one.end, next.start);
  const places = [...between.matchAll(commas)].map(
    (match) => one.end + match.index + (match[0].startsWith(' ') ? 1 : 0),
  );
  const [first] = places;
  if (first === undefined) return next.start;
  if (subject.test(between) || !numberFirst) return first;
  return places.at(-1) ?? first;
};

const filler =
  /(?<!\p{L})(?:và|các|của|được|có|trên|tại|cho|trong|với|là|về|theo|đến|từ|để|đạt|tỷ lệ|tối thiểu|ít nhất|phấn đấu|cấp|tỉnh|huyện|xã|trong đó|riêng|còn|thì|ở|đối)(?!\p{L})/giu;
/** How many words of substance a stretch holds beside its figure. */
const substance = (text: string, { start, end }: Stretch, mention: FigureMention): number =>
  `${text.slice(start, Math.max(start, mention.start))} ${text.slice(Math.min(end, mention.end), end)}`
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(filler, ' ')
    .match(/[\p{L}\d]+/gu)?.length ?? 0;

/** Words before a colon introduce what follows; they belong to the clause only where what follows says too little by itself. */
const afterColon = (text: string, clause: Stretch, mention: FigureMention): Stretch => {
  const lead = text.slice(clause.start, mention.start);
  const place = [...lead.matchAll(/:\s/g)].at(-1)?.index;
  if (place === undefined) return clause;
  const shorter = { start: clause.start + place + 2, end: clause.end };
  return substance(text, shorter, mention) >= 4 && levelsIn(text.slice(shorter.start, mention.start)).length === 0
    ? shorter
    : clause;
};

/** Clauses that together hold one series of tiers (*90% hồ sơ … cấp tỉnh; 80% … cấp huyện*) as one. */
const joinSeries = (text: string, clauses: readonly Stretch[], mentions: readonly FigureMention[]): Stretch[] => {
  const joined: Stretch[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const own = (stretch: Stretch): FigureMention[] =>
      mentions.filter((mention) => mention.start >= stretch.start && mention.end <= stretch.end);
    const first = own(clause)[0];
    const above = last === undefined ? undefined : own(last).at(-1);
    if (last && first && above && !/[.\n]/.test(text.slice(last.end, clause.start))) {
      const words = text.slice(clause.start, clause.end);
      const before = text.slice(last.start, last.end);
      const [level] = levelsIn(words);
      const levels = levelsIn(before);
      const noun = words
        .slice(0, Math.max(level?.start ?? 0, 0))
        .replace(/[\d.,]+\s?%|tối thiểu|trên|ít nhất|đạt|tại|ở|của|các|đối với|cơ quan nhà nước/giu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      if (
        level &&
        levels.length > 0 &&
        levels.every((other) => other.level !== level.level) &&
        (noun === '' || before.toLowerCase().includes(noun.toLowerCase()))
      ) {
        joined[joined.length - 1] = { start: last.start, end: clause.end };
        continue;
      }
    }
    joined.push(clause);
  }
  return joined;
};

/** Every figure of a text with the words that belong to it. */
export const segmentsOf = (text: string, mentions: readonly FigureMention[]): Segment[] =>
  joinSeries(text, clausesOf(text), mentions).flatMap((whole): Segment[] => {
    const own = mentions.filter((mention) => mention.start >= whole.start && mention.end <= whole.end);
    const [first] = own;
    if (first === undefined) return [];
    const clause = trimmed(text, afterColon(text, whole, first));
    const numberFirst = substance(text, { start: clause.start, end: first.start }, first) <= 3;
    const cuts = own.slice(1).map((mention, index) => boundary(text, own[index] ?? first, mention, numberFirst));
    const parts = own.map((mention, index): Segment => {
      const stretch = trimmed(text, { start: cuts[index - 1] ?? clause.start, end: cuts[index] ?? clause.end });
      const levels = levelsIn(text.slice(stretch.start, stretch.end));
      // A tier after the number is the number's own; before it, the nearest.
      const after = levels.find((level) => stretch.start + level.start >= mention.end);
      const before = levels.filter((level) => stretch.start + level.end <= mention.start).at(-1);
      const nearest = after && before ? (numberFirst ? after : before) : (after ?? before);
      let { start, end } = stretch;
      if (own.length > 1 && nearest) {
        start = Math.min(mention.start, stretch.start + nearest.start);
        end = Math.max(mention.end, stretch.start + nearest.end);
      } else if (own.length > 1 && index === 0 && numberFirst) start = mention.start;
      return { mention, own: { start, end }, clause, level: nearest?.level ?? null, inSeries: false };
    });
    const levels = new Set(parts.map((part) => part.level));
    const inSeries = parts.length > 1 && !levels.has(null) && levels.size === parts.length;
    return parts.map((part, index) => {
      if (inSeries) return { ...part, inSeries };
      const stretch = trimmed(text, { start: cuts[index - 1] ?? clause.start, end: cuts[index] ?? clause.end });
      const alone = parts.length > 1 && substance(text, stretch, part.mention) >= (index === 0 ? 3 : 5);
      return alone ? { ...part, clause: stretch, own: stretch } : part;
    });
  });
