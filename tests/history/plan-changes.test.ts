import { describe, expect, test } from 'vitest';
import { readContent, type PlanFolder } from '../../src/catalogue/content.ts';
import { isUnchanged, planChanges } from '../../src/history/plan-changes.ts';
import { changesInWords } from '../../src/presentation/history/changes-in-words.ts';
import { editedContent, realContent, type Edit } from '../content-check/edited-content.ts';

const id = 'vinh-phuc-193-kh-ubnd-2022';
const [planFile, targetsFile] = [`plans/${id}/plan.md`, `plans/${id}/targets.yaml`];
const folderIn = (files: ReadonlyMap<string, Uint8Array>): PlanFolder => {
  const folder = readContent(files).plans.find((plan) => plan.id === id);
  if (!folder) throw new Error(id);
  return folder;
};
const before = folderIn(realContent);
const wordsOf = (edits: readonly Edit[]): string[] =>
  changesInWords(planChanges(before, folderIn(editedContent(edits))));
const entry = '  quote: "Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến"';

test('a plan that is the same has no changes', () => {
  expect(isUnchanged(planChanges(before, before))).toBe(true);
  expect(changesInWords(planChanges(before, before))).toEqual([]);
});

describe('what changed is told in words', () => {
  test.for<{ why: string; edits: readonly Edit[]; says: readonly RegExp[] }>([
    {
      why: 'a word of the official text is loud, and comes first',
      edits: [
        { file: planFile, find: 'Tối thiểu 80% hồ sơ thủ tục', replace: 'Tối thiểu 80% hồ sơ, thủ tục' },
        { file: planFile, find: 'signer: Lê Duy Thành', replace: 'signer: Lê Duy Thanh' },
      ],
      says: [
        /^NGUYÊN VĂN bỏ dòng: - Tối thiểu 80% hồ sơ thủ tục/,
        /^NGUYÊN VĂN thêm dòng: - Tối thiểu 80% hồ sơ, thủ tục/,
        /signer: Lê Duy Thành → Lê Duy Thanh$/,
      ],
    },
    {
      why: 'a fact that is added',
      edits: [{ file: planFile, find: 'signer: Lê Duy Thành\n', replace: '' }],
      says: [/^Thông tin văn bản, bỏ signer \(trước là Lê Duy Thành\)$/],
    },
    {
      why: 'a note of a figure',
      edits: [{ file: targetsFile, find: entry, replace: `${entry}\n  note: Ghi chú thử` }],
      says: [/^Sửa chỉ tiêu ho-so-truc-tuyen-2025: thêm note: Ghi chú thử$/],
    },
    {
      why: 'an id that is changed is one commitment at a new address',
      edits: [{ file: targetsFile, find: entry, replace: `${entry}\n  id: ho-so-truc-tuyen-2025-moi` }],
      says: [
        /^Đổi mã chỉ tiêu thành ho-so-truc-tuyen-2025-moi \(địa chỉ cũ mất\): id: ho-so-truc-tuyen-2025 → ho-so-truc-tuyen-2025-moi$/,
      ],
    },
    {
      why: 'a year mended without keeping the id is the same commitment, not one gone and one new',
      edits: [
        {
          file: targetsFile,
          find: `  year: 2025\n  modality: binding\n${entry}`,
          replace: `  year: 2026\n  modality: binding\n${entry}`,
        },
      ],
      says: [/^Đổi mã chỉ tiêu thành ho-so-truc-tuyen-2026 .*year: 2025 → 2026/],
    },
    {
      why: 'lines of the official text that only change places are loud too',
      edits: [
        {
          file: planFile,
          find: '- Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến.\n\n- Tối thiểu 90% người dân, doanh nghiệp hài lòng về việc giải quyết thủ tục hành chính.',
          replace:
            '- Tối thiểu 90% người dân, doanh nghiệp hài lòng về việc giải quyết thủ tục hành chính.\n\n- Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến.',
        },
      ],
      says: [/^NGUYÊN VĂN đổi thứ tự các dòng$/],
    },
  ])('$why', ({ edits, says }) => {
    const words = wordsOf(edits);
    expect(words).toHaveLength(says.length);
    for (const [place, pattern] of says.entries()) expect(words[place]).toMatch(pattern);
  });

  test('a broken file is no reason to break', () => {
    const words = wordsOf([{ file: targetsFile, write: '- indicator: [\n' }]);
    expect(words.every((line) => line.startsWith('Bỏ chỉ tiêu'))).toBe(true);
    expect(words.length).toBeGreaterThan(5);
  });
});
