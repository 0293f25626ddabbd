import { readYears } from '../../plan-text/deadline-words.ts';
import { enclosing, type PlanText, type Provision } from '../../plan-text/provision.ts';
import type { Segment } from './clauses.ts';

const resultsHeading =
  /kết quả (?:đạt được|thực hiện|triển khai|đã|năm|chuyển đổi số|chủ yếu|nổi bật)|^(?:[IVX\d.]+\s*)?kết quả\s*:?$|thực trạng|hiện trạng|tình hình (?:triển khai|thực hiện|chung)|đánh giá (?:kết quả|tình hình|chung|thực trạng|năm 20\d\d)|(?<!khắc phục (?:các |những )?)(?:tồn tại|hạn chế)/iu;
const beginsPromise = /^[\s,;–-]*(?:phấn đấu|mục tiêu|đến (?:hết |cuối )?năm|tiếp tục|duy trì|bảo đảm|đảm bảo)/iu;
const reached =
  /(?<!\p{L})(?:đã (?:đạt|có|hoàn thành|thành lập|cung cấp|kết nối|xử lý|giải quyết|tiếp nhận|thực hiện|triển khai|tích hợp|phủ|cấp|được cấp|ban hành|tổ chức|đưa)|hiện (?:nay|có|đạt|tại|đã)|đến nay|tính đến|kết quả (?:đạt|là|cho thấy)|ước (?:đạt|thực hiện)|trong (?:năm|giai đoạn) (?:qua|vừa qua)|năm qua|6 tháng đầu năm|so với cùng kỳ|lũy kế|luỹ kế|bình quân cả nước)(?!\p{L})/iu;
/** `hiện nay` as the yardstick of a promise is no result. */
const yardstick = /so với (?:hiện nay|hiện tại|hiện có)/giu;
const elsewhere =
  /(?:mục tiêu|chỉ tiêu|mức|bình quân|trung bình|kế hoạch)\s(?:của\s)?(?:quốc gia|Trung ương|cả nước|toàn quốc|Chính phủ)|Trung ương giao|cả nước (?:là|đạt)|toàn quốc (?:là|đạt)/iu;
const funding = /^[\d.,]*\s?%?\s*(?:tổng\s)?(?:mức\s)?(?:kinh phí|nguồn vốn|vốn đầu tư|tổng mức đầu tư)/iu;
/** `Tổng kinh phí: 150 tỷ đồng, trong đó ngân sách tỉnh 60%`. */
const shareOfFunds =
  /(?<!\p{L})(?:kinh phí|nguồn vốn|vốn đầu tư|tổng mức đầu tư)(?!\p{L})(?:[^;.]|\.\d)*(?<!\p{L})(?:trong đó|bao gồm|cơ cấu|gồm)(?!\p{L})(?:[^;.]|\.\d)*$/iu;
const points = /(?:chiếm|trọng số|tỷ trọng điểm)\s[^;.]{0,20}(?:tổng )?(?:số )?điểm/iu;

/** Whether a heading announces what was reached, not what is promised. */
export const tellsResults = (heading: string): boolean => resultsHeading.test(heading);

/** The reason of a figure for years before the plan. */
export const resultOfYear = (...years: readonly number[]): string =>
  `Con số là kết quả của năm ${years.join(', ')}, không phải cam kết.`;

/** The first year that the plan itself speaks of: its figures for earlier years are results. */
export interface PlanPeriod {
  /** Year of issue. */
  readonly issued: number | null;
  /** The year with which the plan begins, where its own name tells it. */
  readonly first: number | null;
}

/** Why a figure is no commitment of this plan, for staff and reader; null where it may be one. */
export const whyNoCommitment = (
  text: PlanText,
  provision: Provision,
  segment: Segment,
  period: PlanPeriod,
): string | null => {
  const heading = enclosing(text, provision).find((above) => tellsResults(above.text));
  if (heading !== undefined || (provision.kind === 'heading' && tellsResults(provision.text)))
    return 'Con số nằm ở phần kể kết quả, thực trạng, không phải cam kết.';
  const { mention, clause, own } = segment;
  const words = provision.text.slice(clause.start, clause.end).replaceAll(yardstick, ' ');
  const around = provision.text.slice(own.start, own.end).replaceAll(yardstick, ' ');
  const before = provision.text.slice(clause.start, mention.start).replaceAll(yardstick, ' ');
  const after = provision.text.slice(mention.end, mention.end + 60);
  // `từ 60% năm 2022 lên 80%`: the first is where it starts from.
  if (
    /^[^;.]{0,40}?(?<!\p{L})(?:lên|xuống còn|xuống)\s(?:đạt\s|mức\s|trên\s|tối thiểu\s|ít nhất\s|khoảng\s)?[\d.,]+\s?%/iu.test(
      after,
    ) &&
    /từ\s?(?:mức\s)?[\d.,]+\s?%$/iu.test(provision.text.slice(0, mention.end))
  )
    return 'Con số là mức xuất phát, không phải mức cam kết.';
  // Brackets hold remarks: `(năm 2022 đạt 65%)`, `(Trung ương giao 80%)`.
  const bracket = provision.text.lastIndexOf('(', mention.start);
  const inBracket = bracket >= clause.start && !provision.text.slice(bracket, mention.start).includes(')');
  const remark = inBracket
    ? provision.text.slice(bracket, provision.text.indexOf(')', mention.end) + 1 || provision.text.length)
    : around.replaceAll(/\([^()]*\)/g, ' ');
  if (elsewhere.test(remark)) return 'Con số là mục tiêu, số liệu chung của cả nước, dẫn lại ở đây.';
  if (points.test(around)) return 'Con số là tỷ trọng điểm, không phải cam kết.';
  if (
    funding.test(after.trimStart()) ||
    shareOfFunds.test(provision.text.slice(Math.max(0, mention.start - 200), mention.start))
  )
    return 'Con số là cơ cấu nguồn kinh phí, không phải cam kết.';
  const past = readYears(inBracket ? remark : words.replaceAll(/\([^()]*\)/g, ' ')).deadlines;
  const limit = period.first ?? period.issued;
  if (
    past.length > 0 &&
    limit !== null &&
    past.every((year) => year < limit || (period.issued !== null && year < period.issued))
  )
    return resultOfYear(...past);
  const cue = [...before.matchAll(new RegExp(reached, 'giu'))].at(-1);
  const told = inBracket ? reached.test(remark) : cue !== undefined;
  if (!told) return null;
  // `… đã được số hóa; phấn đấu …`: a promise after the result takes over.
  if (cue && beginsPromise.test(before.slice(cue.index).replace(/^.*[,;]/u, ''))) return null;
  if (cue && /(?:phấn đấu|mục tiêu|đến (?:hết |cuối )?năm 20\d\d)/iu.test(before.slice(cue.index))) return null;
  return 'Con số kể mức đã đạt, không phải cam kết.';
};
