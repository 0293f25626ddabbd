import { isPossibleShare, type Operator } from '../../domain/target.ts';
import { mentionsOf } from '../../plan-text/provision-figures.ts';
import { isAspiration } from '../../plan-text/words-above.ts';
import type { PlanRule } from '../rule.ts';

const signs: Readonly<Record<Operator, string>> = {
  '=': 'đúng bằng con số (không có chữ so sánh)',
  '>=': 'tối thiểu, ít nhất, từ … trở lên',
  '>': 'trên, hơn',
  '<=': 'tối đa, không quá, nhóm … dẫn đầu',
  '<': 'dưới',
  range: 'khoảng từ … đến …',
  '~': 'khoảng, xấp xỉ',
};
const shown = (value: number | null | undefined): string =>
  value == null ? 'không có' : String(value).replace('.', ',');

/** Number, sign, unit and modality of every target are those that the quoted words themselves say. */
export const figureAgrees: PlanRule = ({ text, targets }) =>
  targets.flatMap((target) => {
    const { entry, places, provision } = target;
    if (!places || !provision) return [];
    const issues = [];
    const mentions = mentionsOf(provision, entry.unit).filter(
      ({ start, end }) => end > places.mark.start && start < places.mark.end,
    );
    const [number, second] = mentions;
    const mention = number?.figure ?? undefined;
    const unclear = number !== undefined && number.figure === null;
    if (entry.operator === undefined || entry.low === undefined) {
      if (
        entry.operator !== undefined ||
        entry.low !== undefined ||
        entry.high !== undefined ||
        entry.unit !== undefined
      )
        issues.push(
          target.at(
            null,
            'operator, low và unit phải có đủ cả ba, hoặc không có cái nào (cam kết không nêu con số).',
            'viết đủ operator (trong dấu nháy kép), low và unit, hoặc bỏ cả ba.',
          ),
        );
      else if (unclear && entry.note === undefined)
        issues.push(
          target.at(
            null,
            `câu trích có con số «${provision.text.slice(number.start, number.end)}» mà mục này không nói tới.`,
            'thêm note nói rõ cách viết con số ấy cho người đọc, hoặc thu hẹp khóa figure.',
          ),
        );
      else if (mention)
        issues.push(
          target.at(
            null,
            `câu trích có con số «${provision.text.slice(mention.start, mention.end)}» nhưng mục này không ghi con số nào.`,
            'thêm operator, low và unit theo câu trích, hoặc thu hẹp khóa figure.',
          ),
        );
    } else if (unclear)
      issues.push(
        target.at(
          'low',
          `con số «${provision.text.slice(number.start, number.end)}» viết ở dạng máy không đọc chắc được, nên không kiểm được low.`,
          'bỏ operator, low, unit và thêm note nói rõ cách viết; hoặc ghi câu này vào leftOut ở đầu plan.md kèm lý do.',
        ),
      );
    else if (mention === undefined)
      issues.push(
        target.at(
          'quote',
          'không đọc được con số nào (tỷ lệ, thứ hạng) trong câu trích.',
          'trích đúng câu có con số; nếu kế hoạch chỉ nói lời thì bỏ operator, low và unit.',
        ),
      );
    else if (second !== undefined)
      issues.push(
        target.at(
          entry.figure === undefined ? 'quote' : 'figure',
          `câu trích có ${mentions.length} con số.`,
          'thêm khóa figure: phần của câu trích chỉ chứa đúng một con số và cấp của nó.',
        ),
      );
    else {
      const words = provision.text.slice(mention.start, mention.end);
      if (mention.start < places.mark.start || mention.end > places.mark.end)
        issues.push(
          target.at(
            entry.figure === undefined ? 'quote' : 'figure',
            `câu trích cắt mất chữ thuộc về con số: nguyên văn ghi «${words}».`,
            `trích cả «${words}».`,
          ),
        );
      if (mention.operator !== entry.operator)
        issues.push(
          target.at(
            'operator',
            `câu trích ghi «${words}» nhưng operator là "${entry.operator}" (${signs[entry.operator]}).`,
            `đổi operator thành "${mention.operator}", hoặc trích lại đúng câu có con số này.`,
          ),
        );
      if (mention.low !== entry.low)
        issues.push(
          target.at(
            'low',
            `câu trích ghi «${words}» nhưng low là ${shown(entry.low)}.`,
            `đổi low thành ${mention.low}, hoặc trích lại đúng câu có con số này.`,
          ),
        );
      if (mention.high !== (entry.high ?? null))
        issues.push(
          target.at(
            entry.high === undefined ? 'low' : 'high',
            `câu trích ghi «${words}» nhưng high là ${shown(entry.high)}.`,
            mention.high === null ? 'bỏ khóa high.' : `đổi high thành ${mention.high}.`,
          ),
        );
      if (mention.unit !== entry.unit)
        issues.push(
          target.at(
            'unit',
            `câu trích ghi «${words}» nhưng unit là "${entry.unit ?? ''}".`,
            `đổi unit thành "${mention.unit}".`,
          ),
        );
      if (entry.operator === 'range' && entry.high !== undefined && entry.high <= entry.low)
        issues.push(
          target.at('high', `khoảng ${shown(entry.low)}–${shown(entry.high)} không tăng.`, 'low phải nhỏ hơn high.'),
        );
      if (target.indicator?.kind === 'share' && entry.note === undefined && !isPossibleShare(entry))
        issues.push(
          target.at(
            'low',
            `không tỷ lệ nào từ 0 đến 100 thỏa được «${words}».`,
            'giữ con số đúng như nguyên văn và thêm khóa note nói rõ điều này cho người đọc.',
          ),
        );
    }
    const governed = isAspiration(text, provision, mention?.start ?? places.mark.start);
    const modality = governed ? 'aspiration' : 'binding';
    if (entry.modality !== modality)
      issues.push(
        target.at(
          'modality',
          governed
            ? 'chữ «phấn đấu» (hoặc tương tự) đứng trước con số trong cùng vế câu, ở đề mục phía trên hay ở lời dẫn của danh sách, nhưng modality là "binding".'
            : 'không có chữ «phấn đấu» (hoặc tương tự) trước con số trong cùng vế câu, ở đề mục phía trên hay ở lời dẫn của danh sách, nhưng modality là "aspiration".',
          `đổi modality thành ${modality}.`,
        ),
      );
    return issues;
  });
