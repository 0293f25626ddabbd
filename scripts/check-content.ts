import path from 'node:path';
import { contentDirectory, loadContent } from '../src/catalogue/content-folder.ts';
import type { Content } from '../src/catalogue/content.ts';
import { checkContent, foundBy, isError, sayIssue } from '../src/content-check/check.ts';
import { checkReferenceAge } from '../src/content-check/reference-age.ts';
import { today } from './today.ts';

/** Loads the content and prints every problem and every hint at once; undefined when there is a problem. */
export const checkedContent = (): Content | undefined => {
  const directory = contentDirectory();
  let content: Content;
  try {
    content = loadContent(directory);
  } catch (error) {
    console.error(
      `${directory}:1:1\n  Lỗi: không đọc được thư mục nội dung (${error instanceof Error ? error.message : String(error)}).\n  Cách sửa: chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR trỏ đến thư mục có thật.\n`,
    );
    return undefined;
  }
  const issues = [...checkContent(content), ...foundBy('reference-age', checkReferenceAge(content, today()))];
  const shown = path.relative(process.cwd(), directory) || '.';
  for (const issue of issues) console.error(sayIssue(issue, shown));
  const errors = issues.filter(isError).length;
  if (errors > 0) {
    console.error(`${errors} lỗi. Chưa dựng trang cho đến khi sửa xong.`);
    return undefined;
  }
  return content;
};

if (import.meta.main) {
  const content = checkedContent();
  if (content) {
    const targets = content.plans.flatMap((plan) => plan.targets.value ?? []).length;
    const reported = [...content.reported.values()].flatMap((file) =>
      (file.value ?? []).flatMap(({ figures }) => figures),
    ).length;
    console.log(
      `Nội dung hợp lệ: ${content.plans.length} kế hoạch có câu chữ ở đây, ${targets} chỉ tiêu đối chiếu được từng chữ, ${reported} con số dẫn lại có nguồn.`,
    );
  } else process.exitCode = 1;
}
