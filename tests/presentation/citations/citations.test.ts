import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationForms, type CitationForm } from '../../../src/presentation/citations/citation-forms.ts';
import { sourcesOf, type CitedSource, type CitedView } from '../../../src/presentation/citations/cited-view.ts';
import { fileName } from '../../../src/presentation/citations/file-name.ts';
import { viewTitle } from '../../../src/presentation/citations/view-title.ts';
import { choose } from '../../../src/presentation/comparison/choice.ts';
import { emptyState, viewPath, type ComparisonState } from '../../../src/presentation/comparison/comparison-state.ts';
import { columnNameOf } from '../../../src/presentation/comparison/comparison-view.ts';
import { shownLines } from '../../../src/presentation/comparison/shown-lines-of.ts';
import { viewRowsOf } from '../../../src/presentation/records/view-rows-of.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const address = (path: string): string => `https://vi-du.vn${path}`;
const lines = shownLines(catalogue);
const rows = viewRowsOf(lines, catalogue, address);
const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
const topicName = (topic: string): string => catalogue.topicById.get(topic)?.name ?? topic;
const viewOf = (state: Partial<ComparisonState>): CitedView => {
  const whole = { ...emptyState, ...state };
  const chosen = choose(lines, whole, nameOf);
  return {
    title: viewTitle(chosen, whole, nameOf, topicName),
    address: address(viewPath(whole)),
    version: '2026-11-25',
    sources: sourcesOf(chosen, rows),
  };
};
const written = (id: CitationForm['id'], view: CitedView, figures: readonly string[] = []): string =>
  citationForms.find((form) => form.id === id)?.write(view, figures) ?? '';

const four = {
  provinces: ['vinh-phuc', 'hau-giang', 'dong-thap'],
  indicators: ['kinh-te-so-grdp'],
  years: ['2025'],
} as const;

test.for<{ why: string; state: Partial<ComparisonState>; title: string }>([
  { why: 'everything', state: {}, title: 'Chỉ tiêu chuyển đổi số' },
  { why: 'an indicator', state: { indicators: ['kinh-te-so-grdp'] }, title: 'Kinh tế số trong GRDP' },
  {
    why: 'an indicator in a year',
    state: { indicators: ['kinh-te-so-grdp'], years: ['2025'] },
    title: 'Kinh tế số trong GRDP, đến năm 2025',
  },
  {
    why: 'places',
    state: four,
    title: 'Kinh tế số trong GRDP, đến năm 2025, Vĩnh Phúc, Hậu Giang, Đồng Tháp',
  },
  {
    why: 'many places by their number',
    state: { provinces: ['vinh-phuc', 'hau-giang', 'dong-thap', 'ben-tre', 'vinh-long'] },
    title: 'Chỉ tiêu chuyển đổi số, 5 nơi',
  },
  {
    why: 'a threshold, with the unit of its indicator',
    state: { indicators: ['kinh-te-so-grdp'], years: ['2025'], from: 20 },
    title: 'Kinh tế số trong GRDP, đến năm 2025, nêu từ 20% trở lên',
  },
  {
    why: 'a basis and a relation',
    state: { indicators: ['kinh-te-so-grdp'], years: ['2025'], evidence: ['reported'], relations: ['bang', 'cao-hon'] },
    title: 'Kinh tế số trong GRDP, đến năm 2025, chỉ số dẫn lại, so với mốc: cao hơn hoặc bằng',
  },
  {
    why: 'nothing that matches',
    state: { indicators: ['kinh-te-so-grdp'], from: 1e9 },
    title: 'Chỉ tiêu chuyển đổi số',
  },
  { why: 'a topic', state: { topics: ['kinh-te-so'] }, title: 'Kinh tế số' },
])('the title of a view: $why', ({ state, title }) => expect(viewOf(state).title).toBe(title));

