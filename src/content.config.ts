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
import { contentDirectory, isContentFile, loadEntries } from './catalogue/content-folder.ts';
import { originalExtensions } from './catalogue/original.ts';
import type { Entries } from './catalogue/catalogue.ts';

/** The content as it is now, read once for all collections; forgotten when a file changes. */
let content: Entries | undefined;
const contentNow = (): Entries => (content ??= loadEntries());

/** What fills each collection of a running dev server anew. */
const collectionsFilled = new Map<string, () => Promise<void>>();

/** Watches the folder once, whichever collection asks first: files that change, come or go fill all collections anew. */
const watchContent = (watcher: NonNullable<LoaderContext['watcher']>): void => {
  let due: NodeJS.Timeout | undefined;
  watcher.add(contentDirectory());
  watcher.on('all', (_event, file) => {
    if (!isContentFile(file)) return;
    // An editor saves in several steps, git changes many files at once: one reading for all of them.
    clearTimeout(due);
    due = setTimeout(() => {
      content = undefined;
      for (const fill of collectionsFilled.values())
        void fill().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }, 100);
  });
};

/** One collection from the one reader of `content/`; its order is the order of the files, kept in `order`. */
const fromContent = <Key extends keyof Entries>(key: Key, idOf: (entry: Entries[Key][number]) => string): Loader => ({
  name: `content-${key}`,
  load: async ({ store, watcher }: LoaderContext) => {
    const fill = async (): Promise<void> => {
      const list = contentNow()[key];
      store.clear();
      for (const [order, entry] of list.entries()) {
        const id = idOf(entry);
        if (store.has(id)) throw new Error(`${key}: mã «${id}» có hai lần. Chạy npm run check.`);
        // Read by the schemas below already, by the reader of all commands; the store was emptied, so that nothing is compared.
        store.set({ id, data: { order, entry } });
      }
    };
    await fill();
    if (watcher && collectionsFilled.size === 0) watchContent(watcher);
    collectionsFilled.set(key, fill);
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
