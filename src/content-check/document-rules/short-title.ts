import { foldFact } from '../../plan-text/head-facts.ts';
import type { PlanRule } from '../rule.ts';

const wordsOf = (text: string): string[] => foldFact(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Words that a title may leave unsaid and a short one needs: they tell of no other document. */
const connecting = new Set(wordsOf('của và về năm đến từ giai đoạn trên địa bàn cho theo tỉnh thành phố'));

/**
 * The short name of a plan says nothing that its title does not: it is what lists, tables and search call the document. Its figures
 * are the business of `metadata-readable`. Another unit's name is wrong; other words of the writer's own are told.
 */
export const shortTitle: PlanRule = ({ facts, shared, atFact }) => {
  const unit = shared.provinces?.find(({ id }) => id === facts.province);
  const own = [facts.title, facts.issuer, unit?.name, unit?.renamed?.name, ...(unit?.otherNames ?? [])]
    .filter((text) => text !== undefined)
    .join(' ');
  const named = ` ${wordsOf(facts.shortTitle).join(' ')} `;
  const known = ` ${wordsOf(own).join(' ')} `;
  const other = shared.provinces?.find(({ name }) => {
    const words = ` ${wordsOf(name).join(' ')} `;
    // As a name, with its capitals: *hòa bình* in a sentence is no unit.
    return facts.shortTitle.includes(name) && named.includes(words) && !known.includes(words);
  });
  if (other)
    return [
      atFact(
        ['shortTitle'],
        `tên rút gọn gọi tên «${other.name}» mà tên đầy đủ không có.`,
        'tên rút gọn chỉ bớt chữ của tên đầy đủ.',
      ),
    ];
  const said = new Set(wordsOf(own));
  const added = [...new Set(wordsOf(facts.shortTitle))].filter((word) => !said.has(word) && !connecting.has(word));
  return added.length === 0
    ? []
    : [
        {
          ...atFact(
            ['shortTitle'],
            `tên rút gọn có chữ mà tên đầy đủ không có: ${added.map((word) => `«${word}»`).join(', ')}.`,
            'tên rút gọn chỉ bớt chữ của tên đầy đủ; nếu cố ý thì để nguyên.',
          ),
          severity: 'hint' as const,
        },
      ];
};
