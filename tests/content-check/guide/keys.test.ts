import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorFiles } from '../../../scripts/write-schemas.ts';
import { readFolder } from '../../../src/catalogue/content-folder.ts';
import { contentForms, formOf } from '../../../src/catalogue/content-forms.ts';
import { keyWords, wordsOfFile } from '../../../src/content-check/guide/key-words.ts';
import { keysOf } from '../../../src/content-check/guide/keys.ts';
import { realContent } from '../edited-content.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('every YAML file and every plan has its form, each form a file', () => {
  const published = readFolder(path.join(root, 'content'));
  const files = [...realContent.keys(), ...published.keys()].filter((file) => /\.yaml$|\/plan\.md$/.test(file));
  expect(files.filter((file) => formOf(file) === undefined)).toEqual([]);
  const used = new Set(files.map((file) => formOf(file)?.id));
  expect(contentForms.filter(({ id }) => !used.has(id))).toEqual([]);
});

describe.each(contentForms)('$files', (form) => {
  const keys = keysOf(form);
  test('has keys, each with a meaning in words', () => {
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter(({ words }) => words === undefined).map((key) => key.path)).toEqual([]);
  });
  test('no meaning is written for a key that is gone', () => {
    const paths = new Set(keys.map((key) => key.path));
    expect(Object.keys(wordsOfFile[form.id] ?? {}).filter((key) => !paths.has(key))).toEqual([]);
  });
});

test('no meaning is written for a file or a key that no file has', () => {
  const ids = new Set(contentForms.map(({ id }) => id));
  expect(Object.keys(wordsOfFile).filter((id) => !ids.has(id))).toEqual([]);
  const names = new Set(contentForms.flatMap((form) => keysOf(form).map((key) => key.path.replace(/^.*\./, ''))));
  expect(Object.keys(keyWords).filter((key) => !names.has(key))).toEqual([]);
});

test('what editors read is up to date (npm run schemas)', () => {
  const stale = [...editorFiles()].filter(([file, text]) => {
    const there = path.join(root, file);
    return !fs.existsSync(there) || fs.readFileSync(there, 'utf8') !== text;
  });
  expect(stale.map(([file]) => file)).toEqual([]);
  const left = fs.readdirSync(path.join(root, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
  expect(left.filter((file) => !editorFiles().has(file))).toEqual([]);
});

test('an editor sees our words and the values that are allowed', () => {
  const schema = JSON.parse(editorFiles().get('.vscode/schemas/targets.schema.json') ?? '') as {
    items: { properties: Record<string, { description?: string; enum?: string[] }>; additionalProperties: boolean };
  };
  expect(schema.items.properties['operator']).toMatchObject({
    enum: ['=', '>=', '>', '<=', '<', 'range', '~'],
    description: expect.stringContaining('dấu nháy kép') as string,
  });
  expect(schema.items.additionalProperties).toBe(false);
});
