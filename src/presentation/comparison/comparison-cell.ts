import { cellWithoutDocuments, type Cell } from '../../domain/comparison/cell.ts';
import { comparabilityGroups } from '../../domain/comparison/comparability.ts';
import type { Row } from '../../domain/comparison/comparison.ts';
import { againstBenchmark } from '../../domain/comparison/yardstick.ts';
import type { Province } from '../../domain/province.ts';
import { isPossibleShare } from '../../domain/possible-share.ts';
import type { Level, Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { basisInWords } from '../words/basis-words.ts';
import { columnName } from './comparison-view.ts';
import { href } from '../addresses/list-paths.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { escapeHtml, tag } from '../words/html.ts';
import { againstInWords, remarksOnLine, undecidedInBrief } from '../words/verdict-words.ts';
import { absenceInWords, stateInWords } from '../words/cell-words.ts';
import { figureInWords } from '../words/words.ts';

const small = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` <small>${escapeHtml(words.join(', '))}</small>`;

const valueCell = (
  row: Pick<Row, 'indicator' | 'level' | 'year'>,
  province: string,
  name: string,
  state: string,
  words: string,
): string =>
  // What a column shares first, then what a line shares: thousands of cells, and a compressor copies both in one piece.
  tag(
    'td',
    {
      'data-province': province,
      'data-name': name,
      'data-indicator': row.indicator.id,
      'data-level': row.level ?? '',
      'data-year': row.year === null ? '' : String(row.year),
      'data-state': state,
    },
    words,
  );

/** The figures of a line that have a number, in the order of the columns. */
const statedTargets = (row: Row): Target[] =>
  row.cells.flatMap((cell) =>
    cell.state === 'stated' ? cell.targets.filter(({ operator }) => operator !== null) : [],
  );

const groupNumbers = new WeakMap<Row, ReadonlyMap<string, number>>();
/** For each figure of a line, the number of the group within which it may be compared. */
const groupsOf = (row: Row): ReadonlyMap<string, number> => {
  const known = groupNumbers.get(row);
  if (known) return known;
  const numbers = new Map(
    comparabilityGroups(statedTargets(row), row.indicator).flatMap((group, index) =>
      group.map((target) => [target.id, index] as const),
    ),
  );
  groupNumbers.set(row, numbers);
  return numbers;
};

const figureHtml = (target: Target, row: Row, many: boolean, catalogue: Catalogue, base: string): string => {
  const against = againstBenchmark(target, row.indicator, catalogue.benchmarks);
  const variant = row.indicator.variants?.find(({ id }) => id === target.variant)?.name;
  const impossible =
    row.indicator.kind === 'share' && !isPossibleShare(target) ? ['không tỷ lệ nào đạt được, không so'] : [];
  const remarks = [
    basisInWords(target.basis).name,
    ...(variant === undefined ? [] : [variant]),
    ...(many ? [target.issued === null ? 'không rõ năm ban hành' : `ban hành ${target.issued.slice(0, 4)}`] : []),
    ...(against?.kind === 'undecided' ? [undecidedInBrief] : []),
    ...(against?.kind === 'rated' && against.verdict !== null ? [againstInWords(against, target)] : impossible),
  ];
  const figure = {
    'data-basis': target.basis,
    'data-group': String(groupsOf(row).get(target.id) ?? ''),
    'data-value': [target.operator, target.low, target.high].join(' '),
  };
  const link = { href: href(targetPath(target), base), class: 'figure', 'data-target': target.id };
  return tag('span', figure, `${tag('a', link, escapeHtml(figureInWords(target)))}${small(remarks)}`);
};

/** What a cell without a figure says: its state, why, and the figure of another year where there is one. */
const absenceHtml = (cell: Cell, base: string): string => {
  // Plain words without an element around them: there are thousands of such cells.
  const words = escapeHtml(`${stateInWords(cell.state).name}: ${absenceInWords(cell)}`);
  const elsewhere = 'elsewhere' in cell ? cell.elsewhere : [];
  const other = elsewhere.find(({ operator }) => operator !== null) ?? elsewhere[0];
  return other === undefined
    ? words
    : `${words} <small>${tag('a', { href: href(targetPath(other), base), 'data-target': other.id }, escapeHtml(`${other.operator === null ? 'có nêu, không có con số' : 'có số'}${other.year === null ? ', không nêu hạn' : ` hạn ${other.year}`}`))}</small>`;
};

/** One value cell as HTML, with the attributes of the contract. */
export const cellHtml = (
  row: Row,
  province: Province,
  cell: Cell | undefined,
  catalogue: Catalogue,
  base: string,
): string => {
  const it: Cell = cell ?? { state: 'no-plan' };
  const words =
    it.state === 'stated' || it.state === 'qualitative'
      ? it.targets.map((target) => figureHtml(target, row, it.targets.length > 1, catalogue, base)).join(' ')
      : absenceHtml(it, base);
  return valueCell(row, province.id, columnName(province), it.state, words);
};

/** The cell of the national benchmarks of a line: every one that applies, with its document. */
export const benchmarkCellHtml = (row: Row, catalogue: Catalogue, base: string): string => {
  const words = row.benchmarks.map((benchmark) => {
    const document = catalogue.documentById.get(benchmark.document);
    const variant = row.indicator.variants?.find(({ id }) => id === benchmark.variant)?.name;
    const address = href(`${paths.document(benchmark.document)}#moc-quoc-gia`, base);
    return `<span>${tag('a', { href: address, class: 'figure' }, escapeHtml(figureInWords(benchmark)))}${small([document?.number ?? document?.title ?? '', ...(variant === undefined ? [] : [variant]), ...(benchmark.from === undefined ? [] : [`giai đoạn ${benchmark.from}–${benchmark.year}`])])}</span>`;
  });
  const state = row.benchmarks.some(({ operator }) => operator !== undefined)
    ? 'stated'
    : row.benchmarks.length > 0
      ? 'qualitative'
      : 'unknown';
  return valueCell(
    row,
    'quoc-gia',
    'Mốc quốc gia',
    state,
    words.length > 0 ? words.join(' ') : 'chưa rõ: chưa thấy mốc có nguồn đủ tin cậy',
  );
};

/** The reasons why figures of a line cannot be compared, and what to know when they are; folded away, as HTML. */
export const remarksInWords = (row: Row): string => {
  const lines = remarksOnLine(statedTargets(row), row.indicator);
  return lines.length === 0
    ? ''
    : `<details class="remarks"><summary>${lines.length} lưu ý khi so</summary><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></details>`;
};

/** The cell of a province that has no document here, for columns that a reader adds; the unit's kind decides its state. */
export const emptyCell = (
  isNewUnit: boolean,
  row: { level: string; year: string },
): { state: 'no-plan' | 'not-applicable'; words: string } => {
  const { level, year } = row;
  const cell = cellWithoutDocuments(
    // The comparison has no line of a national indicator; a level that the page wrote is one.
    { nationalOnly: false, level: level === '' ? null : (level as Level), year: year === '' ? null : Number(year) },
    isNewUnit,
  );
  return { state: cell.state, words: `${stateInWords(cell.state).name}: ${absenceInWords(cell)}` };
};
