import { youngestFirst } from '../../domain/issue-date.ts';
import type { Province } from '../../domain/province.ts';
import { dateOf, type Catalogue, type PublishedPlan } from '../../plan-text/catalogue.ts';
import { yearInAddress } from '../comparison-state.ts';
import { documentName } from '../comparison-view.ts';
import { paths, targetPath } from '../links.ts';
import { planName } from '../plan-page.ts';
import { provinceNames } from '../province-view.ts';
import { lastName, shortNameNow, shortNameOn } from '../unit-names.ts';
import { capitalised, dateInWords, deadlineInWords, figureInWords, levelInWords } from '../words.ts';
import { wordsAsRead } from './as-read.ts';
import type { AbbreviationPair } from './abbreviations.ts';
import { commonWords } from './common-words.ts';
import type { KnownDocument, KnownFigure, Lexicon } from './lexicon.ts';
import { wordsOf } from './search-words.ts';

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
  catalogue.provinces.find(({ id }) => id === province)?.slug ?? null;

const planTitle = (catalogue: Catalogue, plan: PublishedPlan): string => {
  const name = planName(plan);
  const unit = catalogue.provinces.find(({ id }) => id === plan.facts.province);
  const province = unit ? shortNameOn(unit, dateOf(plan.facts)) : '';
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
    provinces: provinceNames(catalogue.provinces).map(({ slug, name, old, current, predecessors, successor }) => {
      const plans = catalogue.plans.filter(({ facts }) => slugOf(catalogue, facts.province) === slug).length;
      const count = figures.get(slug)?.length ?? 0;
      const merger =
        predecessors.length > 1
          ? `từ 01/7/2025 gồm ${predecessors.map(lastName).join(', ')}`
          : current === undefined && successor
            ? `từ 01/7/2025 thuộc ${shortNameNow(successor, catalogue.site)}`
            : '';
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
        text: capitalised(
          [merger, plans > 0 ? `${plans} kế hoạch` : '', count > 0 ? `${count} con số` : 'chưa có con số nào']
            .filter((part) => part !== '')
            .join('; '),
        ),
        figures: count > 0,
      };
    }),
    indicators: catalogue.indicators.map(({ id, name, shortName }) => {
      const count = catalogue.targets.filter(({ indicator }) => indicator === id);
      const provinces = new Set(count.map(({ province }) => province)).size;
      return {
        id,
        path: paths.indicator(id),
        shortName,
        name,
        text: count.length > 0 ? `${count.length} con số của ${provinces} tỉnh, thành phố` : 'Chưa tỉnh nào có con số',
      };
    }),
  };
};

/** The figures of each province, newest document first, by slug. Reported ones have no quote. */
export const figuresBySlug = (catalogue: Catalogue): Map<string, KnownFigure[]> => {
  const bySlug = new Map<string, KnownFigure[]>();
  const newestFirst = catalogue.targets.toSorted((one, other) => youngestFirst(one.issueDays, other.issueDays));
  for (const target of newestFirst) {
    const province = catalogue.provinces.find(({ id }) => id === target.province);
    if (!province) continue;
    const plan = catalogue.plans.find(({ id }) => id === target.plan);
    const figure: KnownFigure = {
      indicator: target.indicator,
      province: target.province,
      provinceName: shortNameOn(province, target.issued),
      year: target.year,
      figure: [
        figureInWords(target),
        deadlineInWords(target.year),
        ...(target.level === null ? [] : [levelInWords(target.level)]),
        ...(target.quote === null ? [documentName(target, catalogue)] : []),
      ].join(', '),
      path: targetPath(target),
      comparison: `${paths.comparison}?tinh=${target.province}&nam=${yearInAddress(target.year)}&chi-so=${target.indicator}`,
      quote: plan && target.quoteSpan ? wordsAsRead(plan, target.quoteSpan).text : target.quote,
    };
    bySlug.set(province.slug, [...(bySlug.get(province.slug) ?? []), figure]);
  }
  return bySlug;
};
