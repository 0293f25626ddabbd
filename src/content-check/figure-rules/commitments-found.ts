import type { Span } from '../../domain/target.ts';
import { exceptionBeside } from '../../plan-text/exception-words.ts';
import { readFigures } from '../../plan-text/figure-words.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { findProvision } from '../../plan-text/provision.ts';
import type { PlanRule, PlanUnderCheck } from '../rule.ts';
import { cutsAWord } from './quote-found.ts';

const overlap = (one: Span, other: Span): boolean =>
  one.provision === other.provision && one.start < other.end && other.start < one.end;

/** What is wrong with the words at a place: problem and remedy; undefined where nothing is. */
const wrongAt = (plan: PlanUnderCheck, span: Span, earlier: readonly Span[]): [string, string] | undefined => {
  const text = findProvision(plan.text, span.provision)?.text ?? '';
  const words = text.slice(span.start, span.end);
  if (cutsAWord(text, span.start, span.end))
    return [`cam kết «${words}» cắt giữa một từ hoặc một con số.`, 'trích trọn từ, trọn con số ở hai đầu.'];
  const figure = readFigures(text).find(({ start, end }) => start < span.end && end > span.start);
  if (figure)
    return [
      `cam kết «${words}» có con số «${text.slice(figure.start, figure.end)}».`,
      'cam kết có con số là chỉ tiêu: ghi vào targets.yaml; commitments chỉ giữ lời không kèm con số.',
    ];
  const target = plan.targets.find(({ places }) => places && overlap(places.quote, span));
  if (target)
    return [
      `cam kết «${words}» chồng lên câu trích của chỉ tiêu «${target.key}».`,
      'trích phần không thuộc chỉ tiêu nào, hoặc bỏ mục này.',
    ];
  if (earlier.some((other) => overlap(other, span)))
    return [`cam kết «${words}» chồng lên một cam kết khác.`, 'giữ một mục, hoặc thu hẹp lời trích.'];
  const exception = exceptionBeside(text, span);
  if (exception)
    return [
      `cam kết bỏ phần ngoại lệ hoặc điều kiện của chính vế câu: «${text.slice(exception.start, exception.end).trim()}».`,
      'trích cả phần ấy.',
    ];
  return undefined;
};

/** Every commitment without a figure stands in the text exactly once, in whole words, apart from all targets. */
export const commitmentsFound: PlanRule = (plan) => {
  const found: Span[] = [];
  return (plan.facts.commitments ?? []).flatMap(({ quote, provision }, index) => {
    const at = (field: 'quote' | 'provision', [problem, remedy]: readonly [string, string]) =>
      plan.atFact(['commitments', index, field], problem, remedy);
    if (provision !== undefined && findProvision(plan.text, provision) === undefined)
      return [
        at('provision', [
          `văn bản không có mục «${provision}».`,
          'xem mã mục ở địa chỉ của đoạn trên trang kế hoạch, hoặc bỏ khóa provision.',
        ]),
      ];
    const spans = findQuotes(plan.text, quote, provision);
    const [only, second] = spans;
    if (only === undefined)
      return [
        at('quote', [
          `không thấy cam kết «${quote}» trong nguyên văn${provision === undefined ? '' : ` ở mục ${provision}`}.`,
          'chép lại đúng từng chữ từ plan.md (kể cả chỗ in sai); đừng sửa nguyên văn cho khớp.',
        ]),
      ];
    if (second !== undefined)
      return [
        at('quote', [
          `cam kết «${quote}» đứng ở ${spans.length} chỗ: ${spans.map((span) => span.provision).join(', ')}.`,
          'trích dài hơn cho đến khi chỉ còn một chỗ, hoặc thêm khóa provision.',
        ]),
      ];
    const wrong = wrongAt(plan, only, found);
    found.push(only);
    return wrong === undefined ? [] : [at('quote', wrong)];
  });
};
