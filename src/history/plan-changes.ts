import type { PlanFolder } from '../catalogue/content.ts';
import { targetKey, type TargetEntry } from '../domain/target.ts';

/** One key of an entry that is not what it was; null where it was not there or is gone. */
export interface ChangedKey {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What became of one commitment. */
export interface ChangedTarget {
  /** Its id within the plan: `ho-so-truc-tuyen-2025`. */
  readonly target: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: TargetEntry | null;
  readonly after: TargetEntry | null;
  /** Empty unless it is changed. */
  readonly keys: readonly ChangedKey[];
}

/** What is different between two states of one plan. Words of the official text come first: they are always loud. */
export interface PlanChanges {
  /** Lines of the text that are no longer there, and lines that are new. */
  readonly text: { readonly removed: readonly string[]; readonly added: readonly string[] };
  readonly facts: readonly ChangedKey[];
  readonly targets: readonly ChangedTarget[];
}

const said = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

const changedKeys = (before: object, after: object): ChangedKey[] => {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [from, to] = [said(one.get(key)), said(other.get(key))];
    return from === to ? [] : [{ key, from, to }];
  });
};

/** Lines of one text that the other does not have, as often as it lacks them. */
const missing = (from: readonly string[], to: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const line of to) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
};

const linesOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Compares two states of a plan's folder. A broken file counts as empty: the check speaks of it. */
export const planChanges = (
  before: Pick<PlanFolder, 'facts' | 'body' | 'targets'>,
  after: Pick<PlanFolder, 'facts' | 'body' | 'targets'>,
): PlanChanges => {
  const entries = ({ targets }: Pick<PlanFolder, 'targets'>): Map<string, TargetEntry> =>
    new Map((targets.value ?? []).map((entry) => [entry.id ?? targetKey(entry), entry]));
  const [one, other] = [entries(before), entries(after)];
  const targets = [...new Set([...one.keys(), ...other.keys()])].flatMap((target): ChangedTarget[] => {
    const [from, to] = [one.get(target) ?? null, other.get(target) ?? null];
    if (from === null || to === null)
      return [{ target, kind: from === null ? 'added' : 'removed', before: from, after: to, keys: [] }];
    const keys = changedKeys(from, to);
    return keys.length === 0 ? [] : [{ target, kind: 'changed', before: from, after: to, keys }];
  });
  const [old, fresh] = [linesOf(before.body), linesOf(after.body)];
  return {
    text: { removed: missing(old, fresh), added: missing(fresh, old) },
    facts: changedKeys(before.facts.value ?? {}, after.facts.value ?? {}),
    targets,
  };
};

/** Whether nothing is different. */
export const isUnchanged = ({ text, facts, targets }: PlanChanges): boolean =>
  text.removed.length + text.added.length + facts.length + targets.length === 0;
