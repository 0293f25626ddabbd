import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Refusal } from './refusal.ts';

/** The file by which a later build knows that a folder holds a built site and nothing of anybody's. */
export const BUILD_MARK = '.ke-hoach-so';
const markWords = 'Thư mục này do lệnh dựng trang viết ra; lần dựng sau thay cả thư mục. Đừng để tệp của mình ở đây.\n';

/** Marks a built site as such. */
export const markBuild = (built: string): void => fs.writeFileSync(path.join(built, BUILD_MARK), markWords);

/** Folders between which a build works. All absolute. */
export interface BuildFolders {
  /** The folder of `package.json`. */
  readonly project: string;
  /** The content folder. */
  readonly content: string;
  /** Where the command runs. */
  readonly working: string;
}

/** What a project is made of: nothing is built into it, in its place or around it. */
const sources = ['content', 'src', 'public', 'scripts', 'tests', 'node_modules', '.git', '.ci', '.readme'];

/** What stands at a place, links followed or not; undefined for nothing, for a broken link and for a place below a file. */
const statusOf = (place: string, read: typeof fs.statSync | typeof fs.lstatSync): fs.BigIntStats | undefined => {
  try {
    return read(place, { bigint: true });
  } catch {
    return undefined;
  }
};

/** Which folder it is, whatever the name by which it is reached (links, letter case, mounts); undefined for none. */
const identityOf = (place: string): string | undefined => {
  const found = statusOf(place, fs.statSync);
  return found && `${found.dev}:${found.ino}`;
};

/** A place without links in its way, also where its last parts do not exist yet. */
const realPlace = (place: string): string => {
  if (statusOf(place, fs.statSync)) return fs.realpathSync.native(place);
  const parent = path.dirname(place);
  return parent === place ? place : path.join(realPlace(parent), path.basename(place));
};

/** A place and all folders above it. */
const withAncestors = (place: string): string[] => {
  const parent = path.dirname(place);
  return parent === place ? [place] : [place, ...withAncestors(parent)];
};

const isWithin = (place: string, folder: string): boolean => {
  const identity = identityOf(folder);
  return (
    withAncestors(realPlace(place)).includes(realPlace(folder)) ||
    (identity !== undefined && withAncestors(realPlace(place)).some((above) => identityOf(above) === identity))
  );
};

/** Whether a folder is a site that a build wrote: by its mark or, from before there was one, by its `du-lieu/targets.json`. */
export const isBuiltSite = (folder: string): boolean =>
  isFile(path.join(folder, BUILD_MARK)) || isFile(path.join(folder, 'du-lieu/targets.json'));

const isFile = (place: string): boolean => statusOf(place, fs.lstatSync)?.isFile() ?? false;

/**
 * Why a built site may not be put at `target`, or undefined. It may where nothing is, where a folder is empty, and where an
 * earlier build is (its mark, or its `du-lieu/targets.json`); never in the place of the project, of what it is made of, of
 * the content, or of a folder that holds one of these.
 */
export const outputFolderRefusal = (
  target: string,
  { project, content, working }: BuildFolders,
): Pick<Refusal, 'problem' | 'remedy'> | undefined => {
  const another = 'chọn một thư mục riêng cho trang đã dựng, ví dụ OUT_DIR=dist.';
  const refuse = (problem: string, remedy = another): Pick<Refusal, 'problem' | 'remedy'> => ({ problem, remedy });
  const place = statusOf(target, fs.lstatSync);
  if (place?.isSymbolicLink())
    return refuse(
      `${target} là liên kết, không phải thư mục.`,
      'ghi thẳng thư mục thật, hoặc xóa liên kết; lệnh dựng không đi theo liên kết.',
    );
  const above = withAncestors(target).find((folder) => statusOf(folder, fs.lstatSync)) ?? target;
  if (!statusOf(above, fs.statSync)?.isDirectory())
    return refuse(
      `${above} không phải thư mục (là một tệp, hoặc liên kết hỏng).`,
      'chọn thư mục khác, hoặc tự chuyển tệp ấy đi chỗ khác.',
    );
  const guarded = [
    [content, 'thư mục nội dung'],
    [project, 'thư mục của dự án'],
    [working, 'thư mục đang chạy lệnh'],
    [os.homedir(), 'thư mục của người dùng'],
    [os.tmpdir(), 'thư mục tạm của máy'],
  ] as const;
  const around = guarded.filter(([folder]) => isWithin(folder, target));
  const [itself, what] = around.find(([folder]) => isWithin(target, folder)) ?? around[0] ?? [];
  if (itself !== undefined)
    return refuse(
      `${target} ${isWithin(target, itself) ? 'là' : 'chứa'} ${what}; dựng vào đó sẽ xóa hết những gì ở đó.`,
    );
  if (isWithin(target, content)) return refuse(`${target} nằm trong thư mục nội dung.`);
  const source = sources.find((name) => isWithin(target, path.join(project, name)));
  if (source !== undefined) return refuse(`${target} thuộc phần «${source}» của dự án.`);
  const kept = realPlace(target)
    .split(path.sep)
    .find((part) => part === '.git' || part === 'node_modules');
  if (kept !== undefined) return refuse(`${target} nằm trong một thư mục «${kept}».`);
  if (place !== undefined) {
    const inside = fs.readdirSync(target);
    if (inside.length > 0 && !isBuiltSite(target))
      return refuse(
        `${target} có sẵn ${inside.length} mục và không phải bản dựng trước của trang này (${inside.toSorted().slice(0, 3).join(', ')}…).`,
        'chọn thư mục chưa có hoặc trống; nếu chắc chắn không cần gì trong đó thì tự xóa rồi dựng lại.',
      );
    const history = inside.find((name) => name === '.git');
    if (history !== undefined)
      return refuse(
        `${target} có «${history}»: thay cả thư mục sẽ xóa lịch sử của nó.`,
        'dựng vào thư mục khác rồi chép sang.',
      );
  }
  try {
    fs.accessSync(place === undefined ? above : path.dirname(target), fs.constants.W_OK);
  } catch {
    return refuse(
      `không được ghi vào ${place === undefined ? above : path.dirname(target)}.`,
      'chọn thư mục được ghi.',
    );
  }
  return undefined;
};
