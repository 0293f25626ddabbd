import { readFigures } from '../../plan-text/figure-words.ts';
import { isPageNumber, type SourceLine } from './whole-lines.ts';

/** A line that is seen on the page and is no part of the document. */
export interface OmittedLine {
  readonly text: string;
  readonly reason: string;
}

const frame = 'Khung của trang đăng văn bản';
/** Whole lines of law portals and news sites, and why each is no part of the document. */
const frames: readonly (readonly [RegExp, string])[] = [
  [/^ảnh(?: minh họa| minh hoạ|:|\s*\(?nguồn).{0,80}$/iu, 'Chú thích ảnh của bài báo'],
  [/^(?:author|tác giả|đăng bởi|người đăng|by)\b.{0,80}\d{4}.{0,20}$/iu, 'Dòng ghi giờ đăng của trang'],
  [
    /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|t[2-7]|cn)[,\s]+)?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s?[-–|,]?\s?\d{1,2}[:h]\d{2})?(?:\s?(?:AM|PM|GMT\+7|\(GMT\+7\)))?$/iu,
    'Dòng ghi giờ đăng của trang',
  ],
  [/^(?:\d{1,2}[:h]\d{2}\s?[-–|,]?\s?)(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/iu, 'Dòng ghi giờ đăng của trang'],
  [
    /^(?:ngày đăng|đăng ngày|ngày cập nhật|cập nhật(?: lúc| ngày)?|đăng lúc|xuất bản)\s?:?\s.{0,60}$/iu,
    'Dòng ghi giờ đăng của trang',
  ],
  [/^(?:lượt xem|số lượt (?:xem|tải|truy cập)|lượt truy cập|đã xem|lượt tải)\s?:?\s?[\d.,]*(?: lượt)?$/iu, frame],
  [/^(?:thích và )?chia sẻ(?: bài viết| lên.*| qua.*| trên.*| ngay)?\s?:?$/iu, frame],
  [
    /^(?:facebook|twitter|zalo|youtube|google\+?|linkedin|telegram|messenger|email|print|copy link|sao chép liên kết)(?:[\s|,•·/]+(?:facebook|twitter|zalo|youtube|linkedin|telegram|email|print|in))*$/iu,
    frame,
  ],
  [
    /^(?:tin|bài|bài viết|tin tức|văn bản|tài liệu|chuyên mục)\s(?:liên quan|khác|cùng (?:chuyên mục|chủ đề|loại)|mới(?: nhất| hơn)?|đọc nhiều|nổi bật|cũ hơn|xem nhiều)(?: nhất)?\s?:?$/iu,
    frame,
  ],
  [
    /^(?:video hot|video nổi bật|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|nổi bật|quảng cáo|advertisement|bình luận(?: \(\d+\))?|ý kiến bạn đọc|gửi (?:bình luận|phản hồi|ý kiến|email)|xem thêm|đọc thêm|xem tiếp)\s?:?$/iu,
    frame,
  ],
  [/^(?:về|lên|quay (?:lại|về)|trở (?:lại|về)) (?:đầu trang|trang (?:chủ|trước))$/iu, frame],
  [
    /^(?:trang chủ|đăng nhập|đăng ký|liên hệ|sơ đồ trang|tìm kiếm|menu|rss|english|tiếng việt|tiếng anh|hỏi đáp|giới thiệu|site map)(?:\s?[|>»/›•·-]\s?.{0,120})?$/iu,
    frame,
  ],
  [/^[^>»›]{1,60}(?:\s[>»›]\s[^>»›]{1,80}){2,6}$/u, frame],
  [
    /^(?:in (?:trang|bài viết|bài này|văn bản)|tải (?:về|văn bản|tệp|file|xuống).{0,60}|bản in|lưu (?:bài|trang)|cỡ chữ.{0,20}|[aA][-+]?(?:\s?[|/]?\s?[aA][-+]?){1,3}|nghe bài viết.{0,20}|theo dõi.{0,40}(?:google news|trên.*))$/iu,
    frame,
  ],
  [
    /^(?:thuộc tính(?: văn bản)?|lược đồ|nội dung (?:văn bản|toàn văn)|toàn văn|văn bản gốc(?:\/pdf)?|bản gốc|bản tiếng (?:anh|việt)|vb (?:song ngữ|được hợp nhất|liên quan)|tóm tắt|hiệu lực|ngôn ngữ|mục lục văn bản|dự thảo online)$/iu,
    frame,
  ],
  [/^(?:từ khóa|từ khoá|tags?|chủ đề)\s?:.{0,200}$/iu, frame],
  [
    /^(?:©|\(c\)|copyright|bản quyền (?:thuộc|©)|giấy phép số|ghi rõ nguồn|chịu trách nhiệm(?: chính| nội dung)?\s?:|cơ quan chủ quản|thiết kế bởi|powered by|hotline|tổng biên tập).{0,200}$/iu,
    frame,
  ],
  [/^(?:file đính kèm|tệp đính kèm|tập tin đính kèm|đính kèm)\s?:?.{0,120}$/iu, frame],
  [/^(?:https?:\/\/|www\.)\S+$/iu, 'Địa chỉ trang đăng'],
];
/** A title under which a page lists other pages: all that follows to its end is frame. */
const listOfPages =
  /^(?:tin|bài|bài viết|tin tức|văn bản|các tin|những tin)\s(?:liên quan|khác|cùng (?:chuyên mục|chủ đề|loại)|mới(?: nhất| hơn)?|đọc nhiều|nổi bật|cũ hơn)(?: nhất)?\s?:?$/iu;
