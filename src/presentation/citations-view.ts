import type { Catalogue, PublishedPlan } from '../plan-text/catalogue.ts';
import { findProvision, type Provision } from '../plan-text/provision.ts';

/** A place in a plan that cites a document. */
export interface CitingPlace {
  readonly plan: PublishedPlan;
  readonly provision: Provision;
  /** The words of the citation, as printed. */
  readonly words: string;
}

/** Every place that cites a document, by plan, in reading order. */
export const citingPlaces = (catalogue: Pick<Catalogue, 'plans'>, document: string): CitingPlace[] =>
  catalogue.plans.flatMap((plan) =>
    plan.citations.flatMap(({ resolution, provision: id, start, end }) => {
      const provision = findProvision(plan.text, id);
      return resolution.kind === 'document' && resolution.document.id === document && provision
        ? [{ plan, provision, words: provision.text.slice(start, end) }]
        : [];
    }),
  );
