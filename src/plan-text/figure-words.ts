import type { Operator, Unit } from '../domain/target.ts';
import { toCanonical } from './canonical.ts';

/** A figure that a text names, with the sign that its own words give it. */
export interface FigureMention {
  readonly operator: Operator;
  readonly low: number;
  readonly high: number | null;
  readonly unit: Unit;
  /** Span of the figure together with the words that govern it (`tối thiểu 80%`). */
  readonly start: number;
  readonly end: number;
}

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const percentage = new RegExp(
  String.raw`(?<![\d.,/]|\S\s?-)(?:(?<!năm\s)(${number})\s?%?\s?(?:-|đến|tới)\s?)?(${number})\s?%(\s?/\s?năm)?`,
  'giu',
);
const rank = new RegExp(
  String.raw`(?<=(?:^|[^\p{L}])(?:nhóm|tốp|top|hạng|thứ hạng|vị trí thứ|xếp thứ)\s)(${number})(?:\s?(?:-|đến|tới)\s?(${number}))?(?!\d|[.,]\d|\s?%|\s?(?:-|đến|tới)\s?\d[\d.,]*\s?%)`,
  'giu',
);

/** Words that stand right before a figure and decide its sign; the longer ones first. */
const before: readonly (readonly [RegExp, Operator])[] = [
  [
    /(?<!\p{L})(?:tối thiểu|ít nhất|thấp nhất|không dưới|không (?:thấp|nhỏ|ít|kém) hơn)\s?(?:là\s|đạt\s)?$|(?:≥|>=)\s?$/iu,
    '>=',
  ],
  [
    /(?<!\p{L})(?:tối đa|nhiều nhất|cao nhất|không quá|không vượt quá|không (?:cao |lớn |nhiều )?hơn)\s?(?:là\s|đạt\s)?$|(?:≤|<=)\s?$/iu,
    '<=',
  ],
  [/(?<!\p{L})(?:khoảng|xấp xỉ|gần|chừng|ước đạt)\s?$/iu, '~'],
  [/(?<!\p{L})(?:dưới|(?:thấp|ít|nhỏ|kém) hơn)\s?$|(?<![\p{L}=-])<\s?$/iu, '<'],
  [/(?<!\p{L})(?:trên|hơn|vượt|cao hơn|lớn hơn)\s?$|(?<![\p{L}=-])>\s?$/iu, '>'],
];
const from = /(?:^|[^\p{L}])(từ)\s?$/iu;
const andAbove = /^\s?(?:trở lên|hoặc hơn|hoặc cao hơn)/iu;
const andBelow = /^\s?(?:trở xuống|hoặc thấp hơn)/iu;
const perYear = /(?:hàng|hằng|mỗi|một)\s?năm|bình quân năm/iu;

/** Vietnamese number: full stop between thousands, comma before decimals; `9.5` is read as a decimal too. */
export const toNumber = (printed: string): number =>
  /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)
    ? Number(printed.replaceAll('.', '').replace(',', '.'))
    : Number(printed.replace(',', '.'));

/**
 * All figures that a text names: shares (`tối thiểu 80%`), ranges (`15% đến 20%`), yearly rates, ranks (`nhóm 15`).
 * Document numbers, dates, years, service levels (`mức độ 4`) and `4G/5G` are none. The operator word governs the figure
 * it stands before and no other. Spans are of the text as given.
 */
export const readFigures = (original: string): FigureMention[] => {
  const { text, starts, ends } = toCanonical(original);
  const mentions: FigureMention[] = [];
  const add = (match: RegExpExecArray, isRank: boolean): void => {
    const first = match[1];
    const second = match[2];
    const low = isRank ? first : (first ?? second);
    const high = isRank ? second : first === undefined ? undefined : second;
    if (low === undefined) return;
    const lead = text.slice(0, match.index);
    const rest = text.slice(match.index + match[0].length);
    let start = match.index;
    let end = match.index + match[0].length;
    let operator: Operator = isRank ? '<=' : '=';
    const governing = before.find(([pattern]) => pattern.test(lead));
    const fromWord = from.exec(lead);
    if (high !== undefined) {
      operator = 'range';
      if (fromWord) start -= fromWord[0].trimStart().length;
    } else if (governing) {
      operator = governing[1];
      start = lead.search(governing[0]);
    } else if (andAbove.test(rest) || fromWord) {
      operator = '>=';
      if (fromWord) start = lead.lastIndexOf(fromWord[1] ?? '');
    } else if (andBelow.test(rest)) operator = '<=';
    if (operator === '>=' || operator === '<=') end += (andAbove.exec(rest) ?? andBelow.exec(rest))?.[0].length ?? 0;
    const yearly = !isRank && (match[3] !== undefined || perYear.test(sentenceAround(text, match.index)));
    mentions.push({
      operator,
      low: toNumber(low),
      high: high === undefined ? null : toNumber(high),
      unit: isRank ? 'rank' : yearly ? '%/năm' : '%',
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? original.length,
    });
  };
  for (const match of text.matchAll(percentage)) add(match, false);
  for (const match of text.matchAll(rank)) add(match, true);
  return mentions.sort((one, other) => one.start - other.start);
};

/** The clause that holds a place: from the semicolon or sentence end before it to the next one. */
const sentenceAround = (text: string, place: number): string => {
  const start = Math.max(text.lastIndexOf(';', place), text.lastIndexOf('. ', place)) + 1;
  const stop = text.slice(place).search(/;|\.(?:\s|$)/u);
  return text.slice(start, stop < 0 ? text.length : place + stop);
};

const aspirationWords = /(?:^|[^\p{L}])(?:phấn đấu|nỗ lực|cố gắng|dự kiến|kỳ vọng|mong muốn)(?=[^\p{L}]|$)/iu;

/** Whether *phấn đấu* or its like governs that place: it does to the next semicolon or sentence end. */
export const isAspirationAt = (original: string, originalPlace: number): boolean => {
  const { text, ends } = toCanonical(original);
  const unit = ends.findIndex((end) => end > originalPlace);
  const place = unit < 0 ? text.length : unit;
  const start = ([...text.slice(0, place).matchAll(/;|[.!?]\s/gu)].at(-1)?.index ?? -1) + 1;
  return (
    aspirationWords.test(text.slice(start, place)) ||
    aspirationWords.test(/^\s?\p{L}+\s\p{L}+/u.exec(text.slice(place))?.[0] ?? '')
  );
};

/** Whether a heading says that all beneath it is an aspiration. */
export const namesAspiration = (heading: string): boolean => aspirationWords.test(heading);
