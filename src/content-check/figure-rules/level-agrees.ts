import { levelsNamed } from '../../plan-text/level-words.ts';
import { rowNames } from '../../plan-text/provision-figures.ts';
import { levelAbove } from '../../plan-text/words-above.ts';
import type { PlanRule } from '../rule.ts';

/** The tier of a figure is the one its own words name; only indicators that are set per tier have one. */
export const levelAgrees: PlanRule = ({ text, targets }) =>
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
    const [own, second] = levelsNamed(words);
    const inQuote = levelsNamed(entry.quote);
    const field = entry.figure === undefined ? 'quote' : 'figure';
    if (second !== undefined)
      return [
        target.at(
          field,
          `«${words}» nói đến ${levelsNamed(words).length} cấp.`,
          'thêm khóa figure: phần của câu trích chứa một con số và cấp của nó; một con số chung cho nhiều cấp thì dùng (hoặc thêm) một chỉ số không chia theo cấp.',
        ),
      ];
    if (own === undefined && inQuote.length > 0)
      return [
        target.at(
          field,
          `«${words}» không nói con số thuộc cấp nào.`,
          'thêm khóa figure: phần của câu trích chứa một con số và cấp của nó.',
        ),
      ];
    const above = own === undefined ? levelAbove(text, provision) : null;
    const level = own?.level ?? above ?? undefined;
    if (entry.level === level) return [];
    return [
      target.at(
        entry.level === undefined ? null : 'level',
        own !== undefined
          ? `câu trích nói «${own.name}» nhưng level là "${entry.level ?? 'để trống'}".`
          : level === undefined
            ? `câu trích và các dòng phía trên không nêu riêng cấp nào, nhưng level là "${entry.level ?? ''}".`
            : `đề mục hoặc lời dẫn phía trên nói cấp "${level}" nhưng level là "${entry.level ?? 'để trống'}".`,
        level === undefined ? 'bỏ khóa level: con số không chia theo cấp.' : `đổi level thành ${level}.`,
      ),
    ];
  });
