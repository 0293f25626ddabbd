import { resultId, UNSTATED_METHOD, type ResultEntry } from '../domain/result.ts';
import { changedKeys, type ChangedKey } from './figure-changes.ts';

/** A measured value as a file states it, today or long ago; what was not stated in today's form is left out. */
export type ResultThen = Pick<
  ResultEntry,
  'id' | 'province' | 'indicator' | 'level' | 'operator' | 'value' | 'unit' | 'rankOf' | 'period'
> &
  Partial<Record<'asOf' | 'measuredBy' | 'method' | 'source' | 'confidence' | 'note', string | undefined>>;

/** What became of one measured value. */
export interface ChangedResult {
  /** `<unit>/<indicator>[-<level>]-<period>-<method>`, the new one where year, method or tier was mended. */
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: ResultThen | null;
  readonly after: ResultThen | null;
  /** What is different, `id` among it where its address is another; empty where it is added or removed. */
  readonly keys: readonly ChangedKey[];
}

/** The id of a measured value of any age. */
const resultThenId = (entry: ResultThen): string => resultId({ ...entry, method: entry.method ?? UNSTATED_METHOD });

/** How many of value, year, method and source two entries share. */
const shared = (one: ResultThen, other: ResultThen): number =>
  [
    one.value === other.value,
    one.period === other.period,
    one.method === other.method,
    one.source === other.source,
  ].filter(Boolean).length;

/**
 * Two entries of one unit and indicator that tell one and the same value under another id: all but one of value, year, method and
 * source are the same. Its id is made of year and method, so that mending them moves it.
 */
const isSameValue = (one: ResultThen, other: ResultThen): boolean =>
  one.province === other.province && one.indicator === other.indicator && shared(one, other) >= 3;

/** What became of the measured values of one file, in the order in which they stand now, those that are gone last. */
export const resultChanges = (before: readonly ResultThen[], after: readonly ResultThen[]): ChangedResult[] => {
  const [one, other] = [before, after].map((entries) => new Map(entries.map((entry) => [resultThenId(entry), entry])));
  const gone = new Map([...(one ?? [])].filter(([key]) => other?.has(key) !== true));
  const told = [...(other ?? [])].flatMap(([key, entry]): ChangedResult[] => {
    const [oldKey, old] = one?.has(key)
      ? [key, one.get(key)]
      : ([...gone].find(([, left]) => isSameValue(left, entry)) ?? [key, undefined]);
    if (old === undefined) return [{ key, kind: 'added', before: null, after: entry, keys: [] }];
    gone.delete(oldKey);
    const keys = changedKeys({ ...old, id: oldKey }, { ...entry, id: key });
    return keys.length === 0 ? [] : [{ key, kind: 'changed', before: old, after: entry, keys }];
  });
  return [
    ...told,
    ...[...gone].map(([key, entry]): ChangedResult => ({ key, kind: 'removed', before: entry, after: null, keys: [] })),
  ];
};
