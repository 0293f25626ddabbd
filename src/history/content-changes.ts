import type { Content, PlanFolder } from '../catalogue/content.ts';
import type { ContentFile } from '../catalogue/content-file.ts';
import { changedKeys, figureChanges, type ChangedFigure, type ChangedKey, type FigureEntry } from './figure-changes.ts';
import { resultChanges, type ChangedResult } from './result-changes.ts';
import { isUnchanged, noPlan, planChanges, type PlanChanges } from './plan-changes.ts';

/** A plan that came, went, moved to another id, or is not what it was. */
export interface ChangedPlan {
  readonly id: string;
  /** Null where it is new. */
  readonly before: PlanFolder | null;
  /** Null where it is gone. */
  readonly after: PlanFolder | null;
  /** The id under which it stood, where that is another one: its addresses are gone. */
  readonly movedFrom: string | null;
  /** Where it came or went: against nothing. */
  readonly changes: PlanChanges;
  /** `source.txt` is not what it was. */
  readonly isReceivedChanged: boolean;
  /** The original handed out for download is not what it was, came or went. */
  readonly isOriginalChanged: boolean;
}

/** A document of reports, or one that sets benchmarks, that is not what it was. */
export interface ChangedDocument {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Unit id of the issuer of what is reported; null for benchmarks. */
  readonly province: string | null;
  /** What is said of the document besides its figures. */
  readonly keys: readonly ChangedKey[];
  /** All its figures where it came or went. */
  readonly figures: readonly ChangedFigure[];
}

/** A file of measured values that is not what it was. */
export interface ChangedResults {
  /** Its name without its ending: the slug of a province, or `quoc-gia`. */
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** All its values where it came or went. */
  readonly results: readonly ChangedResult[];
}

/** An entry of a shared file (an indicator, a document, a unit …) that is not what it was. */
export interface ChangedEntry {
  readonly file: string;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly keys: readonly ChangedKey[];
}

/** What is different between two states of the whole content. */
export interface ContentChanges {
  readonly plans: readonly ChangedPlan[];
  readonly reported: readonly ChangedDocument[];
  readonly benchmarks: readonly ChangedDocument[];
  readonly results: readonly ChangedResults[];
  readonly shared: readonly ChangedEntry[];
  /** Files that are different and hold nothing that the site says: the guide. */
  readonly otherFiles: readonly string[];
  /** Files that cannot be read in the one state or the other, so that nothing is told of them here. */
  readonly unread: readonly string[];
}

/** Two states of one thing; null where it was not there or is gone. */
interface Pair<Value> {
  readonly id: string;
  readonly before: Value | null;
  readonly after: Value | null;
}
const paired = <Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Pair<Value>[] =>
  [...new Set([...after.keys(), ...before.keys()])].map((id) => ({
    id,
    before: before.get(id) ?? null,
    after: after.get(id) ?? null,
  }));

const originalOf = (plan: PlanFolder): string => plan.originals.map(({ sha256 }) => sha256 ?? '').join();

/** The same plan under another id: what was received or the whole of its words is the same. */
const isSamePlan = (one: PlanFolder, other: PlanFolder): boolean =>
  (one.source !== undefined && one.source === other.source) || (one.body !== '' && one.body === other.body);

const changedPlans = (before: Content, after: Content): ChangedPlan[] => {
  const [old, fresh] = [before, after].map(({ plans }) => new Map(plans.map((plan) => [plan.id, plan])));
  const pairs = paired(old ?? new Map(), fresh ?? new Map());
  const gone = pairs.filter((pair) => pair.after === null);
  const moved = new Map<string, PlanFolder>();
  for (const { id, before: was, after: is } of pairs) {
    if (was !== null || is === null) continue;
    const place = gone.findIndex((pair) => pair.before !== null && isSamePlan(pair.before, is));
    const [pair] = place < 0 ? [] : gone.splice(place, 1);
    if (pair?.before) moved.set(id, pair.before);
  }
  const movedIds = new Set([...moved.values()].map(({ id }) => id));
  return pairs.flatMap(({ id, before: same, after: is }): ChangedPlan[] => {
    const was = same ?? moved.get(id) ?? null;
    if (is === null && movedIds.has(id)) return [];
    const plan = {
      id,
      before: was,
      after: is,
      movedFrom: moved.get(id)?.id ?? null,
      changes: planChanges(was ?? noPlan, is ?? noPlan),
      isReceivedChanged: was !== null && is !== null && was.source !== is.source,
      isOriginalChanged: was !== null && is !== null && originalOf(was) !== originalOf(is),
    };
    const isSame =
      was !== null &&
      is !== null &&
      plan.movedFrom === null &&
      !plan.isReceivedChanged &&
      !plan.isOriginalChanged &&
      isUnchanged(plan.changes);
    return isSame ? [] : [plan];
  });
};

interface DocumentState {
  readonly province: string | null;
  readonly facts: object;
  readonly figures: readonly FigureEntry[];
}

