import type { Catalogue } from '../../catalogue/catalogue.ts';
import { NATION } from '../../domain/result.ts';
import type { ChangedResults } from '../../history/content-changes.ts';
import type { ChangedResult } from '../../history/result-changes.ts';
import { columnName } from '../comparison/comparison-view.ts';
import type { ChangedOutcome } from './consequences.ts';
import type { Names } from './figure-change-words.ts';
import { code, inline } from './markdown.ts';
import { resultDifferences, resultInWords, resultName } from './result-change-words.ts';

/** What gives units their names; a broken catalogue gives none. */
type Units = Partial<Pick<Catalogue, 'provinceById'>>;

/** A measured unit by name; its id where nothing tells its name. */
const unitName = (id: string, { provinceById }: Units): string => {
  const unit = provinceById?.get(id);
  return unit ? columnName(unit) : id === NATION ? 'Cả nước' : id;
};

const resultLine = ({ key, kind, before, after, keys }: ChangedResult, names: Names & Units): string => {
  const entry = after ?? before;
  if (!entry) return '';
  const name = `${inline(`${unitName(entry.province, names)}, ${resultName(entry, names)}`)} (${code(key)})`;
  const whole = `${code(resultInWords(entry, names))}${entry.source === undefined ? '' : `, theo ${code(entry.source)}`}`;
  switch (kind) {
    case 'added':
      return `- **Thêm** ${name}: ${whole}`;
    case 'removed':
      return `- **Bỏ** ${name}: ${whole}`;
    case 'changed': {
      const differences = before && after ? resultDifferences(before, after, names) : [];
      const oldId = keys.find((changed) => changed.key === 'id')?.from;
      const moved = oldId == null ? '' : ` **Mã đổi từ ${code(oldId)}: địa chỉ cũ mất.**`;
      return `- **Sửa** ${name}: ${differences.length === 0 ? 'cách ghi mã' : differences.map(code).join('; ')}.${moved}`;
    }
  }
};

/** A file of measured values of which something is different. */
export const resultsLines = ({ id, kind, results }: ChangedResults, names: Names & Units): string[] => [
  `### ${kind === 'added' ? 'Thêm ' : kind === 'removed' ? 'Bỏ ' : ''}${code(`results/${id}.yaml`)}`,
  '',
  ...results.map((result) => resultLine(result, names)),
];

/** Targets of which another thing is said against what was measured. */
export const outcomeChangeLines = (outcomes: readonly ChangedOutcome[]): string[] =>
  outcomes.flatMap(({ name, target, before, after }) => [
    `- ${inline(name)} (${code(target)})`,
    `  - trước: ${inline(before)}`,
    `  - nay: ${inline(after)}`,
  ]);
