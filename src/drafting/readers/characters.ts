import type { ReadBlock, Repair } from '../read-document.ts';

/** Counts what a reader changed in the form of the text, kind by kind, in the order in which each kind came up first. */
export interface RepairCount {
  readonly add: (what: string, count?: number) => void;
  readonly list: () => Repair[];
}

/** An empty count, or one that goes on from earlier repairs. */
export const countRepairs = (earlier: readonly Repair[] = []): RepairCount => {
  const counts = new Map(earlier.map(({ what, count }) => [what, count]));
  return {
    add: (what, count = 1) => {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
    },
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  };
};

// eslint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const forms: readonly (readonly [RegExp, string, string])[] = [
  [/^\ufeff/g, '', 'bỏ dấu thứ tự byte (BOM) ở đầu tệp'],
  [/\r\n?/g, '\n', 'đổi cách xuống dòng của Windows'],
  [/[\u2028\u2029\u0085\u000b\f]/g, '\n', 'đổi ký tự ngắt dòng, ngắt trang thành xuống dòng'],
  [/[\u00a0\u202f\u2007]/g, ' ', 'đổi dấu cách không ngắt thành dấu cách'],
  [hidden, '', 'bỏ ký tự ẩn'],
];

/** Brings characters into the one form that the project keeps (NFC, plain spaces and line breaks), and counts what it changed. */
export const repairCharacters = (original: string, repairs: RepairCount): string => {
  let text = original;
  for (const [pattern, by, what] of forms) {
    const count = text.match(pattern)?.length ?? 0;
    if (count === 0) continue;
    text = text.replace(pattern, by);
    repairs.add(what, count);
  }
  const composed = text.normalize('NFC');
  if (composed !== text) repairs.add('ghép dấu rời thành chữ dựng sẵn (NFC)', text.match(/\p{M}/gu)?.length ?? 1);
  return composed;
};

/** One line of words: wide gaps part columns, single spaces part words. */
export const squeezed = (line: string): string =>
  line
    .trim()
    .replaceAll(/ *\t\s*| {3,}/g, '\t')
    .replaceAll(/ {2}/g, ' ');

/** A number or a dash typed before a tab: the tab is an indent, not a column. */
const indent = /^([-–—+•*▪●○]|(?:\d{1,3}\.)*\d{1,3}[.)]?|[IVX]{1,6}[.)]|\p{L}[.)])\t/u;

/** A bullet of a symbol font, which has no letter in Unicode: before the words of a line it is a dash. */
const ownBullet = /^[\s\u200b]*[\ue000-\uf8ff](?=\s)/u;

/** The words of a paragraph as a block holds them: one line in NFC, or nothing where there are none. */
export const blockWords = (raw: string, repairs: RepairCount): string => {
  const dashed = raw.replace(ownBullet, '-');
  if (dashed !== raw) repairs.add('đổi dấu đầu dòng của phông ký hiệu thành gạch');
  return squeezed(repairCharacters(dashed, repairs).replaceAll(/ *\n\s*/g, ' ')).replace(indent, '$1 ');
};

/** The words of a block, cells included: what is counted and searched. */
export const wordsOf = (block: ReadBlock): string =>
  block.kind === 'text' ? block.text : block.rows.map((row) => row.join('\n')).join('\n');
