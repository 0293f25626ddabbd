import { targetKey } from '../../domain/target.ts';
import type { DraftedTarget } from '../draft.ts';

/** A target, and what of it a person should look at. */
export interface FoundTarget {
  readonly target: DraftedTarget;
  readonly doubts: readonly string[];
}

/** Two figures of one indicator, tier and year are told apart by a number. */
export const withIds = (found: readonly FoundTarget[]): FoundTarget[] => {
  const seen = new Map<string, number>();
  return found.map(({ target, doubts }) => {
    const indicator = target.indicator ?? target.drafted?.id;
    if (indicator === undefined) return { target, doubts };
    const key = targetKey({ indicator, level: target.level ?? undefined, year: target.year ?? undefined });
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1
      ? { target, doubts }
      : {
          target: { ...target, id: `${key}-${count}` },
          doubts: [...doubts, `một chỉ tiêu khác của kế hoạch này đã mang mã «${key}»`],
        };
  });
};
