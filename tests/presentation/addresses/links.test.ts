import { describe, expect, test } from 'vitest';
import { href } from '../../../src/presentation/addresses/list-paths.ts';
import { paths, targetPath } from '../../../src/presentation/addresses/links.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

test.for([
  { path: paths.home, address: '/' },
  { path: paths.plans, address: '/ke-hoach/' },
  { path: paths.plan('vinh-long-2022'), address: '/ke-hoach/vinh-long-2022/' },
  { path: paths.provision('vinh-long-2022', 'p4'), address: '/ke-hoach/vinh-long-2022/#p4' },
  { path: paths.comparison, address: '/so-sanh/' },
  { path: paths.indicators, address: '/chi-tieu/' },
  { path: paths.indicator('ho-so-truc-tuyen'), address: '/chi-tieu/ho-so-truc-tuyen/' },
  { path: paths.provinces, address: '/tinh/' },
  { path: paths.province('vinh-long'), address: '/tinh/vinh-long/' },
  { path: paths.documents, address: '/van-ban/' },
  { path: paths.document('749-qd-ttg-2020'), address: '/van-ban/749-qd-ttg-2020/' },
  { path: paths.search, address: '/tim-kiem/' },
  { path: paths.data, address: '/du-lieu/' },
  { path: paths.dataFile('targets.csv'), address: '/du-lieu/targets.csv' },
  { path: paths.method, address: '/phuong-phap/' },
])('the contract gives $address', ({ path, address }) => expect(path).toBe(address));

test.for([
  { why: 'at the root', base: '/', path: '/so-sanh/', address: '/so-sanh/' },
  { why: 'under a folder', base: '/ke-hoach-so/', path: '/so-sanh/', address: '/ke-hoach-so/so-sanh/' },
  { why: 'under a folder without its last stroke', base: '/ke-hoach-so', path: '/', address: '/ke-hoach-so/' },
  { why: 'without a base', base: '', path: '/tinh/', address: '/tinh/' },
])('href $why', ({ base, path, address }) => expect(href(path, base)).toBe(address));

describe('a figure', () => {
  const figure = { plan: 'vinh-long-2022', key: 'kinh-te-so-grdp-2025', indicator: 'kinh-te-so-grdp' };
  test('whose words stand here leads to the mark on them', () =>
    expect(targetPath({ ...figure, evidence: 'verbatim' })).toBe('/ke-hoach/vinh-long-2022/#ct-kinh-te-so-grdp-2025'));
  test('that is only reported leads to its row on the indicator’s page', () =>
    expect(targetPath({ ...figure, evidence: 'reported' })).toBe(
      '/chi-tieu/kinh-te-so-grdp/#vinh-long-2022--kinh-te-so-grdp-2025',
    ));
  test('of the content has an address of its own, lower case, no marks', () => {
    const addresses = catalogue.targets.map(targetPath);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^\/[a-z0-9/-]+\/#[a-z0-9-]+$/.test(address))).toEqual([]);
  });
});
