import { describe, expect, test } from 'vitest';
import { citingPages, citingPlaces } from '../../../src/presentation/documents/citations-view.ts';
import { inPages } from '../../../src/presentation/parts/in-pages.ts';
import { catalogue } from './made-catalogue.ts';

describe('a list in pages', () => {
  test.for<{ why: string; entries: number[]; pages: number[][] }>([
    { why: 'nothing is one page, which is empty', entries: [], pages: [[]] },
    { why: 'a full page is the only one', entries: [1, 2, 3], pages: [[1, 2, 3]] },
    { why: 'one more begins the next', entries: [1, 2, 3, 4], pages: [[1, 2, 3], [4]] },
  ])('$why', ({ entries, pages }) => expect(inPages(entries, 3)).toEqual(pages));
});

describe('the places that cite a document', () => {
  const cited = new Set(
    catalogue.plans.flatMap(({ citations }) =>
      citations.flatMap(({ resolution }) => (resolution.kind === 'document' ? [resolution.document.id] : [])),
    ),
  );

  test('what one plan says stands on one page, and nothing is lost between two', () => {
    for (const document of cited) {
      const pages = citingPages(catalogue, document, 1);
      expect(pages.flat(), document).toEqual(citingPlaces(catalogue, document));
      for (const places of pages) expect(new Set(places.map(({ plan }) => plan.id)).size, document).toBe(1);
    }
  });

  test('the published plans fit one page', () => {
    for (const document of cited) expect(citingPages(catalogue, document)).toHaveLength(1);
  });
});
