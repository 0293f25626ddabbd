import { checkContent, type RuledIssue } from '../../src/content-check/check.ts';
import { readFolder } from '../../src/catalogue/content-folder.ts';
import { readContent } from '../../src/catalogue/content.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

/** One change to the content, made in memory: words replaced, a file written anew, or a file removed. */
export type Edit =
  | { readonly file: string; readonly find: string; readonly replace: string }
  | { readonly file: string; readonly write: string | Uint8Array }
  | { readonly file: string; readonly remove: true };

/** A place told by its words: the caret `‸` stands before the character that the message must point at. */
export type Place = readonly [file: string, words?: string];

export const realContent: ReadonlyMap<string, Uint8Array> = readFolder(frozenContent);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file; throws where it is missing, so that a stale fixture is noticed. */
export const textOf = (files: ReadonlyMap<string, Uint8Array>, file: string): string => {
  const bytes = files.get(file);
  if (!bytes) throw new Error(`Không có tệp ${file}.`);
  return decoder.decode(bytes);
};

const onlyPlace = (text: string, words: string, file: string): number => {
  const place = text.indexOf(words);
  if (place < 0 || text.includes(words, place + 1))
    throw new Error(`${file}: cần đúng một chỗ có «${words}», ${place < 0 ? 'không thấy' : 'có nhiều chỗ'}.`);
  return place;
};

/** The frozen content with the edits made, one after the other. Every `find` must stand exactly once. */
export const editedContent = (edits: readonly Edit[]): Map<string, Uint8Array> => {
  const files = new Map(realContent);
  for (const edit of edits) {
    if ('remove' in edit) files.delete(edit.file);
    else if ('write' in edit)
      files.set(edit.file, typeof edit.write === 'string' ? new TextEncoder().encode(edit.write) : edit.write);
    else {
      const text = textOf(files, edit.file);
      const place = onlyPlace(text, edit.find, edit.file);
      const edited = text.slice(0, place) + edit.replace + text.slice(place + edit.find.length);
      files.set(edit.file, new TextEncoder().encode(edited));
    }
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Line and column of a place in the edited files; without words, the beginning of the file. */
export const placeIn = (
  files: ReadonlyMap<string, Uint8Array>,
  [file, words]: Place,
): { file: string; line: number; column: number } => {
  if (words === undefined) return { file, line: 1, column: 1 };
  const text = textOf(files, file);
  const offset = onlyPlace(text, words.replace('‸', ''), file) + words.indexOf('‸');
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/**
 * Everything that the check says of these files. Where only files of plans were changed, the other plans and what
 * benchmarks and reports say are left aside: they are sound, as the test of the real content shows.
 */
export const issuesOf = (files: ReadonlyMap<string, Uint8Array>): RuledIssue[] => {
  const changed = [...new Set([...realContent.keys(), ...files.keys()])].filter(
    (file) => files.get(file) !== realContent.get(file),
  );
  const folders = new Set(changed.map((file) => file.split('/').slice(0, 2).join('/')));
  const plansOnly = changed.length > 0 && changed.every((file) => file.startsWith('plans/'));
  const read = plansOnly
    ? [...files].filter(([file]) => !file.includes('/') || folders.has(file.split('/').slice(0, 2).join('/')))
    : files;
  return checkContent(readContent(new Map(read)));
};
