import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, loadContent } from '../src/catalogue/content-folder.ts';
import { newPlanFiles, readPlanId } from '../src/drafting/new-plan.ts';
import type { Province } from '../src/domain/province.ts';
import { Refusal, sayRefusal, writeFolder } from './import/new-folder.ts';
import { today } from './today.ts';

const usage = 'npm run plan:new -- MÃ_KẾ_HOẠCH';

const readId = (args: readonly string[]): string => {
  let words: readonly string[];
  try {
    words = parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    throw new Refusal('không hiểu lệnh.', `gõ: ${usage}`);
  }
  const [id, second] = words;
  if (id === undefined || second !== undefined)
    throw new Refusal(id === undefined ? 'thiếu mã kế hoạch.' : 'có nhiều mã kế hoạch.', `gõ: ${usage}`);
  return id;
};

const loadProvinces = (): readonly Province[] => {
  let provinces: readonly Province[] | undefined;
  try {
    provinces = loadContent().provinces.value;
  } catch {
    throw new Refusal(
      `không đọc được thư mục nội dung «${contentDirectory()}».`,
      'chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR.',
    );
  }
  if (provinces !== undefined) return provinces;
  throw new Refusal('tệp provinces.yaml không đọc được.', 'chạy npm run check và sửa tệp ấy trước.');
};

/** Makes the folder of a new plan, its keys still empty, and says what to do next; gives the exit code. */
export const makePlan = (args: readonly string[]): number => {
  try {
    const id = readId(args);
    const facts = readPlanId(id, loadProvinces());
    if ('problem' in facts) throw new Refusal(facts.problem, facts.remedy);
    const folder = path.join(contentDirectory(), 'plans', id);
    writeFolder(folder, newPlanFiles(facts, today()));
    const shown = path.relative(process.cwd(), folder) || folder;
    console.log(
      [
        `Đã tạo ${shown} với plan.md, targets.yaml, source.txt còn trống.`,
        'Tiếp theo: dán bản nhận được vào source.txt; chép nguyên văn xuống dưới dòng “---” thứ hai của plan.md; điền các khóa.',
        'Chạy npm run check để xem còn thiếu gì. Có sẵn tệp văn bản thì npm run plan:import phác giúp.',
      ].join('\n'),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(sayRefusal(error));
    return 1;
  }
};

if (import.meta.main) process.exitCode = makePlan(process.argv.slice(2));
