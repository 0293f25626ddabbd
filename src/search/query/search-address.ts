import { basesInAddress, basesListed } from '../../presentation/comparison/basis-address.ts';
import { asValue, listedValues } from '../../presentation/addresses/pasted-value.ts';
import type { SearchFilters, SearchQuestion } from './search-answer.ts';

/** A filter's name in the address. */
export type FilterName = keyof SearchFilters;

/** What the address of `/tim-kiem/` holds. */
export type SearchState = Pick<SearchQuestion, 'text' | 'filters' | 'sort' | 'exact'>;

/** The filters in the order in which the address names them. */
export const filterNames = ['tinh', 'nam', 'nhom', 'loai', 'bang-chung'] as const satisfies readonly FilterName[];

/** No filter: everything. */
export const noFilters: SearchFilters = { tinh: [], nam: [], nhom: [], loai: [], 'bang-chung': [] };

/** Characters of a query that are searched; nobody means more, and a pasted page would only stall the reader's phone. */
export const longestText = 300;

/** A query as it is searched and kept: composed, without needless space, cut at `longestText` characters. */
export const searchedText = (typed: string): string => {
  const text = typed.toWellFormed().normalize('NFC').trim();
  return text.length <= longestText ? text : [...text.slice(0, longestText * 2)].slice(0, longestText).join('').trim();
};

/**
 * The question that an address asks. Values are read through what pasting did to them (`vinh-phuc,`); those that the page does
 * not know all the same are left out and told, never guessed.
 */
export const readSearch = (
  query: URLSearchParams,
  known: Readonly<Record<FilterName, ReadonlySet<string>>>,
): { state: SearchState; ignored: string[] } => {
  const ignored: string[] = [];
  const list = (name: FilterName, allowed = known[name]): string[] => {
    const { values, unknown } = listedValues(query, name, allowed);
    ignored.push(...unknown);
    return values;
  };
  return {
    state: {
      text: searchedText(query.get('q') ?? ''),
      filters: {
        tinh: list('tinh'),
        nam: list('nam'),
        nhom: list('nhom'),
        loai: list('loai'),
        'bang-chung': basesListed((allowed) => list('bang-chung', allowed), known['bang-chung']),
      },
      sort: asValue(query.get('sap-xep') ?? '') === 'moi-nhat' ? 'moi-nhat' : 'lien-quan',
      exact: asValue(query.get('dung-chu') ?? '') === 'co',
    },
    ignored,
  };
};

const listOf = (name: FilterName, filters: SearchFilters): readonly string[] =>
  name === 'bang-chung' ? basesInAddress(filters[name]) : filters[name];

/** The query string of a question, `''` for none; commas stay readable. */
export const writeSearch = ({ text, filters, sort, exact }: SearchState): string => {
  const parts = [
    ...(text === '' ? [] : [new URLSearchParams({ q: text }).toString()]),
    ...filterNames.flatMap((name) =>
      filters[name].length === 0 ? [] : [`${name}=${listOf(name, filters).map(encodeURIComponent).join(',')}`],
    ),
    ...(sort === 'moi-nhat' ? ['sap-xep=moi-nhat'] : []),
    ...(exact ? ['dung-chu=co'] : []),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
};
