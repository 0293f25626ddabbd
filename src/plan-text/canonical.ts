/**
 * A text in the form in which words are compared: NFC, one space for any white space, straight quotation marks, one
 * hyphen for every dash, nothing invisible. Letters and digits stay as they are.
 */
export interface Canonical {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character it came from begins in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where the character it came from ends in the original. */
  readonly ends: readonly number[];
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const whiteSpace = /^(?!\ufeff)\s$/u;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const folds: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛′`´'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−'].map((mark) => [mark, '-'] as const),
]);

/** Quotes, figures, years and citations are all looked for in the same provisions: each text is worked out once. */
const known = new Map<string, Canonical>();
const knownLimit = 2000;

/** Brings a text into comparable form and remembers where each character came from. */
export const toCanonical = (original: string): Canonical => {
  const before = known.get(original);
  if (before) return before;
  if (known.size >= knownLimit) known.clear();
  const canonical = workOut(original);
  known.set(original, canonical);
  return canonical;
};

const workOut = (original: string): Canonical => {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const end = match.index + match[0].length;
    if (whiteSpace.test(match[0])) {
      if (text.endsWith(' ')) {
        ends[ends.length - 1] = end;
        continue;
      }
      text += ' ';
      starts.push(match.index);
      ends.push(end);
      continue;
    }
    const composed = match[0].normalize('NFC').replace(invisible, '');
    const folded = folds.get(composed) ?? composed;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(match.index);
      ends.push(end);
    }
    text += folded;
  }
  return { text, starts, ends };
};

/** Comparable form of words that are looked for: no space at either end. */
export const canonicalWords = (words: string): string => toCanonical(words).text.trim();
