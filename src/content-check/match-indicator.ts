import type { Abbreviation } from '../domain/abbreviation.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Unit } from '../domain/target.ts';
import { withTonesOfToday } from '../plan-text/tone-places.ts';

/** Words of published figures, by the indicator they belong to: how plans say it. */
export interface PublishedWords {
  readonly indicator: string;
  readonly words: string;
}

/**
 * How published figures are worded. A quote that several indicators share says little of each: of it only the words before
 * its figures and the figure's own are kept.
 */
export const publishedWords = (
  entries: readonly { indicator: string; quote: string; figure?: string | undefined }[],
): PublishedWords[] =>
  entries.map(({ indicator, quote, figure }) => {
    const shared = entries.some((other) => other.quote === quote && other.indicator !== indicator);
    if (!shared || figure === undefined) return { indicator, words: quote };
    const first = Math.min(
      ...entries.filter((other) => other.quote === quote).map((other) => quote.indexOf(other.figure ?? quote)),
    );
    return { indicator, words: `${figure} ${quote.slice(0, Math.max(0, first))}` };
  });

/** An indicator that words may mean, and how sure that is, from 0 to 1. */
export interface IndicatorCandidate {
  readonly indicator: Indicator;
  readonly confidence: number;
}

/** What is known of a commitment beside its words. */
export interface WordedCommitment {
  /** Null for one without a figure. */
  readonly unit: Unit | null;
  /** Whether it is an increase or a cut; null where that is not to decide. */
  readonly changes: boolean | null;
}

/** Finds the indicators that words may mean. */
export interface IndicatorMatcher {
  /** The best first; at most five. */
  readonly candidates: (words: string, about: WordedCommitment) => IndicatorCandidate[];
  /** By id, how well words fit each indicator of that unit, from 0 to 1; one that shares nothing with them is left out. */
  readonly confidences: (words: string, about: WordedCommitment) => ReadonlyMap<string, number>;
}

const fillers = new Set(
  'và các của được có trên tại cho trong với là về theo đến từ để những một khi đã này đó đạt tối thiểu ít nhất phấn đấu tỷ lệ năm tỉnh địa bàn bằng dưới hình thức thông qua trở lên mức hơn không'.split(
    ' ',
  ),
);
/** Spellings that differ in print only, and shorter ways to say the same. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tỉ(?=\s(?:lệ|trọng|suất))/gu, 'tỷ'],
  [/(?<!\p{L})mức (\d)/gu, 'mức độ $1'],
  [/dịch vụ công mức độ/gu, 'dịch vụ công trực tuyến mức độ'],
  [/qua mạng|trên mạng|môi trường điện tử/gu, 'trên môi trường mạng'],
  [/quy trình/gu, 'trình'],
];

interface Form {
  readonly indicator: Indicator;
  readonly total: number;
  readonly trust: number;
}

/** A wording that holds a feature, by its place among the forms, and the weight that the feature has in it. */
interface Holder {
  readonly form: number;
  readonly weight: number;
}

/** Syllables of words in the form in which they are compared; abbreviations are read in full. */
const syllablesOf = (words: string, full: ReadonlyMap<string, string>): string[] => {
  let text = words
    .normalize('NFC')
    .replaceAll(/[\p{L}\d]+(?:[&-][\p{L}\d]+)*/gu, (word) => full.get(word) ?? word)
    .toLowerCase();
  text = withTonesOfToday(text);
  for (const [pattern, by] of spellings) text = text.replaceAll(pattern, by);
  return (text.replaceAll(/[\d.,]+\s?%/g, ' ').match(/[\p{L}\d/]+/gu) ?? []).filter(
    (syllable) => !fillers.has(syllable),
  );
};

/** Pairs of syllables are the words of Vietnamese; single syllables tell less. What is counted stands first and weighs more. */
const featuresOf = (syllables: readonly string[]): Map<string, number> => {
  const features = new Map<string, number>();
  const put = (feature: string, weight: number): void => {
    features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  };
  syllables.forEach((syllable, index) => {
    const place = index < 4 ? 1.6 : 1;
    put(syllable, 0.45 * place);
    const next = syllables[index + 1];
    if (next !== undefined) put(`${syllable} ${next}`, place);
  });
  return features;
};

/**
 * A matcher over the indicators of the catalogue: names, numerators, denominators, the words of their variants, and the
 * words of figures already published. Rare words tell more than common ones.
 */
