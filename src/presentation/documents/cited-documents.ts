import type { CitedDocument } from '../../domain/cited-document.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import { oncePer } from '../../domain/read-once.ts';
import { documentConfidence, relationFacts } from './document-relations.ts';
import { sentences } from '../words/sentence.ts';

/** What a reader should know of a document's standing, as far as it is on record. */
export interface DocumentStatus {
  readonly replacedBy: CitedDocument | undefined;
  /** Sentences. */
  readonly notes: readonly string[];
}

/** What replaced each document that was replaced, by its id: of several the one that stands first among all. */
const replacements = oncePer((all: readonly CitedDocument[]): ReadonlyMap<string, CitedDocument> => {
  const placeOf = new Map(all.map((document, place) => [document, place]));
  const facts = relationFacts(all)
    .filter(({ relation }) => relation.kind === 'replaces')
    .toSorted((one, other) => (placeOf.get(other.later) ?? 0) - (placeOf.get(one.later) ?? 0));
  return new Map(facts.map(({ earlier, later }) => [earlier.id, later]));
});

/** The standing of a document that a plan cites: what replaced it, and whether anybody but the plan names it. */
export const documentStatus = (document: CitedDocument, all: readonly CitedDocument[]): DocumentStatus => ({
  replacedBy: replacements(all).get(document.id),
  notes: document.confidence === 'C' ? [sentences([documentConfidence(document, true)])] : [],
});

/** The documents that a plan cites, each once, in reading order. */
export const citedDocumentsOf = (plan: Pick<PublishedPlan, 'citations'>): CitedDocument[] => [
  ...new Map(
    plan.citations.flatMap(({ resolution }) =>
      resolution.kind === 'document' ? [[resolution.document.id, resolution.document] as const] : [],
    ),
  ).values(),
];

/** The places of a plan that cite a document, each once, in reading order. */
export const placesCiting = (
  plan: Pick<PublishedPlan, 'citations' | 'text'>,
  document: Pick<CitedDocument, 'id'>,
): Provision[] =>
  [
    ...new Set(
      plan.citations.flatMap(({ resolution, provision }) =>
        resolution.kind === 'document' && resolution.document.id === document.id ? [provision] : [],
      ),
    ),
  ].flatMap((id) => findProvision(plan.text, id) ?? []);
