import type { Element } from '@xmldom/xmldom';
import { attributeOf, childOf, childrenOf, nameOf } from './office-xml.ts';
import { wordLabel } from './list-number.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly pattern: string;
  /** Levels above which restart it: a number of levels, or undefined for all. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const number = (words: string | undefined): number | undefined =>
  words !== undefined && /^-?\d+$/.test(words) ? Number(words) : undefined;

const levelOf = (element: Element): Level => ({
  start: number(attributeOf(childOf(element, 'start'), 'val')) ?? 0,
  format: attributeOf(childOf(element, 'numFmt'), 'val') ?? 'decimal',
  pattern: attributeOf(childOf(element, 'lvlText'), 'val') ?? '',
  restart: number(attributeOf(childOf(element, 'lvlRestart'), 'val')),
  isLegal: childOf(element, 'isLgl') !== undefined,
});

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(
    childrenOf(element)
      .filter((child) => nameOf(child) === 'lvl')
      .map((child) => [number(attributeOf(child, 'ilvl')) ?? 0, levelOf(child)]),
  );

/** Gives paragraphs their numbers in the order in which they stand. */
export interface WordNumbering {
  /** What Word prints before a paragraph of this list and level: `2.1.`, `a)`, `-`; undefined where it prints nothing. */
  readonly next: (list: string, level: number) => string | undefined;
}

/** The lists of a document (`word/numbering.xml`, ISO/IEC 29500-1 §17.9); without that part nothing is numbered. */
export const wordNumbering = (root: Element | undefined): WordNumbering => {
  const abstracts = new Map<
    string,
    { levels: Map<number, Level>; link: string | undefined; style: string | undefined }
  >();
  const lists = new Map<string, List>();
  const children = root ? childrenOf(root) : [];
  for (const element of children.filter((child) => nameOf(child) === 'abstractNum'))
    abstracts.set(attributeOf(element, 'abstractNumId') ?? '', {
      levels: levelsOf(element),
      link: attributeOf(childOf(element, 'numStyleLink'), 'val'),
      style: attributeOf(childOf(element, 'styleLink'), 'val'),
    });
  for (const element of children.filter((child) => nameOf(child) === 'num')) {
    let abstract = attributeOf(childOf(element, 'abstractNumId'), 'val') ?? '';
    const { link } = abstracts.get(abstract) ?? {};
    if (link !== undefined) abstract = [...abstracts].find(([, { style }]) => style === link)?.[0] ?? abstract;
    const levels = new Map(abstracts.get(abstract)?.levels);
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(element).filter((child) => nameOf(child) === 'lvlOverride')) {
      const place = number(attributeOf(override, 'ilvl')) ?? 0;
      const start = number(attributeOf(childOf(override, 'startOverride'), 'val'));
      if (start !== undefined) startOverrides.set(place, start);
      const level = childOf(override, 'lvl');
      if (level) levels.set(place, levelOf(level));
    }
    lists.set(attributeOf(element, 'numId') ?? '', { abstract, levels, startOverrides });
  }
  // Lists of one kind count on together; a list that starts anew does so where it is used first.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (id, place) => {
      const list = lists.get(id);
      const level = list?.levels.get(place);
      if (!list || !level) return undefined;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of list.startOverrides) counts[at] = start - 1;
      }
      for (let above = 0; above < place; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
      counts[place] = (counts[place] ?? level.start - 1) + 1;
      for (let below = place + 1; below < counts.length; below += 1) {
        const restart = list.levels.get(below)?.restart;
        if (restart === undefined || (restart > 0 && place < restart)) counts[below] = undefined;
      }
      if (level.format === 'none') return undefined;
      if (level.format === 'bullet') return level.pattern.trim() === '+' ? '+' : '-';
      const words = level.pattern
        .replaceAll(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const format = level.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
          return wordLabel(counts[at] ?? 1, format);
        })
        .trim();
      return words === '' ? undefined : words;
    },
  };
};
