import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectAnswer } from '../../src/search/query/search-answer.ts';
import { questionOf, serveIndex, type ServedIndex } from './search-index.ts';
import { siteDirectory } from './site.ts';

let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(siteDirectory);
});
afterAll(() => served?.close());

const directFor = async (text: string): Promise<readonly DirectAnswer[]> =>
  (await served.engine.answer(questionOf(text, { limit: 1 }))).direct;
const said = (answer: DirectAnswer | undefined): string =>
  answer === undefined
    ? ''
    : answer.kind === 'chi-tieu'
      ? `${answer.title}: ${answer.figure}`
      : `${answer.title}: ${answer.text}`;

describe('a unit of today leads to what its predecessors promised', () => {
  test.for([
    {
      query: 'Cần Thơ',
      first: /^Cần Thơ: Từ 01\/7\/2025 gồm .*; Hậu Giang cũ: 1 kế hoạch, 19 con số; Sóc Trăng cũ: /,
      why: 'what is here comes first',
    },
    { query: 'can tho', first: /; Hậu Giang cũ: 1 kế hoạch/, why: 'without marks' },
    { query: 'thành phố Cần Thơ', first: /; Hậu Giang cũ: 1 kế hoạch/, why: 'with its kind' },
    {
      query: 'An Giang',
      first:
        /; Kiên Giang cũ: 1 kế hoạch, 12 con số; đơn vị nay không thừa kế; của đơn vị nay chưa có con số nào ở đây$/,
      why: 'nothing is inherited',
    },
    { query: 'thành phố Quảng Ninh', first: /^Quảng Ninh: Trước 01\/7\/2025: \d+ con số/, why: 'a city since 2026' },
    {
      query: 'tỉnh Đồng Nai',
      first: /; Bình Phước cũ: \d+ con số; Đồng Nai cũ: \d+ con số; /,
      why: 'a province until 2026',
    },
    { query: 'Hà Nội', first: /^Hà Nội: Chưa có con số nào ở đây$/, why: 'where nothing is, that is said' },
  ])('$query: $why', async ({ query, first }) => {
    const answers = await directFor(query);
    expect(said(answers.find(({ kind }) => kind === 'tinh'))).toMatch(first);
  });

  test.for([
    {
      query: 'Cần Thơ hồ sơ xử lý trực tuyến',
      unit: 'hau-giang',
      title: /^Hậu Giang cũ \(nay thuộc Cần Thơ, không thừa kế\): /,
    },
    { query: 'Hậu Giang hồ sơ xử lý trực tuyến', unit: 'hau-giang', title: /^Hậu Giang: / },
    {
      query: 'An Giang cắt giảm thủ tục hành chính',
      unit: 'kien-giang',
      title: /^Kiên Giang cũ \(nay thuộc An Giang, không thừa kế\): /,
    },
  ])('$query: the figure of the unit that set it, by its own name', async ({ query, unit, title }) => {
    const figures = (await directFor(query)).filter((answer) => answer.kind === 'chi-tieu');
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(figure.title).toMatch(title);
      expect(figure.comparison).toContain(`tinh=${unit}&`);
    }
  });
});
