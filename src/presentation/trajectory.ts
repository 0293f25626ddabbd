import { compareFigures } from '../domain/comparison/comparability.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Level, Target } from '../domain/target.ts';
import { cautionInWords, obstacleInWords } from './words.ts';

/** What one unit has set for one indicator at one level, deadline by deadline. */
export interface Trajectory {
  readonly indicator: Indicator;
  readonly level: Level | null;
  /** In order of deadline; figures of one deadline newest document first. */
  readonly steps: readonly Target[];
  /** What keeps the steps from being one line, or goes with reading them as one; besides the deadline itself. */
  readonly remarks: readonly string[];
}

/** Indicators for which a unit set figures for more than one deadline year. */
export const trajectories = (targets: readonly Target[], indicators: readonly Indicator[]): Trajectory[] =>
  indicators.flatMap((indicator) => {
    const own = targets.filter((target) => target.indicator === indicator.id && target.year !== null);
    return [...new Set(own.map(({ level }) => level))].flatMap((level): Trajectory[] => {
      const steps = own
        .filter((target) => target.level === level)
        .sort(
          (one, other) => (one.year ?? 0) - (other.year ?? 0) || ((one.issued ?? '') < (other.issued ?? '') ? 1 : -1),
        );
      if (new Set(steps.map(({ year }) => year)).size < 2) return [];
      const remarks = new Set<string>();
      for (const [index, step] of steps.slice(1).entries()) {
        const before = steps[index];
        if (!before) continue;
        const answer = compareFigures({ ...before, year: null }, { ...step, year: null }, indicator);
        for (const words of answer.comparable
          ? answer.cautions.map(cautionInWords)
          : answer.because.map((obstacle) => `không so được: ${obstacleInWords(obstacle)}`))
          remarks.add(words);
      }
      return [{ indicator, level, steps, remarks: [...remarks] }];
    });
  });
