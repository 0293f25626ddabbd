/** Words, in a text, that narrow what was just said: from the first of them to the end of their clause. */
export interface ExceptionMention {
  readonly start: number;
  readonly end: number;
}

/**
 * Words of exception and of condition. *Trừ* is one unless it is the second half of another word (*khấu trừ thuế*).
 * Written in lower case; the text is folded before it is asked.
 */
const words =
  /(?<![\p{L}\p{N}])(?:ngoại trừ|loại trừ|(?<!(?:khấu|bài|diệt|phòng|giảm|ngoại|loại|cấn|tẩy|thừa|bù)\s)trừ|không (?:bao )?gồm|chưa (?:bao )?gồm|không (?:bao )?hàm|(?:không|chưa) (?:tính|kể)(?! (?:chất|cách|từ))|không áp dụng|chỉ áp dụng|chỉ tính|(?:với|trong) điều kiện|(?:khi|nếu) có (?:đủ )?điều kiện|đủ điều kiện|nếu|miễn là|trong trường hợp|(?:tùy|tuỳ)(?: theo| thuộc)|(?<=[,(]\s?)riêng(?! biệt| lẻ| tư))(?![\p{L}\p{N}])/iu;

/**
 * Where the clause ends in which a place stands: at a semicolon or at the end of a sentence, outside brackets that open
 * behind the place; a dot within a number or a name (`43/2011`, `4.0`) ends nothing.
 */
export const clauseEnd = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (
      sign === '\n' ||
      (depth === 0 && (sign === ';' || (sign === '.' && /^(?:\s|$)/u.test(text.slice(at + 1)))))
    )
      return at;
  }
  return text.length;
};

/** Where the clause begins in which a place stands. */
const clauseStart = (text: string, to: number): number => {
  const before = text.slice(0, to);
  const ends = [...before.matchAll(/[;\n]\s*|[.:]\s+/gu)].at(-1);
  return ends === undefined ? 0 : ends.index + ends[0].length;
};

/**
 * The words of exception or condition that a span is cut off from: those that follow it before its clause ends, or those
 * with which its clause opens. Undefined where it holds all there are.
 */
export const exceptionBeside = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): ExceptionMention | undefined => {
  const stop = clauseEnd(text, end);
  const behind = words.exec(text.slice(end, stop));
  if (behind) {
    // The bracket that the words open belongs to them.
    const opens = text.slice(end, end + behind.index).lastIndexOf('(');
    const inside = opens >= 0 && !text.slice(end + opens, end + behind.index).includes(')');
    return { start: end + (inside ? opens : behind.index), end: stop };
  }
  const begin = clauseStart(text, start);
  const opening = words.exec(text.slice(begin, start));
  return opening?.index === 0 ? { start: begin, end: start } : undefined;
};
