import { foldMarks } from '../../presentation/words/fold-marks.ts';
import type { KnownDocument, KnownFigure, KnownIndicator, KnownProvince, Lexicon } from '../words/lexicon.ts';
import { matchLevel } from '../words/match-words.ts';
import { wordsOf, type SearchWord } from '../words/search-words.ts';

/** What a query names, of the things that this site has pages about. */
export interface Named {
  readonly documents: readonly KnownDocument[];
  /** Provinces that deserve an answer of their own. */
  readonly provinces: readonly KnownProvince[];
  readonly indicators: readonly KnownIndicator[];
  /** With an indicator: whose figures are asked for, and for which year. */
  readonly place: KnownProvince | null;
  readonly year: number | null;
}

const glue = (text: string): string => foldMarks(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Every mark that was typed stands in the name; marks may be left out, never be others. */
const fits = (asked: SearchWord, name: SearchWord): boolean => matchLevel(asked, name, false) >= 0.9;

const placeOf = (words: readonly SearchWord[], name: readonly SearchWord[]): number =>
  words.findIndex((_, at) =>
    name.every((word, place) => {
      const asked = words[at + place];
      return asked !== undefined && fits(asked, word);
    }),
  );

/** `outside`: the words that name no province. */
const namedDocuments = (
  words: readonly SearchWord[],
  outside: readonly SearchWord[],
  documents: readonly KnownDocument[],
): KnownDocument[] => {
  const byNumber = new Map<string, KnownDocument[]>();
  for (const document of documents)
    for (const number of document.numbers) {
      const key = glue(number);
      byNumber.set(key, [...new Set([...(byNumber.get(key) ?? []), document])]);
    }
  const found = new Set<KnownDocument>();
  // A number and nothing else, but for the place and the year, may be that of a document.
  const alone = outside.filter(({ key, text }) => !/^(?:so|van|ban|nam|20\d\d)$/.test(key) && !text.endsWith('%'));
  words.forEach((word, at) => {
    if (!/^\d/.test(word.text)) return;
    for (let length = 6; length > 0; length -= 1) {
      const key = glue(
        words
          .slice(at, at + length)
          .map(({ text }) => text)
          .join(''),
      );
      if (!/\p{L}{2}/u.test(key)) continue;
      // `190KH`, `749 qd`: the beginning is enough.
      const known = [...byNumber].filter(([number]) => number.startsWith(key)).flatMap(([, list]) => list);
      if (known.length === 0) continue;
      for (const document of known) found.add(document);
      return;
    }
    // `quyết định 2174`, `QĐ số 2174`: the kind and the bare number.
    const before = glue(
      words
        .slice(Math.max(0, at - 3), at)
        .map(({ text }) => text)
        .join(' '),
    );
    for (const document of documents) {
      const kind = glue(document.kind);
      const short = document.kind
        .split(' ')
        .map((syllable) => foldMarks(syllable.charAt(0)))
        .join('');
      const leads = document.numbers.some((number) => number.split(/[/-]/)[0]?.trim() === word.text);
      if (
        leads &&
        ((alone.length === 1 && alone[0] === word) || new RegExp(`(?:${kind}|${short})(?:so)?$`).test(before))
      )
        found.add(document);
    }
  });
  if (found.size === 0)
    for (const document of documents) {
      const title = wordsOf(document.title);
      if (document.numbers.length === 0 && title.length > 2 && placeOf(words, title) >= 0) found.add(document);
    }
  return [...found];
};

interface Place {
  readonly province: KnownProvince;
  readonly at: number;
  readonly length: number;
}

const namedPlaces = (words: readonly SearchWord[], provinces: readonly KnownProvince[]): Place[] => {
  const places = provinces
    .flatMap((province) =>
      province.names.map((name): Place => {
        const list = wordsOf(name);
        return { province, at: placeOf(words, list), length: list.length };
      }),
    )
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.length - one.length);
  const taken = new Set<number>();
  const chosen: Place[] = [];
  for (const place of places) {
    const own = Array.from({ length: place.length }, (_, step) => place.at + step);
    if (
      own.some((step) => taken.has(step)) &&
      !chosen.some(({ at, length }) => at === place.at && length === place.length)
    )
      continue;
    for (const step of own) taken.add(step);
    if (!chosen.some(({ province }) => province === place.province)) chosen.push(place);
  }
  return chosen;
};

/** The names of provinces in a query, of two syllables or more: each as its words. */
export const placeNames = (words: readonly SearchWord[], provinces: readonly KnownProvince[]): SearchWord[][] =>
  namedPlaces(words, provinces)
    .filter(({ length }) => length > 1)
    .map(({ at, length }) => words.slice(at, at + length));

