import type { Benchmark } from '../../domain/benchmark.ts';
import { againstBenchmark } from '../../domain/comparison/yardstick.ts';
import { isAbolishedTier, mergerWords } from '../../domain/merger.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { basisInWords, speakerInWords } from '../words/basis-words.ts';
import { commitmentsBeside } from './commitments.ts';
import { columnName, documentName } from '../comparison/comparison-view.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { quoteOf } from './quoted-words.ts';
import { provisionName } from './provision-name.ts';
import { capitalised, sentences } from '../words/sentence.ts';
import {
  dateInWords,
  datedInWords,
  deadlineInWords,
  figureInWords,
  issueInWords,
  levelInWords,
} from '../words/words.ts';
import { remarksOn } from '../words/comparability-words.ts';
import { againstInWords, undecidedInWords } from '../words/verdict-words.ts';

/** Everything a reader asks of one figure, in words; what a cell opens and what a citation and a CSV row are made of. */
export interface TargetDetail {
  readonly id: string;
  readonly province: string;
  readonly indicator: string;
  readonly figure: string;
  readonly deadline: string;
  readonly level: string;
  /** Whose words: the glossary word of the basis. */
  readonly basis: string;
  /** The same as a clause that names the newspaper or the summary: `Lời của bài báo trên VietQ.vn …`. */
  readonly speaker: string;
  readonly document: string;
  readonly issuer: string;
  /** `26/7/2022`, `7/2022` or `2022`; empty where nothing is told. */
  readonly issued: string;
  /** All that is told of that day, as a phrase; empty where nothing is. */
  readonly dated: string;
  readonly provision: string;
  /** The quoted words, every misprint marked as one. */
  readonly quote: string;
  /** What must be known of doubtful misprints in it; among the notes as well. */
  readonly doubts: readonly string[];
  readonly source: string;
  /** From the site's root, with the base path. */
  readonly address: string;
  /** Against the national benchmark in force when the plan was issued. */
  readonly benchmark: string;
  readonly notes: readonly string[];
}

/** How a target stands to its yardstick, in one sentence; empty where there is none. */
export const benchmarkSentence = (target: Target, catalogue: Catalogue): string => {
  const indicator = catalogue.indicatorById.get(target.indicator);
  const against = indicator && againstBenchmark(target, indicator, catalogue.benchmarks);
  if (!against) return '';
  const named = (benchmark: Benchmark): string => {
    const document = catalogue.documentById.get(benchmark.document);
    return `${figureInWords(benchmark)} (${document?.number ?? document?.title ?? ''})`;
  };
  switch (against.kind) {
    case 'undecided':
      return [
        sentences([`Không so với mốc quốc gia: ${undecidedInWords(against, target.issueDays)}`]),
        `Mốc có thể đã có: ${against.candidates.map(named).join('; ')}.`,
      ].join(' ');
    case 'rated':
      return [
        `Mốc quốc gia: ${named(against.benchmark)}.`,
        sentences([`con số này ${againstInWords(against, target)}`, ...remarksOn(against.comparability)]),
        ...commitmentsBeside(catalogue.planById.get(target.plan), against.verdict),
      ].join(' ');
  }
};

