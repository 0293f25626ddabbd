import fs from 'node:fs';
import { askGit, GitTrouble, gitText } from './run-git.ts';

/** The repository in which a content folder lies. */
export interface ContentRepository {
  /** The content folder. */
  readonly directory: string;
  /** Path of the content folder below the top of the repository, with a slash at its end; empty where it is the top. */
  readonly prefix: string;
  /** What is older than its boundary is not here. */
  readonly isShallow: boolean;
}

/** The repository of a content folder, which may be its top, a folder of it, or a folder deep in it. Throws `GitTrouble`. */
export const contentRepository = (directory: string): ContentRepository => {
  if (!fs.existsSync(directory))
    throw new GitTrouble('no-git', `không có thư mục nội dung «${directory}».`, 'xem lại CONTENT_DIR.');
  const { ok, bytes, said } = askGit(directory, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (!ok)
    throw said.includes('not a git repository') || said.includes('must be run in a work tree')
      ? new GitTrouble(
          'no-git',
          `thư mục nội dung «${directory}» không nằm trong kho git nào.`,
          'chạy lệnh trong bản clone của dự án; bản tải về dạng .zip không có lịch sử.',
        )
      : new GitTrouble('broken', `git không đọc được kho (${said.split('\n')[0] ?? ''}).`, 'chạy git status để xem.');
  const [prefix = '', shallow = ''] = bytes.toString('utf8').split(/\r?\n/);
  if (!askGit(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).ok)
    throw new GitTrouble('not-committed', 'kho git này chưa có commit nào.', 'commit nội dung trước.');
  return { directory, prefix, isShallow: shallow === 'true' };
};

/** One file of a tree. */
export interface TreeFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  /** `100644`; `120000` is a link, `160000` another repository. */
  readonly mode: string;
  readonly blob: string;
}

/** The files of the content folder as a commit holds them. */
export const treeFiles = ({ directory, prefix }: ContentRepository, commit: string): TreeFile[] =>
  gitText(directory, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix === '' ? '.' : prefix])
    .split('\0')
    .flatMap((line) => {
      const [, mode, blob, path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      return mode === undefined || blob === undefined || path?.startsWith(prefix) !== true
        ? []
        : [{ path: path.slice(prefix.length), mode, blob }];
    });
