import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleNames, sayIssue } from '../../src/content-check/check.ts';
import { ruleWords } from '../../src/content-check/guide/rules.ts';
import { brokenCases, type BrokenCase } from '../fixtures/broken/cases.ts';
import { soundPromises } from '../fixtures/broken/promise-cases.ts';
import { soundResults } from '../fixtures/broken/results.ts';
import { editedContent, issuesOf, placeIn, realContent } from './edited-content.ts';

test('the real content has no problem', () => expect(issuesOf(realContent)).toEqual([]));

const speaks = ({ rule, edits, at, problem, remedy, severity, also = [] }: BrokenCase): void => {
  const files = editedContent(edits);
  const issues = issuesOf(files);
  const expected = { rule, ...placeIn(files, at), problem, remedy, ...(severity && { severity }) };
  expect(issues).toContainEqual(expected);
  if (also === 'any') return;
  const others = issues.filter((issue) => issue.problem !== problem || issue.line !== expected.line);
  expect(others.map((issue) => issue.problem)).toEqual(also);
};

describe('each rule speaks, in the right place, with a remedy', () => {
  test.for(brokenCases)('$rule: $why', speaks);
});

test.for(soundResults)('nothing is said where %s', ([, edits]) => expect(issuesOf(editedContent(edits))).toEqual([]));

/** Figures of the plan that stand aside are missing from targets.yaml, and that is said in plan.md. */
test.for(soundPromises)('nothing is said of a figure where %s', ([, edits]) =>
  expect(issuesOf(editedContent(edits)).filter(({ file }) => file.endsWith('targets.yaml'))).toEqual([]),
);

test('every rule of the folder is run, has a fixture, and is explained in the guide', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = readdirSync(path.join(root, 'src/content-check'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /-rules[\\/].*\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'));
  expect(files.length).toBeGreaterThan(20);
  expect([...files, 'reading', 'schema', 'reference-age'].sort()).toEqual([...ruleNames].sort());
  const broken = new Set(brokenCases.map(({ rule }) => rule));
  // What depends on the day it is has a test of its own.
  expect(ruleNames.filter((rule) => rule !== 'reference-age' && !broken.has(rule))).toEqual([]);
  expect(Object.keys(ruleWords).sort()).toEqual([...ruleNames].sort());
});

test('a message ends with the name of its rule and where the guide explains it', () => {
  const [issue] = issuesOf(editedContent(brokenCases.find(({ rule }) => rule === 'figure-agrees')?.edits ?? []));
  expect(issue && sayIssue(issue, 'content')).toMatch(
    /\n {2}Cách sửa: .+\n {2}Luật: figure-agrees \(giải thích: \/huong-dan\/#luat-figure-agrees\)\n$/,
  );
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
