import type { Nodes, Parent, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readOnce } from '../domain/read-once.ts';
import { readPrintedNumber, type PrintedNumber } from './printed-number.ts';
import { HEAD_ID, type PlanText, type Provision } from './provision.ts';

/**
 * Everything of Markdown that an official text must not trigger: a line of hyphens under a line would become a heading,
 * `<…>` would vanish, `[...]` could become a link, four spaces a code block. What stays: headings, lists, tables, emphasis.
 */
const officialTextOnly = {
  disable: {
    null: [
      'autolink',
      'blockQuote',
      'characterEscape',
      'characterReference',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

interface Block {
  kind: Exclude<Provision['kind'], 'head'>;
  level: number;
  start: number;
  end: number;
  text: string;
  offsets: number[];
  emphasis: { start: number; end: number; strong: boolean }[];
  rows: { start: number; end: number }[][];
}

const offsetsOf = (node: Nodes): { start: number; end: number } => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** Plain text of inline content, each character with its place in the source. */
const appendInline = (block: Block, nodes: readonly PhrasingContent[], source: string): void => {
  for (const node of nodes) {
    const { start, end } = offsetsOf(node);
    if (node.type === 'emphasis' || node.type === 'strong') {
      const from = block.text.length;
      appendInline(block, node.children, source);
      block.emphasis.push({ start: from, end: block.text.length, strong: node.type === 'strong' });
      continue;
    }
    const value = node.type === 'text' ? node.value : node.type === 'break' ? '\n' : source.slice(start, end);
    let place = start;
    for (let unit = 0; unit < value.length; unit += 1) {
      while (place < end && source[place] !== value[unit]) place += 1;
      block.offsets.push(Math.min(place, Math.max(start, end - 1)));
      place += 1;
    }
    block.text += value;
  }
};

const gapMark = /^\[(?:\.{3}|…)\]$/;
const printedDash = /^[+–—•*-]\s+/u;

const blocksOf = (source: string): Block[] => {
  const blocks: Block[] = [];
  const open = (kind: Block['kind'], node: Nodes): Block => {
    const block: Block = { kind, level: 0, ...offsetsOf(node), text: '', offsets: [], emphasis: [], rows: [] };
    blocks.push(block);
    return block;
  };
  const prefix = (block: Block, start: number, end: number): void => {
    for (let place = start; place < end; place += 1) {
      block.text += source[place];
      block.offsets.push(place);
    }
  };
  const table = (node: Table): void => {
    const block = open('table', node);
    for (const row of node.children) {
      const cells: { start: number; end: number }[] = [];
      for (const cell of row.children) {
        const start = block.text.length;
        appendInline(block, cell.children, source);
        cells.push({ start, end: block.text.length });
        block.text += cell === row.children.at(-1) ? '\n' : '\t';
        block.offsets.push(offsetsOf(cell).end);
      }
      block.rows.push(cells);
    }
  };
  const walk = (parent: Parent): void => {
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'heading') {
        const block = open('heading', node);
        block.level = node.depth;
        appendInline(block, node.children, source);
      } else if (node.type === 'paragraph') {
        const block = open('paragraph', node);
        appendInline(block, node.children, source);
        const dash = printedDash.exec(block.text);
        if (gapMark.test(block.text.trim())) block.kind = 'gap';
        else if (dash) {
          block.kind = dash[0].startsWith('+') ? 'sub-dash' : 'dash';
          const length = dash[0].length;
          block.text = block.text.slice(length);
          block.offsets.splice(0, length);
          block.emphasis = block.emphasis.map((span) => ({
            ...span,
            start: Math.max(0, span.start - length),
            end: span.end - length,
          }));
        }
      } else if (node.type === 'list') {
        for (const item of node.children) {
          const { start, end } = offsetsOf(item);
          const marker = /^(?:[-*+]|\d+[.)])/.exec(source.slice(start, end))?.[0] ?? '-';
          const [first, ...rest] = item.children;
          const kind = /\d/.test(marker) ? 'paragraph' : marker === '+' ? 'sub-dash' : 'dash';
          const block = open(kind, item);
          if (first?.type === 'paragraph') {
            if (kind === 'paragraph') prefix(block, start, offsetsOf(first).start);
            appendInline(block, first.children, source);
            block.end = offsetsOf(first).end;
            walk({ type: 'root', children: rest } as Parent);
          } else {
            if (kind === 'paragraph') prefix(block, start, start + marker.length);
            block.end = start + marker.length;
            walk(item);
          }
        }
      } else if (node.type === 'table') table(node);
      else {
        const block = open('paragraph', node);
        prefix(block, block.start, block.end);
      }
    }
  };
  walk(
    // The parser would drop a byte order mark and count all places one too low.
    fromMarkdown(source.replace(/^\ufeff/, ' '), {
      extensions: [gfmTable(), officialTextOnly],
      mdastExtensions: [gfmTableFromMarkdown()],
    }),
  );
  return blocks;
};

interface OpenNumber {
  id: string;
  number: PrintedNumber;
  heading: boolean;
}

