import type { ReadMisprint } from '../../presentation/plan/as-read.ts';
import { expand, type Abbreviations } from '../words/abbreviations.ts';
import { hasOtherAccents, matchLevel } from '../words/match-words.ts';
import { wordsOf, type SearchWord } from '../words/search-words.ts';

/** A record as the index gives it back, decoded. */
export interface LoadedRecord {
  /** Path below the site's root. */
  readonly path: string;
  readonly title: string;
  readonly context: string;
  /** More than one only where the record is a whole plan; then each has the id of its place. */
  readonly passages: readonly { readonly place: string; readonly text: string }[];
  /** Words under which it is found and which are not shown. */
  readonly beside: string;
  /** The misprints of the passage, which stands there as it is read. */
  readonly misprints: readonly ReadMisprint[];
  readonly heading: boolean;
}

/** Levels of all words of a query against one word, worked out once for each word of the site. */
interface Levels {
  /** The one answer for words that none was asked for. */
  readonly none: readonly number[];
  readonly of: (found: SearchWord) => readonly number[];
}

const levelsOf = (words: readonly SearchWord[], typing: boolean): Levels => {
  const none = new Array<number>(words.length).fill(0);
  const known = new Map<string, readonly number[]>();
  return {
    none,
    of: (found) => {
      const seen = known.get(found.text);
      if (seen) return seen;
      const levels = words.map((asked, place) => matchLevel(asked, found, typing && place === words.length - 1));
      const kept = levels.some((level) => level > 0) ? levels : none;
      known.set(found.text, kept);
      return kept;
    },
  };
};

interface Matcher {
  readonly words: readonly SearchWord[];
  readonly weights: readonly number[];
  /** Places of words that count only side by side with the next one: the syllables of a name. */
  readonly tied: readonly number[];
  readonly levels: Levels;
}

/** What is looked for, ready to be compared with passages. */
export interface RankQuery extends Matcher {
  /** The words as they are searched, abbreviations left as they are; undefined where there is none. */
  readonly literal: Matcher | undefined;
  /** Whether words that begin as the last one does are marked: not where it is a word by itself (`số` never marks `sống`). */
  readonly markBeginnings: boolean;
  /** Accents were typed, so that they mean something. */
  readonly accented: boolean;
}

/** Whether a word was typed with an accent. */
export const isMarked = ({ key, letters, tone }: SearchWord): boolean => tone + letters !== key;

/**
 * A query out of its words, abbreviations read out. `typing`: the last word may still be growing; `asking`: words that only ask
 * and count little; `names`: words of provinces' names, which say whose plan is meant and count only as a whole; `literal`: the
 * words with abbreviations left as they are; `accented`: accents were typed with care, so that another accent is another word.
 */
export const rankQuery = (
  words: readonly SearchWord[],
  typing = false,
  asking: ReadonlySet<SearchWord> = new Set(),
  literal: readonly SearchWord[] = words,
  markBeginnings = typing,
  names: readonly (readonly SearchWord[])[] = [],
  accented = words.some(isMarked),
): RankQuery => ({
  words,
  weights: words.map((word) => (asking.has(word) ? 0.25 : names.some((name) => name.includes(word)) ? 1.8 : 1)),
  tied: names.flatMap((name) => name.slice(1).map((word) => words.indexOf(word) - 1)),
  levels: levelsOf(words, typing),
  literal: literal.length === words.length ? undefined : rankQuery(literal, typing),
  markBeginnings,
  accented,
});

/** How much a word counts that stands beside the passage: in the title above it, in the plan's name. */
const inTitle = 0.7;
const inContext = 0.8;
const inBeside = 0.6;

interface ReadText {
  /** As written, and with abbreviations read out. */
  readonly plain: readonly SearchWord[];
  readonly words: readonly SearchWord[];
}
interface ReadRecord {
  readonly around: readonly { readonly text: ReadText; readonly worth: number }[];
  readonly passages: readonly ReadText[];
}

const readRecords = new WeakMap<LoadedRecord, ReadRecord>();

/** The words of a record, taken apart once. */
const readRecord = (record: LoadedRecord, table: Abbreviations): ReadRecord => {
  const known = readRecords.get(record);
  if (known) return known;
  const read = (text: string): ReadText => {
    const plain = wordsOf(text);
    return { plain, words: expand(plain, text, table, false) };
  };
  const fresh: ReadRecord = {
    around: [
      { text: read(record.title), worth: inTitle },
      { text: read(record.context), worth: inContext },
      { text: read(record.beside), worth: inBeside },
    ],
    passages: record.passages.map(({ text }) => read(text)),
  };
  readRecords.set(record, fresh);
  return fresh;
};

