import { withTonesOfToday } from '../plan-text/tone-places.ts';
import { spansOver, type TextSpan } from '../plan-text/spans-over.ts';
import { HEAD_ID, type PlanText, type Provision } from '../plan-text/provision.ts';

/** A word of a passage, as it is compared and as it is printed. */
export interface Word {
  /** What two passages must share: in small letters, a figure `#`, the plan's own province `@`. */
  readonly key: string;
  /** What a reader would see differ: the word as read, figures and names as they stand. */
  readonly printed: string;
  /** Where it stands in its provision's text. */
  readonly start: number;
  readonly end: number;
  /** Whether it tells one sentence from another: not a figure, a time, a name of a place or of the whole matter. */
  readonly tells: boolean;
}

/** A sentence of a plan, or a part of one between semicolons, as its own words: nothing of the printed head, no legal basis, no title of a document. */
export interface Passage {
  readonly plan: string;
  readonly provision: string;
  /** Span of the provision's text, without the mark at its end. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** What passages are read from. */
export interface PassageSource {
  readonly id: string;
  readonly text: PlanText;
  /** Places that name other documents. */
  readonly citations: readonly (TextSpan & { readonly provision: string })[];
  /** Misprints with a reading, where they stand. */
  readonly misprints: readonly (TextSpan & { readonly provision: string; readonly reading: string })[];
  /** Names of the unit that issued the plan. */
  readonly names: readonly string[];
}

/** Provisions and sentences that every plan prints in its place: the legal basis, the formula of issue, where it is sent, how it ends. */
const boilerplate = [
  /^(?:\([^)]{1,30}\)\s*[-–]?\s*)?(?:-\s*)?(?:Căn cứ|Xét đề nghị|Theo đề nghị|Theo Tờ trình|Thực hiện (?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Chương trình|Công văn))/iu,
  /^(?:Nơi nhận|Kính gửi|TM\.|KT\.|Lưu:|CỘNG HÒA|Độc lập)/u,
  /(?:UBND|Ủy ban nhân dân|HĐND|Tỉnh ủy)[^.;]{0,60}\sban hành\s(?:kèm theo\s)?(?:Kế hoạch|Quyết định|Chương trình|Đề án|Nghị quyết)/iu,
  /^Trên đây là/iu,
  /^Trong quá trình (?:tổ chức |triển khai )*thực hiện,? nếu/iu,
  /(?:như sau|dưới đây|sau đây)\s*:?$/iu,
];

/** Words that say when, where, and what the whole matter is: plans share them whatever they say. */
const common = [
  /(?:(?:định hướng|tầm nhìn)\s)?(?:giai đoạn|(?:đến|từ|trong|và|hết|sau|trước)\s(?:hết\s)?năm|đến|năm)\s\d{4}(?:\s?[-–]\s?\d{4})?/giu,
  /(?:chính quyền|chính phủ|kinh tế|xã hội|chuyển đổi|hạ tầng|dữ liệu|công nghệ)\s(?:số|điện tử)/giu,
  /trên địa bàn(?:\s(?:toàn\s)?tỉnh)?|(?<!\p{L})(?:tỉnh|UBND|Ủy ban nhân dân)(?!\p{L})/giu,
];

const figure = /\d+(?:[.,]\d+)*\s?%?/u;
const wordForm = /\d+(?:[.,]\d+)*\s?%?|\p{L}[\p{L}\p{M}]*/gu;

