import type { Indicator, Topic } from '../../domain/indicator.ts';
import type { Level, Unit } from '../../domain/target.ts';
import type { DraftedIndicator } from '../draft.ts';
import { withoutMarks } from '../facts/issuing-province.ts';

const lead =
  /^[\s,;:–-]*(?:(?:phấn đấu|mục tiêu|đến (?:hết |cuối )?năm 20\d\d|đến 20\d\d|giai đoạn 20\d\d\s?-\s?20\d\d|có|bảo đảm|đảm bảo|duy trì|hoàn thành|triển khai|đưa|nâng|tỷ lệ|tỉ lệ|số lượng|mức|tối thiểu|ít nhất|trên|từ|khoảng|số)(?=[\s,:;]|$)[\s,:]*)*/iu;
const tail =
  /[\s,;:–-]*(?:(?:đạt|chiếm|bằng|là|tăng|giảm|lên|trên|tối thiểu|ít nhất|khoảng|từ|không dưới|trung bình|tỷ lệ|trong khoảng|phấn đấu|hơn|dưới)\s*)*$/iu;
const purpose = /,?\s(?:nhằm|để|góp phần|phục vụ|theo quy định|theo Quyết định|bảo đảm|trừ)\s.*$/u;

/** Words without any number, where nothing else tells what is counted. */
const plainWords = (words: string): string =>
  words
    .replace(lead, '')
    .replaceAll(/[\d.,/]*\d[\d.,/]*\s?%?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(tail, '')
    .trim();

/** The words that tell what a figure counts, without number, sign and verb: `hộ gia đình có cáp quang`. */
export const countedWords = (words: string, figure: string): string => {
  const [before = '', ...rest] = words.split(figure);
  const after = rest.join(figure).replace(/^\s*(?:trở lên|trở xuống|\/năm)/u, '');
  const left = before
    .replaceAll(/\([^)]*\)/g, '')
    .replace(tail, '')
    .replace(lead, '')
    .trim();
  const right = after
    .replaceAll(/\([^)]*\)/g, '')
    .replace(/^[\s,;:–-]+/u, '')
    .trim();
  // `mỗi xã có ít nhất 01 tổ công nghệ số`: what is counted stands behind its number.
  const each = /^mỗi\s(.{2,40}?)(?:\s(?:có|thành lập|đạt))*$/iu.exec(left)?.[1];
  const parts =
    each !== undefined && right !== ''
      ? [right, `ở mỗi ${each}`]
      : /\p{L}{2,}\s\p{L}{2,}/u.test(left)
        ? /^(?:trên|so với|tổng|trong tổng|GRDP|GDP)/iu.test(right)
          ? [left, right]
          : [left]
        : [left, right];
  const text = parts
    .join(' ')
    .replaceAll(/[\d.,]*\d\s?%/g, ' ')
    .replace(purpose, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s,;:.]+$/u, '')
    .trim();
  const counted = text.split(' ').length > 1 ? text : plainWords(words);
  return counted.charAt(0).toUpperCase() + counted.slice(1);
};

const cut = (words: string, limit: number): string =>
  words.length <= limit
    ? words
    : words
        .slice(0, limit)
        .replace(/\s\S*$/u, '')
        .replace(/[\s,;]+$/u, '');

/** Words in which each topic is told; the headings above decide first. */
const topicWords: readonly (readonly [RegExp, string])[] = [
  [/an toàn (?:thông tin|hệ thống)|an ninh mạng|mã độc/iu, 'an-toan-thong-tin'],
  [/xếp hạng|thứ hạng|nhóm \d+|chỉ số chuyển đổi số|DTI/iu, 'xep-hang'],
  [/hạ tầng|cáp quang|băng rộng|5G|4G|điện thoại thông minh|internet/iu, 'ha-tang-so'],
  [/kinh tế số|doanh nghiệp|thương mại điện tử|năng suất|GRDP|hóa đơn|hợp đồng|sản phẩm/iu, 'kinh-te-so'],
  [/xã hội số|dân số|người dân|tài khoản|kỹ năng số|học sinh|sức khỏe|học bạ|bệnh viện|công dân số/iu, 'xa-hoi-so'],
  [/chính quyền số|chính quyền điện tử|cơ quan|thủ tục|dịch vụ công|hồ sơ|văn bản|cơ sở dữ liệu/iu, 'chinh-quyen-so'],
];

/** Drafts the indicator of a commitment that fits none: a person still says exactly what is counted over what. */
export const draftIndicator = (
  words: string,
  figure: string,
  about: { unit: Unit; changes: boolean; headings: readonly string[]; levels: readonly Level[] },
  topics: readonly Topic[],
  known: readonly Indicator[],
): DraftedIndicator => {
  const counted = cut(countedWords(words, figure), 140) || 'Chưa rõ';
  const topicOf = (text: string): string | undefined =>
    topicWords.find(([pattern, id]) => pattern.test(text) && topics.some((topic) => topic.id === id))?.[1];
  const topic =
    topicOf(counted) ??
    about.headings.map(topicOf).find((found) => found !== undefined) ??
    topics[0]?.id ??
    'chinh-quyen-so';
  const base = withoutMarks(counted).split(' ').slice(0, 8).join('-') || 'chi-so-moi';
  let id = base;
  for (let count = 2; known.some((indicator) => indicator.id === id); count += 1) id = `${base}-${count}`;
  const denominator =
    /^(.{6,80}?)\s(?:được|có|sử dụng|tham gia|triển khai|đã|là|ứng dụng|kết nối|hoàn thành)\s/u.exec(counted)?.[1] ??
    counted;
  return {
    id,
    name: counted,
    shortName: cut(counted, 60),
    topic,
    numerator: counted,
    denominator: about.unit === 'rank' ? 'Các tỉnh, thành phố được xếp hạng' : denominator,
    unit: about.unit,
    kind:
      about.unit === 'rank'
        ? 'rank'
        : about.changes || about.unit === '%/năm'
          ? 'change'
          : about.unit === '%'
            ? 'share'
            : 'amount',
    definition: 'Ghi theo lời kế hoạch; người duyệt nói rõ đếm gì trên gì.',
    ...(about.levels.length > 0 ? { levels: about.levels } : {}),
  };
};
