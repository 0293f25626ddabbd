import { describe, expect, test } from 'vitest';
import { isError } from '../../src/content-check/check.ts';
import { carriers, planText, type Carrier } from '../fixtures/hostile/carriers.ts';
import { inertIn, payloads, refusedEverywhere, type Payload } from '../fixtures/hostile/payloads.ts';
import { hostileAddresses, hostileBytes, hostileFiles } from '../fixtures/hostile/whole-files.ts';
import { editedContent, issuesOf, realContent, textOf, type Edit } from './edited-content.ts';

/*
 * What a careless or hostile contributor may write, as one corpus: each case is refused with its place and a remedy, or it is
 * accepted and must stand inert (tests/scripts/rehearsal.test.ts builds all of those and reads the pages).
 */

/** Errors that the edits bring; each has a place that exists, a problem and a remedy in whole sentences. */
const refusals = (edits: readonly Edit[]): string[] => {
  const files = editedContent(edits);
  const errors = issuesOf(files).filter(isError);
  for (const { file, line, column, problem, remedy } of errors) {
    expect(files.has(file), file).toBe(true);
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(problem).toMatch(/\S.*\.$/s);
    expect(remedy).toMatch(/\S.*\.$/s);
    // A message goes to a terminal and into logs: nothing in it may command one.
    expect(`${problem}${remedy}`).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
  return errors.map(({ file }) => file);
};

const cases = [...carriers, planText].flatMap((carrier) =>
  payloads
    .filter(({ id }) => carrier !== planText || !['empty', 'spaces', 'endless-word'].includes(id))
    .map((payload): { where: string; why: string; carrier: Carrier; payload: Payload; inert: boolean } => ({
      where: carrier.name,
      why: payload.why,
      carrier,
      payload,
      inert: inertIn(carrier.name).includes(payload),
    })),
);

test('the corpus is large, and each payload is somewhere refused or shown', () => {
  const whole = cases.length + hostileFiles.length + hostileBytes.length + hostileAddresses.length;
  expect(whole).toBeGreaterThanOrEqual(150);
  expect(cases.filter(({ inert }) => inert).length).toBeGreaterThan(60);
  expect(new Set(payloads.map(({ id }) => id)).size).toBe(payloads.length);
  expect(refusedEverywhere.every((id) => payloads.some((payload) => payload.id === id))).toBe(true);
});

describe('words', () => {
  test.for(cases.filter(({ inert }) => !inert))('$where: $why: refused', ({ carrier, payload }) => {
    expect(refusals(carrier.edits(payload.text))).toContain(carrier.file);
  });
  test.for(cases.filter(({ inert }) => inert))('$where: $why: accepted, as words', ({ carrier, payload }) => {
    expect(refusals(carrier.edits(payload.text))).toEqual([]);
  });
});

describe('a file of YAML', () => {
  const file = 'abbreviations.yaml';
  test.for(hostileFiles)('$why', ({ text }) => expect(refusals([{ file, write: text }])).toContain(file));
  test.for(hostileBytes)('$why', ({ bytes }) => expect(refusals([{ file, write: bytes }])).toContain(file));
});

describe('an address', () => {
  const file = 'reported/kon-tum.yaml';
  const [source = ''] = /source: \S+/.exec(textOf(realContent, file)) ?? [];
  test.for(hostileAddresses)('$why', ({ address }) => {
    expect(
      refusals([
        { file, write: textOf(realContent, file).replace(source, () => `source: ${JSON.stringify(address)}`) },
      ]),
    ).toContain(file);
  });
});
