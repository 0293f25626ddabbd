import { escapeHtml, tag } from '../words/html.ts';
import { href, listPaths } from '../addresses/list-paths.ts';
import { reasonOfUnits, stateInWords } from '../words/cell-words.ts';
import { capitalised } from '../words/sentence.ts';
import { deadlineInWords, levelInAddress, levelInWords } from '../words/words.ts';
import { relationsInBrief, relationsInWords } from './answer.ts';
import { viewPath, yearInAddress, type ComparisonState } from './comparison-state.ts';
import {
  benchmarksHtml,
  cellData,
  figureLink,
  lineData,
  remarksOf,
  stateOf,
  stateOfAll,
  type Drawing,
} from './figure-html.ts';
import { restHtml, type ListedLine } from '../parts/figure-room.ts';
import { unitsOf, withNumber, type Absence, type ShownFigure, type ShownLine } from './shown-line.ts';
import { stripSvg } from './strip-svg.ts';

/** The states of absence by the attribute of the contract that lists their units. */
const absentStates = ['silent', 'unknown', 'no-plan', 'not-applicable'] as const satisfies readonly Absence['state'][];

/** Every unit that says nothing on a line, by kind of absence: nothing is hidden, though nobody has to read it. */
export const absenceData = (line: ShownLine): Record<string, string> =>
  Object.fromEntries(
    absentStates.map((state) => [
      `data-${state}`,
      line.absences
        .filter((absence) => absence.state === state)
        .flatMap(({ units }) => units)
        .join(','),
    ]),
  );

/** The same in words, once for a line: `Chưa rõ: 12 nơi (văn bản của các nơi này ở đây không đầy đủ). …` */
export const absencesInWords = (line: ShownLine): string =>
  absentStates
    .flatMap((state) => {
      const own = line.absences.filter((absence) => absence.state === state);
      const count = own.reduce((sum, { units }) => sum + units.length, 0);
      if (count === 0) return [];
      const why =
        own.length === 1
          ? reasonOfUnits(own[0]?.why ?? '', count)
          : own.map(({ why: reason, units }) => `${units.length}: ${reasonOfUnits(reason, units.length)}`).join('; ');
      return [`${capitalised(stateInWords(state).name)}: ${count} nơi (${why}).`];
    })
    .join(' ');

/** `đến năm 2025, cấp huyện` */
export const lineTerms = ({ year, level }: Pick<ShownLine, 'year' | 'level'>): string =>
  `${deadlineInWords(year)}${level === null ? '' : `, ${levelInWords(level)}`}`;

/** The choice that shows this line alone. */
const lineChoice = ({
  indicator,
  level,
  year,
}: Pick<ShownLine, 'indicator' | 'level' | 'year'>): Pick<ComparisonState, 'indicators' | 'levels' | 'years'> => ({
  indicators: [indicator],
  levels: [levelInAddress(level)],
  years: [yearInAddress(year)],
});

/** How many places state a number, and how many name it without one. */
const countInWords = (figures: readonly ShownFigure[]): string => {
  const stating = unitsOf(withNumber(figures)).length;
  const naming = unitsOf(figures).length - stating;
  return [
    ...(stating === 0 ? [] : [`${stating} nơi có con số`]),
    ...(naming === 0 ? [] : [`${naming} nơi nêu không có con số`]),
    ...(stating + naming === 0 ? ['không nơi nào'] : []),
  ].join(', ');
};

const figureItem = (line: ShownLine, figure: ShownFigure, drawing: Drawing): string =>
  tag(
    'li',
    { ...cellData(line, figure.province, stateOf(figure)), 'data-group': String(figure.group ?? '') },
    `${figureLink(figure, drawing, `${drawing.nameOf(figure.province)}: `)} ${escapeHtml(remarksOf(figure))}`,
  );

/**
 * The figures of a line of the overview. Where there are too many to list them all, each takes one element: a line of text apart, its
 * id left to its address.
 */
const figureList = ({ line, listed, isBrief }: ListedLine, drawing: Drawing): string =>
  isBrief
    ? `<p class="figures">${listed
        .map(
          (figure) =>
            `${tag(
              'a',
              {
                href: href(figure.path, drawing.base),
                class: 'figure',
                ...cellData(line, figure.province, stateOf(figure)),
                'data-basis': figure.basis,
              },
              escapeHtml(`${drawing.nameOf(figure.province)}: ${figure.value}`),
            )} ${escapeHtml(remarksOf(figure))}`,
        )
        .join('\n')}</p>`
    : `<ul class="figures">${listed.map((figure) => figureItem(line, figure, drawing)).join(' ')}</ul>`;

/** What must be known before figures of a line are set side by side; empty where nothing must. */
export const remarksHtml = ({ remarks }: ShownLine): string =>
  remarks.length === 0 ? '' : `<p class="quiet remarks">${escapeHtml(remarks.join(' '))}</p>`;

/** The counts of a line against the benchmark, as a sentence; empty where there is none. */
export const verdictsHtml = (chosen: Pick<ListedLine, 'line' | 'figures'>): string => {
  const words = relationsInWords([chosen]);
  return words.length === 0 ? '' : `<p class="quiet verdicts">${escapeHtml(`${capitalised(words.join('; '))}.`)}</p>`;
};