const changedDocuments = (
  before: ReadonlyMap<string, DocumentState>,
  after: ReadonlyMap<string, DocumentState>,
): ChangedDocument[] =>
  paired(before, after).flatMap(({ id, before: was, after: is }): ChangedDocument[] => {
    const keys = was && is ? changedKeys(was.facts, is.facts) : [];
    const figures = figureChanges(was?.figures ?? [], is?.figures ?? []);
    if (was && is && keys.length + figures.length === 0) return [];
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    return [{ id, kind, province: (is ?? was)?.province ?? null, keys, figures }];
  });

const reportsIn = (content: Content): Map<string, DocumentState> =>
  new Map(
    [...content.reported.values()]
      .flatMap(({ value }) => value ?? [])
      .map(({ id, figures, ...facts }) => [id, { province: facts.province, facts, figures }]),
  );
const benchmarksIn = (content: Content): Map<string, DocumentState> =>
  new Map(
    [...content.benchmarks].flatMap(([id, { value }]) =>
      value === undefined ? [] : [[id, { province: null, facts: {}, figures: value }] as const],
    ),
  );

const changedResults = (before: Content, after: Content): ChangedResults[] =>
  paired(before.results, after.results).flatMap(({ id, before: was, after: is }): ChangedResults[] => {
    const results = resultChanges(was?.value ?? [], is?.value ?? []);
    return results.length === 0
      ? []
      : [{ id, kind: was === null ? 'added' : is === null ? 'removed' : 'changed', results }];
  });

/** The shared files, each with the entries that it holds by id. */
const sharedFiles = (content: Content): Map<string, ReadonlyMap<string, object>> => {
  const entries = <Entry extends object>(
    { file, value }: ContentFile<readonly Entry[]>,
    idOf: (entry: Entry) => string,
  ): readonly [string, ReadonlyMap<string, object>] => [
    file,
    new Map((value ?? []).map((entry) => [idOf(entry), entry])),
  ];
  return new Map([
    entries(content.indicators, ({ id }) => id),
    entries(content.documents, ({ id }) => id),
    entries(content.provinces, ({ id }) => id),
    entries(content.topics, ({ id }) => id),
    entries(content.abbreviations, ({ short }) => short),
    [content.site.file, new Map([['site', content.site.value ?? {}]])],
  ]);
};

/** Files that hold entries and could not be read: their words, or already their bytes. */
const brokenFiles = (content: Content): string[] => [
  ...content.paths.filter(
    (file) => /^(?:benchmarks|reported|results)\/[^/]+\.yaml$/.test(file) && !content.texts.has(file),
  ),
  ...[
    content.indicators,
    content.documents,
    content.provinces,
    content.topics,
    content.abbreviations,
    content.site,
    ...content.benchmarks.values(),
    ...content.reported.values(),
    ...content.results.values(),
    ...content.plans.flatMap(({ facts, targets }) => [facts, targets]),
  ].flatMap(({ file, value }) => (value === undefined ? [file] : [])),
];

/**
 * Compares two states of the whole content. What cannot be read in one of them is named and not compared: nothing counts as
 * gone because a comma is.
 */
export const contentChanges = (before: Content, after: Content): ContentChanges => {
  const unread = [...new Set([...brokenFiles(before), ...brokenFiles(after)])].filter(
    (file) => before.texts.get(file) !== after.texts.get(file),
  );
  const isRead = (file: string): boolean => !unread.includes(file);
  const [oldFiles, newFiles] = [sharedFiles(before), sharedFiles(after)];
  const brokenReports = unread.some((file) => file.startsWith('reported/'));
  return {
    plans: changedPlans(before, after).filter(({ id, movedFrom }) =>
      ['plan.md', 'targets.yaml'].every(
        (name) => isRead(`plans/${id}/${name}`) && (movedFrom === null || isRead(`plans/${movedFrom}/${name}`)),
      ),
    ),
    // A report may have moved from one file to another: with one of them broken, none is told to be gone.
    reported: brokenReports ? [] : changedDocuments(reportsIn(before), reportsIn(after)),
    benchmarks: changedDocuments(benchmarksIn(before), benchmarksIn(after)).filter(({ id }) =>
      isRead(`benchmarks/${id}.yaml`),
    ),
    results: changedResults(before, after).filter(({ id }) => isRead(`results/${id}.yaml`)),
    shared: [...newFiles].flatMap(([file, entries]) =>
      isRead(file)
        ? paired(oldFiles.get(file) ?? new Map<string, object>(), entries).flatMap(
            ({ id, before: was, after: is }): ChangedEntry[] => {
              const keys = was && is ? changedKeys(was, is) : [];
              if (was && is && keys.length === 0) return [];
              return [{ file, id, kind: was === null ? 'added' : is === null ? 'removed' : 'changed', keys }];
            },
          )
        : [],
    ),
    otherFiles: [...new Set([...before.texts.keys(), ...after.texts.keys()])].filter(
      (file) => file.endsWith('.md') && !file.includes('/') && before.texts.get(file) !== after.texts.get(file),
    ),
    unread,
  };
};
