import { basisInWords } from '../words/basis-words.ts';
import { escapeHtml, tag } from '../words/html.ts';
import { yearInAddress } from './comparison-state.ts';
import { href } from '../addresses/list-paths.ts';
import { levelInAddress } from '../words/words.ts';
import type { ShownBenchmark, ShownFigure, ShownLine } from './shown-line.ts';

/** What the views are drawn with: how a unit is called, and the path that stands before all addresses. */
export interface Drawing {
  readonly nameOf: (unit: string) => string;
  readonly base: string;
}

/** The attributes of the contract: whose figure of which line an element holds, and in which state. */
export const cellData = (line: ShownLine, unit: string, state: string): Record<string, string> => ({
  'data-province': unit,
  'data-indicator': line.indicator,
  'data-level': line.level ?? '',
  'data-year': line.year === null ? '' : String(line.year),
  'data-state': state,
});

/** The attributes by which a line is found: as the address names it. */
export const lineData = (line: ShownLine): Record<string, string> => ({
  'data-row': line.indicator,
  'data-row-level': levelInAddress(line.level),
  'data-row-year': yearInAddress(line.year),
});

/** `stated`, or `qualitative` where the words name no figure. */
export const stateOf = ({ operator }: Pick<ShownFigure, 'operator'>): 'stated' | 'qualitative' =>
  operator === null ? 'qualitative' : 'stated';

/** The state of a cell that holds several: `stated` where one of them has a number. */
export const stateOfAll = (figures: readonly Pick<ShownFigure, 'operator'>[]): 'stated' | 'qualitative' =>
  figures.some((figure) => stateOf(figure) === 'stated') ? 'stated' : 'qualitative';

/** What stands behind a figure, in small: whose words, and what else must be known. */
export const remarksOf = ({ basis, remarks }: Pick<ShownFigure, 'basis' | 'remarks'>): string =>
  [basisInWords(basis).name, ...remarks].join(', ');

/** The number itself, a link to its words. `before` is said in front of it where the place is not told otherwise. */
export const figureLink = (figure: ShownFigure, { base }: Drawing, before = ''): string =>
  tag(
    'a',
    { href: href(figure.path, base), class: 'figure', 'data-target': figure.id, 'data-basis': figure.basis },
    escapeHtml(`${before}${figure.value}`),
  );

/** A benchmark, a link to its document, with its number, term and period. */
export const benchmarkHtml = (benchmark: ShownBenchmark, { base }: Drawing): string =>
  `<span>${tag(
    'a',
    { href: href(benchmark.path, base), class: 'figure', 'data-target': `moc:${benchmark.id}` },
    escapeHtml(benchmark.value),
  )} <small>${escapeHtml([benchmark.document, ...benchmark.remarks].join(', '))}</small></span>`;

/** All benchmarks of a line in one element, which carries the attributes of the contract. */
export const benchmarksHtml = (line: ShownLine, drawing: Drawing, name = 'div'): string => {
  const state = line.benchmarks.length === 0 ? 'unknown' : stateOfAll(line.benchmarks);
  return tag(
    name,
    { class: 'national', 'data-name': 'Mốc quốc gia', ...cellData(line, 'quoc-gia', state) },
    line.benchmarks.length === 0
      ? '<span>chưa thấy mốc<span class="why"> có nguồn đủ tin cậy</span></span>'
      : line.benchmarks.map((benchmark) => benchmarkHtml(benchmark, drawing)).join(' '),
  );
};
