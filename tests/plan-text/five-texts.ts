import fs from 'node:fs';
import path from 'node:path';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { assembleCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import type { PublishedPlan } from '../../src/catalogue/published-plan.ts';
import { entriesOf } from '../../src/catalogue/content.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

const repository = new URL('../../', import.meta.url);
const content = loadContent(frozenContent);

/** The frozen content, whatever `CONTENT_DIR` says. */
export const catalogue: Catalogue = assembleCatalogue(entriesOf(content));

/** The plans that the project starts from; a sixth one does not break these tests. */
export const fiveIds = [
  'hau-giang-190-kh-ubnd-2024',
  'kien-giang-243-kh-ubnd-2022',
  'vinh-long-2022',
  'vinh-phuc-193-kh-ubnd-2022',
  'vinh-phuc-54-kh-ubnd-2019',
] as const;
export type FiveId = (typeof fiveIds)[number];

/** One of the five, joined and located. */
export const planOf = (id: FiveId): PublishedPlan => {
  const plan = catalogue.plans.find((other) => other.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
};

export const fivePlans: readonly PublishedPlan[] = fiveIds.map(planOf);

/** The body of its `plan.md`. */
export const bodyOf = (id: FiveId): string => content.plans.find((plan) => plan.id === id)?.body ?? '';

/** The document as received, by lines. */
export const sourceLines = (id: FiveId): string[] =>
  fs.readFileSync(path.join(frozenContent, 'plans', id, 'source.txt'), 'utf8').split(/\r?\n/);

/** The expected provision of every line, written by hand before the parser. */
export const expectedIds = (id: FiveId): { line: number; id: string; begins: string }[] =>
  fs
    .readFileSync(new URL(`tests/fixtures/provision-ids/${id}.tsv`, repository), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [line = '', provision = '', begins = ''] = row.split('\t');
      return { line: Number(line), id: provision, begins };
    });
