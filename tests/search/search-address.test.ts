import { describe, expect, test } from 'vitest';
import { bases } from '../../src/domain/basis.ts';
import {
  longestText,
  noFilters,
  readSearch,
  searchedText,
  writeSearch,
  type SearchState,
} from '../../src/search/query/search-address.ts';

const known = {
  tinh: new Set(['vinh-phuc', 'kien-giang']),
  nam: new Set(['2022', '2025']),
  nhom: new Set(['chinh-quyen-so']),
  loai: new Set(['doan', 'chi-tieu']),
  'bang-chung': new Set<string>(bases),
};
const nothing: SearchState = { text: '', filters: noFilters, sort: 'lien-quan', exact: false };
const read = (query: string) => readSearch(new URLSearchParams(query), known);

describe('an address and the question it asks are one', () => {
  test.for([
    { why: 'nothing asked', state: nothing, address: '' },
    { why: 'words', state: { ...nothing, text: 'hồ sơ' }, address: '?q=h%E1%BB%93+s%C6%A1' },
    { why: 'signs that mean something in addresses', state: { ...nothing, text: 'a&b=c+d#e%' }, address: undefined },
    {
      why: 'everything',
      state: {
        text: '80%',
        filters: {
          tinh: ['vinh-phuc', 'kien-giang'],
          nam: ['2022', '2025'],
          nhom: ['chinh-quyen-so'],
          loai: ['doan'],
          'bang-chung': ['document', 'summary', 'press'],
        },
        sort: 'moi-nhat',
        exact: true,
      } satisfies SearchState,
      address:
        '?q=80%25&tinh=vinh-phuc,kien-giang&nam=2022,2025&nhom=chinh-quyen-so&loai=doan&bang-chung=verbatim&sap-xep=moi-nhat&dung-chu=co',
    },
  ])('$why', ({ state, address }) => {
    if (address !== undefined) expect(writeSearch(state)).toBe(address);
    expect(read(writeSearch(state))).toEqual({ state, ignored: [] });
  });
});

describe('whose words', () => {
  test.for<{ why: string; query: string; chosen: string[]; ignored?: string[]; written?: string }>([
    {
      why: 'an old link: everything with words',
      query: '?bang-chung=verbatim',
      chosen: ['document', 'summary', 'press'],
    },
    { why: 'an old link: figures without words', query: '?bang-chung=reported', chosen: ['reported'] },
    { why: 'a newspaper’s', query: '?bang-chung=press', chosen: ['press'] },
    {
      why: 'the three by name',
      query: '?bang-chung=press,document,summary',
      chosen: ['document', 'summary', 'press'],
      written: '?bang-chung=verbatim',
    },
    { why: 'no basis', query: '?bang-chung=bao', chosen: [], ignored: ['bao'], written: '' },
  ])('$why', ({ query, chosen, ignored = [], written = query }) => {
    const answer = read(query);
    expect(answer).toEqual({ state: { ...nothing, filters: { ...noFilters, 'bang-chung': chosen } }, ignored });
    expect(writeSearch(answer.state)).toBe(written);
  });
});

test('what the page does not know is left out and told', () => {
  const { state, ignored } = read('?tinh=vinh-phuc,sao-hoa,vinh-phuc&nam=2022&nam=1900&sap-xep=cu-nhat');
  expect(state).toEqual({ ...nothing, filters: { ...noFilters, tinh: ['vinh-phuc'], nam: ['2022'] } });
  expect(ignored).toEqual(['sao-hoa', '1900']);
});

describe('what is typed becomes what is searched', () => {
  test.for([
    { why: 'spaces around', typed: '  hồ sơ ', searched: 'hồ sơ' },
    { why: 'decomposed letters', typed: 'hồ sơ'.normalize('NFD'), searched: 'hồ sơ' },
    { why: 'more than anybody means', typed: 'z'.repeat(2000), searched: 'z'.repeat(longestText) },
    { why: 'a pair of code units at the cut', typed: '📄'.repeat(400), searched: '📄'.repeat(longestText) },
    { why: 'half a character', typed: 'a\ud83d', searched: 'a\ufffd' },
  ])('$why', ({ typed, searched }) => expect(searchedText(typed)).toBe(searched));
});
