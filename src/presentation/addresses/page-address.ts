import { asValue } from './pasted-value.ts';

/**
 * The parameters that the pages of this site read. All others in an address are somebody else's (`fbclid`, `utm_source`) and
 * go no further.
 */
const ownParameters: ReadonlySet<string> = new Set([
  ...['tinh', 'nam', 'nhom', 'chi-so', 'cap', 'bang-chung', 'loc', 'tu', 'den', 'so-voi-moc', 'dang', 'xep'],
  ...['q', 'loai', 'sap-xep', 'dung-chu'],
]);

/** The part of a query string that is this site's own, as it was written; empty, or with its question mark. */
export const ownQuery = (search: string): string => {
  const own = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => ownParameters.has(asValue(part.replace(/^(?:amp;)+|=.*$/gis, ''))));
  return own.length === 0 ? '' : `?${own.join('&')}`;
};

/** Where a page stands, as the browser says it. */
export type PagePlace = Pick<Location, 'origin' | 'pathname' | 'search'>;

/**
 * The address of a page as it is handed on (copied, cited, printed, embedded), built from its known parts alone. `query` is the
 * one that the page itself writes for what it shows; without it the page's own part of the address as it stands.
 */
export const pageAddress = (
  { origin, pathname, search }: PagePlace,
  { query = ownQuery(search), fragment = '' }: { query?: string; fragment?: string } = {},
): string => `${origin}${pathname}${query}${fragment === '' ? '' : `#${fragment}`}`;
