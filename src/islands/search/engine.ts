import { decodeFromIndex, encodeForIndex } from '../../presentation/search/encode.ts';
import { excerpt } from '../../presentation/search/excerpt.ts';
import type { SearchAnswer, SearchEngine, SearchHit, SearchQuestion } from '../../presentation/search/search-answer.ts';

interface Found {
  results: { data: () => Promise<{ url: string; content: string; meta: Record<string, string> }> }[];
  filters: Record<string, Record<string, number>>;
}
interface Pagefind {
  createInstance: (options: object) => {
    search: (query: string, options?: object) => Promise<Found>;
    filters: () => Promise<unknown>;
  };
}

let missing = 0;
let watched = false;
const missingPieces = (): number => missing;
const watchPieces = (bundle: string): void => {
  if (watched) return;
  watched = true;
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    const isPiece = new URL(address, location.href).pathname.startsWith(bundle);
    try {
      const answer = await ask(input, init);
      if (isPiece && !answer.ok) missing += 1;
      return answer;
    } catch (problem) {
      if (isPiece) missing += 1;
      throw problem;
    }
  };
};

const kinds: readonly string[] = ['doan', 'chi-tieu', 'tinh', 'chi-so', 'van-ban'] satisfies SearchHit['kind'][];
const isKind = (kind: string): kind is SearchHit['kind'] => kinds.includes(kind);
const kindOf = (path: string): SearchHit['kind'] => {
  if (path.includes('#')) return path.includes('#ct-') || path.includes('--') ? 'chi-tieu' : 'doan';
  const part = path.split('/').at(-3) ?? '';
  return part === 'chi-tieu' ? 'chi-so' : isKind(part) ? part : 'doan';
};

/** TEMPORARY: plain Pagefind behind the interface of the real engine, which replaces this file. */
export const openSearch = ({ bundle, base }: { bundle: string; base: string }): SearchEngine => {
  watchPieces(bundle);
  const engine = import(/* @vite-ignore */ `${bundle}pagefind.js`).then((pagefind: Pagefind) =>
    pagefind.createInstance({ basePath: bundle, baseUrl: base, noWorker: true }),
  );
  engine.catch(() => undefined);
  const none: SearchAnswer['facets'] = { loai: {}, nam: {}, tinh: {}, nhom: {}, 'bang-chung': {} };
  return {
    answer: async ({ text, filters, sort, limit }: SearchQuestion): Promise<SearchAnswer> => {
      const rest = { direct: [], correction: null, relaxed: false } as const;
      if (!/[\p{L}\p{N}]/u.test(text)) return { state: 'too-little', total: 0, hits: [], facets: none, ...rest };
      const pagefind = await engine;
      const before = missingPieces();
      const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
      await pagefind.filters();
      const found = await pagefind.search(encodeForIndex(text.normalize('NFC').slice(0, 300)), {
        filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }])),
        ...(sort === 'moi-nhat' ? { sort: { date: 'desc' } } : {}),
      });
      if (found.results.length === 0 && missingPieces() > before) throw new Error('Thiếu một phần chỉ mục');
      const hits = await Promise.all(
        found.results.slice(0, limit).map(async (result): Promise<SearchHit> => {
          const { url, content, meta } = await result.data();
          return {
            url,
            kind: kindOf(url),
            title: decodeFromIndex(meta['title'] ?? ''),
            context: decodeFromIndex(meta['context'] ?? ''),
            plan: /\/ke-hoach\/([^/]+)\//.exec(url)?.[1] ?? null,
            parts: excerpt(decodeFromIndex(meta['passage'] ?? content), text),
          };
        }),
      );
      return { state: 'asked', total: found.results.length, hits, facets: { ...none, ...found.filters }, ...rest };
    },
  };
};
