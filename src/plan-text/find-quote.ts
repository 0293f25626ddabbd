import type { Span } from '../domain/target.ts';
import { canonicalWords, toCanonical, type Canonical } from './canonical.ts';
import type { PlanText, Provision } from './provision.ts';

const canonicalTexts = new WeakMap<Provision, Canonical>();

/** A provision's text in comparable form, made once. */
export const canonicalText = (provision: Provision): Canonical => {
  const known = canonicalTexts.get(provision);
  if (known) return known;
  const canonical = toCanonical(provision.text);
  canonicalTexts.set(provision, canonical);
  return canonical;
};

/** All places where words in comparable form stand in one provision. */
const placesIn = (provision: Provision, wanted: string): Span[] => {
  if (wanted === '') return [];
  const { text, starts, ends } = canonicalText(provision);
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = starts[at];
    const end = ends[at + wanted.length - 1];
    if (start !== undefined && end !== undefined) spans.push({ provision: provision.id, start, end });
  }
  return spans;
};

/** All places where the words stand in one provision, as spans of its plain text. */
export const findInProvision = (provision: Provision, words: string): Span[] =>
  placesIn(provision, canonicalWords(words));

/** All places where the words stand in a plan, or in one of its provisions; the head included. */
export const findQuotes = (text: PlanText, quote: string, within?: string): Span[] => {
  const wanted = canonicalWords(quote);
  return text.provisions
    .filter((provision) => provision.id !== '' && (within === undefined || provision.id === within))
    .flatMap((provision) => placesIn(provision, wanted));
};

/**
 * The one place where a quote stands: the same function verifies a figure and links to its words. Undefined when the
 * words are missing or stand more than once; `findQuotes` tells which. White space, emphasis, line breaks, the Unicode
 * form and the shape of quotation marks make no difference; every letter and digit does.
 */
export const findQuote = (text: PlanText, quote: string, within?: string): Span | undefined => {
  const [only, second] = findQuotes(text, quote, within);
  return second === undefined ? only : undefined;
};
