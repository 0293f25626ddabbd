import type { Benchmark } from '../benchmark.ts';
import type { Indicator } from '../indicator.ts';
import { isAbolishedTier, overlap, type Era } from '../merger.ts';
import { isPossibleShare } from '../possible-share.ts';
import type { Operator, Target } from '../target.ts';

/** What two figures must agree in to be set side by side: a target's own, or those of a national benchmark. */
export interface Comparand {
  readonly indicator: string;
  readonly level: Target['level'];
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Target['unit'];
  readonly year: number | null;
  readonly baseline: number | null;
  readonly variant: string | null;
  /** Null where the words were not seen. */
  readonly modality: Target['modality'];
  /** Unit id of the issuer; null for national benchmarks. */
  readonly province: string | null;
  /** Whether the issuer is a unit of before or since the merger; null where that is not decided, and for benchmarks. */
  readonly era: Era | null;
  /** Land of the issuer (`territoryOf`); empty for national benchmarks. */
  readonly territory: readonly string[];
}

/** Why two figures cannot be set side by side. */
export type Obstacle =
  | 'other-indicator'
  | 'no-figure'
  | 'impossible-figure'
  | 'other-level'
  | 'other-unit'
  | 'other-year'
  | 'no-year'
  | 'other-variant'
  | 'other-baseline'
  | 'rank-of-63-or-34'
  | 'overlapping-units';

/** What a reader must know when two figures are set side by side. */
export type Caution =
  | { readonly code: 'other-sign' }
  | { readonly code: 'range' }
  /** Said only where the words of both were seen: of the others nobody knows. */
  | { readonly code: 'aspiration' }
  /** `noVerdict`: the terms may stand side by side, but say different things, so that none is higher than the other. */
  | { readonly code: 'variant'; readonly note: string; readonly noVerdict?: true }
  | { readonly code: 'unstated-baseline' }
  | { readonly code: 'issuer-merged' }
  | { readonly code: 'issuer-undecided' }
  | { readonly code: 'tier-abolished' }
  /** The benchmark is set for a period, and the target's deadline lies within it. */
  | { readonly code: 'benchmark-period'; readonly from: number; readonly to: number };

/** The honest answer to “may these two be compared?”. Every *no* has its reasons, the decisive one first. */
export type Comparability =
  | { readonly comparable: true; readonly cautions: readonly Caution[] }
  | { readonly comparable: false; readonly because: readonly [Obstacle, ...Obstacle[]] };

/** A benchmark as one side of a comparison. */
export const benchmarkComparand = (benchmark: Benchmark): Comparand => ({
  indicator: benchmark.indicator,
  level: benchmark.level ?? null,
  operator: benchmark.operator ?? null,
  low: benchmark.low ?? null,
  high: benchmark.high ?? null,
  unit: benchmark.unit ?? null,
  year: benchmark.year,
  baseline: null,
  variant: benchmark.variant ?? null,
  modality: benchmark.modality ?? null,
  province: null,
  era: null,
  territory: [],
});

/** The rule by which a pair of variants of one indicator stands side by side: the same, declared comparable, or not. */
export const variantRule = (
  indicator: Indicator,
  one: string | null,
  other: string | null,
): { rule: 'same' } | { rule: 'noted'; caution: Caution } | { rule: 'other' } => {
  if (one === other) return { rule: 'same' };
  const pair = indicator.comparableVariants?.find(
    ({ between: [left, right] }) => (left === one && right === other) || (left === other && right === one),
  );
  if (!pair) return { rule: 'other' };
  const { note, verdict } = pair;
  return { rule: 'noted', caution: { code: 'variant', note, ...(verdict === false ? { noVerdict: true } : {}) } };
};

/**
 * Whether two figures can honestly be set side by side. Symmetric: the order of the two makes no difference.
 * `indicator` is that of the first figure; a figure of another indicator is never comparable.
 */
