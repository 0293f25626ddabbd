import { expand, type Abbreviations } from '../words/abbreviations.ts';
import { isListed } from '../index/filter-records.ts';
import { fuse, type RankedList } from '../query/fuse.ts';
import { askingWords, readQuery, type AskingPhrases } from '../query/query-text.ts';
import { isMarked, rankQuery, rankRecord, type LoadedRecord, type Ranked, type RankQuery } from '../query/rank.ts';
import type { SearchWord } from '../words/search-words.ts';
import { isKnown, type Vocabulary } from '../query/spelling.ts';
import { placeNames } from '../query/typed-answers.ts';
import { findCandidates } from './find-candidates.ts';
import type { OpenIndex } from './pagefind.ts';
import { readWords } from './read-words.ts';

/** How many records are loaded and ranked anew; beyond them the order of the index holds. */
const ranked = 30;
/** The same for figures that stand behind their passages: looked at only where none of them holds all words. */
const rankedFigures = 12;

/** The opened index and what is known of its words. */
export interface SearchTools {
  readonly index: OpenIndex;
  readonly vocabulary: Vocabulary;
  /** Both the reviewed abbreviations and other spellings of places. */
  readonly abbreviations: Abbreviations;
  /** Other spellings of places alone. */
  readonly spellings: Abbreviations;
  readonly asking: AskingPhrases;
}

/** A record beside how well it answers. */
export interface RankedRecord extends Ranked {
  readonly id: string;
  readonly record: LoadedRecord;
}

/** What answers a text, before any filter: filters and order only choose among these, so every count can be kept. */
export interface FoundAnswers {
  readonly rank: RankQuery;
  /** The text as it was read: the places of words are places in it. */
  readonly text: string;
  /** The words that were searched, abbreviations read out. */
  readonly words: readonly SearchWord[];
  readonly correction: { readonly typed: string; readonly searched: string } | null;
  /** All records that answer. */
  readonly answers: ReadonlySet<string>;
  /** Those of them that hold all words by the index. */
  readonly strict: ReadonlySet<string>;
  /** The records that answer among `chosen`, best first: the first ones ranked anew, which are also returned. */
  readonly ordered: (
    chosen: (id: string) => boolean,
  ) => Promise<{ readonly ids: readonly string[]; readonly first: readonly RankedRecord[] }>;
  /** Loads a record and compares it with the words, once. */
  readonly look: (id: string) => Promise<RankedRecord>;
}

const restricted = (lists: readonly RankedList[], chosen: (id: string) => boolean): string[] =>
  fuse(lists.map(({ ids, weight }) => ({ ids: ids.filter(chosen), weight })));

/** Finds what answers a text. Which records answer is decided here, by the words alone. */
export const findAnswers = async (
  { index, vocabulary, abbreviations, spellings, asking }: SearchTools,
  text: string,
  exact: boolean,
): Promise<FoundAnswers> => {
  const listed = (id: string): boolean => isListed(index.traits.get(id));
  const typed = readQuery(text);
  // The name of a place comes before any help with spelling: `Đắc Lắc` is no slip.
  const query = exact ? typed : { ...typed, words: expand(typed.words, typed.text, spellings, true) };
  const { words, corrected, unknown } = await readWords(
    query,
    vocabulary,
    asking,
    exact,
    async (pair) => (await index.ask({ words: pair.join(' '), phrase: true })).filter(listed).length,
  );
  const asked = expand(words, query.text, abbreviations, true);
  const names = placeNames(asked, index.lexicon.provinces);
  const { strict, only, lists } = await findCandidates(
    index,
    query,
    words,
    unknown,
    corrected !== null,
    vocabulary,
    abbreviations,
    asking,
    names,
  );
  const last = words.at(-1);
  const growing = query.typing && last !== undefined && !isKnown(last.text, vocabulary, false);
  const rank = rankQuery(
    asked,
    query.typing,
    askingWords(asked, query.marked, asking),
    words,
    growing,
    names,
    // Who leaves the accents of one word out leaves out others as well.
    words.some(isMarked) &&
      words.every((word) => isMarked(word) || word.number || vocabulary.rank.has(word.text.toLowerCase())),
  );
  const looked = new Map<string, Promise<RankedRecord>>();
  const look = (id: string): Promise<RankedRecord> => {
    const known = looked.get(id);
    if (known) return known;
    const fresh = index.record(id).then((record) => ({ id, record, ...rankRecord(rank, record, abbreviations) }));
    looked.set(id, fresh);
    return fresh;
  };
  const order = restricted(lists, listed);
  const first = await Promise.all(order.slice(0, ranked).map(look));
  const top = Math.max(0, ...first.map(({ score }) => score));
  const near = ({ coverage, score }: Ranked): boolean => !only && coverage >= 0.5 && score >= 0.4 * top;
  const answers = new Set([
    ...first.filter((one) => one.coverage > 0.2 && (strict.has(one.id) || near(one))).map(({ id }) => id),
    ...order.slice(ranked).filter((id) => strict.has(id)),
  ]);
  const behind = restricted(lists, (id) => !listed(id));
  const holding = behind.filter((id) => strict.has(id));
  const figures =
    holding.length > 0 || only
      ? holding
      : (await Promise.all(behind.slice(0, rankedFigures).map(look))).filter(near).map(({ id }) => id);
  for (const id of figures) answers.add(id);
  return {
    rank,
    text: query.text,
    words: asked,
    correction: corrected === null ? null : { typed: query.text.trim(), searched: corrected },
    answers,
    strict,
    look,
    ordered: async (chosen) => {
      const ids = restricted(lists, chosen).filter((id) => answers.has(id));
      const best = await Promise.all(ids.slice(0, ranked).map(look));
      best.sort((one, other) => other.score - one.score);
      return { ids: [...best.map(({ id }) => id), ...ids.slice(ranked)], first: best };
    },
  };
};
