import type { PlanFacts } from '../../domain/plan.ts';
import { dateInWords } from '../words/words.ts';

/** The document itself in words: `Kế hoạch 193/KH-UBND ngày 26/7/2022 của Ủy ban nhân dân tỉnh Vĩnh Phúc`. */
const originalPhrase = ({ kind, number, year, issued, issuer }: PlanFacts): string =>
  [
    kind,
    number ?? '',
    issued === undefined ? `năm ${String(year)}` : `ngày ${dateInWords(issued)}`,
    `của ${issuer}`,
    ...(number === undefined || issued === undefined
      ? [
          `(nguồn không nêu ${[...(number === undefined ? ['số hiệu'] : []), ...(issued === undefined ? ['ngày ban hành'] : [])].join(' và ')})`,
        ]
      : []),
  ]
    .filter((part) => part !== '')
    .join(' ');

/**
 * The document whose words stand on the page, for a citation. A summary and a press report are named as what they are:
 * their words are not the plan's.
 */
export const documentPhrase = (facts: PlanFacts): string => {
  const original = originalPhrase(facts);
  const { kind, publisher, published } = facts.source;
  const by = `${publisher === undefined ? '' : ` của ${publisher}`}${published === undefined ? '' : ` ngày ${dateInWords(published)}`}`;
  switch (kind) {
    case 'van-ban':
      return original;
    case 'tom-tat':
      return `bản tóm tắt${by} về ${original}`;
    case 'bao-chi':
      return `bài báo${by} thuật lại ${original}`;
  }
};
