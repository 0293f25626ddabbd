import { describe, expect, test } from 'vitest';
import type { Province } from '../../../src/domain/province.ts';
import {
  documentInBrief,
  holdingInWords,
  holdingsInWords,
  provinceNames,
  shownName,
  type HoldingSource,
  type ProvinceName,
} from '../../../src/presentation/provinces/province-view.ts';
import { unitHeading } from '../../../src/presentation/words/unit-names.ts';
import { hostInWords } from '../../../src/presentation/addresses/links.ts';
import { catalogue, provinceOf } from '../../domain/comparison/real-targets.ts';

const names = provinceNames(catalogue.provinces);
const nameOf = (slug: string): ProvinceName => {
  const name = names.find((other) => other.slug === slug);
  if (!name) throw new Error(`no address ${slug}`);
  return name;
};

/** Documents as a catalogue holds them, each with its issuer only. */
const source = (
  plans: readonly (readonly [province: string, text: 'toan-van' | 'trich' | 'tom-tat' | 'bao-chi'])[],
  reported: readonly string[] = [],
): HoldingSource => {
  const [plan] = catalogue.plans;
  const [report] = catalogue.reported;
  if (!plan || !report) throw new Error('content/ holds no documents');
  return {
    plans: plans.map(([province, text]) => ({
      ...plan,
      facts: {
        ...plan.facts,
        province,
        completeness: text === 'bao-chi' ? 'tom-tat' : text,
        source: { ...plan.facts.source, kind: text === 'tom-tat' || text === 'bao-chi' ? text : 'van-ban' },
      },
    })),
    reported: reported.map((province) => ({ ...report, province })),
  };
};

test.for<{ why: string; from: HoldingSource; said: string }>([
  { why: 'nothing here is not no plan', from: source([]), said: 'chưa có văn bản nào ở đây' },
  { why: 'an excerpt is not called a text', from: source([['x', 'trich']]), said: '1 kế hoạch (một phần văn bản)' },
  { why: 'nor is a summary', from: source([['x', 'tom-tat']]), said: '1 kế hoạch (bản tóm tắt)' },
  { why: 'nor what a newspaper retold', from: source([['x', 'bao-chi']]), said: '1 kế hoạch (báo chí)' },
  {
    why: 'a whole text does not lend its name to a summary',
    from: source([
      ['x', 'tom-tat'],
      ['x', 'bao-chi'],
      ['x', 'trich'],
      ['x', 'toan-van'],
      ['x', 'tom-tat'],
    ]),
    said: '1 kế hoạch (toàn văn), 1 kế hoạch (một phần văn bản), 2 kế hoạch (bản tóm tắt), 1 kế hoạch (báo chí)',
  },
  {
    why: 'a reported document is no plan that can be read',
    from: source([['x', 'trich']], ['x', 'x']),
    said: '1 kế hoạch (một phần văn bản), 2 văn bản có số dẫn lại',
  },
  { why: 'what others have is theirs', from: source([['y', 'trich']], ['y']), said: 'chưa có văn bản nào ở đây' },
])('of one unit: $why', ({ from, said }) => expect(holdingInWords('x', from)).toBe(said));

