import { tellOnce } from '../domain/read-once.ts';
import type { Operator, Unit } from '../domain/target.ts';
import { toCanonical } from './canonical.ts';
import { rankWords, readSign } from './numbers/figure-signs.ts';
import {
  letterForDigit,
  numberFromWords,
  numberInWords,
  unclearForms,
  withPlainNumbers,
  type NumberForm,
} from './numbers/number-forms.ts';
import { spansOver } from './spans-over.ts';

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

/** A number of a text: a figure that can be read, or a number in a form that no machine reads for certain (`1OO%`, `2/3`). */
export interface NumberMention {
  /** Null where the form is unclear: then nothing may be published as its value. */
  readonly figure: FigureMention | null;
  readonly start: number;
  readonly end: number;
}

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const share = String.raw`(?:%|phần trăm(?!\p{L}))`;
const until = String.raw`(?:-|~|÷|đến|tới)`;
/** A year before `đến 50%` or `-50%` is no lower end of a range. */
const noYear = String.raw`(?!(?:19|20)\d\d(?!\d|[.,]\d))`;
const perYearSign = String.raw`(\s?/\s?năm)?`;
const percentage = new RegExp(
  String.raw`(?<![\p{N}\p{M}.,/+±]|\S\s?-|\d\s?[~÷]|(?<!\p{L})${letterForDigit})(?:${noYear}(${number})\s?${share}?\s?${until}\s?)?(${number})\s?${share}${perYearSign}`,
  'giu',
);
const percentageInWords = new RegExp(
  String.raw`(?:(${numberInWords})(?:\s${share})?\s(?:đến|tới)\s)?(${numberInWords})\s${share}${perYearSign}`,
  'giu',
);
const half = /(?<!\p{L})(?:())?(một nửa)(?!\p{L})/giu;
const rank = new RegExp(
  String.raw`(?<=(?:^|[^\p{L}])(?:${rankWords})[\s-])(${number})(?:\s?/\s?(?:63|34)(?!\d)|\s?${until}\s?(${number}))?(?!\d|[.,]\d|\s?${share}|\s?${until}\s?\d[\d.,]*\s?${share})`,
  'giu',
);
const rankInWords = new RegExp(
  String.raw`(?<=(?:^|[^\p{L}])(?:nhóm|tốp|top)\s)(${numberInWords})()(?=\s(?:các\s)?(?:tỉnh|thành phố|địa phương|đơn vị|nước|quốc gia)(?!\p{L}))`,
  'giu',
);

const perYear = /(?:hàng|hằng|mỗi|một)\s?năm|bình quân năm/iu;
/** Only what grows or shrinks does so by the year: `hằng năm, 100% cán bộ được tập huấn` is a share, met every year. */
const growth = /(?<!\p{L})(?:tăng(?! cường)|giảm(?! tải)|tốc độ|rút ngắn|tiết kiệm)(?!\p{L})/iu;
const eachYearAfter = /^\s(?:mỗi|một) năm(?!\p{L})/iu;

/** Vietnamese number: full stop between thousands, comma before decimals; `9.5` is read as a decimal too; words are counted. */
export const toNumber = (printed: string): number =>
  /^một nửa$/iu.test(printed)
    ? 50
    : /^\p{L}/u.test(printed)
      ? (numberFromWords(printed) ?? Number.NaN)
      : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)
        ? Number(printed.replaceAll('.', '').replace(',', '.'))
        : Number(printed.replace(',', '.'));

/**
 * All figures that a text names: shares (`tối thiểu 80%`, `９５％`, `chín mươi phần trăm`), ranges (`15% đến 20%`), yearly
 * rates, ranks (`nhóm 15`). Document numbers, dates, years, service levels (`mức độ 4`) and `4G/5G` are none. The operator
 * word governs the figure it stands before and no other. Spans are of the text as given.
 */
export const readFigures = (original: string): FigureMention[] =>
  readNumbers(original).flatMap(({ figure }) => figure ?? []);

