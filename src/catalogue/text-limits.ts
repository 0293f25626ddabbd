/** Where a text goes past what this project reads, and what to do. Offsets in UTF-16 units. */
export interface Excess {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

/**
 * The largest text file, in bytes. Past these limits a file is no document but a
 * slip or an attack, and readers of Markdown and YAML would hang on it.
 */
export const FILE_BYTES = 300 * 1024;
const lineLength = 20_000;
const lineCount = 10_000;
const blockLength = 20_000;
const tableLength = 100_000;
const emphasisSigns = 400;
const listDepth = 10;
const listIndent = 40;
const yamlDepth = 32;
/** How many files a content folder may hold, and how many folders may lie in one another. */
export const FOLDER_FILES = 20_000;
export const FOLDER_DEPTH = 8;

const shown = (count: number): string => new Intl.NumberFormat('vi').format(count);

/** What one text may not have, whatever its kind: a very long line, very many lines. */
export const findExcess = (text: string): Excess | undefined => {
  let count = 0;
  for (let start = 0; start <= text.length; count += 1) {
    if (count >= lineCount)
      return {
        offset: start,
        problem: `tệp có hơn ${shown(lineCount)} dòng.`,
        remedy: 'tách thành nhiều tệp, hoặc bỏ phần không thuộc văn bản.',
      };
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > lineLength)
      return {
        offset: start,
        problem: `dòng này dài ${shown(end - start)} ký tự, quá ${shown(lineLength)}.`,
        remedy: 'ngắt thành nhiều dòng như trong văn bản, hoặc bỏ phần không phải chữ.',
      };
    start = end + 1;
  }
  return undefined;
};

/** What YAML may not have: brackets or list items that lie in one another very deep. */
export const findYamlExcess = (text: string): Excess | undefined => {
  const excess = (offset: number): Excess => ({
    offset,
    problem: `dấu ngoặc hoặc gạch lồng vào nhau quá ${yamlDepth} tầng.`,
    remedy:
      'viết mỗi mục một dòng theo mẫu ở trang Hướng dẫn (/huong-dan/); chữ có nhiều dấu ngoặc đặt trong dấu nháy kép.',
  });
  const compact = new RegExp(String.raw`^[ \t]*(?:[-?:][ \t]+){${yamlDepth}}`, 'mu').exec(text);
  if (compact) return excess(compact.index);
  let depth = 0;
  for (const match of text.matchAll(/[[\]{}]/g)) {
    depth = match[0] === '[' || match[0] === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > yamlDepth) return excess(match.index);
  }
  return undefined;
};

/** What an official text in Markdown may not have: lists in lists very deep, a very long paragraph, very many `*`. */
export const findMarkdownExcess = (text: string): Excess | undefined => {
  const nested = new RegExp(
    String.raw`^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){${listDepth}}|^(?: {${listIndent}}|\t{${listIndent / 4}})[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]`,
    'mu',
  ).exec(text);
  if (nested)
    return {
      offset: nested.index,
      problem: `gạch đầu dòng lồng vào nhau quá ${listDepth} tầng.`,
      remedy: 'mỗi gạch đầu dòng một dòng, thụt vào theo đúng cấp của nó; dòng kẻ trang trí thì khai ở omitted.',
    };
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    const table = block.trimStart().startsWith('|');
    const longest = table ? tableLength : blockLength;
    if (block.length > longest)
      return {
        offset: index,
        problem: `${table ? 'bảng' : 'đoạn'} này dài ${shown(block.length)} ký tự, quá ${shown(longest)}.`,
        remedy: table
          ? 'tách thành nhiều bảng như trong văn bản, mỗi bảng một phần.'
          : 'thêm dòng trống giữa các đoạn như trong văn bản.',
      };
    if ((block.match(/[*_]+/g)?.length ?? 0) > emphasisSigns)
      return {
        offset: index,
        problem: `đoạn này có hơn ${emphasisSigns} chỗ có dấu “*” hoặc “_”.`,
        remedy: 'bỏ các dấu ấy nếu không phải chữ của văn bản; dòng kẻ trang trí thì khai ở omitted.',
      };
  }
  return undefined;
};
