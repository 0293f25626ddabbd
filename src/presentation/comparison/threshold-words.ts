import { numberInWords } from '../words/number-in-words.ts';
import type { ComparisonState, RelationValue } from './comparison-state.ts';
import type { ShownLine } from './shown-line.ts';

const unitSign = ({ unit }: Pick<ShownLine, 'unit'>): string => (unit === '%' || unit === '%/năm' ? unit : '');

/** A threshold in words: `từ 80% trở lên`. The number as printed, whatever the sign of the figure. */
export const thresholdInWords = (
  { from, to }: Pick<ComparisonState, 'from' | 'to'>,
  unit: Pick<ShownLine, 'unit'>,
): string => {
  const said = (value: number): string => `${numberInWords(value)}${unitSign(unit)}`;
  if (from !== null && to !== null) return from === to ? `đúng ${said(from)}` : `từ ${said(from)} đến ${said(to)}`;
  if (from !== null) return `từ ${said(from)} trở lên`;
  return to === null ? '' : `từ ${said(to)} trở xuống`;
};

/** How a choice names the ways in which a figure can stand to the benchmark. */
export const relationValueInWords: Readonly<Record<RelationValue, string>> = {
  'cao-hon': 'cao hơn',
  bang: 'bằng',
  'thap-hon': 'thấp hơn',
  'khong-so-duoc': 'không so được',
};
