import { compareFigures, type Caution } from '../../domain/comparison/comparability.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { youngestFirst } from '../../domain/issue-date.ts';
import type { Level, Target } from '../../domain/target.ts';
import { cautionInWords, obstacleInWords } from '../words/comparability-words.ts';

/** One figure of a line, with the term it uses where that is not the term of the whole line. */
export interface Step {
  readonly target: Target;
  readonly variant: string | undefined;
}

/** Everything set for one deadline year; the newest document first. */
export interface Stage {
  readonly year: number;
  readonly steps: readonly Step[];
}

/** What one unit has set for one indicator at one level, deadline by deadline. */
export interface Trajectory {
  readonly indicator: Indicator;
  readonly level: Level | null;
  /** In order of deadline. */
  readonly stages: readonly Stage[];
  /** The term that every figure uses; undefined where they use none, or several. */
  readonly variant: string | undefined;
  /** A figure whose document is that of every figure; undefined where they come from several. */
  readonly onlySource: Target | undefined;
  /** What keeps the steps from being one line, or goes with reading them as one; besides the deadline itself. */
  readonly remarks: readonly string[];
}

/** A caution about two neighbouring figures. Where it holds for one of them only, the words say for which. */
const remarksOn = (caution: Caution, pair: readonly [Target, Target]): string[] => {
  const sides = (holdsFor: (target: Target) => boolean, words: string): string[] =>
    pair.filter(holdsFor).map(({ year }) => {
      const one = pair[0].year === pair[1].year ? 'một ' : '';
      return `${one}con số hạn ${String(year)} là ${words}`;
    });
  switch (caution.code) {
    case 'aspiration':
      return sides(({ modality }) => modality === 'aspiration', 'phấn đấu');
    case 'range':
      return sides(({ operator }) => operator === 'range', 'một khoảng, không phải một con số');
    case 'other-sign':
    case 'variant':
    case 'unstated-baseline':
    case 'issuer-merged':
    case 'issuer-undecided':
    case 'tier-abolished':
    case 'benchmark-period':
      return [cautionInWords(caution)];
  }
};

const remarksAlong = (targets: readonly Target[], indicator: Indicator): string[] => [
  ...new Set(
    targets.slice(1).flatMap((step, index) => {
      const before = targets[index];
      if (!before) return [];
      const answer = compareFigures({ ...before, year: null }, { ...step, year: null }, indicator);
      return answer.comparable
        ? answer.cautions.flatMap((caution) => remarksOn(caution, [before, step]))
        : answer.because.map((obstacle) => `có con số không so được với nhau (${obstacleInWords(obstacle)})`);
    }),
  ),
];

/** Indicators for which a unit set figures for more than one deadline year. */
export const trajectories = (targets: readonly Target[], indicators: readonly Indicator[]): Trajectory[] =>
  indicators.flatMap((indicator) => {
    const own = targets.filter((target) => target.indicator === indicator.id && target.year !== null);
    return [...new Set(own.map(({ level }) => level))].flatMap((level): Trajectory[] => {
      const line = own
        .filter((target) => target.level === level)
        .sort((one, other) => (one.year ?? 0) - (other.year ?? 0) || youngestFirst(one.issueDays, other.issueDays));
      const years = [...new Set(line.flatMap(({ year }) => (year === null ? [] : [year])))];
      const [first] = line;
      if (first === undefined || years.length < 2) return [];
      const termOf = (target: Target): string | undefined =>
        indicator.variants?.find(({ id }) => id === target.variant)?.name;
      const isOneTerm = line.every(({ variant }) => variant === first.variant);
      return [
        {
          indicator,
          level,
          stages: years.map((year) => ({
            year,
            steps: line
              .filter((target) => target.year === year)
              .map((target) => ({ target, variant: isOneTerm ? undefined : termOf(target) })),
          })),
          variant: isOneTerm ? termOf(first) : undefined,
          onlySource: line.every(({ plan }) => plan === first.plan) ? first : undefined,
          remarks: remarksAlong(line, indicator),
        },
      ];
    });
  });
