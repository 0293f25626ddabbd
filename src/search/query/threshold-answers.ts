import { viewPath } from '../../presentation/comparison/comparison-state.ts';
import { thresholdInWords } from '../../presentation/comparison/threshold-words.ts';
import { numberInWords } from '../../presentation/words/number-in-words.ts';
import { deadlineInWords, levelInWords } from '../../presentation/words/words.ts';
import type { KnownIndicator } from '../words/lexicon.ts';
import type { SearchWord } from '../words/search-words.ts';
import type { DirectAnswer } from './search-answer.ts';
import { readThresholdQuestion, type ThresholdQuestion } from './threshold-question.ts';
import type { Named } from './typed-answers.ts';

/*
 * Loaded only with a question that may ask for a threshold: every other search does without it. For the same reason it takes
 * nothing from the engine but types.
 */

/** Why no figure is sifted out by the numbers that are asked for; undefined where they may be. */
const refusal = (
  { from, to }: Pick<ThresholdQuestion, 'from' | 'to'>,
  { unit, most }: Pick<KnownIndicator, 'unit' | 'most'>,
): string | undefined => {
  const ends = [from, to].filter((end) => end !== null);
  if (unit === 'rank') {
    if (ends.some(({ percent }) => percent)) return 'con số ở đây là thứ hạng, không phải tỷ lệ';
    const unclear = ends.find(({ plain }) => !plain);
    if (unclear)
      return `với thứ hạng, “${unclear.said}” không rõ là số nhỏ hơn hay lớn hơn; hãy gõ “nhóm ${unclear.value}”`;
  } else if (!unit.startsWith('%')) {
    if (ends.some(({ percent }) => percent)) return 'con số ở đây không phải tỷ lệ';
  } else {
    const bare = ends.find(({ counted }) => counted);
    if (bare) return `nếu ${numberInWords(bare.value)} là tỷ lệ thì hãy gõ cả dấu %`;
  }
  if (from && to && from.value > to.value) return 'hai ngưỡng ngược nhau';
  if (most === null) return undefined;
  const least = unit === 'rank' ? 1 : 0;
  const isPossible =
    ends.every(({ value }) => value >= least && value <= most) &&
    !(from?.strict && from.value === most) &&
    !(to?.strict && to.value === least);
  if (isPossible) return undefined;
  return `con số ở đây là ${unit === 'rank' ? `thứ hạng từ 1 đến ${most}` : `tỷ lệ từ 0% đến ${most}%`}`;
};

const answerOf = (
  { from, to, years, level }: ThresholdQuestion,
  indicator: KnownIndicator,
  address: (path: string) => string,
): DirectAnswer => {
  const { id, shortName, lines } = indicator;
  const refused = refusal({ from, to }, indicator);
  const sift = refused === undefined ? { from: from?.value ?? null, to: to?.value ?? null } : { from: null, to: null };
  const stated = years.filter((year) => lines.some((line) => line.year === year));
  const own = lines.filter(({ year }) => stated.length === 0 || (year !== null && stated.includes(year)));
  const tier = own.some((line) => line.level === level) ? level : null;
  const strict = [from, to].filter((end) => refused === undefined && end?.strict === true);
  const missing = years.filter((year) => !stated.includes(year));
  return {
    kind: 'so-sanh',
    url: address(
      viewPath({
        ...sift,
        years: stated.map(String),
        levels: tier === null ? [] : [tier],
        indicators: [id],
      }),
    ),
    title: [
      `${shortName}: nơi nào nêu ${thresholdInWords(sift, indicator) || 'con số'}`,
      ...(stated.length === 0 ? [] : [stated.map(deadlineInWords).join(' hoặc ')]),
      ...(tier === null ? [] : [levelInWords(tier)]),
    ].join(', '),
    text: [
      ...strict.flatMap((end) =>
        end ? [`Con số ${thresholdInWords({ from: end.value, to: end.value }, indicator)} cũng được tính.`] : [],
      ),
      ...(refused === undefined ? [] : [`Không lọc theo ngưỡng: ${refused}.`]),
      ...missing.map(
        (year) =>
          `Ở đây chưa có con số nào ${deadlineInWords(year)}${stated.length === 0 ? ', nên không lọc theo năm' : ''}.`,
      ),
      ...(level === tier || level === null
        ? []
        : [`Ở đây chưa có con số nào riêng ${levelInWords(level)}, nên không lọc theo cấp.`]),
    ].join(' '),
  };
};

/**
 * What answers a question for figures above, below or between numbers: the view of the comparison, for each indicator that it
 * may mean, the best one first; undefined where it is no such question, or names no indicator for which figures are known. A
 * question that names a place is answered with its figures: then only what it names is given back. `text` and the places of
 * `words` are those of the query; `whatIsNamed` tells what words name, `address` puts a path under the site's base.
 */
export const thresholdAnswers = (
  text: string,
  words: readonly SearchWord[],
  whatIsNamed: (words: readonly SearchWord[]) => Named,
  address: (path: string) => string,
): { readonly named: Named; readonly answers: readonly DirectAnswer[] } | undefined => {
  const question = readThresholdQuestion(text);
  for (const subject of question?.subjects ?? []) {
    const named = whatIsNamed(words.filter(subject));
    const indicators = named.indicators.filter(
      ({ lines, unit }) => lines.length > 0 && (question?.group !== true || unit === 'rank'),
    );
    const [year = null, ...others] = question?.years ?? [];
    if (!question || indicators.length === 0) continue;
    return named.place
      ? { named: { ...named, year: others.length > 0 ? null : year }, answers: [] }
      : {
          named: { ...named, indicators: [], provinces: [] },
          answers: indicators.map((indicator) => answerOf(question, indicator, address)),
        };
  }
  return undefined;
};
