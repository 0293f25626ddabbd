import fs from 'node:fs';
import path from 'node:path';
import { noHistory, type History } from './history.ts';

let loaded: History | undefined;

const read = (file: string): History => {
  const told = JSON.parse(fs.readFileSync(file, 'utf8')) as History;
  // Written by this build a moment ago, or left by another version of it.
  if ((told.format as number) !== 1) throw new Error(`${file}: không phải lịch sử của bản này. Chạy npm run build.`);
  return told;
};

/**
 * What git tells of the content: told once, before the pages are built, into the file that `HISTORY_FILE` names. A page never
 * asks git. Without such a file there is no history, and the pages say so.
 */
export const loadHistory = (): History => {
  const file = process.env['HISTORY_FILE'];
  loaded ??= file === undefined || file === '' ? noHistory('no-git') : read(file);
  return loaded;
};

/** A dated copy of the data that this project keeps for ever. */
export interface KeptSnapshot {
  /** Name of its folder: the day of its content, `2026-11-27`, or `2026-11-27-2` for a second one of that day. */
  readonly date: string;
  /** The version it holds. */
  readonly version: string;
  /** What its own description tells of its files. */
  readonly files: readonly { readonly path: string; readonly title: string; readonly bytes: number }[];
}

/** Where copies are kept: what lies there is published as it is. */
const snapshotFolder = 'public/du-lieu';

/** The kept copies of the data, oldest first (`npm run data:snapshot` makes them). */
export const loadSnapshots = (directory = snapshotFolder): KeptSnapshot[] =>
  !fs.existsSync(directory)
    ? []
    : fs
        .readdirSync(directory)
        .sort()
        .flatMap((date) => {
          const description = path.join(directory, date, 'datapackage.json');
          if (!fs.existsSync(description)) return [];
          const { version, resources } = JSON.parse(fs.readFileSync(description, 'utf8')) as {
            version: string;
            resources: KeptSnapshot['files'];
          };
          return [
            { date, version, files: resources.map(({ path: file, title, bytes }) => ({ path: file, title, bytes })) },
          ];
        });
