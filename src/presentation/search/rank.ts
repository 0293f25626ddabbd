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
  readonly words: readonly SearchWord[];
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
): RankQuery => ({ words, weights: words.map((word) => (asking.has(word) ? 0.25 : 1)), typing });

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
  /** Share of neighbours of the query that are neighbours in the text. */
  readonly adjacency: number;
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
    adjacency: pairs.length === 0 ? (best[0] ?? 0) : pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length,
    run: longest / total,
  };
};

const covered = (levels: readonly number[], weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return levels.reduce((sum, level, place) => sum + level * (weights[place] ?? 1), 0) / total;
};

/** How much a word counts that stands beside the passage: in the title above it, in the plan's name. */
const inTitle = 0.6;
const inContext = 0.5;

/** Passages and figures answer by their words; pages about a province, an indicator, a document have typed answers. */
const kindFactor = (path: string): number => (path.startsWith('/ke-hoach/') ? 1 : 0.78);
const headingFactor = 0.86;

/**
 * How well a record answers a query, by the best of its passages: words that stand there, that stand side by side, that stand in
 * one piece; a little for the title, and for saying it in few words. `table` reads abbreviations out on the side of the text.
 */
export const rankRecord = (query: RankQuery, record: LoadedRecord, table: Abbreviations): Ranked => {
  const read = (text: string): SearchWord[] => expand(wordsOf(text), text, table, false);
  const title = fieldScore(query, read(record.title)).best;
  const context = fieldScore(query, read(`${record.context}. ${record.beside}`)).best;
  let ranked: Ranked = { score: 0, coverage: 0, whole: false, passage: 0 };
  record.passages.forEach(({ text }, passage) => {
    const words = read(text);
    const field = fieldScore(query, words);
    const levels = field.best.map((level, place) =>
      Math.max(level, inTitle * (title[place] ?? 0), inContext * (context[place] ?? 0)),
    );
    const own = covered(levels, query.weights);
    const factor = kindFactor(record.path) * (record.heading ? headingFactor : 1);
    const score =
      factor *
      (own * (1 + 0.7 * field.adjacency + 0.7 * field.run) +
        0.15 * covered(title, query.weights) +
        0.06 / Math.log2(words.length + 8));
    if (score > ranked.score)
      ranked = {
        score,
        coverage: own,
        whole: field.best.every((level, place) => Math.max(level, title[place] ?? 0, context[place] ?? 0) > 0),
        passage,
      };
  });
  return ranked;
};
