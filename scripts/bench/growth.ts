import type { Stage } from './measured-run.ts';

/** What one size took. */
export interface SizeMeasured {
  readonly plans: number;
  /** By name, in their order. */
  readonly stages: ReadonlyMap<string, Stage>;
}

/** Stages shorter than this at both sizes are noise. */
const felt = 0.5;

/**
 * How each stage grows from one size to the next: the power of the number of plans with which its seconds grow. 1 is linear, 0 is not
 * at all.
 */
export const growthTable = (sizes: readonly SizeMeasured[]): string[] =>
  sizes.slice(1).flatMap((larger, place) => {
    const smaller = sizes[place];
    if (!smaller) return [];
    return [
      `| chặng | ${smaller.plans} kế hoạch | ${larger.plans} kế hoạch | số mũ | MB |`,
      '| --- | --- | --- | --- | --- |',
      ...[...larger.stages].map(([name, { seconds, peak }]) => {
        const before = smaller.stages.get(name)?.seconds ?? 0;
        const power = Math.log(seconds / before) / Math.log(larger.plans / smaller.plans);
        const isFelt = Math.max(seconds, before) >= felt && before > 0;
        return `| ${name} | ${before.toFixed(1)} s | ${seconds.toFixed(1)} s | ${isFelt ? power.toFixed(2) : '–'} | ${Math.round(peak)} |`;
      }),
    ];
  });
