import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Parts of a room that have a rule of their own: the doors of the catalogue and of the history, the one place that knows Pagefind, the desk that reads documents. */
const doors = [
  'catalogue/content-folder.ts',
  'catalogue/load-catalogue.ts',
  'history/load-history.ts',
  'search/engine',
  'islands/drafting',
];

/** Where a file belongs: the folder below `src/` that the import rule speaks of, a door, a file of `src/` itself, or `scripts`. */
const roomOf = (file: string): string => {
  const [top = '', ...rest] = path.relative(root, file).split(path.sep);
  if (top !== 'src') return top;
  const within = rest.join('/');
  return doors.find((door) => within === door || within.startsWith(`${door}/`)) ?? rest[0] ?? '';
};

interface Rule {
  /** Rooms and packages whose values it may use. */
  readonly values: readonly string[];
  /** Rooms and packages of which it may only name types. */
  readonly types: readonly string[];
}

const readme = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
/** The table under "## Luật nhập" of src/README.md: room, what it may use, of what it may only name types. */
const rules: ReadonlyMap<string, Rule> = new Map(
  (/^## Luật nhập\n(.*?)^## /ms.exec(readme)?.[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, rooms = '', values = '', types = ''] = line.split('|');
      const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const [room = ''] = names(rooms);
      return [room, { values: [room, ...names(values)], types: names(types) }] as const;
    }),
);

const filesBelow = (directory: string): string[] =>
  fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:ts|astro|mdx|mjs|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.join(entry.parentPath, entry.name));

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

const packageOf = (source: string): string =>
  source.startsWith('astro:') || source.startsWith('astro/')
    ? 'astro'
    : source.startsWith('node:')
      ? 'node'
      : source
          .split('/')
          .slice(0, source.startsWith('@') ? 2 : 1)
          .join('/');

/** Everything that a file's text imports, statically or when asked; a list of names that are all types names types only. */
const importsOf = (file: string, text: string): Import[] =>
  [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport(\s)*(\()\s*['"]([^'"]+)['"]/g),
  ].map(([, type, names = '', source = '']) => {
    const listed = /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    return {
      to: source.startsWith('.') ? roomOf(path.resolve(path.dirname(file), source)) : packageOf(source),
      typeOnly:
        type?.startsWith('type') === true ||
        (listed !== undefined &&
          !/^\s*\w/.test(names) &&
          listed.every((name) => name === '' || name.startsWith('type '))),
    };
  });

/** The imports of a file that the rule forbids. */
const forbidden = (file: string, text: string): Import[] => {
  const rule = rules.get(roomOf(file));
  return importsOf(file, text).filter(
    ({ to, typeOnly }) => to !== 'env.d.ts' && !rule?.values.includes(to) && !(typeOnly && rule?.types.includes(to)),
  );
};

const files = [...filesBelow(path.join(root, 'src')), ...filesBelow(path.join(root, 'scripts'))];
const code = files.filter((file) => !file.endsWith('.css'));

describe('import rule', () => {
  test('is read from src/README.md, a line for every room', () => {
    expect(rules.size).toBeGreaterThan(12);
    const rooms = new Set(code.map(roomOf).filter((room) => !['fonts', 'styles', 'env.d.ts'].includes(room)));
    expect([...rules.keys()].sort()).toEqual([...rooms].sort());
  });

  test.each(code.map((file) => [path.relative(root, file), file] as const))('%s', (_name, file) => {
    expect(forbidden(file, fs.readFileSync(file, 'utf8'))).toEqual([]);
  });

  test.each([
    {
      file: 'src/domain/a.ts',
      text: "import { href } from '../presentation/addresses/links.ts';",
      why: 'against the way',
    },
    { file: 'src/domain/a.ts', text: "import fs from 'node:fs';", why: 'a pure room asks the disk' },
    { file: 'src/plan-text/a.ts', text: "import { z } from 'zod';", why: 'a package that is not its own' },
    { file: 'src/plan-text/a.ts', text: "export { x } from '../catalogue/content.ts';", why: 'handed on' },
    {
      file: 'src/presentation/plan/a.ts',
      text: "import { x } from '../../catalogue/catalogue.ts';",
      why: 'a value, not a type',
    },
    {
      file: 'src/presentation/plan/a.ts',
      text: "import { type Catalogue, x } from '../../catalogue/catalogue.ts';",
      why: 'a value beside a type',
    },
    { file: 'src/islands/page/a.ts', text: "import { x } from '../../domain/target.ts';", why: 'zod in the browser' },
    {
      file: 'src/islands/page/a.ts',
      text: "const x = await import('../../catalogue/content.ts');",
      why: 'asked for later',
    },
    {
      file: 'src/components/plan/A.astro',
      text: "import { x } from '../../domain/target.ts';",
      why: 'a component that asks',
    },
    {
      file: 'src/content-check/a.ts',
      text: "import { x } from '../catalogue/content-folder.ts';",
      why: 'a door of the catalogue',
    },
    {
      file: 'src/search/query/a.ts',
      text: "import { x } from '../engine/pagefind.ts';",
      why: 'Pagefind from elsewhere',
    },
    { file: 'scripts/a.ts', text: "import { x } from '../src/pages/a.ts';", why: 'scripts need no page' },
    { file: 'src/elsewhere/a.ts', text: "import { x } from '../domain/target.ts';", why: 'a room without a rule' },
  ])('bites: $why ($file)', ({ file, text }) => {
    expect(forbidden(path.join(root, file), `${text}\n`)).toHaveLength(1);
  });

  test('lets through what it allows', () => {
    const file = path.join(root, 'src/presentation/plan/a.ts');
    const text = [
      "import type { Catalogue } from '../../catalogue/catalogue.ts';",
      "import type { PublishedPlan } from '../../catalogue/published-plan.ts';",
      "import { figureInWords } from '../words/words.ts';",
    ].join('\n');
    expect(forbidden(file, text)).toEqual([]);
  });
});

/** Lines of the files that lie in a folder itself. */
const linesIn = (folder: string): number =>
  files
    .filter((file) => path.dirname(file) === folder)
    .reduce((sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length, 0);

test('no room is over 2,000 lines', () => {
  const large = [...new Set(files.map((file) => path.dirname(file)))].flatMap((folder) => {
    const lines = linesIn(folder);
    return lines > 2000 ? [`${path.relative(root, folder)}: ${lines}`] : [];
  });
  expect(large).toEqual([]);
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
