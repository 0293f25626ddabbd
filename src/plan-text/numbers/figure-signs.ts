import type { Operator } from '../../domain/target.ts';
import { leadTo } from '../canonical.ts';

/** Source of a pattern for the words before a rank: `nhóm 15`, `vị trí thứ 10`. */
export const rankWords = String.raw`nhóm|(?:tốp|top)(?=[\s-])|(?:thứ |xếp )?hạng(?: thứ)?|(?:đứng |xếp )?vị trí(?: thứ| số)?|(?:xếp|đứng) thứ`;

/** Words that may stand between a word of least or most and its figure: `tối thiểu phải đạt 80%`, `mức tối thiểu: 80%`. */
const passed = String.raw`(?:\s(?:là|phải|cũng|được|đạt|có|còn|bằng|ở|mức|tỷ lệ|tỉ lệ|trung bình|bình quân))*\s?[:(]?\s?$`;
/** After a word of more or less only the noun for a height may stand: `trên mức 80%`; `các nội dung trên đạt 80%` compares nothing. */
const height = String.raw`(?:\s(?:mức|ngưỡng|mốc))?\s?$`;
const deny = String.raw`(?:không|chưa)\s(?:(?:được|để|có|còn|thể|phép|cho)\s)*`;

const endingIn = (words: string, rest: string, signs?: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})${rest}${signs === undefined ? '' : `|${signs}`}`, 'iu');

/** Words that stand right before a figure and decide its sign; what denies or joins another word stands before that word. */
const before: readonly (readonly [RegExp, Operator])[] = [
  [
    endingIn(
      String.raw`tối thiểu|ít nhất|thấp nhất|${deny}(?:dưới|(?:thấp|nhỏ|ít|kém) hơn|kém|thua)|(?:(?:lớn|cao|nhiều) hơn|trên) hoặc bằng|bằng hoặc (?:trên|(?:(?:lớn|cao|nhiều) )?hơn)`,
      passed,
      String.raw`(?:≥|>\s?=)\s?$`,
    ),
    '>=',
  ],
  [
    endingIn(
      String.raw`tối đa|nhiều nhất|cao nhất|${deny}(?:(?:vượt )?quá|vượt|trên|(?:cao |lớn |nhiều )?hơn)|(?:(?:nhỏ|thấp|ít) hơn|dưới) hoặc bằng|bằng hoặc (?:dưới|(?:nhỏ|thấp|ít) hơn)`,
      passed,
      String.raw`(?:≤|<\s?=)\s?$`,
    ),
    '<=',
  ],
  [
    endingIn(
      String.raw`(?:vào )?khoảng|xấp xỉ|gần(?: như)?|chừng|tầm|cỡ|trên dưới|ước(?: tính)?(?: đạt)?`,
      String.raw`(?:\smức)?\s?$`,
    ),
    '~',
  ],
  [endingIn(String.raw`dưới|(?:thấp|ít|nhỏ|kém) hơn`, height, String.raw`(?<![\p{L}=-])<\s?$`), '<'],
  [
    endingIn(String.raw`trên|hơn|vượt|(?:vượt )?quá|(?:cao|lớn|nhiều) hơn`, height, String.raw`(?<![\p{L}=-])>\s?$`),
    '>',
  ],
];
const fromPattern = /(?:^|[^\p{L}])(từ)\s?$/iu;
const andAbove =
  /^\s?(?:trở lên|\((?:trở lên|tối thiểu|ít nhất)\)|hoặc (?:(?:cao|lớn|nhiều) )?hơn|và (?:cao|lớn|nhiều) hơn(?!\s\p{N}))/iu;
const andBelow =
  /^\s?(?:trở xuống|\((?:trở xuống|tối đa)\)|hoặc (?:thấp|nhỏ|ít) hơn|và (?:thấp|nhỏ|ít) hơn(?!\s\p{N}))/iu;

/** The fifth place is better than the tenth: a word that says more of a rank says a smaller number. */
const ofRank: Readonly<Record<Operator, Operator>> = {
  '=': '<=',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '~': '~',
  range: 'range',
};
/** The word for a place, between the words of comparison and the number: `trên hạng 20`, `không thấp hơn vị trí thứ 10`. */
const rankLead = new RegExp(String.raw`(?:${rankWords})\s?$`, 'iu');

/**
 * The sign of a figure that stands from `from` to `to` in a canonical text, and the stretch that includes the words which
 * give it.
 */
export const readSign = (
  text: string,
  from: number,
  to: number,
  isRange: boolean,
  isRank = false,
): { operator: Operator; start: number; end: number } => {
  const whole = leadTo(text, from);
  const lead = isRank ? whole.replace(rankLead, '') : whole;
  const inText = from - whole.length;
  const rest = text.slice(to);
  let [start, end, operator]: [number, number, Operator] = [from, to, '='];
  const governing = before.find(([pattern]) => pattern.test(lead));
  const fromWord = fromPattern.exec(lead);
  if (isRange) {
    operator = 'range';
    if (fromWord) start = inText + lead.lastIndexOf(fromWord[1] ?? '');
  } else if (governing) {
    operator = governing[1];
    start = inText + lead.search(governing[0]);
  } else if (andAbove.test(rest) || andBelow.test(rest) || fromWord) {
    operator = andBelow.test(rest) ? '<=' : '>=';
    if (fromWord) start = inText + lead.lastIndexOf(fromWord[1] ?? '');
  }
  if (operator === '>=' || operator === '<=') end += (andAbove.exec(rest) ?? andBelow.exec(rest))?.[0].length ?? 0;
  return { operator: isRank ? ofRank[operator] : operator, start, end };
};
