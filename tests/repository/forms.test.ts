import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolder } from '../../src/catalogue/content-folder.ts';
import { readContent } from '../../src/catalogue/content.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, '.github', file), 'utf8');

/** The part of GitHub's syntax for issue forms that is used here; a key that it does not know makes a form vanish. */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.enum(['input', 'textarea']),
    id: z.string().regex(/^[a-z-]+$/),
    attributes: z.strictObject({ label: z.string().min(1), description: z.string().min(1).optional() }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  }),
]);
const formSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string().min(1),
  body: z.array(element).min(1),
});

describe.each(['bao-sai-con-so.yml', 'gui-ke-hoach.yml', 'dinh-chinh.yml'])('%s', (name) => {
  const { body } = formSchema.parse(parse(read(`ISSUE_TEMPLATE/${name}`)));
  test('has the fields that a page fills in, each once', () => {
    const ids = body.flatMap((field) => ('id' in field ? [field.id] : []));
    expect(ids.sort()).toEqual(['dia-chi', 'nguon', 'nguyen-van', 'noi-dung']);
  });
  test('has no two labels alike', () => {
    const labels = body.flatMap((field) => ('id' in field ? [field.attributes.label] : []));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a blank issue cannot be opened: there is a form for each matter', () =>
  expect(parse(read('ISSUE_TEMPLATE/config.yml'))).toEqual({ blank_issues_enabled: false }));

describe('CODEOWNERS', () => {
  const lines = read('CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const content = readContent(readFolder(path.join(root, 'content')));
  const slugs = [...new Set((content.provinces.value ?? []).map(({ slug }) => slug))];

  test('has the lines of every province, of no other, each once', () =>
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(
      slugs
        .flatMap((slug) => [`plans/${slug}-*/`, `reported/${slug}.yaml`, `results/${slug}.yaml`])
        .map((below) => `/content/${below}`)
        .sort(),
    ));

  test('every plan falls under exactly one line', () => {
    expect(content.plans.length).toBeGreaterThan(0);
    const beginnings = lines.flatMap((line) => /^\/content\/plans\/(.*-)\*\//.exec(line)?.[1] ?? []);
    const astray = content.plans.filter(({ id }) => beginnings.filter((begins) => id.startsWith(begins)).length !== 1);
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});
