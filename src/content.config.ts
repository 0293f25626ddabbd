import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { abbreviationSchema } from './domain/abbreviation.ts';
import { benchmarksFileSchema } from './domain/benchmark.ts';
import { citedDocumentSchema } from './domain/cited-document.ts';
import { indicatorSchema, topicSchema } from './domain/indicator.ts';
import { planFactsSchema, reportedDocumentSchema } from './domain/plan.ts';
import { provinceSchema } from './domain/province.ts';
import { knownDocumentSchema } from './domain/known-document.ts';
import { resultsFileSchema } from './domain/result.ts';
import { siteSchema } from './domain/site.ts';
import { targetsFileSchema } from './domain/target.ts';
import { loadEntries } from './catalogue/content-folder.ts';
import { originalExtensions } from './catalogue/original.ts';
import type { Entries } from './catalogue/catalogue.ts';

/** The content, read once for all collections. */
let content: Entries | undefined;
const contentNow = (): Entries => (content ??= loadEntries());

/** One collection from the one reader of `content/`; its order is the order of the files, kept in `order`. */
const fromContent = <Key extends keyof Entries>(key: Key, idOf: (entry: Entries[Key][number]) => string): Loader => ({
  name: `content-${key}`,
  load: async ({ store, watcher }: LoaderContext) => {
    store.clear();
    // A server that follows changes takes its entries from the folder (catalogue/load-catalogue.ts): writing the store anew takes
    // seconds at 1,000 plans.
    if (watcher) return;
    for (const [order, entry] of contentNow()[key].entries()) {
      const id = idOf(entry);
      if (store.has(id)) throw new Error(`${key}: mã «${id}» có hai lần. Chạy npm run check.`);
      // Read by the schemas below already, by the reader of all commands; the store was emptied, so that nothing is compared.
      store.set({ id, data: { order, entry } });
    }
  },
});

const entry = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ order: z.int(), entry: schema });

export const collections = {
  plans: defineCollection({
    loader: fromContent('plans', (plan) => plan.id),
    schema: entry(
      z.strictObject({
        id: z.string(),
        facts: planFactsSchema,
        body: z.string(),
        targets: targetsFileSchema,
        original: z
          .strictObject({ extension: z.enum(originalExtensions), bytes: z.int(), sha256: z.string() })
          .optional(),
      }),
    ),
  }),
  provinces: defineCollection({ loader: fromContent('provinces', ({ id }) => id), schema: entry(provinceSchema) }),
  topics: defineCollection({ loader: fromContent('topics', ({ id }) => id), schema: entry(topicSchema) }),
  indicators: defineCollection({ loader: fromContent('indicators', ({ id }) => id), schema: entry(indicatorSchema) }),
  documents: defineCollection({ loader: fromContent('documents', ({ id }) => id), schema: entry(citedDocumentSchema) }),
  abbreviations: defineCollection({
    loader: fromContent('abbreviations', ({ short }) => short),
    schema: entry(abbreviationSchema),
  }),
  knownDocuments: defineCollection({
    loader: fromContent('knownDocuments', ({ id }) => id),
    schema: entry(knownDocumentSchema),
  }),
  site: defineCollection({ loader: fromContent('site', () => 'site'), schema: entry(siteSchema) }),
  benchmarks: defineCollection({
    loader: fromContent('benchmarks', ({ document }) => document),
    schema: entry(z.strictObject({ document: z.string(), entries: benchmarksFileSchema })),
  }),
  reported: defineCollection({
    loader: fromContent('reported', ({ id }) => id),
    schema: entry(reportedDocumentSchema),
  }),
  results: defineCollection({
    loader: fromContent('results', ({ file }) => file),
    schema: entry(z.strictObject({ file: z.string(), entries: resultsFileSchema })),
  }),
};
