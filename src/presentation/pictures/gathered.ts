import { bases } from '../../domain/basis.ts';
import { byGroup, groupHead } from '../comparison/line-html.ts';
import { unitsOf, withNumber, type ShownFigure } from '../comparison/shown-line.ts';

/** Figures that are said in the same words, the nearest to the document first. */
export interface EqualFigures {
  readonly value: string;
  readonly members: readonly [ShownFigure, ...ShownFigure[]];
}

/** What stands on one row: equal figures; where room is scarce, all of one number, each sign told apart in words. */
export interface GatheredRow {
  readonly values: readonly [EqualFigures, ...EqualFigures[]];
  readonly members: readonly [ShownFigure, ...ShownFigure[]];
}

/** Rows that may be set against one another, under the words that say so; no words where nothing needs to be said. */
export interface GatheredGroup {
  readonly heading: string;
  readonly rows: readonly GatheredRow[];
}

type NotEmpty<Item> = readonly [Item, ...Item[]];
const isFilled = <Item>(items: readonly Item[]): items is NotEmpty<Item> => items.length > 0;

const sortedByBasis = (figures: readonly ShownFigure[]): ShownFigure[] =>
  figures.toSorted((one, other) => bases.indexOf(one.basis) - bases.indexOf(other.basis));

/** Figures in the same words, the most frequent first. */
export const equalFigures = (figures: readonly ShownFigure[]): EqualFigures[] =>
  [...Map.groupBy(figures, ({ value }) => value)]
    .flatMap(([value, own]) => {
      const members = sortedByBasis(own);
      return isFilled(members) ? [{ value, members }] : [];
    })
    .toSorted((one, other) => other.members.length - one.members.length);

const rowsOf = (figures: readonly ShownFigure[], byNumber: boolean): GatheredRow[] => {
  const keyOf = ({ value, operator, low, high }: ShownFigure): string =>
    byNumber ? [operator === 'range', low, high].join(' ') : value;
  return [...Map.groupBy(figures, keyOf).values()]
    .flatMap((own) => {
      const [values, members] = [equalFigures(own), sortedByBasis(own)];
      return isFilled(values) && isFilled(members) ? [{ values, members }] : [];
    })
    .toSorted(({ members: [one] }, { members: [other] }) => (other.low ?? 0) - (one.low ?? 0));
};

/**
 * The figures that have a number, gathered on rows, by comparability as on the pages; the largest number first, which ranks nobody. Where
 * no two figures may be set against one another there is one group, which says so.
 */
export const gathered = (figures: readonly ShownFigure[], byNumber = false): GatheredGroup[] => {
  const groups = byGroup(withNumber(figures));
  const isApart = groups.length > 1 && groups.every(([, members]) => unitsOf(members).length === 1);
  if (isApart)
    return [
      {
        heading: 'Không con số nào ở đây so được với nhau',
        rows: groups.flatMap(([, members]) => rowsOf(members, byNumber)),
      },
    ];
  return groups.map(([number, members]) => {
    const terms = [...new Set(members.map(({ term = '' }) => term))];
    const [term = ''] = terms;
    return {
      heading:
        groups.length === 1
          ? ''
          : `${groupHead(members, number, groups.length)}${terms.length === 1 && term !== '' ? `: ${term}` : ''}`,
      rows: rowsOf(members, byNumber),
    };
  });
};

/** Signs that stand behind a name and lead to the term below the chart; of further terms the words themselves stand there. */
const termSigns = ['*', '†', '‡'] as const;

/** How the terms of a picture are told beside names: a sign each; none where all figures of a group use the one that its heading tells. */
export const termMarks = (figures: readonly ShownFigure[]): ReadonlyMap<string, string> => {
  const mixed = byGroup(withNumber(figures))
    .map(([, members]) => [...new Set(members.map(({ term = '' }) => term))])
    .filter((terms, _, groups) => terms.length > 1 || (groups.length === 1 && terms[0] !== ''))
    .flat();
  return new Map(
    [...new Set(mixed)]
      .filter((term) => term !== '')
      .map((term, index) => [term, termSigns[index] ?? ` (${term})`] as const),
  );
};
