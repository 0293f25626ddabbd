import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { noHistory, type History } from '../../src/history/history.ts';
import { openData, type OpenData, type WholeFile } from '../../src/open-data/data-files.ts';

/** Everything under `/du-lieu/`, made from a catalogue as the build makes it. */
export const dataOf = (catalogue: Catalogue, history: History = noHistory('no-git', '2026-11-27')): Promise<OpenData> =>
  openData({ catalogue, history, snapshots: [], address: (path) => `https://vi-du.vn${path}` });

/** One of its files; a missing one is a failure. */
export const fileOf = ({ whole }: OpenData, path: string): WholeFile => {
  const file = whole.find((other) => other.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return file;
};

/** Its words, byte order mark and all. */
export const wordsOf = (data: OpenData, path: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileOf(data, path).body);
