import { describe, expect, test } from 'vitest';
import { provinceNames } from '../../src/presentation/provinces/province-view.ts';
import { figuresBySlug, lexiconOf } from '../../src/search/index/lexicon-of.ts';
import { placeAnswer } from '../../src/search/query/place-answer.ts';
import { catalogue } from '../domain/comparison/real-targets.ts';

const names = provinceNames(catalogue.provinces);
const answerOf = (slug: string): string => {
  const name = names.find((other) => other.slug === slug);
  if (!name) throw new Error(`no name ${slug}`);
  return placeAnswer(name, catalogue);
};

describe('a name of a province finds what its predecessors promised', () => {
  test.for([
    {
      slug: 'can-tho',
      first: 'Từ 01/7/2025 gồm Cần Thơ, Hậu Giang, Sóc Trăng; Hậu Giang cũ: 1 kế hoạch, 19 con số; Sóc Trăng cũ: ',
      why: 'two former units, a plan and reports',
    },
    {
      slug: 'an-giang',
      first: 'Từ 01/7/2025 gồm An Giang, Kiên Giang; Kiên Giang cũ: 1 kế hoạch, ',
      why: 'one former unit',
    },
    { slug: 'lang-son', first: 'Trước 01/7/2025: ', why: 'a unit that merged with none' },
    { slug: 'kien-giang', first: 'Từ 01/7/2025 thuộc An Giang; 1 kế hoạch, ', why: 'a unit that is no more' },
    { slug: 'ha-noi', first: 'Chưa có con số nào ở đây', why: 'nothing at all' },
    {
      slug: 'hung-yen',
      first: 'Từ 01/7/2025 gồm Hưng Yên, Thái Bình; chưa có con số nào ở đây',
      why: 'nothing of any',
    },
  ])('$slug: $why', ({ slug, first }) => expect(answerOf(slug).slice(0, first.length)).toBe(first));

  test('nothing is inherited, and that is said', () =>
    expect(answerOf('can-tho')).toMatch(/; đơn vị nay không thừa kế; của đơn vị nay chưa có con số nào ở đây$/));

  test('no name says that nothing is here before it says what is', () => {
    for (const { slug } of names) {
      const said = answerOf(slug).toLowerCase();
      const nothing = said.indexOf('chưa có con số nào');
      expect(nothing < 0 || !/\d+ (?:con số|kế hoạch)/.test(said.slice(nothing)), `${slug}: ${said}`).toBe(true);
    }
  });

  test('figures of former units are called by their own names', () => {
    const figures = figuresBySlug(catalogue);
    expect(figures.get('hau-giang')?.every(({ provinceName }) => provinceName === 'Hậu Giang')).toBe(true);
    const inCanTho = figures.get('can-tho') ?? [];
    expect(new Set(inCanTho.map(({ provinceName }) => provinceName))).toEqual(
      new Set(['Hậu Giang cũ (nay thuộc Cần Thơ, không thừa kế)', 'Sóc Trăng cũ (nay thuộc Cần Thơ, không thừa kế)']),
    );
    expect(inCanTho).toHaveLength((figures.get('hau-giang')?.length ?? 0) + (figures.get('soc-trang')?.length ?? 0));
  });

  test('a unit’s own figures come before those of others', () => {
    const [first] = figuresBySlug(catalogue).get('phu-tho') ?? [];
    expect(first?.province).toBe('phu-tho-2025');
  });

  test('an indicator counts units by era, figures and words apart', () => {
    const { indicators } = lexiconOf(catalogue, [], '');
    expect(indicators.find(({ id }) => id === 'kinh-te-so-grdp')?.text).toMatch(
      /^\d+ con số của \d+ đơn vị: \d+ cũ, \d+ nay(?:; \d+ đơn vị (?:cũ|nay) nêu mà không có con số)?$/,
    );
  });
});
