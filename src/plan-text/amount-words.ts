import type { Unit } from '../domain/target.ts';
import { toCanonical } from './canonical.ts';
import { toNumber, type FigureMention } from './figure-words.ts';
import { readSign } from './numbers/figure-signs.ts';

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const between = String.raw`\s?(?:-|đến|tới)\s?`;
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
/** What a plan counts: nouns of which so many are promised. A number before any other word is no amount. */
const counted =
  'doanh nghiệp|hợp tác xã|hộ(?: gia đình| kinh doanh)?|người|học viên|cán bộ|chuyên gia|kỹ sư|nhân lực|lao động|công dân|hệ thống|phần mềm|ứng dụng|nền tảng|cơ sở dữ liệu|bộ dữ liệu|dịch vụ|thủ tục|mô hình|khu|cụm|trung tâm|điểm|trạm|camera|cảm biến|thuê bao|tài khoản|sản phẩm|gian hàng|xã|phường|thị trấn|huyện|thôn|ấp|bản|tổ|trường|lớp|bệnh viện|cơ sở|đơn vị|cơ quan|sở|ngành|hồ sơ|văn bản|tài liệu|lớp tập huấn|hội nghị|cuộc|sáng kiến|đề tài|dự án|giải pháp|máy|bộ|chữ ký số|chứng thư';

const money = new RegExp(
  String.raw`(?<![\d.,/])(?:(${number})${between})?(${number})\s?(nghìn|ngàn|triệu|tỷ|tỉ)?(?:\s(nghìn|ngàn|triệu|tỷ|tỉ))?\s?(?:đồng|VNĐ|VND|đ(?!\p{L}))`,
  'giu',
);
const perThousand = new RegExp(
  String.raw`(?<![\d.,/])(?:(${number})${between})?(${number})(?:\s\p{L}+){0,6}?\s?(?:/|trên|trong|cho|mỗi)\s?(?:1\.000|1000|một nghìn|một ngàn|nghìn)\s?(?:dân|người|hộ|lao động)|(?<![\d.,/])(${number})\s?‰`,
  'giu',
);
const times = new RegExp(
  String.raw`(?:gấp|tăng|giảm|nhanh gấp|cao gấp)\s(?:tối thiểu|ít nhất|trên|hơn|khoảng|từ)?\s?(?:(${number})${between})?(${number})\s(?:lần)(?!\s(?:lượt|thứ))`,
  'giu',
);
const count = new RegExp(
  String.raw`(?<![\d.,/:]|(?:số|điều|khoản|mục|điểm|năm|tháng|ngày|quý|mức độ|cấp độ|cấp|nhóm|top|thứ|hạng|giai đoạn|phiên bản|lần)\s)(?:(${number})${between})?(${number})\s(?=(?:${counted})(?!\p{L}))(?!\d)`,
  'giu',
);

/**
 * All amounts that a text names: money, so many to a thousand, multiples, things counted. Kept apart from `readFigures`:
 * a text is full of numbers that promise nothing (*3 lớp tập huấn*), so nobody is asked to account for them; an amount
 * that a person takes for a target is checked with these words. No place is read twice.
 */
export const readAmounts = (original: string): FigureMention[] => {
  const { text, starts, ends } = toCanonical(original);
  const taken: boolean[] = [];
  const mentions: FigureMention[] = [];
  const add = (
    match: RegExpExecArray,
    low: string | undefined,
    high: string | undefined,
    unit: Unit,
    scale: number,
  ): void => {
    if (low === undefined) return;
    const from = unit === 'times' ? match.index + match[0].search(/\d/) : match.index;
    const to = match.index + match[0].trimEnd().length;
    if (taken.slice(from, to).some(Boolean)) return;
    taken.length = Math.max(taken.length, to);
    taken.fill(true, from, to);
    const sign = readSign(text, from, to, high !== undefined);
    mentions.push({
      operator: sign.operator,
      low: toNumber(low) * scale,
      high: high === undefined ? null : toNumber(high) * scale,
      unit,
      start: starts[sign.start] ?? 0,
      end: ends[sign.end - 1] ?? original.length,
    });
  };
  const scaleOf = (word: string | undefined): number => scales[word?.toLowerCase() ?? ''] ?? 1;
  for (const match of text.matchAll(money)) {
    const scale = scaleOf(match[3]) * scaleOf(match[4]);
    add(match, match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'VND', scale);
  }
  for (const match of text.matchAll(perThousand))
    add(match, match[3] ?? match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'per-1000', 1);
  for (const match of text.matchAll(times))
    add(match, match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'times', 1);
  for (const match of text.matchAll(count))
    add(match, match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'count', 1);
  return mentions.sort((one, other) => one.start - other.start);
};

/** Units of figures that `readAmounts` reads; the others are those of `readFigures`. */
export const isAmount = (unit: Unit | undefined): boolean =>
  unit === 'count' || unit === 'VND' || unit === 'per-1000' || unit === 'times';
