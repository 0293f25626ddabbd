import { isPossibleShare, type Target } from '../../domain/target.ts';
import { isAbolishedTier, mergerWords } from '../../domain/merger.ts';
import { noteOn } from './target-note.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';

/** What a user of the data must know before using a figure; the codes of the column `warnings`. */
export const warningMeanings = {
  'no-figure': 'Văn bản nêu nội dung này mà không có con số.',
  'impossible-figure': 'Không tỷ lệ nào từ 0 đến 100 thỏa được con số; ghi đúng như văn bản in.',
  aspiration: 'Văn bản ghi “phấn đấu” hoặc tương tự, không phải chỉ tiêu phải đạt.',
  'no-deadline': 'Văn bản không nêu hạn.',
  'no-baseline': 'Mức tăng hoặc giảm mà văn bản không nói so với năm nào.',
  variant: 'Cách gọi khác nhau giữa các văn bản; xem cột variant trước khi so sánh.',
  'see-note': 'Có ghi chú cho người đọc ở trang của chỉ tiêu.',
  excerpt: 'Văn bản có ở đây không đầy đủ, nên không kết luận được gì từ chỗ không thấy con số.',
  'issuer-merged': `Đơn vị ban hành đã thuộc một đơn vị khác từ ngày ${mergerWords.day}.`,
  'tier-abolished': `Chỉ tiêu của cấp huyện với hạn từ năm 2025; cấp huyện không còn từ ngày ${mergerWords.day}.`,
  'issuer-undecided': `Nguồn không cho thấy ngày ban hành, nên không quyết được là đơn vị trước hay sau ngày ${mergerWords.day}.`,
} as const;
export type WarningCode = keyof typeof warningMeanings;

/** The warnings that go with a figure, in the order of the list above. */
export const warningsFor = (target: Target, catalogue: Catalogue): WarningCode[] => {
  const indicator = catalogue.indicatorById.get(target.indicator);
  const province = catalogue.provinceById.get(target.province);
  const successor = catalogue.provinceById.get(province?.successor ?? '');
  const plan = catalogue.planById.get(target.plan);
  const reported = catalogue.reportedById.get(target.plan);
  const merged =
    successor !== undefined && catalogue.provinces.filter((unit) => unit.successor === successor.id).length > 1;
  const holds: Readonly<Record<WarningCode, boolean>> = {
    'no-figure': target.operator === null,
    'impossible-figure': indicator?.kind === 'share' && !isPossibleShare(target),
    aspiration: target.modality === 'aspiration',
    'no-deadline': target.year === null,
    'no-baseline': indicator?.kind === 'change' && indicator.unit === '%' && target.baseline === null,
    variant: target.variant !== null,
    'see-note': noteOn(target, catalogue) !== undefined,
    excerpt: plan !== undefined && plan.facts.completeness !== 'toan-van',
    'issuer-merged': merged,
    'tier-abolished': isAbolishedTier(target.level, target.year),
    'issuer-undecided': reported?.provinceNote !== undefined,
  };
  return (Object.keys(warningMeanings) as WarningCode[]).filter((code) => holds[code]);
};
