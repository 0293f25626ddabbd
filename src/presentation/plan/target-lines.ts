import type { Catalogue } from '../../catalogue/catalogue.ts';
import { againstBenchmark } from '../../domain/comparison/yardstick.ts';
import type { Target } from '../../domain/target.ts';
import { noYardstickInWords } from '../words/verdict-words.ts';
import { quoteOf } from './quoted-words.ts';

/** What a table of figures tells of each: the figure with its indicator, unit, document, quote and what it is set against. */
export const targetLines = (targets: readonly Target[], catalogue: Catalogue) =>
  targets.map((target) => {
    const indicator = catalogue.indicatorById.get(target.indicator);
    const province = catalogue.provinceById.get(target.province);
    const yardstick = indicator && againstBenchmark(target, indicator, catalogue.benchmarks);
    /** Said where there is no yardstick. */
    const unrated = indicator && noYardstickInWords(target, indicator, catalogue.benchmarks);
    const variant = indicator?.variants?.find(({ id }) => id === target.variant)?.name;
    const reported = catalogue.reportedById.get(target.plan);
    /** The benchmark that is named in the line, or those that may have been in force. */
    const named = (yardstick?.kind === 'rated' ? [yardstick.benchmark] : (yardstick?.candidates ?? [])).map(
      (benchmark) => ({ benchmark, document: catalogue.documentById.get(benchmark.document) }),
    );
    const plan = catalogue.planById.get(target.plan);
    const quote = quoteOf(target, catalogue);
    return { target, indicator, province, yardstick, unrated, variant, reported, named, quote, plan };
  });
