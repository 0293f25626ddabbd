import { escapeHtml, tag } from '../words/html.ts';
import { href, listPaths } from '../addresses/list-paths.ts';
import { stateInWords } from '../words/cell-words.ts';
import { basesInWords } from '../words/basis-words.ts';
import { deadlineInWords, levelInWords } from '../words/words.ts';
import { absenceOf, type ChosenLine } from './choice.ts';
import { restHtml, type ListedLine } from '../parts/figure-room.ts';
import { benchmarksHtml, cellData, figureLink, lineData, remarksOf, stateOfAll, type Drawing } from './figure-html.ts';
import { absenceData, lineTerms } from './line-html.ts';
import type { ShownFigure, ShownLine } from './shown-line.ts';

/** The columns of a matrix: places that say something on any of its lines, and places that say nothing on all of them. */
export interface Columns {
  readonly stating: readonly string[];
  readonly folded: readonly string[];
}

/** What every line of a matrix is drawn with. */
export interface Matrix extends Columns {
  readonly drawing: Drawing;
  /** All lines, for the figures of other years. */
  readonly all: readonly ShownLine[];
  /** The bases that the choice lets through; empty for all. */
  readonly evidence: readonly string[];
  /** Whether all lines have one deadline, which then need not be told line by line. */
  readonly oneYear: boolean;
}

/** The chosen places as columns, in the order of the choice. */
export const columnsOf = (lines: readonly ChosenLine[], units: readonly string[]): Columns => {
  const stating = new Set(lines.flatMap(({ figures }) => figures.map(({ province }) => province)));
  return { stating: units.filter((unit) => stating.has(unit)), folded: units.filter((unit) => !stating.has(unit)) };
};

/** The row of names above the lines. */
export const matrixHead = ({ stating, folded }: Columns, drawing: Drawing): string =>
  `<thead><tr><th scope="col">Chỉ số, hạn, cấp</th> <th scope="col">Mốc quốc gia</th> ${stating
    .map((unit) => tag('th', { scope: 'col', 'data-column': unit }, escapeHtml(drawing.nameOf(unit))))
    .join(
      ' ',
    )}${folded.length === 0 ? '' : ` <th scope="col" data-folded="${folded.join(',')}">${folded.length} nơi không nêu gì ở đây</th>`}</tr></thead>`;

const elsewhere = (line: ShownLine, unit: string, all: readonly ShownLine[], drawing: Drawing): string => {
  const others = all.flatMap((other) =>
    other.indicator === line.indicator && other.level === line.level && other.year !== line.year
      ? other.figures.filter(({ province }) => province === unit).map((figure) => ({ figure, year: other.year }))
      : [],
  );
  const other = others.find(({ figure }) => figure.operator !== null) ?? others[0];
  if (other === undefined) return '';
  const { figure, year } = other;
  return ` <small>${tag(
    'a',
    { href: href(figure.path, drawing.base), 'data-target': figure.id },
    escapeHtml(
      `${figure.operator === null ? 'có nêu, không có con số' : 'có số'} ${year === null ? 'không nêu hạn' : deadlineInWords(year)}`,
    ),
  )}</small>`;
};

/** What the choice keeps back of a cell that has figures. */
const keptBack = (line: ShownLine, unit: string, evidence: readonly string[]): string => {
  const own = line.figures.filter(({ province }) => province === unit);
  return evidence.length > 0 && own.every(({ basis }) => !evidence.includes(basis))
    ? `đang ẩn: chỉ có ${basesInWords(own.map(({ basis }) => basis))}`
    : 'đang ẩn: có nêu, không hợp với lựa chọn';
};

const cell = (
  line: ShownLine,
  unit: string,
  figures: readonly ShownFigure[],
  { all, drawing, evidence }: Matrix,
  name: 'td' | 'span',
): string => {
  const own = figures.filter(({ province }) => province === unit);
  const called = { 'data-name': drawing.nameOf(unit) };
  if (own.length > 0)
    return tag(
      name,
      { ...called, ...cellData(line, unit, stateOfAll(own)) },
      own
        .map((figure) => `<span>${figureLink(figure, drawing)} <small>${escapeHtml(remarksOf(figure))}</small></span>`)
        .join(' '),
    );
  const absence = absenceOf(line, unit);
  const state = absence?.state ?? 'unknown';
  const words = absence
    ? `${escapeHtml(stateInWords(absence.state).name)}<span class="why">: ${escapeHtml(absence.why)}</span>`
    : escapeHtml(keptBack(line, unit, evidence));
  return tag(name, { ...called, ...cellData(line, unit, state) }, `${words}${elsewhere(line, unit, all, drawing)}`);
};

/** A line of the matrix, a body of its own: the name, the benchmark, a cell for each place; places that say nothing anywhere share the last one. */
export const matrixLine = (listedLine: ListedLine, matrix: Matrix): string => {
  const { line, listed } = listedLine;
  const { stating, folded, drawing, oneYear } = matrix;
  return tag(
    'tbody',
    {},
    tag(
      'tr',
      { ...lineData(line), ...absenceData(line) },
      [
        `<th scope="row">${tag('a', { href: href(`${listPaths.indicators}${line.indicator}/`, drawing.base) }, escapeHtml(line.name))} <span class="quiet">${escapeHtml(oneYear ? (line.level === null ? '' : levelInWords(line.level)) : lineTerms(line))}</span>${restHtml(listedLine, drawing)}</th>`,
        benchmarksHtml(line, drawing, 'td'),
        ...stating.map((unit) => cell(line, unit, listed, matrix, 'td')),
        ...(folded.length === 0
          ? []
          : [`<td class="folded">${folded.map((unit) => cell(line, unit, listed, matrix, 'span')).join(' ')}</td>`]),
      ].join(' '),
    ),
  );
};

/** The head of a topic within the matrix; the names stand in it once more, as far down as the head of the table is out of sight. */
export const matrixTopic = (id: string, name: string, { stating, folded, drawing }: Matrix): string =>
  `<tbody><tr class="topic-row"><th scope="rowgroup" id="nhom-${id}" colspan="2">${escapeHtml(name)}</th> ${stating
    .map((unit) => `<td class="again" aria-hidden="true">${escapeHtml(drawing.nameOf(unit))}</td>`)
    .join(' ')}${folded.length === 0 ? '' : ' <td class="again"></td>'}</tr></tbody>`;
