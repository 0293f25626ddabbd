import { readPrintedNumber } from '../../plan-text/printed-number.ts';
import type { SourceLine } from '../text/whole-lines.ts';

/** Kinds of documents that may be a plan or carry one, as their title line prints them, and as the front matter names them. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^KẾ HOẠCH(?: HÀNH ĐỘNG)?/u, 'Kế hoạch'],
  [/^QUYẾT ĐỊNH/u, 'Quyết định'],
  [/^NGHỊ QUYẾT/u, 'Nghị quyết'],
  [/^CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?/u, 'Chương trình'],
  [/^CHỈ THỊ/u, 'Chỉ thị'],
  [/^ĐỀ ÁN/u, 'Đề án'],
  [/^CHIẾN LƯỢC/u, 'Chiến lược'],
  [/^KẾT LUẬN/u, 'Kết luận'],
  [/^THÔNG BÁO/u, 'Thông báo'],
  [/^BÁO CÁO/u, 'Báo cáo'],
];
/** A kind named at the start of words in any case. */
export const kindWord = String.raw`Kế hoạch|Quyết định|Nghị quyết|Chương trình(?: hành động)?|Chỉ thị|Đề án|Chiến lược|Kết luận`;

/** A document's own number: `193/KH-UBND`, `07-NQ/TU`, `28/2024/NQ-HĐND`. */
export const ownNumber = /\d{1,5}(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}]{0,5}(?:\s?[-/]\s?\p{Lu}[\p{L}&]{0,8}){1,2}/u;

/** What the first lines of a document are, as far as they are recognised. Indexes and texts as they stand in the lines. */
export interface PrintedHead {
  /** The lines of the head, in order, as they are kept in the front matter. */
  readonly lines: readonly string[];
  /** The lines below the head. */
  readonly rest: readonly SourceLine[];
  /** The line above all, where a law portal or a newspaper names the document in its own words. */
  readonly headline: string | null;
  /** Labels and values of the portal's table: `Số hiệu` → `193/KH-UBND`. */
  readonly portal: ReadonlyMap<string, string>;
  /** Lines of the issuing authority, as printed. */
  readonly authority: readonly string[];
  readonly numberLine: string | null;
  readonly dateLine: string | null;
  /** `Kế hoạch`, from the title line; null where none is printed. */
  readonly kind: string | null;
  /** Lines of the title below the kind, as printed. */
  readonly title: readonly string[];
  /** Whether the head is that of an official document (motto, number, or the portal's table). */
  readonly official: boolean;
}

const motto = /CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const mottoSecond = /^Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc$/iu;
const labels = [
  'Số hiệu',
  'Số ký hiệu',
  'Số/Ký hiệu',
  'Ngày ban hành',
  'Ngày có hiệu lực',
  'Ngày hiệu lực',
  'Loại văn bản',
  'Cơ quan ban hành',
  'Nơi ban hành',
  'Người ký',
  'Lĩnh vực',
  'Ngày công báo',
  'Số công báo',
  'Tình trạng',
  'Trích yếu',
] as const;
const labelled = new RegExp(String.raw`^(${labels.join('|')})(?:\s*[:\t]\s*|\s+|$)(.*)$`, 'iu');
export const dateLinePattern = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;
const placeAndDate = /^\(?[\p{L}.\s-]{2,40},\s*ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm\s*\d{4}\)?$/iu;
const numberLabel = /^Số\s*:?\s*(?=[\d….\s]*[-/])/u;
const rulers = /^[-_=*—–\s]{3,}$/u;
const authorityWords =
  /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|TỈNH\s|THÀNH PHỐ\s|THÀNH PHỐ$|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ĐẢNG BỘ|UBND|HĐND|SỞ\s|BAN CHỈ ĐẠO|VĂN PHÒNG|CHỦ TỊCH)/u;
const bodyOpens =
  /^(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Ủy ban|Uỷ ban|UBND|Ban (?:Thường|Chấp|Chỉ)|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Hội đồng|Nhằm|Để|Tiếp tục|Trong|Ngày|Kính gửi|CHỦ TỊCH|GIÁM ĐỐC|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|Thời gian|Năm)(?=[\s,.:;]|$)/u;

const capitals = (text: string): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
};
/** Whether a line is printed in capitals, but for a word or two. */
export const inCapitals = (text: string): boolean => capitals(text) > 0.75;

