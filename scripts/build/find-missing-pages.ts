import fs from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { paths, targetPath } from '../../src/presentation/addresses/links.ts';
import { provinceNames } from '../../src/presentation/provinces/province-view.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Addresses that the content asks for and the built site lacks, words of figures included. A generator can lose an entry
 * without a word (duplicate ids, a failed render); this is where it would be seen.
 */
export const findMissingPages = (
  catalogue: Catalogue,
  pages: readonly Pick<PageFacts, 'address' | 'ids'>[],
  built: string,
): string[] => {
  const idsAt = new Map(pages.map(({ address, ids }) => [address, ids]));
  const expected = [
    ...catalogue.plans.flatMap((plan) =>
      plan.text.provisions.filter(({ id }) => id !== '').map(({ id }) => paths.provision(plan.id, id)),
    ),
    ...catalogue.targets.map(targetPath),
    ...catalogue.indicators.map(({ id }) => paths.indicator(id)),
    ...catalogue.documents.map(({ id }) => paths.document(id)),
    ...provinceNames(catalogue.provinces).map(({ slug }) => paths.province(slug)),
    paths.changes,
  ];
  const feeds = [
    paths.changesFeed,
    ...catalogue.indicators.map(({ id }) => paths.indicatorFeed(id)),
    ...provinceNames(catalogue.provinces).map(({ slug }) => paths.provinceFeed(slug)),
  ];
  const originals = catalogue.plans.flatMap(({ id, original }) =>
    original === null ? [] : [paths.original(id, original.extension)],
  );
  const lost = [...originals, ...feeds].filter((address) => !fs.existsSync(path.join(built, address)));
  return [
    ...lost,
    ...expected.filter((address) => {
      const [page = '', fragment] = address.split('#');
      const ids = idsAt.get(page);
      return ids === undefined || (fragment !== undefined && !ids.has(fragment));
    }),
  ];
};
