import { indicators } from './content-entries.ts';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { openRecords } from './open-data-records.ts';

/*
 * What became of every target, derived anew from `targets.json` and `results.json` of the built site, in other words than those
 * of the code: a page that tells more, or otherwise, is wrong.
 */

export interface TargetRecord {
  readonly id: string;
  readonly plan: string;
  readonly province: string;
  readonly indicator: string;
  readonly level: string | null;
  readonly operator: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly year: number | null;
  readonly baseline: number | null;
  readonly variant: string | null;
  readonly warnings: readonly string[];
}
export interface ResultRecord {
  readonly id: string;
  readonly province: string;
  readonly indicator: string;
  readonly level: string | null;
  readonly operator: string;
  readonly value: number;
  readonly rankOf: number | null;
  readonly period: number;
  readonly asOf: string | null;
  readonly method: string;
  readonly source: string;
  readonly url: string;
}
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly valid_from: string | null;
  readonly successor: string | null;
}

export const targets = openRecords<TargetRecord>('targets');
export const results = openRecords<ResultRecord>('results');
const units = openRecords<Unit>('provinces');

/** What the content says of an indicator beside what the open data hold: how it is measured, which terms go together. */
interface Measured {
  readonly id: string;
  readonly kind: string;
  readonly methods?: readonly { readonly id: string; readonly variant?: string; readonly answersPromises?: false }[];
  readonly comparableVariants?: readonly {
    readonly between: readonly [string | null, string | null];
    readonly verdict?: false;
  }[];
}
const measuredIndicators = new Map((indicators as unknown as readonly Measured[]).map((one) => [one.id, one]));

/** The day at which the site is reckoned, as its page of results says it. */
export const day =
  elementsBelow(pageAt('/ket-qua/')).flatMap((element) =>
    element.tagName === 'time' ? [attributeOf(element, 'datetime') ?? ''] : [],
  )[0] ?? '';
const isOver = (year: number): boolean => `${String(year)}-12-31` < day;

const isOfToday = (unit: Unit | undefined): boolean => (unit?.valid_from ?? '') >= '2025-07-01';
const landOf = (id: string): string[] => {
  const parts = units.filter(({ successor }) => successor === id).map((unit) => unit.id);
  return parts.length === 0 ? [id] : parts;
};
const landOfTarget = ({ province, warnings }: TargetRecord): string[] =>
  landOf(
    warnings.includes('issuer-undecided') ? (units.find(({ id }) => id === province)?.successor ?? province) : province,
  );
const landOfResult = ({ province }: ResultRecord): string[] => (province === 'quoc-gia' ? [] : landOf(province));

const isSameThing = (target: TargetRecord, result: ResultRecord): boolean => {
  const indicator = measuredIndicators.get(target.indicator);
  const method = indicator?.methods?.find(({ id }) => id === result.method);
  if (method?.answersPromises === false || (!method && indicator?.methods !== undefined)) return false;
  const measured = method?.variant ?? null;
  const goTogether =
    measured === target.variant ||
    indicator?.comparableVariants?.some(
      ({ between, verdict }) => verdict !== false && between.includes(measured) && between.includes(target.variant),
    ) === true;
  const [asked, given] = [landOfTarget(target), landOfResult(result)];
  const undecided = target.warnings.includes('issuer-undecided');
  const sameLand = undecided
    ? asked.length === 1 && result.rankOf === null
    : asked.length === given.length && asked.every((part) => given.includes(part));
  const among = isOfToday(units.find(({ id }) => id === target.province)) ? 34 : 63;
  return goTogether && sameLand && (result.rankOf === null || undecided || result.rankOf === among);
};

/** Values that what is told leaves open, one on each side of every bound. */
const openValues = ({ operator, value }: ResultRecord): number[] => {
  const step = 1e-6;
  switch (operator) {
    case '>=':
      return [value, value + 1e9];
    case '>':
      return [value + step, value + 1e9];
    case '<=':
      return [value, value - 1e9];
    case '<':
      return [value - step, value - 1e9];
    case '~':
      return [value - step, value, value + step];
    default:
      return [value];
  }
};

/** Whether the value keeps the target; undefined where that cannot be told. */
const keeps = (target: TargetRecord, result: ResultRecord): boolean | undefined => {
  const { operator, low, high } = target;
  const kind = measuredIndicators.get(target.indicator)?.kind;
  if (operator === null || low === null || target.baseline !== null || target.warnings.includes('impossible-figure'))
    return undefined;
  if (kind === 'amount' && ['=', '~', 'range'].includes(operator) && result.value !== low) return undefined;
  const isKept = (value: number): boolean => {
    if (operator === '<=' || operator === '<') return operator === '<' ? value < low : value <= low;
    if (operator === '>=' || operator === '>') return operator === '>' ? value > low : value >= low;
    return kind === 'rank' ? value <= (high ?? low) : value >= low;
  };
  const said = new Set(openValues(result).map(isKept));
  if (said.size > 1) return undefined;
  return said.has(true) ? true : operator === '~' ? undefined : false;
};

const isToldInTime = ({ asOf, period }: ResultRecord): boolean =>
  isOver(period) && (asOf === null || `${asOf}-01-01`.slice(0, 10) > `${String(period)}-12-31`);

/** What became of a target, with the ids of the values that it stands on. */
export interface Derived {
  readonly outcome: 'met' | 'unmet' | 'incomparable' | 'earlier' | 'none';
  readonly results: readonly string[];
  readonly deadline: 'passed' | 'ahead' | 'unstated';
}
const derive = (target: TargetRecord): Omit<Derived, 'deadline'> => {
  const { year } = target;
  const near = results.filter(
    (result) =>
      result.indicator === target.indicator &&
      result.level === target.level &&
      landOfResult(result).some((part) => landOfTarget(target).includes(part)),
  );
  const due = near
    .filter(({ period }) => period === year)
    .map((result) => ({
      result,
      kept: isSameThing(target, result) && isToldInTime(result) ? keeps(target, result) : undefined,
    }));
  const decided = due.filter(({ kept }) => kept !== undefined);
  const idsOf = (some: typeof due): string[] => some.map(({ result }) => result.id);
  if (decided.length > 0) {
    const kept = new Set(decided.map((one) => one.kept));
    const outcome = kept.size > 1 ? 'incomparable' : kept.has(true) ? 'met' : 'unmet';
    return { outcome, results: idsOf(decided) };
  }
  if (due.length > 0) return { outcome: 'incomparable', results: idsOf(due) };
  const before = near.filter((result) => year !== null && result.period < year && isSameThing(target, result));
  const latest = Math.max(...before.map(({ period }) => period));
  const last = before.filter(({ period }) => period === latest);
  return last.length > 0 ? { outcome: 'earlier', results: last.map(({ id }) => id) } : { outcome: 'none', results: [] };
};

/** What became of every target, by its id. */
export const derived: ReadonlyMap<string, Derived> = new Map(
  targets.map((target) => [
    target.id,
    {
      ...derive(target),
      deadline: target.year === null ? 'unstated' : isOver(target.year) ? 'passed' : 'ahead',
    },
  ]),
);

/** The name by which a value is listed, and the one of a unit before or after the merger. */
export const unitName = (id: string): string => {
  const unit = units.find((other) => other.id === id);
  if (!unit) return 'Cả nước';
  return unit.valid_from === null ? unit.name : `${unit.name} (từ 01/7/2025)`;
};