/** A target with everything around it, as words. `address` puts a path under the site's base. */
export const targetDetail = (target: Target, catalogue: Catalogue, address: (path: string) => string): TargetDetail => {
  const province = catalogue.provinceById.get(target.province);
  const indicator = catalogue.indicatorById.get(target.indicator);
  const plan = catalogue.planById.get(target.plan);
  const reported = catalogue.reportedById.get(target.plan);
  const provision = plan && target.quoteSpan ? findProvision(plan.text, target.quoteSpan.provision) : undefined;
  const variant = indicator?.variants?.find(({ id }) => id === target.variant);
  const quote = quoteOf(target, catalogue);
  return {
    id: target.id,
    province: province ? columnName(province) : '',
    indicator: indicator?.name ?? '',
    figure: figureInWords(target),
    deadline: deadlineInWords(target.year),
    level: levelInWords(target.level),
    basis: basisInWords(target.basis).name,
    speaker: plan ? speakerInWords(plan.facts) : capitalised(basisInWords(target.basis).name),
    document: documentName(target, catalogue),
    issuer: plan?.facts.issuer ?? '',
    issued:
      (plan ? plan.facts.issued : reported?.issued) === undefined
        ? ''
        : dateInWords((plan ? plan.facts.issued : reported?.issued) ?? ''),
    dated: issueInWords(plan?.facts ?? reported ?? {}),
    provision: plan && provision ? provisionName(plan.text, provision) : '',
    quote: quote?.marked ?? '',
    doubts: quote?.doubts ?? [],
    source: target.source ?? '',
    address: address(targetPath(target)),
    benchmark: benchmarkSentence(target, catalogue),
    notes: [
      ...(variant ? [`Cách gọi: ${variant.name}.`] : []),
      ...(isAbolishedTier(target.level, target.year) ? [`${capitalised(mergerWords.tierUnserved)}.`] : []),
      ...(target.note === null ? [] : [target.note]),
      ...(quote?.doubts ?? []),
      ...(reported?.provinceNote === undefined ? [] : [reported.provinceNote]),
      ...(reported?.note === undefined ? [] : [reported.note]),
    ],
  };
};

/** What stands behind a national benchmark, told like a figure: its document, and where the figure was seen. No sentence of it is kept here. */
export const benchmarkDetail = (
  benchmark: Benchmark,
  catalogue: Catalogue,
  address: (path: string) => string,
): TargetDetail => {
  const indicator = catalogue.indicatorById.get(benchmark.indicator);
  const document = catalogue.documentById.get(benchmark.document);
  const variant = indicator?.variants?.find(({ id }) => id === benchmark.variant);
  return {
    id: `moc:${benchmark.id}`,
    province: 'Mốc quốc gia',
    indicator: indicator?.name ?? '',
    figure: figureInWords(benchmark),
    deadline:
      benchmark.from === undefined ? deadlineInWords(benchmark.year) : `giai đoạn ${benchmark.from}–${benchmark.year}`,
    level: levelInWords(benchmark.level ?? null),
    basis: 'mốc quốc gia',
    speaker: 'Con số của văn bản này, chưa kèm câu chữ ở đây',
    document: [document?.number, document?.title].filter((words) => words !== undefined).join(', '),
    issuer: document?.issuer ?? '',
    issued: benchmark.issued === null ? '' : dateInWords(benchmark.issued),
    dated: benchmark.issued === null ? '' : datedInWords(benchmark.issued),
    provision: '',
    quote: '',
    doubts: [],
    source: benchmark.sources.join('; '),
    address: address(`${paths.document(benchmark.document)}#moc-quoc-gia`),
    benchmark: '',
    notes: [
      ...(variant ? [`Cách gọi: ${variant.name}.`] : []),
      ...(benchmark.note === undefined ? [] : [benchmark.note]),
    ],
  };
};

/** A citation that can be published: document, date, issuer, place, words, address. */
export const citationOf = (detail: TargetDetail): string =>
  [
    `${detail.province}: ${detail.indicator} — ${detail.figure}, ${detail.deadline}${detail.level === levelInWords(null) ? '' : `, ${detail.level}`}.`,
    [detail.document, detail.dated, detail.issuer, detail.provision].filter((part) => part !== '').join(', ') + '.',
    detail.quote === '' ? `${detail.speaker} theo ${detail.source}.` : `${detail.speaker}: “${detail.quote}”.`,
    ...detail.doubts,
    detail.address,
  ].join(' ');

/** Day of the last comparison of any text with its source: the date of the site's version. */
export const versionDate = (catalogue: Pick<Catalogue, 'plans'>): string =>
  catalogue.plans
    .map(({ facts }) => facts.source.checked)
    .sort()
    .at(-1) ?? '';