/** The kind that a title line names, and the rest of that line. */
export const kindOf = (text: string): { kind: string; rest: string } | undefined => {
  const found = kinds.find(([pattern]) => pattern.test(text));
  if (!found || !inCapitals(text)) return undefined;
  const rest = text.replace(found[0], '').trim();
  return rest === '' || inCapitals(rest) ? { kind: found[1], rest } : undefined;
};

/** Whether words hold facts that a portal tells of a document beside its text: two labels or more. */
export const holdsFacts = (lines: readonly string[]): boolean =>
  lines.filter((line) => labelled.test(line.trim())).length >= 2;

const cellsOf = (text: string): string[] => text.split('\t').map((cell) => cell.trim());

const linesOfCells = (cells: readonly string[]): string[] => cells.flatMap((cell) => cell.split('\n'));

const asLines = (texts: readonly string[]): SourceLine[] =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, place): SourceLine => ({ kind: 'text', text, spaceBefore: place === 0 }));

/** Whether a table is no more than the place of signatures: whom it goes to on the left, who signs on the right. */
const isSigning = (rows: readonly (readonly string[])[]): boolean =>
  rows.length <= 6 &&
  rows.every((row) => row.length === 2) &&
  linesOfCells(rows.flatMap((row) => row[1] ?? [])).some((line) =>
    /^(?:(?:TM|KT|TUQ|TL|Q)\.|T\/M)\s|^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ)$/u.test(line.trim()),
  );

/**
 * Turns a table that holds an official head, a portal's table of facts or the signatures into lines: column by column, as it is
 * read.
 */
export const headAsLines = (lines: readonly SourceLine[]): SourceLine[] =>
  lines.flatMap((line, index) => {
    if (line.kind !== 'table') return [line];
    if (isSigning(line.rows))
      return asLines(linesOfCells([0, 1].flatMap((column) => line.rows.map((row) => row[column] ?? ''))));
    if (index > 12) return [line];
    const words = line.rows.flat().join('\n');
    const facts = line.rows.filter((row) => labelled.test(row[0]?.trim() ?? '')).length;
    if (!motto.test(words) && facts < 2) return [line];
    const texts =
      facts >= 2
        ? line.rows.map((row) => row.filter((cell) => cell.trim() !== '').join('\t'))
        : linesOfCells(line.rows.flat());
    return asLines(texts);
  });

/** Where two columns may be printed side by side: the head, and the place of signatures. */
const besides = /CỘNG H(?:OÀ|ÒA) XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận|^Số\s?:/u;

/**
 * Lines that hold two columns side by side, in the head and at the signatures, as one column after the other: so every
 * format of one document has its lines in the same order. Nothing but the order of the lines changes.
 */
export const columnsApart = (lines: readonly SourceLine[]): SourceLine[] => {
  const found: SourceLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const run: string[][] = [];
    const line = lines[index];
    if (line === undefined) break;
    for (let place = index; place < lines.length; place += 1) {
      const next = lines[place];
      // A portal's table of facts may stand right above the head: its rows are no columns of it.
      if (next?.kind !== 'text' || labelled.test(next.text)) break;
      if (run.length > 0 && !next.text.includes('\t') && next.spaceBefore) break;
      const cells = next.text.split('\t').map((cell) => cell.trim());
      if (cells.length !== 2 && !(run.length > 0 && cells.length === 1 && /^[-+•]\s/u.test(next.text))) break;
      run.push(cells);
    }
    const first = run[0];
    if (first?.length === 2 && run.some((cells) => cells.some((cell) => besides.test(cell)))) {
      const column = (place: number): SourceLine[] =>
        run
          .map((cells) => cells[place] ?? '')
          .filter((text) => text !== '')
          .map((text, at): SourceLine => ({ kind: 'text', text, spaceBefore: at === 0 }));
      found.push(...column(0), ...column(1));
      index += run.length - 1;
    } else found.push(line);
  }
  return found;
};

interface Found {
  portal: Map<string, string>;
  authority: string[];
  numberLine: string | null;
  dateLine: string | null;
  official: boolean;
}

