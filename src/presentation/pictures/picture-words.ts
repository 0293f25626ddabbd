import { bases } from '../../domain/basis.ts';
import { relationsInWords } from '../comparison/answer.ts';
import { absenceOf, type ChosenLine } from '../comparison/choice.ts';
import { byGroup } from '../comparison/line-html.ts';
import { unitsOf, withNumber, type ShownBenchmark, type ShownFigure } from '../comparison/shown-line.ts';
import { basisInWords } from '../words/basis-words.ts';
import { noBenchmark } from '../words/benchmark-words.ts';
import { reasonOfUnits, stateInWords } from '../words/cell-words.ts';
import { capitalised } from '../words/sentence.ts';
import { noFigureInWords } from '../words/words.ts';
import { equalFigures, gathered, termMarks } from './gathered.ts';

/** Names told before the rest is counted. */
const namesTold = 8;
const named = (units: readonly string[], nameOf: (unit: string) => string): string =>
  units.length <= namesTold
    ? units.map(nameOf).join(', ')
    : `${units.slice(0, namesTold).map(nameOf).join(', ')} và ${units.length - namesTold} nơi khác`;

/** A name within a sentence: its first letter small, unless it is an abbreviation. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;

/** Places that a headline names one by one. */
const namedInHeadline = 3;

/**
 * The headline that a picture has until a reader writes another: how many places state the figure that most of them state, among those that
 * may be set against one another. Computed from the figures of the picture alone; it ranks nobody.
 */
export const headlineOf = ({ line, figures }: ChosenLine, nameOf: (unit: string) => string): string => {
  const what = inSentence(line.name);
  const numbers = withNumber(figures);
  const places = unitsOf(numbers);
  const [only] = places;
  if (only === undefined) return `Không nơi nào ở đây có con số: ${what}`;
  if (places.length === 1)
    return `${nameOf(only)} nêu ${equalFigures(numbers)
      .map(({ value }) => value)
      .join('; ')}: ${what}`;
  const [largest = [], ...others] = byGroup(numbers).map(([, members]) => members);
  const among = unitsOf(largest);
  if (among.length === 1 && others.length > 0)
    return `${places.length} nơi nêu con số, không con số nào so được với nhau: ${what}`;
  const counted = equalFigures(largest)
    .map(({ value, members }) => ({ value, count: unitsOf(members).length }))
    .toSorted((one, other) => other.count - one.count);
  const [most, next] = counted;
  const who = others.length === 0 ? `${among.length} nơi` : `${among.length} nơi so được với nhau`;
  if (most !== undefined && next === undefined) return `Cả ${who} đều nêu ${most.value}: ${what}`;
  if (places.length <= namedInHeadline)
    return `${capitalised(what)}: ${places
      .map(
        (unit) =>
          `${nameOf(unit)} nêu ${equalFigures(numbers.filter(({ province }) => province === unit))
            .map(({ value }) => value)
            .join(', ')}`,
      )
      .join('; ')}`;
  return most !== undefined && next !== undefined && most.count > 1 && most.count > next.count
    ? `${most.count} trong ${who} nêu ${most.value}: ${what}`
    : `${places.length} nơi nêu con số: ${what}`;
};

/** Benchmarks that stand at one place: `Mốc quốc gia 20% (749/QĐ-TTg; 411/QĐ-TTg); khoảng 20% (52-NQ/TW); văn bản ghi GDP`. */
export const benchmarkLabel = (benchmarks: readonly ShownBenchmark[]): string => {
  const remarksOf = ({ remarks }: ShownBenchmark): string => remarks.join(', ');
  const shared = new Set(benchmarks.map(remarksOf)).size === 1;
  const told = [...Map.groupBy(benchmarks, (one) => [one.value, ...(shared ? [] : one.remarks)].join(', '))].map(
    ([words, own]) => `${words} (${own.map(({ document }) => document).join('; ')})`,
  );
  const [first] = benchmarks;
  return `Mốc quốc gia ${[...told, ...(shared && first && first.remarks.length > 0 ? [remarksOf(first)] : [])].join('; ')}`;
};

