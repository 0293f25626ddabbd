import { oncePer } from '../domain/read-once.ts';
import { nearlySame, type Alignment } from './alignment.ts';
import type { Passage, Word } from './passage.ts';

/** How much of a passage stands in the other text nearly word for word. */
export type Extent = 'whole' | 'part';

/** A passage of another plan that says nearly the same, laid beside the first. */
export interface SamePassage extends Alignment {
  readonly passage: Passage;
  readonly extent: Extent;
}

/** A passage with those of other plans that say nearly the same: the nearest first, one a plan, at most `mostShown`. */
export interface ToldPassage {
  readonly passage: Passage;
  readonly others: readonly SamePassage[];
  /** Plans beyond those shown. */
  readonly further: number;
  /** Whether there may be more than were counted: words that very many passages hold are looked up in a part of them only. */
  readonly atLeast: boolean;
}

/** Of the words that are the same, so many must tell one sentence from another. */
export const fewestTelling = 12;
/** Of the longer of two stretches laid beside each other, such a part must be the same words. */
const nearness = 0.8;
/** A passage is found whole where the stretch covers such a part of it. */
const wholeness = 0.85;
/** The stretch must make up such a part of the shorter passage. */
const weight = 0.45;
/** How many other plans are shown beside a passage. */
export const mostShown = 3;
/** Words in a row by which passages are found. */
const shingle = 4;
/** Rows of words that a passage must share before it is laid beside another, and with how many it is laid. */
const [fewestShared, mostLaid] = [3, 8];
/** A row of words leads to so many passages at most: the first that held it. */
const mostHolders = 24;

/** Passages of the same words but for figures and the names of their provinces, one a plan. */
interface Wording {
  /** Those of the first passage that has them. */
  readonly words: readonly Word[];
  /** Its words as numbers. */
  readonly keys: Int32Array;
  readonly tells: readonly boolean[];
  readonly passages: Passage[];
  readonly links: { readonly to: number; readonly alignment: Alignment }[];
  atLeast: boolean;
}

/** What the pairs of an alignment come to: the words that tell, and how long the stretch is on each side. */
const measured = ({ pairs }: Alignment, { tells }: Pick<Wording, 'tells'>) => {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return {
    telling: pairs.filter(([one]) => tells[one]).length,
    one: first && last ? last[0] - first[0] + 1 : 0,
    other: first && last ? last[1] - first[1] + 1 : 0,
  };
};

/** Whether two passages laid beside each other say nearly the same. */
const isTold = (alignment: Alignment, wording: Wording, other: Wording): boolean => {
  const { telling, one, other: there } = measured(alignment, wording);
  return (
    telling >= fewestTelling &&
    alignment.pairs.length >= nearness * Math.max(one, there) &&
    Math.max(one, there) >= weight * Math.min(wording.keys.length, other.keys.length)
  );
};

/** Words as they are compared, in one piece, and how many of them tell; no word holds a space. */
const spelling = oncePer((words: readonly Word[]) => ({
  keys: words.map(({ key }) => key).join(' '),
  telling: words.filter(({ tells }) => tells).length,
}));

const laid = oncePer(
  (_words: readonly Word[]) => new WeakMap<readonly Word[], { readonly found: Alignment | undefined }>(),
);

/** How two wordings lie beside each other; undefined where they do not say nearly the same. Found once for the same two. */
const laidBeside = (wording: Wording, other: Wording): Alignment | undefined => {
  const known = laid(wording.words).get(other.words);
  if (known) return known.found;
  const alignment = nearlySame(wording.keys, other.keys);
  const found = isTold(alignment, wording, other) ? alignment : undefined;
  laid(wording.words).set(other.words, { found });
  return found;
};

/** Rows of words as one number each. Two rows may share a number, which only lays passages beside each other in vain. */
const shinglesOf = (keys: Int32Array): Set<number> => {
  const rows = new Set<number>();
  for (let end = shingle; end <= keys.length; end += 1) {
    let row = 17;
    for (let at = end - shingle; at < end; at += 1) row = (Math.imul(row, 0x01000193) ^ (keys[at] ?? 0)) >>> 0;
    rows.add(row);
  }
  return rows;
};

const turned = ({ pairs }: Alignment): Alignment => ({ pairs: pairs.map(([one, other]) => [other, one] as const) });

