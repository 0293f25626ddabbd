import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ChangedDocument, ContentChanges } from '../../history/content-changes.ts';
import type { ChangedFigure } from '../../history/figure-changes.ts';
import { NATION } from '../../domain/result.ts';
import { paths } from '../addresses/links.ts';
import { resultsIn } from '../results/outcome-lines.ts';
import { outcomesOf } from '../results/outcomes.ts';

const indicatorsOf = (figures: readonly ChangedFigure[]): string[] =>
  figures.flatMap(({ before, after }) => [before, after].flatMap((entry) => entry?.indicator ?? []));

/** Plans of which a target is told beside one of these measured values, by id. */
const plansBeside = (catalogue: Catalogue | undefined, results: ReadonlySet<string>, day: string): string[] =>
  catalogue === undefined || results.size === 0
    ? []
    : outcomesOf(catalogue.targets, catalogue, day).flatMap(({ target, outcome }) =>
        catalogue.planById.has(target.plan) && resultsIn(outcome).some(({ id }) => results.has(id))
          ? [target.plan]
          : [],
      );

/**
 * Addresses of the pages that say something else than before, from the site's root; the lists, search and open data that gather
 * everything are not named one by one. `day` is the day at which outcomes are reckoned, ISO.
 */
export const affectedPages = (
  { plans, reported, benchmarks, results, shared }: ContentChanges,
  before: Catalogue | undefined,
  after: Catalogue | undefined,
  day: string,
): string[] => {
  const slugOf = (unit: string | null): string | undefined =>
    unit === null ? undefined : (after ?? before)?.provinceById.get(unit)?.slug;
  const pages = new Set<string>();
  const add = (...addresses: readonly (string | undefined)[]): void => {
    for (const address of addresses) if (address !== undefined) pages.add(address);
  };
  const province = (unit: string | null | undefined): string | undefined => {
    const slug = slugOf(unit ?? null);
    return slug === undefined ? undefined : paths.province(slug);
  };
  for (const plan of plans) {
    add(paths.plan(plan.id), plan.movedFrom === null ? undefined : paths.plan(plan.movedFrom));
    for (const side of [plan.before, plan.after]) add(province(side?.facts.value?.province));
    const isWhole = plan.movedFrom !== null || plan.before === null || plan.after === null;
    const all = [plan.before, plan.after].flatMap((side) => side?.targets.value ?? []);
    const indicators = isWhole ? all.map(({ indicator }) => indicator) : indicatorsOf(plan.changes.targets);
    add(...indicators.map(paths.indicator));
    const cites = (catalogue: Catalogue | undefined, id: string): string[] =>
      (catalogue?.planById.get(id)?.citations ?? []).flatMap(({ resolution }) =>
        resolution.kind === 'document' ? [paths.document(resolution.document.id)] : [],
      );
    if (isWhole || plan.isReceivedChanged) add(...cites(before, plan.movedFrom ?? plan.id), ...cites(after, plan.id));
  }
  const documents = (list: readonly ChangedDocument[]): void => {
    for (const { province: unit, figures } of list) {
      add(province(unit));
      add(...indicatorsOf(figures).map(paths.indicator));
    }
  };
  documents(reported);
  documents(benchmarks);
  add(...benchmarks.map(({ id }) => paths.document(id)));
  const ids = new Set<string>();
  for (const { key, keys, before: was, after: is } of results.flatMap((file) => file.results)) {
    for (const id of [key, keys.find((changed) => changed.key === 'id')?.from]) if (id != null) ids.add(id);
    for (const entry of [was, is]) {
      if (!entry) continue;
      add(paths.results, paths.resultsOf(entry.indicator), paths.indicator(entry.indicator));
      if (entry.province !== NATION) add(province(entry.province));
    }
  }
  for (const catalogue of [before, after]) add(...plansBeside(catalogue, ids, day).map(paths.plan));
  for (const { file, id } of shared)
    switch (file) {
      case 'indicators.yaml':
        add(paths.indicator(id));
        break;
      case 'documents.yaml':
        add(paths.document(id));
        break;
      case 'provinces.yaml':
        add(province(id));
        break;
    }
  return [...pages].sort();
};
