import { expect, test } from 'vitest';
import { detailFileOf, detailFilesFor } from '../../../src/presentation/parts/detail-files.ts';
import { detailFileCount, detailFilesOf } from '../../../src/presentation/parts/figure-details-of.ts';
import { catalogue, catalogueOf, manyFigures } from './made-catalogue.ts';

test.for([
  { why: 'without a figure there is a file all the same', details: 0, files: 1 },
  { why: 'a small site has one', details: 600, files: 1 },
  { why: 'one more figure makes a second', details: 601, files: 2 },
  { why: '1,000 plans', details: 13_500, files: 23 },
])('$why', ({ details, files }) => expect(detailFilesFor(details)).toBe(files));

test('every figure and benchmark stands in the file that its id tells, and nowhere else', () => {
  const many = catalogueOf([...catalogue.targets, ...manyFigures(1500)]);
  const files = detailFilesOf(many).map((details) => Object.keys(details((path) => path)));
  expect(files).toHaveLength(detailFileCount(many));
  expect(files.flat().toSorted()).toEqual(
    [...many.targets.map(({ id }) => id), ...many.benchmarks.map(({ id }) => `moc:${id}`)].toSorted(),
  );
  files.forEach((ids, file) => {
    for (const id of ids) expect(detailFileOf(id, files.length)).toBe(file);
  });
  // A sieve that lets everything through one hole would make one large file again.
  expect(Math.max(...files.map(({ length }) => length))).toBeLessThan(900);
});

test('what one document says stands in one file', () => {
  const plan = (id: string): string => id.replace(/\/.*$/, '');
  for (const ids of Map.groupBy(catalogue.targets, ({ id }) => plan(id)).values())
    expect(new Set(ids.map(({ id }) => detailFileOf(id, 7))).size).toBe(1);
});
