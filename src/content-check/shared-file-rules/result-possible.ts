import { daysOf } from '../../domain/issue-date.ts';
import { eraOf } from '../../domain/merger.ts';
import { isReckonedBack, NATION, rankOfEra, type ResultEntry } from '../../domain/result.ts';
import type { ContentFile, ContentIssue } from '../../catalogue/content-file.ts';
import { nonsense } from '../figure-rules/figures-possible.ts';
import type { ContentRule } from '../rule.ts';

/**
 * A measured value can be: a number of its kind, a rank among as many units as there were, a year in which the unit existed
 * (or one that was reckoned back, and told by a day since then), and not told before it was measured.
 */
export const resultPossible: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  for (const file of content.results.values())
    file.value?.forEach((entry, index) => {
      const say = (field: keyof ResultEntry, problem: string, remedy: string): void => {
        issues.push({
          file: file.file,
          ...(file satisfies ContentFile<unknown>).locate([index, field]),
          problem,
          remedy,
        });
      };
      const { value, period, asOf, rankOf } = entry;
      const indicator = content.indicators.value?.find(({ id }) => id === entry.indicator);
      const why = indicator && nonsense(value, indicator);
      if (why !== undefined)
        say('value', `value là ${String(value).replace('.', ',')}, nhưng ${why}.`, 'xem lại con số theo nguồn.');
      const told = asOf === undefined ? undefined : daysOf(asOf);
      if (told?.latest != null && told.latest < `${period}-01-01`)
        say(
          'asOf',
          `asOf ${asOf ?? ''} trước năm đo ${period}.`,
          'asOf là ngày số đo được nêu, period là năm được đo.',
        );
      if (entry.unit !== 'rank' && rankOf !== undefined)
        say('rankOf', 'rankOf chỉ đi với thứ hạng.', 'bỏ khóa rankOf.');
      else if (rankOf !== undefined && value > rankOf)
        say('value', `hạng ${value} trong ${rankOf} đơn vị.`, 'xem lại thứ hạng và rankOf theo nguồn.');
      const unit = content.provinces.value?.find(({ id }) => id === entry.province);
      if (entry.province === NATION || !unit) return;
      const among = rankOfEra(eraOf(unit));
      if (indicator?.kind === 'rank' && rankOf === undefined)
        say('value', 'thứ hạng của một tỉnh phải nói trong bao nhiêu đơn vị.', `thêm rankOf: ${among}.`);
      if (rankOf !== undefined && rankOf !== among)
        say(
          'rankOf',
          `đơn vị «${unit.id}» xếp hạng trong ${among}, không trong ${rankOf}.`,
          'trước 01/7/2025 là 63 đơn vị (mã không có đuôi), từ ngày ấy là 34 (mã có đuôi -2025).',
        );
      if (unit.validTo !== undefined && `${period}-01-01` > unit.validTo)
        say(
          'period',
          `đơn vị «${unit.id}» không còn vào năm ${period}.`,
          'từ 01/7/2025 dùng mã có đuôi -2025; trước ngày ấy dùng mã không có đuôi.',
        );
      if (isReckonedBack(entry, unit) && (told?.latest ?? '') < (unit.validFrom ?? ''))
        say(
          'period',
          `đơn vị «${unit.id}» chưa có vào năm ${period}.`,
          'số được tính lại theo địa bàn nay thì ghi asOf (ngày nêu số ấy, từ 01/7/2025 trở đi); không thì dùng mã không có đuôi.',
        );
    });
  return issues;
};
