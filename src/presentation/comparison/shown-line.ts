import type { Basis } from '../../domain/basis.ts';
import type { CellState } from '../../domain/comparison/cell.ts';
import type { Verdict } from '../../domain/comparison/verdict.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Level, Operator } from '../../domain/target.ts';

/*
 * The comparison as its views need it: every word made once, when the site is built, from the catalogue. The page as served and
 * the views that a reader's choice asks for are drawn from the same records by the same functions.
 */

/**
 * How a figure stands to the benchmark of its document's day: a verdict, one number under two signs (which is not called equal), or
 * that there is no verdict.
 */
export type Relation = Exclude<Verdict, 'overlapping'> | 'same-number' | 'incomparable';

/** A commitment on a line of the comparison. */
export interface ShownFigure {
  /** `<plan>/<target-id>` */
  readonly id: string;
  /** Unit id. */
  readonly province: string;
  /** `tối thiểu 80%`; of a commitment without a figure, the words for that. */
  readonly value: string;
  /** Null with a commitment that names no figure. */
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
  /** Term, day of issue and verdict, in the order in which they are told after the basis. */
  readonly remarks: readonly string[];
  /** Number of the group on this line within which figures may be set against one another; null without a figure. */
  readonly group: number | null;
  /** Null where no national benchmark can have been in force, and without a figure. */
  readonly relation: Relation | null;
  /** Why there is no verdict; empty where there is one. */
  readonly why: string;
  /** Year of issue of the document, empty where it is not known. */
  readonly issued: string;
  /** The document in a few words: `Kế hoạch 193/KH-UBND năm 2022`. */
  readonly document: string;
  /** Place of its words, from the site's root. */
  readonly path: string;
}

/** A national benchmark of a line. */
export interface ShownBenchmark {
  readonly id: string;
  readonly value: string;
  /** Term, period and what else is told beside it. */
  readonly remarks: readonly string[];
  /** Number of the document: `942/QĐ-TTg`. */
  readonly document: string;
  readonly path: string;
  readonly operator: Operator | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Units that say nothing on a line, of one kind and for one reason. */
export interface Absence {
  readonly state: Exclude<CellState, 'stated' | 'qualitative'>;
  /** The reason, in a few words. */
  readonly why: string;
  /** Unit ids, in the order of the list of units. */
  readonly units: readonly string[];
}

/** One line: an indicator at one level for one deadline year. Every unit is among its figures or its absences. */
export interface ShownLine {
  readonly indicator: string;
  /** Short name of the indicator. */
  readonly name: string;
  readonly topic: string;
  readonly unit: Indicator['unit'];
  readonly level: Level | null;
  readonly year: number | null;
  readonly benchmarks: readonly ShownBenchmark[];
  /** Units by comparability, then by value; the figures of one unit together, newest first. */
  readonly figures: readonly ShownFigure[];
  readonly absences: readonly Absence[];
  /** What must be known before its figures are set side by side. */
  readonly remarks: readonly string[];
  /** On which pages of the indicator its figures stand, first and last; undefined where all stand on the first. */
  readonly pages?: readonly [first: number, last: number];
}

/** A unit as the views name it. */
export interface ShownUnit {
  readonly id: string;
  /** Name as in a column: units of after the merger carry the day. */
  readonly name: string;
  readonly slug: string;
  /** Whether the unit exists since the merger. */
  readonly isNew: boolean;
  readonly region: string;
  /** The unit of today that holds its land; itself where it is one. */
  readonly successor: string;
  /** All names by which readers look for it. */
  readonly words: string;
  /** Name as it fits a tile. */
  readonly short: string;
  /** Place on the tile map; undefined for units of today. */
  readonly tile?: readonly [row: number, column: number];
  /** Whether any commitment of it stands here. */
  readonly known: boolean;
}

/** All units, and the archipelagos, which have a tile of their own and belong to a unit. */
export interface ShownPlaces {
  readonly units: readonly ShownUnit[];
  readonly islands: readonly {
    readonly name: string;
    /** Name of the unit that it belongs to. */
    readonly of: string;
    readonly tile: readonly [row: number, column: number];
  }[];
}

/** Figures that have a number. */
export const withNumber = (figures: readonly ShownFigure[]): ShownFigure[] =>
  figures.filter(({ operator }) => operator !== null);

/** Units among figures, each once, in their order. */
export const unitsOf = (figures: readonly Pick<ShownFigure, 'province'>[]): string[] => [
  ...new Set(figures.map(({ province }) => province)),
];
