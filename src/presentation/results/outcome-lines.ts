import type { Catalogue } from '../../catalogue/catalogue.ts';
import { variantRule } from '../../domain/comparison/comparability.ts';
import type { Outcome } from '../../domain/comparison/outcome.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isAbolishedTier, mergerWords } from '../../domain/merger.ts';
import type { Result } from '../../domain/result.ts';
import type { Target } from '../../domain/target.ts';
import { hostInWords, paths } from '../addresses/links.ts';
import { columnName, documentName } from '../comparison/comparison-view.ts';
import { quoteOf, type QuotedWords } from '../plan/quoted-words.ts';
import { cautionInWords } from '../words/comparability-words.ts';
import {
  lastDayInWords,
  measuredInWords,
  methodInWords,
  outcomeInWords,
  toldByInWords,
} from '../words/result-words.ts';
import { measuredUnit, remarksOnResult, resultPath } from './measured-values.ts';
import type { TargetOutcome } from './outcomes.ts';

/** A measured value beside a target. */
export interface MeasuredLine {
  readonly id: string;
  /** `hạng 18 trong 63 tỉnh, thành phố`. */
  readonly words: string;
  /** The unit measured, where it is not the one that set the target. */
  readonly unit: string | undefined;
  /** Year, method and who measured: `năm 2022, bộ chỉ số DTI, Bộ Thông tin và Truyền thông`. */
  readonly told: string;
  /** Its row on this site, from the root. */
  readonly path: string;
  /** Address of the source, and the host it goes by. */
  readonly source: string;
  readonly host: string;
  /** Clauses. */
  readonly remarks: readonly string[];
}

/** A target beside what is measured of it, ready to be drawn. */
export interface OutcomeLine {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly kind: Outcome['kind'];
  /** Codes of why nothing answers, once each; empty where something does, or nothing is measured. */
  readonly because: readonly string[];
  /** Name of the unit that set it, and the page of the unit from the root. */
  readonly unit: string;
  readonly unitPath: string;
  readonly document: string;
  /** Undefined where no words of it stand here. */
  readonly quote: QuotedWords | undefined;
  /** Name of the term, where terms differ. */
  readonly variant: string | undefined;
  /** Last day of the deadline, and whether it is over: `hết hạn ngày 31/12/2022`. */
  readonly deadline: string;
  /** `đạt`, `không so được vì …`. */
  readonly verdict: string;
  readonly values: readonly MeasuredLine[];
  /** What must be known of the target. */
  readonly notes: readonly string[];
}

/** The values that an outcome stands on. */
export const resultsIn = (outcome: Outcome): readonly Result[] => {
  switch (outcome.kind) {
    case 'met':
    case 'unmet':
    case 'earlier':
      return outcome.results;
    case 'incomparable':
      return outcome.answers.map(({ result }) => result);
    case 'none':
      return [];
  }
};

/** What a reader must know of the term that was measured where it is not the one promised and may stand beside it. */
const termRemarks = (target: Target, result: Result, indicator: Indicator): string[] => {
  const measured = indicator.methods?.find(({ id }) => id === result.method)?.variant ?? null;
  const rule = variantRule(indicator, target.variant, measured);
  return rule.rule === 'noted' ? [cautionInWords(rule.caution)] : [];
};

/** A target with its outcome as a reader is told of it. */
export const outcomeLine = (
  { target, indicator, outcome, deadline }: TargetOutcome,
  catalogue: Catalogue,
): OutcomeLine => {
  const province = catalogue.provinceById.get(target.province);
  const quote = quoteOf(target, catalogue);
  return {
    target,
    indicator,
    kind: outcome.kind,
    because: outcome.kind === 'incomparable' ? [...new Set(outcome.answers.flatMap(({ because }) => because))] : [],
    unit: province ? columnName(province) : target.province,
    unitPath: paths.province(province?.slug ?? ''),
    document: documentName(target, catalogue),
    quote,
    variant: indicator.variants?.find(({ id }) => id === target.variant)?.name,
    deadline: lastDayInWords(target.year, deadline),
    verdict: outcomeInWords(outcome),
    values: resultsIn(outcome).map((result) => ({
      id: result.id,
      words: measuredInWords(result),
      unit: result.province === target.province ? undefined : measuredUnit(result, catalogue),
      told: `năm ${result.period}, ${methodInWords(result, indicator)}; ${toldByInWords(result)}`,
      path: resultPath(result, catalogue),
      source: result.source,
      host: hostInWords(result.source),
      remarks: [...termRemarks(target, result, indicator), ...remarksOnResult(result, catalogue)],
    })),
    notes: [
      ...(isAbolishedTier(target.level, target.year) ? [mergerWords.tierUnserved] : []),
      ...(target.note === null ? [] : [target.note]),
      ...(quote?.doubts ?? []),
      ...[catalogue.reportedById.get(target.plan)?.provinceNote].filter((note) => note !== undefined),
    ],
  };
};
