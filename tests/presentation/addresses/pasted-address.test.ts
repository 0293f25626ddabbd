import { describe, expect, test } from 'vitest';
import {
  emptyState,
  readState,
  writeState,
  type ComparisonState,
} from '../../../src/presentation/comparison/comparison-state.ts';
import { ownQuery, pageAddress } from '../../../src/presentation/addresses/page-address.ts';
import { asFragment, mendedPath, nearNames, placesAround } from '../../../src/presentation/addresses/pasted-address.ts';
import { asValue, decoded, readQuery } from '../../../src/presentation/addresses/pasted-value.ts';
import { readSearch, writeSearch, type SearchState } from '../../../src/search/query/search-address.ts';

describe('a value as this site writes it', () => {
  test.for([
    { written: 'kinh-te-so', name: 'kinh-te-so', why: 'as it is' },
    { written: 'kinh-te-so.', name: 'kinh-te-so', why: 'the stop of a sentence' },
    { written: '(kinh-te-so)', name: 'kinh-te-so', why: 'brackets around' },
    { written: 'kinh-te-so”', name: 'kinh-te-so', why: 'a quotation mark' },
    { written: 'Kinh-Te-So', name: 'kinh-te-so', why: 'capitals' },
    { written: 'Kinh tế số.', name: 'kinh tế số', why: 'a name in words is no value and is not guessed' },
    { written: 'kinh\u00adte', name: 'kinhte', why: 'a soft hyphen is nothing' },
    { written: '\u200bkinh-te-so\u200b', name: 'kinh-te-so', why: 'zero-width spaces' },
    { written: 'kinh-te-so%29', name: 'kinh-te-so', why: 'a bracket in percent writing' },
    { written: '%E0%A4%A', name: 'e0%a4%a', why: 'a broken percent sequence' },
    { written: '...', name: '', why: 'signs only' },
  ])('«$written» ($why)', ({ written, name }) => expect(asValue(written)).toBe(name));
});

describe('a fragment as this site writes its ids', () => {
  test.for([
    { written: 'i-1-d3', id: 'i-1-d3', why: 'as it is' },
    { written: 'i-1-d3.', id: 'i-1-d3', why: 'a stop' },
    { written: 'i-1-d3)', id: 'i-1-d3', why: 'a bracket' },
    { written: 'i-1-d3,', id: 'i-1-d3', why: 'a comma' },
    { written: 'I-1-D3', id: 'i-1-d3', why: 'capitals' },
    { written: 'i-1-d3%20', id: 'i-1-d3', why: 'a space' },
    { written: '#i-1-d3', id: 'i-1-d3', why: 'the sign twice' },
    { written: 'i–1–d3', id: 'i-1-d3', why: 'dashes that an editor made' },
    { written: 'a-2022—b-2025', id: 'a-2022--b-2025', why: 'two hyphens that an editor joined' },
    { written: 'i-1-d3 (mục I)', id: 'i-1-d3', why: 'words after it' },
    { written: 'i-1-', id: 'i-1', why: 'cut at a hyphen' },
    { written: '…', id: '', why: 'signs only' },
  ])('«$written» ($why)', ({ written, id }) => expect(asFragment(written)).toBe(id));
  test.for([
    { id: 'ii-2-1-d9', around: ['ii-2-1', 'ii-2', 'ii'], why: 'a provision lies in others' },
    { id: 'ii-2--3', around: ['ii-2', 'ii'], why: 'a number that is printed twice' },
    { id: 'p9', around: [], why: 'a paragraph of the text itself' },
    { id: 'ct-ho-so-2024', around: ['ct-ho-so'], why: 'another year of the figure' },
    { id: 'ct-ho-so-commune-2024', around: ['ct-ho-so-commune', 'ct-ho-so'], why: 'another year, another tier' },
    { id: 'ct-ho-so', around: [], why: 'never another indicator' },
    { id: 'a-12-nq-2022--ho-so-2024', around: ['a-12-nq-2022--ho-so'], why: 'a reported figure' },
  ])('around «$id»: $around ($why)', ({ id, around }) => expect(placesAround(id)).toEqual(around));
});

