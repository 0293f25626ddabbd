import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import type { SamePassage, ToldPassage } from '../../passages/same-words.ts';

/** How many passages a page lays beside others: more are counted. */
const mostPassages = 60;

/** A passage with the plans that it is laid beside. */
export interface ShownPassage {
  /** Anchor on the page: that of its provision, counted on where several stand in one. */
  readonly id: string;
  readonly told: ToldPassage;
  readonly others: readonly { readonly other: PublishedPlan; readonly same: SamePassage }[];
}

/** What the page of a plan's passages shows. */
export interface ToldPassages {
  /** In reading order. */
  readonly shown: readonly ShownPassage[];
  /** The plans that stand beside, with the number of places; those with most places first. */
  readonly beside: readonly { readonly other: PublishedPlan; readonly count: number }[];
  /** Passages beyond those shown. */
  readonly left: number;
}

/** The passages of a plan as its page shows them. */
export const toldPassages = (told: readonly ToldPassage[], { planById }: Pick<Catalogue, 'planById'>): ToldPassages => {
  const met = new Map<string, number>();
  const shown = told.slice(0, mostPassages).map((one): ShownPassage => {
    const { provision } = one.passage;
    const count = (met.get(provision) ?? 0) + 1;
    met.set(provision, count);
    return {
      id: count === 1 ? provision : `${provision}--cau-${String(count)}`,
      told: one,
      others: one.others.flatMap((same) => {
        const other = planById.get(same.passage.plan);
        return other ? [{ other, same }] : [];
      }),
    };
  });
  const beside = [
    ...Map.groupBy(
      shown.flatMap(({ others }) => others),
      ({ other }) => other,
    ),
  ]
    .map(([other, places]) => ({ other, count: places.length }))
    .toSorted((one, two) => two.count - one.count || (one.other.id < two.other.id ? -1 : 1));
  return { shown, beside, left: told.length - shown.length };
};
