import fs from 'node:fs';
import path from 'node:path';
import { openWorkshop, waitingPlaces } from './left-over.ts';
import { troubleInWords } from './trouble.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** How often the exchange is tried anew where another build was quicker. */
const TRIES = 5;

/** Less than so many bytes free, and a program that broke down most likely did so for want of room. */
const hardlyAnyRoom = 2 * 1024 * 1024;
const isFull = (place: string): boolean => {
  try {
    const { bavail, bsize } = fs.statfsSync(place);
    return bavail * bsize < hardlyAnyRoom;
  } catch {
    return false;
  }
};

/** Copies a site to another file system. Node may call a full disk a broken one (`EIO`): its room is looked at while the copy still stands. */
const copySite = (built: string, to: string): void => {
  try {
    fs.cpSync(built, to, { recursive: true });
  } catch (error) {
    throw isFull(path.dirname(to)) ? new Error(`ENOSPC: '${to}'`, { cause: error }) : error;
  }
};

/**
 * Puts the new site where the old one is, in two renames; across file systems it is first copied beside it. Where that fails
 * the old site is what it was and nothing is left beside it.
 */
const moveIntoPlace = (built: string, target: string): void => {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const { arriving, leaving, worthless } = waitingPlaces(target);
  try {
    try {
      fs.renameSync(built, arriving);
    } catch (error) {
      if (codeOf(error) !== 'EXDEV') throw error;
      copySite(built, worthless);
      fs.renameSync(worthless, arriving);
    }
    for (let tries = 1; ; tries += 1) {
      if (fs.existsSync(target)) fs.renameSync(target, leaving);
      try {
        fs.renameSync(arriving, target);
        break;
      } catch (error) {
        // Another build put its site there in between: that one is then the old site.
        if (tries === TRIES || !fs.existsSync(target)) throw error;
        fs.rmSync(leaving, { recursive: true, force: true });
      }
    }
    if (fs.existsSync(leaving)) fs.renameSync(leaving, worthless);
  } finally {
    // A mount point cannot be renamed, for one: the old site stays what it was.
    if (!fs.existsSync(target) && fs.existsSync(leaving)) fs.renameSync(leaving, target);
    for (const place of [arriving, leaving, worthless]) fs.rmSync(place, { recursive: true, force: true });
  }
};

/** A program that the build had started ended without an answer. */
class NoAnswer extends Error {}

/**
 * What a promise comes to, or `NoAnswer` where nothing is left that could settle it: a program of others that broke down (Pagefind
 * on a full disk) never answers, and the process would end in the middle, with nothing said and nothing tidied up.
 */
const answered = async <Value>(promise: Promise<Value>): Promise<Value> => {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    reject(new NoAnswer('một chương trình do lệnh dựng gọi đã dừng mà không trả lời'));
  };
  process.once('beforeExit', end);
  try {
    return await Promise.race([promise, over]);
  } finally {
    process.off('beforeExit', end);
  }
};

/** What an error is to whoever runs the build: the machine's, with place and remedy, or ours. */
const sayStopped = (error: unknown, place: string): string => {
  const message = error instanceof Error ? error.message : String(error);
  return (
    troubleInWords(error instanceof NoAnswer && isFull(place) ? 'ENOSPC' : message, place) ??
    `Lỗi: lệnh dựng dừng giữa chừng (${message}).\n  Cách sửa: báo cho người giữ mã nguồn, kèm dòng này.`
  );
};

/** Signals by which a build is asked to stop, with their numbers, as shells tell them in the exit code. */
const stopSignals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Has a site made in a folder of its own, in the working directory, and only then puts it where the old one is. `make` writes
 * into the folder it is given and returns the finished site in it, or nothing where it did not come about and it has said why;
 * `stopped` is fired when the build is to end at once. Where it did not come about, or throws, the old site stays whole.
 * Nothing is left beside it either way. Returns whether the site is new.
 */
export const replaceSite = async (
  target: string,
  make: (workshop: string, stopped: AbortSignal) => Promise<string | undefined>,
): Promise<boolean> => {
  let workshop: string | undefined;
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    stopping.abort();
    if (workshop !== undefined) fs.rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
    console.error(`Đã dừng theo yêu cầu (${signal}). ${oldSiteWords(target)}`);
    process.exit(128 + (stopSignals[signal as keyof typeof stopSignals] ?? 0));
  };
  for (const signal of Object.keys(stopSignals)) process.on(signal, stop);
  try {
    workshop = openWorkshop();
    const built = await answered(make(workshop, stopping.signal));
    if (built === undefined) return false;
    moveIntoPlace(built, target);
    return true;
  } catch (error) {
    console.error(sayStopped(error, workshop ?? process.cwd()));
    return false;
  } finally {
    for (const signal of Object.keys(stopSignals)) process.off(signal, stop);
    if (workshop !== undefined) fs.rmSync(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
};

/** What became of the site that was there before, for the end of a build that came to nothing. */
export const oldSiteWords = (target: string): string => {
  const shown = path.relative(process.cwd(), target) || '.';
  return fs.existsSync(path.join(target, 'index.html'))
    ? `Bản dựng trước ở ${shown}/ vẫn còn nguyên và vẫn dùng được.`
    : `Chưa có bản dựng nào ở ${shown}/; không có gì bị đổi.`;
};
