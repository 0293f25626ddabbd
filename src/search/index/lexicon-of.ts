import { youngestFirst } from '../../domain/issue-date.ts';
import { oncePer } from '../../domain/read-once.ts';
import type { Province } from '../../domain/province.ts';
import type { Target } from '../../domain/target.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { rankOfEra } from '../../domain/result.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { viewPath, yearInAddress } from '../../presentation/comparison/comparison-state.ts';
import { documentName } from '../../presentation/comparison/comparison-view.ts';
import { paths, targetPath } from '../../presentation/addresses/links.ts';
import { planName } from '../../presentation/plan/plan-page.ts';
import { provinceNames } from '../../presentation/provinces/province-view.ts';
import { quoteOf } from '../../presentation/plan/quoted-words.ts';
import { shortNameNow, shortNameOn } from '../../presentation/words/unit-names.ts';
import { coverageInWords } from '../../presentation/words/units-in-words.ts';
import { dateInWords, deadlineInWords, figureInWords, levelInWords } from '../../presentation/words/words.ts';
import type { AbbreviationPair } from '../words/abbreviations.ts';
import { commonWords } from '../words/common-words.ts';
import type { KnownDocument, KnownFigure, Lexicon } from '../words/lexicon.ts';
import { placeAnswer } from '../query/place-answer.ts';
import { wordsOf } from '../words/search-words.ts';

/** The words of the given texts, most frequent first; numbers left out. */
export const vocabularyOf = (texts: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { text: word, number } of wordsOf(text)) {
      if (number || word.length > 24) continue;
      const lower = word.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([word]) => word)
    .join(' ');
};

const slugOf = (catalogue: Catalogue, province: string | null | undefined): string | null =>
  catalogue.provinceById.get(province ?? '')?.slug ?? null;

const planTitle = (catalogue: Catalogue, plan: PublishedPlan): string => {
  const name = planName(plan);
  const unit = catalogue.provinceById.get(plan.facts.province);
  const province = unit ? shortNameOn(unit, planDays(plan.facts)) : '';
  return name.includes(province) ? name : `${name}, ${province}`;
};

