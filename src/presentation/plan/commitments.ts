import type { Verdict } from '../../domain/comparison/verdict.ts';
import type { LocatedCommitment, PublishedPlan } from '../../catalogue/published-plan.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { provisionName } from './provision-name.ts';
import { quotedWords, type QuotedWords } from './quoted-words.ts';

/** A commitment without a figure, as a page tells it. */
export interface CommitmentAsTold {
  readonly quoted: QuotedWords;
  /** Id of its provision. */
  readonly provision: string;
  /** Its place in words: `mục I.1`. */
  readonly place: string;
}

const asTold = (plan: PublishedPlan, { span }: LocatedCommitment): CommitmentAsTold => {
  const provision = findProvision(plan.text, span.provision);
  return {
    quoted: quotedWords(plan, span),
    provision: span.provision,
    place: provision ? provisionName(plan.text, provision) : '',
  };
};

/** All commitments of a plan that name no figure. */
export const commitmentsOf = (plan: PublishedPlan): CommitmentAsTold[] =>
  plan.commitments.map((commitment) => asTold(plan, commitment));

/** Words that measure by the nation's aims, so that they say something about a figure that stands beside one of these. */
const speaksOfNation =
  /(?:mục tiêu|chỉ tiêu|mức|mốc|bình quân|trung bình)[^.;]{0,40}?(?:cả nước|toàn quốc|quốc gia)(?!\p{L})/iu;

/** Whether a figure equals its benchmark, all of it or at one end of a range. */
const equalsBenchmark = (verdict: Verdict | null): boolean => {
  switch (verdict) {
    case 'equal':
    case 'reaches':
    case 'starts':
      return true;
    case 'higher':
    case 'lower':
    case 'overlapping':
    case null:
      return false;
  }
};

/**
 * What a plan promises over against the nation's aims, said beside each of its figures that equals its benchmark: there the
 * words and the number do not go together, and readers should know both. A sentence each.
 */
export const commitmentsBeside = (plan: PublishedPlan | undefined, verdict: Verdict | null): string[] =>
  plan === undefined || !equalsBenchmark(verdict)
    ? []
    : plan.commitments
        .filter(({ quote }) => speaksOfNation.test(quote))
        .map((commitment) => asTold(plan, commitment))
        .map(({ quoted, place }) => `Cũng văn bản ấy nêu, không kèm con số: “${quoted.marked}” (${place}).`);
