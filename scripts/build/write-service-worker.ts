import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { asksForFiles, hashedNamesIn } from '../../src/presentation/addresses/hashed-files.ts';
import { paths } from '../../src/presentation/addresses/links.ts';

const sources = path.resolve(import.meta.dirname, '../../src/islands/page');

/** A module of `src/islands/` with all that it imports as one plain script; what it exports is in `worker`. */
const asScript = async (file: string): Promise<string> => {
  const bundled = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: path.join(sources, file), formats: ['iife'], name: 'worker' },
    },
  });
  const outputs = (Array.isArray(bundled) ? bundled : [bundled]).flatMap((made) =>
    'output' in made ? made.output : [],
  );
  const [script, ...others] = outputs.flatMap((made) => (made.type === 'chunk' ? [made.code] : []));
  if (script === undefined || others.length > 0) throw new Error(`${file} không gói được thành một tệp.`);
  return script.trim();
};

/** Hashed files named in a text, and in the files so named. */
const hashedFilesIn = (text: string, built: string, seen = new Set<string>()): Set<string> => {
  for (const name of hashedNamesIn(text)) {
    const file = path.join(built, '_astro', name);
    if (seen.has(name) || !fs.existsSync(file)) continue;
    seen.add(name);
    if (asksForFiles(name)) hashedFilesIn(fs.readFileSync(file, 'utf8'), built, seen);
  }
  return seen;
};

/**
 * Writes `sw.js` into the site in `built`: the worker that keeps opened pages readable offline or, with
 * `SERVICE_WORKER=off`, the one that removes it from readers' browsers.
 */
export const writeServiceWorker = async (built: string, base: string): Promise<void> => {
  const root = `${base.replace(/\/$/, '')}/`;
  const prefix = `ke-hoach-so ${root} `;
  const target = path.join(built, 'sw.js');
  if (process.env['SERVICE_WORKER'] === 'off') {
    fs.writeFileSync(
      target,
      `${await asScript('service-worker-off.ts')}\nworker.stopKeeping(self, ${JSON.stringify({ prefix })});\n`,
    );
    return;
  }
  const code = await asScript('service-worker.ts');
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
  fs.writeFileSync(target, `${code}\nworker.keepOffline(self, ${JSON.stringify(site)});\n`);
};
