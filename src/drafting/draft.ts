import type { Abbreviation } from '../domain/abbreviation.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import type { Indicator, Topic } from '../domain/indicator.ts';
import type { Erratum, Gap } from '../domain/plan.ts';
import type { Province } from '../domain/province.ts';
import type { Level, Modality, Operator, Unit } from '../domain/target.ts';
import type { PlanText } from '../plan-text/provision.ts';
import type { CitedDraft } from './facts/cited-documents.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { PublishedWords } from '../content-check/match-indicator.ts';
import type { OmittedLine } from './text/page-frame.ts';
import type { Repair } from './read-document.ts';

/** What is known here already, against which a document is read. */
export interface DraftingCatalogue {
  readonly provinces: readonly Province[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly documents: readonly CitedDocument[];
  readonly abbreviations: readonly Abbreviation[];
  /** Quotes of published figures, those of the plan itself left out. */
  readonly published: readonly PublishedWords[];
}

/** An indicator that a commitment needs and the catalogue does not have, drafted from the commitment's own words. */
export interface DraftedIndicator {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly topic: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: Unit;
  readonly kind: Indicator['kind'];
  readonly definition: string;
  readonly levels?: readonly Level[];
}

/** One commitment as the machine reads it; `indicator` null where a person must say what it measures. */
export interface DraftedTarget {
  /** Where its figure stands, `<provision>/<n>`: stays the same for the same document. Answers name it. */
  readonly place: string;
  readonly indicator: string | null;
  /** From 0 to 1: how sure the indicator is. */
  readonly confidence: number;
  /** Other indicators that its words may mean, the likeliest first. */
  readonly candidates: readonly { readonly indicator: string; readonly confidence: number }[];
  /** Drafted where none fits. */
  readonly drafted: DraftedIndicator | null;
  readonly level: Level | null;
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly baseline: number | null;
  readonly variant: string | null;
  readonly modality: Modality;
  readonly quote: string;
  readonly figure: string | null;
  readonly deadlineQuote: string | null;
  readonly provision: string | null;
  readonly note: string | null;
  /** Told apart from another target of the same key; null where none is alike. */
  readonly id: string | null;
}

/** A figure that is no commitment, and why. */
export interface DraftedLeftOut {
  readonly place: string;
  readonly quote: string;
  readonly reason: string;
  /** Whether the front matter must name it, so that the check finds every figure accounted for. */
  readonly mustStand: boolean;
}

/** What a person must settle before the plan may be published: place, problem, remedy. */
export interface Mark {
  /** `fact:number`, `target:ii-2-d3/1`, `erratum:p1/tnh`, `gap:ii-2`, `document:269/QĐ-UBND`, `reading:3`. */
  readonly at: string;
  readonly problem: string;
  readonly remedy: string;
  /** What may be chosen, the likeliest first; empty where nothing is proposed. */
  readonly choices: readonly string[];
}

/** A document as a plan, with everything that is unsure marked. The same for the same document, answers and catalogue. */
export interface Draft {
  readonly id: string;
  readonly facts: DocumentFacts;
  readonly shortTitle: string | null;
  readonly head: readonly string[];
  /** The body of `plan.md`. */
  readonly body: string;
  /** Head and body as provisions. */
  readonly text: PlanText;
  readonly source: string;
  readonly omitted: readonly OmittedLine[];
  readonly gaps: readonly Gap[];
  readonly completeness: 'toan-van' | 'trich' | 'tom-tat';
  readonly review: { readonly reviewer: string; readonly date: string } | null;
  readonly errata: readonly Erratum[];
  readonly targets: readonly DraftedTarget[];
  readonly leftOut: readonly DraftedLeftOut[];
  readonly documents: readonly CitedDraft[];
  readonly repairs: readonly Repair[];
  readonly marks: readonly Mark[];
  /** Day on which the text was compared with its source, ISO. */
  readonly checked: string;
}