/** The wordings of all passages in order, each with those that say nearly the same. */
const wordingsOf = (passages: readonly Passage[]): { wordings: Wording[]; placeOf: Map<Passage, number> } => {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const places = new Map<string, number>();
  const placeOf = new Map<Passage, number>();
  const wordings: Wording[] = [];
  for (const passage of passages) {
    const { words } = passage;
    const { keys: spelt, telling } = spelling(words);
    if (telling < fewestTelling) continue;
    const place = places.get(spelt) ?? wordings.length;
    const known = wordings[place];
    placeOf.set(passage, place);
    if (known === undefined) {
      places.set(spelt, place);
      const keys = Int32Array.from(words, ({ key }) => numberOf(key));
      wordings.push({
        words,
        keys,
        tells: words.map((word) => word.tells),
        passages: [passage],
        links: [],
        atLeast: false,
      });
    } else if (known.passages.at(-1)?.plan !== passage.plan) known.passages.push(passage);
  }
  const holders = new Map<number, number[]>();
  /** How many rows each wording before shares with the one that is looked at. */
  const shared = new Uint16Array(wordings.length);
  for (const [place, wording] of wordings.entries()) {
    const sharing: number[] = [];
    for (const row of shinglesOf(wording.keys)) {
      const known = holders.get(row);
      if (known === undefined) {
        holders.set(row, [place]);
        continue;
      }
      for (const other of known) {
        if (shared[other] === 0) sharing.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      if (known.length >= mostHolders) wording.atLeast = true;
      else known.push(place);
    }
    const likely = sharing
      .filter((other) => (shared[other] ?? 0) >= fewestShared)
      .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other);
    for (const other of sharing) shared[other] = 0;
    if (likely.length > mostLaid) wording.atLeast = true;
    for (const to of likely.slice(0, mostLaid)) {
      const other = wordings[to];
      if (other === undefined) continue;
      const alignment = laidBeside(wording, other);
      if (alignment === undefined) continue;
      wording.links.push({ to, alignment });
      other.links.push({ to: place, alignment: turned(alignment) });
    }
  }
  return { wordings, placeOf };
};

/**
 * The passages of each plan that stand in other plans nearly word for word, in reading order; a plan without any has an empty list.
 * `plans` are the passages of each plan, in an order that stays. Grows with the number of passages: a passage is laid beside a
 * bounded number of others. Says nothing of who wrote first.
 */
export const sameWords = (
  plans: ReadonlyMap<string, readonly Passage[]>,
): ReadonlyMap<string, readonly ToldPassage[]> => {
  const { wordings, placeOf } = wordingsOf([...plans.values()].flat());
  /** Of each wording: itself and those beside it, the nearest first, and how many plans hold them. */
  const families = wordings.map((wording, place) => {
    const itself = { to: place, alignment: { pairs: Array.from(wording.keys, (_, index) => [index, index] as const) } };
    const near = wording.links.toSorted(
      (one, other) => other.alignment.pairs.length - one.alignment.pairs.length || one.to - other.to,
    );
    const members = [itself, ...near];
    const holders = new Set(members.flatMap(({ to }) => (wordings[to]?.passages ?? []).map(({ plan }) => plan)));
    return { members, plans: holders.size, atLeast: members.some(({ to }) => wordings[to]?.atLeast === true) };
  });
  const told = (passage: Passage): ToldPassage[] => {
    const family = families[placeOf.get(passage) ?? -1];
    if (family === undefined || family.plans < 2) return [];
    const others: SamePassage[] = [];
    const taken = new Set([passage.plan]);
    for (const { to, alignment } of family.members)
      for (const other of wordings[to]?.passages ?? []) {
        if (others.length >= mostShown) break;
        if (taken.has(other.plan)) continue;
        taken.add(other.plan);
        const { one } = measured(alignment, { tells: [] });
        const extent = one >= wholeness * passage.words.length ? 'whole' : 'part';
        others.push({ passage: other, pairs: alignment.pairs, extent });
      }
    return [{ passage, others, further: family.plans - taken.size, atLeast: family.atLeast }];
  };
  return new Map([...plans].map(([plan, passages]) => [plan, passages.flatMap(told)]));
};
