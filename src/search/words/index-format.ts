/**
 * Version of everything that the search engine of the browser and the files of the index must agree on: record addresses,
 * content layout, filters, the data files. Raise it whenever one of them changes, so that a page that was open while the site was
 * published anew says so instead of answering nonsense.
 */
export const indexFormat = 5;

/** Stands between the passages of a record, and before what is indexed beside them. */
export const partMark = '␞';
/** The same after a heading, which ranks below the sentences beneath it. */
export const headingMark = '␝';

/** From this many records on the index holds one record a plan: each search copies all its hits, which is felt from here on. */
export const recordLimit = 11_000;

/** Small file that names all others; the only one that must be asked for anew each time. */
export const manifestFile = 'phien-ban.json';
/** What the query layer knows about the site's words and names. */
export const lexiconFile = (version: string): string => `tu-dien.${version}.json`;
/** The figures of one province, by its slug. */
export const figuresFile = (version: string, slug: string): string => `con-so/${slug}.${version}.json`;

/** Content of the manifest. */
export interface Manifest {
  readonly format: number;
  /** Hash over the lexicon, the figures and the index; part of their file names. */
  readonly version: string;
  /** Hash by which Pagefind names its index. */
  readonly index: string;
}
