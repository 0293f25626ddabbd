import { splitFrontMatter, type ContentIssue } from './content-file.ts';
import { isSystemFile } from './file-names.ts';
import { isOriginal } from './original.ts';
import { placesIn } from './place-in-text.ts';
import { FILE_BYTES, findExcess, findMarkdownExcess, FOLDER_DEPTH, FOLDER_FILES, type Excess } from './text-limits.ts';

/** Something in a content folder that is no file to be read, and is never followed or opened. */
export interface OddEntry {
  /** Path below the content folder, with forward slashes; empty for the folder itself. */
  readonly path: string;
  /**
   * `link`: a symbolic link; `special`: a pipe, socket or device; `empty-folder`: a folder with nothing in it; `too-large`: a
   * file far above all limits; `unreadable`: no permission, or a name that is no text; `too-deep`, `too-many`: where reading
   * the folder was given up.
   */
  readonly kind: 'link' | 'special' | 'empty-folder' | 'too-large' | 'unreadable' | 'too-deep' | 'too-many';
}

/** The texts of a content folder, and what is to be said of files as such. */
export interface ReadTexts {
  /** Path → text, without a byte-order mark; only what may be read on. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of all files, read or not, without what machines put there. */
  readonly paths: readonly string[];
  /** Paths of whatever stands in the folder, links and the like included. */
  readonly names: ReadonlySet<string>;
  readonly issues: readonly ContentIssue[];
}

type Finding = Pick<ContentIssue, 'problem' | 'remedy'>;

const emptyPlan: Finding = {
  problem: 'thư mục kế hoạch này trống.',
  remedy: 'đặt plan.md, targets.yaml và source.txt vào đó, hoặc xóa thư mục.',
};
const planFolder = /^plans\/[^/]+$/;
/** Folders that may well be empty. */
const mayBeEmpty = new Set(['plans', 'benchmarks', 'reported', 'results']);

