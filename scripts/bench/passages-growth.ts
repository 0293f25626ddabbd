import { assembleCatalogue } from '../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import type { Passage } from '../../src/passages/passage.ts';
import { planPassages } from '../../src/passages/plan-passages.ts';
import { sameWords } from '../../src/passages/same-words.ts';

type Passages = ReadonlyMap<string, readonly Passage[]>;

/** The shortest of three runs in seconds of the processor: what else the machine does is not counted. */
const seconds = (act: () => unknown): number =>
  Math.min(
    ...[0, 1, 2].map(() => {
      const began = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    }),
  );

/** Passages of which each plan says every ninth word in its own way: none is a copy, all are nearly the same. */
const varied = (plans: Passages): Passages =>
  new Map(
    [...plans].map(([id, passages], plan) => [
      id,
      passages.map((passage, place) => ({
        ...passage,
        words: passage.words.map((word, index) =>
          (index + place + plan * 5) % 9 === 0 ? { ...word, key: `${word.key}${String(plan)}` } : word,
        ),
      })),
    ]),
  );

const firstOf = (plans: Passages, count: number): Passages => new Map([...plans].slice(0, count));

/**
 * How long it takes to find what plans say in the same words, and how much longer for each plan where there are twice as many: for
 * plans that are copies of each other, and for plans of which each says it a little otherwise.
 */
export const tellPassagesGrowth = (content: string): void => {
  const catalogue = assembleCatalogue(entriesOf(loadContent(content)));
  const copies: Passages = new Map(catalogue.plans.map((plan) => [plan.id, planPassages(plan, catalogue)]));
  const half = Math.ceil(copies.size / 2);
  for (const [words, plans] of [
    ['kế hoạch chép nhau', copies],
    ['kế hoạch nói hơi khác nhau', varied(copies)],
  ] as const) {
    const [one, two] = [seconds(() => sameWords(firstOf(plans, half))), seconds(() => sameWords(plans))];
    console.log(
      `Lời giống nhau, ${words}: ${String(half)} kế hoạch ${one.toFixed(2)} s, ${String(plans.size)} kế hoạch ${two.toFixed(2)} s; mỗi kế hoạch ${(two / plans.size / (one / half)).toFixed(2)} lần`,
    );
  }
};
