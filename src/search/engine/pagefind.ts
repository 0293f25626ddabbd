import { decodeFromIndex, encodeForIndex } from '../words/encode.ts';
import type { ReadMisprint } from '../../presentation/plan/as-read.ts';
import {
  figuresFile,
  headingMark,
  indexFormat,
  lexiconFile,
  manifestFile,
  partMark,
  type Manifest,
} from '../words/index-format.ts';
import type { KnownFigure, Lexicon } from '../words/lexicon.ts';
import type { LoadedRecord } from '../query/rank.ts';
import type { Traits } from '../index/filter-records.ts';
import { SearchUnavailable } from '../query/search-answer.ts';
import { watchFiles } from './index-files.ts';

interface PagefindData {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface PagefindAnswer {
  readonly results: readonly {
    readonly id: string;
    readonly score: number;
    readonly data: () => Promise<PagefindData>;
  }[];
}
interface PagefindInstance {
  readonly search: (query: string | null, options: object) => Promise<PagefindAnswer>;
  readonly options: (options: object) => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}
/** The module `pagefind.js`, as far as it is used. */
export interface PagefindModule {
  readonly createInstance: (options: object) => PagefindInstance;
}

/** Where the index lies and how long one may wait for it. */
export interface IndexPlace {
  /** Address of the folder of the index, with a slash at its end: `/pagefind/`, or a full address in Node. */
  readonly bundle: string;
  /** Milliseconds after which a file that has not arrived is given up; 15,000 by default. */
  readonly patience?: number;
  /** Loads `pagefind.js`; only Node, which cannot import over HTTP, brings its own. */
  readonly loadModule?: (address: string) => Promise<PagefindModule>;
}

/** How the index is asked. Filters are no part of it: they choose among what was found. */
export interface IndexQuestion {
  /** Words as a reader writes them. */
  readonly words: string;
  /** The words must stand in this order, side by side. */
  readonly phrase?: boolean;
  /** Only words with the very marks that were typed. */
  readonly exactMarks?: boolean;
}

/** The opened index. Every method rejects with `SearchUnavailable` when a part does not arrive or is broken. */
export interface OpenIndex {
  readonly lexicon: Lexicon;
  /** Ids of all records that hold the words, best first; the same question always has the same answer. */
  readonly ask: (question: IndexQuestion) => Promise<readonly string[]>;
  /** What the filters know of every record, by id. */
  readonly traits: ReadonlyMap<string, Traits>;
  /** Ids of all records, the newest first. */
  readonly newest: () => Promise<readonly string[]>;
  /** A record that an answer named. */
  readonly record: (id: string) => Promise<LoadedRecord>;
  readonly figures: (slug: string) => Promise<readonly KnownFigure[]>;
}

const outdated = (): SearchUnavailable => new SearchUnavailable('version', 'Trang và chỉ mục tìm kiếm khác phiên bản.');

/** Rejects when `work` has not ended in time: a module or a computation that hangs must not leave a spinner behind. */
const within = async <Value>(work: Promise<Value>, patience: number): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchUnavailable('load', 'Quá lâu không thấy trả lời.')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw cause instanceof SearchUnavailable
      ? cause
      : new SearchUnavailable('load', cause instanceof Error ? cause.message : String(cause), { cause });
  } finally {
    clearTimeout(timer);
  }
};

