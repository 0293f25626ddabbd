import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Where a file belongs: the folder below `src/` that the import rule speaks of, a root module of `src/`, or `scripts`. */
const roomOf = (file: string): string => {
  const [top = '', second = ''] = path.relative(root, file).split(path.sep);
  if (top !== 'src') return top;
  return second.includes('.') ? second : second;
};

/** The import rule of src/README.md: what each room may import, rooms of ours and packages alike. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'zod'],
  'plan-text': [
    'plan-text',
    'domain',
    'zod',
    'yaml',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm-table',
    'micromark-extension-gfm-table',
  ],
  presentation: ['presentation', 'domain', 'plan-text', 'd3'],
  drafting: ['drafting', 'domain', 'plan-text', 'yaml', 'zod'],
  'open-data': ['open-data', 'domain', 'plan-text', 'presentation', 'csv-stringify'],
  islands: ['islands', 'presentation'],
  components: ['components', 'presentation', 'islands', 'domain', 'plan-text', 'styles'],
  layouts: ['layouts', 'components', 'presentation', 'islands', 'domain', 'plan-text', 'styles'],
  'content-folder.ts': ['plan-text', 'node'],
  'content.config.ts': ['domain', 'plan-text', 'content-folder.ts', 'astro', 'zod'],
  'catalogue.ts': ['domain', 'plan-text', 'astro'],
  pages: [
    'catalogue.ts',
    // Only for the bytes of originals, which are no entry of a collection.
    'content-folder.ts',
    'domain',
    'plan-text',
    'presentation',
    'open-data',
    'components',
    'islands',
    'layouts',
    'styles',
    'astro',
  ],
  scripts: [
    'scripts',
    'domain',
    'plan-text',
    'presentation',
    'drafting',
    'open-data',
    // Only to measure what runs in the browser.
    'islands',
    'content-folder.ts',
    'node',
    'pagefind',
    'satori',
    'sharp',
    'sirv',
    'parse5',
    'typescript',
    'playwright-core',
    'lighthouse',
  ],
};
/** Rooms of which a browser may only take types: zod alone would be 23 KB. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { islands: ['domain', 'plan-text'] };

const filesBelow = (directory: string): string[] =>
  fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mdx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importsOf = (file: string): Import[] =>
  [
    ...fs
      .readFileSync(file, 'utf8')
      .matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ].map(([, type, source = '']) => {
    const to = source.startsWith('.')
      ? roomOf(path.resolve(path.dirname(file), source))
      : source.startsWith('astro:') || source.startsWith('astro/') || source === 'astro'
        ? 'astro'
        : source.startsWith('node:')
          ? 'node'
          : source
              .split('/')
              .slice(0, source.startsWith('@') ? 2 : 1)
              .join('/');
    return { from: roomOf(file), to, typeOnly: type !== undefined };
  });

const files = [...filesBelow(path.join(root, 'src')), ...filesBelow(path.join(root, 'scripts'))];

describe('import rule', () => {
  test.each(files.map((file) => [path.relative(root, file), file] as const))('%s', (_name, file) => {
    const broken = importsOf(file).filter(({ from, to, typeOnly }) => {
      if (to === 'env.d.ts' || mayImport[from]?.includes(to)) return false;
      return !(typeOnly && typesOnly[from]?.includes(to));
    });
    expect(broken).toEqual([]);
  });

  test('every room has a rule', () => {
    expect(files.map(roomOf).filter((room) => mayImport[room] === undefined && room !== 'env.d.ts')).toEqual([]);
  });

  test('the rule bites: a forbidden import is found', () => {
    const source = "import { href } from '../presentation/links.ts';\n";
    const file = path.join(root, 'src/domain/sample.ts');
    const match = /from\s+['"]([^'"]+)['"]/.exec(source)?.[1] ?? '';
    const room = roomOf(path.resolve(path.dirname(file), match));
    expect(mayImport['domain']).not.toContain(room);
  });
});

test('no drawer without a name: utils, lib, helpers, types, constants, services', () => {
  const drawers = files.filter((file) =>
    /(?:^|[/\\])(?:utils?|lib|helpers?|types|constants|services)(?:[/\\.]|$)/.test(path.relative(root, file)),
  );
  expect(drawers).toEqual([]);
});

test('the top level is what the customer fixed', () => {
  const visible = fs
    .readdirSync(root)
    .filter((name) => !name.startsWith('.') && !['node_modules', 'dist', 'package-lock.json'].includes(name));
  expect(visible.sort()).toEqual(
    [
      'README.md',
      'astro.config.mjs',
      'content',
      'package.json',
      'public',
      'scripts',
      'src',
      'tests',
      'tsconfig.json',
    ].sort(),
  );
});

test('the lock file names no download address', () => {
  expect(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": *"https?:/);
});
