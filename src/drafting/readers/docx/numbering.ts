import { decodeByFont } from '../legacy-encoding.ts';
import { capitalLetter, roman } from '../list-number.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';
import { fontOf, switchOf, type Styles } from './styles.ts';

/** One of the nine levels of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** Which level, from 1, starts this one again; 0 for none; undefined for any above it. */
  readonly restart: number | undefined;
  readonly space: boolean;
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly shared: string;
  readonly levels: readonly (Level | undefined)[];
  readonly starts: readonly (number | undefined)[];
}

/** Counts the numbers that Word makes by itself, paragraph after paragraph. */
export interface Numbering {
  /** The number of the next paragraph in a list, as printed with what stands after it; undefined where it prints none. */
  readonly next: (numId: string, level: number) => string | undefined;
  /** The level that a paragraph style takes in its list. */
  readonly levelOfStyle: (numId: string, style: string | undefined) => number | undefined;
}

const depth = 9;
const value = (element: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(childOf(element, name), 'val');
const whole = (text: string | undefined): number | undefined => {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && Math.abs(number) < 1_000_000 ? number : undefined;
};

const levelIn = (element: XmlElement): Level => ({
  start: whole(value(element, 'start')) ?? 0,
  format: value(element, 'numFmt') ?? 'decimal',
  text: decodeByFont(value(element, 'lvlText') ?? '', fontOf(childOf(element, 'rPr')) ?? '').text,
  legal: switchOf(element, 'isLgl') ?? false,
  restart: whole(value(element, 'lvlRestart')),
  space: value(element, 'suff') !== 'nothing',
});

const placeOf = (element: XmlElement): number => {
  const place = whole(attributeOf(element, 'ilvl')) ?? -1;
  return place >= 0 && place < depth ? place : -1;
};

const levelsIn = (element: XmlElement | undefined): (Level | undefined)[] => {
  const levels = Array<Level | undefined>(depth).fill(undefined);
  for (const level of childrenOf(element, 'lvl')) if (placeOf(level) >= 0) levels[placeOf(level)] = levelIn(level);
  return levels;
};

const formatted = (count: number, format: string): string => {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return capitalLetter(count, 'repeat');
    case 'lowerLetter':
      return capitalLetter(count, 'repeat').toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(count);
  }
};

/** The list of each `numId`, with what it has from its abstract definition, or through a numbering style. */
const readLists = (root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> => {
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((element) => [attributeOf(element, 'abstractNumId') ?? '', element]),
  );
  const numbers = new Map(childrenOf(root, 'num').map((element) => [attributeOf(element, 'numId') ?? '', element]));
  const abstractOf = (id: string | undefined): string | undefined => {
    const link = value(abstracts.get(id ?? ''), 'numStyleLink');
    const linked = link === undefined ? undefined : numbers.get(styles.paragraph(link).numId ?? '');
    return linked === undefined ? id : value(linked, 'abstractNumId');
  };
  return new Map(
    [...numbers].map(([numId, element]) => {
      const shared = abstractOf(value(element, 'abstractNumId')) ?? '';
      const levels = levelsIn(abstracts.get(shared));
      const starts = Array<number | undefined>(depth).fill(undefined);
      for (const override of childrenOf(element, 'lvlOverride')) {
        const place = placeOf(override);
        if (place < 0) continue;
        const level = childOf(override, 'lvl');
        if (level !== undefined) levels[place] = levelIn(level);
        starts[place] = whole(value(override, 'startOverride'));
      }
      return [numId, { shared, levels, starts }];
    }),
  );
};

/** Word's own bullets print as a dash; a plus sign, which marks the second depth in official texts, stays one. */
const bullet = (text: string): string => (text.trim() === '+' ? '+' : '-');

/** Reads `word/numbering.xml`. Without it, and for lists it does not know, nothing is numbered. */
export const readNumbering = (root: XmlElement | undefined, styles: Styles): Numbering => {
  const lists = readLists(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const styleLevels = new Map(
    childrenOf(root, 'abstractNum').map((element) => [
      attributeOf(element, 'abstractNumId') ?? '',
      new Map(childrenOf(element, 'lvl').map((level) => [value(level, 'pStyle') ?? '', placeOf(level)])),
    ]),
  );
  return {
    levelOfStyle: (numId, style) => {
      const place = styleLevels.get(lists.get(numId)?.shared ?? '')?.get(style ?? '');
      return place === undefined || place < 0 ? undefined : place;
    },
    next: (numId, place) => {
      const list = lists.get(numId);
      const level = list?.levels[place];
      if (list === undefined || level === undefined) return undefined;
      const count = counts.get(list.shared) ?? Array<number | undefined>(depth).fill(undefined);
      counts.set(list.shared, count);
      const start = list.starts[place];
      const first = !begun.has(`${numId}/${place}`);
      begun.add(`${numId}/${place}`);
      const before = first && start !== undefined ? undefined : count[place];
      count[place] = before === undefined ? (start ?? level.start) : before + 1;
      for (let below = place + 1; below < depth; below += 1) {
        const restart = list.levels[below]?.restart;
        if (restart === undefined || (restart > 0 && place < restart)) count[below] = undefined;
      }
      if (level.format === 'bullet') return level.text.trim() === '' ? undefined : `${bullet(level.text)} `;
      const printed = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const other = list.levels[at];
        if (other === undefined) return '';
        return formatted(count[at] ?? other.start, level.legal ? 'decimal' : other.format);
      });
      if (printed.trim() === '') return undefined;
      return level.space ? `${printed.trim()} ` : printed.trimStart();
    },
  };
};
