import fs from 'node:fs';
import path from 'node:path';
import { isBuiltSite } from './output-folder.ts';
import { isAtWork, PROCESS_MARK, processMark } from './working-names.ts';

/** What a workshop holds; a folder with anything else is somebody's. */
const workshopParts = new Set(['history.json', 'entries.json', 'dist', 'cache', 'pictures', 'shipped.json']);
/** A workshop of an earlier version does not name its process: what was left untouched for so long is no longer at work. */
const longSince = 60 * 60 * 1000;

/** A folder to build in, in the working directory; its name tells which process works there. */
export const openWorkshop = (): string => fs.mkdtempSync(path.resolve(`.build-${processMark()}-`));

/** Places beside the output folder where a site stands for a moment. */
export interface WaitingPlaces {
  /** The whole new site. */
  readonly arriving: string;
  /** The whole old site. */
  readonly leaving: string;
  /** What may go at any moment: a copy that is not whole yet, a site that nobody needs any more. */
  readonly worthless: string;
}

/** The places beside the output folder in which this process works. */
export const waitingPlaces = (target: string): WaitingPlaces => ({
  arriving: `${target}.new-${processMark()}`,
  leaving: `${target}.old-${processMark()}`,
  worthless: `${target}.drop-${processMark()}`,
});

const remove = (place: string): void => fs.rmSync(place, { recursive: true, force: true, maxRetries: 3 });

const namesIn = (folder: string): string[] => {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
};

const isDeadWorkshop = (name: string): boolean => {
  const mark = new RegExp(`^\\.build-(${PROCESS_MARK})-\\w{6}$`).exec(name)?.[1];
  if (mark !== undefined) return !isAtWork(mark);
  if (!/^\.build-[A-Za-z\d]{6}$/.test(name)) return false;
  const status = fs.statSync(name, { throwIfNoEntry: false });
  return (
    status?.isDirectory() === true &&
    Date.now() - status.mtimeMs > longSince &&
    namesIn(name).every((part) => workshopParts.has(part))
  );
};

/** A place beside the output folder that a killed build left. */
interface DeadPlace {
  readonly place: string;
  /** `new`: the whole new site; `old`: the whole old one; `drop`: what is worth nothing. */
  readonly kind: string;
}

/** What a name beside `target` tells; undefined for a name of anybody else's, and for a build at work. */
const deadPlace = (target: string, name: string): DeadPlace | undefined => {
  if (!name.startsWith(`${path.basename(target)}.`)) return undefined;
  const place = path.join(path.dirname(target), name);
  const ending = name.slice(path.basename(target).length + 1);
  const [, kind = '', mark = ''] = new RegExp(`^(new|old|drop)-(${PROCESS_MARK})$`).exec(ending) ?? [];
  if (kind !== '') return isAtWork(mark) ? undefined : { place, kind };
  // An earlier version wrote the number of the process alone; a year is somebody's own name for a copy.
  const [, earlier = '', pid = ''] = /^(new|old)-(?!(?:19|20)\d\d$)(\d{1,7})$/.exec(ending) ?? [];
  return earlier === '' || isAtWork(pid) || !isBuiltSite(place) ? undefined : { place, kind: earlier };
};

/**
 * Takes up what killed builds left: workshops in the working directory, half-done exchanges beside the output folder. Where the
 * output folder is gone, killed between the two renames, the old site comes back (the new one where there was no old). Says
 * what it brought back, or undefined. Never throws: what cannot be removed now can be the next time.
 */
export const clearLeftOver = (target: string): string | undefined => {
  try {
    for (const name of namesIn('.')) if (isDeadWorkshop(name)) remove(name);
    const dead = namesIn(path.dirname(target)).flatMap((name) => deadPlace(target, name) ?? []);
    const [whole] = ['old', 'new'].flatMap((kind) => dead.filter((one) => one.kind === kind && isBuiltSite(one.place)));
    const isGone = fs.lstatSync(target, { throwIfNoEntry: false }) === undefined;
    if (isGone && whole) fs.renameSync(whole.place, target);
    for (const { place } of dead) remove(place);
    return isGone && whole
      ? `Lưu ý: lần dựng trước bị ngắt giữa lúc thay trang; đã đặt lại ${whole.kind === 'old' ? 'bản dựng cũ' : 'bản dựng mới, trọn vẹn,'} vào ${target}.`
      : undefined;
  } catch {
    return undefined;
  }
};
