import { SearchUnavailable } from '../query/search-answer.ts';

/** The files below one bundle: those that failed are counted, since Pagefind says nothing of them. */
export interface IndexFiles {
  /** How many requests that began at `since` or later (`performance.now()`) have failed. */
  readonly failures: (since: number) => number;
  /** Loads a file now, checked, and keeps it for Pagefind, which will ask for it by itself. */
  readonly keep: (name: string) => Promise<ArrayBuffer>;
  /** The same for a JSON file, parsed; `fresh` asks the server whether it is still the same. */
  readonly json: (name: string, fresh?: boolean) => Promise<unknown>;
}

interface Watched extends IndexFiles {
  readonly load: (address: string) => Promise<ArrayBuffer>;
}

const signature = 'pagefind_dcd';

/**
 * The bytes of a file of Pagefind, unpacked. A server may have unpacked it already. Throws where the file is cut short, or is
 * something else such as a page that says “not found”.
 */
const unpacked = async (bytes: ArrayBuffer): Promise<ArrayBuffer> => {
  const packed = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const plain =
    packed[0] === 0x1f && packed[1] === 0x8b
      ? await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      : bytes;
  const start = new TextDecoder().decode(plain.slice(0, signature.length));
  if (start !== signature) throw new Error('không phải tệp của chỉ mục');
  return plain;
};

const watched = new Map<string, Watched>();
let installed = false;

/** Requests of Pagefind go through `load` of their bundle; all others pass untouched. */
const install = (): void => {
  if (installed) return;
  installed = true;
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    for (const [bundle, files] of watched)
      if (address.startsWith(bundle) && init === undefined) return new Response(await files.load(address));
    return ask(input, init);
  };
};

/**
 * Watches the files below `bundle` (an address that ends in a slash, as Pagefind is told it). Each must arrive, whole, within
 * `patience` milliseconds, or its request fails.
 */
export const watchFiles = (bundle: string, patience: number): IndexFiles => {
  const known = watched.get(bundle);
  if (known) return known;
  install();
  const failed: number[] = [];
  const kept = new Map<string, ArrayBuffer>();
  const receive = async (address: string, cache: RequestCache): Promise<ArrayBuffer> => {
    const begun = performance.now();
    try {
      const signal = AbortSignal.timeout(patience);
      const ask = (): Promise<Response> => fetch(address, { signal, cache });
      // A connection that the server closed while it lay idle is worth a second try; an answer that says no is not.
      const answer = await ask().catch((problem: unknown) => (signal.aborted ? Promise.reject(problem) : ask()));
      if (!answer.ok) throw new Error(`${answer.status}`);
      const bytes = await answer.arrayBuffer();
      return /\.(?:pf_\w+|pagefind)$/.test(new URL(address, 'http://site.invalid').pathname)
        ? await unpacked(bytes)
        : bytes;
    } catch (cause) {
      failed.push(begun);
      throw new SearchUnavailable('load', `${address}: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  };
  const keep = async (name: string, cache: RequestCache = 'default'): Promise<ArrayBuffer> => {
    const bytes = await receive(`${bundle}${name}`, cache);
    kept.set(name.replace(/\?.*$/, ''), bytes);
    return bytes;
  };
  const files: Watched = {
    failures: (since) => failed.filter((begun) => begun >= since).length,
    load: async (address) => {
      const name = address.slice(bundle.length).replace(/\?.*$/, '');
      const bytes = kept.get(name);
      kept.delete(name);
      return bytes ?? receive(address, 'default');
    },
    keep,
    json: async (name, fresh = false) => {
      const bytes = await keep(name, fresh ? 'no-cache' : 'default');
      try {
        return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
      } catch (cause) {
        throw new SearchUnavailable('load', `${name}: không đọc được`, { cause });
      }
    },
  };
  watched.set(bundle, files);
  return files;
};
