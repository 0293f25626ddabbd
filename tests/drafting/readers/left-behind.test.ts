import { expect, test } from 'vitest';
import { isLeftBehind } from '../../../src/drafting/readers/pdf/left-behind.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

test.for([
  { error: named('FormatError'), left: true, why: 'a stream without an end' },
  { error: named('XRefEntryException'), left: true, why: 'a broken table of objects' },
  { error: named('TypeError'), left: false, why: 'a fault of ours' },
  { error: new Error('FormatError'), left: false, why: 'the name is what counts, not the words' },
  { error: 'FormatError', left: false, why: 'no error at all' },
  { error: null, left: false, why: 'nothing' },
])('$why: $left', ({ error, left }) => expect(isLeftBehind(error)).toBe(left));
