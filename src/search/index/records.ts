import { basisOf, type Basis } from '../../domain/basis.ts';
import { mergerWords } from '../../domain/merger.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { Catalogue, PublishedPlan } from '../../catalogue/catalogue.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import { basisInWords } from '../../presentation/words/basis-words.ts';
import { documentName } from '../../presentation/comparison/comparison-view.ts';
import { paths, targetPath } from '../../presentation/addresses/links.ts';
import { nearestHeading, planName } from '../../presentation/plan/plan-page.ts';
import { provisionName } from '../../presentation/plan/provision-name.ts';
import type { When } from '../../domain/province.ts';
import { provinceNames } from '../../presentation/provinces/province-view.ts';
import { lastName, renamingInWords, shortNameNow, shortNameOn } from '../../presentation/words/unit-names.ts';
import { capitalised } from '../../presentation/words/sentence.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../../presentation/words/words.ts';
import { wordsAsRead, type ReadMisprint } from '../../presentation/plan/as-read.ts';
import { otherWays, readAbbreviations, type Abbreviations } from '../words/abbreviations.ts';

/** A place of a text with its words. */
export interface RecordPassage {
  /** Id of the provision; empty where the record is no part of a plan's text. */
  readonly place: string;
  readonly text: string;
}

/** One thing that search can find: a passage, a figure, a province, an indicator, a document; or a whole plan. */
export interface SearchRecord {
  /** Address from the site's root, without the base path. */
  readonly path: string;
  readonly kind: 'doan' | 'chi-tieu' | 'tinh' | 'chi-so' | 'van-ban';
  readonly title: string;
  /** Where a figure stands; empty for all others, whose address tells: words that are not indexed find nothing by chance. */
  readonly context: string;
  /** The words that are searched and shown; more than one only where the record is a whole plan. */
  readonly passages: readonly RecordPassage[];
  /** Words under which it is found as well: printed forms of misprints, other names, abbreviations. Never shown. */
  readonly beside: readonly string[];
  /** The misprints that the words hold, which stand there as they are read. */
  readonly misprints: readonly ReadMisprint[];
  /** A heading or the printed head: found, but the sentence beneath it is the better answer. */
  readonly heading: boolean;
  /** Stands in the list by itself; false for a figure whose passage stands there already. */
  readonly listed: boolean;
  readonly province: string | null;
  /** The year of the document and the deadlines named in the passage. */
  readonly years: readonly number[];
  readonly topics: readonly string[];
  /** Whose words they are; null for what is ours (a province, an indicator, a document). */
  readonly basis: Basis | null;
  /** Day of issue for sorting, or empty. */
  readonly date: string;
}

const unique = <Value>(values: readonly (Value | null | undefined)[]): Value[] => [
  ...new Set(values.filter((value): value is Value => value !== null && value !== undefined && value !== '')),
];

const plain = {
  context: '',
  beside: [] as readonly string[],
  misprints: [] as readonly ReadMisprint[],
  heading: false,
  listed: true,
  years: [] as readonly number[],
  topics: [] as readonly string[],
} as const;

/** The name of a unit when it issued a document; null where that is not known. */
const nameOfUnit = (catalogue: Catalogue, id: string, issued: When): string => {
  const unit = catalogue.provinceById.get(id);
  return unit ? shortNameOn(unit, issued) : '';
};

const dateOfPlan = (plan: PublishedPlan): string => plan.facts.issued ?? plan.facts.source.published ?? '';

const figuresIn = (plan: PublishedPlan, provision: Provision) =>
  plan.targets.filter(({ quoteSpan }) => quoteSpan?.provision === provision.id);

/** A heading without its number and its colon. */
const bareHeading = ({ number, text }: Provision): string =>
  (number !== null && text.startsWith(number) ? text.slice(number.length) : text).replace(/^\s+|[\s.:;,–-]+$/gu, '');

/** A provision's place in words, as short as a title may say it. */
const placeOf = (plan: PublishedPlan, provision: Provision): string =>
  provisionName(plan.text, provision).replace('gạch đầu dòng thứ', 'gạch thứ');

