import { NATION, resultId, resultKey, UNSTATED_METHOD } from '../../domain/result.ts';
import { slug } from '../../domain/province.ts';
import type { ContentFile, ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/**
 * Every measured value stands in the file of its unit, under an id of its own, and names an indicator, unit, tier and method
 * that exist; the methods of an indicator are told apart.
 */
export const resultKnown: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const say = (file: ContentFile<unknown>, path: YamlPath, problem: string, remedy: string): void => {
    issues.push({ file: file.file, ...file.locate(path), problem, remedy });
  };
  const { indicators, provinces } = content;
  indicators.value?.forEach(({ id: indicator, methods = [], variants = [] }, index) => {
    const seen = new Set<string>([UNSTATED_METHOD]);
    methods.forEach(({ id, variant }, place) => {
      const at = (field: string): YamlPath => [index, 'methods', place, field];
      if (seen.has(id))
        say(
          indicators,
          at('id'),
          id === UNSTATED_METHOD
            ? `cách đo «${UNSTATED_METHOD}» có sẵn ở mọi chỉ số, dành cho số mà nguồn không nêu cách đo.`
            : `cách đo «${id}» của chỉ số «${indicator}» viết hai lần.`,
          'đặt mã khác, hoặc xóa mục này.',
        );
      seen.add(id);
      if (variant !== undefined && !variants.some((one) => one.id === variant))
        say(
          indicators,
          at('variant'),
          `chỉ số «${indicator}» không có biến thể «${variant}».`,
          'sửa variant, hoặc thêm biến thể ấy vào chỉ số.',
        );
    });
  });
  const ids = new Set<string>();
  for (const [name, file] of content.results) {
    if (!slug.safeParse(name).success) continue;
    file.value?.forEach((entry, index) => {
      const unit = provinces.value?.find(({ id }) => id === entry.province);
      if (entry.province !== NATION && provinces.value && !unit)
        say(
          file,
          [index, 'province'],
          `đơn vị «${entry.province}» không có.`,
          'sửa lại mã, hoặc quoc-gia cho cả nước.',
        );
      else if (provinces.value && (unit?.slug ?? NATION) !== name)
        say(
          file,
          [index, 'province'],
          `số đo của «${entry.province}» không thuộc tệp «${name}.yaml».`,
          `chuyển mục này sang results/${unit?.slug ?? NATION}.yaml.`,
        );
      const key = resultKey(entry);
      const id = resultId(entry);
      if (id !== key && !id.startsWith(`${key}-`))
        say(
          file,
          [index, 'id'],
          `id «${entry.id ?? ''}» không bắt đầu bằng «${key.split('/')[1] ?? ''}-».`,
          'sửa lại id.',
        );
      if (ids.has(id))
        say(
          file,
          [index],
          `số đo «${id}» viết hai lần.`,
          'giữ một mục; hai nguồn nêu hai số thì giữ cả hai, mục sau thêm id: mã ấy và một chữ riêng.',
        );
      ids.add(id);
      const indicator = indicators.value?.find((one) => one.id === entry.indicator);
      if (indicators.value && !indicator)
        say(
          file,
          [index, 'indicator'],
          `chỉ số «${entry.indicator}» không có.`,
          'sửa lại mã, hoặc thêm chỉ số ấy vào indicators.yaml.',
        );
      if (!indicator) return;
      if (entry.unit !== indicator.unit)
        say(
          file,
          [index, 'unit'],
          `unit là "${entry.unit}" nhưng chỉ số «${indicator.id}» tính bằng "${indicator.unit}".`,
          'sửa unit, hoặc chọn đúng chỉ số.',
        );
      if ((indicator.levels !== undefined) !== (entry.level !== undefined))
        say(
          file,
          [index],
          indicator.levels === undefined
            ? `chỉ số «${indicator.id}» không chia theo cấp.`
            : `thiếu level cho chỉ số «${indicator.id}».`,
          indicator.levels === undefined ? 'bỏ khóa level.' : 'thêm level: province, district hoặc commune.',
        );
      if (entry.method !== UNSTATED_METHOD && !indicator.methods?.some(({ id: method }) => method === entry.method))
        say(
          file,
          [index, 'method'],
          `chỉ số «${indicator.id}» không có cách đo «${entry.method}».`,
          `dùng ${UNSTATED_METHOD} khi nguồn không nêu cách đo, hoặc thêm cách đo vào methods của chỉ số trong indicators.yaml.`,
        );
    });
  }
  return issues;
};
