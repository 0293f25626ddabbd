import { levelWords } from '../../plan-text/level-words.ts';
import { rowNames } from '../../plan-text/provision-figures.ts';
import type { PlanRule } from '../rule.ts';

/** The tier of a figure is the one its own words name; only indicators that are set per tier have one. */
export const levelAgrees: PlanRule = ({ targets }) =>
  targets.flatMap((target) => {
    const { entry, indicator, places, provision } = target;
    if (!indicator || !places || !provision) return [];
    if (indicator.levels === undefined)
      return entry.level === undefined
        ? []
        : [
            target.at(
              'level',
              `chỉ số «${indicator.id}» không chia theo cấp.`,
              'bỏ khóa level, hoặc thêm levels cho chỉ số trong indicators.yaml.',
            ),
          ];
    // A cell of a table holds a bare number: its tier stands in the name of its row.
    const words = rowNames(provision, places.mark) ?? provision.text.slice(places.mark.start, places.mark.end);
    const named = levelWords.filter(([pattern]) => pattern.test(words));
    const [only, second] = named;
    if (only === undefined || second !== undefined)
      return [
        target.at(
          entry.figure === undefined ? 'quote' : 'figure',
          only === undefined ? `«${words}» không nói con số thuộc cấp nào.` : `«${words}» nói đến ${named.length} cấp.`,
          'thêm khóa figure: phần của câu trích chứa một con số và cấp của nó.',
        ),
      ];
    return entry.level === only[1]
      ? []
      : [
          target.at(
            entry.level === undefined ? null : 'level',
            `câu trích nói «${only[2]}» nhưng level là "${entry.level ?? 'để trống'}".`,
            `đổi level thành ${only[1]}.`,
          ),
        ];
  });
