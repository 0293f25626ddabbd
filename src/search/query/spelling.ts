import { decodeKeystrokes } from '../words/keystrokes.ts';
import { shapeOf } from '../words/search-words.ts';

/** The words that stand on this site. */
export interface Vocabulary {
  /** Written forms by their letters without marks, most frequent first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Place of a form in the order of frequency, 0 for the most frequent. */
  readonly rank: ReadonlyMap<string, number>;
}

/** The vocabulary out of its list: words by frequency, separated by spaces. */
export const readVocabulary = (list: string): Vocabulary => {
  const forms = new Map<string, string[]>();
  const rank = new Map<string, number>();
  for (const word of list.split(' ')) {
    if (word === '') continue;
    const { key } = shapeOf(word);
    const others = forms.get(key);
    if (others) others.push(word);
    else forms.set(key, [word]);
    rank.set(word, rank.size);
  }
  return { forms, rank };
};

/** Whether a word stands on the site in any marks; `typing`: whether one begins with it. Numbers are never spelled. */
export const isKnown = (word: string, { forms }: Vocabulary, typing: boolean): boolean => {
  const shape = shapeOf(word);
  if (shape.number || forms.has(shape.key)) return true;
  if (!typing) return false;
  for (const [, [form = '']] of forms) if (shapeOf(form).written.key.startsWith(shape.written.key)) return true;
  return false;
};

const syllable = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/;

/** Whether a word is built as a syllable of Vietnamese. */
export const isSyllable = (word: string): boolean => syllable.test(shapeOf(word).written.key);

/** Whether one edit makes one word of the other: a letter more, less, another, or two neighbours swapped. */
export const oneEditApart = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.length - start - end;
  const right = other.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};

const sameTone = (one: string, other: string): number => (shapeOf(one).tone === shapeOf(other).tone ? 1 : 0);

/** Place of a word in the order of frequency; without marks it stands where the most frequent of its forms does. */
export const rankOf = (word: string, { rank, forms }: Vocabulary): number =>
  rank.get(word) ?? rank.get(forms.get(shapeOf(word).key)?.[0] ?? '') ?? rank.size;

/**
 * The written form of these letters that is nearest to what was typed. Who typed no tone gets none where several forms may be
 * meant: `cộng dogn` is `cộng dong`, which finds `cộng đồng`, and not the more frequent `động`.
 */
const nearestForm = (typed: string, forms: readonly string[]): string => {
  const { letters, tone } = shapeOf(typed);
  return (
    forms.find((form) => shapeOf(form).letters === letters && shapeOf(form).tone === tone) ??
    (tone !== ''
      ? forms.find((form) => sameTone(form, typed) === 1)
      : forms[1] === undefined
        ? undefined
        : shapeOf(forms[1]).written.key) ??
    forms[0] ??
    typed
  );
};

/** The words that keystrokes of Telex or VNI stand for, where they make a word of the site. */
export const fromKeystrokes = (word: string, { forms }: Vocabulary): string | undefined => {
  const decoded = decodeKeystrokes(word);
  const known = decoded === undefined ? undefined : forms.get(shapeOf(decoded).key);
  return known && decoded !== undefined ? nearestForm(decoded, known) : undefined;
};

/** A candidate for a word that stands nowhere: one word, or two where a space was left out. */
export type Candidate = readonly string[];

/** What a word that stands nowhere may have been meant to be, likeliest first; at most `limit`. */
export const candidatesFor = (word: string, vocabulary: Vocabulary, limit = 8): Candidate[] => {
  const { key } = shapeOf(word);
  if (key.length < 3 || /\d/.test(key)) return [];
  const found: { readonly words: Candidate; readonly cost: number }[] = [];
  for (const [other, forms] of vocabulary.forms) {
    if (!oneEditApart(key, other) || other.length < 2) continue;
    const form = nearestForm(word, forms);
    // The first letter is rarely the wrong one; swapped letters are the commonest slip.
    const slip = (other[0] === key[0] ? 0 : 1) + ([...other].sort().join('') === [...key].sort().join('') ? -1 : 0);
    found.push({ words: [form], cost: rankOf(form, vocabulary) + 400 * slip - 100 * sameTone(form, word) });
  }
  const lower = word.normalize('NFC').toLowerCase();
  for (let cut = 2; cut <= lower.length - 2; cut += 1) {
    const [left, right] = [lower.slice(0, cut), lower.slice(cut)];
    const [one, other] = [vocabulary.forms.get(shapeOf(left).key), vocabulary.forms.get(shapeOf(right).key)];
    if (!one || !other) continue;
    const pair = [nearestForm(left, one), nearestForm(right, other)];
    found.push({ words: pair, cost: 200 + pair.reduce((sum, form) => sum + rankOf(form, vocabulary), 0) });
  }
  return found
    .sort((one, other) => one.cost - other.cost)
    .slice(0, limit)
    .map(({ words }) => words);
};

/** Forms that begin with the word that is still being typed, most frequent first. */
export const completionsOf = (word: string, { forms, rank }: Vocabulary, limit = 6): string[] => {
  const { written, key } = shapeOf(word);
  return [...forms]
    .filter(([other, [form = '']]) => other !== key && shapeOf(form).written.key.startsWith(written.key))
    .map(([, [form = '']]) => form)
    .sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
    .slice(0, limit);
};
