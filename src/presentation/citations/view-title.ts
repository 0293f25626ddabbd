import type { Chosen } from '../comparison/choice.ts';
import { relationValues, type ComparisonState } from '../comparison/comparison-state.ts';
import { relationValueInWords, thresholdInWords } from '../comparison/threshold-words.ts';
import { basesInWords } from '../words/basis-words.ts';
import { deadlineInWords, levelInWords } from '../words/words.ts';

/** Names told one by one; of more, the number. */
const namesTold = 4;
const listed = (names: readonly string[], many: string): string =>
  names.length <= namesTold ? names.join(', ') : `${names.length} ${many}`;

/**
 * What a view shows, in a phrase by which it is cited: `Tỷ trọng kinh tế số trong GRDP, đến năm 2025, Vĩnh Phúc, Hậu Giang, nêu từ 20% trở
 * lên`. Made of what the choice names and of the lines that it leaves.
 */
export const viewTitle = (
  { lines }: Chosen,
  state: ComparisonState,
  nameOf: (unit: string) => string,
  topicName: (topic: string) => string,
): string => {
  const indicators = [...new Set(lines.map(({ line }) => line.name))];
  const [first] = lines;
  const years = [...new Set(lines.map(({ line }) => line.year))];
  const levels = [...new Set(lines.map(({ line }) => line.level))];
  const threshold = first ? thresholdInWords(state, indicators.length === 1 ? first.line : { unit: 'count' }) : '';
  return [
    indicators.length === 1
      ? (indicators[0] ?? '')
      : state.topics.length > 0 && state.indicators.length === 0
        ? listed(state.topics.map(topicName), 'nhóm chỉ số')
        : indicators.length > 0 && state.indicators.length > 0
          ? listed(indicators, 'chỉ số')
          : 'Chỉ tiêu chuyển đổi số',
    ...(years.length === 1 && first ? [deadlineInWords(first.line.year)] : []),
    ...(state.levels.length > 0 && levels.length === 1 && first ? [levelInWords(first.line.level)] : []),
    ...(state.provinces.length === 0 ? [] : [listed(state.provinces.map(nameOf), 'nơi')]),
    ...(state.evidence.length === 0 ? [] : [`chỉ ${basesInWords(state.evidence)}`]),
    ...(threshold === '' ? [] : [`nêu ${threshold}`]),
    ...(state.relations.length === 0
      ? []
      : [
          `so với mốc: ${relationValues
            .filter((value) => state.relations.includes(value))
            .map((value) => relationValueInWords[value])
            .join(' hoặc ')}`,
        ]),
  ].join(', ');
};
