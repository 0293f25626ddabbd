import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenCases, type BrokenCase } from '../fixtures/broken/cases.ts';
import { editedContent, issuesOf, placeIn, realContent } from './edited-content.ts';

test('the real content has no problem', () => expect(issuesOf(realContent)).toEqual([]));

const speaks = ({ edits, at, problem, remedy, severity, also = [] }: BrokenCase): void => {
  const files = editedContent(edits);
  const issues = issuesOf(files);
  const expected = { ...placeIn(files, at), problem, remedy, ...(severity && { severity }) };
  expect(issues).toContainEqual(expected);
  if (also === 'any') return;
  const others = issues.filter((issue) => issue.problem !== problem || issue.line !== expected.line);
  expect(others.map((issue) => issue.problem)).toEqual(also);
};

describe('each rule speaks, in the right place, with a remedy', () => {
  test.for(brokenCases)('$rule: $why', speaks);
});

test('every rule has a fixture', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/content-check');
  const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /-rules\/.*\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'));
  expect(rules.length).toBeGreaterThan(20);
  const broken = new Set(brokenCases.map(({ rule }) => rule));
  expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
});

test('all problems are told at once, by file and line', () => {
  const chosen = ['another number', 'one id twice', 'a signer with one mark missing', 'a file that has no place here'];
  const issues = issuesOf(
    editedContent(brokenCases.filter(({ why }) => chosen.includes(why)).flatMap(({ edits }) => edits)),
  );
  expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'benchmarks/ghi-chu.yml:1',
    expect.stringMatching(/^plans\/vinh-phuc-193-kh-ubnd-2022\/plan\.md:\d+$/),
    expect.stringMatching(/^plans\/vinh-phuc-193-kh-ubnd-2022\/targets\.yaml:\d+$/),
    expect.stringMatching(/^provinces\.yaml:\d+$/),
  ]);
});
