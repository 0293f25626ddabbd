import { daysOf } from '../../domain/issue-date.ts';
import { existsOn, slug } from '../../domain/province.ts';
import { numberKey } from '../../plan-text/citations.ts';
import type { ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import { slugOf } from '../ids.ts';
import type { ContentRule } from '../rule.ts';

/** What an official number looks like: digits, then what it is and who issued it. */
const official = /^\d+[a-z]?[/-]\p{Lu}[\p{L}\d&]*(?:[-/][\p{L}\d&]+)*$/u;

/** The ids that an entry may have, by what is known of it: a year that was learned later does not change it. */
const idsOf = (province: string, number: string | undefined, year: string | undefined): string[] => {
  const stem = `${province.replace(/-2025$/, '')}-${number === undefined ? 'khong-so' : slugOf(number)}`;
  return [`${stem}-khong-nam`, ...(year === undefined ? [] : [`${stem}-${year}`])];
};

/**
 * The register of documents that are known to exist: each stands once, with a unit of its day, and only as long as nothing of it is
 * held here. What is held already is a hint, no error: the pages leave such an entry out by themselves.
 */
export const knownDocuments: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const { file, value, locate } = content.knownDocuments;
  const units = new Map(content.provinces.value?.map((unit) => [unit.id, unit]));
  const ids = new Map<string, number>();
  const keyOf = (province: string, number: string | undefined, year: string | undefined): string =>
    [province, number === undefined ? '' : numberKey(number), year ?? ''].join(' ');
  const seen = new Map<string, string>();
  const held = new Map(
    [
      ...content.plans.flatMap(({ id, facts: { value: facts } }) =>
        facts ? [{ id, province: facts.province, number: facts.number, year: String(facts.year) }] : [],
      ),
      ...[...content.reported.values()].flatMap(({ value: documents }) =>
        (documents ?? []).map(({ id, province, number, issued }) => ({
          id,
          province,
          number,
          year: issued?.slice(0, 4),
        })),
      ),
    ]
      .filter(({ number }) => number !== undefined)
      .map(({ id, province, number, year }) => [keyOf(province, number, year), id]),
  );
  for (const [index, document] of (value ?? []).entries()) {
    const say = (path: YamlPath, problem: string, remedy: string, severity?: 'hint'): void => {
      issues.push({ file, ...locate([index, ...path]), problem, remedy, ...(severity && { severity }) });
    };
    const { id, province, number, issued, title } = document;
    const unit = units.get(province);
    const year = issued?.slice(0, 4);
    if (ids.has(id)) say(['id'], `mã «${id}» đã dùng cho một mục khác.`, 'đặt mã khác, hoặc xóa mục trùng.');
    ids.set(id, index);
    if (number === undefined && title === undefined)
      say([], 'không có số cũng không có tên, nên không ai tìm được văn bản này.', 'ghi number hoặc title.');
    if (number !== undefined && !official.test(number))
      say(['number'], `số hiệu «${number}» không đúng dạng.`, 'ghi như trong văn bản: 676/QĐ-UBND, 05-NQ/TU.');
    if (content.provinces.value === undefined) continue;
    if (!unit) {
      say(['province'], `đơn vị «${province}» không có.`, 'sửa lại mã theo provinces.yaml.');
      continue;
    }
    if (
      !idsOf(province, number, year).some((start) => id === start || id.startsWith(`${start}-`)) ||
      !slug.safeParse(id).success
    )
      say(
        ['id'],
        `mã «${id}» không khớp đơn vị, số, năm của mục.`,
        `đặt mã là ${idsOf(province, number, year).at(-1) ?? ''}.`,
      );
    if (issued !== undefined) {
      const { earliest, latest } = daysOf(issued);
      if (![earliest, latest].some((day) => day !== null && existsOn(unit, day)))
        say(
          ['issued'],
          `ngày ${issued} không nằm trong thời gian tồn tại của đơn vị «${province}».`,
          'đơn vị ban hành là đơn vị của ngày ấy: từ 01/7/2025 mã có đuôi -2025, trước đó thì không.',
        );
      if (earliest !== null && earliest > document.seen)
        say(['issued'], `ngày ban hành ${issued} sau ngày thấy ${document.seen}.`, 'xem lại issued và seen.');
    }
    if (number === undefined) continue;
    const key = keyOf(province, number, year);
    const other = seen.get(key);
    if (other !== undefined)
      say(['number'], `số hiệu «${number}» của đơn vị này, năm này đã có ở mục «${other}».`, 'gộp hai mục làm một.');
    seen.set(key, id);
    const here = held.get(key);
    if (here !== undefined)
      say([], `văn bản này nay đã có ở đây: «${here}».`, 'xóa mục này khỏi known-documents.yaml.', 'hint');
  }
  return issues;
};