/** A word as it is compared: case and the place of a tone mark are no difference. */
const spelt = (word: string): string => withTonesOfToday(word.normalize('NFC').toLowerCase());

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The words of a stretch; a misprint gives the words of its reading, at its place. */
const wordsIn = (
  text: string,
  { start, end }: TextSpan,
  names: RegExp | undefined,
  misprints: readonly (TextSpan & { readonly reading: string })[],
): Word[] => {
  const whole = text.slice(start, end);
  const quiet = spansOver(
    text.length,
    common.flatMap((pattern) =>
      [...whole.matchAll(pattern)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    ),
  );
  const words: Word[] = [];
  const put = (printed: string, place: TextSpan): void => {
    const isFigure = figure.test(printed);
    words.push({
      key: isFigure ? '#' : spelt(printed),
      printed: spelt(printed).replaceAll(/\s/g, ''),
      ...place,
      tells: !isFigure && !quiet.touch(place),
    });
  };
  const plain = (from: number, to: number): void => {
    const stretch = text.slice(from, to);
    const named = names === undefined ? [] : [...stretch.matchAll(names)];
    let done = 0;
    const before = (until: number): void => {
      for (const { 0: word, index } of stretch.slice(done, until).matchAll(wordForm))
        put(word, { start: from + done + index, end: from + done + index + word.length });
    };
    for (const { 0: name, index } of named) {
      before(index);
      const place = { start: from + index, end: from + index + name.length };
      words.push({ key: '@', printed: spelt(name), ...place, tells: false });
      done = index + name.length;
    }
    before(stretch.length);
  };
  let done = start;
  for (const { start: from, end: to, reading } of misprints) {
    if (from < done || to > end) continue;
    plain(done, from);
    for (const [word] of reading.matchAll(wordForm)) put(word, { start: from, end: to });
    done = to;
  }
  plain(done, end);
  return words;
};

/** Where one sentence, or one part of a list of aims in a sentence, ends and the next begins. */
const boundary = /;\s*|\n+|(?<=[\p{L}\d)%”"])[.…]+\s+(?=[\p{Lu}\d“"])/gu;
/** A longer stretch without any end is cut: it is a list, not a sentence. */
const longest = 1200;

/** The stretches of a provision between the ends of sentences; a row of a table is one. */
const stretches = ({ text, rows }: Provision): TextSpan[] => {
  if (rows.length > 0)
    return rows.flatMap((cells) => {
      const [first, last] = [cells[0], cells.at(-1)];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
  const found: TextSpan[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(boundary)) {
    found.push({ start, end: index });
    start = index + mark.length;
  }
  return [...found, { start, end: text.length }].map(({ start: from, end }) => ({
    start: from,
    end: Math.min(end, from + longest),
  }));
};

/** A stretch without what names another document: the number with all that follows it, which is the document's title. */
const ownWords = (stretch: TextSpan, citations: readonly TextSpan[]): TextSpan => {
  const first = citations.find(({ start, end }) => start < stretch.end && end > stretch.start);
  return first === undefined ? stretch : { start: stretch.start, end: Math.max(stretch.start, first.start) };
};

/** A stretch without white space and marks at its ends. */
const trimmed = (text: string, { start, end }: TextSpan): TextSpan => {
  const words = text.slice(start, end);
  const head = /^[\s\-–—+•*,:]*/u.exec(words)?.[0].length ?? 0;
  return { start: start + head, end: start + words.replace(/[\s.,;:…]+$/u, '').length };
};

/** The passages of a plan in reading order. Headings, the printed head and what every plan prints are none. */
export const passagesOf = ({ id, text, citations, misprints, names }: PassageSource): Passage[] => {
  const name = names.length === 0 ? undefined : new RegExp(names.map(escaped).join('|'), 'giu');
  return text.provisions.flatMap((provision): Passage[] => {
    if (provision.id === '' || provision.id === HEAD_ID || provision.kind === 'heading') return [];
    const isBoilerplate = (words: string): boolean => boilerplate.some((pattern) => pattern.test(words.trim()));
    if (isBoilerplate(provision.text) && boilerplate[0]?.test(provision.text.trim()) === true) return [];
    const here = <Place extends { readonly provision: string }>(places: readonly Place[]): Place[] =>
      places.filter((place) => place.provision === provision.id);
    const read = here(misprints).toSorted((one, other) => one.start - other.start);
    return stretches(provision).flatMap((stretch): Passage[] => {
      if (isBoilerplate(provision.text.slice(stretch.start, stretch.end))) return [];
      const span = trimmed(provision.text, ownWords(stretch, here(citations)));
      const words = span.end > span.start ? wordsIn(provision.text, span, name, read) : [];
      return words.length === 0 ? [] : [{ plan: id, provision: provision.id, ...span, words }];
    });
  });
};
