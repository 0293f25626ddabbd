import { lets, yearInAddress, type ComparisonState, type Order, type RelationValue } from './comparison-state.ts';
import { levelInAddress } from '../words/words.ts';
import { unitsOf, withNumber, type Absence, type Relation, type ShownFigure, type ShownLine } from './shown-line.ts';

/** A line with those of its figures that a choice lets through. */
export interface ChosenLine {
  readonly line: ShownLine;
  readonly figures: readonly ShownFigure[];
}

/** What a choice leaves of the comparison. */
export interface Chosen {
  readonly lines: readonly ChosenLine[];
  /** Lines of the same choice on which nothing of it is said, and which are not shown. */
  readonly unstated: number;
}

/** What an address means by a relation. A range counts for each that it reaches into, as with thresholds. */
const relationsOf: Readonly<Record<Relation, readonly RelationValue[]>> = {
  higher: ['cao-hon'],
  equal: ['bang'],
  lower: ['thap-hon'],
  reaches: ['bang', 'thap-hon'],
  starts: ['bang', 'cao-hon'],
  'same-number': ['bang'],
  incomparable: ['khong-so-duoc'],
};

/** Whether a figure's number as printed lies within both ends, whatever its sign; a range counts when it reaches in. */
export const isWithin = (
  { operator, low, high }: Pick<ShownFigure, 'operator' | 'low' | 'high'>,
  { from, to }: Pick<ComparisonState, 'from' | 'to'>,
): boolean => {
  if (from === null && to === null) return true;
  if (operator === null || low === null) return false;
  const [least, most] = operator === 'range' && high !== null ? [Math.min(low, high), Math.max(low, high)] : [low, low];
  return (from === null || most >= from) && (to === null || least <= to);
};

const isRelated = ({ relation }: ShownFigure, chosen: readonly string[]): boolean =>
  chosen.length === 0 || (relation !== null && relationsOf[relation].some((value) => chosen.includes(value)));

/** Figures of one unit together, in the order of their newest one: by name, or from the newest document; by value they stand already. */
const ordered = (
  figures: readonly ShownFigure[],
  order: Order,
  nameOf: (unit: string) => string,
): readonly ShownFigure[] => {
  if (order === 'con-so') return figures;
  const units = unitsOf(figures).map((unit) => figures.filter(({ province }) => province === unit));
  const group = (own: readonly ShownFigure[]): number => withNumber(own)[0]?.group ?? 9999;
  const name = (own: readonly ShownFigure[]): string => nameOf(own[0]?.province ?? '');
  return units
    .toSorted(
      (one, other) =>
        group(one) - group(other) ||
        (order === 'ngay' ? (other[0]?.issued ?? '').localeCompare(one[0]?.issued ?? '') : 0) ||
        name(one).localeCompare(name(other), 'vi'),
    )
    .flat();
};

/** Whether a choice asks for less than everything of a line. */
export const isNarrowed = (state: ComparisonState): boolean =>
  state.provinces.length > 0 ||
  state.evidence.length > 0 ||
  state.relations.length > 0 ||
  state.from !== null ||
  state.to !== null;

/** Applies a choice to the lines. */
export const choose = (
  lines: readonly ShownLine[],
  state: ComparisonState,
  nameOf: (unit: string) => string = (unit) => unit,
): Chosen => {
  let unstated = 0;
  const shown = lines.flatMap((line): ChosenLine[] => {
    if (!lets(state.topics, line.topic) || !lets(state.indicators, line.indicator)) return [];
    if (!lets(state.levels, levelInAddress(line.level)) || !lets(state.years, yearInAddress(line.year))) return [];
    const figures = ordered(
      line.figures.filter(
        (figure) =>
          lets(state.provinces, figure.province) &&
          lets(state.evidence, figure.basis) &&
          isWithin(figure, state) &&
          isRelated(figure, state.relations),
      ),
      state.order,
      nameOf,
    );
    const numbers = withNumber(figures);
    const values = new Set(numbers.map(({ operator, low, high }) => [operator, low, high].join(' ')));
    if (state.onlyDifferent && values.size < 2) return [];
    if (state.onlyComparable && new Set(numbers.map(({ group }) => group)).size >= numbers.length) return [];
    if (figures.length === 0) unstated += 1;
    return figures.length === 0 && isNarrowed(state) && !state.withUnstated ? [] : [{ line, figures }];
  });
  return { lines: shown, unstated };
};

/** Why a unit says nothing on a line; undefined where it says something. */
export const absenceOf = (line: ShownLine, unit: string): Absence | undefined =>
  line.absences.find(({ units }) => units.includes(unit));
