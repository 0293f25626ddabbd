import path from 'node:path';
import { contentDirectory, loadContent, readFolder } from '../src/catalogue/content-folder.ts';
import type { Content } from '../src/catalogue/content.ts';
import { checkContent, foundBy, isError, sayIssue } from '../src/content-check/check.ts';
import { mendContent } from '../src/content-check/mend.ts';
import { checkReferenceAge } from '../src/content-check/reference-age.ts';
import { today } from './today.ts';
import { writeMended } from './write-mended.ts';

/** The content folder as messages name it: with forward slashes on every system, as below it. */
const shownFolder = (directory: string): string =>
  path.relative(process.cwd(), directory).replaceAll(path.sep, '/') || '.';

/** Why the folder cannot be read, in words of the people who read them; the name of an error that has none here. */
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'không có thư mục này',
    ENOTDIR: 'đây là một tệp, không phải thư mục',
    EACCES: 'không có quyền đọc',
    EPERM: 'không có quyền đọc',
  };
  const reason = known[code] ?? (error instanceof Error ? error.message : String(error));
  return reason;
};

/** Loads the content and prints every problem and every hint at once; undefined when there is a problem. */
export const checkedContent = (): Content | undefined => {
  const directory = contentDirectory();
  let content: Content;
  try {
    content = loadContent(directory);
  } catch (error) {
    console.error(
      `${directory}:1:1\n  Lỗi: không đọc được thư mục nội dung (${reasonOf(error)}).\n  Cách sửa: chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR trỏ đến thư mục có thật.\n`,
    );
    return undefined;
  }
  const issues = [...checkContent(content), ...foundBy('reference-age', checkReferenceAge(content, today()))];
  const shown = shownFolder(directory);
  for (const issue of issues) console.error(sayIssue(issue, shown));
  const errors = issues.filter(isError).length;
  if (errors > 0) {
    console.error(`${errors} lỗi. Chưa dựng trang cho đến khi sửa xong.`);
    return undefined;
  }
  return content;
};

/** Mends in place what has one right answer and tells each place; false where nothing could be written. */
const mend = (): boolean => {
  const directory = contentDirectory();
  const shown = shownFolder(directory);
  try {
    const { files, mends } = mendContent(readFolder(directory));
    writeMended(directory, files);
    for (const { file, line, column, done } of mends)
      console.log(`${shown}/${file}:${line}:${column}\n  Đã sửa: ${done}\n`);
    console.log(
      mends.length === 0 ? 'Không có gì để tự sửa.' : `Đã tự sửa ${mends.length} chỗ trong ${files.size} tệp.`,
    );
    return true;
  } catch (error) {
    console.error(
      `Lỗi: không tự sửa được (${error instanceof Error ? error.message : String(error)}).\nCách sửa: xem lại thư mục «${shown}» và quyền ghi rồi chạy lại; chưa tệp nào bị đổi.`,
    );
    return false;
  }
};

/** `npm run check` with the words that were typed: checks, after mending where that is asked, and says what it finds; gives the exit code. */
export const checkCommand = (words: readonly string[]): number => {
  const [option, ...rest] = words;
  const understood = rest.length === 0 && (option === undefined || option === '--fix');
  if (!understood)
    console.error(
      'Lỗi: không hiểu lệnh.\nCách sửa: gõ npm run check, hoặc npm run check -- --fix để tự sửa chỗ có đúng một cách sửa.',
    );
  const content = understood && (option === undefined || mend()) ? checkedContent() : undefined;
  if (!content) return 1;
  const targets = content.plans.flatMap((plan) => plan.targets.value ?? []).length;
  const reported = [...content.reported.values()].flatMap((file) =>
    (file.value ?? []).flatMap(({ figures }) => figures),
  ).length;
  const results = [...content.results.values()].flatMap((file) => file.value ?? []).length;
  console.log(
    `Nội dung hợp lệ: ${content.plans.length} kế hoạch có câu chữ ở đây, ${targets} chỉ tiêu đối chiếu được từng chữ, ${reported} con số dẫn lại có nguồn, ${results} số đo.`,
  );
  return 0;
};

if (import.meta.main) process.exitCode = checkCommand(process.argv.slice(2));
