import type { Operator } from './target.ts';

/** Whether some value between 0 and 100 satisfies the figure (*Trên 100%* has none). Only shares are asked. */
export const isPossibleShare = (figure: {
  operator?: Operator | null | undefined;
  low?: number | null | undefined;
  high?: number | null | undefined;
}): boolean => {
  const { operator, low, high } = figure;
  if (operator == null || low == null) return true;
  switch (operator) {
    case '=':
    case '~':
    case '>=':
      return low >= 0 && low <= 100;
    case '>':
      return low < 100;
    case '<=':
      return low >= 0;
    case '<':
      return low > 0;
    case 'range':
      return low <= 100 && (high ?? low) >= 0;
  }
};
