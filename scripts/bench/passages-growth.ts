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

/** So many plans, those there are again and again under ids of their own. */
const repeated = (plans: readonly (readonly Passage[])[], count: number): Passages =>
  new Map(
    Array.from({ length: count }, (_, index) => {
      const id = `p-${String(index)}`;
      return [id, (plans[index % plans.length] ?? []).map((passage) => ({ ...passage, plan: id }))] as const;
    }),
  );

/** Below some hundreds of plans everything still fits into what a passage is laid beside, and time grows faster than plans. */
const [fewer, more] = [500, 1000];

/**
 * How long it takes to find what a thousand plans say in the same words, and how much longer for each plan than with half as many: for
 * plans that are copies of each other, and for plans of which each says it a little otherwise.
 */
export const tellPassagesGrowth = (content: string): void => {
  const catalogue = assembleCatalogue(entriesOf(loadContent(content)));
  const plans = catalogue.plans.map((plan) => planPassages(plan, catalogue));
  for (const [words, made] of [
    ['kế hoạch chép nhau', (count: number) => repeated(plans, count)],
    ['kế hoạch nói hơi khác nhau', (count: number) => varied(repeated(plans, count))],
  ] as const) {
    const [few, many] = [made(fewer), made(more)];
    const [one, two] = [seconds(() => sameWords(few)), seconds(() => sameWords(many))];
    console.log(
      `Lời giống nhau, ${words}: ${String(fewer)} kế hoạch ${one.toFixed(2)} s, ${String(more)} kế hoạch ${two.toFixed(2)} s của bộ xử lý; mỗi kế hoạch ${((two / more / one) * fewer).toFixed(2)} lần`,
    );
  }
};