describe('sources of a view', () => {
  const { sources } = viewOf(four);
  const of = (unit: string): CitedSource[] => sources.filter((source) => source.unit === unit);

  test('each document once, however many figures it gives', () => {
    const all = viewOf({});
    const keys = all.sources.map(({ id, seenAt }) => `${id} ${seenAt}`);
    expect(new Set(keys).size).toBe(keys.length);
    const plans = new Set(catalogue.targets.map(({ plan }) => plan));
    const documents = new Set(lines.flatMap(({ benchmarks }) => benchmarks.map(({ id }) => id.split('/')[0])));
    expect(new Set(all.sources.map(({ id }) => id))).toEqual(new Set([...plans, ...documents]));
  });
  test('a plan whose words stand here leads to them', () =>
    expect(of('Vĩnh Phúc')).toMatchObject([
      {
        issued: '2022-07-26',
        issuer: 'Ủy ban nhân dân tỉnh Vĩnh Phúc',
        basis: 'nguyên văn',
        address: expect.stringMatching(/^https:\/\/vi-du\.vn\/ke-hoach\/vinh-phuc-193-kh-ubnd-2022\/#ct-/) as string,
        seenAt: '',
      },
    ]));
  test('a reported figure names who reports it', () => {
    const [reported] = of('Đồng Tháp');
    expect(reported?.basis).toMatch(/^số dẫn lại theo \S+\.\S+$/);
    expect(reported?.seenAt).toMatch(/^https?:/);
  });
  test('national benchmarks are sources too', () =>
    expect(of('Mốc quốc gia').map(({ id }) => id)).toContain('749-qd-ttg-2020'));
  test('of several figures the document is cited, not the place of the first', () =>
    expect(
      viewOf({ provinces: ['vinh-phuc'] }).sources.find(({ id }) => id === 'vinh-phuc-193-kh-ubnd-2022')?.address,
    ).toBe('https://vi-du.vn/ke-hoach/vinh-phuc-193-kh-ubnd-2022/'));
});

describe('every form', () => {
  const view: CitedView = {
    title: 'Kinh tế số trên GRDP, đến năm 2025, nêu từ 20% trở lên',
    address: 'https://vi-du.vn/so-sanh/?chi-so=kinh-te-so-grdp&nam=2025&tu=20',
    version: '2026-11-25',
    sources: [
      {
        id: '749-qd-ttg-2020',
        unit: 'Mốc quốc gia',
        title: 'Chương trình Chuyển đổi số quốc gia',
        words: '749/QĐ-TTg, ngày 03/6/2020, Thủ tướng Chính phủ',
        issued: '2020-06-03',
        issuer: 'Thủ tướng Chính phủ',
        basis: 'mốc quốc gia',
        address: 'https://vi-du.vn/van-ban/749-qd-ttg-2020/#moc-quoc-gia',
        seenAt: '',
      },
      {
        id: 'dong-thap-khong-so-2022',
        unit: 'Đồng Tháp',
        title: 'Kế hoạch 100%_#&{x}',
        words: 'Kế hoạch',
        issued: '2022-07',
        issuer: '',
        basis: 'số dẫn lại theo bao.vn',
        address: 'https://vi-du.vn/chi-tieu/kinh-te-so-grdp/#x--y',
        seenAt: 'https://bao.vn/a?b=1&c=2%20',
      },
    ],
  };

  test.for<{ form: CitationForm['id']; why: string; is: string }>([
    {
      form: 'mot-dong',
      why: 'one line for the view, a line a source',
      is: `Kế hoạch số, “Kinh tế số trên GRDP, đến năm 2025, nêu từ 20% trở lên”, bản ngày 25/11/2026, https://vi-du.vn/so-sanh/?chi-so=kinh-te-so-grdp&nam=2025&tu=20.

Nguồn:
– Mốc quốc gia: 749/QĐ-TTg, ngày 03/6/2020, Thủ tướng Chính phủ (mốc quốc gia). https://vi-du.vn/van-ban/749-qd-ttg-2020/#moc-quoc-gia
– Đồng Tháp: Kế hoạch (số dẫn lại theo bao.vn). https://bao.vn/a?b=1&c=2%20 https://vi-du.vn/chi-tieu/kinh-te-so-grdp/#x--y`,
    },
    {
      form: 'chu-thich',
      why: 'one sentence',
      is: 'Kế hoạch số, “Kinh tế số trên GRDP, đến năm 2025, nêu từ 20% trở lên”, bản ngày 25/11/2026, https://vi-du.vn/so-sanh/?chi-so=kinh-te-so-grdp&nam=2025&tu=20; dẫn Mốc quốc gia, 749/QĐ-TTg, ngày 03/6/2020, Thủ tướng Chính phủ (mốc quốc gia); Đồng Tháp, Kế hoạch (số dẫn lại theo bao.vn).',
    },
    {
      form: 'day-du',
      why: 'every figure, then the view',
      is: 'Con số một.\n\nCon số hai.\n\nPhần đang xem: Kế hoạch số, “Kinh tế số trên GRDP, đến năm 2025, nêu từ 20% trở lên”, bản ngày 25/11/2026, https://vi-du.vn/so-sanh/?chi-so=kinh-te-so-grdp&nam=2025&tu=20.',
    },
    {
      form: 'bibtex',
      why: 'signs of TeX are escaped, addresses are not',
      is: `@misc{ke-hoach-so,
  author = {{Kế hoạch số}},
  title = {{Kinh tế số trên GRDP, đến năm 2025, nêu từ 20\\% trở lên}},
  date = {2026-11-25},
  year = {2026},
  url = {https://vi-du.vn/so-sanh/?chi-so=kinh-te-so-grdp&nam=2025&tu=20},
  langid = {vietnamese}
}

@misc{749-qd-ttg-2020,
  author = {{Thủ tướng Chính phủ}},
  title = {{Chương trình Chuyển đổi số quốc gia}},
  date = {2020-06-03},
  year = {2020},
  url = {https://vi-du.vn/van-ban/749-qd-ttg-2020/#moc-quoc-gia},
  note = {749/QĐ-TTg, ngày 03/6/2020, Thủ tướng Chính phủ; mốc quốc gia},
  langid = {vietnamese}
}

@misc{dong-thap-khong-so-2022,
  author = {{Đồng Tháp}},
  title = {{Kế hoạch 100\\%\\_\\#\\&\\{x\\}}},
  date = {2022-07},
  year = {2022},
  url = {https://vi-du.vn/chi-tieu/kinh-te-so-grdp/#x--y},
  note = {Kế hoạch; số dẫn lại theo bao.vn; https://bao.vn/a?b=1\\&c=2\\%20},
  langid = {vietnamese}
}
`,
    },
  ])('$form: $why', ({ form, is }) => expect(written(form, view, ['Con số một.', 'Con số hai.'])).toBe(is));

  test('csl-json: dates as far as they are known', () =>
    expect(JSON.parse(written('csl-json', view))).toEqual([
      {
        id: 'ke-hoach-so',
        type: 'webpage',
        title: view.title,
        author: [{ literal: 'Kế hoạch số' }],
        issued: { 'date-parts': [[2026, 11, 25]] },
        URL: view.address,
        language: 'vi',
      },
      expect.objectContaining({ id: '749-qd-ttg-2020', issued: { 'date-parts': [[2020, 6, 3]] } }),
      expect.objectContaining({ author: [{ literal: 'Đồng Tháp' }], issued: { 'date-parts': [[2022, 7]] } }),
    ]));

  test('a view without sources is cited all the same', () => {
    const none = { ...view, sources: [] };
    expect(written('mot-dong', none)).not.toContain('Nguồn');
    expect(written('chu-thich', none)).toMatch(/tu=20\.$/);
    expect(written('bibtex', none).match(/@misc/g)).toHaveLength(1);
  });

  test('a footnote of many sources counts those that it does not name', () =>
    expect(written('chu-thich', viewOf({}))).toMatch(
      new RegExp(`; và ${viewOf({}).sources.length - 3} văn bản khác\\.$`),
    ));
});

interface Read {
  readonly id: string;
  readonly title: string;
  readonly URL: string;
  readonly author: readonly { literal?: string; family?: string; name?: string }[];
  readonly issued?: { 'date-parts': readonly (readonly number[])[] };
}
const readBack = (text: string): readonly Read[] => new Cite(text).data as readonly Read[];
const plain = (text: string): string => text.replaceAll(/[‘’“”'"]/g, '"').replaceAll(/\s+/g, ' ');

describe('what programs of literature read', () => {
  const states: readonly { why: string; state: Partial<ComparisonState> }[] = [
    { why: 'everything that stands here', state: {} },
    { why: 'three places', state: four },
    { why: 'nothing', state: { from: 1e9 } },
  ];
  const forms = ['bibtex', 'csl-json'] as const;

  test.for(states.flatMap((one) => forms.map((form) => ({ ...one, form }))))('$form of $why', ({ state, form }) => {
    const view = viewOf(state);
    const read = readBack(written(form, view));
    expect(read).toHaveLength(view.sources.length + 1);
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
    const [itself, ...sources] = read;
    expect(itself && plain(itself.title)).toBe(plain(view.title));
    expect(itself?.URL).toBe(view.address);
    for (const [index, source] of view.sources.entries()) {
      const item = sources[index];
      expect(item && plain(item.title)).toBe(plain(source.title));
      expect(item?.URL).toBe(source.address);
      expect(item?.issued?.['date-parts'][0]).toEqual(
        source.issued === '' ? undefined : source.issued.split('-').map(Number),
      );
      const [author] = item?.author ?? [];
      expect(author?.literal ?? author?.family ?? author?.name).toBe(
        source.issuer === '' ? source.unit : source.issuer,
      );
    }
  });

  test('a style makes a list of literature of it', () => {
    const list = new Cite(written('csl-json', viewOf(four))).format('bibliography', { template: 'apa', lang: 'en-US' });
    expect(list).toContain('Ủy ban nhân dân tỉnh Vĩnh Phúc. (2022, July 26).');
  });

  test('whatever a title holds, it is read back', () => {
    const title = fc
      .string({ unit: fc.constantFrom(...'aĐệ %&_#${}~^,=@"–5'), minLength: 1, maxLength: 30 })
      .map((text) => `x${text.replaceAll(/\s+/g, ' ')}x`);
    fc.assert(
      fc.property(title, (text) => {
        const [itself] = readBack(
          written('bibtex', { title: text, address: 'https://a.vn/', version: '2026-11-25', sources: [] }),
        );
        expect(itself && plain(itself.title.normalize('NFC'))).toBe(plain(text));
      }),
      { numRuns: 60 },
    );
  });
});

test('the usual form is the first: one line and sources', () => {
  expect(citationForms[0].id).toBe('mot-dong');
  const view = viewOf({ indicators: ['kinh-te-so-grdp'] });
  const [line, gap, head, ...sources] = written('mot-dong', view).split('\n');
  expect(line).toContain(view.address);
  expect([gap, head]).toEqual(['', 'Nguồn:']);
  expect(sources).toHaveLength(view.sources.length);
});

test.for<{ why: string; words: string; is: string }>([
  { why: 'marks and signs', words: 'Kinh tế số trên GRDP, đến năm 2025', is: 'kinh-te-so-tren-grdp-den-nam-2025.png' },
  { why: 'nothing that a file system keeps', words: '…', is: 'ke-hoach-so.png' },
  { why: 'a headline of 300 letters', words: 'ấ'.repeat(300), is: `${'a'.repeat(80)}.png` },
])('the name of a file: $why', ({ words, is }) => expect(fileName(words, 'png')).toBe(is));
