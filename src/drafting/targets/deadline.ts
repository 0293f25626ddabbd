import { deadlinePlaces } from '../../plan-text/deadline-reach.ts';
import { readYears, withoutOtherYears } from '../../plan-text/deadline-words.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { enclosing, HEAD_ID, type PlanText, type Provision } from '../../plan-text/provision.ts';

/** The year by which a figure is promised, and where the text says so. */
export interface Deadline {
  readonly year: number | null;
  /** Words elsewhere that state it; null where the quote or a heading does, or nothing. */
  readonly deadlineQuote: string | null;
  /** Why a person should look: in Vietnamese, null where it is clear. */
  readonly doubt: string | null;
}

const stated =
  /(?:(?:từ|tính)\s)?(?:(?:giai đoạn|thời kỳ|năm học|các năm|năm)\s20\d\d\s?[-–]\s?20\d\d|(?:(?:đến|tới|trước|cuối|hết|trong|vào|chậm nhất|muộn nhất)\s(?:hết\s|cuối\s|là\s)?)*(?:(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s20\d\d|(?:tháng\s\d{1,2}|quý\s(?:I{1,3}|IV|[1-4]))\s?(?:[/.-]|năm)\s?20\d\d|năm\s20\d\d|20\d\d))/giu;

const dates =
  /ngày\s\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\stháng\s\d{1,2}\snăm\s\d{4})|\d{1,5}\/\p{Lu}[\p{L}-]*\snăm\s20\d\d/giu;
/** A text in which the dates of documents are blanks, every other character in its place. */
const withoutDates = (words: string): string =>
  words.replaceAll(dates, (date, place: number) =>
    /(?:trước|đến|tới|hết|muộn nhất|chậm nhất)\s$/iu.test(words.slice(0, place)) ? date : ' '.repeat(date.length),
  );

/** Where words state exactly one deadline year: the stretch around its first mention. */
const statement = (words: string, year: number): { start: number; end: number } | undefined => {
  for (const match of withoutDates(words).matchAll(stated))
    if (readYears(match[0]).deadlines.includes(year)) return { start: match.index, end: match.index + match[0].length };
  return undefined;
};

const years = (words: string): readonly number[] => readYears(words).deadlines;

/** The shortest whole words around a stretch that stand once in the text and state that year alone; undefined where there are none. */
const uniqueAround = (
  text: PlanText,
  provision: Provision,
  stretch: { start: number; end: number },
  year: number,
  limit: number,
): string | undefined => {
  const words = provision.text.slice(0, limit);
  const wordEnds = [...words.slice(stretch.end).matchAll(/(?=[\s,.;:]|$)/gu)].map((match) => stretch.end + match.index);
  const wordStarts = [...words.slice(0, stretch.start).matchAll(/(?<=^|\s)\S/gu)].map((match) => match.index).reverse();
  const tries = [
    ...wordEnds
      .filter((end) => end > stretch.end)
      .slice(2, 14)
      .map((end) => [stretch.start, end] as const),
    ...wordStarts.slice(0, 14).map((start) => [start, stretch.end] as const),
    ...wordStarts.slice(0, 14).flatMap((start) => wordEnds.slice(4, 20).map((end) => [start, end] as const)),
    [stretch.start, stretch.end] as const,
  ];
  for (const [start, end] of tries) {
    const quote = words
      .slice(start, end)
      .replaceAll(/\s+/g, ' ')
      .replace(/[\s,;:.]+$/u, '')
      .trim();
    const found = years(quote);
    if (found.length === 1 && found[0] === year && findQuotes(text, quote).length === 1) return quote;
  }
  return undefined;
};

/** `làm cơ sở để nhân rộng`: what comes after the deadline is not due by it. */
const later =
  /(?:làm (?:cơ sở|tiền đề|nền tảng)|tạo (?:tiền đề|nền tảng|cơ sở)|tiến tới|hướng tới|những năm tiếp theo|sau đó)[^;.]*$/iu;

/** Lines of a head that hold the plan's name: not its date, nor its number. */
const nameLines = (head: string): string =>
  head
    .split('\n')
    .filter((line) => !/ngày\s|Số hiệu|^Số\s?:|Ngày/iu.test(line))
    .join('\n');

/** A figure whose deadline is asked: its quote, the words that are its own, and where its number stands. */
export interface Asked {
  readonly quote: { readonly start: number; readonly end: number };
  readonly own: { readonly start: number; readonly end: number };
  readonly number: number;
}

/**
 * Reads until when a figure is promised, where the check looks for it too: in its quote, in the words before it, in those
 * that lead into its list, in the headings above, in the opening that names the plan. A year that only the plan's printed
 * name states is proposed as well, and said to be unsure.
 */
