import { ownNumber } from '../facts/printed-head.ts';
import { UnreadableDocument, type ReadDocument } from '../read-document.ts';
import { isSyllable } from '../text/syllable.ts';
import { wordsOf } from './characters.ts';

const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
/** How much of a text decides its language. */
const sample = 300_000;

/** Whether a text is Vietnamese: of its words enough are Vietnamese syllables with marks. */
const isVietnamese = (text: string): boolean => {
  const words = text.slice(0, sample).match(/\p{L}+/gu) ?? [];
  const seen = new Map<string, boolean>();
  const right = words.filter((word) => {
    const known = seen.get(word) ?? (word.length < 8 && marked.test(word) && isSyllable(word));
    seen.set(word, known);
    return known;
  });
  return right.length >= words.length * 0.15;
};

const dated = /ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm\s*\d{4}/iu;

/** Numbers of the plans whose own heads stand in the lines: number, date and the title line near each other. */
const headsOfPlans = (lines: readonly string[]): string[] =>
  lines.flatMap((line, at) => {
    if (!/^KẾ HOẠCH(?:$|\s[\p{Lu}\d\s]+$)/u.test(line)) return [];
    const above = lines.slice(Math.max(0, at - 16), at);
    const number = above.findLast((text) => /^Số\s?:/u.test(text) && ownNumber.test(text));
    return number !== undefined && above.some((text) => dated.test(text))
      ? [ownNumber.exec(number)?.[0] ?? number]
      : [];
  });

/** Two plans one after the other in one file cannot be drafted as one. */
const holdsTwoPlans = (lines: readonly string[]): boolean => new Set(headsOfPlans(lines)).size > 1;

/** Looks at what a reader read, and refuses what is no Vietnamese plan by its words. */
export const refuseByWords = (document: ReadDocument): void => {
  const text = document.blocks.map(wordsOf).join('\n');
  const letters = text.replaceAll(/\s/g, '').length;
  if (letters < 40)
    throw new UnreadableDocument(
      letters === 0 ? 'không thấy chữ nào trong tệp.' : 'tệp có quá ít chữ để là một kế hoạch.',
      'chọn tệp khác; nếu đây là bản quét, không có lớp chữ, hãy xin bản gốc hoặc nhận dạng chữ rồi soát lại.',
    );
  if (!isVietnamese(text))
    throw new UnreadableDocument(
      'văn bản không phải tiếng Việt có dấu.',
      'chọn bản tiếng Việt; nếu chữ hiện sai dấu, mở bằng đúng phông cũ và chuyển mã sang Unicode trước.',
    );
  if (holdsTwoPlans(text.split(/[\n\t]/).map((line) => line.trim())))
    throw new UnreadableDocument(
      'tệp có hai kế hoạch, mỗi bản có đầu văn bản với số và ngày riêng.',
      'tách thành hai tệp rồi nhập từng tệp.',
    );
};
