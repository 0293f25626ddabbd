import { zipSync } from 'fflate';

/** The first moment that a zip archive can tell, in the machine's own time, which is what an archive keeps: the same bytes everywhere. */
const beginning = new Date(1980, 0, 1);

/** Files as a zip archive: the same bytes from the same files, on any machine and any day. */
export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1))), {
      level: 6,
      mtime: beginning,
    }),
  );
