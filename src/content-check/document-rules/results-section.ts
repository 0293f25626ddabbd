import { enclosing } from '../../plan-text/provision.ts';
import type { PlanRule } from '../rule.ts';

const resultsHeading =
  /(?:kết quả (?:đạt được|thực hiện|triển khai|đã)|thực trạng|hiện trạng|tình hình (?:triển khai|thực hiện|chung)|đánh giá (?:kết quả|tình hình|chung)|(?<!khắc phục (?:các |những )?)(?:tồn tại|hạn chế))/iu;

/** Whether a heading announces results, not commitments. */
export const announcesResults = (heading: string): boolean => resultsHeading.test(heading);

/** What was reached is no commitment: a target may not stand under a heading of results. */
export const resultsSection: PlanRule = ({ text, targets }) =>
  targets.flatMap((target) => {
    if (!target.provision) return [];
    const heading = enclosing(text, target.provision)
      .map((provision) => provision.text)
      .find((words) => announcesResults(words));
    return heading === undefined
      ? []
      : [
          target.at(
            'quote',
            `câu trích nằm trong phần nói về kết quả, thực trạng: «${heading}».`,
            'phần ấy kể việc đã làm, không đặt chỉ tiêu: xóa mục này, hoặc ghi con số vào leftOut trong plan.md kèm lý do.',
          ),
        ];
  });
