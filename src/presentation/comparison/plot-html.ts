import { escapeHtml, tag } from '../words/html.ts';
import { numberInWords } from '../words/number-in-words.ts';
import { benchmarksHtml, cellData, figureLink, lineData, remarksOf, stateOf, type Drawing } from './figure-html.ts';
import {
  absenceData,
  absencesInWords,
  byGroup,
  groupHead,
  lineTerms,
  onwardsHtml,
  remarksHtml,
  verdictsHtml,
} from './line-html.ts';
import { restHtml, type ListedLine } from '../parts/figure-room.ts';
import type { ShownFigure, ShownLine } from './shown-line.ts';
import { axisOf, type Axis } from './strip-svg.ts';

/**
 * Where a figure stands on its axis: a number is a point, a range the stretch between its ends, a floor (*tối thiểu*) a point with a
 * stroke to the side that stays open, a ceiling likewise.
 */
const markPath = ({ operator, low, high }: ShownFigure, axis: Axis, isRank: boolean): string => {
  if (operator === null || low === null) return '';
  const at = axis.at(low);
  const open = (up: boolean): string =>
    `<path class="open" d="M${at} 4H${up === isRank ? Math.max(0, at - 6) : Math.min(100, at + 6)}"/>`;
  switch (operator) {
    case '=':
    case '~':
      return `<path class="dots" d="M${at} 4h0"/>`;
    case '>=':
    case '>':
      return `${open(true)}<path class="dots" d="M${at} 4h0"/>`;
    case '<=':
    case '<':
      return `${open(false)}<path class="dots" d="M${at} 4h0"/>`;
    case 'range':
      return `<path class="span" d="M${at} 4H${axis.at(high ?? low)}"/>`;
  }
};

const row = (line: ShownLine, figure: ShownFigure, axis: Axis | null, drawing: Drawing): string => {
  const strokes = line.benchmarks.flatMap(({ low, operator }) =>
    axis === null || operator === null || low === null ? [] : [`M${axis.at(low)} 0V8`],
  );
  const track =
    axis === null
      ? ''
      : tag(
          'svg',
          { class: 'track', viewBox: '-2 0 104 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
          `<path class="axis" d="M0 4H100"/>${strokes.length === 0 ? '' : `<path class="moc" d="${strokes.join('')}"/>`}${markPath(figure, axis, line.unit === 'rank')}`,
        );
  return tag(
    'li',
    { ...cellData(line, figure.province, stateOf(figure)), 'data-group': String(figure.group ?? '') },
    `<span>${escapeHtml(drawing.nameOf(figure.province))}</span> ${track} ${figureLink(figure, drawing)} <small>${escapeHtml(remarksOf(figure))}</small>`,
  );
};

/** One line as a chart, a group of comparable figures at a time: a place a row, its number on one axis with the benchmark; what stands on it is told in words beside it. */
export const plotOf = (listedLine: ListedLine, drawing: Drawing): string => {
  const { line, listed } = listedLine;
  const axis = axisOf(line);
  const groups = byGroup(listed);
  const ends =
    axis === null
      ? ''
      : `Trục từ ${numberInWords(axis.least)} đến ${numberInWords(axis.most)}${line.unit === '%' ? '%' : ''}${line.unit === 'rank' ? '; hạng nhỏ ở bên phải' : ''}. Vạch đứng là mốc quốc gia.`;
  return tag(
    'section',
    { class: 'line', ...lineData(line), ...absenceData(line) },
    [
      `<h3>${escapeHtml(line.name)} <span class="quiet">${escapeHtml(lineTerms(line))}</span></h3>`,
      benchmarksHtml(line, drawing),
      verdictsHtml(listedLine),
      ...groups.map(
        ([number, members]) =>
          `<p class="quiet">${escapeHtml(groupHead(members, number, groups.filter(([group]) => group !== 9999).length))}</p> <ol class="plot">${members.map((figure) => row(line, figure, axis, drawing)).join(' ')}</ol>`,
      ),
      restHtml(listedLine, drawing),
      ends === '' ? '' : `<p class="quiet">${escapeHtml(ends)}</p>`,
      remarksHtml(line),
      `<p class="quiet absences">${escapeHtml(absencesInWords(line))}</p>`,
      onwardsHtml(line, drawing),
    ].join(' '),
  );
};