/**
 * What stands in no place of the axis: what the signs behind names mean, benchmarks without a number, who names the indicator without
 * one, which of the chosen places say nothing and why.
 */
export const undrawnInWords = (
  { line, figures }: ChosenLine,
  places: readonly string[],
  nameOf: (unit: string) => string,
): string[] => {
  const stated = unitsOf(withNumber(figures));
  const without = unitsOf(figures).filter((unit) => !stated.includes(unit));
  const absent = places.filter((unit) => !figures.some(({ province }) => province === unit));
  const whyAbsent = (unit: string): string => {
    const absence = absenceOf(line, unit);
    return absence ? `${stateInWords(absence.state).name}, ${absence.why}` : 'có nêu, không hợp với lựa chọn';
  };
  return [
    ...[...termMarks(figures)]
      .filter(([, mark]) => mark.length === 1)
      .map(([term, mark]) => `${mark} ${capitalised(term)}.`),
    ...line.benchmarks
      .filter(({ operator }) => operator === null)
      .map((benchmark) => `${benchmarkLabel([benchmark])}.`),
    ...(without.length === 0 ? [] : [`${capitalised(noFigureInWords)}: ${named(without, nameOf)}.`]),
    ...[...Map.groupBy(absent, whyAbsent)].map(
      ([why, units]) => `${named(units, nameOf)}: ${reasonOfUnits(why, units.length)}.`,
    ),
  ];
};

/** What must be known before the figures of a picture are set side by side: the sentences of the comparison, and whom it speaks for. */
export const warningsOf = ({ line, figures }: ChosenLine): string[] => {
  const verdicts = relationsInWords([{ line, figures }]);
  return [
    ...(line.benchmarks.length === 0 ? [`${capitalised(noBenchmark)}.`] : []),
    ...(verdicts.length === 0 ? [] : [`${capitalised(verdicts.join('; '))}.`]),
    ...(line.remarks.length > 0 && figures.length < line.figures.length
      ? [`Với mọi con số của dòng này, cả những con số không có trong hình: ${line.remarks.join(' ')}`]
      : line.remarks),
    'Chỉ gồm những nơi có văn bản hoặc chỉ tiêu ở đây, không đại diện cho cả nước.',
  ];
};

/** Whose words the figures are, with their numbers, the nearest to the document first. */
export const basesOf = (
  figures: readonly ShownFigure[],
): { readonly basis: ShownFigure['basis']; readonly words: string }[] =>
  bases.flatMap((basis) => {
    const count = withNumber(figures).filter((figure) => figure.basis === basis).length;
    return count === 0 ? [] : [{ basis, words: `${basisInWords(basis).name}: ${count} con số` }];
  });

/** The whole picture in words, for those who do not see it: what it is, every row with every name, what stands beside it. */
export const altText = (
  headline: string,
  chosen: ChosenLine,
  places: readonly string[],
  nameOf: (unit: string) => string,
  kind: 'Biểu đồ' | 'Sơ đồ ô' = 'Biểu đồ',
): string => {
  const said = ({ province, term }: ShownFigure): string =>
    `${nameOf(province)}${term === undefined ? '' : ` (${term})`}`;
  const rows = gathered(chosen.figures).flatMap(({ heading, rows: own }) => [
    ...(heading === '' ? [] : [`${heading}.`]),
    ...own
      .flatMap(({ values }) => values)
      .map(
        ({ value, members }) =>
          `${capitalised(value)}: ${[...Map.groupBy(members, ({ basis }) => basis)]
            .map(([basis, figures]) => `${figures.map(said).join(', ')} (${basisInWords(basis).name})`)
            .join('; ')}.`,
      ),
  ]);
  return [
    `${kind}: ${headline}.`,
    ...chosen.line.benchmarks.filter(({ operator }) => operator !== null).map((one) => `${benchmarkLabel([one])}.`),
    ...rows,
    ...undrawnInWords(chosen, places, nameOf),
    ...warningsOf(chosen),
  ].join(' ');
};