export const compareFigures = (one: Comparand, other: Comparand, indicator: Indicator): Comparability => {
  const because: Obstacle[] = [];
  const cautions: Caution[] = [];
  const variants = variantRule(indicator, one.variant, other.variant);
  if (one.indicator !== other.indicator) because.push('other-indicator');
  if (one.operator === null || other.operator === null) because.push('no-figure');
  if (indicator.kind === 'share' && !(isPossibleShare(one) && isPossibleShare(other)))
    because.push('impossible-figure');
  if (one.level !== other.level) because.push('other-level');
  if (one.operator !== null && other.operator !== null && one.unit !== other.unit) because.push('other-unit');
  if (one.year !== other.year) because.push(one.year === null || other.year === null ? 'no-year' : 'other-year');
  if (variants.rule === 'other' && one.indicator === other.indicator) because.push('other-variant');
  if (one.baseline !== other.baseline) because.push('other-baseline');
  const twoUnits = one.province !== null && other.province !== null && one.province !== other.province;
  if (twoUnits && one.era !== other.era && indicator.kind === 'rank') because.push('rank-of-63-or-34');
  if (twoUnits && overlap(one.territory, other.territory)) because.push('overlapping-units');
  const [first, ...rest] = because;
  if (first !== undefined) return { comparable: false, because: [first, ...rest] };

  if (one.operator !== other.operator)
    cautions.push({ code: one.operator === 'range' || other.operator === 'range' ? 'range' : 'other-sign' });
  if (one.modality !== null && other.modality !== null && one.modality !== other.modality)
    cautions.push({ code: 'aspiration' });
  if (variants.rule === 'noted') cautions.push(variants.caution);
  if (indicator.kind === 'change' && indicator.unit === '%' && one.baseline === null && other.baseline === null)
    cautions.push({ code: 'unstated-baseline' });
  if (twoUnits && one.era !== null && other.era !== null && one.era !== other.era)
    cautions.push({ code: 'issuer-merged' });
  if (twoUnits && (one.era === null || other.era === null)) cautions.push({ code: 'issuer-undecided' });
  if (isAbolishedTier(one.level, one.year)) cautions.push({ code: 'tier-abolished' });
  return { comparable: true, cautions };
};

/** Whether one of two figures may be called higher or lower than the other: comparable, and their terms say the same thing. */
export const allowsVerdict = (answer: Comparability): boolean =>
  answer.comparable && !answer.cautions.some((caution) => caution.code === 'variant' && caution.noVerdict === true);

/**
 * All that `compareFigures` asks of one figure but its sign and its wording, as one word: figures of which it is the same have the same
 * answers, whatever they are set against. Hundreds of plans say the same, and each saying is compared once.
 */
const likeness = (figure: Comparand, { kind }: Indicator): string =>
  JSON.stringify([
    figure.indicator,
    figure.operator === null,
    kind !== 'share' || isPossibleShare(figure),
    figure.level,
    figure.operator === null ? null : figure.unit,
    figure.year,
    figure.variant,
    figure.baseline,
    figure.province,
    figure.era,
    figure.territory,
  ]);

/**
 * Figures in groups of which all members may be set against one another, in the order given. Nothing is sorted,
 * averaged or called different across groups. A figure that can be compared with none stands alone.
 */
export const comparabilityGroups = <Figure extends Comparand>(
  figures: readonly Figure[],
  indicator: Indicator,
): Figure[][] => {
  const groups: { readonly members: Figure[]; readonly unlike: Figure[] }[] = [];
  /** The group of the figures that are alike: no group before it takes any of them, and itself takes all. */
  const groupOf = new Map<string, (typeof groups)[number]>();
  for (const figure of figures) {
    const key = likeness(figure, indicator);
    const known = groupOf.get(key);
    if (known) {
      known.members.push(figure);
      continue;
    }
    const isComparable = compareFigures(figure, figure, indicator).comparable;
    const group = isComparable
      ? groups.find(({ unlike }) => unlike.every((member) => allowsVerdict(compareFigures(member, figure, indicator))))
      : undefined;
    if (group) {
      group.members.push(figure);
      group.unlike.push(figure);
    } else groups.push({ members: [figure], unlike: [figure] });
    const own = group ?? groups.at(-1);
    if (isComparable && own) groupOf.set(key, own);
  }
  return groups.map(({ members }) => members);
};

/** The first two of all figures that are alike in everything that is compared: a third has nothing to add to what a pair of them says. */
const firstTwo = (figures: readonly Comparand[], indicator: Indicator): Comparand[] => {
  const met = new Map<string, number>();
  return figures.filter((figure) => {
    const key = `${likeness(figure, indicator)} ${figure.operator} ${figure.modality}`;
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times <= 2;
  });
};

/** Every distinct obstacle and caution among the figures of one line, for the words beside it. */
export const remarksAmong = (
  figures: readonly Comparand[],
  indicator: Indicator,
): { readonly obstacles: readonly Obstacle[]; readonly cautions: readonly Caution[] } => {
  const obstacles = new Set<Obstacle>();
  const cautions = new Map<string, Caution>();
  const telling = firstTwo(figures, indicator);
  telling.forEach((one, index) => {
    for (const other of telling.slice(index + 1)) {
      const answer = compareFigures(one, other, indicator);
      if (answer.comparable) for (const caution of answer.cautions) cautions.set(JSON.stringify(caution), caution);
      else for (const obstacle of answer.because) obstacles.add(obstacle);
    }
  });
  return { obstacles: [...obstacles], cautions: [...cautions.values()] };
};
