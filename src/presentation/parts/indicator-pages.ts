import type { Catalogue } from '../../catalogue/catalogue.ts';
import { comparabilityGroups } from '../../domain/comparison/comparability.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { oncePer } from '../../domain/read-once.ts';
import type { Level, Target } from '../../domain/target.ts';
import { paths } from '../addresses/links.ts';
import { capitalised } from '../words/sentence.ts';
import { deadlineInWords, levelInWords } from '../words/words.ts';
import { columnNameOf } from '../comparison/comparison-view.ts';

/** Figures in the tables of one page of an indicator; those that follow stand on pages of their own. */
export const FIGURES_A_PAGE = 100;

/** Figures of one deadline that may be set against one another, or a part of them: what one table shows. */
export interface FigureTable {
  /** Deadline, tier, term, how many of them may be compared, and how many of those stand here where it is not all. */
  readonly caption: string;
  readonly members: readonly Target[];
}

/** A reported figure whose row stands on a further page: its lasting address on the first page leads there. */
export interface FurtherReported {
  readonly target: Target;
  /** Number of the page that holds its row. */
  readonly page: number;
}

/** All figures of an indicator, page by page; at least one page, which may be empty. */
export interface IndicatorPages {
  readonly pages: readonly (readonly FigureTable[])[];
  /** Reported figures that do not stand on the first page. */
  readonly further: readonly FurtherReported[];
}

/** The figures of an indicator by deadline, and within a deadline only such as may be set side by side. */
const groupsOf = (indicator: Indicator, targets: readonly Target[], catalogue: Catalogue) => {
  const years = [...new Set(targets.map(({ year }) => year))].sort((one, other) => (one ?? 9999) - (other ?? 9999));
  return years.flatMap((year) =>
    comparabilityGroups(
      targets.filter((target) => target.year === year),
      indicator,
    ).map((members) => {
      const [first] = members;
      const variant = indicator.variants?.find(({ id }) => members.every((member) => member.variant === id))?.name;
      const words = [
        capitalised(deadlineInWords(year)),
        ...(first?.level == null ? [] : [levelInWords(first.level)]),
        ...(variant === undefined ? [] : [variant]),
        members.length > 1
          ? `${members.length} con số so được với nhau`
          : `${first?.operator == null ? 'nêu nhưng không có con số' : 'một con số'}: ${columnNameOf(first?.province ?? '', catalogue)}`,
      ];
      return { caption: words.join(', '), members };
    }),
  );
};

/** Chops groups into pages of so many figures; a group that goes on is told so in the caption of each of its parts. */
export const pagesOf = (groups: readonly FigureTable[], size = FIGURES_A_PAGE): FigureTable[][] => {
  const pages: FigureTable[][] = [[]];
  let room = size;
  for (const { caption, members } of groups)
    for (let from = 0; from < members.length;) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      const part = members.slice(from, from + room);
      const isWhole = part.length === members.length;
      pages.at(-1)?.push({
        caption: isWhole ? caption : `${caption}; ở đây từ con số thứ ${from + 1} đến ${from + part.length}`,
        members: part,
      });
      room -= part.length;
      from += part.length;
    }
  return pages;
};

const isReported = ({ evidence }: Target): boolean => evidence === 'reported';

/** The pages of every indicator, made once for a catalogue. */
const allPages = oncePer(
  (catalogue: Catalogue): ReadonlyMap<string, IndicatorPages> =>
    new Map(
      catalogue.indicators.map((indicator) => {
        const targets = catalogue.targetsByIndicator.get(indicator.id) ?? [];
        const pages = pagesOf(groupsOf(indicator, targets, catalogue));
        const further = pages
          .slice(1)
          .flatMap((tables, index) =>
            tables.flatMap(({ members }) => members.filter(isReported).map((target) => ({ target, page: index + 2 }))),
          );
        return [indicator.id, { pages, further }] as const;
      }),
    ),
);

/** The figures of one indicator in pages: the first one is the page of the indicator itself. */
export const indicatorPages = (indicator: Pick<Indicator, 'id'>, catalogue: Catalogue): IndicatorPages =>
  allPages(catalogue).get(indicator.id) ?? { pages: [[]], further: [] };

/** The pages of an indicator for who goes from one to another: their addresses from the site's root, and the deadlines in each. */
export const listParts = (
  { id }: Pick<Indicator, 'id'>,
  pages: readonly (readonly FigureTable[])[],
): { readonly parts: readonly string[]; readonly holding: readonly string[] } => ({
  parts: pages.map((_, index) => paths.indicatorPage(id, index + 1)),
  holding: pages.map((tables) =>
    [...new Set(tables.flatMap(({ members }) => members.map(({ year }) => deadlineInWords(year))))].join(', '),
  ),
});

/** On which pages of its indicator the figures of a line stand, first and last. */
export const pagesOfLine = (
  line: { readonly indicator: string; readonly level: Level | null; readonly year: number | null },
  catalogue: Catalogue,
): readonly [first: number, last: number] => {
  const { pages } = indicatorPages({ id: line.indicator }, catalogue);
  const holds = (tables: readonly FigureTable[]): boolean =>
    tables.some(({ members }) => members.some(({ level, year }) => level === line.level && year === line.year));
  return [pages.findIndex(holds) + 1, pages.findLastIndex(holds) + 1];
};