const oddWords = ({ path, kind }: OddEntry): Finding | undefined => {
  switch (kind) {
    case 'link':
      return {
        problem: 'đây là liên kết đến nơi khác; nội dung chỉ gồm tệp và thư mục thật.',
        remedy: 'chép chính tệp ấy vào đây thay cho liên kết, hoặc xóa liên kết.',
      };
    case 'special':
      return { problem: 'đây không phải tệp thường (ống dẫn, ổ cắm, thiết bị).', remedy: 'xóa nó khỏi thư mục này.' };
    case 'empty-folder':
      if (mayBeEmpty.has(path)) return undefined;
      return planFolder.test(path)
        ? emptyPlan
        : {
            problem: 'thư mục trống này không thuộc cấu trúc của content/.',
            remedy: 'xóa thư mục; cấu trúc ở trang Hướng dẫn (/huong-dan/).',
          };
    case 'too-large':
      return { problem: 'tệp lớn hơn 64 MB nên không được đọc.', remedy: 'bỏ tệp này khỏi thư mục nội dung.' };
    case 'unreadable':
      return {
        problem: 'không mở được: thiếu quyền đọc, hoặc tên không phải chữ UTF-8.',
        remedy: 'sửa quyền đọc hoặc đổi tên; không cần thì xóa.',
      };
    case 'too-deep':
      return {
        problem: `thư mục lồng vào nhau quá ${FOLDER_DEPTH} tầng.`,
        remedy: 'chuyển tệp về đúng chỗ; cấu trúc ở trang Hướng dẫn (/huong-dan/).',
      };
    case 'too-many':
      return {
        problem: `thư mục nội dung có hơn ${FOLDER_FILES} tệp; phần còn lại không được đọc.`,
        remedy: 'xem CONTENT_DIR có trỏ nhầm thư mục không, hoặc xóa các tệp thừa.',
      };
  }
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const notUtf8 = (bytes: Uint8Array): Finding =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    ? {
        problem: 'tệp lưu bằng UTF-16 (Notepad gọi là “Unicode”), không phải UTF-8.',
        remedy: 'mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8” rồi lưu lại.',
      }
    : {
        problem: 'tệp không phải chữ UTF-8.',
        remedy: 'mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8” rồi lưu lại.',
      };

/** What the official text below the front matter has too much of. */
const excessOfBody = (text: string): Excess | undefined => {
  const from = splitFrontMatter(text)?.bodyOffset ?? 0;
  const excess = findMarkdownExcess(text.slice(from));
  return excess && { ...excess, offset: from + excess.offset };
};

/** One line for all that machines left behind: it is nobody's mistake. */
const systemHint = (files: readonly string[]): ContentIssue[] => {
  const [first] = files;
  if (first === undefined) return [];
  const shown = files
    .slice(0, 5)
    .map((file) => `«${file}»`)
    .join(', ');
  return [
    {
      severity: 'hint',
      file: first,
      line: 1,
      column: 1,
      problem: `bỏ qua ${files.length} tệp do máy hay trình soạn thảo tự tạo: ${shown}${files.length > 5 ? ', …' : ''}.`,
      remedy: 'xóa chúng, đừng đưa vào git.',
    },
  ];
};

/**
 * The text files among the files of a content folder. What machines leave behind is passed over with one hint, a byte-order
 * mark with one; a file that is no UTF-8 or goes past a limit is told and not read on. Originals are no texts.
 */
export const readTexts = (files: ReadonlyMap<string, Uint8Array>, odd: readonly OddEntry[]): ReadTexts => {
  const texts = new Map<string, string>();
  const issues: ContentIssue[] = [];
  const say = (file: string, { problem, remedy }: Finding, place = { line: 1, column: 1 }): void => {
    issues.push({ file, ...place, problem, remedy });
  };
  const all = [...files.keys(), ...odd.filter(({ kind }) => kind !== 'empty-folder').map(({ path }) => path)];
  const system = all.filter(isSystemFile).sort();
  const names = new Set([...all.filter((file) => !isSystemFile(file)), ...odd.map(({ path }) => path)]);
  for (const entry of odd) {
    const words = isSystemFile(entry.path) ? undefined : oddWords(entry);
    if (words) say(entry.path || '.', words);
  }
  // A plan of which only the machine's own files are left.
  for (const folder of new Set(system.flatMap((file) => /^plans\/[^/]+(?=\/)/.exec(file)?.[0] ?? [])))
    if (![...names].some((name) => name === folder || name.startsWith(`${folder}/`))) say(folder, emptyPlan);
  issues.push(...systemHint(system));
  for (const [file, bytes] of files) {
    if (isOriginal(file) || isSystemFile(file)) continue;
    if (bytes.length > FILE_BYTES) {
      say(file, {
        problem: 'tệp lớn hơn 300 KB.',
        remedy: 'tách phụ lục thành kế hoạch riêng, hoặc bỏ phần không phải chữ.',
      });
      continue;
    }
    const decoded = decode(bytes);
    if (decoded === undefined) {
      say(file, notUtf8(bytes));
      continue;
    }
    const marked = decoded.startsWith('\ufeff');
    const text = marked ? decoded.slice(1) : decoded;
    // `source.txt` is kept as received, mark and all.
    if (marked && !file.endsWith('/source.txt'))
      issues.push({
        severity: 'hint',
        file,
        line: 1,
        column: 1,
        problem: 'tệp mở đầu bằng dấu thứ tự byte (BOM, U+FEFF); dấu ấy được bỏ qua khi đọc.',
        remedy: 'lưu lại với bảng mã “UTF-8” thay cho “UTF-8 BOM”, hoặc chạy npm run check -- --fix.',
      });
    const excess = findExcess(text) ?? (/^plans\/[^/]+\/plan\.md$/.test(file) ? excessOfBody(text) : undefined);
    if (excess) say(file, excess, placesIn(text)(excess.offset));
    else texts.set(file, text);
  }
  return { texts, paths: [...files.keys()].filter((file) => !isSystemFile(file)), names, issues };
};