describe('a path as this site writes it', () => {
  test.for([
    { written: '/ke-hoach/x-2022/)', path: '/ke-hoach/x-2022/', why: 'a bracket as a part of its own' },
    { written: '/ke-hoach/x-2022)', path: '/ke-hoach/x-2022/', why: 'a bracket for the slash' },
    { written: '/ke-hoach/x-2022/,', path: '/ke-hoach/x-2022/', why: 'a comma' },
    { written: '/ke-hoach/x-2022/%22', path: '/ke-hoach/x-2022/', why: 'a quotation mark' },
    { written: '/KE-HOACH/X-2022/', path: '/ke-hoach/x-2022/', why: 'capitals' },
    { written: '/ke-hoach//x-2022', path: '/ke-hoach/x-2022/', why: 'slashes too many and too few' },
    { written: '/tinh/V%C4%A9nh%20Ph%C3%BAc/', path: '/tinh/vinh-phuc/', why: 'the name itself' },
    { written: '/ke-hoach/x-2022/index.html', path: '/ke-hoach/x-2022/', why: 'the file behind the page' },
    { written: '/du-lieu/targets.csv).', path: '/du-lieu/targets.csv', why: 'a file' },
    { written: '/)', path: '/', why: 'the first page' },
  ])('$written ($why)', ({ written, path }) => {
    expect(mendedPath(written, '/')).toEqual({ path, fragment: '' });
    expect(mendedPath(`/ke-hoach-so${written}`, '/ke-hoach-so/')).toEqual({
      path: `/ke-hoach-so${path}`,
      fragment: '',
    });
  });
  test('the sign of the fragment in percent writing', () => {
    expect(mendedPath('/ke-hoach/x-2022/%23i-1.', '/')).toEqual({ path: '/ke-hoach/x-2022/', fragment: 'i-1' });
  });
  const known = ['vinh-long', 'vinh-phuc', 'hau-giang', 'ha-nam'];
  test.for([
    { name: 'hau-gi', meant: 'hau-giang', near: ['hau-giang'], why: 'cut short, one page only' },
    { name: 'vinh', meant: undefined, near: ['vinh-long', 'vinh-phuc'], why: 'cut short, two pages' },
    { name: 'vinh-phucs', meant: undefined, near: ['vinh-phuc', 'vinh-long'], why: 'a slip: the most alike first' },
    { name: 'hau', meant: undefined, near: [], why: 'too short to mean anything' },
    {
      name: 'vinh-phuc-2',
      meant: undefined,
      near: ['vinh-phuc', 'vinh-long'],
      why: 'another thing: never without a word',
    },
  ])('«$name» ($why)', ({ name, meant, near }) => expect(nearNames(name, known)).toEqual({ meant, near }));
});

