/*
 * Markdown of which no part is anybody's but ours: words of plans, names and messages of commits are text, whatever signs they
 * hold. A host reads `@name` and `#12` as links too, and HTML as HTML.
 */

/** Words within a line, every sign written out. */
export const inline = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_[\]<>~|!$]/g, String.raw`\$&`)
    .replaceAll(/[@#]/g, '$&\u2060')
    .trim();

/** Words of which every sign stays as it is, within a line: `70%`. */
export const code = (words: string): string => {
  const text = words.replaceAll(/\s+/gu, ' ').trim();
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
};

/** Lines shown as they are, in a block that none of them can end. */
export const block = (lines: readonly string[], kind: 'diff' | 'text'): string[] => {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${kind}`, ...lines.map((line) => line.replaceAll(/[\r\n]+/g, ' ')), fence];
};

/** A block below an entry of a list. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
