import fs from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { passagesElsewhere } from '../../src/passages/plan-passages.ts';
import type { Passage } from '../../src/passages/passage.ts';
import { findProvision } from '../../src/plan-text/provision.ts';
import { catalogue } from '../plan-text/five-texts.ts';

interface Side {
  readonly plan: string;
  readonly provision: string;
  readonly words: string;
}
/** A pair that a person read and marked. */
interface Pair {
  readonly same: boolean;
  readonly why: string;
  readonly one: Side;
  readonly other: Side;
}
const pairs = parse(fs.readFileSync(new URL('../fixtures/passages/pairs.yaml', import.meta.url), 'utf8')) as Pair[];

const wordsOf = ({ plan, provision, start, end }: Passage): string => {
  const text = catalogue.planById.get(plan)?.text;
  return (text && findProvision(text, provision)?.text.slice(start, end)) ?? '';
};
const isSide = (passage: Passage, side: Side): boolean =>
  passage.plan === side.plan &&
  passage.provision === side.provision &&
  wordsOf(passage).startsWith(side.words.replace(/[.;:…\s]+$/u, '').slice(0, 40));
/** Every pair that is told, each once: from whichever side. */
const told = [...passagesElsewhere(catalogue).values()]
  .flat()
  .flatMap(({ passage, others }) => others.map((other) => [passage, other.passage] as const));
const isTold = ({ one, other }: Pair): boolean =>
  told.some(
    ([here, there]) => (isSide(here, one) && isSide(there, other)) || (isSide(here, other) && isSide(there, one)),
  );
const marked = (here: Passage, there: Passage): Pair | undefined =>
  pairs.find(
    ({ one, other }) => (isSide(here, one) && isSide(there, other)) || (isSide(here, other) && isSide(there, one)),
  );

test('sixty pairs of the five plans, marked by a person: nearly all that is told is so, most that is so is told', () => {
  expect(pairs).toHaveLength(60);
  const found = pairs.filter(isTold);
  const right = found.filter(({ same }) => same);
  const missed = pairs.filter((pair) => pair.same && !isTold(pair));
  console.log(
    `kể ra ${String(found.length)} cặp, đúng ${String(right.length)}; có ${String(right.length + missed.length)} cặp đúng, bỏ sót ${missed.map(({ why }) => `«${why}»`).join(', ')}`,
  );
  expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
  expect(right.length / (right.length + missed.length)).toBeGreaterThanOrEqual(0.8);
});

test('nothing is told of the five plans that nobody marked', () => {
  expect(told.length).toBeGreaterThan(12);
  expect(told.filter(([here, there]) => marked(here, there) === undefined).map(([here]) => wordsOf(here))).toEqual([]);
});
