/** What is different between two states of an official text. */
export interface TextChanges {
  /** Lines that are no longer there, in the order of the old text. */
  readonly removed: readonly string[];
  /** Lines that are new, in the order of the new text. */
  readonly added: readonly string[];
  /** The same lines stand in another order. */
  readonly reordered: boolean;
}

/** Lines of one text that the other does not have, as often as it lacks them. */
const missing = (from: readonly string[], to: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const line of to) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
};

/** The lines of a text that say something, without the white space around them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The lines without what only gives them form: Markdown's signs of headings and tables, runs of spaces, decomposed letters. */
export const wordsOfLines = (text: string): string[] =>
  linesOf(text).flatMap((line) => {
    if (/^\|?[|:\s-]+\|?$/.test(line) && line.includes('|')) return [];
    const bare = line.startsWith('|') ? line.replaceAll('|', ' ') : line.replace(/^#{1,6}\s/, '');
    const words = bare.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    return words === '' ? [] : [words];
  });

/** Compares two texts line by line. */
export const textChanges = (before: readonly string[], after: readonly string[]): TextChanges => {
  const [removed, added] = [missing(before, after), missing(after, before)];
  return {
    removed,
    added,
    reordered: removed.length + added.length === 0 && before.some((line, place) => line !== after[place]),
  };
};

/** Whether nothing is different. */
export const isSameText = ({ removed, added, reordered }: TextChanges): boolean =>
  removed.length + added.length === 0 && !reordered;
