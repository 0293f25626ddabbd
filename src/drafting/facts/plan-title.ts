import { kindWord, ownNumber } from './printed-head.ts';

const fold = (words: string): string => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Words that keep a capital where a title in capitals is brought into small letters. */
const proper = [
  'Việt Nam',
  'Chính phủ',
  'Thủ tướng',
  'Trung ương',
  'Bộ Chính trị',
  'Quốc hội',
  'Tỉnh ủy',
  'Thành ủy',
  'Ban Chấp hành',
  'Đảng',
  'Nhà nước',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Đề án',
  'Internet',
];
/** An abbreviation or a Roman number stays in capitals; a syllable of a title in capitals does not. */
const staysCapital = (word: string): boolean =>
  /^[IVX]+$/.test(word) ||
  (/^\p{Lu}{2,6}$/u.test(word) && !/[AEIOUYÀ-ỹ]/iu.test(word)) ||
  /[\d/]/.test(word) ||
  /^(?:UBND|HĐND|GRDP|AI|IOT|DTI|OCOP)$/u.test(word);

/** Words in capitals as they would be written in a sentence; names are given from outside. */
export const inSentenceCase = (words: string, names: readonly string[]): string => {
  let text = words
    .split(' ')
    .map((word) => (staysCapital(word.replaceAll(/[“”"(),.]/g, '')) ? word : word.toLowerCase()))
    .join(' ');
  for (const name of [...names, ...proper])
    text = text.replaceAll(
      new RegExp(`(?<!\\p{L})${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu'),
      name,
    );
  return text;
};

/** The same words as a text writes them in small letters, or undefined where it does not hold them. */
const asWrittenIn = (words: string, texts: readonly string[]): string | undefined => {
  const wanted = fold(words);
  for (const text of texts) {
    const plain = text.replaceAll(/\s+/g, ' ');
    const place = plain.toLowerCase().indexOf(wanted);
    const written = plain.slice(place, place + wanted.length);
    if (place >= 0 && /\p{Ll}/u.test(written) && fold(written) === wanted) return written;
  }
  return undefined;
};

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const namedDocument = new RegExp(
  String.raw`^(${kindWord})\s(?:số\s)?(?:${ownNumber.source})(?:\s(?:năm\s\d{4}|ngày\s[\d/.-]+(?:\stháng\s\d{1,2}\snăm\s\d{4})?|của\s.{3,60}?))*\s(?:(?:về(?:\sviệc)?|v\/v)\s)?(.+?)(?:\sdo\s.{3,80}\sban hành)?[.;]?$`,
  'iu',
);
const issues = new RegExp(
  String.raw`(?:ban hành|xây dựng|thông qua)\s(?:${kindWord}\s)?(?=(${kindWord}))(?:\1)\s(?!số\s)(.{15,400}?)(?=,?\s(?:cụ thể|như sau|với (?:các|những) (?:nội dung|chủ đề)|gồm|trong đó|bao gồm)(?:[\s:,.]|$)|[.;:]\s|[.;:]$|$)`,
  'iu',
);
const inSentence = new RegExp(
  String.raw`(${kindWord})\s(?:số\s)(?:${ownNumber.source})(?:\sngày\s(?:[\d/.-]+|\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}))?(?:\s(?:của|do)\s[^,.;]{3,60}?(?=\svề))?\s(?:về(?:\sviệc)?|v\/v)\s(.{10,400}?)(?=[.;]\s|[.;]$|$)`,
  'iu',
);

/** Where a title may be read, the surest first. */
export interface TitleSources {
  readonly kind: string | null;
  readonly headline: string | null;
  /** Lines printed below the kind. */
  readonly printed: readonly string[];
  /** Paragraphs of the text, in order. */
  readonly paragraphs: readonly string[];
  /** Names that keep their capitals. */
  readonly names: readonly string[];
}

/** Kind and title of a plan in the words of its text: `Kế hoạch Chuyển đổi số tỉnh … đến năm 2025`; null where none is told. */
export const readTitle = (sources: TitleSources): { kind: string | null; title: string | null } => {
  const { headline, paragraphs, names } = sources;
  // `CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH` in capitals above a title in small letters.
  const isMixed = sources.printed.some((line) => /\p{Ll}{3}/u.test(line));
  const printed = sources.printed.map((line) =>
    isMixed && !/\p{Ll}/u.test(line) ? inSentenceCase(line, names) : line,
  );
  const written = (kind: string, words: string): string => {
    const whole = `${kind} ${words}`.replaceAll(/\s+/g, ' ').trim();
    return upperFirst(asWrittenIn(whole, paragraphs) ?? whole);
  };
  const portal = headline === null ? null : namedDocument.exec(headline.replaceAll(/\s+/g, ' '));
  if (portal?.[1] !== undefined && portal[2] !== undefined) {
    const kind = sources.kind ?? upperFirst(portal[1].toLowerCase());
    return { kind, title: written(kind, portal[2]) };
  }
  if (sources.kind !== null && printed.length > 0) {
    const words = printed
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .replace(/^(?:V\/v|Về việc|VỀ VIỆC|Về|VỀ)\s/u, '');
    const whole = asWrittenIn(`${sources.kind} ${words}`, paragraphs);
    if (whole !== undefined) return { kind: sources.kind, title: upperFirst(whole) };
    const alone = asWrittenIn(words, paragraphs) ?? (/\p{Ll}{3}/u.test(words) ? words : inSentenceCase(words, names));
    return {
      kind: sources.kind,
      title: `${sources.kind} ${/^\p{Lu}{2}/u.test(alone) ? alone : alone.charAt(0).toLowerCase() + alone.slice(1)}`,
    };
  }
  for (const paragraph of paragraphs.slice(0, 12)) {
    const text = paragraph.replaceAll(/\s+/g, ' ');
    if (/^Căn cứ\s(?!.*ban hành kế hoạch)/iu.test(text)) continue;
    const numbered = inSentence.exec(text);
    if (
      numbered?.[1] !== undefined &&
      numbered[2] !== undefined &&
      /đã ban hành|vừa ban hành|ban hành kế hoạch số/iu.test(text)
    ) {
      const kind = sources.kind ?? upperFirst(numbered[1].toLowerCase());
      return { kind, title: `${kind} ${numbered[2]}` };
    }
    const issued = issues.exec(text);
    if (issued?.[1] !== undefined && issued[2] !== undefined) {
      const kind = sources.kind ?? upperFirst(issued[1].toLowerCase());
      return { kind, title: `${kind} ${issued[2]}` };
    }
  }
  return { kind: sources.kind, title: null };
};

/** A title for lists, at most 90 characters: without the kind, cut before a comma or a word. */
export const shortTitleOf = (title: string): string => {
  const words = upperFirst(
    title.replace(new RegExp(`^(?:${kindWord})\\s`, 'iu'), '').replace(/^(?:về việc|về)\s/iu, ''),
  );
  if (words.length <= 90) return words;
  // `chuyển đổi số, phát triển …, xã hội số tỉnh X đến năm 2025`: the list in the middle goes first.
  const [first = ''] = words.split(',');
  const place = words.search(/\s(?:tỉnh|thành phố)\s\p{Lu}/u);
  const shorter = place > first.length ? `${first}${words.slice(place)}` : words;
  if (shorter.length <= 90) return shorter;
  const cut = shorter.slice(0, 90);
  return (
    cut.includes(',') && cut.lastIndexOf(',') > 40
      ? cut.slice(0, cut.lastIndexOf(','))
      : cut.slice(0, cut.lastIndexOf(' '))
  ).trim();
};
