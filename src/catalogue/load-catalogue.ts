import { getCollection } from 'astro:content';
import { assembleCatalogue, type Catalogue } from './catalogue.ts';

let loaded: Promise<Catalogue> | undefined;

const inOrder = <Entry>(list: readonly { data: { order: number; entry: Entry } }[]): Entry[] =>
  list.toSorted((one, other) => one.data.order - other.data.order).map(({ data }) => data.entry);

const assemble = async (): Promise<Catalogue> =>
  assembleCatalogue({
    provinces: inOrder(await getCollection('provinces')),
    topics: inOrder(await getCollection('topics')),
    indicators: inOrder(await getCollection('indicators')),
    documents: inOrder(await getCollection('documents')),
    abbreviations: inOrder(await getCollection('abbreviations')),
    knownDocuments: inOrder(await getCollection('knownDocuments')),
    site: inOrder(await getCollection('site')),
    benchmarks: inOrder(await getCollection('benchmarks')),
    plans: inOrder(await getCollection('plans')),
    reported: inOrder(await getCollection('reported')),
    results: inOrder(await getCollection('results')),
  });

/** Everything the site says, joined once per build; anew at each request while editing. */
export const loadCatalogue = (): Promise<Catalogue> => {
  if (import.meta.env.DEV) return assemble();
  loaded ??= assemble();
  return loaded;
};