/** Whether the name is certainly meant: nothing else is asked, it is called a province, or it is written as a name. */
const isMeant = (
  { at, length }: Place,
  words: readonly SearchWord[],
  rest: readonly SearchWord[],
  general: readonly string[],
): boolean => {
  if (rest.every(({ key, number }) => number !== null || general.includes(key))) return true;
  const before = words
    .slice(Math.max(0, at - 2), at)
    .map(({ key }) => key)
    .join(' ');
  if (/(?:^| )(?:tinh|thanh pho|tp)$/.test(before) && words[at - 1]?.text !== words[at - 1]?.text.toUpperCase())
    return true;
  const name = words.slice(at, at + length);
  return length > 1 && name.every(({ text }) => /^\p{Lu}(?:\p{Ll}|$)/u.test(text));
};

/** How much of an indicator's name is said by the words: all words must be its own, in its order, and say at least half of it. */
const saidOf = (words: readonly SearchWord[], name: string): number => {
  const list = wordsOf(name);
  let at = 0;
  for (const word of words) {
    while (at < list.length && !fits(word, list[at] ?? word)) at += 1;
    if (at === list.length) return 0;
    at += 1;
  }
  return words.length / list.length;
};

/** `narrowed`: a province is named too, so that only its figures will answer; `numbered`: a number is. */
const namedIndicators = (
  words: readonly SearchWord[],
  indicators: readonly KnownIndicator[],
  narrowed: boolean,
  numbered: boolean,
): KnownIndicator[] => {
  if (words.length < 3) return [];
  const [first] = words;
  const said = indicators
    .map((indicator) => ({
      indicator,
      share: Math.max(saidOf(words, indicator.shortName), saidOf(words, indicator.name)),
      begins:
        first !== undefined &&
        [indicator.shortName, indicator.name].some((name) => fits(first, wordsOf(name)[0] ?? first)),
    }))
    .filter(({ share, begins }) => share >= 0.75 || (share >= 0.5 && (begins || narrowed || numbered)))
    .sort((one, other) => other.share - one.share);
  if (narrowed) return said.slice(0, 6).map(({ indicator }) => indicator);
  // `dịch vụ công` stands in the names of many: it names none of them.
  const mentions = indicators.filter(
    ({ shortName, name }) => saidOf(words, shortName) + saidOf(words, name) > 0,
  ).length;
  const sure = said.filter(({ share }) => share >= 0.75);
  return (sure.length > 0 ? sure : mentions <= 4 ? said : []).slice(0, 3).map(({ indicator }) => indicator);
};

/**
 * What a query names: documents by number in any spelling, provinces, indicators. A bare common syllable names nothing.
 * `words` are those of the query, abbreviations read out; `numbered`: a number is asked for
 * too, so that a name need not be said from its beginning.
 */
export const whatIsNamed = (
  words: readonly SearchWord[],
  lexicon: Pick<Lexicon, 'documents' | 'provinces' | 'indicators' | 'common'>,
  numbered = false,
): Named => {
  const places = namedPlaces(words, lexicon.provinces);
  const inPlace = new Set(places.flatMap(({ at, length }) => words.slice(at, at + length)));
  const outside = words.filter((word) => !inPlace.has(word));
  const years = outside.filter(({ number, text }) => number !== null && /^20\d\d$/.test(text));
  const content = outside.filter(
    (word) => !years.includes(word) && !['nam', 'den', 'tinh', 'cua', 'o', 'tai'].includes(word.key),
  );
  const indicators = namedIndicators(content, lexicon.indicators, places.length > 0, numbered);
  const slugs = places.map(({ province }) => province.slug);
  const documents = namedDocuments(words, outside, lexicon.documents);
  const general = wordsOf(lexicon.common.general).map(({ key }) => key);
  const local = documents.filter(({ province }) => province !== null && slugs.includes(province));
  const year = years.length === 1 ? Number(years[0]?.text) : null;
  const place = indicators.length > 0 ? (places[0]?.province ?? null) : null;
  return {
    documents: (local.length > 0 ? local : documents).slice(0, 3),
    provinces:
      place || documents.length > 0
        ? []
        : places
            .filter((found) => isMeant(found, words, outside, general))
            .map(({ province }) => province)
            .slice(0, 2),
    indicators,
    place,
    year,
  };
};

/** The figures that answer: of these indicators, for the year if one is named, else the nearest documents first; at most three. */
export const answeringFigures = (
  figures: readonly KnownFigure[],
  { indicators, year }: Pick<Named, 'indicators' | 'year'>,
): KnownFigure[] => {
  const ofIndicator = figures.filter(({ indicator }) => indicators.some(({ id }) => id === indicator));
  return ofIndicator.filter((figure) => year === null || figure.year === year).slice(0, 3);
};
