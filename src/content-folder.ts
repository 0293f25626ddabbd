import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { OriginalExtension } from './plan-text/original.ts';
import { readContent, type Content } from './plan-text/content.ts';

/** The folder that holds what staff write: `CONTENT_DIR`, relative to the working directory, or `content/`. */
export const contentDirectory = (): string => path.resolve(process.env['CONTENT_DIR'] || 'content');

/** All files below a folder, by path with forward slashes, as bytes. Throws when the folder does not exist. */
export const readFolder = (directory: string): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    files.set(path.relative(directory, full).split(path.sep).join('/'), fs.readFileSync(full));
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Everything staff wrote, read from disk: the one reader of the site and of all commands. */
export const loadContent = (directory = contentDirectory()): Content =>
  readContent(readFolder(directory), (bytes) => createHash('sha256').update(bytes).digest('hex'));

/** The bytes of a plan's original, as received. Throws where the plan keeps none of that kind. */
export const loadOriginal = (plan: string, extension: OriginalExtension): Uint8Array<ArrayBuffer> =>
  new Uint8Array(fs.readFileSync(path.join(contentDirectory(), 'plans', plan, `original.${extension}`)));
