import type { TargetEntry } from '../../domain/target.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { findProvision, type PlanText } from '../../plan-text/provision.ts';
import type { PlanRule, TargetUnderCheck } from '../rule.ts';

const wordPart = /[\p{L}\p{N}]/u;

/** Whether a span begins or ends inside a word or a number, so that `0%` would pass for `10%`. */
export const cutsAWord = (text: string, start: number, end: number): boolean =>
  (wordPart.test(text[start - 1] ?? '') && wordPart.test(text[start] ?? '')) ||
  (wordPart.test(text[end - 1] ?? '') && wordPart.test(text[end] ?? '')) ||
  (/\d/.test(text[start] ?? '') && /\d[.,]$/.test(text.slice(0, start)));

const oneField = (text: PlanText, target: TargetUnderCheck, field: 'quote' | 'deadlineQuote') => {
  const words: TargetEntry[typeof field] = target.entry[field];
  if (words === undefined) return [];
  const within = field === 'quote' ? target.entry.provision : undefined;
  const name = field === 'quote' ? 'câu trích' : 'câu nêu hạn';
  if (within !== undefined && findProvision(text, within) === undefined)
    return [
      target.at(
        'provision',
        `văn bản không có mục «${within}».`,
        'xem mã mục ở địa chỉ của đoạn trên trang kế hoạch, hoặc bỏ khóa provision.',
      ),
    ];
  const spans = findQuotes(text, words, within);
  const [only, second] = spans;
  if (only === undefined)
    return [
      target.at(
        field,
        `không thấy ${name} «${words}» trong nguyên văn${within === undefined ? '' : ` ở mục ${within}`}.`,
        'chép lại đúng từng chữ, từng số từ plan.md (kể cả chỗ in sai); đừng sửa nguyên văn cho khớp câu trích.',
      ),
    ];
  if (second !== undefined)
    return [
      target.at(
        field,
        `${name} «${words}» đứng ở ${spans.length} chỗ: ${spans.map((span) => span.provision).join(', ')}.`,
        field === 'quote'
          ? 'trích dài hơn cho đến khi chỉ còn một chỗ, hoặc thêm khóa provision.'
          : 'trích dài hơn cho đến khi chỉ còn một chỗ.',
      ),
    ];
  const whole = findProvision(text, only.provision)?.text ?? '';
  if (cutsAWord(whole, only.start, only.end))
    return [
      target.at(field, `${name} «${words}» cắt giữa một từ hoặc một con số.`, 'trích trọn từ, trọn con số ở hai đầu.'),
    ];
  return [];
};

/** Every quote stands in the text exactly once, whole words and whole numbers; so do the words that state the year. */
export const quoteFound: PlanRule = ({ text, targets }) =>
  targets.flatMap((target) => {
    const issues = [...oneField(text, target, 'quote'), ...oneField(text, target, 'deadlineQuote')];
    const { figure, quote } = target.entry;
    if (issues.length === 0 && figure !== undefined && target.places === undefined)
      issues.push(
        target.at(
          'figure',
          `phần «${figure}» không đứng đúng một lần trong câu trích «${quote}».`,
          'chép lại phần chứa con số từ chính câu trích, đủ dài để chỉ có một chỗ.',
        ),
      );
    const mark = target.places?.mark;
    if (figure !== undefined && mark !== undefined && cutsAWord(target.provision?.text ?? '', mark.start, mark.end))
      issues.push(
        target.at(
          'figure',
          `phần «${figure}» cắt giữa một từ hoặc một con số.`,
          'chép trọn từ, trọn con số ở hai đầu.',
        ),
      );
    return issues;
  });
