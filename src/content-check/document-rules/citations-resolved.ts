import { lawsOf } from '../../catalogue/published-plan.ts';
import { findCitations, resolveCitation } from '../../plan-text/citations.ts';
import type { PlanRule } from '../rule.ts';

/** Every document that the text cites is in `documents.yaml`, under its number or a form in which it is misquoted. */
export const citationsResolved: PlanRule = (plan) => {
  const { documents } = plan.shared;
  if (documents === undefined) return [];
  const laws = lawsOf(documents);
  return plan.text.provisions.flatMap((provision) =>
    provision.id === ''
      ? []
      : findCitations(provision.text, laws).flatMap((citation) => {
          if (resolveCitation(citation, documents, plan.facts).kind !== 'unknown') return [];
          const words = provision.text.slice(citation.start, citation.end);
          const problem = `văn bản được viện dẫn «${words}» không có trong documents.yaml.`;
          const remedy =
            'thêm văn bản này vào content/documents.yaml; nếu kế hoạch ghi sai số hoặc ngày, thêm đúng cách ghi ấy vào aliases của văn bản.';
          return [
            provision.kind === 'head'
              ? plan.atFact(['head'], problem, remedy)
              : plan.atBody(provision.offsets[citation.start] ?? 0, problem, remedy),
          ];
        }),
  );
};
