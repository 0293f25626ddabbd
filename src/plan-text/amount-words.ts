import type { Unit } from '../domain/target.ts';
import { toCanonical } from './canonical.ts';
import { toNumber, type FigureMention, type NumberMention } from './figure-words.ts';
import { readSign } from './numbers/figure-signs.ts';

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const between = String.raw`\s?(?:-|đến|tới)\s?`;
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
/** What a plan counts: nouns of which so many are promised. A number before any other word is no amount. */
const counted =
  'doanh nghiệp|hợp tác xã|hộ(?: gia đình| kinh doanh)?|người|học viên|cán bộ|chuyên gia|kỹ sư|nhân lực|lao động|công dân|hệ thống|phần mềm|ứng dụng|nền tảng|cơ sở dữ liệu|bộ dữ liệu|dịch vụ|thủ tục|mô hình|khu|cụm|trung tâm|điểm(?! phần trăm)|trạm|camera|cảm biến|thuê bao|tài khoản|sản phẩm|gian hàng|xã|phường|thị trấn|huyện|thôn|ấp|bản|tổ|trường|lớp|bệnh viện|cơ sở|đơn vị|cơ quan|sở|ngành|hồ sơ|văn bản|tài liệu|lớp tập huấn|hội nghị|cuộc|sáng kiến|đề tài|dự án|giải pháp|máy|bộ|chữ ký số|chứng thư';

const scale = String.raw`(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})`;
const coin = String.raw`(?:đồng|VNĐ|VND|đ(?!\p{L}))`;
const money = new RegExp(
  String.raw`(?<![\d.,/])(?:(${number})\s?(${scale})?(?:\s(${scale}))?(?:\s?${coin})?${between})?(${number})\s?(${scale})?(?:\s(${scale}))?\s?${coin}`,
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
const notCounted = String.raw`số|điều|khoản|mục|điểm|năm|tháng|ngày|quý|mức độ|cấp độ|cấp|nhóm|top|thứ|hạng|giai đoạn|phiên bản|lần`;
const count = new RegExp(
  String.raw`(?<![\d.,/:]|(?:${notCounted})\s)(?:(${number})${between})?(${number})\s(?:(nghìn|ngàn|triệu)\s)?(?=(?:${counted})(?!\p{L}|\s?/\s?\d))(?!\d)`,
  'giu',
);
/** `500 doanh nghiệp trở lên`: the noun stands between the number and the words that give its sign. */
const nounOfSign = new RegExp(String.raw`^\s(?:${counted})(?=\s(?:trở lên|trở xuống))`, 'iu');

const thing = String.raw`\s?(?:${scale}|${coin}|(?<=\s)(?:${counted})(?!\p{L}))`;
/**
 * Amounts that can be read in two ways: thousands with a space or a comma (`1 500`, `1,500`), parts of a thing (`1.5 doanh
 * nghiệp`), two scales (`1 tỷ 500 triệu đồng`), two numbers before one thing (`5 và 10 xã`, `5 đến dưới 10 xã`).
 */
const unclear = [
  String.raw`(?<![\d.,/])\d{1,3}(?:\s\d{3})+(?:,\d+)?${thing}`,
  String.raw`(?<![\d.,/])\d{1,3}(?:,\d{3})+${thing}`,
  String.raw`(?<![\d.,/])\d+[.,]\d{1,2}\s(?=(?:${counted})(?!\p{L}|\s?/\s?\d))`,
  String.raw`(?<![\d.,/])(?:${number})\s?${scale}\s(?:(?:${number})\s?${scale}|rưỡi)(?:\s?${coin})?`,
  String.raw`(?<![\d.,/]|(?:${notCounted})\s)(?:${number})\s(?:và|hoặc|hay|(?:đến|tới)\s(?:dưới|trên|hơn|gần|khoảng|tối thiểu|tối đa))\s(?:${number})${thing}`,
].map((source) => new RegExp(source, 'giu'));

/**
 * All amounts that a text names: money, so many to a thousand, multiples, things counted. Kept apart from `readFigures`:
 * a text is full of numbers that promise nothing (*3 lớp tập huấn*), so nobody is asked to account for them; an amount
 * that a person takes for a target is checked with these words. No place is read twice.
 */
export const readAmounts = (original: string): FigureMention[] =>
  readAmountNumbers(original).flatMap(({ figure }) => figure ?? []);

/** The amounts of a text with those that no machine reads for certain. */
export const readAmountNumbers = (original: string): NumberMention[] => {
  const { text, starts, ends } = toCanonical(original);
  const taken: boolean[] = [];
  const mentions: NumberMention[] = [];
  const isFree = (from: number, to: number): boolean => {
    if (taken.slice(from, to).some(Boolean)) return false;
    taken.length = Math.max(taken.length, to);
    taken.fill(true, from, to);
    return true;
  };
  const placed = (from: number, to: number): { start: number; end: number } => ({
    start: starts[from] ?? 0,
    end: ends[to - 1] ?? original.length,
  });
  const add = (
    match: RegExpExecArray,
    low: string | undefined,
    high: string | undefined,
    unit: Unit,
    [lowScale, highScale]: readonly [number, number] = [1, 1],
  ): void => {
    if (low === undefined) return;
    const from = unit === 'times' ? match.index + match[0].search(/\d/) : match.index;
    const to = match.index + match[0].trimEnd().length;
    if (!isFree(from, to)) return;
    const noun = unit === 'count' ? (nounOfSign.exec(text.slice(to, to + 60))?.[0].length ?? 0) : 0;
    const sign = readSign(text, from, to + noun, high !== undefined);
    const place = placed(sign.start, sign.end);
    mentions.push({
      figure: {
        operator: sign.operator,
        low: toNumber(low) * lowScale,
        high: high === undefined ? null : toNumber(high) * highScale,
        unit,
        ...place,
      },
      ...place,
    });
  };
  for (const match of text.matchAll(perThousand))
    add(match, match[3] ?? match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'per-1000');
  for (const pattern of unclear)
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.trimEnd().length;
      if (isFree(index, end)) mentions.push({ figure: null, ...placed(index, end) });
    }
  const scaleOf = (...words: (string | undefined)[]): number =>
    words.reduce((all, word) => all * (scales[word?.toLowerCase() ?? ''] ?? 1), 1);
  for (const match of text.matchAll(money)) {
    const [, first, ...rest] = match;
    const last = scaleOf(rest[3], rest[4]);
    // `5 - 6 tỷ đồng`: the scale behind is that of both.
    const own = rest[0] === undefined ? last : scaleOf(rest[0], rest[1]);
    if (first === undefined) add(match, rest[2], undefined, 'VND', [last, last]);
    else add(match, first, rest[2], 'VND', [own, last]);
  }
  for (const match of text.matchAll(times))
    add(match, match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'times');
  for (const match of text.matchAll(count)) {
    const scale = scaleOf(match[3]);
    add(match, match[1] ?? match[2], match[1] === undefined ? undefined : match[2], 'count', [scale, scale]);
  }
  return mentions.sort((one, other) => one.start - other.start);
};

/** Units of figures that `readAmounts` reads; the others are those of `readFigures`. */
export const isAmount = (unit: Unit | undefined): boolean =>
  unit === 'count' || unit === 'VND' || unit === 'per-1000' || unit === 'times';
