import { namesAspiration, readNumbers } from '../../plan-text/figure-words.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import { readYears } from '../../plan-text/deadline-words.ts';
import type { PlanRule } from '../rule.ts';
import { tellsWhy } from '../tells-why.ts';

/** Page chrome is short; a paragraph is a part of the document. */
const longestLine = 200;

/** Words with which a plan commits itself; page chrome has none of them. */
const commitment =
  /(?<!\p{L})(?:(?:bảo|đảm) (?:đảm|bảo)|hoàn thành|chỉ tiêu|mục tiêu|cam kết|tối thiểu|ít nhất|tối đa|không quá|phổ cập|duy trì|nâng cao|cắt giảm|đạt|phải|toàn bộ)(?!\p{L})/iu;

/** A line of the source that is left out is page chrome: short, without a figure, a deadline or a word of commitment. */
export const omittedLines: PlanRule = (plan) =>
  (plan.facts.omitted ?? []).flatMap(({ text, reason }, index): ContentIssue[] => {
    const words = text.slice(0, 120);
    const say = (field: 'text' | 'reason', problem: string, remedy: string): ContentIssue[] => [
      plan.atFact(['omitted', index, field], problem, remedy),
    ];
    const remedy = 'chép dòng này vào nguyên văn; con số không phải cam kết thì ghi ở leftOut kèm lý do.';
    if (readNumbers(text).length > 0)
      return say('text', `dòng «${words}» có con số nhưng khai là không thuộc văn bản.`, remedy);
    if (commitment.test(text) || namesAspiration(text) || readYears(text).deadlines.length > 0)
      return say(
        'text',
        `dòng «${words}» có lời cam kết hoặc hạn nhưng khai là không thuộc văn bản.`,
        'chép dòng này vào nguyên văn; nếu đó là đầu đề của bài khác trên trang nguồn thì bỏ nó khỏi source.txt, vì bản nhận được dừng ở hết văn bản.',
      );
    if (text.length > longestLine)
      return say(
        'text',
        `dòng «${words}…» dài ${text.length} ký tự nhưng khai là không thuộc văn bản.`,
        `omitted chỉ dành cho khung của trang nguồn, mỗi dòng không quá ${longestLine} ký tự; chép đoạn này vào nguyên văn.`,
      );
    return tellsWhy(reason)
      ? []
      : say(
          'reason',
          `lý do «${reason}» không nói được gì cho người đọc.`,
          'nói dòng này là gì trên trang nguồn; lý do hiện trên trang kế hoạch.',
        );
  });
