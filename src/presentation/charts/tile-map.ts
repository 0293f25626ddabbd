import { mergerWords } from '../../domain/merger.ts';
import { bases, basisOf, type Basis } from '../../domain/basis.ts';
import { cellFor, type CellState } from '../../domain/comparison/cell.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isSurelyBefore } from '../../domain/issue-date.ts';
import { isPossibleShare } from '../../domain/possible-share.ts';
import { predecessorsOf, type Province } from '../../domain/province.ts';
import type { Level, Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { basisInWords } from '../words/basis-words.ts';
import { planRecords } from '../comparison/comparison-view.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { holdingInWords } from '../provinces/province-view.ts';
import { renamingInBrief } from '../words/unit-names.ts';
import { aspirationInWords, deadlineInWords, figureInWords, levelInWords, noFigureInWords } from '../words/words.ts';
import { stateInWords } from '../words/cell-words.ts';

/** What the map is made of: the pages hand over the catalogue. */
export type TileMapSource = Pick<Catalogue, 'provinces' | 'plans' | 'reported' | 'targets'>;

/**
 * What we hold of a province. On the map of all provinces only bases and `no-plan` occur;
 * on the map of one indicator the absences are those of the comparison.
 */
export type TileState = Basis | Exclude<CellState, 'stated' | 'qualitative'>;

/** The order of legend and list: from what can be read word for word to what is not there. Says nothing of values. */
const tileStates: readonly TileState[] = [...bases, 'silent', 'unknown', 'no-plan', 'not-applicable'];

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

/** One of the 63 provinces, one equal tile. */
export interface ProvinceTile {
  readonly kind: 'province';
  readonly slug: string;
  /** `Thừa Thiên Huế` */
  readonly name: string;
  /** Lines that fit the tile: a short form of the name, then what the tile says. */
  readonly lines: readonly [string, ...string[]];
  /** Two or three letters that stay on a small screen, for the few places by which one finds one's bearings. */
  readonly landmark: string | undefined;
  readonly row: number;
  readonly column: number;
  readonly state: TileState;
  /** `từ 01/01/2025 là thành phố Huế`, before or after 2025-07-01; undefined for the provinces that kept their name. */
  readonly renaming: string | undefined;
  /** What we hold of it, in more words than the state: `2 kế hoạch (một phần văn bản)`. */
  readonly holding: string;
  readonly figure: TileFigure | undefined;
  /** Everything the tile shows in full words, name first. */
  readonly accessibleName: string;
  /** Address of the province. */
  readonly provincePath: string;
  /** Where the tile leads: to the words of its figure, otherwise to the province. */
  readonly path: string;
}

/** An archipelago: a tile of its own without a state of its own, since it belongs to a province that has one. */
export interface ArchipelagoTile {
  readonly kind: 'archipelago';
  /** `Hoàng Sa` */
  readonly name: string;
  /** Slug of the province it belongs to. */
  readonly slug: string;
  readonly lines: readonly [string, string];
  readonly row: number;
  readonly column: number;
  /** `Hoàng Sa (Đà Nẵng)` */
  readonly accessibleName: string;
  readonly path: string;
}

/** The provinces of one state, in the order of the alphabet. */
export interface TileGroup {
  readonly state: TileState;
  readonly name: string;
  /** What the state means; undefined where the name says it all. */
  readonly meaning: string | undefined;
  readonly tiles: readonly ProvinceTile[];
}

/** 63 provinces as equal tiles, and the two archipelagos; the same content once more as groups for the list. */
export interface TileMap {
  readonly rows: number;
  readonly columns: number;
  /** In reading order: row by row, from west to east. */
  readonly tiles: readonly (ProvinceTile | ArchipelagoTile)[];
  readonly groups: readonly TileGroup[];
  readonly archipelagos: readonly ArchipelagoTile[];
  /** Deadline and tier that go without saying in a tile because most provinces share them; undefined without figures. */
  readonly unsaid: string | undefined;
  /** The last day of the units that are drawn, and the first of those that followed, in words. */
  readonly lastDay: string;
  readonly firstDay: string;
}

/** Short forms where a name does not fit its tile; the accessible name always has the full one. */
const shortNames: Readonly<Record<string, string>> = {
  'ho-chi-minh': 'TP.HCM',
  'ba-ria-vung-tau': 'BR-VT',
  'thua-thien-hue': 'TT-Huế',
};

/** Letters by which everybody knows a place, for screens on which no name fits. */
const landmarks: Readonly<Record<string, string>> = { 'ha-noi': 'HN', 'da-nang': 'ĐN', 'ho-chi-minh': 'HCM' };

/** Archipelagos stand in the row of their province, one free column to the east of it. */
const seaColumns = 2;

/** Letters that fit on one line of a tile, and lines below the name. */
const lineLength = 14;
const linesBelowName = 3;

const collator = new Intl.Collator('vi');

type Placed = Province & { readonly row: number; readonly column: number };
const isPlaced = (province: Province): province is Placed =>
  province.validFrom === undefined && province.row !== undefined && province.column !== undefined;

/** Pieces on lines of at most `length` letters; no piece is ever broken. */
const filled = (pieces: readonly string[], length: number): string[] =>
  pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + piece.length <= length
      ? [...lines.slice(0, -1), `${last} ${piece}`]
      : [...lines, piece];
  }, []);

/** Words on as few lines as fit a tile, and these as even as can be: `có câu chữ | ở đây`. */
const broken = (text: string): string[] => {
  const words = text.split(' ');
  const count = filled(words, lineLength).length;
  const lengths = Array.from({ length: lineLength }, (_, place) => place + 1);
  return filled(words, lengths.find((length) => filled(words, length).length === count) ?? lineLength);
};

