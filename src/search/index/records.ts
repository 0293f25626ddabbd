import { mergerWords } from '../../domain/merger.ts';
import { NATION } from '../../domain/result.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { basisInWords } from '../../presentation/words/basis-words.ts';
import { documentName } from '../../presentation/comparison/comparison-view.ts';
import { paths, targetPath } from '../../presentation/addresses/links.ts';
import { measuredUnit, remarksOnResult, resultPath } from '../../presentation/results/measured-values.ts';
import { measuredInWords, methodInWords, toldByInWords } from '../../presentation/words/result-words.ts';
import { provinceNames } from '../../presentation/provinces/province-view.ts';
import { lastName, renamingInWords, shortNameNow } from '../../presentation/words/unit-names.ts';
import { capitalised, sentences } from '../../presentation/words/sentence.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../../presentation/words/words.ts';
import { wordsAsRead } from '../../presentation/plan/as-read.ts';
import { otherWays, readAbbreviations } from '../words/abbreviations.ts';
import { passageRecord, placeOf, planRecord } from './plan-records.ts';
import { nameOfUnit, plain, unique, type SearchRecord } from './search-record.ts';

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

const lowered = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/** What was measured is told as that, under its own kind: nobody may take it for what was promised. */
const measuredRecords = (catalogue: Catalogue): SearchRecord[] =>
  catalogue.results.flatMap((result): SearchRecord[] => {
    const indicator = catalogue.indicatorById.get(result.indicator);
    if (!indicator) return [];
    const unit = measuredUnit(result, catalogue);
    const tier = result.level === null ? '' : `, ${levelInWords(result.level)}`;
    return [
      {
        ...plain,
        path: resultPath(result, catalogue),
        kind: 'so-do',
        title: `${unit}: ${indicator.shortName} ${measuredInWords(result)}, năm ${result.period}${tier}`,
        passages: [
          {
            place: '',
            text: sentences([
              `kết quả đo được: ${unit}, ${lowered(indicator.name)}, năm ${result.period}${tier}: ${measuredInWords(result)}; ${methodInWords(result, indicator)}; ${toldByInWords(result)}`,
              ...remarksOnResult(result, catalogue),
            ]),
          },
        ],
        beside: catalogue.provinceById.get(result.province)?.otherNames ?? [],
        province: result.province === NATION ? null : result.province,
        years: [result.period],
        topics: [indicator.topic],
        basis: null,
        date: result.asOf ?? String(result.period),
      },
    ];
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
  const others = [
    ...measuredRecords(catalogue),
    ...provinceRecords(catalogue),
    ...indicatorRecords(catalogue),
    ...documentRecords(catalogue),
  ].map(withOtherWays);
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
