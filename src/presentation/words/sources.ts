/** Where something was seen, as content names it, taken apart for the reader. */
export interface Source {
  /** As written in content. */
  readonly written: string;
  /** Full address of the page; absent where content holds a shortened one or none. Content leaves out the scheme. */
  readonly address?: string;
  /** What it goes by: the host of an address, else the words as written. */
  readonly name: string;
  /** What follows the name. */
  readonly rest: string;
  /** What is missing for a link. */
  readonly lacks?: 'path' | 'page';
}

/** A source by its host, with its address where it is whole. A shortened address is never completed. */
export const sourceOf = (written: string): Source => {
  const [, host, path = '', rest = ''] = /^((?:[a-z\d-]+\.)+[a-z]{2,})(\/\S*)?(.*)$/u.exec(written) ?? [];
  if (host === undefined) return { written, name: written, rest: '' };
  const isShortened = written.includes('…') || /^ [\da-z]+$/u.test(rest);
  if (isShortened) return { written, name: host, rest: `${path}${rest}`, lacks: 'path' };
  if (path === '') return { written, name: host, rest, lacks: 'page' };
  return { written, address: `https://${host}${path}`, name: host, rest };
};

/** The sources of a page, each once, in the order in which they are named there: the first is number 1. */
export const numberedSources = (...named: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(named.flatMap((written) => written ?? [])),
];
