import fs from 'node:fs';
import path from 'node:path';

/** What a folder looked like at a moment, without reading what its files hold. */
export interface FolderState {
  /** Every name below it with kind, size and times: equal where nothing came, went or was written. */
  readonly words: string;
  /** Whether what is written from now on must change `words`: clocks of file systems tick as slowly as every two seconds. */
  readonly isSettled: boolean;
}

/** How long after a change the next one could still bear the same time. */
const tick = 2000;

/** Looks through a folder; a folder that is not there, or a file that goes while it is looked at, is a state like any other. */
export const folderState = (directory: string, now = Date.now()): FolderState => {
  const told: string[] = [];
  let newest = 0;
  const look = (folder: string): void => {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch {
      told.push(`${folder} ?`);
      return;
    }
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (folder === directory && entry.name === '.git') continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        told.push(file);
        look(file);
        continue;
      }
      const found = fs.lstatSync(file, { throwIfNoEntry: false });
      told.push(`${file} ${found ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : '?'}`);
      newest = Math.max(newest, found?.mtimeMs ?? now, found?.ctimeMs ?? now);
    }
  };
  look(directory);
  return { words: told.join('\n'), isSettled: newest < now - tick };
};
