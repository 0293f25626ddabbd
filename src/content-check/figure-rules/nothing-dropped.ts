import { numbersOf } from '../../plan-text/provision-figures.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { enclosing, findProvision } from '../../plan-text/provision.ts';
import type { LeftOut } from '../../domain/plan.ts';
import type { Span } from '../../domain/target.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { PlanRule, PlanUnderCheck } from '../rule.ts';
import { tellsWhy } from '../tells-why.ts';
import { announcesResults } from '../document-rules/results-section.ts';

interface LeftOutWords {
  readonly item: LeftOut;
  readonly spans: readonly Span[];
}

/** A number that no machine reads for certain is never published as a value. */
const unclearRemedy =
  'máy không đọc chắc được dạng số này: thêm một mục không có operator, low, unit mà có note nói rõ; nếu đây không phải cam kết, ghi câu này vào leftOut ở đầu plan.md kèm lý do.';

/** Words left out stand in the body once, hold a number, overlap no other ones, and are told with a reason. */
const leftOutIssues = (plan: PlanUnderCheck, left: readonly LeftOutWords[]): ContentIssue[] =>
  left.flatMap(({ item, spans }, index) => {
    const at = (field: 'quote' | 'reason', problem: string, remedy: string): ContentIssue[] => [
      plan.atFact(['leftOut', index, field], problem, remedy),
    ];
    const [span, second] = spans;
    if (span === undefined || second !== undefined)
      return at(
        'quote',
        `câu «${item.quote}» đứng ở ${spans.length} chỗ trong nguyên văn.`,
        'chép lại đúng từng chữ, đủ dài để chỉ có một chỗ.',
      );
    const provision = findProvision(plan.text, span.provision);
    const holds =
      provision !== undefined &&
      provision.kind !== 'head' &&
      numbersOf(provision).some(({ start, end }) => span.start <= start && span.end >= end);
    if (!holds)
      return at(
        'quote',
        `câu «${item.quote}» không giữ trọn một con số nào của thân văn bản.`,
        'leftOut chỉ dành cho con số không phải cam kết: chép cả con số cùng chữ thuộc về nó (như «tối thiểu 80%»), hoặc xóa mục này.',
      );
    if (
      left.some(
        (other, place) =>
          place < index &&
          other.spans.some(
            ({ provision: id, start, end }) => id === span.provision && start < span.end && end > span.start,
          ),
      )
    )
      return at('quote', `câu «${item.quote}» trùng chữ với một mục leftOut phía trên.`, 'giữ một mục cho mỗi chỗ.');
    return tellsWhy(item.reason)
      ? []
      : at(
          'reason',
          `lý do «${item.reason}» không nói được gì cho người đọc.`,
          'nói vì sao con số này không phải cam kết; lý do hiện trên trang kế hoạch.',
        );
  });

/** Every number of the text, in whatever form, is a target or is left out with a reason: nothing is dropped in silence. */
export const nothingDropped: PlanRule = (plan) => {
  const left = (plan.facts.leftOut ?? []).map((item) => ({ item, spans: findQuotes(plan.text, item.quote) }));
  const issues = leftOutIssues(plan, left);
  const covered = [
    ...plan.targets.flatMap((target) => (target.places ? [target.places.mark] : [])),
    ...left.flatMap(({ spans }) => spans),
  ];
  // Where targets.yaml cannot be read, that is said already; every figure would be missing.
  if (plan.folder.targets.value === undefined) return issues;
  for (const provision of plan.text.provisions) {
    if (provision.kind === 'head' || provision.id === '') continue;
    if (enclosing(plan.text, provision).some((above) => announcesResults(above.text))) continue;
    for (const mention of numbersOf(provision)) {
      const counted = covered.filter(
        (span) => span.provision === provision.id && span.start <= mention.start && span.end >= mention.end,
      ).length;
      if (counted === 1) continue;
      // A target whose quote is broken is already reported; do not report its figure as missing as well.
      if (plan.targets.some((target) => !target.places)) continue;
      const words = provision.text.slice(mention.start, mention.end);
      issues.push(
        plan.atBody(
          provision.offsets[mention.start] ?? 0,
          counted === 0 ? `con số «${words}» chưa thuộc chỉ tiêu nào.` : `con số «${words}» thuộc ${counted} chỉ tiêu.`,
          counted === 0
            ? mention.figure === null
              ? unclearRemedy
              : 'thêm một mục vào targets.yaml; nếu đây không phải cam kết, ghi câu này vào leftOut ở đầu plan.md kèm lý do.'
            : 'mỗi con số là một chỉ tiêu: giữ một mục, hoặc thu hẹp khóa figure.',
        ),
      );
    }
  }
  return issues;
};
