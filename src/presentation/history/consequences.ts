import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Target } from '../../domain/target.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { benchmarkSentence } from '../plan/target-detail.ts';
import { resultsIn } from '../results/outcome-lines.ts';
import { outcomesOf } from '../results/outcomes.ts';
import { measuredInWords, outcomeInWords } from '../words/result-words.ts';
import { figureInWords } from '../words/words.ts';
import { figureName } from './figure-change-words.ts';

/** A line of the comparison whose figures are not what they were. */
export interface ChangedLine {
  /** `Hồ sơ trực tuyến, đến năm 2025`. */
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Units whose figure on the line came, went or changed, by id. */
  readonly provinces: readonly string[];
}

/** What is said of a figure that stayed where it was, against the national benchmark, and is not what was said. */
export interface ChangedVerdict {
  /** Id of the target. */
  readonly target: string;
  /** Empty where nothing was said. */
  readonly before: string;
  readonly after: string;
}

const lineOf = ({ indicator, level, year }: Target): string => [indicator, level ?? '', year ?? ''].join('/');
const signs = ({ id, variant }: Target): string => [id, variant ?? ''].join('/');

/** Lines of the comparison on which the two catalogues differ. */
export const changedLines = (before: Catalogue, after: Catalogue): ChangedLine[] => {
  const [old, fresh] = [before, after].map(({ targets }) => Map.groupBy(targets, lineOf));
  return [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((line): ChangedLine[] => {
    const [was, is] = [old?.get(line) ?? [], fresh?.get(line) ?? []];
    const said = (targets: readonly Target[]): Map<string, string> =>
      new Map(targets.map((target) => [signs(target), figureInWords(target)]));
    const [one, other] = [said(was), said(is)];
    const differing = [
      ...was.filter((target) => other.get(signs(target)) !== one.get(signs(target))),
      ...is.filter((target) => one.get(signs(target)) !== other.get(signs(target))),
    ];
    const [first] = [...is, ...was];
    if (first === undefined || differing.length === 0) return [];
    const { indicator, level, year } = first;
    return [
      {
        name: figureName(
          { indicator, level: level ?? undefined, year: year ?? undefined },
          is.length > 0 ? after : before,
        ),
        kind: was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed',
        provinces: [...new Set(differing.map(({ province }) => province))],
      },
    ];
  });
};

/** Figures of both catalogues of which another thing is said against the national benchmark. */
export const changedVerdicts = (before: Catalogue, after: Catalogue): ChangedVerdict[] => {
  const old = new Map(before.targets.map((target) => [target.id, target]));
  return after.targets.flatMap((target): ChangedVerdict[] => {
    const same = old.get(target.id);
    if (!same) return [];
    const [was, is] = [benchmarkSentence(same, before), benchmarkSentence(target, after)];
    return was === is ? [] : [{ target: target.id, before: was, after: is }];
  });
};

/** What is said of a target that stayed where it was, against what was measured, and is not what was said. */
export interface ChangedOutcome {
  /** `Vĩnh Phúc, Xếp hạng chuyển đổi số, đến năm 2022: trong nhóm 20`. */
  readonly name: string;
  /** Id of the target. */
  readonly target: string;
  readonly before: string;
  readonly after: string;
}

/** Outcomes in words by id of the target, each with the values that it stands on: `đạt: hạng 18 trong 63 tỉnh, thành phố`. */
const outcomesSaid = (catalogue: Catalogue, day: string): ReadonlyMap<string, { said: string; verdict: string }> =>
  new Map(
    outcomesOf(catalogue.targets, catalogue, day).map(({ target, outcome }) => {
      const verdict = outcomeInWords(outcome);
      const values = [...new Set(resultsIn(outcome).map(measuredInWords))];
      return [target.id, { verdict, said: values.length === 0 ? verdict : `${verdict}: ${values.join('; ')}` }];
    }),
  );

/** Targets of both catalogues of which another thing is said against what was measured, reckoned at one day (ISO). */
export const changedOutcomes = (before: Catalogue, after: Catalogue, day: string): ChangedOutcome[] => {
  const [old, fresh] = [outcomesSaid(before, day), outcomesSaid(after, day)];
  return after.targets.flatMap((target): ChangedOutcome[] => {
    const [was, is] = [old.get(target.id), fresh.get(target.id)];
    if (was === undefined || is === undefined || was.verdict === is.verdict) return [];
    const unit = after.provinceById.get(target.province);
    const about = figureName(
      { indicator: target.indicator, level: target.level ?? undefined, year: target.year ?? undefined },
      after,
    );
    return [
      {
        name: `${unit ? columnName(unit) : target.province}, ${about}: ${figureInWords(target)}`,
        target: target.id,
        before: was.said,
        after: is.said,
      },
    ];
  });
};
