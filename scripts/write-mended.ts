import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes files anew, all or none: each first beside the old one, then all put in place. Where one cannot be put in place, those
 * before it get their old bytes back. Throws what the system says; then every file is as it was.
 */
export const writeMended = (directory: string, files: ReadonlyMap<string, Uint8Array>): void => {
  const steps = [...files].map(([file, bytes], index) => {
    const target = path.join(directory, file);
    return { target, beside: path.join(path.dirname(target), `.sua-${process.pid}-${index}~`), bytes };
  });
  const placed: { readonly target: string; readonly before: Uint8Array }[] = [];
  try {
    for (const { target, beside, bytes } of steps)
      fs.writeFileSync(beside, bytes, { flag: 'wx', mode: fs.statSync(target).mode });
    for (const { target, beside } of steps) {
      const before = fs.readFileSync(target);
      fs.renameSync(beside, target);
      placed.push({ target, before });
    }
  } catch (error) {
    for (const { target, before } of placed) fs.writeFileSync(target, before);
    throw error;
  } finally {
    for (const { beside } of steps) fs.rmSync(beside, { force: true });
  }
};
