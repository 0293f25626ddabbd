import { matchLevel } from './match-words.ts';
import { wordsOf, type SearchWord } from './search-words.ts';

/** An abbreviation and the full words it stands for, the usual reading first. */
export type AbbreviationPair = readonly [short: string, ...words: string[]];

interface Entry {
  readonly short: readonly SearchWord[];
  readonly full: readonly (readonly SearchWord[])[];
  /** Short ones are common syllables when written small: `kh`, `dn`. */
  readonly capitalsOnly: boolean;
}

/** The reviewed abbreviations, ready for both ways. */
export interface Abbreviations {
  readonly byShort: ReadonlyMap<string, readonly Entry[]>;
  readonly byFull: ReadonlyMap<string, readonly Entry[]>;
}

const group = (list: readonly (readonly [string, Entry])[]): Map<string, Entry[]> => {
  const map = new Map<string, Entry[]>();
  for (const [key, entry] of list) map.set(key, [...(map.get(key) ?? []), entry]);
  return map;
};

/** The table behind `expand` and `contract`. */
export const readAbbreviations = (pairs: readonly AbbreviationPair[]): Abbreviations => {
  const entries = pairs.map(([short, ...words]): Entry => {
    const shortWords = wordsOf(short);
    return {
      short: shortWords,
      full: words.map(wordsOf),
      capitalsOnly: shortWords.map(({ text }) => text).join('').length < 3,
    };
  });
  return {
    byShort: group(entries.map((entry) => [entry.short[0]?.key ?? '', entry])),
    byFull: group(entries.flatMap((entry) => entry.full.map((full) => [full[0]?.key ?? '', entry] as const))),
  };
};

/** A query may leave out marks (`thu tuc hanh chinh`); a text never does. */
const sameWords = (wanted: readonly SearchWord[], text: readonly SearchWord[], at: number, asked: boolean): boolean =>
  wanted.every((word, place) => {
    const other = text[at + place];
    return other !== undefined && matchLevel(other, word, false) >= (asked ? 0.9 : 1);
  });

const inCapitals = (words: readonly SearchWord[]): boolean => words.every(({ text }) => text === text.toUpperCase());

/** Part of a document number (`KH-UBND` in `193/KH-UBND`): a name, never to be read out. */
const inNumber = (words: readonly SearchWord[], at: number, length: number, text: string): boolean => {
  const before = text[(words[at]?.start ?? 0) - 1] ?? '';
  const after = text[words[at + length - 1]?.end ?? text.length] ?? '';
  return before === '/' || after === '/' || before === '-' || after === '-';
};

/** A word of a text, or of the full words for which an abbreviation of the text stands, in its place. */
const placed = (full: readonly SearchWord[], from: SearchWord, to: SearchWord): SearchWord[] =>
  full.map((word) => ({ ...word, start: from.start, end: to.end }));

/**
 * The words of a text with every abbreviation read out; the full words keep the place of the abbreviation. `asked` for what a
 * reader typed: in any case of letters, from three letters on.
 */
export const expand = (
  words: readonly SearchWord[],
  text: string,
  table: Abbreviations,
  asked: boolean,
): SearchWord[] => {
  const result: SearchWord[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const entry = (table.byShort.get(word.key) ?? [])
      .filter(({ short, capitalsOnly }) => {
        const written = words.slice(at, at + short.length);
        return (
          sameWords(short, words, at, asked) &&
          (asked && !capitalsOnly
            ? true
            : inCapitals(written) || written.every((one, i) => one.text === short[i]?.text))
        );
      })
      .sort((one, other) => other.short.length - one.short.length)[0];
    const [full] = entry?.full ?? [];
    const last = words[at + (entry?.short.length ?? 1) - 1];
    if (entry && full && last && !inNumber(words, at, entry.short.length, text)) {
      result.push(...placed(full, word, last));
      at += entry.short.length;
    } else {
      result.push(word);
      at += 1;
    }
  }
  return result;
};

/** The words of a query with full words made short; the same list where nothing could be. */
export const contract = (words: readonly SearchWord[], table: Abbreviations): SearchWord[] => {
  const result: SearchWord[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const best = (table.byFull.get(word.key) ?? [])
      .flatMap((entry) =>
        entry.full.map((full) => ({ entry, length: full.length, fits: sameWords(full, words, at, true) })),
      )
      .filter(({ fits }) => fits)
      .sort((one, other) => other.length - one.length)[0];
    const last = words[at + (best?.length ?? 1) - 1];
    if (best && last) {
      result.push(...placed(best.entry.short, word, last));
      at += best.length;
    } else {
      result.push(word);
      at += 1;
    }
  }
  return result;
};

/** What the index must hold beside a text so that either way of writing finds it: readings of its abbreviations and abbreviations of its words. */
export const otherWays = (text: string, table: Abbreviations): string[] => {
  const words = wordsOf(text);
  const ways = new Set<string>();
  words.forEach((word, at) => {
    for (const { short, full } of table.byShort.get(word.key) ?? []) {
      const written = words.slice(at, at + short.length);
      const same = written.length === short.length && written.every((one, place) => one.text === short[place]?.text);
      if (same && !inNumber(words, at, short.length, text))
        for (const reading of full) ways.add(reading.map((one) => one.text).join(' '));
    }
    for (const { short, full } of table.byFull.get(word.key) ?? [])
      if (full.some((reading) => sameWords(reading, words, at, false)))
        ways.add(short.map((one) => one.text).join(' '));
  });
  return [...ways];
};