/** `Cung cấp dịch vụ công · mục II.2.1.1, gạch thứ 2`: what it is about, then where it stands. */
const titleOf = (plan: PublishedPlan, provision: Provision): string => {
  const heading = nearestHeading(plan, provision);
  return `${(heading && bareHeading(heading)) || planName(plan)} · ${placeOf(plan, provision)}`;
};

const passageRecord = (
  catalogue: Catalogue,
  plan: PublishedPlan,
  provision: Provision,
  table: Abbreviations,
): SearchRecord => {
  const { text, misprints, printed } = wordsAsRead(plan, {
    provision: provision.id,
    start: 0,
    end: provision.text.length,
  });
  const figures = figuresIn(plan, provision);
  const indicators = catalogue.indicators.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  return {
    ...plain,
    path: paths.provision(plan.id, provision.id),
    kind: 'doan',
    title: titleOf(plan, provision),
    passages: [{ place: provision.id, text }],
    misprints,
    beside: [
      nameOfUnit(catalogue, plan.facts.province, planDays(plan.facts)),
      ...printed,
      ...otherWays(text, table),
      ...unique(figures.map(({ year }) => (year === null ? null : deadlineInWords(year)))),
      ...indicators.map(({ shortName }) => shortName),
    ],
    heading: provision.kind === 'heading' || provision.kind === 'head',
    province: plan.facts.province,
    years: unique([plan.facts.year, ...figures.map(({ year }) => year)]),
    topics: unique(indicators.map(({ topic }) => topic)),
    basis: basisOf(plan.facts.source.kind),
    date: dateOfPlan(plan),
  };
};

/** The records of a plan's provisions as one. */
const planRecord = (plan: PublishedPlan, records: readonly SearchRecord[]): SearchRecord => {
  return {
    ...plain,
    path: paths.plan(plan.id),
    kind: 'doan',
    title: planName(plan),
    passages: records.flatMap(({ passages }) => passages),
    beside: unique(records.flatMap(({ beside }) => beside)),
    province: plan.facts.province,
    years: unique(records.flatMap(({ years }) => years)),
    topics: unique(records.flatMap(({ topics }) => topics)),
    basis: basisOf(plan.facts.source.kind),
    date: dateOfPlan(plan),
  };
};

const figureRecords = (catalogue: Catalogue): SearchRecord[] =>
  catalogue.targets.map((target) => {
    const indicator = catalogue.indicatorById.get(target.indicator);
    const plan = catalogue.planById.get(target.plan);
    const provision = plan && target.quoteSpan ? findProvision(plan.text, target.quoteSpan.provision) : undefined;
    const quoted = plan && target.quoteSpan ? wordsAsRead(plan, target.quoteSpan) : undefined;
    return {
      ...plain,
      path: targetPath(target),
      kind: 'chi-tieu',
      title: `${nameOfUnit(catalogue, target.province, target.issueDays)}: ${indicator?.shortName ?? ''} ${figureInWords(target)} ${deadlineInWords(target.year)}${target.level === null ? '' : `, ${levelInWords(target.level)}`}`,
      context: [documentName(target, catalogue), ...(plan && provision ? [placeOf(plan, provision)] : [])].join(', '),
      passages: [
        {
          place: '',
          text:
            quoted?.text ??
            target.quote ??
            `${indicator?.name ?? ''}: ${figureInWords(target)}. ${capitalised(basisInWords('reported').name)}; ở đây không có câu chữ.`,
        },
      ],
      beside: quoted?.printed ?? [],
      misprints: quoted?.misprints ?? [],
      listed: target.evidence === 'reported',
      province: target.province,
      years: unique([target.year]),
      topics: unique([indicator?.topic]),
      basis: target.basis,
      date: target.issued ?? '',
    };
  });

const provinceRecords = (catalogue: Catalogue): SearchRecord[] =>
  provinceNames(catalogue.provinces).map(({ slug, name, old, current, predecessors, successor }) => ({
    ...plain,
    path: paths.province(slug),
    kind: 'tinh',
    title: current ? shortNameNow(current, catalogue.site) : name,
    passages: [
      {
        place: '',
        text: [
          `${unique([name, current?.name, current?.renamed?.name, ...(old?.otherNames ?? []), ...(current?.otherNames ?? [])]).join(', còn gọi là ')}.`,
          ...unique([old, current].map((unit) => unit && renamingInWords(unit))),
          ...(predecessors.length > 1 ? [`Từ ${mergerWords.day} gồm ${predecessors.map(lastName).join(', ')}.`] : []),
          ...(current === undefined && successor
            ? [`Từ ${mergerWords.day} thuộc ${shortNameNow(successor, catalogue.site)}.`]
            : []),
        ].join(' '),
      },
    ],
    beside: unique([...(old?.spellings ?? []), ...(current?.spellings ?? [])]),
    province: old?.id ?? current?.id ?? null,
    basis: null,
    date: '',
  }));