/** Our own plans and the cited documents; a cited document that is a plan of ours is told by the plan alone. */
const knownDocuments = (catalogue: Catalogue): KnownDocument[] => {
  const plans = catalogue.plans.map((plan): KnownDocument => ({
    path: paths.plan(plan.id),
    kind: plan.facts.kind,
    numbers: plan.facts.number === undefined ? [] : [plan.facts.number],
    title: planTitle(catalogue, plan),
    text: plan.facts.shortTitle,
    province: slugOf(catalogue, plan.facts.province),
  }));
  const cited = catalogue.documents
    .filter(
      ({ number, province, date }) =>
        !catalogue.plans.some(
          ({ facts }) =>
            facts.number === number &&
            number !== undefined &&
            facts.province === province &&
            date?.startsWith(String(facts.year)),
        ),
    )
    .map((document): KnownDocument => ({
      path: paths.document(document.id),
      kind: document.kind,
      numbers: [
        ...(document.number === undefined ? [] : [document.number]),
        ...(document.aliases ?? [])
          .map((alias) => alias.replace(/\sngày\s.*$/u, ''))
          .filter((alias) => /\d/.test(alias)),
      ],
      title: document.number === undefined ? (document.title ?? document.kind) : `${document.kind} ${document.number}`,
      text: [
        document.number === undefined ? undefined : document.title,
        document.issuer,
        document.date === undefined ? undefined : dateInWords(document.date),
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
      province: slugOf(catalogue, document.province),
    }));
  return [...plans, ...cited];
};

/**
 * The ways in which readers write the names of provinces beside the name itself: old and foreign spellings of the content, and
 * every name and spelling of several syllables without its spaces. None is a part of the name, which would be read out twice.
 */
export const placeSpellings = (provinces: readonly Province[]): AbbreviationPair[] => {
  const keyOf = (text: string): string =>
    ` ${wordsOf(text)
      .map(({ key }) => key)
      .join(' ')} `;
  const pairs = provinces.flatMap(({ name, otherNames = [], spellings = [] }) => {
    const written = [...otherNames, ...spellings];
    const glued = [name, ...written].map((text) => text.replaceAll(/[^\p{L}\p{M}]/gu, ''));
    return [...written, ...glued]
      .filter((text) => !keyOf(name).includes(keyOf(text)) && !keyOf(text).includes(keyOf(name)))
      .map((text): AbbreviationPair => [text, name]);
  });
  return [...new Map(pairs.toReversed().map((pair) => [pair[0].toLowerCase(), pair])).values()];
};

/** A rank among provinces is at most that of the last, when there were most of them. */
const mostOf: Partial<Record<Indicator['kind'], number>> = { share: 100, rank: rankOfEra('before') };

/** What the query layer must know of the site's names, from the same catalogue as the pages. */
export const lexiconOf = (catalogue: Catalogue, texts: readonly string[], version: string): Lexicon => {
  const figures = figuresBySlug(catalogue);
  return {
    version,
    words: vocabularyOf(texts),
    abbreviations: catalogue.abbreviations.map(({ short, words }) => [short, ...words] as const),
    spellings: placeSpellings(catalogue.provinces),
    common: commonWords,
    documents: knownDocuments(catalogue),
    provinces: provinceNames(catalogue.provinces).map((place) => {
      const { slug, name, old, current } = place;
      return {
        slug,
        path: paths.province(slug),
        names: [
          ...new Set([
            ...(current ? [shortNameNow(current, catalogue.site)] : []),
            name,
            ...[old, current].flatMap((unit) => [
              ...(unit?.renamed ? [unit.renamed.name] : []),
              ...(unit?.otherNames ?? []),
              ...(unit?.spellings ?? []),
            ]),
          ]),
        ],
        text: placeAnswer(place, catalogue),
        figures: (figures.get(slug)?.length ?? 0) > 0,
      };
    }),
    indicators: catalogue.indicators.map(({ id, name, shortName, unit, kind }) => {
      const targets = catalogue.targetsByIndicator.get(id) ?? [];
      const coverage = coverageInWords(targets, catalogue.provinces);
      return {
        id,
        path: paths.indicator(id),
        shortName,
        name,
        text: coverage === '' ? 'Ở đây chưa thấy đơn vị nào nêu' : coverage,
        unit,
        most: mostOf[kind] ?? null,
        lines: [...new Map(targets.map(({ year, level }) => [`${year} ${level}`, { year, level }])).values()],
      };
    }),
  };
};

/** A figure, ready to be said; `unitName` is what its unit is called here. */
const knownFigure = (target: Target, unitName: string, catalogue: Catalogue): KnownFigure => ({
  indicator: target.indicator,
  province: target.province,
  provinceName: unitName,
  year: target.year,
  figure: [
    figureInWords(target),
    deadlineInWords(target.year),
    ...(target.level === null ? [] : [levelInWords(target.level)]),
    ...(target.quote === null ? [documentName(target, catalogue)] : []),
  ].join(', '),
  path: targetPath(target),
  comparison: viewPath({
    provinces: [target.province],
    years: [yearInAddress(target.year)],
    indicators: [target.indicator],
  }),
  quote: quoteOf(target, catalogue)?.marked ?? null,
  basis: target.basis,
});

/**
 * The figures of each name of a province by slug, newest document first: those of the units that bear it, then those of the
 * other units that went into today's, which are told apart by their own names. Reported ones have no quote.
 */
export const figuresBySlug = oncePer((catalogue: Catalogue): ReadonlyMap<string, readonly KnownFigure[]> => {
  const newestFirst = Map.groupBy(
    catalogue.targets.toSorted((one, other) => youngestFirst(one.issueDays, other.issueDays)),
    ({ province }) => province,
  );
  const figuresOf = (unit: Province, called: (name: string) => string): KnownFigure[] =>
    (newestFirst.get(unit.id) ?? []).map((target) =>
      knownFigure(target, called(shortNameOn(unit, target.issueDays)), catalogue),
    );
  const places = provinceNames(catalogue.provinces).map(({ slug, old, current, predecessors }) => {
    const own = [current, old].flatMap((unit) => unit ?? []);
    const taken = predecessors.filter((unit) => unit.id !== old?.id);
    const today = current ? shortNameNow(current, catalogue.site) : '';
    return [
      slug,
      [
        ...own.flatMap((unit) => figuresOf(unit, (name) => name)),
        ...taken.flatMap((unit) => figuresOf(unit, (name) => `${name} cũ (nay thuộc ${today}, không thừa kế)`)),
      ],
    ] as const;
  });
  return new Map(places.filter(([, figures]) => figures.length > 0).map(([slug, figures]) => [slug, figures]));
});
