import type { DocumentFormat, ReadBlock, ReadDocument, Repair } from '../read-document.ts';
import { countRepairs, repairCharacters, squeezed } from './characters.ts';
import { decodeLegacy, decodeLine, encodingRepair, legacyEncodingOf } from './legacy-encoding.ts';

const ruler = /^\|?[\s:|-]*-{3,}[\s:|-]*\|?$/;
const isPipeRow = (line: string): boolean => /^\s*\|.*\|/.test(line) || (line.match(/\s\|\s/g)?.length ?? 0) >= 2;
const pipeCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** No line that a person wrote has more signs of emphasis, or is as long: what has is left as it stands. */
const mostSigns = 200;
const longest = 20_000;

/** Emphasis signs of Markdown are no words of the document; a star that stands alone is. */
const withoutEmphasis = (line: string): string =>
  line.length > longest || (line.match(/[*_]/g)?.length ?? 0) > mostSigns
    ? line
    : line
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
        .replace(/(?<![\p{L}\d*_])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\p{L}\d*_])/gu, '$2')
        .replace(/\\([-\\`*_{}[\]()#+.!|>~])/g, '$1');

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
  const repairs = countRepairs(earlier);
  const text = repairCharacters(original, repairs);
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
  return { format, blocks, lines: 'printed', repairs: repairs.list(), warnings: [] };
};

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without its mark: most letters of a Vietnamese text have a zero in their upper byte. */
const wideWithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length % 2 !== 0 || bytes.length < 16) return undefined;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 20_000);
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [upperFirst = 0, upperLast = 0] = zeros.map((count) => count / (end / 2));
  if (upperLast > 0.4 && upperFirst < 0.05) return 'utf-16le';
  return upperFirst > 0.4 && upperLast < 0.05 ? 'utf-16be' : undefined;
};

/**
 * Bytes of a text in UTF-8, UTF-16, or an old encoding of Vietnamese that can be told for sure. Throws
 * `UnreadableDocument` for any other.
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
  if (text === undefined) return decodeLegacy(bytes);
  if (wide !== undefined) return { text, repairs: [{ what: 'chuyển từ UTF-16 sang UTF-8', count: 1 }] };
  const encoding = legacyEncodingOf(text);
  return encoding === undefined
    ? { text, repairs: [] }
    : {
        text: text
          .split('\n')
          .map((line) => decodeLine(line, encoding))
          .join('\n'),
        repairs: [{ what: encodingRepair(encoding), count: 1 }],
      };
};