export const indicatorMatcher = (
  indicators: readonly Indicator[],
  abbreviations: readonly Abbreviation[],
  published: readonly PublishedWords[],
): IndicatorMatcher => {
  const full = new Map(
    abbreviations.flatMap(({ short, words: [first] }) => (first === undefined ? [] : [[short, first] as const])),
  );
  const province = indicators.filter((indicator) => indicator.nationalOnly !== true);
  const texts = province.flatMap((indicator) => [
    { indicator, words: indicator.name, trust: 1 },
    { indicator, words: indicator.shortName, trust: 0.96 },
    { indicator, words: `${indicator.denominator} ${indicator.numerator}`, trust: 0.94 },
    { indicator, words: indicator.numerator, trust: 0.98 },
    ...(indicator.variants ?? []).flatMap(({ words }) =>
      words.map((term) => ({
        indicator,
        words: `${indicator.numerator.split(' ').slice(0, 2).join(' ')} ${term}`,
        trust: 0.9,
      })),
    ),
    ...published
      .filter((quote) => quote.indicator === indicator.id)
      .map(({ words }) => ({ indicator, words, trust: 1 })),
  ]);
  const documents = province.map(
    (indicator) =>
      new Set(
        texts
          .filter((text) => text.indicator === indicator)
          .flatMap(({ words }) => [...featuresOf(syllablesOf(words, full)).keys()]),
      ),
  );
  const frequency = new Map<string, number>();
  for (const document of documents)
    for (const feature of document) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const rarity = (feature: string): number => Math.log(1 + documents.length / (0.5 + (frequency.get(feature) ?? 0.5)));
  const weigh = (features: Map<string, number>): Map<string, number> =>
    new Map([...features].map(([feature, weight]) => [feature, weight * rarity(feature)]));
  const sum = (features: Map<string, number>): number =>
    [...features.values()].reduce((all, weight) => all + weight, 0);
  // By feature, so that words are laid only beside the wordings that share something with them.
  const holders = new Map<string, Holder[]>();
  const forms = texts.map(({ indicator, words, trust }, form): Form => {
    const features = weigh(featuresOf(syllablesOf(words, full)));
    for (const [feature, weight] of features) {
      const known = holders.get(feature);
      if (known) known.push({ form, weight });
      else holders.set(feature, [{ form, weight }]);
    }
    return { indicator, total: sum(features), trust };
  });
  /** Words that no indicator holds say nothing for or against one; they only make a match a little less sure. */
  const known = (feature: string): boolean => frequency.has(feature);

  const laidBeside = (
    words: string,
    { unit, changes }: WordedCommitment,
  ): { best: Map<string, IndicatorCandidate>; coverage: Map<string, number> } => {
    const features = weigh(featuresOf(syllablesOf(words, full)));
    const total = [...features].reduce((all, [feature, weight]) => all + (known(feature) ? weight : weight * 0.25), 0);
    const best = new Map<string, IndicatorCandidate>();
    const coverage = new Map<string, number>();
    const sharedBy = new Float64Array(forms.length);
    for (const [feature, own] of features)
      for (const { form, weight } of holders.get(feature) ?? [])
        sharedBy[form] = (sharedBy[form] ?? 0) + Math.min(weight, own) * 0.5 + weight * 0.5;
    for (const [place, form] of forms.entries()) {
      const shared = sharedBy[place] ?? 0;
      if (shared === 0) continue;
      if (unit !== null && form.indicator.unit !== unit) continue;
      if (changes !== null && unit !== null && unit !== 'rank' && (form.indicator.kind === 'change') !== changes)
        continue;
      const recall = shared / (form.total || 1);
      // A long sentence may say much else; only so much of it counts against a match.
      const precision = Math.min(1, shared / (Math.min(total, 2 * form.total) || 1));
      coverage.set(form.indicator.id, Math.max(coverage.get(form.indicator.id) ?? 0, shared / (total || 1)));
      const confidence = form.trust * (0.62 * recall + 0.38 * precision);
      if (confidence > (best.get(form.indicator.id)?.confidence ?? 0))
        best.set(form.indicator.id, { indicator: form.indicator, confidence });
    }
    return { best, coverage };
  };

  return {
    candidates: (words, about) => {
      const { best, coverage } = laidBeside(words, about);
      // Of those that are nearly as good, the one that explains more of the words is meant: `… được ký số`.
      const ranked = [...best.values()].sort((one, other) => other.confidence - one.confidence);
      const top = ranked[0]?.confidence ?? 0;
      const explains = ({ indicator, confidence }: IndicatorCandidate): number =>
        confidence < top - 0.12 ? confidence - 1 : confidence + 0.5 * (coverage.get(indicator.id) ?? 0);
      return ranked.sort((one, other) => explains(other) - explains(one)).slice(0, 5);
    },
    confidences: (words, about) =>
      new Map([...laidBeside(words, about).best].map(([id, { confidence }]) => [id, confidence])),
  };
};
