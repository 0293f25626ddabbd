import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PublishedPlan } from '../catalogue/published-plan.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import type { Province } from '../domain/province.ts';
import { onceWhile } from '../domain/read-once.ts';
import { passagesOf, type Passage } from './passage.ts';
import { sameWords, type ToldPassage } from './same-words.ts';

/** What is looked through: published plans and the names of those who issued them. */
type Looked = Pick<Catalogue, 'plans' | 'provinceById'>;

const passagesIn = onceWhile(
  (plan: PublishedPlan, { unit }: { readonly unit: Province | undefined }): readonly Passage[] =>
    passagesOf({
      id: plan.id,
      text: plan.text,
      citations: plan.citations,
      misprints: plan.errata.flatMap(({ reading, spans }) =>
        reading === undefined ? [] : spans.map((span) => ({ ...span, reading })),
      ),
      names: unit === undefined ? [] : [unit.name, ...(unit.renamed ? [unit.renamed.name] : [])],
    }),
);

/** The passages of a published plan, read once for it and the unit that issued it. */
export const planPassages = (plan: PublishedPlan, { provinceById }: Looked): readonly Passage[] =>
  passagesIn(plan, { unit: provinceById.get(plan.facts.province) });

const known = new WeakMap<readonly PublishedPlan[], ReadonlyMap<string, readonly ToldPassage[]>>();

/** Of each plan, by id: the passages that stand in other plans nearly word for word. Reckoned once for a list of plans. */
export const passagesElsewhere = (looked: Looked): ReadonlyMap<string, readonly ToldPassage[]> => {
  const before = known.get(looked.plans);
  if (before) return before;
  // By id: the same plans give the same words, in whatever order they come.
  const plans = looked.plans.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const told = sameWords(new Map(plans.map((plan) => [plan.id, planPassages(plan, looked)])));
  known.set(looked.plans, told);
  return told;
};

const citedBy = ({ citations }: Pick<PublishedPlan, 'citations'>): Map<string, CitedDocument> =>
  new Map(
    citations.flatMap(({ resolution }) =>
      resolution.kind === 'document' ? [[resolution.document.id, resolution.document] as const] : [],
    ),
  );

/** The documents of no one province that both plans cite, in the order of the first: their words may be from there. */
export const citedByBoth = (
  one: Pick<PublishedPlan, 'citations'>,
  other: Pick<PublishedPlan, 'citations'>,
): CitedDocument[] => {
  const there = citedBy(other);
  return [...citedBy(one).values()].filter(({ id, province }) => province === undefined && there.has(id));
};
