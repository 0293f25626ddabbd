import { escapeHtml, tag } from '../words/html.ts';
import { href, listPaths } from '../addresses/list-paths.ts';
import { stateInWords } from '../words/cell-words.ts';
import { absenceOf, type ChosenLine } from './choice.ts';
import { restHtml, type ListedLine } from '../parts/figure-room.ts';
import { benchmarksHtml, cellData, figureLink, lineData, remarksOf, stateOf, type Drawing } from './figure-html.ts';
import { absenceData, absencesInWords, lineTerms, onwardsHtml, remarksHtml, verdictsHtml } from './line-html.ts';
import type { ShownPlaces, ShownUnit } from './shown-line.ts';

/** Side of a tile and the gap between two, in units of the drawing. */
const [side, gap] = [46, 2];
const placeOf = (index: number): number => index * (side + gap);

/** Letters that fit a line of a tile. */
const room = 10;
/** The words of a figure, all of them, in lines that fit. */
const linesOf = (words: string): string[] =>
  words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < room
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

/** Lines of words in a tile, the name above them, around its middle. */
const textIn = (row: number, column: number, name: string, lines: readonly string[]): string =>
  [name, ...lines]
    .map((words, index) => {
      const y = placeOf(row) + side / 2 + 3 + (index - lines.length / 2) * 9.5;
      return `<text${index === 0 ? '' : ' class="value"'} x="${placeOf(column) + side / 2}" y="${y}">${escapeHtml(words)}</text>`;
    })
    .join(' ');

const tileOf = (
  { line, figures }: ChosenLine,
  unit: ShownUnit,
  chosen: ReadonlySet<string> | null,
  drawing: Drawing,
): string => {
  if (unit.tile === undefined) return '';
  const [row, column] = unit.tile;
  const own = figures.filter(({ province }) => province === unit.id);
  const [figure] = own;
  const absence = absenceOf(line, unit.id);
  const out = chosen !== null && !chosen.has(unit.id);
  const state = figure ? stateOf(figure) : out || !absence ? 'out' : absence.state;
  const said = figure
    ? `${drawing.nameOf(unit.id)}: ${own.map(({ value }) => value).join('; ')}`
    : `${drawing.nameOf(unit.id)}${absence ? `: ${stateInWords(absence.state).name}` : ''}`;
  const words = figure
    ? linesOf(own.length > 1 ? `${own.length} con số` : figure.operator === null ? 'có nêu' : figure.value)
    : [];
  return tag(
    'a',
    {
      href: href(figure && own.length === 1 ? figure.path : `${listPaths.provinces}${unit.slug}/`, drawing.base),
      'aria-label': said,
      'data-tile': state,
      ...(figure && own.length === 1 ? { 'data-target': figure.id } : {}),
    },
    `<rect x="${placeOf(column)}" y="${placeOf(row)}" width="${side}" height="${side}"/>${textIn(row, column, unit.short, words)}`,
  );
};

const islandTile = ({ name, of, tile: [row, column] }: ShownPlaces['islands'][number]): string =>
  `<g data-tile="island"><rect x="${placeOf(column)}" y="${placeOf(row)}" width="${side}" height="${side}" rx="12"/>${textIn(row, column, name, [`(${of})`])}</g>`;

/** What a map of tiles is, and what it is not. */
export const mapNote =
  'Mỗi đơn vị cũ (đến hết ngày 30/6/2025) một ô bằng nhau, đặt gần đúng phía của nó; không phải bản đồ địa lý, không tô theo độ lớn.';

const figureItems = ({ line, listed }: ListedLine, drawing: Drawing): string =>
  listed
    .map((figure) =>
      tag(
        'li',
        cellData(line, figure.province, stateOf(figure)),
        `${figureLink(figure, drawing, `${drawing.nameOf(figure.province)}: `)} ${escapeHtml(remarksOf(figure))}`,
      ),
    )
    .join(' ');

/** One line as tiles: the units of before the merger, each as large as the others; those of today stand in the list below it, which names every figure. */
export const mapOf = (
  listedLine: ListedLine,
  { units, islands }: ShownPlaces,
  chosen: ReadonlySet<string> | null,
  drawing: Drawing,
): string => {
  const { line } = listedLine;
  const tiles = units.filter(({ tile }) => tile !== undefined);
  const columns = Math.max(...[...tiles, ...islands].map(({ tile }) => tile?.[1] ?? 0)) + 1;
  const rows = Math.max(...[...tiles, ...islands].map(({ tile }) => tile?.[0] ?? 0)) + 1;
  return tag(
    'section',
    { class: 'line', ...lineData(line), ...absenceData(line) },
    [
      `<h3>${escapeHtml(line.name)} <span class="quiet">${escapeHtml(lineTerms(line))}</span></h3>`,
      benchmarksHtml(line, drawing),
      verdictsHtml(listedLine),
      `<p class="quiet">${mapNote}</p>`,
      tag(
        'svg',
        {
          class: 'tiles',
          viewBox: `-1 -1 ${placeOf(columns)} ${placeOf(rows)}`,
          role: 'group',
          'aria-label': `${line.name}, ${lineTerms(line)}`,
        },
        `${tiles.map((unit) => tileOf(listedLine, unit, chosen, drawing)).join('')}${islands.map(islandTile).join('')}`,
      ),
      `<ul class="figures">${figureItems(listedLine, drawing)}</ul>`,
      restHtml(listedLine, drawing),
      remarksHtml(line),
      `<p class="quiet absences">${escapeHtml(absencesInWords(line))}</p>`,
      onwardsHtml(line, drawing),
    ].join(' '),
  );
};