/** Lines in a foreign tongue, or written to a machine that reads the page: never words of a Vietnamese official text. */
const toMachines =
  /\b(?:ignore (?:all|any|the|previous|above)|disregard (?:all|the|previous)|system prompt|language models?|AI (?:assistants?|agents?|models?)|chatgpt|you are an?)\b|(?:hỡi|gửi|dành cho|lưu ý với|yêu cầu)\s(?:các\s)?(?:mô hình ngôn ngữ|trợ lý (?:AI|ảo|trí tuệ)|máy đọc|công cụ AI)/iu;
const vietnameseLetter = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
const isForeign = (text: string): boolean =>
  !vietnameseLetter.test(text) && (text.match(/\b[a-z]{2,}\b/gi)?.length ?? 0) >= 5;

/** Why a line is no part of the document, or undefined. `document` tells that other lines are clearly Vietnamese. */
const reasonFor = (text: string, isVietnamese: boolean): string | undefined => {
  if (isPageNumber(text)) return 'Số trang của bản in';
  if (toMachines.test(text)) return 'Dòng viết cho máy đọc trang, không thuộc văn bản';
  const found = frames.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  return isVietnamese && isForeign(text) ? 'Dòng không phải tiếng Việt của trang đăng' : undefined;
};

/**
 * Parts the document from the page on which it was published. A line with a figure is never taken out: it stays in the
 * text, so that no figure is lost without a word.
 */
export const withoutFrame = (lines: readonly SourceLine[]): { lines: SourceLine[]; omitted: OmittedLine[] } => {
  const isVietnamese = lines.filter((line) => line.kind === 'text' && vietnameseLetter.test(line.text)).length >= 2;
  const kept: SourceLine[] = [];
  const omitted: OmittedLine[] = [];
  let listing = false;
  lines.forEach((line, index) => {
    const text = line.kind === 'text' ? line.text.replaceAll('\t', ' ') : '';
    if (line.kind === 'table' || readFigures(text).length > 0) {
      kept.push(line);
      return;
    }
    // A list of other pages stands at the end: what follows must be short lines only.
    if (
      listOfPages.test(text) &&
      lines.slice(index + 1).every((next) => next.kind === 'text' && next.text.length < 200 && !/[;]$/.test(next.text))
    )
      listing = true;
    const reason = reasonFor(text, isVietnamese) ?? (listing ? frame : undefined);
    if (reason === undefined) kept.push(line);
    else omitted.push({ text: line.text, reason });
  });
  return { lines: kept, omitted };
};