/** How well a record answers, and by which of its passages. */
export interface Ranked {
  readonly score: number;
  /** Weighted share of the words that stand in it, 0 to 1. */
  readonly coverage: number;
  /** Every word stands in it. */
  readonly whole: boolean;
  readonly passage: number;
  /** It holds every word, but one of them only with other accents than those that were typed. */
  readonly otherAccents: boolean;
}

interface FieldScore {
  /** Best level of each word of the query. */
  readonly best: readonly number[];
  /** For each two neighbours of the query, how well they stand side by side in the text. */
  readonly pairs: readonly number[];
  /** Longest piece of the query that stands in the text as one, as a share. */
  readonly run: number;
}

const runFrom = 0.3;

const fieldScore = ({ words, weights, levels, tied }: Matcher, text: readonly SearchWord[]): FieldScore => {
  const count = words.length;
  const best = new Array<number>(count).fill(0);
  const pairs = new Array<number>(Math.max(0, count - 1)).fill(0);
  let longest = 0;
  let before = levels.none;
  let runs = levels.none;
  for (const found of text) {
    const now = levels.of(found);
    if (now === levels.none) {
      before = now;
      runs = now;
      continue;
    }
    const grown = new Array<number>(count).fill(0);
    for (let place = 0; place < count; place += 1) {
      const level = now[place] ?? 0;
      if (level > (best[place] ?? 0)) best[place] = level;
      if (level < runFrom) continue;
      const previous = place > 0 ? (before[place - 1] ?? 0) : 0;
      const follows = previous >= runFrom;
      if (follows) pairs[place - 1] = Math.max(pairs[place - 1] ?? 0, Math.min(level, previous));
      const run = level * (weights[place] ?? 1) + (follows ? (runs[place - 1] ?? 0) : 0);
      grown[place] = run;
      if (run > longest) longest = run;
    }
    before = now;
    runs = grown;
  }
  for (const place of tied)
    for (const syllable of [place, place + 1]) best[syllable] = Math.min(best[syllable] ?? 0, pairs[place] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return { best, pairs, run: longest / total };
};

const covered = (levels: readonly number[], weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return levels.reduce((sum, level, place) => sum + level * (weights[place] ?? 1), 0) / total;
};

/**
 * Official words come first; pages about a province, an indicator, a document have typed answers; a figure that is only reported
 * (its address is a row on an indicator's page) stands below words that can be read here.
 */
const kindFactor = (path: string): number =>
  path.startsWith('/ke-hoach/') ? 1 : /^\/chi-tieu.*#/.test(path) ? 0.62 : 0.78;
const headingFactor = 0.86;
const otherAccentsFactor = 0.9;

/**
 * How well a record answers a query, by the best of its passages: words that stand there, that stand side by side, that stand in
 * one piece; a little for the title, and for saying it in few words. `table` reads abbreviations out on the side of the text.
 */
export const rankRecord = (query: RankQuery, record: LoadedRecord, table: Abbreviations): Ranked => {
  const { around: beside, passages } = readRecord(record, table);
  const around = beside.map(({ text, worth }) => ({ field: fieldScore(query, text.words), worth }));
  const raised = (own: readonly number[], list: 'best' | 'pairs'): number[] =>
    own.map((level, place) => Math.max(level, ...around.map(({ field, worth }) => worth * (field[list][place] ?? 0))));
  const title = covered(around[0]?.field.best ?? [], query.weights);
  let ranked: Ranked = { score: 0, coverage: 0, whole: false, passage: 0, otherAccents: false };
  passages.forEach(({ plain, words }, passage) => {
    const field = fieldScore(query, words);
    // The same words as typed come before another way of writing them.
    const literal =
      plain.length === words.length && !query.literal ? field.run : fieldScore(query.literal ?? query, plain).run;
    const levels = raised(field.best, 'best');
    const pairs = raised(field.pairs, 'pairs');
    const coverage = covered(levels, query.weights);
    const adjacency =
      pairs.length === 0
        ? (field.best[0] ?? 0)
        : covered(
            pairs,
            pairs.map(() => 1),
          );
    const whole = levels.every((level) => level > 0);
    // A phrase that stands there but for accents left out (`chuyển doi số`) is what was meant.
    const otherAccents =
      query.accented &&
      whole &&
      field.run < 0.96 &&
      field.best.some(
        (level, place) =>
          hasOtherAccents(level) &&
          (query.weights[place] ?? 1) >= 1 &&
          around.every(({ field: other }) => other.best[place] !== 1),
      );
    const factor =
      kindFactor(record.path) * (record.heading ? headingFactor : 1) * (otherAccents ? otherAccentsFactor : 1);
    const score =
      factor *
      (coverage * (1 + 0.7 * adjacency + 0.7 * field.run) +
        0.15 * title +
        0.05 * literal +
        0.06 / Math.log2(words.length + 8));
    if (score > ranked.score) ranked = { score, coverage, whole, passage, otherAccents };
  });
  return ranked;
};
