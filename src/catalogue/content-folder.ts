import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { OriginalExtension } from './original.ts';
import type { Entries } from './catalogue.ts';
import { entriesOf, readContent, type Content } from './content.ts';
import { readTexts, type OddEntry } from './read-texts.ts';
import { FOLDER_DEPTH, FOLDER_FILES } from './text-limits.ts';

/** The folder that holds what staff write: `CONTENT_DIR`, relative to the working directory, or `content/`. */
export const contentDirectory = (): string => path.resolve(process.env['CONTENT_DIR'] || 'content');

/** What stands in a folder: files with their bytes by path (forward slashes), and what is no file to be read. */
export interface FolderEntries {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly odd: readonly OddEntry[];
}

/** No file of a content folder is nearly as large: what is above is not even loaded. */
const loadLimit = 64 * 1024 * 1024;

/**
 * Everything below a folder, in the order of its paths; of the folder itself only entries with names that are `wanted`. Links are told and never followed, pipes and devices never opened.
 * Throws when the folder does not exist.
 */
export const readFolderEntries = (directory: string, wanted: (name: string) => boolean = () => true): FolderEntries => {
  const files = new Map<string, Uint8Array>();
  const odd: OddEntry[] = [];
  const read = (below: string, depth: number): void => {
    const folder = path.join(directory, below);
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    if (entries.length === 0 && below !== '') odd.push({ path: below, kind: 'empty-folder' });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      // The content may be a repository of its own.
      if (below === '' && (entry.name === '.git' || !wanted(entry.name))) continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      const full = path.join(folder, entry.name);
      if (files.size >= FOLDER_FILES) {
        if (odd.at(-1)?.kind !== 'too-many') odd.push({ path: '', kind: 'too-many' });
        return;
      }
      try {
        if (entry.isSymbolicLink()) odd.push({ path: name, kind: 'link' });
        else if (entry.isDirectory()) {
          if (depth >= FOLDER_DEPTH) odd.push({ path: name, kind: 'too-deep' });
          else read(name, depth + 1);
        } else if (!entry.isFile()) odd.push({ path: name, kind: 'special' });
        else if (fs.statSync(full).size > loadLimit) odd.push({ path: name, kind: 'too-large' });
        else files.set(name, fs.readFileSync(full));
      } catch {
        odd.push({ path: name, kind: 'unreadable' });
      }
    }
  };
  read('', 1);
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))), odd };
};

/** All files below a folder, by path with forward slashes, as bytes. Throws when the folder does not exist. */
export const readFolder = (directory: string): Map<string, Uint8Array> => new Map(readFolderEntries(directory).files);

/** Everything staff wrote, read from disk: the one reader of the site and of all commands. */
export const loadContent = (directory = contentDirectory()): Content => {
  const { files, odd } = readFolderEntries(directory);
  return readContent(files, (bytes) => createHash('sha256').update(bytes).digest('hex'), odd);
};

/**
 * The entries of the content: those that a build checked a moment ago and left in the file that `ENTRIES_FILE` names, or else read
 * from disk. Throws where a file is broken.
 */
export const loadEntries = (): Entries => {
  const file = process.env['ENTRIES_FILE'];
  return file === undefined || file === ''
    ? entriesOf(loadContent())
    : (JSON.parse(fs.readFileSync(file, 'utf8')) as Entries);
};

/** The texts of all files that belong to no plan, by path: what a document is read and checked against. */
export const loadSharedTexts = (): ReadonlyMap<string, string> =>
  readTexts(readFolderEntries(contentDirectory(), (name) => name !== 'plans').files, []).texts;

/** The bytes of a plan's original, as received. Throws where the plan keeps none of that kind. */
export const loadOriginal = (plan: string, extension: OriginalExtension): Uint8Array<ArrayBuffer> =>
  new Uint8Array(fs.readFileSync(path.join(contentDirectory(), 'plans', plan, `original.${extension}`)));

/** The files of a plan's folder by name, in the order of their names: what staff write and what was received. */
export const loadPlanFiles = (plan: string): Map<string, Uint8Array> => {
  const folder = path.join(contentDirectory(), 'plans', plan);
  return new Map(
    fs
      .readdirSync(folder)
      .filter((name) => /^(?:plan\.md|targets\.yaml|source\.txt|original\.[a-z]+)$/.test(name))
      .sort()
      .map((name) => [name, new Uint8Array(fs.readFileSync(path.join(folder, name)))]),
  );
};
