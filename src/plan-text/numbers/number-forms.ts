import { leadTo, toCanonical, type Canonical } from '../canonical.ts';
import { spansOver } from '../spans-over.ts';

/** Every percent sign, sign of comparison and mark of a range in its plain form; digits of any script are folded apart. */
const plainSigns: ReadonlyMap<string, string> = new Map([
  ...[...'％﹪٪'].map((sign) => [sign, '%'] as const),
  ...[...'＞﹥'].map((sign) => [sign, '>'] as const),
  ...[...'＜﹤'].map((sign) => [sign, '<'] as const),
  ...[...'＝﹦'].map((sign) => [sign, '='] as const),
  ...[...'≧⩾'].map((sign) => [sign, '≥'] as const),
  ...[...'≦⩽'].map((sign) => [sign, '≤'] as const),
  ...[...'～〜∼'].map((sign) => [sign, '~'] as const),
  ...[...'－﹣'].map((sign) => [sign, '-'] as const),
  ...[...'，٫'].map((sign) => [sign, ','] as const),
  ...[...'．'].map((sign) => [sign, '.'] as const),
  ...[...'／⁄∕'].map((sign) => [sign, '/'] as const),
]);

/** The value of a decimal digit of any script or width, `９` and `٩` alike; undefined for every other character. */
const digitValue = (character: string): string | undefined => {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const folded = character.normalize('NFKC');
  if (/^\d$/.test(folded)) return folded;
  // Unicode keeps the ten digits of a script together, in order.
  let place = character.codePointAt(0) ?? 0;
  let value = -1;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(place))) {
    value += 1;
    place -= 1;
  }
  return String(value % 10);
};

const known = new Map<string, Canonical>();
const knownLimit = 2000;

/** A text in comparable form, with plain digits and plain signs whatever their script and width: what figures are read from. */
export const withPlainNumbers = (original: string): Canonical => {
  const before = known.get(original);
  if (before) return before;
  if (known.size >= knownLimit) known.clear();
  const canonical = toCanonical(original);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let unit = 0;
  for (const character of canonical.text) {
    const plain = digitValue(character) ?? plainSigns.get(character) ?? character;
    for (let place = 0; place < plain.length; place += 1) {
      starts.push(canonical.starts[unit] ?? 0);
      ends.push(canonical.ends[unit + character.length - 1] ?? original.length);
    }
    text += plain;
    unit += character.length;
  }
  const plain = { text, starts, ends };
  known.set(original, plain);
  return plain;
};

const ones: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const wordOfNumber = `(?:${Object.keys(ones).join('|')}|mười|mươi|trăm|chục|linh|lẻ|phẩy|rưỡi)`;

/** More than any number has; an endless run of such words would otherwise be read anew from each of them. */
const mostWordsAfterFirst = 11;

/** Source of a pattern for a number written in words: `chín mươi lăm`. */
export const numberInWords = String.raw`(?<!\p{L})${wordOfNumber}(?:\s${wordOfNumber}){0,${mostWordsAfterFirst}}(?!\p{L})`;

/** The number that words name, 0 to 999 (`một trăm`, `chín mươi lăm`); undefined where the words can be read in two ways. */
export const numberFromWords = (words: string): number | undefined => {
  const parts = words.toLowerCase().split(/\s/);
  let total = 0;
  let place = 0;
  const one = (): number | undefined => ones[parts[place] ?? ''];
  let first = one();
  if (first !== undefined && parts[1] === 'trăm') {
    total = first * 100;
    place = 2;
    const joined = parts[place] === 'linh' || parts[place] === 'lẻ';
    if (joined) place += 1;
    // *Một trăm năm* may be 105 or 150.
    if (!joined && parts.length === place + 1 && parts[place] !== 'mười') return undefined;
    if (joined && parts.length !== place + 1) return undefined;
  }
  first = one();
  if (parts[place] === 'mười') {
    total += 10;
    place += 1;
  } else if (first !== undefined && parts[place + 1] === 'mươi') {
    total += first * 10;
    place += 2;
  }
  first = one();
  if (place < parts.length && first !== undefined) {
    total += first;
    place += 1;
  }
  return place === parts.length ? total : undefined;
};

/** A number form in a text in plain form, by UTF-16 units of it. */
export interface NumberForm {
  readonly start: number;
  readonly end: number;
}

