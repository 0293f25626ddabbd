import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFrom, onceWhile } from '../../src/domain/read-once.ts';

/** Plain data whose objects have such keys. */
const plain = (...keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(undefined, null, 0, 1, '', 'a', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { noNullPrototype: true }),
    ),
  })).value;

test('it is what was read now, in the order in which it was read', () => {
  fc.assert(
    fc.property(plain('id', 'a', 'b'), plain('id', 'a', 'b'), (before, now) => {
      const kept = keptFrom(before, now);
      expect(kept).toStrictEqual(now);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(now));
    }),
  );
});

test('what says the same stays the same object, wherever it stands', () => {
  fc.assert(
    fc.property(plain('a', 'b', 'c'), (value) => {
      const before = [{ id: 'one', value }, { id: 'other' }];
      expect(keptFrom(before, structuredClone(before))).toBe(before);
      const kept = keptFrom(before, [{ id: 'new' }, ...structuredClone(before)]);
      expect(kept[1]).toBe(before[0]);
      expect(kept[2]).toBe(before[1]);
    }),
  );
});

test('it is made anew exactly when the key or a field beside it is another one, and of each key the last is held', () => {
  const keys = [{}, {}];
  const values = ['a', 'b', undefined];
  const call = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values), fc.constantFrom(...values));
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      let made = 0;
      const once = onceWhile((_key: object, beside: { readonly one: unknown; readonly other: unknown }) => {
        made += 1;
        return { ...beside };
      });
      const last = new Map<object, { readonly one: unknown; readonly other: unknown }>();
      let changes = 0;
      for (const [key, one, other] of calls) {
        const before = last.get(key);
        if (before === undefined || before.one !== one || before.other !== other) changes += 1;
        last.set(key, { one, other });
        expect(once(key, { one, other })).toEqual({ one, other });
      }
      expect(made).toBe(changes);
    }),
  );
});