/** The figure and what goes with it, on at most three lines; an ellipsis says that the list has more. */
const fitted = (figure: string, terms: readonly string[]): string[] => {
  const listed = terms.map((term, place) => (place === terms.length - 1 ? term : `${term},`));
  // The word of an aspiration gets a line of its own rather than a part of the figure's.
  const aspired = figure.length > lineLength && figure.startsWith(`${aspirationInWords} `);
  const figureLines = aspired
    ? [aspirationInWords, ...broken(figure.slice(aspirationInWords.length + 1))]
    : broken(figure);
  const lines = [...figureLines, ...filled(listed, lineLength)];
  return lines.length <= linesBelowName
    ? lines
    : [...lines.slice(0, linesBelowName - 1), `${(lines[linesBelowName - 1] ?? '').replace(/,$/, '')}…`];
};

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

interface Face {
  readonly state: TileState;
  readonly lines: readonly string[];
  /** The lines as one phrase, and what they leave out: the accessible name holds what is seen, then the rest. */
  readonly said: readonly string[];
  readonly figure: TileFigure | undefined;
}

/** What each province says on one indicator. */
const indicatorFaces = (
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
const coverageFace = ({ id }: Province, source: TileMapSource): Face => {
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

const stateName = (
  state: TileState,
  source: TileMapSource,
  indicator: Indicator | undefined,
): { name: string; meaning: string | undefined } =>
  indicator === undefined ? coverageStateName(state, source) : indicatorStateName(state);

/** Shown even when no province is in it, so that a reader sees that it could be. */
const alwaysNamed = (state: TileState, indicator: Indicator | undefined): boolean => {
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

/** A change of name of the unit, or of the unit of today that is this one and no other. */
const renamingOf = (province: Province, all: readonly Province[]): string | undefined => {
  const successor = all.find(({ id }) => id === province.successor);
  const same = successor !== undefined && predecessorsOf(successor, all).length === 1;
  return renamingInBrief(province) ?? (same ? renamingInBrief(successor) : undefined);
};

/** A name as the tile shows it, after the full one where the two differ: who speaks to a screen says what it shows. */
const spokenName = ({ name, slug }: Province): string =>
  shortNames[slug] === undefined ? name : `${name}, ${shortNames[slug]}`;

/**
 * The tile map of the 63 units that existed until 2025-06-30: what we hold of each, or, with an indicator, what the newest
 * figure of each says. Nothing is ranked, and no tile is shaded by a value: figures that differ in deadline, tier or term
 * stand in equal tiles. Documents of the units of 2025-07-01 do not count here; a target stays with its issuer.
 */
export const tileMap = (source: TileMapSource, indicator?: Indicator): TileMap => {
  const provinces = source.provinces.filter(isPlaced);
  const spoken = indicator && indicatorFaces(provinces, source, indicator);
  const provinceTiles = provinces.map((province): ProvinceTile => {
    const { state, lines, said, figure } = spoken?.faces.get(province.id) ?? coverageFace(province, source);
    const provincePath = paths.province(province.slug);
    return {
      kind: 'province',
      slug: province.slug,
      name: province.name,
      lines: [shortNames[province.slug] ?? province.name, ...lines],
      landmark: landmarks[province.slug],
      row: province.row,
      column: province.column,
      state,
      renaming: renamingOf(province, source.provinces),
      holding: holdingInWords(province.id, source),
      figure,
      accessibleName: `${spokenName(province)}: ${said.join(', ')}`,
      provincePath,
      path: figure?.path ?? provincePath,
    };
  });
  const archipelagoTiles = provinces.flatMap((province): ArchipelagoTile[] => {
    const { archipelago: name, slug } = province;
    if (name === undefined) return [];
    const belonging = `(${province.name})`;
    return [
      {
        kind: 'archipelago',
        name,
        slug,
        lines: [name, belonging],
        row: province.row,
        column: province.column + seaColumns,
        accessibleName: `${name} ${belonging}`,
        path: paths.province(slug),
      },
    ];
  });
  const tiles = [...provinceTiles, ...archipelagoTiles].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  return {
    rows: 1 + Math.max(0, ...tiles.map(({ row }) => row)),
    columns: 1 + Math.max(0, ...tiles.map(({ column }) => column)),
    tiles,
    groups: tileStates
      .map((state): TileGroup => ({
        state,
        ...stateName(state, source, indicator),
        tiles: provinceTiles
          .filter((tile) => tile.state === state)
          .toSorted((one, other) => collator.compare(one.name, other.name)),
      }))
      .filter(({ state, tiles: members }) => members.length > 0 || alwaysNamed(state, indicator)),
    archipelagos: archipelagoTiles,
    unsaid: spoken?.unsaid,
    lastDay: mergerWords.lastDay,
    firstDay: mergerWords.day,
  };
};

/** The mark in the upper right corner of a tile, around that corner: none where the document speaks or nothing is held. */
export const cornerOf = (state: TileState): string | undefined => {
  switch (state) {
    case 'summary':
      return 'M-13 4h9v9h-9z';
    case 'press':
      return 'M-9 2.5l6 6-6 6-6-6z';
    case 'reported':
      return 'M-8 0h8v8z';
    case 'document':
    case 'silent':
    case 'unknown':
    case 'no-plan':
    case 'not-applicable':
      return undefined;
  }
};

/**
 * A share of the drawing's width or height, as SVG writes it, to a hundredth of a per cent: the drawing is at most 1,512 px
 * high, so nothing is off by a tenth of a pixel.
 */
export const shareOf = (part: number, whole: number): string => `${String(Math.round((1e4 * part) / whole) / 1e2)}%`;
