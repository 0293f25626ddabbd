import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Draft, DraftingCatalogue } from '../../src/drafting/draft.ts';
import { draftPlan, type DraftingOptions } from '../../src/drafting/draft-plan.ts';
import { publishedWords } from '../../src/content-check/match-indicator.ts';
import { readDocumentFile } from '../../src/drafting/readers/read-file.ts';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import type { ExpectedTarget } from './score.ts';

const root = path.resolve(import.meta.dirname, '../..');
const content = loadContent(frozenContent);

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('nội dung hỏng: chạy npm run check');
  return value;
};

/** What the repository knows, without the words of one plan: a draft must not be read from its own answer. */
export const catalogueWithout = (id: string): DraftingCatalogue => ({
  provinces: must(content.provinces.value),
  topics: must(content.topics.value),
  indicators: must(content.indicators.value),
  documents: must(content.documents.value),
  abbreviations: must(content.abbreviations.value),
  published: publishedWords(content.plans.filter((plan) => plan.id !== id).flatMap((plan) => plan.targets.value ?? [])),
});

const made = new Map<string, Promise<Draft>>();

/** A draft of the bytes of a document, made on a fixed day; once for each plan, where no answers are given. */
export const draftOf = (
  name: string,
  bytes: Uint8Array,
  id: string,
  answers?: DraftingOptions['answers'],
): Promise<Draft> => {
  const make = async (): Promise<Draft> =>
    draftPlan(await readDocumentFile(name, bytes), catalogueWithout(id), { id, today: '2026-11-26', answers });
  if (answers !== undefined) return make();
  const known = made.get(id) ?? make();
  made.set(id, known);
  return known;
};

/** A document of our own with what a person reads in it. */
export interface Fixture {
  readonly name: string;
  readonly why: string;
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly targets: readonly ExpectedTarget[];
  /** Words of each figure that must be left out. */
  readonly leftOut: readonly string[];
  readonly errata: readonly { readonly printed: string; readonly reading: string | null }[];
}

const folder = path.join(root, 'tests/fixtures/drafting');

/** Every folder of `tests/fixtures/drafting/`: a document and `expected.json`. */
export const fixtures: readonly Fixture[] = readdirSync(folder).map((name) => {
  const file = readdirSync(path.join(folder, name)).find((entry) => entry.startsWith('document.'));
  return {
    ...(JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Omit<
      Fixture,
      'name' | 'file' | 'bytes'
    >),
    name,
    file: must(file),
    bytes: readFileSync(path.join(folder, name, must(file))),
  };
});
