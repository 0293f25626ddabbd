import fs from 'node:fs';
import path from 'node:path';

/** Puts the new site where the old one is, in two renames; across file systems it is copied beside the old one first. */
const moveIntoPlace = (built: string, target: string): void => {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const arriving = `${target}.new-${process.pid}`;
  const leaving = `${target}.old-${process.pid}`;
  try {
    fs.renameSync(built, arriving);
  } catch {
    fs.cpSync(built, arriving, { recursive: true });
  }
  try {
    if (fs.existsSync(target)) fs.renameSync(target, leaving);
    fs.renameSync(arriving, target);
  } catch (error) {
    // A mount point cannot be renamed, for one: the old site stays what it was.
    if (!fs.existsSync(target) && fs.existsSync(leaving)) fs.renameSync(leaving, target);
    fs.rmSync(arriving, { recursive: true, force: true });
    throw error;
  }
  fs.rmSync(leaving, { recursive: true, force: true });
};

/**
 * Has a site made in a folder of its own, in the working directory, and only then puts it where the old one is. `make` writes
 * into the folder it is given and returns the finished site in it, or nothing where it did not come about and it has said why.
 * Where it did not, or throws, the old site stays whole. Nothing is left beside it either way. Returns whether the site is new.
 */
export const replaceSite = async (
  target: string,
  make: (workshop: string) => Promise<string | undefined>,
): Promise<boolean> => {
  const workshop = fs.mkdtempSync(path.resolve('.build-'));
  try {
    const built = await make(workshop);
    if (built === undefined) return false;
    moveIntoPlace(built, target);
    return true;
  } catch (error) {
    console.error(
      `Lỗi: lệnh dựng dừng giữa chừng (${error instanceof Error ? error.message : String(error)}).\n  Cách sửa: báo cho người giữ mã nguồn, kèm dòng này.`,
    );
    return false;
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
};
