import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { paths } from '../../src/presentation/addresses/links.ts';

/** Beside what the scripts hold: the letters, the search program, and what Astro and Vite write into scripts of their own. */
const alwaysShipped = ['@fontsource/noto-sans', '@fontsource/source-serif-4', 'astro', 'pagefind', 'vite'];

/** What packages hand on of others without a package of its own. */
const carried: Readonly<Record<string, string>> = { unpdf: 'mang theo PDF.js của Mozilla (Apache-2.0)' };

/** A package of which something reaches readers. */
interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package names it, by SPDX. */
  readonly licence: string;
  readonly text: string;
}

/** The folder of a package that is installed; nested ones count, as the tools would find them. */
const folderOf = (name: string): string => {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = places
    .map((place) => path.join(place, name))
    .find((place) => fs.existsSync(path.join(place, 'package.json')));
  if (folder === undefined) throw new Error(`giấy phép: không thấy gói «${name}» mà trang dùng.`);
  return folder;
};

/** The texts of licences that lie in a package, in a file or in a folder of that name. */
const licenceTextsIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying|ofl)(?:\.(?:txt|md))?$/i.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      const files = entry.isDirectory()
        ? fs
            .readdirSync(place)
            .sort()
            .map((name) => path.join(place, name))
        : [place];
      return files.map((file) => fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
    });

const shippedPackage = (name: string): Shipped => {
  const folder = folderOf(name);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  if (license === undefined) throw new Error(`giấy phép: gói «${name}» không nêu giấy phép.`);
  return {
    name,
    version,
    licence: license,
    text: licenceTextsIn(folder).join('\n\n'),
  };
};

/**
 * Writes which programs and letters of others the site hands to readers, with their licences, as plain text. `shipped` is the list
 * that astro.config.mjs recorded.
 */
export const writeLicences = (built: string, shipped: string): void => {
  const recorded = JSON.parse(fs.readFileSync(shipped, 'utf8')) as string[];
  const packages = [...new Set([...recorded, ...alwaysShipped])].sort().map(shippedPackage);
  const line = '─'.repeat(80);
  const text = [
    'Trang này gửi đến trình duyệt những phần mềm và phông chữ sau của người khác, theo giấy phép của từng phần.',
    '',
    ...packages.map(
      ({ name, version, licence }) =>
        `${name} ${version}: ${licence}${carried[name] === undefined ? '' : `; ${carried[name]}`}`,
    ),
    ...packages.flatMap(({ name, version, licence, text: words }) => [
      '',
      line,
      `${name} ${version} (${licence})`,
      line,
      words === '' ? `Gói không kèm bản chữ của giấy phép ${licence}.` : words,
    ]),
  ].join('\n');
  fs.writeFileSync(path.join(built, paths.licences), `${text}\n`);
};
