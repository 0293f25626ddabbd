import type { Indicator, Method } from '../../domain/indicator.ts';
import { eraOf, mergerWords } from '../../domain/merger.ts';
import type { Province } from '../../domain/province.ts';
import { NATION, rankOfEra, UNSTATED_METHOD } from '../../domain/result.ts';
import { withoutMarks } from '../facts/issuing-province.ts';
import type { CellReading } from './read-cells.ts';

const nationNames = new Set(['quoc gia', 'ca nuoc', 'toan quoc', 'viet nam']);

/** A name without the word for the kind of unit before it: `TP. Hồ Chí Minh`, `tỉnh Vĩnh Phúc`. */
const bareName = (name: string): string => withoutMarks(name).replace(/^(?:tinh|thanh pho|tp) (?=.)/, '');

const namesOf = ({ name, renamed, otherNames = [], spellings = [] }: Province): string[] =>
  [name, ...(renamed ? [renamed.name] : []), ...otherNames, ...spellings].map(bareName);

/** What a row tells of the time at which a unit was measured. */
export interface MeasuredWhen {
  readonly period: number | undefined;
  readonly rankOf: number | undefined;
}

/** First year of which a value may be of the units of today alone: the merger lies in the one before. */
const FIRST_WHOLE_YEAR = 2026;

/** Of two units of one name the one that is meant, where the row decides it. */
const unitThen = (units: readonly Province[], { period, rankOf }: MeasuredWhen): readonly Province[] => {
  if (rankOf !== undefined) return units.filter((unit) => rankOfEra(eraOf(unit)) === rankOf);
  if (period === undefined || period === FIRST_WHOLE_YEAR - 1) return units;
  const era = period < FIRST_WHOLE_YEAR ? 'before' : 'since';
  return units.filter((unit) => eraOf(unit) === era);
};

/** The unit that a cell names, by id or by name; `quoc-gia` for the whole country. */
export const findUnit = (cell: string, when: MeasuredWhen, provinces: readonly Province[]): CellReading<string> => {
  if (nationNames.has(withoutMarks(cell))) return { value: NATION };
  const exact = provinces.find(({ id }) => id === cell);
  if (exact) return { value: exact.id };
  const wanted = bareName(cell);
  const named = provinces.filter((unit) => namesOf(unit).includes(wanted));
  if (named.length === 0)
    return {
      problem: `không có tỉnh, thành phố nào tên «${cell}».`,
      remedy: 'dùng tên hay mã ở provinces.yaml; cả nước thì ghi quoc-gia.',
    };
  const [unit, another] = named.length === 1 ? named : unitThen(named, when);
  if (unit && !another) return { value: unit.id };
  return {
    problem: `«${cell}» là tên của ${named.map(({ id }) => id).join(' và ')}, dòng này không cho biết là đơn vị nào.`,
    remedy: `ghi mã: ${named.map((one) => `${one.id} (${eraOf(one) === 'before' ? 'trước' : 'từ'} ${mergerWords.day})`).join(', ')}.`,
  };
};

const wordsOf = (name: string): string[] => withoutMarks(name).split(' ');

/** Indicators that share the most words with a name, at most three. */
const nearest = (cell: string, indicators: readonly Indicator[]): string[] => {
  const wanted = wordsOf(cell);
  return indicators
    .map(({ id, name, shortName }) => {
      const words = new Set([...wordsOf(name), ...wordsOf(shortName)]);
      return { id, shortName, shared: wanted.filter((word) => words.has(word)).length / wanted.length };
    })
    .filter(({ shared }) => shared > 0.5)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3)
    .map(({ id, shortName }) => `${id} (${shortName})`);
};

/** The indicator that a cell names, by id or by one of its names. */
export const findIndicator = (cell: string, indicators: readonly Indicator[]): CellReading<Indicator> => {
  const wanted = withoutMarks(cell);
  const [found, another] = indicators.filter(
    ({ id, name, shortName }) => id === cell || [name, shortName].map(withoutMarks).includes(wanted),
  );
  if (found && !another) return { value: found };
  const near = nearest(cell, indicators);
  return {
    problem: found ? `«${cell}» là tên của nhiều chỉ số.` : `không có chỉ số «${cell}».`,
    remedy: `${near.length > 0 ? `có phải là ${near.join(', ')}? ` : ''}Dùng mã hay tên ở indicators.yaml; chỉ số mới thì thêm vào đó trước.`,
  };
};

/** The method that a cell names, by id or by its name in the indicator; an empty cell is a source that does not tell. */
export const findMethod = (
  cell: string | undefined,
  { id: indicator, methods = [] }: Indicator,
): CellReading<string> => {
  const wanted = withoutMarks(cell ?? '');
  if (wanted === '' || cell === UNSTATED_METHOD || /^(?:nguon )?khong (?:neu|ro)(?: cach do)?$/.test(wanted))
    return { value: UNSTATED_METHOD };
  const found = methods.find(({ id, name }: Method) => id === cell || withoutMarks(name) === wanted);
  return found
    ? { value: found.id }
    : {
        problem: `chỉ số «${indicator}» không có cách đo «${cell ?? ''}».`,
        remedy: `${methods.length > 0 ? `dùng ${methods.map(({ id, name }) => `${id} (${name})`).join(', ')}; ` : ''}để trống khi nguồn không nêu, hoặc thêm cách đo vào methods của chỉ số ở indicators.yaml.`,
      };
};
