import type { ContentCommit, CommittedFile } from '../../src/history/timeline.ts';
import { isTold } from '../../src/history/standing.ts';
import type { ContentRepository } from './content-repository.ts';
import { GitTrouble, gitText, readBlobs } from './run-git.ts';

/** A commit of the main line. */
interface MainCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Seconds since 1970; never later than a commit that came after it. */
  readonly time: number;
  /** What git says of its time. */
  readonly writtenTime: number;
  readonly subject: string;
  readonly body: string;
}

/** The content's commits on the main line, oldest first, and what is odd about their times. */
export interface ContentCommits {
  readonly commits: readonly ContentCommit[];
  /** Day of the last of them in Vietnam, ISO. */
  readonly lastDay: string;
  /** Commits whose time is still to come by the clock given, with that day. */
  readonly fromTheFuture: readonly { readonly commit: string; readonly day: string }[];
}

/** A moment in Vietnam, where there is one time all year. */
export const inVietnam = (seconds: number): string =>
  `${new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, 19)}+07:00`;

const mainFormat = ['%H', '%P', '%ct', '%s', '%b'];

/**
 * The main line, newest first: what readers could see is what stood there, so that a mistake made and mended on a branch is
 * no event, and the day is that on which it came to the main line. A commit dated later than one that came after it was made
 * under a wrong clock; it is given that one's time.
 */
const mainLine = ({ directory }: ContentRepository, latest: number): MainCommit[] => {
  const fields = gitText(directory, [
    'log',
    '--first-parent',
    '-z',
    `--format=${mainFormat.join('%x00')}`,
    'HEAD',
  ]).split('\0');
  const line: MainCommit[] = [];
  let time = latest;
  for (let place = 0; place + mainFormat.length <= fields.length; place += mainFormat.length) {
    const [commit = '', parents = '', written = '', subject = '', body = ''] = fields.slice(place);
    const writtenTime = Number(written);
    time = Math.min(time, writtenTime);
    line.push({ commit, parents: parents.split(' ').filter((name) => name !== ''), time, writtenTime, subject, body });
  }
  return line;
};

/** Files of the content that each commit of the main line changed, against its first parent: path below the folder → blob or null. */
const changedFiles = ({ directory, prefix }: ContentRepository): Map<string, Map<string, string | null>> => {
  const answer = gitText(directory, [
    'log',
    '--first-parent',
    '-m',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--format=%H',
    'HEAD',
    '--',
    prefix === '' ? '.' : `:(top)${prefix}`,
  ]);
  const changed = new Map<string, Map<string, string | null>>();
  let files = new Map<string, string | null>();
  const parts = answer.split('\0');
  for (let place = 0; place < parts.length; place += 1) {
    const part = (parts[place] ?? '').replace(/^\n/, '');
    const [, mode, blob, status] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) (\w)/.exec(part) ?? [];
    if (blob === undefined) {
      if (/^[0-9a-f]{40,64}$/.test(part)) changed.set(part, (files = new Map()));
      continue;
    }
    place += 1;
    const path = parts[place] ?? '';
    // A link is no file: the check refuses it.
    if (path.startsWith(prefix))
      files.set(path.slice(prefix.length), status === 'D' || mode === '120000' ? null : blob);
  }
  return changed;
};

const trailer = /^[A-Z][A-Za-z-]+: \S/;
/** The rest of a commit's message without the lines that only tools read. */
const withoutTrailers = (body: string): string => {
  const paragraphs = body
    .replaceAll('\r', '')
    .trim()
    .split(/\n{2,}/);
  const last = paragraphs.at(-1)?.split('\n') ?? [];
  return (last.every((line) => trailer.test(line)) ? paragraphs.slice(0, -1) : paragraphs).join('\n\n');
};

const isGeneric = (subject: string): boolean =>
  /^Merge (?:pull request|branch|remote-tracking|tag|commit)\b/.test(subject);

/**
 * Why a commit was made. A merge that only says that it is one has its reason in its body (a host writes the title of the pull
 * request there), or else in what it brought.
 */
const reasonOf = (
  { directory, prefix }: ContentRepository,
  commit: MainCommit,
): { reason: string; details: string } => {
  const details = withoutTrailers(commit.body);
  if (!isGeneric(commit.subject)) return { reason: commit.subject, details };
  const [title = '', ...rest] = details.split('\n');
  if (title !== '') return { reason: title, details: rest.join('\n').trim() };
  const [first] = commit.parents;
  const brought = gitText(directory, [
    'log',
    '--no-merges',
    '--reverse',
    '-z',
    '--format=%s',
    ...(first === undefined ? [] : [`^${first}`]),
    commit.commit,
    '--',
    prefix === '' ? '.' : `:(top)${prefix}`,
  ])
    .split('\0')
    .filter((subject) => subject !== '');
  const [reason, ...others] = [...new Set(brought)];
  return { reason: reason ?? commit.subject, details: others.join('\n') };
};

const decode = (bytes: Buffer | undefined): string | undefined => {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The commits of the main line that touched the content, with the texts that the history reads. `now` and `latest` in seconds
 * since 1970: the clock by which a commit is from the future, and the time that no commit may be later than. Throws
 * `GitTrouble`; where the content is not in the repository, of the kind `not-committed`.
 */
export const contentCommits = (
  repository: ContentRepository,
  { now, latest = Number.POSITIVE_INFINITY }: { readonly now: number; readonly latest?: number | undefined },
): ContentCommits => {
  const changed = changedFiles(repository);
  const line = mainLine(repository, latest).filter(({ commit }) => changed.has(commit));
  const [last] = line;
  if (!last)
    throw new GitTrouble(
      'not-committed',
      `thư mục nội dung «${repository.directory}» nằm trong một kho git mà chưa được commit vào đó.`,
      'commit nội dung, hoặc đặt CONTENT_DIR trỏ đến thư mục nội dung của bản clone.',
    );
  const blobs = readBlobs(
    repository.directory,
    [...changed.values()].flatMap((files) =>
      [...files].flatMap(([file, blob]) => (blob !== null && isTold(file) ? blob : [])),
    ),
  );
  const commits = line.toReversed().map((commit): ContentCommit => {
    const files = [...(changed.get(commit.commit) ?? [])].filter(([file]) => isTold(file));
    return {
      commit: commit.commit,
      at: inVietnam(commit.time),
      ...reasonOf(repository, commit),
      isBoundary: repository.isShallow && commit.parents.length === 0,
      files: new Map(
        files.map(([file, blob]): [string, CommittedFile] => [
          file,
          { blob, text: blob === null ? null : decode(blobs.get(blob)) },
        ]),
      ),
    };
  });
  return {
    commits,
    lastDay: inVietnam(last.time).slice(0, 10),
    fromTheFuture: line
      .filter(({ time }) => time > now)
      .map(({ commit, time }) => ({ commit, day: inVietnam(time).slice(0, 10) })),
  };
};
