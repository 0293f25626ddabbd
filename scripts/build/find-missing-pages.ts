import fs from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { paths, targetPath } from '../../src/presentation/addresses/links.ts';
import { provinceNames } from '../../src/presentation/provinces/province-view.ts';

/**
 * Addresses that the content asks for and the built site lacks, words of figures included. A generator can lose an entry
 * without a word (duplicate ids, a failed render); this is where it would be seen.
 */
export const findMissingPages = (catalogue: Catalogue, built: string): string[] => {
  const pages = new Map<string, string>();
  const read = (address: string): string => {
    const known = pages.get(address);
    if (known !== undefined) return known;
    const file = path.join(built, address, 'index.html');
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    pages.set(address, text);
    return text;
  };
  const expected = [
    ...catalogue.plans.flatMap((plan) =>
      plan.text.provisions.filter(({ id }) => id !== '').map(({ id }) => paths.provision(plan.id, id)),
    ),
    ...catalogue.targets.map(targetPath),
    ...catalogue.indicators.map(({ id }) => paths.indicator(id)),
    ...catalogue.documents.map(({ id }) => paths.document(id)),
    ...provinceNames(catalogue.provinces).map(({ slug }) => paths.province(slug)),
  ];
  const originals = catalogue.plans.flatMap(({ id, original }) =>
    original === null ? [] : [paths.original(id, original.extension)],
  );
  const lost = originals.filter((address) => !fs.existsSync(path.join(built, address)));
  return [
    ...lost,
    ...expected.filter((address) => {
      const [page = '', fragment] = address.split('#');
      const text = read(page);
      return text === '' || (fragment !== undefined && !text.includes(`id="${fragment}"`));
    }),
  ];
};
