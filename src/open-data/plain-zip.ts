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

/** The day and time of `beginning` in the form of an archive (MS-DOS). */
const dosBeginning = 0x00210000;

/**
 * An archive that somebody else packed, without the moment of its packing, and otherwise as it is: what is in it is not packed again.
 * Throws where the archive has no directory.
 */
export const undated = (archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // The end of the directory stands last; its comment, if any, behind it.
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no directory: not a zip archive');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, dosBeginning, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, dosBeginning, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return archive;
};
