import { unitsOf, withNumber, type ShownFigure } from '../comparison/shown-line.ts';
import { gathered, termMarks, type GatheredRow } from './gathered.ts';
import type { PictureOrder } from './picture-order.ts';
import { leading } from './picture-sheet.ts';
import { signsHeight } from './picture-signs.ts';
import { linesOf, setNames, type NameRun, type Piece } from './picture-text.ts';

/** A row with its names set and its height known. */
export interface SetRow {
  readonly row: GatheredRow;
  readonly names: readonly (readonly Piece[])[];
  readonly height: number;
}
export interface SetGroup {
  readonly heading: readonly string[];
  readonly rows: readonly SetRow[];
}
/** All rows as they are set, and how many names they do not tell. */
export interface Setting {
  readonly scale: number;
  /** Width of the column of names. */
  readonly names: number;
  readonly groups: readonly SetGroup[];
  readonly height: number;
  readonly hidden: number;
  /** Whether a name is parted between two lines. */
  readonly isParted: boolean;
}

/** How large letters are against the size's own, in how many lines names may stand, whether rows are gathered by their number alone. */
interface Fitting {
  readonly scale: number;
  readonly lines: number;
  readonly byNumber?: true;
  /** Free height of a row beside its words, in parts of its letters. */
  readonly air?: number;
}
/** With every name: from the largest letters down. */
const whole: readonly Fitting[] = [1.45, 1.3, 1.15, 1, 0.92, 0.85].map((scale) => ({ scale, lines: 12 }));
/** Where there is no room for every name: fewer lines, then one row for all signs of a number, then small letters. */
const scarce: readonly Fitting[] = [
  { scale: 0.92, lines: 4 },
  { scale: 0.88, lines: 3 },
  { scale: 0.85, lines: 2 },
  { scale: 0.9, lines: 3, byNumber: true },
  { scale: 0.85, lines: 2, byNumber: true },
  { scale: 0.78, lines: 2, byNumber: true },
  { scale: 0.78, lines: 1, byNumber: true },
  { scale: 0.7, lines: 1, byNumber: true, air: 0.3 },
  { scale: 0.66, lines: 1, byNumber: true, air: 0.2 },
];

/** What stands beside a row: of equal figures the names; of one number under several signs each sign with its places. */
export const runsOf = (
  { values, members }: GatheredRow,
  figures: readonly ShownFigure[],
  nameOf: (unit: string) => string,
): NameRun[] => {
  const marks = termMarks(figures);
  const said = ({ province, issued, term = '' }: ShownFigure): string => {
    const several = withNumber(figures).filter((other) => other.province === province).length > 1;
    const year = issued === '' ? 'không rõ năm' : `văn bản ${issued}`;
    return `${nameOf(province)}${marks.get(term) ?? ''}${several ? ` (${year})` : ''}`;
  };
  if (values.length > 1)
    return [
      {
        basis: null,
        names: values.map(({ value, members: own }) =>
          unitsOf(own).length > 1
            ? `${value}: ${unitsOf(own).length} nơi`
            : `${value}: ${own.length > 1 ? `${nameOf(own[0].province)}, ${own.length} văn bản` : said(own[0])}`,
        ),
      },
    ];
  const runs = [...Map.groupBy(members, ({ basis }) => basis)];
  const [first, ...others] = members;
  // One unit that states the same in several documents is one name, which is never left out.
  if (others.length > 0 && runs.length === 1 && unitsOf(members).length === 1)
    return [
      {
        basis: null,
        names: [`${nameOf(first.province)}${marks.get(first.term ?? '') ?? ''}, ${members.length} văn bản`],
      },
    ];
  return runs.map(([basis, own]) => ({ basis: runs.length > 1 ? basis : null, names: own.map(said) }));
};

/** Size of the letters of a heading of a group. */
export const headingLetters = (small: number, scale: number): number => small * Math.max(0.92, Math.min(1, scale));

/** Letters of names are smaller than those of figures. */
export const nameLetters = 0.86;

const setRows = ({ chosen: { figures }, size, nameOf }: PictureOrder, width: number, fitting: Fitting): Setting => {
  const { scale, lines, byNumber = false, air = 0.5 } = fitting;
  const letters = size.letters * scale * nameLetters;
  const small = headingLetters(size.small, scale);
  const names = width * (byNumber ? 0.44 : 0.37);
  let hidden = 0;
  let isParted = false;
  const groups = gathered(figures, byNumber).map(({ heading, rows }): SetGroup => ({
    heading: heading === '' ? [] : linesOf(heading, width, small, true),
    rows: rows.map((row) => {
      // Signs of one number are told all of them: nothing else says them.
      const several = row.values.length > 1;
      const set = setNames(runsOf(row, figures, nameOf), names, letters, several ? 12 : lines, several ? ';' : ',');
      hidden += set.hidden;
      isParted ||= set.isParted;
      const words = Math.max(1, set.lines.length) * letters * leading + letters * air;
      return { row, names: set.lines, height: Math.max(words, signsHeight(row.members.length) * scale) };
    }),
  }));
  const height = groups.reduce(
    (sum, group) =>
      sum + group.heading.length * small * leading + group.rows.reduce((rest, row) => rest + row.height, 0),
    0,
  );
  return { scale, names, groups, height, hidden, isParted };
};

/**
 * The largest letters in which every name fits whole, and the words of the figures too (`fits`); else the setting that
 * tells the most; undefined where nothing fits.
 */
export const settingFor = (
  order: PictureOrder,
  width: number,
  room: number,
  fits: (setting: Setting) => boolean,
): Setting | undefined => {
  const fitting = (fittings: readonly Fitting[], isWhole: boolean): Setting | undefined => {
    for (const one of fittings) {
      const setting = setRows(order, width, one);
      if (setting.height > room) continue;
      if (!isWhole || (setting.hidden === 0 && !setting.isParted && fits(setting))) return setting;
    }
    return undefined;
  };
  return fitting(whole, true) ?? fitting(scarce, false);
};