/** A figure in the plain form of a text, before its place in the text as given is known. */
interface FoundFigure {
  readonly mention: FigureMention;
  /** Span of the number and its sign alone. */
  readonly bare: NumberForm;
}

/** The figures of a text in plain form; numbers in words that can be read in two ways have the value NaN. */
const figuresIn = (text: string): FoundFigure[] => {
  const found: FoundFigure[] = [];
  // Figures of one clause stand one after another: it is looked at once.
  let clause = { start: 0, end: -1, yearly: false };
  const isYearly = (from: number, to: number): boolean => {
    if (from < clause.start || from >= clause.end) {
      const span = clauseAround(text, from);
      clause = { ...span, yearly: perYear.test(text.slice(span.start, span.end)) };
    }
    return (
      clause.yearly && (growth.test(text.slice(clause.start, from)) || eachYearAfter.test(text.slice(to, to + 12)))
    );
  };
  const add = (match: RegExpExecArray, isRank: boolean): void => {
    const first = match[1] === '' ? undefined : match[1];
    const second = match[2] === '' ? undefined : match[2];
    const low = isRank ? first : (first ?? second);
    const high = isRank ? second : first === undefined ? undefined : second;
    if (low === undefined) return;
    const bare = { start: match.index, end: match.index + match[0].length };
    const sign = readSign(text, bare.start, bare.end, high !== undefined, isRank);
    const yearly = !isRank && (match[3] !== undefined || isYearly(bare.start, bare.end));
    found.push({
      bare,
      mention: {
        operator: sign.operator,
        low: toNumber(low),
        high: high === undefined ? null : toNumber(high),
        unit: isRank ? 'rank' : yearly ? '%/năm' : '%',
        start: sign.start,
        end: sign.end,
      },
    });
  };
  for (const pattern of [percentage, percentageInWords, half])
    for (const match of text.matchAll(pattern)) add(match, false);
  for (const pattern of [rank, rankInWords]) for (const match of text.matchAll(pattern)) add(match, true);
  return found;
};

/**
 * Every number of a text, in whatever form it is written: one kind for the rule that nothing is dropped. Spans are of the
 * text as given, with the words that govern a figure. The draft, several rules and the page ask for the same texts.
 */
export const readNumbers = tellOnce((original: string): readonly NumberMention[] => {
  const { text, starts, ends } = withPlainNumbers(original);
  const inTable = original.includes('\t');
  const apart = (unit: number): boolean => {
    const gap = original.slice(starts[unit], ends[unit]);
    return gap.includes('\t') || (inTable && gap.includes('\n'));
  };
  const found = figuresIn(text);
  const certain = found.filter(({ mention }) => !Number.isNaN(mention.low) && !Number.isNaN(mention.high ?? 0));
  const unclear = unclearForms(
    text,
    certain.map(({ bare }) => bare),
    apart,
  );
  const unread = spansOver(text.length, unclear);
  const place = <Form extends NumberForm>(form: Form): Form => ({
    ...form,
    start: starts[form.start] ?? 0,
    end: ends[form.end - 1] ?? original.length,
  });
  return [
    ...certain
      // `5%` is no figure where the text has `9 5%`.
      .filter(({ bare }) => !unread.touch(bare))
      .map(({ mention }) => place(mention))
      .map((figure) => ({ figure, start: figure.start, end: figure.end })),
    ...unclear.map((form) => ({ figure: null, ...place(form) })),
  ].sort((one, other) => one.start - other.start);
}, 4000);

/** The clause that holds a place: from the semicolon or sentence end before it to the next one. */
const clauseAround = (text: string, place: number): { start: number; end: number } => {
  const start = Math.max(text.lastIndexOf(';', place), text.lastIndexOf('. ', place)) + 1;
  const stop = text.slice(place).search(/;|\.(?:\s|$)/u);
  return { start, end: stop < 0 ? text.length : place + stop };
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
