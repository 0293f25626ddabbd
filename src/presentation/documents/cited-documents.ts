import type { CitedDocument } from '../../domain/cited-document.ts';
import type { PublishedPlan } from '../../catalogue/catalogue.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import { documentConfidence, relatedIds, relationFacts } from './document-relations.ts';
import { sentences } from '../words/sentence.ts';

/** What a reader should know of a document's standing, as far as it is on record. */
export interface DocumentStatus {
  readonly replacedBy: CitedDocument | undefined;
  /** Sentences. */
  readonly notes: readonly string[];
}

/** The standing of a document that a plan cites: what replaced it, and whether anybody but the plan names it. */
export const documentStatus = (document: CitedDocument, all: readonly CitedDocument[]): DocumentStatus => ({
  replacedBy: all.find(({ id }) => relatedIds(relationFacts(all), document.id, 'replaces', 'earlier').includes(id)),
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
