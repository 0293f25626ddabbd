import { targetKey, type ReportedFigure } from '../domain/target.ts';

/** One key of an entry that is not what it was; null where it was not there or is gone. */
export interface ChangedKey {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A figure as a file states it: a target, a reported figure, a benchmark. Only targets carry the words they stand on. */
export interface FigureEntry extends ReportedFigure {
  readonly quote?: string | undefined;
  /** The part of the quote that holds this one number. */
  readonly figure?: string | undefined;
}

/** What became of one figure. `renamed`: the words stayed and the id did not, so that its old address is gone. */
export interface ChangedFigure<Entry extends FigureEntry = FigureEntry> {
  /** Its id within its document, the new one where it was renamed: `ho-so-truc-tuyen-2025`. */
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** What is different; empty where it is added or removed. */
  readonly keys: readonly ChangedKey[];
}

/** The id of a figure within its document. */
export const keyOf = (entry: FigureEntry): string => entry.id ?? targetKey(entry);

const said = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** The keys in which two states of one entry differ, in the order in which they stand. */
export const changedKeys = (before: object, after: object): ChangedKey[] => {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [from, to] = [said(one.get(key)), said(other.get(key))];
    return from === to ? [] : [{ key, from, to }];
  });
};

/** The words a figure stands on; undefined for a figure without words. */
const wordsOf = ({ indicator, quote, figure }: FigureEntry): string | undefined =>
  quote === undefined ? undefined : JSON.stringify([indicator, quote, figure]);

/**
 * What became of the figures of one document. A figure that is gone and a new one that stands on the same words are one and the
 * same under another id: its year was mended without keeping `id`, for one.
 */
export const figureChanges = <Entry extends FigureEntry>(
  before: readonly Entry[],
  after: readonly Entry[],
): ChangedFigure<Entry>[] => {
  const [one, other] = [before, after].map((entries) => new Map(entries.map((entry) => [keyOf(entry), entry])));
  const gone = [...(one ?? [])].filter(([key]) => other?.has(key) !== true);
  const renamed = new Map<string, readonly [string, Entry]>();
  for (const [key, entry] of other ?? []) {
    if (one?.has(key) === true) continue;
    const place = gone.findIndex(([, old]) => wordsOf(entry) !== undefined && wordsOf(old) === wordsOf(entry));
    const [old] = place < 0 ? [] : gone.splice(place, 1);
    if (old) renamed.set(key, old);
  }
  const left = new Set(gone.map(([key]) => key));
  const removed = [...(one ?? [])].flatMap(([key, entry]): ChangedFigure<Entry>[] =>
    left.has(key) ? [{ key, kind: 'removed', before: entry, after: null, keys: [] }] : [],
  );
  const rest = [...(other ?? [])].flatMap(([key, entry]): ChangedFigure<Entry>[] => {
    const [oldKey, old] = renamed.get(key) ?? [key, one?.get(key)];
    if (old === undefined) return [{ key, kind: 'added', before: null, after: entry, keys: [] }];
    const keys = changedKeys({ ...old, id: oldKey }, { ...entry, id: key });
    if (keys.length === 0) return [];
    return [{ key, kind: oldKey === key ? 'changed' : 'renamed', before: old, after: entry, keys }];
  });
  return [...rest, ...removed];
};