/** Words and signs that make a share of the number before them. */
const shareSign = /%|[‰‱]|phần\s(?:trăm|nghìn|ngàn|vạn)(?!\p{L})|(?<=[\p{N}O]\s?)(?:[o°]\/o|pct|percent)(?!\p{L})/giu;
/** Source of a pattern for a letter that passes for a digit: `O` for 0, `l` for 1. */
export const letterForDigit = '[OoОоΟοQDlIiSBZz|]';
/** Letters that pass for digits, and letters that stand for a number to be filled in. */
const lettersForNumber = /(?<![\p{L}\p{N}])[OoОоΟοQDlIiSBZz|XxNn]{1,4}$/u;
const numberInWordsBefore = new RegExp(`(?:${numberInWords})(?:\\sđiểm)?$`, 'iu');
const yearBefore = /(?<!\p{L})năm\s(?:19|20)\d\d\s?$/iu;
/** `2025 (%)` at the head of a column. */
const yearAlone = /(?<![\d.,/])(?:19|20)\d\d$/u;
/** After these words a small number is a tier, a place or a date, and no part of the figure that follows. */
const countedApart =
  /(?<!\p{L})(?:mức\sđộ|cấp\sđộ|mức|cấp|loại|điều|khoản|mục|điểm|quý|tháng|ngày|tuần|số|thứ|nhóm|tốp|top|hạng|giai\sđoạn|phụ\slục|nghị\squyết)\s$/iu;
const dateBefore = /(?<!\p{L})(?:ngày|mùng|dịp|lễ|quý|tháng|mức\sđộ|mức|cấp\sđộ|số:?)\s$/iu;
const timeBefore = /(?<!\p{L})(?:trước|sau|đến|tới|từ|hết)\s$/iu;
const peopleOrThings =
  /^\s(?:các\s)?(?:số|tổng|dân|hộ|xã|huyện|tỉnh|cơ quan|đơn vị|doanh nghiệp|người|thủ tục|hồ sơ|dịch vụ|văn bản)(?!\p{L})/iu;