/** Where in the tree of numbers a printed number stands: the numbers that stay open above it, and its id. */
const placeNumber = (
  open: readonly OpenNumber[],
  number: PrintedNumber,
  heading: boolean,
): { parents: OpenNumber[]; id: string } => {
  const child = (parents: readonly OpenNumber[], parts: readonly string[]): { parents: OpenNumber[]; id: string } => ({
    parents: [...parents],
    id: [...(parents.at(-1) ? [parents.at(-1)?.id] : []), ...parts].join('-'),
  });
  if (number.kind === 'appendix') return child([], number.parts);
  const level = open.findIndex((entry) => entry.number.kind === number.kind);
  if (number.kind === 'decimal' && number.parts.length > 1) {
    const wanted = number.parts.slice(0, -1).join('.');
    const parent = open.findLastIndex(
      (entry) => entry.number.kind === 'decimal' && entry.number.parts.join('.') === wanted,
    );
    if (parent >= 0) return child(open.slice(0, parent + 1), number.parts.slice(-1));
    return child(level >= 0 ? open.slice(0, level) : open, number.parts);
  }
  if (level < 0) return child(open, number.parts);
  const last = open.at(-1);
  const listed = ['decimal', 'letter', 'bracketed'].includes(number.kind);
  if (number.first && listed && last !== undefined && (last.number.kind !== number.kind || (last.heading && !heading)))
    return child(open, number.parts);
  // Among open numbers of this kind, the one that this number follows; else the innermost that is printed alike.
  const follows = open.findLastIndex((entry) => entry.number.kind === number.kind && isNext(entry.number, number));
  const alike = open.findLastIndex((entry) => entry.number.kind === number.kind && entry.heading === heading);
  return child(open.slice(0, follows >= 0 ? follows : alike >= 0 ? alike : level), number.parts);
};

/** The order in which documents letter their points: `đ` (`dd`) after `d`, no f, j, w, z. */
const alphabet = ['a', 'b', 'c', 'd', 'dd', ...'eghiklmnopqrstuvxy'];

/** Whether a single number comes right after another of its kind; letters and Roman numbers count by their place. */
const isNext = (one: PrintedNumber, other: PrintedNumber): boolean => {
  const place = (number: PrintedNumber): number => {
    const value = number.parts.at(-1) ?? '';
    if (number.kind === 'letter' || number.kind === 'upper-letter') return alphabet.indexOf(value);
    return Number(value);
  };
  return one.parts.length === 1 && place(other) === place(one) + 1;
};

const parse = (head: string, body: string): PlanText => {
  const provisions: Provision[] = [];
  if (head !== '')
    provisions.push({
      id: HEAD_ID,
      kind: 'head',
      level: 0,
      number: null,
      text: head,
      offsets: Array.from({ length: head.length }, (_, unit) => unit),
      emphasis: [],
      ancestors: [],
      rows: [],
      before: '',
      raw: head,
    });
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}--${count}`;
  };
  let open: OpenNumber[] = [];
  let counts = { p: 0, d: 0, b: 0, c: 0 };
  let lastDash: string | undefined;
  let upperLetter: string | undefined;
  let place = 0;
  for (const block of blocksOf(body)) {
    const number =
      block.kind === 'heading' || block.kind === 'paragraph'
        ? readPrintedNumber(block.text, { heading: block.kind === 'heading', afterLetter: upperLetter })
        : undefined;
    let id = '';
    let ancestors = open.map((entry) => entry.id);
    const below = (count: string): string => [...ancestors.slice(-1), count].join('-');
    if (number) {
      const placed = placeNumber(open, number, block.kind === 'heading');
      id = unique(placed.id);
      ancestors = placed.parents.map((entry) => entry.id);
      open = [...placed.parents, { id, number, heading: block.kind === 'heading' }];
      counts = { p: 0, d: 0, b: 0, c: 0 };
      lastDash = undefined;
      if (number.kind === 'upper-letter') upperLetter = number.parts[0];
    } else if (block.kind === 'dash') {
      counts = { ...counts, d: counts.d + 1, c: 0 };
      id = lastDash = unique(below(`d${counts.d}`));
    } else if (block.kind === 'sub-dash') {
      counts = { ...counts, c: counts.c + 1 };
      id = unique(lastDash === undefined ? below(`c${counts.c}`) : `${lastDash}-c${counts.c}`);
    } else if (block.kind === 'table') {
      counts = { ...counts, b: counts.b + 1 };
      id = unique(below(`b${counts.b}`));
    } else if (block.kind !== 'gap') {
      counts = { ...counts, p: counts.p + 1 };
      id = unique(below(`p${counts.p}`));
    }
    provisions.push({
      id,
      kind: block.kind,
      level: block.level,
      number: number?.printed ?? null,
      text: block.text,
      offsets: block.offsets,
      emphasis: block.emphasis,
      ancestors,
      rows: block.rows,
      before: body.slice(place, block.start),
      raw: body.slice(block.start, block.end),
    });
    place = block.end;
  }
  return { provisions, after: body.slice(place) };
};

/** Once for a head as long as its body stays the same: as it is printed, and as the check reads it with misprints corrected. */
const parsed = readOnce(parse, 2);

/**
 * The body of `plan.md` (and the printed head) as provisions with lasting ids.
 * Numbers are read from the source itself, never from a renderer, which would count `5. … 1. …` anew.
 */
export const parsePlanText = (body: string, head = ''): PlanText => parsed(head, body);