describe('what stands in a query string', () => {
  const known = {
    provinces: new Set(['vinh-phuc', 'kien-giang']),
    years: new Set(['2025', 'khong-han']),
    topics: new Set(['kinh-te-so']),
    levels: new Set(['province']),
    evidence: new Set(['reported']),
    indicators: new Set(['ho-so-truc-tuyen']),
  };
  test.for<{ query: string; state: Partial<ComparisonState>; ignored: string[]; why: string }>([
    { query: '?nhom=kinh-te-so.', state: { topics: ['kinh-te-so'] }, ignored: [], why: 'a stop' },
    { query: '?nhom=kinh-te-so)', state: { topics: ['kinh-te-so'] }, ignored: [], why: 'a bracket' },
    { query: '?tinh=vinh-phuc,', state: { provinces: ['vinh-phuc'] }, ignored: [], why: 'a comma' },
    { query: '?TINH=Vinh-Phuc', state: { provinces: ['vinh-phuc'] }, ignored: [], why: 'capitals' },
    {
      query: '?tinh=vinh-phuc&amp;nam=2025',
      state: { provinces: ['vinh-phuc'], years: ['2025'] },
      ignored: [],
      why: 'copied out of the source of a page',
    },
    {
      query: '?tinh=vinh-phuc,vinh-phuc.,Vinh-Phuc',
      state: { provinces: ['vinh-phuc'] },
      ignored: [],
      why: 'thrice the same',
    },
    { query: '?loc=khac-nhau.', state: { onlyDifferent: true }, ignored: [], why: 'a flag' },
    { query: '?nam=khong-han;', state: { years: ['khong-han'] }, ignored: [], why: 'a semicolon' },
    { query: '?nhom=kinh-te', state: {}, ignored: ['kinh-te'], why: 'cut: told, never guessed' },
    { query: '?tinh=مرحبا', state: {}, ignored: ['مرحبا'], why: 'letters of another script are told' },
    { query: '?tinh=.,)', state: {}, ignored: [], why: 'signs alone are no value' },
    { query: '?fbclid=1&utm_source=x', state: {}, ignored: [], why: 'not ours' },
  ])('$query ($why)', ({ query, state, ignored }) => {
    expect(readState(readQuery(query), known)).toEqual({ state: { ...emptyState, ...state }, ignored });
  });
  test('a search as well', () => {
    const facets = {
      tinh: new Set(['vinh-phuc']),
      nam: new Set(['2025']),
      nhom: known.topics,
      loai: new Set(['doan']),
    };
    const { state, ignored } = readSearch(readQuery('?q=hồ sơ)&tinh=Vinh-Phuc.&sap-xep=moi-nhat)&amp;loai=doan,'), {
      ...facets,
      'bang-chung': known.evidence,
    });
    expect(ignored).toEqual([]);
    // The words are the reader's own: nothing of them is mended.
    expect(state).toMatchObject({ text: 'hồ sơ)', sort: 'moi-nhat', filters: { tinh: ['vinh-phuc'], loai: ['doan'] } });
  });
});

describe('addresses are built from known parts', () => {
  const place = { origin: 'https://vi-du.vn', pathname: '/so-sanh/' };
  test.for([
    { search: '', own: '', why: 'nothing' },
    { search: '?', own: '', why: 'an empty question' },
    { search: '?fbclid=IwAR0', own: '', why: 'Facebook' },
    { search: '?utm_source=zalo&utm_medium=social', own: '', why: 'campaigns' },
    { search: '?gclid=1&zarsrc=30&_ga=2&ref=x&si=y', own: '', why: 'others' },
    { search: '?tinh=a,b&fbclid=1', own: '?tinh=a,b', why: 'after ours' },
    { search: '?fbclid=1&tinh=a%2Cb&utm_x=2&nam=2025', own: '?tinh=a%2Cb&nam=2025', why: 'around ours, as written' },
    { search: '?q=utm_source%3D1', own: '?q=utm_source%3D1', why: 'a word that is looked for' },
    { search: '?%75tm_source=1', own: '', why: 'in percent writing' },
    { search: '?FBCLID=1', own: '', why: 'in capitals' },
    { search: '?tinh=a&amp;fbclid=1', own: '?tinh=a', why: 'copied out of the source of a page' },
  ])('«$search» → «$own» ($why)', ({ search, own }) => {
    expect(ownQuery(search)).toBe(own);
    expect(pageAddress({ ...place, search })).toBe(`https://vi-du.vn/so-sanh/${own}`);
    expect(pageAddress({ ...place, search }, { query: '', fragment: 'i-1' })).toBe('https://vi-du.vn/so-sanh/#i-1');
  });
  test('every parameter that the pages write is known', () => {
    const list = ['a'];
    const comparison = writeState({
      provinces: list,
      years: list,
      topics: list,
      levels: list,
      evidence: list,
      indicators: list,
      onlyDifferent: true,
      onlyComparable: true,
      withUnstated: true,
      from: 80,
      to: 100,
      relations: ['bang'],
      view: 'bieu-do',
      order: 'ten',
    });
    const filters: SearchState['filters'] = { tinh: list, nam: list, nhom: list, loai: list, 'bang-chung': list };
    const search = writeSearch({ text: 'a', filters, sort: 'moi-nhat', exact: true });
    expect(ownQuery(comparison)).toBe(comparison);
    expect(ownQuery(search)).toBe(search);
  });
});

test('a broken percent sequence is read as it stands', () => {
  expect(decoded('%E0%A4%A')).toBe('%E0%A4%A');
});
