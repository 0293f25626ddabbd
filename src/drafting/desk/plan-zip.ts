import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The day that every file of our ZIPs carries: the same files are the same bytes on every day. */
const mtime = '1980-01-01T00:00:00';
const encoder = new TextEncoder();

/** A ZIP of files by path, in their order. */
export const zipOf = (files: Iterable<readonly [path: string, words: string | Uint8Array]>): Uint8Array => {
  const entries: Zippable = {};
  for (const [path, words] of files)
    entries[path] = [typeof words === 'string' ? encoder.encode(words) : words, { mtime }];
  return zipSync(entries);
};

/** The files of a plan by the paths that they have in the repository. */
export const inPlanFolder = <Words>(
  id: string,
  files: Iterable<readonly [name: string, words: Words]>,
): (readonly [string, Words])[] => [...files].map(([name, words]) => [`content/plans/${id}/${name}`, words] as const);

/** The files of a plan out of its ZIP, by name; throws where it is none. */
export const filesOfPlanZip = (zip: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(/^.*\//, ''), bytes]));
