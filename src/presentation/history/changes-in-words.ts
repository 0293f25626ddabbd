import type { ChangedKey } from '../../history/figure-changes.ts';
import type { PlanChanges } from '../../history/plan-changes.ts';
import { deadlineInWords, figureInWords } from '../words/words.ts';

const short = (words: string): string =>
  words.length > 160 ? `${words.slice(0, 160).replace(/\s\S*$/u, '')}…` : words;
const keyInWords = ({ key, from, to }: ChangedKey): string =>
  from === null
    ? `thêm ${key}: ${short(to ?? '')}`
    : to === null
      ? `bỏ ${key} (trước là ${short(from)})`
      : `${key}: ${short(from)} → ${short(to)}`;

/** What changed in a plan, line by line, in Vietnamese; the official text first, since a change of it is never small. */
export const changesInWords = ({ text, facts, targets }: PlanChanges): string[] => [
  ...text.removed.map((line) => `NGUYÊN VĂN bỏ dòng: ${short(line)}`),
  ...text.added.map((line) => `NGUYÊN VĂN thêm dòng: ${short(line)}`),
  ...(text.reordered ? ['NGUYÊN VĂN đổi thứ tự các dòng'] : []),
  ...facts.map((key) => `Thông tin văn bản, ${keyInWords(key)}`),
  ...targets.map(({ key: target, kind, before, after, keys }) => {
    const entry = after ?? before;
    const figure = entry ? `${figureInWords(entry)}, ${deadlineInWords(entry.year ?? null)}` : '';
    if (kind === 'added') return `Thêm chỉ tiêu ${target}: ${figure}`;
    if (kind === 'removed') return `Bỏ chỉ tiêu ${target}: ${figure}`;
    const figures =
      before && after && figureInWords(before) !== figureInWords(after)
        ? `${figureInWords(before)} → ${figureInWords(after)}; `
        : '';
    const what = kind === 'renamed' ? `Đổi mã chỉ tiêu thành ${target} (địa chỉ cũ mất)` : `Sửa chỉ tiêu ${target}`;
    return `${what}: ${figures}${keys.map(keyInWords).join('; ')}`;
  }),
];
