import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { paths } from '../../src/presentation/addresses/links.ts';

const sources = path.resolve(import.meta.dirname, '../../src/islands/page');

/** A function of `src/islands/` as plain JavaScript that stands alone. */
const asScript = (file: string): string =>
  ts
    .transpileModule(fs.readFileSync(path.join(sources, file), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, removeComments: true },
    })
    .outputText.replace(/^export const /m, 'const ')
    .trim();

/** Hashed files named in a text, and in the files so named. */
const hashedFilesIn = (text: string, built: string, seen = new Set<string>()): Set<string> => {
  for (const [, name = ''] of text.matchAll(/(?:_astro\/|["']\.\/)([\w.~@-]+\.\w+)/g)) {
    const file = path.join(built, '_astro', name);
    if (seen.has(name) || !fs.existsSync(file)) continue;
    seen.add(name);
    if (/\.(?:css|js)$/.test(name)) hashedFilesIn(fs.readFileSync(file, 'utf8'), built, seen);
  }
  return seen;
};

/**
 * Writes `sw.js` into the site in `built`: the worker that keeps opened pages readable offline or, with
 * `SERVICE_WORKER=off`, the one that removes it from readers' browsers.
 */
export const writeServiceWorker = (built: string, base: string): void => {
  const root = `${base.replace(/\/$/, '')}/`;
  const prefix = `ke-hoach-so ${root} `;
  const target = path.join(built, 'sw.js');
  if (process.env['SERVICE_WORKER'] === 'off') {
    fs.writeFileSync(
      target,
      `${asScript('service-worker-off.ts')}\nstopKeeping(self, ${JSON.stringify({ prefix })});\n`,
    );
    return;
  }
  const code = asScript('service-worker.ts');
  const offline = path.join(built, paths.offline, 'index.html');
  const page = fs.readFileSync(offline, 'utf8');
  // Icons and the manifest: small files of the root that the page links.
  const linked = [...page.matchAll(/<link\b[^>]*\brel="(?:icon|apple-touch-icon|manifest)"[^>]*>/g)].flatMap(
    ([link]) => /\bhref="([^"]+)"/.exec(link)?.[1]?.slice(root.length) ?? [],
  );
  const files = [...hashedFilesIn(page, built)].sort().map((name) => `_astro/${name}`);
  const version = createHash('sha256').update(code).update(page);
  for (const file of linked) version.update(fs.readFileSync(path.join(built, file)));
  // The names of hashed files are their content.
  version.update(fs.readdirSync(path.join(built, '_astro')).sort().join('\n'));
  const site = {
    base: root,
    prefix,
    version: version.digest('hex').slice(0, 12),
    offlinePage: `${root}${paths.offline.slice(1)}`,
    shell: [paths.offline.slice(1), ...linked, ...files].map((file) => `${root}${file}`),
  };
  fs.writeFileSync(target, `${code}\nkeepOffline(self, ${JSON.stringify(site)});\n`);
};
