import type { Abbreviation } from '../../domain/abbreviation.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { onceWhile } from '../../domain/read-once.ts';
import { findProvision } from '../../plan-text/provision.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import { indicatorMatcher, type IndicatorMatcher } from '../match-indicator.ts';
import type { PlanRule, PlanUnderCheck, TargetUnderCheck } from '../rule.ts';

/*
 * Measured on the 77 figures of the five plans and 82 of the drafting corpus: the words of each fit its own indicator with 0.36 or
 * more; laid beside any other indicator of the same unit, nine of ten of them fit it with less than 0.15.
 */
/** From here on words speak of what an indicator counts. */
const speaks = 0.36;
/** Below, they say nothing of it. */
const silent = 0.15;
/** Words speak clearly of one indicator and less so of another: worth a look, no proof. */
const clearly = 0.5;
const clearlyBefore = 0.2;

const matcherOf = onceWhile(
  (indicators: readonly Indicator[], { abbreviations }: { abbreviations: readonly Abbreviation[] }): IndicatorMatcher =>
    indicatorMatcher(indicators, abbreviations, []),
);

const none: readonly Abbreviation[] = [];

const named = ({ id, shortName }: Indicator): string => `«${id}» (${shortName})`;

const noteOf = ({ shortName }: Indicator): string => `ghi note một câu nói vì sao đó là “${shortName}”`;

/** A sentence with several figures speaks of the indicators of all of them. */
const isTold = (plan: PlanUnderCheck, { entry }: TargetUnderCheck, other: Indicator | undefined): boolean =>
  plan.targets.some(({ entry: beside }) => beside.quote === entry.quote && beside.indicator === other?.id);

/** The words above a figure and around it, which tell what it counts where its own sentence does not: `Cấp xã: 60%`. */
const around = ({ text }: PlanUnderCheck, { provision }: TargetUnderCheck): string[] =>
  provision === undefined
    ? []
    : [provision.text, ...provision.ancestors.map((id) => findProvision(text, id)?.text ?? '')];

/**
 * The words of every figure speak of what its indicator counts. Where they say nothing of it, neither they nor those around them,
 * the figure stands in the wrong line of every table; where they fit another indicator better, a person should look again. A note
 * that says in the words of the indicator why it is this one is believed.
 */
export const indicatorFits: PlanRule = (plan) => {
  const { indicators, abbreviations } = plan.shared;
  if (indicators === undefined) return [];
  const matcher = matcherOf(indicators, { abbreviations: abbreviations ?? none });
  return plan.targets.flatMap((target): ContentIssue[] => {
    const { entry, indicator, places } = target;
    // Of these the rules on quotes and on indicators speak.
    if (!places || !indicator || indicator.nationalOnly || (entry.unit ?? indicator.unit) !== indicator.unit) return [];
    const about = { unit: entry.unit ?? null, changes: null };
    /** How well the best of some words fit this indicator, and the other indicator that they fit best. */
    const fit = (words: readonly string[]): { own: number; other: Indicator | undefined; others: number } => {
      const told = words.map((text) => matcher.confidences(text, about));
      const [best, others] = told
        .flatMap((confidences) => [...confidences])
        .reduce<readonly [string | undefined, number]>(
          (most, [id, confidence]) => (id !== indicator.id && confidence > most[1] ? [id, confidence] : most),
          [undefined, 0],
        );
      return {
        own: Math.max(0, ...told.map((confidences) => confidences.get(indicator.id) ?? 0)),
        other: indicators.find(({ id }) => id === best),
        others,
      };
    };
    const said = fit([entry.figure ?? entry.quote, entry.quote]);
    if (said.own >= said.others - clearlyBefore && said.own >= silent) return [];
    if (entry.note !== undefined && fit([entry.note]).own >= speaks) return [];
    // Where its own words speak of something else, those around it must speak of this; where they say nothing, they need only touch it.
    const speaksOfOther = said.others >= (said.own < silent ? speaks : clearly);
    const nearby = fit(around(plan, target));
    const isWrong =
      said.own < speaks && (speaksOfOther ? nearby.own < speaks : said.own < silent && nearby.own < silent);
    const { other } = said;
    if (isWrong)
      return [
        target.at(
          'indicator',
          `câu chữ không nói đến điều mà chỉ số ${named(indicator)} đếm${speaksOfOther && other ? `; gần nhất là ${named(other)}` : ''}.`,
          `sửa indicator theo điều câu trích nói, chưa có thì thêm vào indicators.yaml; nếu đúng là chỉ số này, ${noteOf(indicator)}.`,
        ),
      ];
    return other && said.others >= clearly && (said.own < speaks || !isTold(plan, target, other))
      ? [
          {
            ...target.at(
              'indicator',
              `câu chữ gần với chỉ số ${named(other)} hơn là ${named(indicator)}.`,
              `xem lại indicator; nếu đúng, ${noteOf(indicator)}.`,
            ),
            severity: 'hint' as const,
          },
        ]
      : [];
  });
};
