import type { IssueFacts } from '../../domain/issue-date.ts';
import type { Level, MeasuredUnit, Operator, Target } from '../../domain/target.ts';
import { numberInWords } from './number-in-words.ts';

/** What a figure needs to be said. */
export interface Figure {
  readonly operator?: Operator | null | undefined;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly unit?: MeasuredUnit | null | undefined;
  /** Absent or null where the wording was not seen, or where nothing was promised. */
  readonly modality?: Target['modality'] | undefined;
}

/** Money in the largest unit in which a plan would write it: `5.000 tỷ đồng`. */
const moneyInWords = (value: number): string =>
  value >= 1e9
    ? `${numberInWords(value / 1e9)} tỷ đồng`
    : value >= 1e6
      ? `${numberInWords(value / 1e6)} triệu đồng`
      : `${numberInWords(value)} đồng`;

const withUnit = (value: number, unit: MeasuredUnit | null | undefined): string => {
  const number = numberInWords(value);
  switch (unit) {
    case '%':
      return `${number}%`;
    case '%/năm':
      return `${number}%/năm`;
    case 'VND':
      return moneyInWords(value);
    case 'per-1000':
      return `${number} trên 1.000`;
    case 'times':
      return `${number} lần`;
    case 'rank':
    case 'count':
    case 'score':
    case null:
    case undefined:
      return number;
  }
};

/** A number with its unit and the words for its sign. */
const numberWithSign = (operator: Operator, low: number, high: Figure['high'], unit: Figure['unit']): string => {
  const number = numberInWords(low);
  if (unit === 'rank')
    switch (operator) {
      case '<=':
        return `nhóm ${number} dẫn đầu`;
      case 'range':
        return `nhóm ${number}–${numberInWords(high ?? low)}`;
      case '=':
        return `hạng ${number}`;
      case '<':
        return `trên hạng ${number}`;
      case '>=':
        return `từ hạng ${number} trở xuống`;
      case '>':
        return `dưới hạng ${number}`;
      case '~':
        return `khoảng hạng ${number}`;
    }
  const one = withUnit(low, unit);
  switch (operator) {
    case '=':
      return one;
    case '>=':
      return `tối thiểu ${one}`;
    case '>':
      return `trên ${one}`;
    case '<=':
      return `tối đa ${one}`;
    case '<':
      return `dưới ${one}`;
    case '~':
      return `khoảng ${one}`;
    case 'range':
      return `${unit === 'VND' ? one : number}–${withUnit(high ?? low, unit)}`;
  }
};

/** What is said of a commitment that names no figure. */
export const noFigureInWords = 'nêu nhưng không có con số';
/** The word that stands before a figure that is no more than hoped for. */
export const aspirationInWords = 'phấn đấu';

/**
 * A figure in the words of the plans, with the word that makes it an aspiration where the text has one: `tối thiểu 80%`,
 * `15–20%`, `phấn đấu nhóm 15 dẫn đầu`; also what a screen reader says. The only way to say a figure, on every surface, so
 * that neither half is lost; where the wording was not seen (no modality) nothing is said of it.
 */
export const figureInWords = (figure: Figure): string => {
  const named = figure.operator != null && figure.low != null;
  const words = named ? numberWithSign(figure.operator, figure.low, figure.high, figure.unit) : noFigureInWords;
  return figure.modality === 'aspiration' ? `${aspirationInWords}${named ? '' : ','} ${words}` : words;
};

/**
 * `2022-07-26` → `26/7/2022`, `2020-06-03` → `03/6/2020`, `2022-07` → `7/2022`; a year alone stays a year. Days below 10 and the first two months
 * carry a zero, as official documents write them (Nghị định 30/2020/NĐ-CP, phụ lục I).
 */
export const dateInWords = (iso: string): string => {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const monthInWords = `${Number(month) > 2 ? Number(month) : month}/${year}`;
  return day === undefined ? monthInWords : `${day}/${monthInWords}`;
};

/** A date with the word for what is known of it: `ngày 26/7/2022`, `tháng 7/2022`, `năm 2022`. */
export const datedInWords = (date: string): string =>
  `${date.length === 4 ? 'năm' : date.length === 7 ? 'tháng' : 'ngày'} ${dateInWords(date)}`;

/** All that is told of a day of issue: `ngày 26/7/2022`; `năm 2021, không muộn hơn ngày 16/8/2021`; empty where nothing is. */
export const issueInWords = ({ issued, issuedBefore }: IssueFacts): string =>
  [
    ...(issued === undefined ? [] : [datedInWords(issued)]),
    ...(issuedBefore === undefined ? [] : [`không muộn hơn ${datedInWords(issuedBefore.date)}`]),
  ].join(', ');

const levels: Readonly<Record<Level, string>> = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' };
/** A tier in words; null is the whole unit, be it a province, a city, or the country of a benchmark. */
export const levelInWords = (level: Level | null): string => (level === null ? 'toàn địa bàn' : levels[level]);
/** The tier as the address of the comparison writes it. */
export const levelInAddress = (level: Level | null): string => level ?? 'toan-tinh';

/** A deadline in words. */
export const deadlineInWords = (year: number | null): string =>
  year === null ? 'không nêu hạn' : `đến năm ${String(year)}`;

/** Binding, an aspiration, or not known because the words were not seen. */
export const modalityInWords = (modality: Target['modality']): string => {
  switch (modality) {
    case 'aspiration':
      return 'phấn đấu';
    case 'binding':
      return 'chỉ tiêu phải đạt';
    case null:
      return 'không thấy lời văn, nên không rõ có phải phấn đấu hay không';
  }
};
