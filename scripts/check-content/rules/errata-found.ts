import { findQuotes } from '../../../src/plan-text/find-quote.ts';
import { findProvision } from '../../../src/plan-text/provision.ts';
import type { PlanRule } from '../rule.ts';

const digits = (words: string): string => words.replaceAll(/\P{N}/gu, '');

/** Every misprint stands at its place, exactly once unless it is declared for the whole text, and differs from its reading. */
export const errataFound: PlanRule = (plan) =>
  (plan.facts.errata ?? []).flatMap((erratum, index) => {
    const path = (field: string): (string | number)[] => ['errata', index, field];
    if (erratum.reading === erratum.printed)
      return [plan.atFact(path('reading'), 'cách đọc giống hệt chữ in.', 'sửa cách đọc, hoặc xóa mục đính chính này.')];
    if (erratum.reading !== undefined && digits(erratum.reading) !== digits(erratum.printed))
      return [
        plan.atFact(
          path('reading'),
          `cách đọc «${erratum.reading}» đổi chữ số của «${erratum.printed}».`,
          'con số giữ như đã in: bỏ khóa reading, nói điều còn ngờ ở note.',
        ),
      ];
    if (erratum.reading === undefined && erratum.note === undefined)
      return [
        plan.atFact(
          path('printed'),
          `«${erratum.printed}» không có cách đọc và không có ghi chú.`,
          'thêm reading nếu chắc chắn, hoặc note nói rõ chỗ còn ngờ.',
        ),
      ];
    const everywhere = erratum.provision === 'all';
    if (!everywhere && findProvision(plan.text, erratum.provision) === undefined)
      return [
        plan.atFact(
          path('provision'),
          `văn bản không có mục «${erratum.provision}».`,
          'xem mã mục ở địa chỉ của đoạn trên trang kế hoạch; phần đầu văn bản là dau-van-ban.',
        ),
      ];
    const count = findQuotes(plan.text, erratum.printed, everywhere ? undefined : erratum.provision).length;
    if (count === 1 || (everywhere && count > 0)) return [];
    return [
      plan.atFact(
        path('printed'),
        `chữ in «${erratum.printed}» đứng ${count} lần ở ${everywhere ? 'toàn văn bản' : `mục ${erratum.provision}`}.`,
        count === 0
          ? 'chép lại đúng chữ in từ nguyên văn.'
          : 'chép dài hơn cho đến khi chỉ còn một chỗ, hoặc ghi provision: all.',
      ),
    ];
  });
