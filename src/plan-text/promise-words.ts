import { leadTo, toCanonical } from './canonical.ts';
import type { FigureMention } from './figure-words.ts';

const changes =
  /(?<!\p{L})(?:tăng(?: trưởng)?|giảm|rút ngắn|tiết kiệm)(?:\s(?:thêm|bình quân|trung bình|được|hằng năm|hàng năm|mỗi năm|tối thiểu|ít nhất|trên|khoảng|từ))*\s?$/iu;
const aboutChange = /(?<!\p{L})(?:tăng(?! cường)|giảm|rút ngắn|tiết kiệm|tốc độ)(?!\p{L})/iu;
const upOrDownTo = /^[^;.,]{0,40}?(?<!\p{L}|trở\s)((?:lên|xuống)(?!\p{L})[^;.,\d]{0,25}?\d[\d.,]*\s?%?)/iu;
const reachedBefore =
  /(?<!\p{L})(?:đã|hiện(?: nay| tại)?|(?:tính )?đến nay),?\s(?:đã\s)?(?:đạt(?: được)?|chiếm|có|là)\s(?:tỷ lệ\s|mức\s)?$/iu;
const promiseBefore = /(?<!\p{L})(?:phấn đấu|mục tiêu|đến (?:hết |cuối )?năm 20\d\d)(?!\p{L})/iu;

const wordsBefore = (text: string, place: number): string => toCanonical(leadTo(text, place)).text;

/** The word right before a figure that makes it a rise or a fall: `tăng 20%`; `tăng lên 20%` is a level. Undefined where none does. */
export const changeBefore = (before: string): string | undefined =>
  changes.exec(leadTo(before, before.length))?.[0].trim();

/** Whether words speak of a rise or a fall anywhere. */
export const speaksOfChange = (words: string): boolean => aboutChange.test(words);

/** `từ 50% lên 80%`: the first figure is where it starts from. The words that say so; undefined where it is none. */
export const startingPoint = (text: string, { start, end }: FigureMention): string | undefined =>
  /^từ\s/iu.test(text.slice(start, end))
    ? upOrDownTo.exec(toCanonical(text.slice(end, end + 100)).text)?.[1]
    : undefined;

/** `hiện nay đạt 80%`: what was reached is no promise, unless its clause promises too. The words that say so; undefined where it is none. */
export const reachedAlready = (text: string, { start }: FigureMention): string | undefined => {
  const before = wordsBefore(text, start);
  const clause = before.slice(before.search(/[^;.]*$/u));
  return promiseBefore.test(clause) ? undefined : reachedBefore.exec(clause)?.[0].trim();
};
