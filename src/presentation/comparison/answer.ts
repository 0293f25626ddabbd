import { capitalised } from '../words/sentence.ts';
import { deadlineInWords, levelInWords } from '../words/words.ts';
import type { Chosen, ChosenLine } from './choice.ts';
import type { ComparisonState } from './comparison-state.ts';
import { unitsOf, withNumber, type Relation, type ShownFigure, type ShownLine } from './shown-line.ts';
import { noBenchmark, olderThanBenchmarks } from '../words/benchmark-words.ts';
import { thresholdInWords } from './threshold-words.ts';

/*
 * The answer above a view: one or two sentences, computed from the figures that the view shows and from nothing else. It says what
 * documents state, never what will be reached, and it counts only what stands here.
 */

/** Places told with their numbers one by one; of more, the sum. */
const placesTold = 4;
/** Names told before the rest is counted. */
const namesTold = 8;

/** `Hậu Giang, Vĩnh Phúc và 3 nơi khác` */
const namesInWords = (units: readonly string[], nameOf: (unit: string) => string): string => {
  const names = units.map(nameOf);
  if (names.length <= namesTold) return names.join(', ');
  return `${names.slice(0, namesTold).join(', ')} và ${names.length - namesTold} nơi khác`;
};

const relationWords: Readonly<Record<Exclude<Relation, 'incomparable'>, string>> = {
  higher: 'cao hơn',
  equal: 'bằng',
  'same-number': 'cùng số khác dấu',
  lower: 'thấp hơn',
  reaches: 'là khoảng có mức cao nhất bằng mốc',
  starts: 'là khoảng có mức thấp nhất bằng mốc',
};
const told = Object.keys(relationWords) as (keyof typeof relationWords)[];

const ratedInWords = (figures: readonly ShownFigure[]): string[] =>
  told.flatMap((relation) => {
    const count = figures.filter((figure) => figure.relation === relation).length;
    return count === 0 ? [] : [`${count} ${relationWords[relation]}`];
  });

/** Figures of one line with a number that stand to no benchmark: where there are benchmarks, the documents are older than all of them. */
const unrelated = ({ figures }: Pick<ChosenLine, 'figures'>): number =>
  withNumber(figures).filter(({ relation }) => relation === null).length;

/** The same in the fewest words, beside the benchmark: `2 cao hơn, 8 bằng, 1 không so được`. */
export const relationsInBrief = ({ line, figures }: Pick<ChosenLine, 'line' | 'figures'>): string => {
  const apart = figures.filter(({ relation }) => relation === 'incomparable').length;
  const older = line.benchmarks.length === 0 ? 0 : unrelated({ figures });
  return [
    ...ratedInWords(figures),
    ...(apart === 0 ? [] : [`${apart} không so được`]),
    ...(older === 0 ? [] : [`${older} có trước mốc`]),
  ].join(', ');
};

/**
 * Counts of the figures of lines by how they stand to the benchmark of their day, why some cannot be set against one, and how
 * many have none: no figure with a number is left out. Where all stand on one line without a benchmark, that is said
 * elsewhere, and there are no words.
 */
export const relationsInWords = (lines: readonly Pick<ChosenLine, 'line' | 'figures'>[]): string[] => {
  const figures = lines.flatMap((one) => withNumber(one.figures));
  const countOf = (some: typeof lines): number => some.reduce((sum, one) => sum + unrelated(one), 0);
  const older = countOf(lines.filter(({ line }) => line.benchmarks.length > 0));
  const none = lines.length === 1 ? 0 : countOf(lines.filter(({ line }) => line.benchmarks.length === 0));
  const stood = [
    ...ratedInWords(figures),
    ...(older === 0 ? [] : [`${older} ${olderThanBenchmarks}`]),
    ...(none === 0 ? [] : [`${none} chưa thấy mốc`]),
  ];
  const apart = figures.filter(({ relation }) => relation === 'incomparable');
  const reasons = [...new Set(apart.map(({ why }) => why).filter((why) => why !== ''))];
  const why = reasons.length === 0 ? '' : ` (${reasons.slice(0, 3).join('; ')}${reasons.length > 3 ? '; …' : ''})`;
  return [
    ...(stood.length === 0 ? [] : [`so với mốc có hiệu lực khi văn bản ban hành: ${stood.join(', ')}`]),
    ...(apart.length === 0 ? [] : [`${apart.length} con số không so được với mốc${why}`]),
  ];
};

