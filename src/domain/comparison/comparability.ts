import type { Benchmark } from '../benchmark.ts';
import type { Indicator } from '../indicator.ts';
import { MERGER_DATE } from '../merger.ts';
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
  /** Day, year or nothing: when the document was issued. */
  readonly issued: string | null;
  /** Unit id of the issuer; null for national benchmarks. */
  readonly province: string | null;
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
  | 'before-and-after-merger';

/** What a reader must know when two figures are set side by side. */
export type Caution =
  | { readonly code: 'other-sign' }
  | { readonly code: 'range' }
  /** Said only where the words of both were seen: of the others nobody knows. */
  | { readonly code: 'aspiration' }
  | { readonly code: 'variant'; readonly note: string }
  | { readonly code: 'unstated-baseline' }
  | { readonly code: 'issuer-merged' }
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
  issued: benchmark.issued,
  province: null,
});

const mergerYear = Number(MERGER_DATE.slice(0, 4));

/**
 * Whether a document stands before the merger: by its date, and where that does not tell (only `2025` is known, or
 * nothing) by its issuer, for a unit exists on one side only. Undefined for benchmarks of which neither is known.
 */
const isBeforeMerger = ({ issued, province }: Comparand): boolean | undefined => {
  if (issued !== null && issued !== String(mergerYear)) return issued < MERGER_DATE;
  return province === null ? undefined : !province.endsWith(`-${mergerYear}`);
};

/** The rule by which a pair of variants of one indicator stands side by side: the same, declared comparable, or not. */
const variantRule = (
  indicator: Indicator,
  one: string | null,
  other: string | null,
): { verdict: 'same' } | { verdict: 'noted'; note: string } | { verdict: 'other' } => {
  if (one === other) return { verdict: 'same' };
  const pair = indicator.comparableVariants?.find(
    ({ between: [left, right] }) => (left === one && right === other) || (left === other && right === one),
  );
  return pair ? { verdict: 'noted', note: pair.note } : { verdict: 'other' };
};

const unitOf = (province: string | null): string | null => province?.replace(/-2025$/, '') ?? null;

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
  if (variants.verdict === 'other' && one.indicator === other.indicator) because.push('other-variant');
  if (one.baseline !== other.baseline) because.push('other-baseline');
  const oneBefore = isBeforeMerger(one);
  const otherBefore = isBeforeMerger(other);
  const acrossMerger = oneBefore !== undefined && otherBefore !== undefined && oneBefore !== otherBefore;
  const bothProvinces = one.province !== null && other.province !== null;
  if (bothProvinces && acrossMerger && indicator.kind === 'rank') because.push('rank-of-63-or-34');
  if (bothProvinces && one.province !== other.province && unitOf(one.province) === unitOf(other.province))
    because.push('before-and-after-merger');
  const [first, ...rest] = because;
  if (first !== undefined) return { comparable: false, because: [first, ...rest] };

  if (one.operator !== other.operator)
    cautions.push({ code: one.operator === 'range' || other.operator === 'range' ? 'range' : 'other-sign' });
  if (one.modality !== null && other.modality !== null && one.modality !== other.modality)
    cautions.push({ code: 'aspiration' });
  if (variants.verdict === 'noted') cautions.push({ code: 'variant', note: variants.note });
  if (indicator.kind === 'change' && indicator.unit === '%' && one.baseline === null && other.baseline === null)
    cautions.push({ code: 'unstated-baseline' });
  if (bothProvinces && acrossMerger) cautions.push({ code: 'issuer-merged' });
  if (one.level === 'district' && (one.year ?? 0) >= mergerYear) cautions.push({ code: 'tier-abolished' });
  return { comparable: true, cautions };
};

/** A worded verdict on a target against a benchmark; never a score, never a rank. */
export type Verdict = 'higher' | 'equal' | 'lower' | 'overlapping';

/** The interval of values that a figure asks for, in the direction of “more”; ranks are turned so that better is more. */
const interval = (figure: Comparand): readonly [number, number] => {
  const low = figure.low ?? 0;
  switch (figure.operator) {
    case 'range':
      return [low, figure.high ?? low];
    case '=':
    case '~':
    case null:
    case '>=':
    case '>':
    case '<=':
    case '<':
      return [low, low];
  }
};

/**
 * How a target stands to a benchmark that it is comparable with: by the number each names. `≥ 80` against `= 80` is equal
 * (with the caution that the signs differ). For ranks and cuts of ranks, the smaller number is the higher aim.
 */
export const verdictOf = (target: Comparand, benchmark: Comparand, indicator: Indicator): Verdict => {
  const [low, high] = interval(target);
  const [floor, ceiling] = interval(benchmark);
  if (low === floor && high === ceiling) return 'equal';
  const smallerIsHigher = indicator.kind === 'rank';
  if (low >= ceiling && high > floor) return smallerIsHigher ? 'lower' : 'higher';
  if (high <= floor && low < ceiling) return smallerIsHigher ? 'higher' : 'lower';
  return 'overlapping';
};

/**
 * Figures in groups of which all members may be set side by side with one another, in the order given. Nothing is sorted,
 * averaged or called different across groups. A figure that can be compared with none stands alone.
 */
export const comparabilityGroups = <Figure extends Comparand>(
  figures: readonly Figure[],
  indicator: Indicator,
): Figure[][] => {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const group = groups.find((members) =>
      members.every((member) => compareFigures(member, figure, indicator).comparable),
    );
    if (group && compareFigures(figure, figure, indicator).comparable) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
};

/** Every distinct obstacle and caution among the figures of one line, for the words beside it. */
export const remarksAmong = (
  figures: readonly Comparand[],
  indicator: Indicator,
): { readonly obstacles: readonly Obstacle[]; readonly cautions: readonly Caution[] } => {
  const obstacles = new Set<Obstacle>();
  const cautions = new Map<string, Caution>();
  figures.forEach((one, index) => {
    for (const other of figures.slice(index + 1)) {
      const answer = compareFigures(one, other, indicator);
      if (answer.comparable) for (const caution of answer.cautions) cautions.set(JSON.stringify(caution), caution);
      else for (const obstacle of answer.because) obstacles.add(obstacle);
    }
  });
  return { obstacles: [...obstacles], cautions: [...cautions.values()] };
};
