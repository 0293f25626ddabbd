import type { IndicatorCandidate } from '../../content-check/match-indicator.ts';

/** From here on an indicator is proposed; below, a person is asked. */
export const sureEnough = 0.5;
/** Between this and `sureEnough` an indicator is proposed only where no other is near. */
const likely = 0.36;
const clearlyBefore = 0.13;

/** The indicator to propose among those that words may mean, the likeliest first; undefined where a person must say. */
export const chosenOf = (candidates: readonly IndicatorCandidate[]): IndicatorCandidate | undefined => {
  const [first, second] = candidates;
  if (first === undefined) return undefined;
  if (first.confidence >= sureEnough) return first;
  // Ranks are told in few words, and few lists rank provinces.
  const [floor, lead] = first.indicator.kind === 'rank' ? [0.3, 0.05] : [likely, clearlyBefore];
  return first.confidence >= floor && first.confidence - (second?.confidence ?? 0) >= lead ? first : undefined;
};
