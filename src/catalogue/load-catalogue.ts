import { getCollection } from 'astro:content';
import { keptFrom } from '../domain/read-once.ts';
import { assembleCatalogue, type Catalogue, type Entries } from './catalogue.ts';
import { loadEntries } from './content-folder.ts';

let last: { readonly entries: Entries; readonly catalogue: Catalogue } | undefined;
let isCurrent = false;

// While editing, the dev server tells whether a file changed before a page is made (scripts/dev/follow-content.ts).
import.meta.hot?.on('astro:content-changed', () => (isCurrent = false));

const inOrder = <Entry>(list: readonly { data: { order: number; entry: Entry } }[]): Entry[] =>
  list.toSorted((one, other) => one.data.order - other.data.order).map(({ data }) => data.entry);

/** The entries of the content collections, which a build fills once. */
const collected = async (): Promise<Entries> => ({
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

/**
 * Everything the site says, joined once per build; while editing, once for what the files hold: entries that stay the same are not
 * joined again. Throws where a file is broken.
 */
export const loadCatalogue = async (): Promise<Catalogue> => {
  if (last && isCurrent) return last.catalogue;
  const entries = import.meta.env.DEV ? keptFrom(last?.entries, loadEntries()) : await collected();
  if (entries !== last?.entries) last = { entries, catalogue: assembleCatalogue(entries) };
  isCurrent = true;
  return last.catalogue;
};
