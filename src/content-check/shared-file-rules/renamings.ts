import { renamingDays } from '../../domain/province.ts';
import type { ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/** A change of name happens while the unit exists, on a day that its dates leave open, and changes something. */
export const renamings: ContentRule = ({ provinces }) => {
  const issues: ContentIssue[] = [];
  const say = (path: YamlPath, problem: string, remedy: string): void => {
    issues.push({ file: provinces.file, ...provinces.locate(path), problem, remedy });
  };
  provinces.value?.forEach((province, index) => {
    const { id, renamed, validFrom, validTo } = province;
    if (!renamed) return;
    if (renamed.from === undefined && renamed.fromBefore === undefined)
      say(
        [index, 'renamed'],
        `đơn vị «${id}» đổi tên mà không nói từ khi nào.`,
        'thêm from: ngày, hoặc chỉ tháng, năm khi chưa thấy ngày; chỉ biết muộn nhất là ngày nào thì thêm fromBefore.',
      );
    else if (renamingDays({ from: renamed.from }, province) === null)
      say(
        [index, 'renamed', 'from'],
        `ngày đổi tên ${String(renamed.from)} nằm ngoài thời gian đơn vị «${id}» tồn tại.`,
        'xem lại ngày đổi tên, validFrom và validTo.',
      );
    else if (renamingDays(renamed, province) === null)
      say(
        [index, 'renamed', 'fromBefore'],
        renamed.from === undefined
          ? `fromBefore ${String(renamed.fromBefore)} trước ngày đơn vị «${id}» bắt đầu.`
          : `fromBefore ${String(renamed.fromBefore)} trước from ${renamed.from}: không còn ngày nào đúng.`,
        'fromBefore là một ngày mà đơn vị đã mang tên mới: xem lại hai ngày và validFrom.',
      );
    else if (renamed.from?.length === 10 && renamed.fromBefore !== undefined)
      say([index, 'renamed', 'fromBefore'], 'đã biết ngày ở from thì không cần fromBefore.', 'bỏ khóa fromBefore.');
    if (renamed.name === province.name && renamed.kind === province.kind)
      say(
        [index, 'renamed', 'name'],
        `renamed của đơn vị «${id}» không đổi tên cũng không đổi loại.`,
        'ghi tên hoặc loại mới; nếu đơn vị không đổi gì thì bỏ renamed.',
      );
    const namesake = provinces.value?.find(
      (other) =>
        other.id !== id &&
        other.slug !== province.slug &&
        other.validFrom === validFrom &&
        other.validTo === validTo &&
        other.name === renamed.name,
    );
    if (namesake)
      say(
        [index, 'renamed', 'name'],
        `tên «${renamed.name}» là tên của đơn vị «${namesake.id}» cùng thời.`,
        'xem lại tên mới; nhập vào đơn vị khác thì dùng validTo và successor, không dùng renamed.',
      );
  });
  return issues;
};
