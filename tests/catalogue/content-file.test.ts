import { expect, test } from 'vitest';
import { planFactsSchema } from '../../src/domain/plan.ts';
import { targetsFileSchema } from '../../src/domain/target.ts';
import { readYamlFile, splitFrontMatter, type ContentIssue } from '../../src/catalogue/content-file.ts';

const entry = `- indicator: ho-so-truc-tuyen
  operator: ">="
  low: 80
  unit: "%"
  modality: binding
  quote: "Tối thiểu 80% hồ sơ"
`;
const read = (yaml: string, lineOffset = 0) => readYamlFile('targets.yaml', yaml, targetsFileSchema, lineOffset);
const places = (issues: readonly ContentIssue[]): string[] => issues.map(({ line, column }) => `${line}:${column}`);

test('a sound file has its value and no issue', () => {
  const file = read(entry);
  expect(file.issues).toEqual([]);
  expect(file.value).toMatchObject([{ indicator: 'ho-so-truc-tuyen', operator: '>=', low: 80 }]);
});

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

test.for([
  { why: 'an unknown key', yaml: `${entry}  nam: 2025\n`, at: ['7:3'], says: '«nam»' },
  { why: 'an unknown key in the second entry', yaml: `${entry}${entry}  nam: 2025\n`, at: ['13:3'], says: '«nam»' },
  { why: 'a missing text', yaml: entry.replace(/ {2}quote.*\n/, ''), at: ['1:3'], says: 'thiếu khóa «quote»' },
  { why: 'a missing choice', yaml: entry.replace(/ {2}modality.*\n/, ''), at: ['1:3'], says: 'thiếu khóa «modality»' },
  {
    why: 'a missing key of the second entry',
    yaml: `${entry}- indicator: x\n  modality: binding\n`,
    at: ['7:3'],
    says: 'thiếu khóa «quote»',
  },
  { why: 'a key without a value', yaml: entry.replace(/quote: .*/, 'quote:'), at: ['6:3'], says: '«quote»' },
  { why: 'an empty text', yaml: entry.replace(/quote: .*/, 'quote: ""'), at: ['6:3'], says: '«quote»' },
  { why: 'a wrong choice', yaml: entry.replace('binding', 'bat-buoc'), at: ['5:3'], says: '"binding", "aspiration"' },
  { why: 'a bare >', yaml: entry.replace('">="', '>'), at: ['2:3'], says: 'dấu nháy kép' },
  { why: 'a bare ~', yaml: entry.replace('">="', '~'), at: ['2:3'], says: 'dấu nháy kép' },
  { why: 'a bare >=', yaml: entry.replace('">="', '>='), at: ['2:14'], says: 'dấu nháy kép' },
  { why: 'a bare % unit', yaml: entry.replace('"%"', '%'), at: ['4:9'], says: 'dấu nháy kép' },
  { why: 'a text for a number', yaml: entry.replace('80', '"80"'), at: ['3:3'], says: 'sai kiểu (cần một con số)' },
  {
    why: 'a figure with a decimal comma',
    yaml: entry.replace('80', '7,5'),
    at: ['3:3'],
    says: 'sai kiểu (cần một con số)',
  },
  { why: 'a broken year', yaml: `${entry}  year: 2025.5\n`, at: ['7:3'], says: 'sai kiểu (cần một số nguyên)' },
  { why: 'a year out of bounds', yaml: `${entry}  year: 1925\n`, at: ['7:3'], says: '«year»' },
  { why: 'an id with marks', yaml: entry.replace('ho-so', 'hồ-sơ'), at: ['1:3'], says: 'chữ thường không dấu' },
  { why: 'a key written twice', yaml: `${entry}  low: 90\n`, at: ['7:3'], says: 'hai lần' },
  { why: 'a colon in a bare text', yaml: `${entry}  note: một: hai\n`, at: ['7:9'], says: 'dấu nháy kép' },
  { why: 'a tab for spaces', yaml: '- indicator: x\n\tquote: y\n', at: ['2:2'], says: 'dấu cách' },
  { why: 'a text that begins with a star', yaml: `${entry}  note: *nhe\n`, at: ['7:9'], says: 'dấu nháy kép' },
  { why: 'a text that begins with an at sign', yaml: `${entry}  note: @nhe\n`, at: ['7:9'], says: 'dấu nháy kép' },
  { why: 'no list', yaml: 'indicator: x\n', at: ['1:1'], says: 'danh sách' },
  { why: 'an empty file', yaml: '', at: ['1:1'], says: 'danh sách' },
  {
    why: 'two things wrong',
    yaml: entry.replace('binding', 'x').replace('"%"', 'phan-tram'),
    at: ['4:3', '5:3'],
    says: '«unit»',
  },
])('$why is told with place, problem and remedy', ({ yaml, at, says }) => {
  const { value, issues } = read(yaml);
  expect(value).toBeUndefined();
  expect(places(issues).slice(0, at.length)).toEqual(at);
  expect(issues.map(({ problem, remedy }) => `${problem} ${remedy}`).join('\n')).toContain(says);
  for (const { file, problem, remedy } of issues) {
    expect(file).toBe('targets.yaml');
    expect(problem).toMatch(vietnamese);
    expect(remedy).toMatch(vietnamese);
  }
});

