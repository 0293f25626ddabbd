import path from 'node:path';
import { suggestedId } from '../../src/drafting/desk/suggested-id.ts';
import type { Draft } from '../../src/drafting/draft.ts';

/** What `plan:import` says of a draft that it has written: what was found, what a person must settle, what comes next. */
export const sayDraft = (draft: Draft, folder: string, additions: ReadonlyMap<string, string>): string => {
  const fitting = suggestedId(draft.facts);
  const shown = path.relative(process.cwd(), folder) || folder;
  const marks = draft.marks.map(({ at, problem, remedy }) => `  ${at}\n    ${problem}\n    Cách sửa: ${remedy}`);
  return [
    `Đã viết bản nháp vào ${shown}: ${draft.targets.length} chỉ tiêu, ${draft.leftOut.length} con số để ngoài, ${draft.errata.length} chỗ giống in sai.`,
    ...(fitting === draft.id
      ? []
      : [
          `Theo văn bản thì mã là «${fitting}», không phải «${draft.id}»: phép kiểm sẽ đòi tên thư mục ấy, trừ khi tỉnh, số hiệu, năm đọc sai.`,
        ]),
    ...draft.repairs.map(({ what, count }) => `  Đã chữa: ${what} (${count} chỗ).`),
    ...(marks.length > 0 ? [`${marks.length} chỗ cần người quyết:`, ...marks] : []),
    ...[...additions].map(
      ([file, entries]) => `Phác sẵn cho content/${file}: kiểm lại rồi thêm vào cuối tệp.\n\n${entries}`,
    ),
    ...(draft.targets.some(({ indicator, drafted }) => indicator === null && drafted !== null)
      ? [
          'Chỉ số mới được phác sẵn ngay trên mục của nó trong targets.yaml: kiểm lại, chép vào cuối content/indicators.yaml, bỏ “#   ” ở đầu mỗi dòng.',
        ]
      : []),
    ...(marks.length > 0
      ? [
          'Tiếp theo: mở plan.md và targets.yaml trong thư mục ấy, sửa chỗ máy đọc sai; chỗ nào đúng thì để nguyên, xóa dòng “# Cần quyết” của nó (nếu có). Rồi chạy npm run check.',
        ]
      : ['Tiếp theo: chạy npm run check.']),
  ].join('\n');
};
