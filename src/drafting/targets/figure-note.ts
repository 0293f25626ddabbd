import { isPossibleShare } from '../../domain/target.ts';
import { readFigures, type FigureMention } from '../../plan-text/figure-words.ts';
import type { Provision } from '../../plan-text/provision.ts';

const signWord = (provision: Provision, mention: FigureMention): string | undefined =>
  /^(tối thiểu|ít nhất|trên|hơn|không dưới|từ|khoảng|dưới)/iu.exec(
    provision.text.slice(mention.start, mention.end),
  )?.[0];

/** What the reader should know of a figure; holds no digit. */
export const noteOf = (
  mention: FigureMention,
  kind: string | undefined,
  first: FigureMention | null,
  provision: Provision,
): string | null => {
  if ((kind === 'share' || kind === undefined) && mention.unit === '%' && !isPossibleShare(mention))
    return 'Không tỷ lệ nào thỏa được con số này, nên nó không thể đạt đúng như lời văn. Chúng tôi ghi đúng chữ in.';
  if (first === null || mention.operator !== '=') return null;
  const leader = readFigures(provision.text)
    .filter((other) => other.end <= mention.start)
    .findLast((other) => other.operator !== '=');
  const word = leader === undefined ? undefined : signWord(provision, leader);
  return word === undefined
    ? null
    : `Chữ “${word}” chỉ đứng trước con số đầu của câu; không rõ có áp dụng cho con số này không.`;
};
