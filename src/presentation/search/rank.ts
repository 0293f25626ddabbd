import { expand, type Abbreviations } from './abbreviations.ts';
import { matchLevel } from './match-words.ts';
import { wordsOf, type SearchWord } from './search-words.ts';

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
  readonly heading: boolean;
}

/** What is looked for, ready to be compared with passages. */
export interface RankQuery {
  /** Abbreviations read out. */
  readonly words: readonly SearchWord[];
  /** The words as they are searched, abbreviations left as they are. */
  readonly literal: readonly SearchWord[];
  /** How much each word counts: words that only ask (`là gì`) count little. */
  readonly weights: readonly number[];
  /** The last word may still be growing. */
  readonly typing: boolean;
}

/** A query out of its words; `asking` are words that only ask. */
export const rankQuery = (
  words: readonly SearchWord[],
  typing = false,
  asking: ReadonlySet<SearchWord> = new Set(),
  literal: readonly SearchWord[] = words,
): RankQuery => ({ words, literal, weights: words.map((word) => (asking.has(word) ? 0.25 : 1)), typing });

/** How well a record answers, and by which of its passages. */
export interface Ranked {
  readonly score: number;
  /** Weighted share of the words that stand in it, 0 to 1. */
  readonly coverage: number;
  /** Every word stands in it. */
  readonly whole: boolean;
  readonly passage: number;
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

const fieldScore = ({ words, weights, typing }: RankQuery, text: readonly SearchWord[]): FieldScore => {
  const count = words.length;
  const best = new Array<number>(count).fill(0);
  const pairs = new Array<number>(Math.max(0, count - 1)).fill(0);
  let longest = 0;
  let before = new Array<number>(count).fill(0);
  let runs = new Array<number>(count).fill(0);
  for (const found of text) {
    const levels = words.map((asked, place) => matchLevel(asked, found, typing && place === count - 1));
    const grown = levels.map((level, place) => {
      if (level > (best[place] ?? 0)) best[place] = level;
      if (level < runFrom) return 0;
      const previous = before[place - 1] ?? 0;
      if (place > 0 && previous >= runFrom) {
        const pair = Math.min(level, previous);
        if (pair > (pairs[place - 1] ?? 0)) pairs[place - 1] = pair;
      }
      const run = level * (weights[place] ?? 1) + (place > 0 && previous >= runFrom ? (runs[place - 1] ?? 0) : 0);
      if (run > longest) longest = run;
      return run;
    });
    runs = grown;
    before = levels;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    best,
    pairs,
    run: longest / total,
  };
};

const covered = (levels: readonly number[], weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return levels.reduce((sum, level, place) => sum + level * (weights[place] ?? 1), 0) / total;
};

/** How much a word counts that stands beside the passage: in the title above it, in the plan's name. */
const inTitle = 0.7;
const inContext = 0.8;
const inBeside = 0.6;

/**
 * Official words come first; pages about a province, an indicator, a document have typed answers; a figure that is only reported
 * (its address is a row on an indicator's page) stands below words that can be read here.
 */
const kindFactor = (path: string): number => (path.startsWith('/ke-hoach/') ? 1 : path.includes('#') ? 0.62 : 0.78);
const headingFactor = 0.86;

/**
 * How well a record answers a query, by the best of its passages: words that stand there, that stand side by side, that stand in
 * one piece; a little for the title, and for saying it in few words. `table` reads abbreviations out on the side of the text.
 */
export const rankRecord = (query: RankQuery, record: LoadedRecord, table: Abbreviations): Ranked => {
  const read = (text: string): SearchWord[] => expand(wordsOf(text), text, table, false);
  const around = [
    { field: fieldScore(query, read(record.title)), worth: inTitle },
    { field: fieldScore(query, read(record.context)), worth: inContext },
    { field: fieldScore(query, read(record.beside)), worth: inBeside },
  ];
  const raised = (own: readonly number[], list: 'best' | 'pairs'): number[] =>
    own.map((level, place) => Math.max(level, ...around.map(({ field, worth }) => worth * (field[list][place] ?? 0))));
  const title = covered(around[0]?.field.best ?? [], query.weights);
  let ranked: Ranked = { score: 0, coverage: 0, whole: false, passage: 0 };
  record.passages.forEach(({ text }, passage) => {
    const plain = wordsOf(text);
    const words = expand(plain, text, table, false);
    const field = fieldScore(query, words);
    // The same words as typed come before another way of writing them.
    const literal =
      plain.length === words.length && query.literal.length === query.words.length
        ? field.run
        : fieldScore(rankQuery(query.literal, query.typing), plain).run;
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
    const factor = kindFactor(record.path) * (record.heading ? headingFactor : 1);
    const score =
      factor *
      (coverage * (1 + 0.7 * adjacency + 0.7 * field.run) +
        0.15 * title +
        0.05 * literal +
        0.06 / Math.log2(words.length + 8));
    if (score > ranked.score) ranked = { score, coverage, whole: levels.every((level) => level > 0), passage };
  });
  return ranked;
};
