import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFrom } from '../../src/domain/read-once.ts';

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