export const deadlineReader = (
  text: PlanText,
  plan: { province: string; number?: string; issued?: string },
): ((provision: Provision, asked: Asked) => Deadline) => {
  const head = text.provisions.find(({ id }) => id === HEAD_ID);
  const issues = text.provisions.filter(
    ({ kind, text: words }) =>
      kind === 'paragraph' &&
      /(?:ban hành|xây dựng|thông qua)[^;.]{0,40}(?:kế hoạch|chương trình|đề án|nghị quyết|chiến lược)/iu.test(words) &&
      !/^Căn cứ/iu.test(words),
  );
  const named = new Set([
    ...(head === undefined ? [] : years(nameLines(head.text))),
    ...issues.flatMap(({ text: words }) => years(words)),
  ]);

  const quoted = (
    above: Provision,
    stretch: { start: number; end: number } | undefined,
    year: number,
    doubt: string | null,
    limit = Infinity,
  ): Deadline => {
    const words = stretch === undefined ? undefined : uniqueAround(text, above, stretch, year, limit);
    return words === undefined
      ? { year, deadlineQuote: null, doubt: `câu nêu hạn năm ${year} không trích được chỉ một chỗ` }
      : { year, deadlineQuote: words, doubt };
  };
  const mentionsIn = (provision: Provision, from: number, to: number): { start: number; end: number; year: number }[] =>
    [...withoutOtherYears(withoutDates(provision.text)).slice(from, to).matchAll(stated)].flatMap((match) => {
      const [year, second] = years(match[0]);
      return year === undefined || second !== undefined
        ? []
        : [{ start: from + match.index, end: from + match.index + match[0].length, year }];
    });

  return (provision, { quote, own, number }) => {
    const inQuote = years(provision.text.slice(quote.start, quote.end));
    if (inQuote.length === 1) return { year: inQuote[0] ?? null, deadlineQuote: null, doubt: null };
    if (inQuote.length > 1) {
      // Several years in one sentence: the one that the figure's own words name, else the last one before it.
      const mentions = mentionsIn(provision, quote.start, quote.end);
      const near =
        mentions.find(({ start, end }) => start >= own.start && end <= own.end) ??
        mentions.findLast(({ start }) => start < number) ??
        mentions[0];
      return near === undefined
        ? { year: inQuote[0] ?? null, deadlineQuote: null, doubt: `câu trích có nhiều năm: ${inQuote.join(', ')}` }
        : quoted(provision, near, near.year, null);
    }
    const places = deadlinePlaces(text, { provision: provision.id, ...quote }, plan);
    const headed = enclosing(text, provision)
      .map((above) => years(above.text))
      .find((found) => found.length > 0);
    for (const place of places) {
      if (place.kind === 'heading') {
        const [year, second] = years(place.text);
        if (year === undefined) continue;
        if (second === undefined) return { year, deadlineQuote: null, doubt: null };
        return quoted(
          place,
          statement(place.text, year),
          year,
          `đề mục phía trên nêu nhiều năm: ${years(place.text).join(', ')}`,
        );
      }
      const isOwn = place.id === provision.id;
      const mentions = mentionsIn(place, 0, isOwn ? quote.start : place.text.length).filter(
        ({ year }) => headed === undefined || headed.includes(year),
      );
      const [first, second] = mentions;
      const found = isOwn ? mentions.at(-1) : first;
      if (found === undefined || (!isOwn && found.start > 160)) continue;
      if (isOwn && later.test(provision.text.slice(found.start, number)))
        return {
          year: null,
          deadlineQuote: null,
          doubt: `không rõ hạn năm ${found.year} có thuộc về con số này không`,
        };
      const others = !isOwn && second !== undefined && second.year !== found.year;
      return quoted(
        place,
        found,
        found.year,
        others ? `lời dẫn phía trên nêu nhiều năm: ${years(place.text).join(', ')}` : null,
        // Words that reach into the quote do not stand before it.
        isOwn ? quote.start : Infinity,
      );
    }
    // Last, the year in the plan's printed name, where it names one.
    const [year, second] = [...named];
    if (year === undefined) return { year: null, deadlineQuote: null, doubt: null };
    if (second !== undefined)
      return {
        year: null,
        deadlineQuote: null,
        doubt: 'văn bản không nêu hạn ở gần con số; tên kế hoạch nêu nhiều năm',
      };
    const source = issues.findLast(({ text: words }) => years(words).includes(year)) ?? head;
    const words =
      source === undefined
        ? undefined
        : uniqueAround(text, source, statement(source.text, year) ?? { start: 0, end: 0 }, year, Infinity);
    return {
      year,
      deadlineQuote: words ?? null,
      doubt: `hạn năm ${year} chỉ có trong tên kế hoạch, phép kiểm chưa nhận`,
    };
  };
};
