import { expand, type Abbreviations } from '../words/abbreviations.ts';
import { hasOtherAccents, markedFrom, markedWhole } from '../words/match-words.ts';
import type { RankQuery } from './rank.ts';
import { wordsOf } from '../words/search-words.ts';

/** A piece of a passage; `hit` where it holds words that were looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which words of the query stand here, as bits. */
  readonly asked: number;
  /** Length of the piece of the query that ends here. */
  readonly run: number;
  /** It stands here only with other accents than those that were typed. */
  readonly loose: boolean;
  /** One syllable of a name by itself, which is none of it. */
  readonly piece: boolean;
}

/** Whether a hit is part of a longer piece of the query. */
const goesOn = (hits: readonly Hit[], place: number): boolean =>
  (hits[place]?.run ?? 0) > 1 || (hits[place + 1]?.run ?? 0) > 1;

const hitsIn = (
  text: string,
  { words, weights, levels, markBeginnings, accented, tied }: RankQuery,
  table: Abbreviations,
): Hit[] => {
  const from = markBeginnings ? markedFrom : markedWhole;
  const hits: Hit[] = [];
  let before = new Array<number>(words.length).fill(0);
  for (const found of expand(wordsOf(text), text, table, false)) {
    let asked = 0;
    let loose = accented;
    let piece = true;
    const now = levels.of(found);
    const runs = words.map((_, place) => {
      const level = now[place] ?? 0;
      if (level < from) return 0;
      loose &&= hasOtherAccents(level);
      piece &&= tied.includes(place) || tied.includes(place - 1);
      asked |= 1 << Math.min(place, 30);
      return 1 + (before[place - 1] ?? 0);
    });
    before = runs;
    const run = Math.max(0, ...runs);
    // A word that only asks is marked as part of a phrase, never by itself.
    const counts = words.some((_, place) => (weights[place] ?? 1) >= 1 && (runs[place] ?? 0) > 0) || run > 1;
    const last = hits.at(-1);
    // One syllable of what an abbreviation stands for does not make it a hit: `số` is not `DTI`.
    const readOut = run < 2 && !found.number && found.text !== text.slice(found.start, found.end);
    if (asked === 0 || !counts || readOut) continue;
    if (last && last.start === found.start)
      hits[hits.length - 1] = {
        ...last,
        asked: last.asked | asked,
        run: Math.max(last.run, run),
        loose: last.loose && loose,
        piece: last.piece && piece,
      };
    else hits.push({ start: found.start, end: found.end, asked, run, loose, piece });
  }
  return hits.filter((hit, place) => !hit.piece || goesOn(hits, place));
};

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
};

/** Where the window begins: before the longest piece of the query, else where most of its words stand, nearest to the beginning. */
const bestWindow = (hits: readonly Hit[], length: number): number => {
  const longest = Math.max(0, ...hits.map(({ run }) => run));
  if (longest > 1) {
    const last = hits.findIndex(({ run }) => run === longest);
    return hits[Math.max(0, last - longest + 1)]?.start ?? 0;
  }
  let start = 0;
  let best = 0;
  hits.forEach((first, place) => {
    let asked = 0;
    for (const hit of hits.slice(place)) {
      if (hit.end > first.start + length) break;
      asked |= hit.asked;
    }
    if (bits(asked) <= best) return;
    best = bits(asked);
    start = first.start;
  });
  return start;
};

/** Where the query stands as one piece, its words elsewhere are no hits of their own. */
const telling = (hits: readonly Hit[], count: number): Hit[] => {
  if (count < 2 || !hits.some(({ run }) => run >= count)) return [...hits];
  const kept = new Set<Hit>();
  hits.forEach((hit, place) => {
    if (hit.run < 2) return;
    for (let back = 0; back < hit.run; back += 1) {
      const part = hits[place - back];
      if (part && part.run === hit.run - back) kept.add(part);
    }
  });
  return hits.filter((hit) => kept.has(hit));
};

/** Where words stand with the very accents that were typed, others of the same letters are no hits, but as part of a phrase. */
const exactFirst = (hits: readonly Hit[]): readonly Hit[] =>
  hits.some(({ loose }) => !loose) ? hits.filter(({ loose }, place) => !loose || goesOn(hits, place)) : hits;

/** How far an excerpt goes on to the end of its clause, so that no figure is cut from what it counts. */
const reach = 120;

/**
 * The part of a passage around the words that were looked for, about `length` characters, with exactly those words marked:
 * `song` is never marked for `số`. Words that stand side by side are marked as one piece.
 */
export const excerpt = (passage: string, query: RankQuery, table: Abbreviations, length = 240): ExcerptPart[] => {
  const text = passage.normalize('NFC');
  const hits = telling(exactFirst(hitsIn(text, query, table)), query.words.length);
  let start = text.length <= length ? 0 : Math.max(0, Math.min(bestWindow(hits, length) - 60, text.length - length));
  while (start > 0 && /\S/u.test(text[start - 1] ?? '')) start -= 1;
  let end = Math.min(text.length, start + length);
  while (end < text.length && /\S/u.test(text[end] ?? '')) end += 1;
  const clause = /[.;](?=\s|$)/gu;
  clause.lastIndex = end - 1;
  const close = clause.exec(text)?.index ?? Infinity;
  if (close < end + reach) end = close + 1;
  const parts: ExcerptPart[] = [];
  let place = start;
  if (start > 0) parts.push({ text: '…\u00a0', hit: false });
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    const between = text.slice(place, hit.start);
    const last = parts.at(-1);
    if (last?.hit && /^(?:\s+|\s?[/–-]\s?)$/u.test(between))
      parts[parts.length - 1] = { text: `${last.text}${between}${text.slice(hit.start, hit.end)}`, hit: true };
    else {
      if (between !== '') parts.push({ text: between, hit: false });
      parts.push({ text: text.slice(hit.start, hit.end), hit: true });
    }
    place = hit.end;
  }
  if (end > place) parts.push({ text: text.slice(place, end), hit: false });
  if (end < text.length) parts.push({ text: '\u00a0…', hit: false });
  return parts;
};
