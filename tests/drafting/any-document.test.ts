import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readAnswers, UnusableAnswers } from '../../src/drafting/answers.ts';
import { draftFiles } from '../../src/drafting/print-plan.ts';
import { draftPlan } from '../../src/drafting/draft-plan.ts';
import { readText } from '../../src/drafting/readers/text.ts';
import { catalogueWithout, fixtures } from './drafted.ts';
import { readerRuns, readerTimeout } from './reader-runs.ts';

vi.setConfig({ testTimeout: readerTimeout });

const id = 'son-la-1-kh-ubnd-2021';
const catalogue = catalogueWithout(id);
const decoder = new TextDecoder();
/** Lines of our own documents, and words that only some of them have. */
const lines = [
  ...new Set(fixtures.flatMap(({ bytes }) => decoder.decode(bytes).split('\n'))),
  ...[
    '[...]',
    'PHỤ LỤC',
    'QUYẾT ĐỊNH:',
    '| a | b |',
    '|---|---|',
    '1.1.1. x',
    'Điều 0.',
    '- 1e9%',
    'ngày 99/99/9999',
    '– ½ – ⅓ 0,%',
  ],
];

// No reader of bytes (those are tried below and in `readers/`): a whole draft is some hundred times as much work as the reading of a
// broken file, so a tenth as many; ten thousand would take `npm run test:tools` over two minutes of a machine that does nothing else.
test('lines of plans in any order, with anything between, are drafted and printed', () => {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lines) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('txt' as const, 'md' as const), (text, format) => {
      const draft = draftPlan(readText(text.join('\n'), format), catalogue, { id, today: '2026-11-26' });
      expect([...draftFiles(draft).keys()]).toContain('plan.md');
    }),
    { ...readerRuns, numRuns: Math.ceil(readerRuns.numRuns / 10) },
  );
});

test('any words are answers, or refused in words', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'version: 1',
      'targets:',
      '  - place: muc-1',
      '    low: 80',
      'facts: {',
      '}',
      '[',
      '&a',
      '*a',
      '!!js/function',
      '<<: *a',
      '"',
      '\t- ',
      'checked: 2026-01-01',
      '{"version":1}',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('a.yaml', 'a.json'), (pieces, file) => {
      try {
        expect(readAnswers(file, pieces.join('\n')).version).toBe(1);
      } catch (error) {
        if (!(error instanceof UnusableAnswers)) throw error;
        expect([error.problem === '', error.remedy === '']).toEqual([false, false]);
      }
    }),
    readerRuns,
  );
});