const note = (text: string, found: Found): boolean => {
  if (motto.test(text) || mottoSecond.test(text)) found.official = true;
  else if (numberLabel.test(text) && ownNumber.test(text.replaceAll(/[….]{2,}/g, '0'))) {
    found.numberLine ??= text;
    found.official = true;
  } else if (numberLabel.test(text)) found.numberLine ??= text;
  else if (placeAndDate.test(text)) found.dateLine ??= text;
  else if (authorityWords.test(text) && inCapitals(text)) found.authority.push(text);
  else if (
    inCapitals(text) &&
    found.authority.length > 0 &&
    found.authority.length < 3 &&
    /^[\p{Lu}\s.-]+$/u.test(text)
  )
    found.authority.push(text);
  else return rulers.test(text) || text === '*';
  return true;
};

/** Recognises the head of a document. Lines that are no head stay in `rest`; nothing is lost. */
export const readPrintedHead = (lines: readonly SourceLine[]): PrintedHead => {
  const found: Found = { portal: new Map(), authority: [], numberLine: null, dateLine: null, official: false };
  const head: string[] = [];
  const title: string[] = [];
  let kind: string | null = null;
  let headline: string | null = null;
  let label: string | undefined;
  let index = 0;
  for (; index < Math.min(lines.length, 60); index += 1) {
    const line = lines[index];
    if (line?.kind !== 'text') break;
    const cells = cellsOf(line.text);
    const portal = labelled.exec(line.text);
    if (portal?.[1] !== undefined && (portal[2] !== '' || labelled.test(line.text))) {
      const name = labels.find((known) => known.toLowerCase() === portal[1]?.toLowerCase());
      const value = (portal[2] ?? '').trim();
      if (name !== undefined) {
        if (value === '') label = name;
        else found.portal.set(name, value);
        head.push(line.text);
        continue;
      }
    }
    if (label !== undefined) {
      found.portal.set(label, line.text);
      label = undefined;
      head.push(line.text);
      continue;
    }
    const named = cells.length === 1 ? kindOf(line.text) : undefined;
    if (named !== undefined) {
      kind = named.kind;
      head.push(line.text);
      if (named.rest !== '') title.push(named.rest);
      index += 1;
      break;
    }
    const known = cells.map((cell) => note(cell, found));
    if (known.every(Boolean)) {
      head.push(line.text);
      continue;
    }
    // Before the motto a portal or a newspaper names the document in its own words.
    if (index === 0 && line.text.length < 400 && !/[;:]$/.test(line.text)) {
      headline = line.text;
      head.push(line.text);
      continue;
    }
    break;
  }
  if (kind !== null)
    for (; index < lines.length && title.length < 8; index += 1) {
      const line = lines[index];
      if (line?.kind !== 'text') break;
      const text = line.text;
      if (rulers.test(text) || /^\((?:Kèm theo|Ban hành kèm theo|Thực hiện)/iu.test(text)) {
        head.push(text);
        continue;
      }
      if (note(text, found) && !inCapitals(text)) {
        head.push(text);
        continue;
      }
      if (
        bodyOpens.test(text) &&
        !(
          title.length === 0 &&
          !/^(?:Căn cứ|Xét|Theo|Ủy ban|Uỷ ban|UBND)/u.test(text) &&
          text.length < 200 &&
          !/[.;:,]$/.test(text)
        )
      )
        break;
      if (readPrintedNumber(text, { heading: true }) !== undefined) break;
      const first = title.length === 0;
      if (!inCapitals(text) && !(first || !line.spaceBefore)) break;
      if (!inCapitals(text) && (/[.;:]$/.test(text) || text.length > 350)) break;
      title.push(text);
      head.push(text);
    }
  const official = found.official || found.portal.size >= 2;
  if (kind === null && !official) {
    // A newspaper's headline is a head; the first sentence of a summary is its text.
    const isHeadline =
      headline !== null &&
      headline.length <= 200 &&
      !/[.;:]$/.test(headline) &&
      !/đã ban hành|số\s\d+/iu.test(headline);
    const taken = isHeadline && headline !== null ? 1 : 0;
    return {
      ...found,
      lines: headline !== null && taken === 1 ? [headline] : [],
      rest: lines.slice(taken),
      headline: taken === 1 ? headline : null,
      authority: [],
      numberLine: null,
      dateLine: null,
      kind: null,
      title: [],
      official: false,
    };
  }
  return { ...found, lines: head, rest: lines.slice(index), headline, kind, title, official };
};
