import { NATION } from '../domain/result.ts';
import { entriesIn, figureIn, planIn, resultIn, textIn, type ListReader, type Written } from './as-written.ts';
import type { FigureEntry } from './figure-changes.ts';
import type { Holder } from './history.ts';
import type { ResultThen } from './result-changes.ts';
import { wordsOfLines } from './text-changes.ts';

/** A document with its figures, or what was measured of a unit, as it stood after a commit. */
export interface Standing {
  readonly holder: Omit<Holder, 'now'>;
  readonly figures: readonly FigureEntry[];
  /** Only of a unit's measured values. */
  readonly results: readonly ResultThen[];
  /** The front matter; only of a plan. */
  readonly facts: Written;
  /** Lines of the official text, head first, without signs of form; only of a plan. */
  readonly words: readonly string[];
}

/** Documents by kind and id: ids are unique within their kind. */
export type Standings = ReadonlyMap<string, Standing>;

/** Whether the history looks into a file of the content. */
export const isTold = (file: string): boolean =>
  /^(?:plans\/[^/]+\/(?:plan\.md|targets\.yaml|source\.txt)|(?:reported|benchmarks|results)\/[^/]+\.yaml|indicators\.yaml)$/.test(
    file,
  );

/** What is read together: the folder of a plan, or one file of reports, benchmarks or measured values; undefined for other files. */
export const scopeOf = (file: string): string | undefined =>
  /^(?:plans\/[^/]+(?=\/)|(?:reported|benchmarks|results)\/.+)/.exec(file)?.[0];

const standing = (
  holder: Standing['holder'],
  entries: readonly Written[],
  plan?: Pick<Standing, 'facts' | 'words'>,
) => ({
  holder,
  figures: entries.flatMap((entry) => figureIn(entry) ?? []),
  results: [],
  facts: plan?.facts ?? {},
  words: plan?.words ?? [],
});

const planStanding = (id: string, texts: ReadonlyMap<string, string>, lists: ListReader): Standing | undefined => {
  const plan = planIn(texts.get(`plans/${id}/plan.md`) ?? '');
  if (!plan) return undefined;
  const { facts, body } = plan;
  return standing(
    { kind: 'plan', id, title: textIn(facts, 'title') ?? id, province: textIn(facts, 'province') ?? null },
    lists.read(texts.get(`plans/${id}/targets.yaml`) ?? '') ?? [],
    { facts, words: [...wordsOfLines(textIn(facts, 'head') ?? ''), ...wordsOfLines(body)] },
  );
};

/** What was measured of the units that one file speaks of: those of one name, before and since the merger. */
const measuredStandings = (entries: readonly Written[]): Standings =>
  new Map(
    [
      ...Map.groupBy(
        entries.flatMap((entry) => resultIn(entry) ?? []),
        ({ province }) => province,
      ),
    ].map(([unit, results]): readonly [string, Standing] => [
      `results/${unit}`,
      {
        ...standing({ kind: 'results', id: unit, title: unit, province: unit === NATION ? null : unit }, []),
        results,
      },
    ]),
  );

/** The documents that stand in a scope. */
export const standingsIn = (scope: string, texts: ReadonlyMap<string, string>, lists: ListReader): Standings => {
  const [folder = '', name = ''] = scope.split('/');
  if (folder === 'plans') {
    const plan = planStanding(name, texts, lists);
    return new Map(plan ? [[`plan/${name}`, plan]] : []);
  }
  const text = texts.get(scope);
  if (text === undefined) return new Map();
  const entries = lists.read(text) ?? [];
  if (folder === 'results') return measuredStandings(entries);
  if (folder === 'benchmarks') {
    const id = name.replace(/\.yaml$/, '');
    return new Map([[`benchmark/${id}`, standing({ kind: 'benchmark', id, title: id, province: null }, entries)]]);
  }
  return new Map(
    entries.flatMap((entry): (readonly [string, Standing])[] => {
      const id = textIn(entry, 'id');
      if (id === undefined) return [];
      const [title, province] = [textIn(entry, 'title') ?? id, textIn(entry, 'province') ?? null];
      return [[`reported/${id}`, standing({ kind: 'reported', id, title, province }, entriesIn(entry, 'figures'))]];
    }),
  );
};
