import { exceptionBeside } from '../../plan-text/exception-words.ts';
import type { PlanRule } from '../rule.ts';

/** No quote is cut off from the words of exception or condition that narrow it. */
export const quoteWhole: PlanRule = ({ targets }) =>
  targets.flatMap(({ places, provision, at }) => {
    if (!places || !provision) return [];
    const { quote } = places;
    const exception = exceptionBeside(provision.text, quote);
    if (!exception) return [];
    const follows = exception.start >= quote.end;
    const words = provision.text.slice(exception.start, exception.end).trim();
    return [
      at(
        'quote',
        `câu trích bỏ phần ngoại lệ hoặc điều kiện của chính vế câu: nguyên văn ${follows ? 'viết tiếp' : 'mở đầu vế câu bằng'} «${words}».`,
        follows
          ? `trích tiếp cho đến hết «${words}»; nhiều con số thì khóa figure giữ đúng một.`
          : `trích từ «${words}»; nhiều con số thì khóa figure giữ đúng một.`,
      ),
    ];
  });
