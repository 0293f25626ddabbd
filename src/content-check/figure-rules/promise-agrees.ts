import type { Indicator } from '../../domain/indicator.ts';
import { mentionsOf } from '../../plan-text/provision-figures.ts';
import { changeBefore, reachedAlready, speaksOfChange, startingPoint } from '../../plan-text/promise-words.ts';
import type { FigureMention } from '../../plan-text/figure-words.ts';
import { enclosing, type PlanText, type Provision } from '../../plan-text/provision.ts';
import type { PlanRule } from '../rule.ts';

const leaveOut = 'xóa mục này và ghi con số ấy vào leftOut ở đầu plan.md kèm lý do.';

/** What the words around a figure say it is, against what the entry makes of it: field, problem, remedy. */
const disagreement = (
  text: PlanText,
  provision: Provision,
  mention: FigureMention,
  indicator: Indicator | undefined,
): ['indicator' | 'low', string, string] | undefined => {
  const words = provision.text.slice(mention.start, mention.end);
  const to = startingPoint(provision.text, mention);
  if (to !== undefined) return ['low', `con số «${words}» là mức xuất phát: nguyên văn viết tiếp «${to}».`, leaveOut];
  const reached = reachedAlready(provision.text, mention);
  if (reached !== undefined)
    return ['low', `con số «${words}» kể mức đã đạt («${reached}»), không phải cam kết.`, leaveOut];
  const change = provision.rows.length > 0 ? undefined : changeBefore(provision.text.slice(0, mention.start));
  if (indicator?.kind === 'share' && change !== undefined)
    return [
      'indicator',
      `«${change} ${words}» là mức tăng hay giảm, nhưng chỉ số «${indicator.id}» là một tỷ lệ.`,
      'chọn chỉ số đo mức tăng, giảm (kind: change), hoặc thêm chỉ số ấy vào indicators.yaml.',
    ];
  if (
    indicator?.kind === 'change' &&
    ![provision, ...enclosing(text, provision)].some((place) => speaksOfChange(place.text))
  )
    return [
      'indicator',
      `chỉ số «${indicator.id}» đo mức tăng hay giảm, nhưng lời văn quanh «${words}» không nói tăng hay giảm.`,
      'chọn chỉ số đúng với điều câu trích đếm.',
    ];
  return undefined;
};

/** A figure is what its words make it: a promise, not what was reached or started from; a share, or a rise or fall. */
export const promiseAgrees: PlanRule = ({ text, targets }) =>
  targets.flatMap(({ entry, indicator, places, provision, at }) => {
    if (!places || !provision || entry.low === undefined) return [];
    const mention = mentionsOf(provision, entry.unit).find(
      ({ start, end }) => end > places.mark.start && start < places.mark.end,
    )?.figure;
    const wrong = mention ? disagreement(text, provision, mention, indicator) : undefined;
    return wrong === undefined ? [] : [at(...wrong)];
  });