const benchmarksInWords = ({ benchmarks }: ShownLine): string =>
  benchmarks.length === 0
    ? noBenchmark
    : `mốc quốc gia: ${benchmarks
        .map(
          ({ value, document, remarks }) =>
            `${value}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`} theo ${document}`,
        )
        .join('; ')}`;

const lineInWords = ({ level, year }: ShownLine): string =>
  `${deadlineInWords(year)}${level === null ? '' : `, ${levelInWords(level)}`}`;

/** Whether a choice keeps back some of the figures of a line. */
const isSifted = ({ from, to, evidence, relations }: ComparisonState): boolean =>
  from !== null || to !== null || evidence.length > 0 || relations.length > 0;

/** What a choice sifts by, in words that follow a number of places. */
const siftInWords = (state: ComparisonState, line: ShownLine): string => {
  const threshold = thresholdInWords(state, line);
  return threshold === '' ? 'có con số hợp với lựa chọn' : `nêu ${threshold}`;
};

/** Units among figures that say something of a line and have no number on it. */
const wordsOnlyIn = (figures: readonly ShownFigure[]): number =>
  unitsOf(figures).length - unitsOf(withNumber(figures)).length;

/** What is said of one line: who states what, the benchmark, how figures stand to it. */
export const lineAnswer = (
  { line, figures }: ChosenLine,
  state: ComparisonState,
  nameOf: (unit: string) => string,
): string => {
  const all = withNumber(line.figures);
  const numbers = withNumber(figures);
  const places = unitsOf(all).length;
  const matching = unitsOf(numbers);
  const worded = wordsOnlyIn(isSifted(state) ? figures : line.figures);
  const wordsOnly = worded === 0 ? '' : `, ${worded} nơi nêu mà không có con số`;
  const parts = [
    isSifted(state)
      ? `${lineInWords(line)}: trong ${places} nơi có con số, ${matching.length === 0 ? 'không nơi nào' : matching.length} ${siftInWords(state, line)}${matching.length === 0 ? '' : `: ${namesInWords(matching, nameOf)}`}${wordsOnly}`
      : `${lineInWords(line)}: ${places === 0 ? 'không nơi nào ở đây có con số' : `${places} nơi có con số`}${wordsOnly}`,
    benchmarksInWords(line),
    ...relationsInWords([{ line, figures }]),
  ];
  return `${capitalised(parts.join('; '))}.`;
};

/** The lines of one indicator told apart from each other, the fullest first; the rest is counted. */
const linesTold = 2;
/** Further lines that are named; of more, the number. */
const restTold = 4;

const indicatorAnswer = ({ lines }: Chosen, state: ComparisonState, nameOf: (unit: string) => string): string[] => {
  const fullest = lines.toSorted(
    (one, other) => unitsOf(withNumber(other.figures)).length - unitsOf(withNumber(one.figures)).length,
  );
  const rest = fullest.slice(linesTold);
  return [
    ...fullest.slice(0, linesTold).map((line) => lineAnswer(line, state, nameOf)),
    ...(rest.length === 0
      ? []
      : [
          `Và ${rest.length} dòng khác của chỉ số này${rest.length > restTold ? '' : `: ${rest.map(({ line }) => lineInWords(line)).join('; ')}`}.`,
        ]),
  ];
};

const figuresOf = ({ lines }: Chosen): ShownFigure[] => lines.flatMap(({ figures }) => withNumber(figures));

/** Commitments of a choice that name no figure: no count of numbers holds them. */
const wordsOnlyInWords = ({ lines }: Chosen): string[] => {
  const count = lines.reduce((sum, { figures }) => sum + figures.length - withNumber(figures).length, 0);
  return count === 0 ? [] : [`${count} chỉ tiêu không có con số.`];
};

/** On how many lines two places or more have a number, and on how many of them any two may be compared. */
const sharedInWords = (shared: number, comparable: number): string => {
  if (shared === 0) return 'không dòng nào có con số của hai nơi trở lên';
  if (comparable === shared) return `${shared} dòng so được giữa hai nơi trở lên`;
  return `${shared} dòng có con số của hai nơi trở lên, ${comparable === 0 ? 'không dòng nào' : `${comparable} dòng`} so được với nhau`;
};

const placesAnswer = (chosen: Chosen, state: ComparisonState, nameOf: (unit: string) => string): string[] => {
  const figures = figuresOf(chosen);
  const each = state.provinces.map((unit) => {
    const count = figures.filter(({ province }) => province === unit).length;
    return { unit, count };
  });
  const having = each.filter(({ count }) => count > 0);
  const none = each.filter(({ count }) => count === 0).map(({ unit }) => unit);
  const shared = chosen.lines.filter(({ figures: own }) => unitsOf(withNumber(own)).length > 1);
  const comparable = shared.filter(({ figures: own }) =>
    withNumber(own).some((one) =>
      withNumber(own).some((other) => other.group === one.group && other.province !== one.province),
    ),
  );
  const counted = having.map(
    ({ unit, count }, index) => `${nameOf(unit)} ${index === 0 ? `nêu ${count} con số` : count}`,
  );
  const several = state.provinces.length > 1;
  return [
    ...(having.length === 0
      ? []
      : [
          `${counted.length > placesTold ? `${having.length} nơi nêu ${figures.length} con số` : counted.join(', ')}${
            several ? `; ${sharedInWords(shared.length, comparable.length)}` : ''
          }.`,
        ]),
    ...wordsOnlyInWords(chosen),
    ...(none.length === 0 ? [] : [`${namesInWords(none, nameOf)}: không có con số hợp với lựa chọn.`]),
    ...relationsInWords(chosen.lines).map((words) => `${capitalised(words)}.`),
  ];
};

const noneFits = 'Không con số nào ở đây hợp với lựa chọn này.';

const overviewAnswer = (chosen: Chosen, state: ComparisonState): string[] => {
  const figures = figuresOf(chosen);
  // The lines on which the numbers stand: those of a choice may also hold words only, or nothing.
  const lines = chosen.lines.filter(({ figures: own }) => withNumber(own).length > 0);
  const withBenchmark = lines.filter(({ line }) => line.benchmarks.length > 0).length;
  const indicators = new Set(lines.map(({ line }) => line.indicator)).size;
  const [some] = lines;
  // Numbers of different units cannot share a sign.
  const sift = some && isSifted(state) ? ` ${thresholdInWords(state, { unit: 'count' })}`.trimEnd() : '';
  return [
    lines.length === 0
      ? noneFits
      : `${figures.length} con số${sift} của ${unitsOf(figures).length} nơi, trên ${lines.length} dòng của ${indicators} chỉ số; ${withBenchmark === 0 ? 'không dòng nào thấy mốc' : `${withBenchmark} dòng có mốc`} quốc gia.`,
    ...wordsOnlyInWords(chosen),
    ...relationsInWords(chosen.lines).map((words) => `${capitalised(words.replace(/ \(.*\)$/u, ''))}.`),
  ];
};

/** The answer to a choice, sentence by sentence. */
export const answerOf = (chosen: Chosen, state: ComparisonState, nameOf: (unit: string) => string): string[] => {
  if (chosen.lines.length === 0)
    return [
      chosen.unstated > 0
        ? `${noneFits.slice(0, -1)}; ${chosen.unstated} dòng không có con số phù hợp.`
        : 'Không dòng nào hợp với lựa chọn này; thử bỏ bớt điều kiện.',
    ];
  if (state.provinces.length > 0) return placesAnswer(chosen, state, nameOf);
  if (new Set(chosen.lines.map(({ line }) => line.indicator)).size === 1) return indicatorAnswer(chosen, state, nameOf);
  return overviewAnswer(chosen, state);
};
