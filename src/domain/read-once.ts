/**
 * Remembers what was last read from each text by name: the same text under the same name is read once, however often it is
 * asked for (a dev server, a check at every key, tests of one change). Holds the last readings of a name, one or as many as
 * `most`; what is read must not be changed.
 */
export const readOnce = <Value>(
  read: (name: string, text: string) => Value,
  most = 1,
): ((name: string, text: string) => Value) => {
  const last = new Map<string, readonly { readonly text: string; readonly value: Value }[]>();
  return (name, text) => {
    const readings = last.get(name) ?? [];
    const reading = readings.find((known) => known.text === text) ?? { text, value: read(name, text) };
    if (reading !== readings[0])
      last.set(name, [reading, ...readings.filter((known) => known !== reading)].slice(0, most));
    return reading.value;
  };
};

/**
 * Remembers what was told of each text, up to `limit` texts, then begins anew: for short texts that come again and again (the
 * syllables of a language, the provisions of a document). What is told must not be changed.
 */
export const tellOnce = <Told>(tell: (text: string) => Told, limit: number): ((text: string) => Told) => {
  const known = new Map<string, Told>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const told = tell(text);
    known.set(text, told);
    return told;
  };
};

/** Remembers what was made of each object, as long as the object lives: what many pages ask of one catalogue is reckoned once. */
export const oncePer = <Key extends object, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const known = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
};

/**
 * Remembers what was last made of each object, as long as the object lives and every field of what stands `beside` it is the very
 * same: what many states of the content share is reckoned once. Holds one a key.
 */
export const onceWhile = <Key extends object, Beside extends object, Made>(
  make: (key: Key, beside: Beside) => Made,
): ((key: Key, beside: Beside) => Made) => {
  const last = new WeakMap<Key, { readonly beside: Beside; readonly made: Made }>();
  return (key, beside) => {
    const before = last.get(key);
    const fields = Object.keys(beside) as (keyof Beside)[];
    if (before && fields.every((field) => before.beside[field] === beside[field])) return before.made;
    const made = make(key, beside);
    last.set(key, { beside, made });
    return made;
  };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * What was read now, as the very objects of what was read before wherever both say the same: what was reckoned from those still holds.
 * Entries of a list are known by their `id`, others by their place. Both are plain data.
 */
export const keptFrom = <Value>(before: unknown, now: Value): Value => {
  if (before === now || !isRecord(before) || !isRecord(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const entries = Object.entries(now);
  const ids = new Map(
    Array.isArray(before)
      ? before.flatMap((one: unknown) => (isRecord(one) && 'id' in one ? [[one['id'], one]] : []))
      : [],
  );
  const kept = entries.map(([key, value]): [string, unknown] => [
    key,
    keptFrom(isRecord(value) && ids.has(value['id']) ? ids.get(value['id']) : before[key], value),
  ]);
  const [first, second] = [Object.entries(before), kept];
  if (
    first.length === second.length &&
    first.every(([key, value], at) => second[at]?.[0] === key && second[at][1] === value)
  )
    return before as Value;
  return (Array.isArray(now) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as Value;
};
