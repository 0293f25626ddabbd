import type { PlanFacts } from '../domain/plan.ts';
import type { TargetEntry } from '../domain/target.ts';
import { changedKeys, figureChanges, type ChangedFigure, type ChangedKey } from './figure-changes.ts';
import { isSameText, linesOf, textChanges, type TextChanges } from './text-changes.ts';

/** What is different between two states of one plan. Words of the official text come first: they are always loud. */
export interface PlanChanges {
  readonly text: TextChanges;
  readonly facts: readonly ChangedKey[];
  readonly targets: readonly ChangedFigure<TargetEntry>[];
}

/** What is compared of a plan's folder. */
export interface PlanState {
  readonly facts: { readonly value: PlanFacts | undefined };
  readonly body: string;
  readonly targets: { readonly value: readonly TargetEntry[] | undefined };
}

/** A plan that is not there. */
export const noPlan: PlanState = { facts: { value: undefined }, body: '', targets: { value: undefined } };

/** Compares two states of a plan's folder. A broken file counts as empty: the check speaks of it. */
export const planChanges = (before: PlanState, after: PlanState): PlanChanges => ({
  text: textChanges(linesOf(before.body), linesOf(after.body)),
  facts: changedKeys(before.facts.value ?? {}, after.facts.value ?? {}),
  targets: figureChanges(before.targets.value ?? [], after.targets.value ?? []),
});

/** Whether nothing is different. */
export const isUnchanged = ({ text, facts, targets }: PlanChanges): boolean =>
  isSameText(text) && facts.length + targets.length === 0;
