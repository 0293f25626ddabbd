import { askingWords, type AskingPhrases, type QueryText } from '../query/query-text.ts';
import { shapeOf, type SearchWord } from '../words/search-words.ts';
import {
  candidatesFor,
  fromKeystrokes,
  isKnown,
  isSyllable,
  type Candidate,
  type Vocabulary,
} from '../query/spelling.ts';

/** The words that are searched, and whether they are those that were typed. */
export interface ReadWords {
  readonly words: readonly SearchWord[];
  /** The query as it is searched, where a word was taken for another one. */
  readonly corrected: string | null;
  /** Words that stand nowhere on this site. */
  readonly unknown: ReadonlySet<SearchWord>;
}

const written = (word: SearchWord, text: string): SearchWord => ({ ...word, ...shapeOf(text), text });

/** How many records hold two words side by side. */
export type CountPhrase = (words: readonly string[]) => Promise<number>;

/**
 * The candidate that stands beside its neighbours on this site. Without any such, the likeliest for what is no syllable of
 * Vietnamese or stands alone; a good syllable (`muốn`) is a word that this site merely does not have.
 */
const chosen = async (
  word: string,
  candidates: readonly Candidate[],
  before: string | undefined,
  after: string | undefined,
  count: CountPhrase,
): Promise<Candidate | undefined> => {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const sides = await Promise.all([
      before === undefined ? 0 : count([before, ...candidate]),
      after === undefined ? 0 : count([...candidate, after]),
    ]);
    const hits = sides.reduce((sum, hit) => sum + hit, 0) + sides.filter((hit) => hit > 0).length * 1000;
    if (hits <= most) continue;
    most = hits;
    best = candidate;
  }
  const alone = before === undefined && after === undefined;
  return best ?? (alone || !isSyllable(word) ? candidates[0] : undefined);
};

/**
 * Reads what was typed: keystrokes of Telex and VNI that reached us undone, and words that stand nowhere on this site and are
 * one edit away from one that does. `exact` leaves everything as typed.
 */
export const readWords = async (
  { text, words, typing, marked }: QueryText,
  vocabulary: Vocabulary,
  phrases: AskingPhrases,
  exact: boolean,
  count: CountPhrase,
): Promise<ReadWords> => {
  const asking = askingWords(words, marked, phrases);
  const known = (word: SearchWord): boolean =>
    asking.has(word) || isKnown(word.text, vocabulary, typing && word === words.at(-1));
  const unknown = new Set(words.filter((word) => !known(word)));
  if (exact || unknown.size === 0) return { words, corrected: null, unknown };
  const decoded = words.map((word) => {
    const meant = unknown.has(word) ? fromKeystrokes(word.text, vocabulary) : undefined;
    return meant === undefined ? word : written(word, meant);
  });
  const read: SearchWord[] = [];
  const left = new Set<SearchWord>();
  for (const [place, word] of decoded.entries()) {
    const original = words[place];
    if (word !== original || !original || !unknown.has(original)) {
      read.push(word);
      continue;
    }
    const next = decoded[place + 1];
    const after = next && !unknown.has(next) ? next.text : undefined;
    const previous = read.at(-1);
    const before = previous && !left.has(previous) ? previous.text : undefined;
    const candidate = await chosen(word.text, candidatesFor(word.text, vocabulary), before, after, count);
    if (candidate) read.push(...candidate.map((form) => written(word, form)));
    else {
      read.push(word);
      left.add(word);
    }
  }
  // Said as a whole, in the words around: what was typed between the words stays.
  let corrected = '';
  let end = 0;
  for (const [place, word] of read.entries()) {
    const joined = read[place - 1]?.start === word.start;
    corrected += joined ? ` ${word.text}` : `${text.slice(end, word.start)}${word.text}`;
    end = word.end;
  }
  corrected += text.slice(end);
  const changed = read.length !== words.length || read.some((word, place) => word !== words[place]);
  return { words: read, corrected: changed ? corrected.trim() : null, unknown: left };
};
