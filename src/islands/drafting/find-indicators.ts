import { foldMarks } from '../../presentation/words/fold-marks.ts';
import type { NamedValue } from './desk-messages.ts';

const words = (text: string): string =>
  ` ${foldMarks(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;

/**
 * Indicators whose names hold all that is asked, whether or not it is typed with marks: the start of a word is enough. First
 * those that begin with it, then the shorter names.
 */
export const findIndicators = (asked: string, indicators: Iterable<NamedValue>): NamedValue[] => {
  const wanted = words(asked).trim();
  if (wanted === '') return [];
  return [...indicators]
    .map((one) => ({ one, text: `${words(one.name)}${words(one.id)}` }))
    .filter(({ text }) => wanted.split(' ').every((word) => text.includes(` ${word}`)))
    .sort(
      (first, second) =>
        Number(second.text.startsWith(` ${wanted}`)) - Number(first.text.startsWith(` ${wanted}`)) ||
        first.one.name.length - second.one.name.length,
    )
    .map(({ one }) => one);
};
