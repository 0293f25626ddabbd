import { keptFrom } from '../domain/read-once.ts';
import { assembleCatalogue, type Catalogue, type Entries } from './catalogue.ts';
import { loadEntries } from './content-folder.ts';

let last: { readonly entries: Entries; readonly catalogue: Catalogue } | undefined;
let isCurrent = false;

// While editing, the dev server tells whether a file changed before a page is made (scripts/dev/follow-content.ts).
import.meta.hot?.on('astro:content-changed', () => (isCurrent = false));

/**
 * Everything the site says, joined once per build; while editing, once for what the files hold: entries that stay the same are not
 * joined again. Throws where a file is broken.
 */
export const loadCatalogue = async (): Promise<Catalogue> => {
  if (last && isCurrent) return last.catalogue;
  const entries = keptFrom(last?.entries, loadEntries());
  if (entries !== last?.entries) last = { entries, catalogue: assembleCatalogue(entries) };
  isCurrent = true;
  return last.catalogue;
};
