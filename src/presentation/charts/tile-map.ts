import { mergerWords } from '../../domain/merger.ts';
import { bases } from '../../domain/basis.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { predecessorsOf, type Province } from '../../domain/province.ts';
import { paths } from '../addresses/links.ts';
import { holdingInWords } from '../provinces/province-view.ts';
import { renamingInBrief } from '../words/unit-names.ts';
import {
  alwaysNamed,
  coverageFace,
  indicatorFaces,
  stateName,
  type TileFigure,
  type TileMapSource,
  type TileState,
} from './tile-faces.ts';

/** The order of legend and list: from what can be read word for word to what is not there. Says nothing of values. */
const tileStates: readonly TileState[] = [...bases, 'silent', 'unknown', 'no-plan', 'not-applicable'];

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

const collator = new Intl.Collator('vi');

type Placed = Province & { readonly row: number; readonly column: number };
const isPlaced = (province: Province): province is Placed =>
  province.validFrom === undefined && province.row !== undefined && province.column !== undefined;

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
