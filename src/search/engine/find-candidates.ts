import { contract, expand, type Abbreviations } from '../words/abbreviations.ts';
import type { RankedList } from '../query/fuse.ts';
import { askingWords, type AskingPhrases, type QueryText } from '../query/query-text.ts';
import { isListed } from '../index/filter-records.ts';
import { otherSpelling, type SearchWord } from '../words/search-words.ts';
import { completionsOf, isKnown, rankOf, type Vocabulary } from '../query/spelling.ts';
import type { OpenIndex } from './pagefind.ts';

/** Records that may answer, whatever the filters. */
export interface Candidates {
  /** Records that hold all words. */
  readonly strict: ReadonlySet<string>;
  /** Quotation marks were typed and found: near records are no answer. */
  readonly only: boolean;
  /** What the index answered in each way of asking, best first. */
  readonly lists: readonly RankedList[];
}

type Ask = (list: string, more?: { phrase?: boolean; exactMarks?: boolean }) => Promise<readonly string[]>;

/** How many of the records stand in the list unasked. */
type Size = (ids: readonly string[]) => number;

/** Below this number of records that hold all words, near ones are looked for too. */
const few = 12;

const texts = (words: readonly SearchWord[]): string[] => words.map(({ text }) => text);

/** The ways in which the same may be written: as typed, abbreviations read out, made short, the other `i` or `y`. */
const waysOf = (words: readonly SearchWord[], text: string, table: Abbreviations, vocabulary: Vocabulary): string[] => {
  const other = words.map((word) => {
    const spelling = otherSpelling(word.text);
    const better =
      (vocabulary.rank.get(spelling ?? '') ?? Infinity) < (vocabulary.rank.get(word.text.toLowerCase()) ?? Infinity);
    return spelling !== undefined && better ? spelling : word.text;
  });
  return [
    ...new Set(
      [texts(words), other, texts(expand(words, text, table, true)), texts(contract(words, table))].map((list) =>
        list.join(' '),
      ),
    ),
  ].slice(0, 4);
};

/**
 * Asks the index in several ways and fuses the answers: all words; the words as one phrase; with the very marks that were typed;
 * and, where few records hold all words, with words left out and neighbours in pairs.
 */
export const findCandidates = async (
  index: OpenIndex,
  query: QueryText,
  words: readonly SearchWord[],
  unknown: ReadonlySet<SearchWord>,
  corrected: boolean,
  vocabulary: Vocabulary,
  table: Abbreviations,
  asking: AskingPhrases,
  names: readonly (readonly SearchWord[])[],
): Promise<Candidates> => {
  const ask: Ask = (list, more = {}) => index.ask({ words: list, ...more });
  // How the search goes on is decided by the records that stand in the list unasked; the figures behind them follow.
  const size: Size = (ids) => ids.reduce((sum, id) => sum + (isListed(index.traits.get(id)) ? 1 : 0), 0);
  const known = words.filter((word) => !unknown.has(word));
  if (known.length === 0) return { strict: new Set(), only: false, lists: [] };
  const ways = waysOf(known, query.text, table, vocabulary);
  const lists: RankedList[] = [];
  const typed = ways.slice(0, 2).filter((way, place) => place === 0 || way.split(' ').length === known.length);
  if (query.glued !== null && !corrected && unknown.size === 0) typed.push(query.glued);
  let best: readonly string[] = [];
  const strict = new Set<string>();
  for (const way of typed) {
    const ids = await ask(way);
    if (size(ids) > size(best)) best = ids;
    for (const id of ids) strict.add(id);
    lists.push({ ids, weight: 1 });
  }
  const held = size([...strict]);
  if (query.marked && held > 30 && known.length < 3)
    lists.push({ ids: await ask(ways[0] ?? '', { exactMarks: true }), weight: known.length === 1 ? 3 : 1 });
  // Passages answer best, and short records crowd them out of the first places.
  if (held > 24)
    lists.push({ ids: best.filter((id) => index.traits.get(id)?.['loai']?.includes('doan')), weight: 1.5 });
  let phrases = 0;
  const askPhrase = async (list: string, weight: number): Promise<void> => {
    if (!list.includes(' ')) return;
    const ids = await ask(list, { phrase: true });
    lists.push({ ids, weight });
    phrases += size(ids);
  };
  for (const way of ways) await askPhrase(way, 2);
  if (ways.some((way) => !way.includes(' '))) lists.push(...lists.filter(({ ids }) => ids === best));
  const last = known.at(-1);
  if (phrases === 0 && query.typing && last && known.length > 1) {
    const start = texts(known.slice(0, -1));
    await askPhrase(start.join(' '), 1);
    for (const form of completionsOf(last.text, vocabulary)) await askPhrase([...start.slice(-3), form].join(' '), 2);
  }
  for (const phrase of [...query.phrases, ...names]) {
    const holding = new Set(await ask(texts(phrase).join(' '), { phrase: true }));
    for (const id of strict) if (!holding.has(id)) strict.delete(id);
  }
  const left = size([...strict]);
  const only = query.phrases.length > 0 && left > 0;
  if (left < few && !only)
    await relax(ask, size, known, askingWords(known, query.marked, asking), left > 0, vocabulary, lists);
  return { strict, only, lists };
};

/** The ladder for queries of which few records hold all words. */
const relax = async (
  ask: Ask,
  size: Size,
  known: readonly SearchWord[],
  asking: ReadonlySet<SearchWord>,
  anyStrict: boolean,
  vocabulary: Vocabulary,
  lists: RankedList[],
): Promise<void> => {
  const factor = anyStrict ? 0.25 : 1;
  const content = known.filter((word) => !asking.has(word));
  const near = async (list: readonly SearchWord[], weight: number, phrase = false): Promise<void> => {
    const ids = await ask(texts(list).join(' '), phrase ? { phrase } : {});
    if (ids.length > 0) lists.push({ ids, weight: weight * factor });
  };
  if (asking.size > 0 && content.length > 0) {
    await near(content, 1);
    if (content.length > 1) await near(content, 2, true);
  }
  if (content.length >= 3 && content.length <= 6)
    for (const left of content)
      await near(
        content.filter((word) => word !== left),
        0.5,
      );
  let pairs = 0;
  for (const [place, word] of content.slice(0, 12).entries()) {
    const next = content[place + 1];
    if (!next) continue;
    const ids = await ask(texts([word, next]).join(' '), { phrase: true });
    pairs += size(ids);
    // A rare pair says more than one that stands everywhere.
    if (ids.length > 0) lists.push({ ids, weight: (factor * 2) / Math.log2(2 + size(ids)) });
  }
  if (pairs > 0 && content.length > 2) return;
  const rarest = content
    .filter((word) => word.number !== null || isKnown(word.text, vocabulary, false))
    .toSorted((one, other) => rankOf(other.key, vocabulary) - rankOf(one.key, vocabulary))
    .slice(0, 3);
  for (const word of rarest) await near([word], 0.3);
};
