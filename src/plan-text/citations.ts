import type { CitedDocument } from '../domain/cited-document.ts';
import { leadTo, toCanonical } from './canonical.ts';
import { spansOver } from './spans-over.ts';

/** A place in a text that names another document. */
export interface Citation {
  /** Span of the words that become the link: kind, number and date. */
  readonly start: number;
  readonly end: number;
  /** The number as printed, or the name of a law. */
  readonly written: string;
  /** ISO date printed with it, or null. */
  readonly date: string | null;
}

const documentNumber =
  /(?<![\p{L}\d/]|năm\s)\d{1,5}(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}]{0,5}\d{0,2}(?:[-/]\p{Lu}[\p{L}]{0,6}\d{0,2}){0,2}(?![\p{L}\d])/gu;
const kindBefore =
  /(?:Quyết định|Nghị quyết|Nghị định|Chỉ thị|Kế hoạch|Thông tư|Chương trình|Công văn|Kết luận|Thông báo|Luật|Đề án|Văn bản)\s(?:số:?\s)?$|số:?\s$/iu;
const dateAfter =
  /^\s?(?:,\s)?ngày\s(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|\stháng\s(\d{1,2})\snăm\s(\d{4}))/iu;
/** A law by its name, whose first word alone is capital: to the word that leads on in the sentence. */
const lawName =
  /(?<![\p{L}])Luật\s\p{Lu}\p{L}*(?:\s(?!(?:và|của|được|có|theo|để|về|trên|tại|trong|quy định|ngày|năm|số|cho|đến|từ|với|là|sẽ|đã|phải|này|nêu|do|khi|như|các|những|hiện hành|nếu|hoặc|cùng|bằng|không|vào|nhằm|cũng|thì|mà|đang)(?!\p{L}))\p{Ll}\p{L}*){0,8}/gu;

const isoDate = (match: RegExpExecArray): string =>
  [match[3] ?? match[5] ?? '', (match[2] ?? match[4] ?? '').padStart(2, '0'), (match[1] ?? '').padStart(2, '0')].join(
    '-',
  );

/** A text cut into document numbers and what stands between them, in order; nothing is left out. */
export const splitAtNumbers = (text: string): { text: string; isNumber: boolean }[] => {
  const parts: { text: string; isNumber: boolean }[] = [];
  let done = 0;
  for (const { 0: number, index } of text.matchAll(documentNumber)) {
    if (!/\p{Lu}{2}/u.test(number)) continue;
    if (index > done) parts.push({ text: text.slice(done, index), isNumber: false });
    parts.push({ text: number, isNumber: true });
    done = index + number.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isNumber: false });
  return parts;
};

/** Letters and digits of a document number, however it is spaced and cased: `749/qđ-ttg`. */
export const numberKey = (number: string): string => number.normalize('NFC').replaceAll(/\s/g, '').toLowerCase();

const nameForms = (law: CitedDocument): string[] => [
  ...(law.aliases ?? []),
  ...(law.title === undefined ? [] : [law.title]),
];

/**
 * Every place where a text names a document: by number (`Quyết định số 749/QĐ-TTg ngày 03/6/2020`, `17-NQ/CP`) or, for
 * laws, by name. `laws` are the documents that are known by name. A law that is not among them is found too, so that the
 * check can ask for it.
 */
export const findCitations = (original: string, laws: readonly CitedDocument[]): Citation[] => {
  const { text, starts, ends } = toCanonical(original);
  const found: Citation[] = [];
  const add = (from: number, to: number, written: string): void => {
    const dated = dateAfter.exec(text.slice(to));
    const kind = kindBefore.exec(leadTo(text, from));
    const start = kind ? from - kind[0].length : from;
    const end = to + (dated?.[0].length ?? 0);
    found.push({
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? original.length,
      written,
      date: dated ? isoDate(dated) : null,
    });
  };
  for (const match of text.matchAll(documentNumber)) {
    if (!/\p{Lu}{2}/u.test(match[0])) continue;
    add(match.index, match.index + match[0].length, match[0]);
  }
  const numbered = spansOver(original.length, found);
  const lower = text.toLowerCase();
  const names = laws.flatMap(nameForms).sort((one, other) => other.length - one.length);
  for (const match of text.matchAll(lawName)) {
    const name = names.find((form) => lower.startsWith(form.toLowerCase(), match.index));
    const to = match.index + (name ?? match[0]).length;
    const span = { start: starts[match.index] ?? 0, end: ends[to - 1] ?? 0 };
    if (numbered.touch(span)) continue;
    add(match.index, to, text.slice(match.index, to));
    numbered.add(span);
  }
  return found.sort((one, other) => one.start - other.start);
};

interface Form {
  key: string;
  date: string | undefined;
}

const aliasForm = (alias: string, date: string | undefined): Form => {
  const place = alias.search(/\sngày\s/iu);
  if (place < 0) return { key: numberKey(alias), date };
  const dated = dateAfter.exec(alias.slice(place));
  return { key: numberKey(alias.slice(0, place)), date: dated ? isoDate(dated) : date };
};

/** Every citation is laid beside every document: the forms of each are made once. */
const madeForms = new WeakMap<CitedDocument, readonly Form[]>();

const formsOf = (document: CitedDocument): readonly Form[] => {
  const made = madeForms.get(document) ?? [
    ...(document.number === undefined ? [] : [{ key: numberKey(document.number), date: document.date }]),
    ...(document.number === undefined && document.title !== undefined
      ? [{ key: numberKey(document.title), date: document.date }]
      : []),
    ...(document.aliases ?? []).map((alias) => aliasForm(alias, document.date)),
  ];
  madeForms.set(document, made);
  return made;
};

/** What a citation points at: a document, the plan's own number, or nothing we know. */
export type Resolution =
  | { readonly kind: 'document'; readonly document: CitedDocument }
  | { readonly kind: 'self' }
  | { readonly kind: 'unknown' };

/**
 * The document that a citation names. Numbers recur across provinces and years, so a provincial document is only found
 * from a plan of its province, and a printed date must be the document's (or one under which it is known to be misquoted).
 */
export const resolveCitation = (
  citation: Citation,
  documents: readonly CitedDocument[],
  plan: { province: string; number?: string | undefined; issued?: string | undefined },
): Resolution => {
  const key = numberKey(citation.written);
  if (
    plan.number !== undefined &&
    key === numberKey(plan.number) &&
    (citation.date === null || plan.issued === undefined || citation.date.startsWith(plan.issued))
  )
    return { kind: 'self' };
  const candidates = documents.filter(
    (document) =>
      (document.province === undefined || document.province === plan.province) &&
      formsOf(document).some((form) => form.key === key && (citation.date === null || form.date === citation.date)),
  );
  const [only, second] = candidates;
  return only !== undefined && second === undefined ? { kind: 'document', document: only } : { kind: 'unknown' };
};
