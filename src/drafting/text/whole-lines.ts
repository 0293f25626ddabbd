import { readPrintedNumber } from '../../plan-text/printed-number.ts';
import type { ReadBlock, ReadDocument, TextBlock } from '../read-document.ts';

/** One line of the text as read: a whole paragraph, or a table. What the file `source.txt` holds, line by line. */
export type SourceLine =
  | { readonly kind: 'text'; readonly text: string; readonly spaceBefore: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const dash = /^[-–—+•*▪●○]\s/u;
const shout = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** A bare page number, which stands between two halves of a paragraph and belongs to neither. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-–—]\s?)?\d{1,3}(?:\s?[-–—])?$/.test(text) ||
  /^(?:trang|page)\s\d{1,3}(?:\s?(?:\/|trên|of)\s?\d{1,3})?$/iu.test(text);

const opensLine = (text: string): boolean =>
  dash.test(text) ||
  readPrintedNumber(text) !== undefined ||
  /^(?:Phần|Chương|Mục|Điều|Phụ lục)\s+(?:thứ\s|[IVX\d])/iu.test(text) ||
  /^\[(?:\.{3}|…)\]$/.test(text) ||
  /^[-_=*]{3,}$/.test(text) ||
  /^(?:Căn cứ|Nơi nhận|Kính gửi|Số\s?:)/u.test(text);

/** The width to which a text is wrapped, or undefined where each line is a paragraph of its own. */
const wrapWidth = (texts: readonly string[]): number | undefined => {
  if (texts.length < 4) return undefined;
  const lengths = texts.map((text) => text.length).sort((one, other) => one - other);
  const long = lengths.at(-1) ?? 0;
  if (long > 180 || long < 40) return undefined;
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? long;
  const full = lengths.filter((length) => length >= width * 0.8).length;
  return full >= Math.max(3, texts.length * 0.1) ? width : undefined;
};

const continues = (above: string, text: string, width: number): boolean => {
  if (opensLine(text) || above.includes('\t') || text.includes('\t') || /^[-_=*]{3,}$/.test(above)) return false;
  const last = above.split('\n').at(-1) ?? above;
  const full = last.length >= width * 0.72;
  if (shout(last) || shout(text)) return full && shout(last) && shout(text) && readPrintedNumber(above) !== undefined;
  if (/^\p{Ll}/u.test(text)) return full || !/[.;:!?…]$/u.test(last);
  return full && !/[.;:!?…]["”)]?$/u.test(last);
};

/** The lines of a document as its author made them: printed lines that run on are joined, a dash stands apart from its words. */
export const wholeLines = (document: ReadDocument): { lines: SourceLine[]; joined: number; parted: number } => {
  let parted = 0;
  let joined = 0;
  const blocks = document.blocks.map((block): ReadBlock => {
    if (block.kind === 'table') return block;
    const text = block.text.replace(/^([-–—+•▪●○])(?=[\p{L}\d“"(])/u, '$1 ');
    if (text !== block.text) parted += 1;
    return { ...block, text };
  });
  const width =
    document.lines === 'printed'
      ? wrapWidth(blocks.filter((block): block is TextBlock => block.kind === 'text').map((block) => block.text))
      : undefined;
  const lines: SourceLine[] = [];
  const pages: SourceLine[] = [];
  let above = '';
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(...pages.splice(0), { kind: 'table', rows: block.rows });
      above = '';
      continue;
    }
    const line: SourceLine = { kind: 'text', text: block.text, spaceBefore: block.spaceBefore === true };
    // A page number waits until it is known whether the paragraph above it runs on.
    if (isPageNumber(block.text) && width !== undefined) {
      pages.push(line);
      continue;
    }
    const last = lines.at(-1);
    const runsOn =
      width !== undefined &&
      last?.kind === 'text' &&
      (block.spaceBefore !== true || (pages.length > 0 && /^\p{Ll}/u.test(block.text))) &&
      continues(above, block.text, width);
    if (runsOn) {
      joined += 1;
      lines[lines.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else lines.push(...pages.splice(0), line);
    above = runsOn ? `${above}\n${block.text}` : block.text;
  }
  lines.push(...pages);
  return { lines, joined, parted };
};

const rowText = (row: readonly string[]): string => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).join('\t');

/** `source.txt`: the text as read, a table row in one line with tabs between its cells. */
export const printSource = (lines: readonly SourceLine[]): string =>
  `${lines
    .map((line, index) => {
      const above = lines[index - 1];
      const parted = line.kind === 'table' || line.spaceBefore || above?.kind === 'table';
      const words =
        line.kind === 'text'
          ? line.text
          : line.rows
              .map(rowText)
              .filter((row) => row.trim() !== '')
              .join('\n');
      return above === undefined ? words : `${parted ? '\n' : ''}${words}`;
    })
    .join('\n')}\n`;
