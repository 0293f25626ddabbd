import { spawnSync } from 'node:child_process';

/** Why git cannot tell what is asked; `problem` and `remedy` in Vietnamese. */
export class GitTrouble extends Error {
  readonly kind: 'no-git' | 'not-committed' | 'broken';
  readonly remedy: string;
  constructor(kind: GitTrouble['kind'], problem: string, remedy: string) {
    super(problem);
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** What may be set by a hook or by a person and would make git look at another repository, or speak otherwise than it is read. */
const environment = (): NodeJS.ProcessEnv => {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_PAGER: '' };
};

const settings = [
  'core.quotepath=false',
  'log.showSignature=false',
  'i18n.logOutputEncoding=UTF-8',
  'diff.renames=false',
].flatMap((setting) => ['-c', setting]);

/** The largest answer that is taken: all texts of a repository of plans stay far below it. */
const largestAnswer = 1024 * 1024 * 1024;

/** What one call of git answered; no shell is between. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly bytes: Buffer;
  /** What git said of a failure. */
  readonly said: string;
}

/** Asks git in a folder. Throws `GitTrouble` where there is no git, or none that may look at this repository. */
export const askGit = (directory: string, words: readonly string[], input?: string): GitAnswer => {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', directory, ...settings, ...words], {
    env: environment(),
    maxBuffer: largestAnswer,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined) {
    if ('code' in error && error.code === 'ENOENT')
      throw new GitTrouble('no-git', 'máy này không có lệnh git.', 'cài git (https://git-scm.com), rồi chạy lại.');
    throw new GitTrouble(
      'broken',
      `lệnh git không chạy được (${error.message}).`,
      'chạy git status để xem git nói gì.',
    );
  }
  const said = stderr.toString('utf8').trim();
  if (status !== 0 && said.includes('dubious ownership'))
    throw new GitTrouble(
      'no-git',
      'git không đọc kho này vì thư mục thuộc về người dùng khác.',
      `chạy một lần: git config --global --add safe.directory ${directory.replaceAll('\\', '/')}`,
    );
  return { ok: status === 0, bytes: stdout, said };
};

/** The same as text; throws `GitTrouble` where git refuses. */
export const gitText = (directory: string, words: readonly string[]): string => {
  const { ok, bytes, said } = askGit(directory, words);
  if (!ok)
    throw new GitTrouble(
      'broken',
      `git ${words[0] ?? ''} không trả lời được (${said.split('\n')[0] ?? ''}).`,
      'chạy git fsck để xem kho có hỏng không; nếu kho lành, báo cho người giữ mã nguồn kèm dòng này.',
    );
  return bytes.toString('utf8');
};

/** The bytes of objects by name, in one call however many they are. Throws `GitTrouble` where one is not in the repository. */
export const readBlobs = (directory: string, names: Iterable<string>): Map<string, Buffer> => {
  const asked = [...new Set(names)];
  const blobs = new Map<string, Buffer>();
  if (asked.length === 0) return blobs;
  const { bytes } = askGit(directory, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  let place = 0;
  for (const name of asked) {
    const end = bytes.indexOf('\n', place);
    const [, kind, size] = bytes.toString('latin1', place, end < 0 ? place : end).split(' ');
    if (end < 0 || kind !== 'blob' || size === undefined)
      throw new GitTrouble(
        'broken',
        `kho git thiếu một tệp cũ (${name.slice(0, 12)}).`,
        'lấy đủ kho về: git fetch --refetch origin, hoặc clone lại không có --filter.',
      );
    const start = end + 1;
    blobs.set(name, bytes.subarray(start, start + Number(size)));
    place = start + Number(size) + 1;
  }
  return blobs;
};