const lowered = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/** What an indicator counts and over what, as a sentence of ours. */
const countedInWords = ({ kind, numerator, denominator }: Catalogue['indicators'][number]): string => {
  switch (kind) {
    case 'share':
      return `Đếm: ${lowered(numerator)}; trên: ${lowered(denominator)}.`;
    case 'change':
      return `Đo: ${lowered(numerator)}; so với: ${lowered(denominator)}.`;
    case 'amount':
      return `Đếm: ${lowered(numerator)}; ở: ${lowered(denominator)}.`;
    case 'score':
      return `Đo: ${lowered(numerator)}; ở: ${lowered(denominator)}.`;
    case 'rank':
      return `Xếp: ${lowered(numerator)}; trong số: ${lowered(denominator)}.`;
  }
};

const indicatorRecords = (catalogue: Catalogue): SearchRecord[] =>
  catalogue.indicators.map((indicator) => ({
    ...plain,
    path: paths.indicator(indicator.id),
    kind: 'chi-so',
    title: indicator.name,
    passages: [
      {
        place: '',
        text: [
          countedInWords(indicator),
          indicator.definition,
          ...(indicator.variants ?? []).map(({ name, definition }) => `“${name}”: ${definition}`),
          ...(indicator.comparableVariants ?? []).map(({ note }) => note),
          ...(indicator.notToConfuseWith ?? []).map(({ because }) => because),
        ].join(' '),
      },
    ],
    beside: [indicator.shortName],
    province: null,
    topics: [indicator.topic],
    basis: null,
    date: '',
  }));

const documentRecords = (catalogue: Catalogue): SearchRecord[] =>
  catalogue.documents.map((document) => ({
    ...plain,
    path: paths.document(document.id),
    kind: 'van-ban',
    title: document.number === undefined ? (document.title ?? '') : `${document.kind} ${document.number}`,
    passages: [
      {
        place: '',
        text: [
          ...unique([document.title, document.issuer]).map((part) => `${part}.`),
          ...(document.aliases ? [`Còn được ghi là ${document.aliases.join(', ')}.`] : []),
        ].join(' '),
      },
    ],
    province: document.province ?? null,
    years: document.date === undefined ? [] : [Number(document.date.slice(0, 4))],
    basis: null,
    date: document.date ?? '',
  }));

/**
 * Every record of the search index, made from the same tree as the pages: one for each provision and figure, or, where that
 * would be more than `limit` records, one for each plan (its figures are then found in its text and by typed answers only).
 * Misprints are found as printed and as read.
 */
export const searchRecords = (catalogue: Catalogue, limit = Infinity): SearchRecord[] => {
  const table = readAbbreviations(catalogue.abbreviations.map(({ short, words }) => [short, ...words] as const));
  const withOtherWays = (record: SearchRecord): SearchRecord => ({
    ...record,
    beside: [...record.beside, ...record.passages.flatMap(({ text }) => otherWays(`${record.title}. ${text}`, table))],
  });
  const figures = figureRecords(catalogue).map(withOtherWays);
  const others = [...provinceRecords(catalogue), ...indicatorRecords(catalogue), ...documentRecords(catalogue)].map(
    withOtherWays,
  );
  const passages = catalogue.plans.map((plan) => ({
    plan,
    records: plan.text.provisions
      .filter(({ id }) => id !== '')
      .map((provision) => passageRecord(catalogue, plan, provision, table)),
  }));
  const all = [...passages.flatMap(({ records }) => records), ...figures, ...others];
  if (all.length <= limit) return all;
  return [
    ...passages.map(({ plan, records }) => planRecord(plan, records)),
    ...figures.filter(({ listed }) => listed),
    ...others,
  ];
};