/** A fragment as a record: everything decoded, so that no character of the index leaves this file. */
const recordOf = (
  { raw_url: path = '', content, meta }: PagefindData,
  plans: ReadonlyMap<string, string>,
): LoadedRecord => {
  const text = decodeFromIndex(content);
  const heading = text.includes(headingMark);
  const parts = text.split(heading ? headingMark : partMark).map((part) => part.trim());
  const places = meta['cho']?.split(' ');
  const count = places?.length ?? 1;
  return {
    path,
    title: decodeFromIndex(meta['title'] ?? ''),
    context: decodeFromIndex(meta['context'] ?? '') || (plans.get(path.replace(/#.*$/, '')) ?? ''),
    passages: parts.slice(0, count).map((passage, place) => ({ place: places?.[place] ?? '', text: passage })),
    beside: parts.slice(count).join(' '),
    misprints: JSON.parse(decodeFromIndex(meta['in'] ?? '[]')) as readonly ReadMisprint[],
    heading,
  };
};

/** Scores of Pagefind that are this near are one score: it adds them up in another order each time. */
const noise = 1e-6;

/** Ids, best first; ties in the order of their ids, which come from what the records hold. */
const inOrder = (results: PagefindAnswer['results']): string[] => {
  const ids: string[] = [];
  let tied: string[] = [];
  let last = Infinity;
  for (const { id, score } of results.toSorted((one, other) => other.score - one.score)) {
    if (last - score > noise * last) {
      ids.push(...tied.sort());
      tied = [];
    }
    tied.push(id);
    last = score;
  }
  return [...ids, ...tied.sort()];
};

/** Engine modules are asked for under another address after a failure: some browsers remember a failed import. */
let attempts = 0;

/** Opens the index below `bundle`: checks its version, loads what every query needs. */
export const openIndex = async ({ bundle, patience = 15_000, loadModule }: IndexPlace): Promise<OpenIndex> => {
  const files = watchFiles(bundle, patience);
  // Requests of an engine that was given up may still fail; they are none of ours.
  const begun = performance.now();
  const load =
    loadModule ??
    ((address: string): Promise<PagefindModule> => import(/* @vite-ignore */ address) as Promise<PagefindModule>);
  const moduleAddress = `${bundle}pagefind.js${attempts === 0 ? '' : `?lan=${attempts}`}`;
  attempts += 1;
  const modulePromise = within(load(moduleAddress), patience);
  // Awaited below; until then a failure of another file may come first.
  modulePromise.catch(() => undefined);
  const manifest = (await files.json(manifestFile, true)) as Partial<Manifest> | null;
  if (manifest?.format !== indexFormat || !manifest.version || !manifest.index) throw outdated();
  // Pagefind leaves rejections of its own start unhandled, so nothing of it starts before its files are here.
  const [module, lexicon, entry] = await Promise.all([
    modulePromise,
    files.json(lexiconFile(manifest.version)) as Promise<Lexicon>,
    files.json(`pagefind-entry.json?v=${manifest.version}`),
    files.keep(`pagefind.${manifest.index}.pf_meta`),
    files.keep('wasm.unknown.pagefind'),
  ]);
  if (!JSON.stringify(entry).includes(`"${manifest.index}"`) || lexicon.version !== manifest.version) throw outdated();
  attempts = 0;
  const engine = module.createInstance({
    basePath: bundle,
    baseUrl: '/',
    noWorker: true,
    ranking: { metaWeights: { title: 2, context: 0.3, cho: 0, in: 0 } },
  });
  const failing = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const before = files.failures(begun);
    const value = await within(work(), patience);
    // Pagefind answers “nothing” when a part of its index does not load; a reader must not take that for an answer.
    if (files.failures(begun) > before) throw new SearchUnavailable('load', 'Thiếu một phần chỉ mục.');
    return value;
  };
  const filters = await failing(() => engine.filters());
  const plans = new Map(lexicon.documents.map(({ path, title }) => [path, title]));
  const found = new Map<string, () => Promise<PagefindData>>();
  const loaded = new Map<string, Promise<LoadedRecord>>();
  const search = async (query: string | null, options: object): Promise<PagefindAnswer['results']> => {
    const { results } = await failing(() => engine.search(query, options));
    for (const { id, data } of results) found.set(id, data);
    return results;
  };
  const traits = new Map<string, Record<string, string[]>>();
  for (const [name, values] of Object.entries(filters))
    for (const value of Object.keys(values))
      for (const { id } of await search(null, { filters: { [name]: value } })) {
        const known = traits.get(id) ?? {};
        traits.set(id, known);
        (known[name] ??= []).push(value);
      }
  let exact = false;
  let turn: Promise<unknown> = Promise.resolve();
  const ask = async ({ words, phrase = false, exactMarks = false }: IndexQuestion): Promise<readonly string[]> => {
    if (exact !== exactMarks) {
      await engine.options({ exactDiacritics: exactMarks });
      exact = exactMarks;
    }
    const query = encodeForIndex(words);
    return inOrder(await search(phrase ? `"${query}"` : query, {}));
  };
  let newest: Promise<readonly string[]> | undefined;
  return {
    lexicon,
    traits,
    // One after the other: the choice between exact and folded marks is a state of the engine.
    ask: (question) => {
      const mine = turn.then(() => ask(question));
      turn = mine.catch(() => undefined);
      return mine;
    },
    newest: () => {
      newest ??= search(null, { sort: { date: 'desc' } }).then((results) => results.map(({ id }) => id));
      return newest;
    },
    record: (id) => {
      const known = loaded.get(id);
      if (known) return known;
      const data = found.get(id);
      if (!data) throw new Error(`${id}: chưa tìm thấy mục này.`);
      const record = failing(data).then((found) => recordOf(found, plans));
      loaded.set(id, record);
      record.catch(() => loaded.delete(id));
      return record;
    },
    figures: async (slug) => (await files.json(figuresFile(lexicon.version, slug))) as readonly KnownFigure[],
  };
};
