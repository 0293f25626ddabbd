import { deadlineState, type DeadlineState, type Mismatch, type Outcome } from '../../domain/comparison/outcome.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { mergerWords } from '../../domain/merger.ts';
import { UNSTATED_METHOD, type Result } from '../../domain/result.ts';
import { dateInWords, figureInWords } from './words.ts';

/** A measured value as it is said: `82,7%`, `hơn 81,7%`, `từ 91% trở lên`, `hạng 18 trong 63 tỉnh, thành phố`. */
export const measuredInWords = ({
  operator,
  value,
  unit,
  rankOf,
}: Pick<Result, 'operator' | 'value' | 'unit' | 'rankOf'>): string => {
  // A rank has words of its own; of the others *tối thiểu*, *trên* would sound like a promise.
  const [before, after] =
    unit === 'rank' ? [] : operator === '>' ? ['hơn ', ''] : operator === '>=' ? ['từ ', ' trở lên'] : [];
  const figure = figureInWords({ operator: before === undefined ? operator : '=', low: value, unit });
  return `${before ?? ''}${figure}${after ?? ''}${rankOf === null ? '' : ` trong ${rankOf} tỉnh, thành phố`}`;
};

/** How a value was measured, in the words of the indicator. */
export const methodInWords = ({ method }: Pick<Result, 'method'>, indicator: Pick<Indicator, 'methods'>): string =>
  method === UNSTATED_METHOD
    ? 'nguồn không nêu cách đo'
    : (indicator.methods?.find(({ id }) => id === method)?.name ?? method);

/**
 * Who measured a value, or told it: a clause of its own, so that a method named after a body (*cách tính của Bộ …*) and the
 * body do not run into one list.
 */
export const toldByInWords = ({ measuredBy }: Pick<Result, 'measuredBy'>): string => `do ${measuredBy} nêu`;

/** Said of a value of a unit of today for a year before it (`isReckonedBack`). */
export const reckonedBackInWords = ({ period }: Pick<Result, 'period'>): string =>
  `đơn vị từ ngày ${mergerWords.day}; số của năm ${period} được tính lại theo địa bàn nay`;

const mismatches: Readonly<Record<Mismatch, string>> = {
  'no-figure': 'chỉ tiêu không nêu con số',
  'impossible-figure': 'không giá trị nào thỏa được con số của chỉ tiêu',
  'other-baseline': 'chỉ tiêu tính từ một năm gốc, số đo không nêu năm gốc',
  'other-territory': 'địa bàn đo không phải địa bàn của nơi đặt chỉ tiêu',
  'issuer-undecided': `chưa quyết được chỉ tiêu là của đơn vị trước hay từ ngày ${mergerWords.day}`,
  'rank-of-63-or-34': mergerWords.ranks,
  'other-variant': 'số đo theo cách hiểu khác với cách hiểu của chỉ tiêu',
  'other-measure': 'số đo nói về một điều gần với điều chỉ tiêu nói, không phải chính điều ấy',
  'unstated-method': 'chỉ số này có nhiều cách đo, nguồn không nêu cách nào',
  'part-year': 'số đo có trước khi hết năm hạn',
  'inexact-value': 'số đo chỉ nêu khoảng chừng, không đủ để nói đã tới con số của chỉ tiêu hay chưa',
  'inexact-promise': 'chỉ tiêu chỉ nêu khoảng chừng, số đo thấp hơn con số ấy',
  'direction-unknown': 'chỉ tiêu không nói nhiều hơn hay ít hơn là đạt',
  'values-disagree': 'các số đo của năm hạn cho kết quả trái nhau',
};

/** Why a measured value does not answer a promise. */
export const mismatchInWords = (mismatch: Mismatch): string => mismatches[mismatch];

/** The last day of a deadline: `hết hạn ngày 31/12/2022`, `hạn đến hết ngày 31/12/2030`. A year is promised to its end. */
export const lastDayInWords = (year: number | null, state: DeadlineState): string => {
  switch (state) {
    case 'passed':
      return `hết hạn ngày ${dateInWords(`${String(year)}-12-31`)}`;
    case 'ahead':
      return `hạn đến hết ngày ${dateInWords(`${String(year)}-12-31`)}`;
    case 'unstated':
      return 'không nêu hạn';
  }
};

/** Said of a promise whose deadline is over while nothing of that year is measured here. */
/** What a deadline that is over on a day (ISO) is called, before what follows it; nothing where it is not over. */
export const passedInWords = (year: number | null, day: string): string =>
  deadlineState(year, day) === 'passed' ? 'đã qua hạn, ' : '';

export const overdueInWords = 'đã qua hạn, chưa có số liệu đo';

/** What is measured of a promise, in a few words. A value of an earlier year is never called kept or broken. */
export const outcomeInWords = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'met':
      return 'đạt';
    case 'unmet':
      return 'chưa đạt';
    case 'incomparable':
      return `không so được vì ${[...new Set(outcome.answers.flatMap(({ because }) => because))].map(mismatchInWords).join('; ')}`;
    case 'earlier':
      return `số đo năm ${outcome.results[0].period}, trước hạn, không phải kết quả`;
    case 'none':
      switch (outcome.deadline) {
        case 'passed':
          return overdueInWords;
        case 'ahead':
          return 'chưa đến hạn, chưa có số liệu đo';
        case 'unstated':
          return 'chỉ tiêu không nêu hạn, nên không có năm để đối chiếu';
      }
  }
};