test.for<{ why: string; slug: string; from: HoldingSource; said: string }>([
  {
    why: 'the plan of a former unit is named under the unit that took it over',
    slug: 'an-giang',
    from: source([['kien-giang', 'trich']]),
    said: 'đơn vị mới: chưa có văn bản nào ở đây; Kiên Giang cũ: 1 kế hoạch (một phần văn bản); An Giang cũ: chưa có văn bản nào ở đây',
  },
  {
    why: 'the new unit’s document is not the old one’s of the same name',
    slug: 'phu-tho',
    from: source(
      [
        ['vinh-phuc', 'trich'],
        ['vinh-phuc', 'trich'],
      ],
      ['phu-tho-2025'],
    ),
    said: 'đơn vị mới: 1 văn bản có số dẫn lại; Vĩnh Phúc cũ: 2 kế hoạch (một phần văn bản); Hòa Bình cũ, Phú Thọ cũ: chưa có văn bản nào ở đây',
  },
  {
    why: 'a merged unit with nothing says so once, for all of them',
    slug: 'an-giang',
    from: source([]),
    said: 'chưa có văn bản nào ở đây, của đơn vị mới cũng như của các đơn vị cũ',
  },
  {
    why: 'before and after are two issuers also where nothing merged',
    slug: 'lang-son',
    from: source([], ['lang-son']),
    said: 'từ 01/7/2025: chưa có văn bản nào ở đây; trước đó: 1 văn bản có số dẫn lại',
  },
  { why: 'nothing before and after is nothing', slug: 'lang-son', from: source([]), said: 'chưa có văn bản nào ở đây' },
  {
    why: 'a unit that changed its name is called by both',
    slug: 'thua-thien-hue',
    from: source([], ['thua-thien-hue', 'hue-2025']),
    said: 'từ 01/7/2025: 1 văn bản có số dẫn lại; trước đó là tỉnh Thừa Thiên Huế, từ 01/01/2025 là thành phố Huế: 1 văn bản có số dẫn lại',
  },
  {
    why: 'a unit that is no more speaks for itself only',
    slug: 'kien-giang',
    from: source([['kien-giang', 'trich']], ['an-giang-2025']),
    said: '1 kế hoạch (một phần văn bản)',
  },
])('of one address: $why', ({ slug, from, said }) => expect(holdingsInWords(nameOf(slug), from)).toBe(said));

test('no address hides a document: every issuer is named where its territory is today', () => {
  for (const { id, name, successor } of catalogue.provinces.filter(({ validFrom }) => validFrom === undefined)) {
    const held = holdingInWords(id, catalogue);
    const place = names.find(({ current }) => current?.id === successor);
    if (!place || held === holdingInWords('nobody', catalogue)) continue;
    const merged = place.predecessors.length > 1;
    expect(holdingsInWords(place, catalogue), name).toContain(merged ? `${name} cũ: ${held}` : held);
  }
});

describe('names and times agree', () => {
  test.for<{ why: string; unit: Province; heading: string }>([
    { why: 'a unit that is no more', unit: provinceOf('vinh-phuc'), heading: 'Tỉnh Vĩnh Phúc (đến 30/6/2025)' },
    { why: 'a unit of today', unit: provinceOf('phu-tho-2025'), heading: 'Tỉnh Phú Thọ (từ 01/7/2025)' },
    {
      why: 'the unit lasted until the merger, its name did not',
      unit: provinceOf('thua-thien-hue'),
      heading: 'Tỉnh Thừa Thiên Huế, từ 01/01/2025 là thành phố Huế (đến 30/6/2025)',
    },
    {
      why: 'the kind is part of this name',
      unit: provinceOf('ho-chi-minh-2025'),
      heading: 'Thành phố Hồ Chí Minh (từ 01/7/2025)',
    },
  ])('$why', ({ unit, heading }) => expect(unitHeading(unit)).toBe(heading));

  test('lists show the name of today', () => {
    expect(['thua-thien-hue', 'vinh-phuc', 'vinh-long'].map((slug) => shownName(nameOf(slug), catalogue.site))).toEqual(
      ['Huế', 'Vĩnh Phúc', 'Vĩnh Long'],
    );
  });
});

test.for([
  { why: 'without www', source: 'https://www.baokhanhhoa.vn/kinh-te/2022/bai.html', host: 'baokhanhhoa.vn' },
  { why: 'a part of a larger site', source: 'http://vanphong.langson.gov.vn/node/1', host: 'vanphong.langson.gov.vn' },
])('who reports: $why', ({ source: address, host }) => expect(hostInWords(address)).toBe(host));

test.for([
  { why: 'a published plan', document: 'vinh-phuc-193-kh-ubnd-2022', name: 'Kế hoạch 193/KH-UBND năm 2022' },
  { why: 'a reported one by its number', document: 'lang-son-131-kh-ubnd-2022', name: '131/KH-UBND' },
  { why: 'one without a number by its title', document: 'thua-thien-hue-khong-so-2020', name: /^Kế hoạch thực hiện/ },
])('a document in brief: $why', ({ document, name }) =>
  expect(documentInBrief(document, catalogue)).toEqual(name instanceof RegExp ? expect.stringMatching(name) : name),
);
