import { contract, expand, type Abbreviations } from '../../presentation/search/abbreviations.ts';
import { fuse, type RankedList } from '../../presentation/search/fuse.ts';
import { askingWords, type QueryText } from '../../presentation/search/query-text.ts';
import type { SearchFilters } from '../../presentation/search/search-answer.ts';
import { otherSpelling, type SearchWord } from '../../presentation/search/search-words.ts';
import { completionsOf, isKnown, type Vocabulary } from '../../presentation/search/spelling.ts';
import type { IndexAnswer, OpenIndex } from './pagefind.ts';

/** Records that may answer, best first by the index. */
export interface Candidates {
  /** Records that hold all words. */
  readonly strict: ReadonlySet<string>;
  /** Quotation marks were typed and found: near records are no answer. */
  readonly only: boolean;
  readonly ids: readonly string[];
  /** How the index was asked for the most records that hold all words; its counts are those of the facets. */
  readonly best: { readonly words: string; readonly phrase: boolean };
  readonly counts: IndexAnswer['counts'];
  readonly unfiltered: IndexAnswer['unfiltered'];
}

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
  filters: SearchFilters,
): Promise<Candidates> => {
  const ask = (list: string, more: { phrase?: boolean; exactMarks?: boolean } = {}): Promise<IndexAnswer> =>
    index.ask({ words: list, filters, ...more });
  const known = words.filter((word) => !unknown.has(word));
  if (known.length === 0)
    return { strict: new Set(), only: false, best: { words: '', phrase: false }, ids: [], counts: {}, unfiltered: {} };
  const ways = waysOf(known, query.text, table, vocabulary);
  const lists: RankedList[] = [];
  const typed = ways.slice(0, 2).filter((way, place) => place === 0 || way.split(' ').length === known.length);
  if (query.glued !== null && !corrected && unknown.size === 0) typed.push(query.glued);
  let best: IndexAnswer = { ids: [], counts: {}, unfiltered: {} };
  let bestWay = { words: ways[0] ?? '', phrase: false };
  const strict = new Set<string>();
  for (const way of typed) {
    const answer = await ask(way);
    if (answer.ids.length > best.ids.length) {
      best = answer;
      bestWay = { words: way, phrase: false };
    }
    for (const id of answer.ids) strict.add(id);
    lists.push({ ids: answer.ids, weight: 1 });
  }
  if (query.marked && strict.size > 30 && known.length < 3) {
    const exactly = await ask(ways[0] ?? '', { exactMarks: true });
    lists.push({ ids: exactly.ids, weight: known.length === 1 ? 3 : 1 });
  }
  // Passages answer best, and short records crowd them out of the first places.
  if (filters.loai.length === 0 && strict.size > 24) {
    const passages = await index.passages();
    lists.push({ ids: best.ids.filter((id) => passages.has(id)), weight: 1.5 });
  }
  let phrases = 0;
  const askPhrase = async (list: string, weight: number): Promise<number> => {
    if (!list.includes(' ')) return 0;
    const { ids } = await ask(list, { phrase: true });
    lists.push({ ids, weight });
    phrases += ids.length;
    return ids.length;
  };
  for (const way of ways) await askPhrase(way, 2);
  if (ways.some((way) => !way.includes(' '))) lists.push(...lists.filter(({ ids }) => ids === best.ids));
  const last = known.at(-1);
  if (phrases === 0 && query.typing && last && known.length > 1) {
    const start = texts(known.slice(0, -1));
    await askPhrase(start.join(' '), 1);
    for (const form of completionsOf(last.text, vocabulary)) await askPhrase([...start.slice(-3), form].join(' '), 2);
  }
  for (const phrase of query.phrases) {
    const answer = await ask(texts(phrase).join(' '), { phrase: true });
    const holding = new Set(answer.ids);
    if (phrase.length === words.length) {
      best = answer;
      bestWay = { words: texts(phrase).join(' '), phrase: true };
    }
    for (const id of strict) if (!holding.has(id)) strict.delete(id);
  }
  const only = query.phrases.length > 0 && strict.size > 0;
  if (strict.size < few && !only) await relax(ask, known, query, strict.size > 0, vocabulary, lists);
  return { strict, only, best: bestWay, ids: fuse(lists), counts: best.counts, unfiltered: best.unfiltered };
};

/** The ladder for queries of which few records hold all words. */
const relax = async (
  ask: (list: string, more?: { phrase?: boolean }) => Promise<IndexAnswer>,
  known: readonly SearchWord[],
  query: QueryText,
  anyStrict: boolean,
  vocabulary: Vocabulary,
  lists: RankedList[],
): Promise<void> => {
  const factor = anyStrict ? 0.25 : 1;
  const asking = askingWords(known, query.marked);
  const content = known.filter((word) => !asking.has(word));
  const near = async (list: readonly SearchWord[], weight: number, phrase = false): Promise<number> => {
    const { ids } = await ask(texts(list).join(' '), phrase ? { phrase } : {});
    if (ids.length > 0) lists.push({ ids, weight: weight * factor });
    return ids.length;
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
    const { ids } = await ask(texts([word, next]).join(' '), { phrase: true });
    pairs += ids.length;
    // A rare pair says more than one that stands everywhere.
    if (ids.length > 0) lists.push({ ids, weight: (factor * 2) / Math.log2(2 + ids.length) });
  }
  if (pairs > 0 && content.length > 2) return;
  const rarest = content
    .filter((word) => word.number !== null || isKnown(word.text, vocabulary, false))
    .toSorted((one, other) => rankOf(other, vocabulary) - rankOf(one, vocabulary))
    .slice(0, 3);
  for (const word of rarest) await near([word], 0.3);
};

const rankOf = (word: SearchWord, { rank, forms }: Vocabulary): number =>
  rank.get(forms.get(word.key)?.[0] ?? word.text.toLowerCase()) ?? rank.size;