const fraction = /(?<![\p{L}\p{N}/.,])([1-9]\d?)\s?\/\s?([1-9]\d{0,2})(?![\p{L}\p{N}/]|[.,]\d|\s?-\s?\p{L})/gu;
const fractionInWords = new RegExp(
  String.raw`(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\sphần\s(?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})|(?<!\p{L})(?:quá|hơn|trên|gần)\snửa(?!\p{L})|[¼½¾⅐-⅞↉]`,
  'giu',
);
const outOf = /(?<![\d.,/]|năm\s)\d{1,3}\s(?:trên|trong)\s(?:tổng\s)?(?:số\s)?\d{1,4}(?![\d%]|\s%)/giu;
const digits = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,3})(?:[.,]\d+)?`;
const signOfShare = String.raw`\s?(?:%|phần\străm(?!\p{L}))`;
/** A number that is none of a date, a document, a tier or a longer number. */
const numberAlone = String.raw`(?<![\d\p{L}.,/+-]|[\d%]\s?[-~÷])${digits}`;
/**
 * Figures that share words or a sign in a way that can be read in two ways: a range with a word of comparison within
 * (`từ 80% đến dưới 90%`), several numbers before one percent sign (`80 và 90%`, `lần lượt 90, 80, 60%`), numbers parted by
 * an arrow or by dots (`70→80%`), a decimal with a space in it (`95. 5%`).
 */
const joinedFigures = [
  String.raw`${numberAlone}(?:${signOfShare})?\s?(?:-|~|÷|đến|tới)\s(?:dưới|trên|hơn|gần|khoảng|tối\sthiểu|tối\sđa|ít\snhất|không\squá)\s${digits}${signOfShare}`,
  String.raw`(?<=(?:lần\slượt|tương\sứng)(?:\s(?:là|đạt|với|ở\smức|mức|tối\sthiểu|trên|ít\snhất))*:?\s)${digits}(?:\s?[,;/]\s?${digits}){0,12}\s?(?:[,;/]|và|hoặc|hay)\s?${digits}${signOfShare}`,
  String.raw`${numberAlone}(?:,\s${digits}){0,12}\s(?:và|hoặc|hay)\s${digits}${signOfShare}`,
  String.raw`(?<![\p{L}\d.,/])${digits}\s?(?:→|[-=]>|…|\.{2,}|[x×*])\s?${digits}${signOfShare}`,
  String.raw`(?<=(?:đạt|là|trên|dưới|thiểu|đa|nhất|hơn|quá|khoảng|bằng|từ|lên|chiếm|còn)\s)\d{1,2}\.\s\d{1,2}${signOfShare}`,
].map((source) => new RegExp(source, 'giu'));
/** A sign of comparison that may as well be an arrow (`=> 80%`) or was left over from a page (`&gt;80%`), and a plus behind (`80%+`). */
const doubtfulSigns = [
  new RegExp(String.raw`(?:[=]>|=<|&(?:gt|lt|ge|le|#\d+);)\s?${digits}${signOfShare}`, 'giu'),
  new RegExp(String.raw`${digits}${signOfShare}\s?\+(?!\s?\d)`, 'giu'),
];
/** `99.999%` is a hundred thousand per cent, or not quite a hundred. */
const thousandsOfShare = /(?<![\d.,])\d{2,3}\.\d{3}\s?(?:%|phần\străm(?!\p{L}))/giu;
const spacedDigits = /(?<![\d.,/])\d{1,3}(?:\s\d{1,3}){1,9}(?=\s?(?:%|phần\străm))/giu;

/**
 * Numbers in forms that no machine reads for certain: letters for digits (`1OO%`), digits apart (`9 5%`) or marked, raised
 * or struck out, per mille, fractions, points of per cent, a sign before its number. `sure` are the spans that were read.
 * `apart` says whether two neighbouring characters stand in two cells of a table.
 */
export const unclearForms = (
  text: string,
  sure: readonly NumberForm[],
  apart: (unit: number) => boolean,
): NumberForm[] => {
  const found: NumberForm[] = [];
  const taken = spansOver(text.length, sure);
  const isSure = (start: number, end: number): boolean => taken.touch({ start, end });
  const take = (start: number, end: number): void => {
    found.push({ start, end });
    taken.add({ start, end });
  };
  const crossesCells = (index: number, words: string): boolean =>
    [...words.matchAll(/\s/g)].some((gap) => apart(index + gap.index));
  for (const { 0: digits, index } of text.matchAll(spacedDigits)) {
    const before = leadTo(text, index);
    if (crossesCells(index, digits) || countedApart.test(before)) continue;
    const sign = /^\s?(?:%|phần\străm)/iu.exec(text.slice(index + digits.length))?.[0].length ?? 0;
    take(index, index + digits.length + sign);
  }
  const joined = spansOver(text.length, []);
  for (const pattern of [...joinedFigures, ...doubtfulSigns, thousandsOfShare])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length };
      if (countedApart.test(leadTo(text, index)) || crossesCells(index, words) || joined.touch(span)) continue;
      joined.add(span);
      take(span.start, span.end);
    }
  for (const { 0: sign, index } of text.matchAll(shareSign)) {
    const end = index + sign.length;
    if (isSure(index, end)) continue;
    const lead = leadTo(text, index);
    const before = lead.replace(/[\s("'[]+$/u, '');
    const place = index - lead.length + before.length;
    const touching = place === index;
    const token =
      /(?<![^\s;(])[^\s;(]*\p{N}[^\s;(]*(?:\sđiểm)?$/iu.exec(before)?.[0] ??
      (touching ? lettersForNumber.exec(before)?.[0] : undefined) ??
      numberInWordsBefore.exec(before)?.[0];
    if (
      token !== undefined &&
      (yearBefore.test(before) ||
        (!touching && (yearAlone.test(before) || countedApart.test(before.slice(0, -token.length)))))
    )
      continue;
    if (token !== undefined) {
      const closed = text[end] === ')' && text.slice(place, index).includes('(') ? 1 : 0;
      take(place - token.length, end + closed);
      continue;
    }
    const after = token === undefined ? /^\s?[:=(]?\s?\p{N}[\p{N}.,]*/u.exec(text.slice(end))?.[0] : undefined;
    if (after !== undefined && !isSure(end, end + after.length)) take(index, end + after.length);
  }
  for (const match of text.matchAll(fraction)) {
    const [words, upper, lower] = match;
    const before = leadTo(text, match.index);
    if (Number(upper) >= Number(lower) || dateBefore.test(before) || isSure(match.index, match.index + words.length))
      continue;
    if (timeBefore.test(before) && !peopleOrThings.test(text.slice(match.index + words.length))) continue;
    take(match.index, match.index + words.length);
  }
  for (const pattern of [fractionInWords, outOf])
    for (const { 0: words, index } of text.matchAll(pattern))
      if (!isSure(index, index + words.length)) take(index, index + words.length);
  return found;
};