/** Where one goes on from a line: to this line alone, with its places as rows, and to the page of its indicator. */
export const onwardsHtml = (line: ShownLine, { base }: Drawing): string =>
  `<p>${tag('a', { class: 'alone', href: href(viewPath(lineChoice(line)), base), 'data-view': '' }, 'Xem riêng dòng này')} ${tag(
    'a',
    { class: 'alone', href: href(`${listPaths.indicators}${line.indicator}/`, base) },
    'Trang của chỉ số',
  )}</p>`;

/** A line of the overview: folded, it tells the benchmark, how many state something, and where; opened, every figure with its words. */
export const overviewLine = (listedLine: ListedLine, drawing: Drawing, open = false): string => {
  const { line, figures } = listedLine;
  const national = line.benchmarks.map(({ value }) => value);
  const against = line.benchmarks.length === 0 ? '' : relationsInBrief(listedLine);
  const summary = `<summary><b>${escapeHtml(line.name)}</b> <span class="quiet">${escapeHtml(
    lineTerms(line),
  )}</span> <span class="line-moc">${escapeHtml(national.length === 0 ? 'chưa thấy mốc' : `mốc ${[...new Set(national)].join('; ')}`)}</span> <span class="line-count">${escapeHtml(countInWords(figures))}${against === '' ? '' : ` <small>${escapeHtml(against)}</small>`}</span>${stripSvg(line)}</summary>`;
  return tag(
    'details',
    { class: 'line', ...lineData(line), ...absenceData(line), ...(open ? { open: '' } : {}) },
    [
      summary,
      benchmarksHtml(line, drawing),
      verdictsHtml(listedLine),
      `${figureList(listedLine, drawing)}${restHtml(listedLine, drawing)}`,
      remarksHtml(line),
      `<p class="quiet absences">${escapeHtml(absencesInWords(line))}</p>`,
      onwardsHtml(line, drawing),
    ].join(' '),
  );
};

/** What a group of figures is, and how it stands to the others of its line. */
export const groupHead = (figures: readonly ShownFigure[], number: number, groups: number): string => {
  const units = unitsOf(figures).length;
  if (number === 9999) return 'Nêu nhưng không có con số';
  if (groups === 1) return `${units} nơi${units > 1 ? ', so được với nhau' : ''}`;
  return units > 1
    ? `Nhóm ${number + 1}: ${units} nơi, chỉ so được với nhau trong nhóm`
    : `Nhóm ${number + 1}: đứng riêng, không so được với các nhóm khác`;
};

/** Figures by the group of their unit's newest one; those without a number last, under 9999. */
export const byGroup = (figures: readonly ShownFigure[]): [number, ShownFigure[]][] => {
  const groupOf = new Map<string, number>();
  for (const figure of withNumber(figures))
    if (!groupOf.has(figure.province)) groupOf.set(figure.province, figure.group ?? 9999);
  return [...Map.groupBy(figures, ({ province }) => groupOf.get(province) ?? 9999)].sort(
    ([one], [other]) => one - other,
  );
};

/** One line with its places as rows, by comparability; `head` is the level of its heading. */
export const placesTable = (listedLine: ListedLine, drawing: Drawing, head: 'h2' | 'h3' = 'h3'): string => {
  const { line, figures, listed } = listedLine;
  const groups = byGroup(listed);
  const rows = groups.map(([number, members]) => {
    const units = [...Map.groupBy(members, ({ province }) => province)];
    return `<tbody><tr class="group"><th scope="rowgroup" colspan="3">${escapeHtml(
      groupHead(members, number, groups.filter(([group]) => group !== 9999).length),
    )}</th></tr> ${units
      .map(
        ([unit, own]) =>
          `<tr><th scope="row">${escapeHtml(drawing.nameOf(unit))}</th> ${tag(
            'td',
            {
              'data-name': drawing.nameOf(unit),
              ...cellData(line, unit, stateOfAll(own)),
            },
            own
              .map(
                (figure) =>
                  `<span>${figureLink(figure, drawing)} <small>${escapeHtml(remarksOf(figure))}</small></span>`,
              )
              .join(' '),
          )} <td>${own.map(({ document }) => escapeHtml(document)).join('<br>')}</td></tr>`,
      )
      .join(' ')}</tbody>`;
  });
  return tag(
    'section',
    { class: 'line', ...lineData(line), ...absenceData(line) },
    [
      `<${head}>${escapeHtml(line.name)} <span class="quiet">${escapeHtml(lineTerms(line))}</span></${head}>`,
      benchmarksHtml(line, drawing),
      verdictsHtml(listedLine),
      figures.length === 0
        ? ''
        : `<table class="places"><thead><tr><th scope="col">Nơi</th> <th scope="col">Con số, lời của ai</th> <th scope="col">Văn bản</th></tr></thead> ${rows.join(' ')}</table>`,
      restHtml(listedLine, drawing),
      remarksHtml(line),
      `<p class="quiet absences">${escapeHtml(absencesInWords(line))}</p>`,
      onwardsHtml(line, drawing),
    ].join(' '),
  );
};
