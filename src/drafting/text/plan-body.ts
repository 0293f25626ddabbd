import { readFigures } from '../../plan-text/figure-words.ts';
import { readPrintedNumber, type PrintedNumber } from '../../plan-text/printed-number.ts';
import { inCapitals, kindOf } from '../facts/printed-head.ts';
import type { SourceLine } from './whole-lines.ts';

const dash = /^[-–—+•*▪●○]\s/u;
const gap = /^\[(?:\.{3}|…)\]$/;
/** From here on stand signatures and addressees: capitals there are no headings. */
const closes = /^(?:Nơi nhận\s?:?|TM\.|T\/M|KT\.|TUQ\.|TL\.|CHỦ TỊCH$|BÍ THƯ$)/u;
const annex = /^PHỤ LỤC(?:\s|$)|^Phụ lục(?:\s(?:số\s)?[IVX\d]+)/u;

const numberOf = (line: SourceLine | undefined, afterLetter: string | undefined): PrintedNumber | undefined =>
  line?.kind !== 'text' || dash.test(line.text)
    ? undefined
    : readPrintedNumber(line.text, { heading: true, afterLetter });

/** How deep a kind of number usually stands: a heading is followed by something deeper, an item of a list by its like. */
const keyOf = (number: PrintedNumber): string =>
  number.kind === 'decimal' ? `decimal-${number.parts.length}` : number.kind;

const isHeading = (
  line: SourceLine & { kind: 'text' },
  number: PrintedNumber,
  next: SourceLine | undefined,
  afterLetter: string | undefined,
): boolean => {
  const rest = line.text.slice(number.printed.length).trim();
  switch (number.kind) {
    case 'appendix':
    case 'part':
    case 'chapter':
    case 'section':
      return line.text.length <= 250 && !/[.;,]$/.test(rest);
    case 'article':
      return rest !== '' && rest.length <= 120 && !/[.;,:]$/.test(rest) && next !== undefined;
    case 'roman':
    case 'upper-letter':
      if (rest !== '' && rest.length <= 250 && inCapitals(rest)) return true;
      break;
    case 'decimal':
    case 'letter':
    case 'bracketed':
  }
  if (rest === '' || rest.length > 160 || /[.;,]$/.test(rest) || readFigures(rest).length > 0) return false;
  if (next === undefined) return false;
  // `a) Sở Tài chính` with `b)` right below it is an item of a list, a title only where something stands under it.
  const following = numberOf(next, afterLetter);
  if (following === undefined) return true;
  return (
    keyOf(following) !== keyOf(number) &&
    (following.kind === 'decimal' ? following.first || following.parts.length > 1 : following.first)
  );
};

const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const shown = rows.filter((row) => row.some((text) => text.trim() !== ''));
  const [header, ...below] = shown.map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [header ?? '', `|${' --- |'.repeat(shown[0]?.length ?? 1)}`, ...below].join('\n');
};

/**
 * The body of `plan.md`: the lines as they are, headings marked by `#` where a printed number or capitals make them one,
 * an empty line between paragraphs. Adds no word and takes none.
 */
export const planBody = (lines: readonly SourceLine[]): string => {
  const open: { key: string; level: number }[] = [];
  const blocks: string[] = [];
  let afterLetter: string | undefined;
  let closing = false;
  let untitled: number | undefined;
  lines.forEach((line, index) => {
    if (line.kind === 'table') {
      blocks.push(tableOf(line.rows));
      untitled = undefined;
      return;
    }
    const text = line.text.replaceAll('\t', ' ');
    if (annex.test(text)) closing = false;
    else if (closes.test(text)) closing = true;
    const number = closing || gap.test(text) ? undefined : numberOf(line, afterLetter);
    if (number?.kind === 'upper-letter') afterLetter = number.parts[0];
    if (number !== undefined && isHeading(line, number, lines[index + 1], afterLetter)) {
      const key = keyOf(number);
      const at = open.findIndex((entry) => entry.key === key);
      if (number.kind === 'appendix') open.length = 0;
      else if (at >= 0) open.length = at;
      const level = Math.min(6, (open.at(-1)?.level ?? 1) + 1);
      open.push({ key, level });
      blocks.push(`${'#'.repeat(level)} ${text}`);
      // `PHẦN II` alone on its line: the next line in capitals is its title.
      untitled = text.slice(number.printed.length).trim() === '' ? level : undefined;
      return;
    }
    // A decision carries its plan below it: the plan's own name is a heading over all of it.
    const inner =
      number === undefined && !dash.test(text) && index > 3 && /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC)/u.test(text)
        ? kindOf(text)
        : undefined;
    if (inner !== undefined && !text.endsWith(':')) {
      closing = false;
      open.length = 0;
      open.push({ key: 'inner', level: 2 });
      blocks.push(`## ${text}`);
      untitled = inner.rest === '' ? 2 : undefined;
      return;
    }
    const shouted =
      !closing &&
      number === undefined &&
      !dash.test(text) &&
      !gap.test(text) &&
      /\p{L}/u.test(text) &&
      text.length <= 250;
    if (shouted && untitled !== undefined && inCapitals(text)) {
      const level = Math.min(6, untitled + 1);
      if (open.at(-1)?.key === 'title') open.pop();
      open.push({ key: 'title', level });
      blocks.push(`${'#'.repeat(level)} ${text}`);
      untitled = undefined;
      return;
    }
    if (
      shouted &&
      inCapitals(text) &&
      /\s/.test(text) &&
      !/[.;,:]$/.test(text) &&
      /^MỤC TIÊU|^NHIỆM VỤ|^CHỈ TIÊU|^GIẢI PHÁP|^TỔ CHỨC THỰC HIỆN|^MỤC ĐÍCH|^KẾT QUẢ|^THỰC TRẠNG|^QUAN ĐIỂM/u.test(
        text,
      )
    ) {
      open.length = 0;
      open.push({ key: 'capitals', level: 2 });
      blocks.push(`## ${text}`);
      untitled = undefined;
      return;
    }
    untitled = undefined;
    blocks.push(text);
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
};
