import type { DraftedTarget } from '../../src/drafting/draft.ts';

/** A commitment as a person reads it; what is absent is null, an indicator left out is not asked. */
export interface ExpectedTarget {
  /** Words of its quote. */
  readonly words: string;
  readonly indicator?: string | null;
  readonly operator: string | null;
  readonly low: number | null;
  readonly high?: number | null;
  readonly unit: string | null;
  readonly level?: string | null;
  readonly year?: number | null;
  readonly modality?: string;
}

/** How a draft's commitments compare with a person's. */
export interface Score {
  readonly expected: number;
  /** Proposed with figure, operator, unit, tier and deadline right. */
  readonly right: number;
  readonly rightIndicator: number;
  /** Proposed by the machine alone. */
  readonly false: number;
  readonly proposed: number;
  /** What is missing, wrong or too much, for the reader of a failed test. */
  readonly faults: readonly string[];
}

const holds = (target: DraftedTarget, words: string): boolean =>
  [target.quote, target.figure ?? ''].some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** Compares the commitments of a draft with those that a person reads in the same document, each once. */
export const scoreOf = (expected: readonly ExpectedTarget[], drafted: readonly DraftedTarget[]): Score => {
  const free = new Set(drafted);
  const faults: string[] = [];
  let [right, rightIndicator] = [0, 0];
  for (const wanted of expected) {
    const year = wanted.year ?? null;
    const likely = [...free].filter((target) => target.low === wanted.low && holds(target, wanted.words));
    const isRight = (target: DraftedTarget): boolean =>
      target.operator === wanted.operator &&
      target.high === (wanted.high ?? null) &&
      target.unit === wanted.unit &&
      target.level === (wanted.level ?? null) &&
      target.year === year &&
      (wanted.modality === undefined || target.modality === wanted.modality);
    const found =
      likely.find((target) => isRight(target) && target.indicator === wanted.indicator) ??
      likely.find(isRight) ??
      likely[0];
    if (found === undefined) {
      faults.push(`thiếu: ${wanted.words} (${wanted.low ?? 'không số'})`);
      continue;
    }
    free.delete(found);
    if (isRight(found)) right += 1;
    else
      faults.push(
        `sai: ${wanted.words}: ${[found.operator, found.low, found.high, found.unit, found.level, found.year, found.modality].join(' ')}`,
      );
    if (wanted.indicator === undefined || found.indicator === wanted.indicator) rightIndicator += 1;
    else
      faults.push(
        `chỉ số: ${wanted.words}: ${found.indicator ?? 'null'} thay vì ${wanted.indicator ?? 'null'} (${found.candidates
          .map(({ indicator, confidence }) => `${indicator} ${confidence}`)
          .slice(0, 2)
          .join(', ')})`,
      );
  }
  for (const target of free) faults.push(`thừa: ${target.indicator ?? 'null'}: ${target.quote.slice(0, 90)}`);
  return { expected: expected.length, right, rightIndicator, false: free.size, proposed: drafted.length, faults };
};
