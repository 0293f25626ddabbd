import { basisOf } from '../domain/basis.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import { commonDays } from '../domain/issue-date.ts';
import { issuerFacts } from '../domain/merger.ts';
import type { Erratum, PlanFacts } from '../domain/plan.ts';
import { planDays } from '../domain/plan-days.ts';
import type { Province } from '../domain/province.ts';
import { onceWhile } from '../domain/read-once.ts';
import { targetKey, type ReportedFigure, type Span, type Target, type TargetEntry } from '../domain/target.ts';
import { findCitations, resolveCitation, type Citation, type Resolution } from '../plan-text/citations.ts';
import { findQuote, findQuotes } from '../plan-text/find-quote.ts';
import { parsePlanText } from '../plan-text/parse-plan-text.ts';
import { type PlanText, wordsAt } from '../plan-text/provision.ts';
import type { Original } from './original.ts';

/** A citation with its place and what it points at. */
export interface LocatedCitation extends Citation {
  readonly provision: string;
  readonly resolution: Resolution;
}

/** A misprint with its places. */
export interface LocatedErratum extends Erratum {
  readonly spans: readonly Span[];
}

/** A commitment without a figure, with its place. */
export interface LocatedCommitment {
  /** The words as they stand in the text. */
  readonly quote: string;
  readonly span: Span;
}

/** A plan whose text is published here. */
export interface PublishedPlan {
  readonly id: string;
  readonly facts: PlanFacts;
  readonly text: PlanText;
  readonly targets: readonly Target[];
  readonly citations: readonly LocatedCitation[];
  readonly errata: readonly LocatedErratum[];
  /** In the order in which they are declared. */
  readonly commitments: readonly LocatedCommitment[];
  /** The document as received; null where only its text is kept. */
  readonly original: Original | null;
}

/** A plan as it stands in its folder, without places in files. */
export interface PlanEntry {
  readonly id: string;
  readonly facts: PlanFacts;
  readonly body: string;
  readonly targets: readonly TargetEntry[];
  /** The document as received, where it is kept. */
  readonly original?: Original | undefined;
}

/** The documents that texts cite by name. */
export const lawsOf = (documents: readonly CitedDocument[]): CitedDocument[] =>
  documents.filter((document) => document.number === undefined && document.kind === 'Luật');

/** The place of a target's quote and of the words its mark goes on; undefined where the words are not found once. */
export const locateTarget = (
  text: PlanText,
  entry: Pick<TargetEntry, 'quote' | 'figure' | 'provision'>,
): { quote: Span; mark: Span } | undefined => {
  const quote = findQuote(text, entry.quote, entry.provision);
  if (!quote) return undefined;
  if (entry.figure === undefined) return { quote, mark: quote };
  const [mark, second] = findQuotes(text, entry.figure, quote.provision).filter(
    (span) => span.start >= quote.start && span.end <= quote.end,
  );
  return mark !== undefined && second === undefined ? { quote, mark } : undefined;
};

/** A figure in the one form that the whole site uses: what is absent is null. */
export const figureOf = (
  entry: Omit<ReportedFigure, 'id'>,
): Pick<
  Target,
  'indicator' | 'level' | 'operator' | 'low' | 'high' | 'unit' | 'year' | 'baseline' | 'variant' | 'modality' | 'note'
> => ({
  indicator: entry.indicator,
  level: entry.level ?? null,
  operator: entry.operator ?? null,
  low: entry.low ?? null,
  high: entry.high ?? null,
  unit: entry.unit ?? null,
  year: entry.year ?? null,
  baseline: entry.baseline ?? null,
  variant: entry.variant ?? null,
  modality: entry.modality ?? null,
  note: entry.note ?? null,
});

/** What a plan's entry is joined with. */
interface JoinedWith {
  readonly documents: readonly CitedDocument[];
  readonly provinces: readonly Province[];
}

/**
 * A plan as it is published: the same one as long as its entry and what that is joined with are the same. Words of the entry that
 * are not found in the text throw: the entry must have passed the check.
 */
export const publishedPlan = onceWhile((plan: PlanEntry, { documents, provinces }: JoinedWith): PublishedPlan => {
  const issuer = issuerFacts(plan.facts.province, provinces, false);
  const text = parsePlanText(plan.body, plan.facts.head);
  const laws = lawsOf(documents);
  return {
    id: plan.id,
    facts: plan.facts,
    text,
    targets: plan.targets.map((entry): Target => {
      const places = locateTarget(text, entry);
      if (!places) throw new Error(`${plan.id}: không thấy câu trích «${entry.quote}». Chạy npm run check.`);
      const key = entry.id ?? targetKey(entry);
      return {
        id: `${plan.id}/${key}`,
        key,
        plan: plan.id,
        province: plan.facts.province,
        ...figureOf(entry),
        evidence: 'verbatim',
        basis: basisOf(plan.facts.source.kind),
        quote: wordsAt(text, places.quote),
        quoteSpan: places.quote,
        markSpan: places.mark,
        source: null,
        issued: plan.facts.issued ?? String(plan.facts.year),
        issueDays: commonDays(planDays(plan.facts), issuer.days),
        era: issuer.era,
        territory: issuer.territory,
      };
    }),
    citations: text.provisions.flatMap((provision) =>
      provision.id === ''
        ? []
        : findCitations(provision.text, laws).map((citation) => ({
            ...citation,
            provision: provision.id,
            resolution: resolveCitation(citation, documents, plan.facts),
          })),
    ),
    commitments: (plan.facts.commitments ?? []).map(({ quote, provision }): LocatedCommitment => {
      const span = findQuote(text, quote, provision);
      if (!span) throw new Error(`${plan.id}: không thấy cam kết «${quote}». Chạy npm run check.`);
      return { quote: wordsAt(text, span), span };
    }),
    original: plan.original ?? null,
    errata: (plan.facts.errata ?? []).map((erratum) => ({
      ...erratum,
      spans: findQuotes(text, erratum.printed, erratum.provision === 'all' ? undefined : erratum.provision),
    })),
  };
});
