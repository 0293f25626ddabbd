import fs from 'node:fs';

/*
 * Folders in which a command works beside what it replaces carry the name of its process: a later command sees by it whether
 * they are still at work or were left by one that was killed.
 */

/** The moment at which a process began, in ticks since the machine started; undefined where the system does not tell (Linux does). */
const beganAt = (pid: number): string | undefined => {
  try {
    // The name of the program stands in parentheses and may hold spaces.
    const told = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return told.split(' ')[19];
  } catch {
    return undefined;
  }
};

/** A process as the names of its folders tell it: its number and, since numbers come back, when it began. */
export const processMark = (): string => `${process.pid}-${beganAt(process.pid) ?? '0'}`;

/** The pattern of a process mark, for names that hold one. */
export const PROCESS_MARK = String.raw`\d+-\d+`;

/** Whether the process of such a mark is still at work. A mark that is only a number is one of an earlier version. */
export const isAtWork = (mark: string): boolean => {
  const [number = '', began = '0'] = mark.split('-');
  const pid = Number(number);
  if (pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // One that is not ours to signal is there all the same.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = beganAt(pid);
  return began === '0' || now === undefined || now === began;
};
