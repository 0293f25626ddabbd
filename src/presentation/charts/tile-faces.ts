import { bases, basisOf, type Basis } from '../../domain/basis.ts';
import { cellFor, type CellState } from '../../domain/comparison/cell.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isSurelyBefore } from '../../domain/issue-date.ts';
import { isPossibleShare } from '../../domain/possible-share.ts';
import type { Province } from '../../domain/province.ts';
import type { Level, Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { basisInWords } from '../words/basis-words.ts';
import { planRecords } from '../comparison/comparison-view.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { holdingInWords } from '../provinces/province-view.ts';
import { deadlineInWords, figureInWords, levelInWords, noFigureInWords } from '../words/words.ts';
import { stateInWords } from '../words/cell-words.ts';
import { broken, fitted } from './tile-lines.ts';

/** What the map is made of: the pages hand over the catalogue. */
export type TileMapSource = Pick<Catalogue, 'provinces' | 'plans' | 'reported' | 'targets'>;

/**
 * What we hold of a province. On the map of all provinces only bases and `no-plan` occur;
 * on the map of one indicator the absences are those of the comparison.
 */
export type TileState = Basis | Exclude<CellState, 'stated' | 'qualitative'>;

/** The figure of a province for the indicator of the map: of its latest deadline, from its newest document. */
export interface TileFigure {
  /** `tối thiểu 20%`; `95% / 100%` where it is not known which of several documents is the newest and they differ. */
  readonly words: string;
  /** Each of those figures with its place; one alone where it is known. */
  readonly choices: readonly { readonly words: string; readonly path: string }[];
  /** Deadline, tier, term and modality, all of them: for the list and for screen readers. */
  readonly terms: readonly string[];
  /** Where its words stand, or its row where it is only reported; the province where there are several. */
  readonly path: string;
  /** Further figures of this province for the same indicator, which the map does not show. */
  readonly others: number;
}

/** Deadline and tier: figures that differ in either are never set side by side without saying so. */
interface Line {
  readonly year: number | null;
  readonly level: Level | null;
}
const isOn = (line: Line, target: Line): boolean => target.year === line.year && target.level === line.level;
const lineInWords = ({ year, level }: Line): string => `${deadlineInWords(year)}, ${levelInWords(level)}`;

/** The figures of the latest deadline that a province names; those without a deadline only where there are no others. */
const ofLatestDeadline = (figures: readonly Target[]): Target[] => {
  const latest = Math.max(...figures.map(({ year }) => year ?? 0));
  return figures.filter(({ year }) => (year ?? 0) === latest);
};

/** One figure from each document that may be the newest, of those on one line; figures that say the same count once. */
const ofNewestDocuments = (figures: readonly Target[]): Target[] => {
  const newest = figures.filter((one) => !figures.some((other) => isSurelyBefore(one.issueDays, other.issueDays)));
  const perDocument = newest.filter((one, place) => newest.findIndex(({ plan }) => plan === one.plan) === place);
  const said = (one: Target): string => [figureInWords(one), one.variant].join(' ');
  return perDocument.filter((one, place) => perDocument.findIndex((other) => said(other) === said(one)) === place);
};

/** The deadline and tier that most provinces name; of equals, the one that is named first. */
const commonLine = (figuresByProvince: readonly (readonly Target[])[]): Line | undefined => {
  const lines = figuresByProvince.flatMap((figures) =>
    figures.filter((target, place) => figures.findIndex((other) => isOn(other, target)) === place),
  );
  const support = (line: Line): number => lines.filter((other) => isOn(line, other)).length;
  return lines.reduce<Target | undefined>(
    (best, line) => (best === undefined || support(line) > support(best) ? line : best),
    undefined,
  );
};

const mostCommon = <Value>(values: readonly Value[]): Value | undefined =>
  values.toSorted(
    (one, other) => values.filter((value) => value === other).length - values.filter((value) => value === one).length,
  )[0];

/** What a tile says. */
export interface Face {
  readonly state: TileState;
  readonly lines: readonly string[];
  /** The lines as one phrase, and what they leave out: the accessible name holds what is seen, then the rest. */
  readonly said: readonly string[];
  readonly figure: TileFigure | undefined;
}

/** What each province says on one indicator. */
export const indicatorFaces = (
  provinces: readonly Province[],
  source: TileMapSource,
  indicator: Indicator,
): { faces: Map<string, Face>; unsaid: string | undefined } => {
  const records = Map.groupBy(planRecords(source), ({ province }) => province);
  const figures = Map.groupBy(
    source.targets.filter((target) => target.indicator === indicator.id),
    ({ province }) => province,
  );
  const own = new Map(provinces.map(({ id }) => [id, figures.get(id) ?? []]));
  const latest = new Map([...own].map(([id, all]) => [id, ofLatestDeadline(all)]));
  const line = commonLine([...latest.values()]);
  const shown = new Map(
    [...latest].map(([id, late]) => {
      const level = late.some((target) => target.level === line?.level) ? line?.level : late[0]?.level;
      return [id, ofNewestDocuments(late.filter((target) => target.level === level))];
    }),
  );
  const variant = mostCommon([...shown.values()].flatMap((targets) => targets.map((target) => target.variant)));
  const variantName = (target: Target): string | undefined =>
    indicator.variants?.find(({ id }) => id === target.variant)?.name;
  const faces = new Map(
    provinces.map((province): [string, Face] => {
      const targets = shown.get(province.id) ?? [];
      const [target] = targets;
      if (target === undefined) {
        const { state } = cellFor({ indicator, level: null, year: null }, province, records.get(province.id) ?? [], []);
        const absence: TileState = state === 'stated' || state === 'qualitative' ? 'unknown' : state;
        const { name } = indicatorStateName(absence);
        const lines = absence === 'no-plan' ? notHere.lines : broken(name);
        return [province.id, { state: absence, lines, said: [name], figure: undefined }];
      }
      const impossible = indicator.kind === 'share' && !isPossibleShare(target) ? ['không thể có'] : [];
      const unordered = targets.length > 1 ? [orderUnknown] : [];
      const differing = [
        ...unordered,
        ...(target.year === line?.year ? [] : [target.year === null ? 'không hạn' : `hạn ${String(target.year)}`]),
        ...(target.level === line?.level ? [] : [levelInWords(target.level)]),
        ...(target.variant === variant ? [] : ['khác cách gọi']),
        ...impossible,
      ];
      const name = variantName(target);
      const inTile = (one: Target): string => figureInWords(one).replace(noFigureInWords, 'không có số');
      const words = targets.map(inTile).join(' / ');
      const choices = targets.map((choice) => ({ words: figureInWords(choice), path: targetPath(choice) }));
      const terms = [
        ...unordered,
        deadlineInWords(target.year),
        ...(target.level === null ? [] : [levelInWords(target.level)]),
        ...(name === undefined ? [] : [name]),
        ...impossible,
      ];
      return [
        province.id,
        {
          state: target.basis,
          lines: fitted(words, differing),
          said: [
            words,
            ...differing,
            indicatorStateName(target.basis).name,
            ...terms.filter((term) => !differing.includes(term)),
          ],
          figure: {
            words: choices.map((choice) => choice.words).join(' / '),
            choices,
            terms,
            path: targets.length > 1 ? paths.province(province.slug) : targetPath(target),
            others: (own.get(province.id) ?? []).filter((other) => !targets.includes(other) && other.operator !== null)
              .length,
          },
        },
      ];
    }),
  );
  return { faces, unsaid: line && lineInWords(line) };
};

/** Where the figures of several documents stand in one tile: which is the newest cannot be told from their dates. */
const orderUnknown = 'chưa rõ thứ tự';

/** Our lack of a text must never read as the province's lack of a plan. */
const notHere = {
  name: 'chưa có ở đây',
  /** In one line it would run from edge to edge of the tile. */
  lines: ['chưa có', 'ở đây'],
  meaning: stateInWords('no-plan').meaning,
};

const completenesses = ['toan-van', 'trich', 'tom-tat'] as const;
/** As short as a tile needs it. */
const completenessInTile = { 'toan-van': 'toàn văn', trich: 'một phần', 'tom-tat': 'tóm tắt' } as const;

/** What a tile says of a text: how much of the document, or what stands in its place. */
const textInTile = (basis: Basis, completeness: (typeof completenesses)[number]): string =>
  basis === 'document' ? completenessInTile[completeness] : basisInWords(basis).name;

/** What we hold of each province at all. */
export const coverageFace = ({ id }: Province, source: TileMapSource): Face => {
  const plans = source.plans.filter((plan) => plan.facts.province === id);
  // Of several texts the one nearest to the document speaks, and of these the most complete; the list has them all.
  const basis = bases.find((one) => plans.some(({ facts }) => basisOf(facts.source.kind) === one));
  const nearest = plans.filter(({ facts }) => basisOf(facts.source.kind) === basis);
  const best = completenesses.find((kind) => nearest.some(({ facts }) => facts.completeness === kind));
  const holding = holdingInWords(id, source);
  const faceOf = (state: TileState, line: string): Face => ({
    state,
    lines: [line],
    said: [line, holding],
    figure: undefined,
  });
  if (basis !== undefined && best !== undefined) return faceOf(basis, textInTile(basis, best));
  if (source.reported.some((document) => document.province === id))
    return faceOf('reported', basisInWords('reported').name);
  return { state: 'no-plan', lines: notHere.lines, said: [notHere.name], figure: undefined };
};

/** `nguyên văn (một phần)`: the bracket says how much of the documents we really hold. */
const documentsName = (source: TileMapSource): string => {
  const kinds = completenesses
    .filter((kind) =>
      source.plans.some(({ facts }) => facts.completeness === kind && basisOf(facts.source.kind) === 'document'),
    )
    .map((kind) => completenessInTile[kind]);
  return `${basisInWords('document').name}${kinds.length === 0 ? '' : ` (${kinds.join(' hoặc ')})`}`;
};

const coverageStateName = (state: TileState, source: TileMapSource): { name: string; meaning: string | undefined } => {
  switch (state) {
    case 'document':
      return { name: documentsName(source), meaning: undefined };
    case 'summary':
    case 'press':
      return { name: basisInWords(state).name, meaning: undefined };
    case 'reported':
      return { name: `chỉ có ${basisInWords(state).name}`, meaning: undefined };
    case 'silent':
    case 'unknown':
    case 'no-plan':
    case 'not-applicable':
      return notHere;
  }
};

const indicatorStateName = (state: TileState): { name: string; meaning: string | undefined } => {
  switch (state) {
    case 'document':
    case 'summary':
    case 'press':
    case 'reported':
      return basisInWords(state);
    case 'unknown':
      return stateInWords(state);
    case 'no-plan':
      return notHere;
    case 'silent':
    case 'not-applicable':
      return stateInWords(state);
  }
};

/** What a state is called on the map of all provinces, or on that of an indicator. */
export const stateName = (
  state: TileState,
  source: TileMapSource,
  indicator: Indicator | undefined,
): { name: string; meaning: string | undefined } =>
  indicator === undefined ? coverageStateName(state, source) : indicatorStateName(state);

/** Shown even when no province is in it, so that a reader sees that it could be. */
export const alwaysNamed = (state: TileState, indicator: Indicator | undefined): boolean => {
  switch (state) {
    case 'document':
    case 'reported':
    case 'no-plan':
      return true;
    case 'unknown':
      return indicator !== undefined;
    case 'summary':
    case 'press':
    case 'silent':
    case 'not-applicable':
      return false;
  }
};
