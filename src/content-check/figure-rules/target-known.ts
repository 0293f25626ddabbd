import { namesIndicator, targetKey } from '../../domain/target.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { PlanRule } from '../rule.ts';

const includesWords = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').includes(word.toLowerCase()));

/** Every target names a known indicator, its unit and a variant that its own words use; its key stands once; its note holds no digit. */
export const targetKnown: PlanRule = ({ targets, shared }) => {
  if (shared.indicators === undefined) return [];
  const seen = new Set<string>();
  return targets.flatMap((target) => {
    const { entry, indicator, key } = target;
    const issues: ContentIssue[] = [];
    if (!indicator)
      return [
        target.at(
          'indicator',
          `chỉ số «${entry.indicator}» không có trong indicators.yaml.`,
          'sửa lại mã chỉ số, hoặc thêm chỉ số mới vào content/indicators.yaml.',
        ),
      ];
    if (indicator.nationalOnly === true)
      issues.push(
        target.at(
          'indicator',
          `chỉ số «${indicator.id}» chỉ có ở cấp quốc gia.`,
          'chọn chỉ số của tỉnh, hoặc thêm chỉ số mới.',
        ),
      );
    if (seen.has(key))
      issues.push(
        target.at(
          'indicator',
          `chỉ tiêu «${key}» đã có trong kế hoạch này.`,
          `xóa một mục, hoặc thêm khóa id bắt đầu bằng «${key}-» để phân biệt.`,
        ),
      );
    seen.add(key);
    if (entry.id !== undefined && !namesIndicator(entry.id, entry.indicator, shared.indicators ?? []))
      issues.push(
        target.at(
          'id',
          `id «${entry.id}» không bắt đầu bằng mã chỉ số «${entry.indicator}».`,
          `id đã công bố thì giữ nguyên (kể cả khi năm, cấp sửa về sau); id mới viết theo dạng «${targetKey(entry)}-…».`,
        ),
      );
    if (entry.unit !== undefined && entry.unit !== indicator.unit)
      issues.push(
        target.at(
          'unit',
          `unit là "${entry.unit}" nhưng chỉ số «${indicator.id}» tính bằng "${indicator.unit}".`,
          'sửa unit, hoặc chọn đúng chỉ số.',
        ),
      );
    if (entry.variant !== undefined) {
      const variant = indicator.variants?.find(({ id }) => id === entry.variant);
      if (!variant)
        issues.push(
          target.at(
            'variant',
            `chỉ số «${indicator.id}» không có biến thể «${entry.variant}».`,
            `dùng một trong: ${(indicator.variants ?? []).map(({ id }) => id).join(', ') || '(không có)'}, hoặc bỏ khóa variant.`,
          ),
        );
      else if (!includesWords(entry.quote, variant.words))
        issues.push(
          target.at(
            'variant',
            `câu trích không có chữ ${variant.words.map((word) => `«${word}»`).join(' hoặc ')} của biến thể «${variant.id}».`,
            'sửa variant theo câu trích, hoặc trích lại cho đủ.',
          ),
        );
    } else {
      const used = indicator.variants?.find(({ words }) => includesWords(entry.quote, words));
      if (used)
        issues.push(
          target.at(
            null,
            `câu trích dùng chữ «${used.words.join('», «')}» nhưng không ghi variant.`,
            `thêm variant: ${used.id}.`,
          ),
        );
    }
    if (entry.note !== undefined && /\p{N}/u.test(entry.note))
      issues.push(
        target.at(
          'note',
          'ghi chú có chữ số.',
          'nói bằng lời; con số chỉ đứng ở low, high, year và câu trích, nơi máy kiểm được.',
        ),
      );
    return issues;
  });
};
