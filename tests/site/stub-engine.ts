import type { Page } from 'playwright-core';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../../src/search/query/search-answer.ts';

/** A hit to be drawn; number 3 is `Đoạn 3` at the address `#p3` of a plan. */
export const hitOf = (number: number, changes: Partial<SearchHit> = {}): SearchHit => ({
  url: `/ke-hoach/vinh-phuc-193-kh-ubnd-2022/#p${number}`,
  kind: 'doan',
  title: `Đoạn ${number}`,
  context: 'Kế hoạch 193/KH-UBND năm 2022',
  plan: 'vinh-phuc-193-kh-ubnd-2022',
  parts: [
    { text: 'lời của ', hit: false },
    { text: 'kế hoạch', hit: true },
  ],
  misprints: [],
  otherAccents: false,
  basis: 'document',
  ...changes,
});

/** An answer with one hit, and what the test cares about. */
export const answerOf = (changes: Partial<SearchAnswer> = {}): SearchAnswer => ({
  state: 'asked',
  total: changes.hits?.length ?? 1,
  hits: [hitOf(1)],
  facets: { loai: {}, nam: {}, tinh: {}, nhom: {}, 'bang-chung': {} },
  direct: [],
  correction: null,
  relaxed: false,
  ...changes,
});

/**
 * Puts `answer` in the place of the search engine, so that the interface is seen with answers that the index gives rarely or
 * never. Returns the questions asked so far. To be called before the page asks anything.
 */
export const stubEngine = async (
  page: Page,
  answer: (question: SearchQuestion) => SearchAnswer | Promise<SearchAnswer>,
): Promise<readonly SearchQuestion[]> => {
  const asked: SearchQuestion[] = [];
  await page.exposeFunction('answerInTest', (question: SearchQuestion) => {
    asked.push(question);
    return answer(question);
  });
  await page.route('**/_astro/engine.*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      // The number of answers that have reached the page is kept in `answersInTest`.
      body: `export const createSearchEngine = () => ({
        answer: async (question) => {
          const answer = await globalThis.answerInTest(question);
          globalThis.answersInTest = (globalThis.answersInTest ?? 0) + 1;
          return answer;
        },
      });`,
    }),
  );
  return asked;
};
