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
  // Asking a growing string for its end would copy all of it each time.
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const end = match.index + match[0].length;
    if (whiteSpace.test(match[0])) {
      if (parts.at(-1) === ' ') {
        ends[ends.length - 1] = end;
        continue;
      }
      parts.push(' ');
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
    if (folded !== '') parts.push(folded);
  }
  return { text: parts.join(''), starts, ends };
};

/** Comparable form of words that are looked for: no space at either end. */
export const canonicalWords = (words: string): string => toCanonical(words).text.trim();

/** Longer than any phrase that governs what follows it, with a word before it. */
const leadLength = 100;

/**
 * The words right before a place. Patterns that end there are tried on these and not on all that stands before: a text with
 * ten thousand figures would be read ten thousand times.
 */
export const leadTo = (text: string, place: number): string => text.slice(Math.max(0, place - leadLength), place);