test('one mistake is told once', () => {
  expect(read('- indicator: x\n\tquote: y\n').issues).toHaveLength(1);
  expect(read(entry.replace('">="', '>= 80')).issues).toHaveLength(1);
});

test('every unknown key has its own place', () =>
  expect(places(read(`${entry}  nam: 2025\n  muc: 4\n`).issues)).toEqual(['7:3', '8:3']));

test('lines are counted from the top of the file that holds the YAML', () =>
  expect(places(read(`${entry}  nam: 2025\n`, 4).issues)).toEqual(['11:3']));

test('columns count a letter with its marks as one, and lines may end in CRLF', () => {
  expect(places(read('- {note: "Tối thiểu", nam: 2025, indicator: x, modality: binding, quote: y}\n').issues)).toEqual([
    '1:23',
  ]);
  expect(places(read(`${entry}  nam: 2025\n`.replaceAll('\n', '\r\n')).issues)).toEqual(['7:3']);
});

test.for([
  { why: 'a value', path: [0, 'low'], at: { line: 3, column: 8 } },
  { why: 'an entry', path: [0], at: { line: 1, column: 3 } },
  { why: 'the nearest value above one that is not there', path: [0, 'year'], at: { line: 1, column: 3 } },
  { why: 'the file', path: [], at: { line: 1, column: 1 } },
])('locates $why', ({ path, at }) => expect(read(entry).locate(path)).toEqual(at));

test('dates stay text, quoted or not', () => {
  const file = readYamlFile('plan.md', 'issued: 2022-07-26\n', planFactsSchema.pick({ issued: true }));
  expect(file.value).toEqual({ issued: '2022-07-26' });
});

test.for([
  { why: 'an impossible day', yaml: 'issued: "2022-02-30"\n', says: '"2026-09-01"' },
  { why: 'the Vietnamese order', yaml: 'issued: 26/07/2022\n', says: '"2026-09-01"' },
])('a date is asked for in its form: $why', ({ yaml, says }) => {
  const { issues } = readYamlFile('plan.md', yaml, planFactsSchema.pick({ issued: true }));
  expect(places(issues)).toEqual(['1:1']);
  expect(issues[0]?.remedy).toContain(says);
});

test.for([
  { why: 'plain', text: '---\na: 1\n---\n\nmột\n', yaml: 'a: 1\n', body: '\nmột\n', bodyLine: 4 },
  { why: 'CRLF', text: '---\r\na: 1\r\n---\r\nmột', yaml: 'a: 1\r\n', body: 'một', bodyLine: 4 },
  { why: 'a byte order mark', text: '\ufeff---\na: 1\n---\nmột', yaml: 'a: 1\n', body: 'một', bodyLine: 4 },
  { why: 'no body', text: '---\na: 1\n---', yaml: 'a: 1\n', body: '', bodyLine: 3 },
  {
    why: 'hyphens inside the head',
    text: '---\nhead: |-\n  A\n  -------\n---\nmột',
    yaml: 'head: |-\n  A\n  -------\n',
    body: 'một',
    bodyLine: 6,
  },
  {
    why: 'hyphens in the body',
    text: '---\na: 1\n---\nmột\n---\nhai',
    yaml: 'a: 1\n',
    body: 'một\n---\nhai',
    bodyLine: 4,
  },
])('splits front matter: $why', ({ text, yaml, body, bodyLine }) => {
  const parts = splitFrontMatter(text);
  expect(parts).toMatchObject({ yaml, body });
  expect(text.slice(parts?.bodyOffset)).toBe(body);
  if (body !== '') expect(parts?.bodyLine).toBe(bodyLine);
});

test.for([
  { why: 'none', text: 'một\n' },
  { why: 'not closed', text: '---\na: 1\n' },
  { why: 'not at the top', text: 'một\n---\na: 1\n---\n' },
  { why: 'empty', text: '' },
])('finds no front matter: $why', ({ text }) => expect(splitFrontMatter(text)).toBeUndefined());
