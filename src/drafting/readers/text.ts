import {
  UnreadableDocument,
  type DocumentFormat,
  type ReadBlock,
  type ReadDocument,
  type Repair,
} from '../read-document.ts';
import { readLegacy } from './legacy-encoding.ts';

const ruler = /^\|?[\s:|-]*-{3,}[\s:|-]*\|?$/;
const isPipeRow = (line: string): boolean => /^\s*\|.*\|/.test(line) || (line.match(/\s\|\s/g)?.length ?? 0) >= 2;
const pipeCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Brings characters into the one form that the project keeps, and counts what it changed. */
const repairCharacters = (original: string): { text: string; repairs: Repair[] } => {
  const repairs: Repair[] = [];
  let text = original;
  const replace = (pattern: RegExp, by: string, what: string): void => {
    const count = text.match(pattern)?.length ?? 0;
    if (count === 0) return;
    text = text.replace(pattern, by);
    repairs.push({ what, count });
  };
  replace(/^\ufeff/g, '', 'bỏ dấu thứ tự byte (BOM) ở đầu tệp');
  replace(/\r\n?/g, '\n', 'đổi cách xuống dòng của Windows');
  replace(/[\u2028\u2029\u0085\u000b\f]/g, '\n', 'đổi ký tự ngắt dòng, ngắt trang thành xuống dòng');
  replace(/[\u00a0\u202f\u2007]/g, ' ', 'đổi dấu cách không ngắt thành dấu cách');
  // eslint-disable-next-line no-control-regex
  const hidden = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  replace(hidden, '', 'bỏ ký tự ẩn');
  const composed = text.normalize('NFC');
  if (composed !== text) {
    repairs.push({ what: 'ghép dấu rời thành chữ dựng sẵn (NFC)', count: text.match(/\p{M}/gu)?.length ?? 1 });
    text = composed;
  }
  return { text, repairs };
};

/** No line that a person wrote has more signs of emphasis or is longer: one that has is left as it stands. */
const [mostSigns, longestLine] = [200, 20_000];

/** Emphasis signs of Markdown are no words of the document; a star that stands alone is. */
const withoutEmphasis = (line: string): string =>
  line.length > longestLine || (line.match(/[*_]/g)?.length ?? 0) > mostSigns
    ? line
    : line
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
        .replace(/(?<![\p{L}\d*_])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\p{L}\d*_])/gu, '$2')
        .replace(/\\([-\\`*_{}[\]()#+.!|>~])/g, '$1');

/** Wide gaps part columns; single spaces part words. */
const squeezed = (line: string): string =>
  line
    .trim()
    .replaceAll(/ *\t\s*| {3,}/g, '\t')
    .replaceAll(/ {2}/g, ' ');

const asTable = (rows: string[][]): ReadBlock => {
  const width = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
};

/** Rows of a table whose columns a tab parts: three columns or more, in two lines or more. */
const tabRows = (lines: readonly string[], start: number): string[][] => {
  const rows: string[][] = [];
  for (let index = start; index < lines.length; index += 1) {
    const cells = squeezed(lines[index] ?? '').split('\t');
    if (cells.length < 3) break;
    rows.push(cells);
  }
  return rows.length > 1 ? rows : [];
};

/** A text as a document: one block a printed line, pipe and tab tables as tables, Markdown signs taken off. Never throws. */
export const readText = (
  original: string,
  format: Extract<DocumentFormat, 'txt' | 'md'>,
  earlier: readonly Repair[] = [],
): ReadDocument => {
  const { text, repairs } = repairCharacters(original);
  const lines = text.split('\n');
  const blocks: ReadBlock[] = [];
  let spaceBefore = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      spaceBefore = true;
      continue;
    }
    if (isPipeRow(line) && isPipeRow(lines[index + 1] ?? '')) {
      const rows: string[][] = [];
      for (; isPipeRow(lines[index] ?? ''); index += 1)
        if (!ruler.test(lines[index]?.trim() ?? ''))
          rows.push(pipeCells(lines[index] ?? '').map((cell) => (format === 'md' ? withoutEmphasis(cell) : cell)));
      index -= 1;
      blocks.push(asTable(rows));
      spaceBefore = true;
      continue;
    }
    const rows = tabRows(lines, index);
    if (rows.length > 0) {
      blocks.push(asTable(rows));
      index += rows.length - 1;
      spaceBefore = true;
      continue;
    }
    const heading = format === 'md' ? /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) : null;
    const dashed = format === 'md' ? line.replace(/^(\s*)\*\s+/, '$1- ') : line;
    const words = squeezed(format === 'md' ? withoutEmphasis(heading?.[2] ?? dashed) : line);
    if (words === '') continue;
    blocks.push({
      kind: 'text',
      text: words,
      ...(heading?.[1] ? { heading: heading[1].length } : {}),
      ...(spaceBefore || heading ? { spaceBefore: true } : {}),
    });
    spaceBefore = heading !== null;
  }
  return { format, blocks, lines: 'printed', repairs: [...earlier, ...repairs], warnings: [] };
};

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without its mark: every other byte of Latin letters is zero. */
const wideWithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 2000));
  if (sample.length < 20) return undefined;
  let [even, odd] = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) place % 2 === 0 ? (even += 1) : (odd += 1);
  });
  const half = sample.length / 2;
  return odd > half * 0.3 && even === 0 ? 'utf-16le' : even > half * 0.3 && odd === 0 ? 'utf-16be' : undefined;
};

/**
 * Bytes of a text as Unicode: UTF-8, UTF-16, or an old Vietnamese code that is told from its spelling. Throws
 * `UnreadableDocument` where no code reads well.
 */
export const decodeText = (bytes: Uint8Array): { text: string; repairs: Repair[] } => {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : wideWithoutMark(bytes);
  const text = decodeAs(bytes, wide ?? 'utf-8');
  if (text !== undefined) {
    // Letters of an old font, saved as Unicode as they were.
    const legacy = readLegacy(text);
    return {
      text: legacy?.text ?? text,
      repairs: [
        ...(wide === undefined ? [] : [{ what: 'chuyển từ UTF-16 sang UTF-8', count: 1 }]),
        ...(legacy ? [{ what: `chuyển từ ${legacy.code} sang Unicode`, count: 1 }] : []),
      ],
    };
  }
  const legacy = readLegacy(new TextDecoder('windows-1252').decode(bytes));
  if (legacy) return { text: legacy.text, repairs: [{ what: `chuyển từ ${legacy.code} sang Unicode`, count: 1 }] };
  throw new UnreadableDocument(
    'chữ trong tệp không phải Unicode, cũng không đọc được như TCVN3, VNI hay Windows-1258.',
    'mở tệp bằng chương trình đã soạn nó, chuyển sang Unicode rồi lưu thành .docx hoặc .txt (UTF-8).',
  );
};
