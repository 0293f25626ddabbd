import { readFigures } from '../../../src/plan-text/figure-words.ts';
import { findQuotes } from '../../../src/plan-text/find-quote.ts';
import { enclosing } from '../../../src/plan-text/provision.ts';
import type { PlanRule } from '../rule.ts';
import { announcesResults } from './results-section.ts';

/** Every figure of the text is a target or is left out with a reason: nothing is dropped in silence. */
export const nothingDropped: PlanRule = (plan) => {
  const left = (plan.facts.leftOut ?? []).map((item) => ({ item, spans: findQuotes(plan.text, item.quote) }));
  const issues = left.flatMap(({ item, spans }, index) =>
    spans.length === 1
      ? []
      : [
          plan.atFact(
            ['leftOut', index, 'quote'],
            `câu «${item.quote}» đứng ở ${spans.length} chỗ trong nguyên văn.`,
            'chép lại đúng từng chữ, đủ dài để chỉ có một chỗ.',
          ),
        ],
  );
  const covered = [
    ...plan.targets.flatMap((target) => (target.places ? [target.places.mark] : [])),
    ...left.flatMap(({ spans }) => spans),
  ];
  // Where targets.yaml cannot be read, that is said already; every figure would be missing.
  if (plan.folder.targets.value === undefined) return issues;
  for (const provision of plan.text.provisions) {
    if (provision.kind === 'head' || provision.id === '') continue;
    if (enclosing(plan.text, provision).some((above) => announcesResults(above.text))) continue;
    for (const mention of readFigures(provision.text)) {
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
            ? 'thêm một mục vào targets.yaml; nếu đây không phải cam kết, ghi câu này vào leftOut ở đầu plan.md kèm lý do.'
            : 'mỗi con số là một chỉ tiêu: giữ một mục, hoặc thu hẹp khóa figure.',
        ),
      );
    }
  }
  return issues;
};
