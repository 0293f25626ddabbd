import type { Catalogue } from '../catalogue/catalogue.ts';
import type { History } from '../history/history.ts';
import { changeLog, logKinds, type LogKind } from '../presentation/history/change-log.ts';
import { documentHeadline } from '../presentation/history/feed-words.ts';
import { asOfDay } from '../presentation/history/history-words.ts';

/**
 * The promise that the files make, as the first number of every version: it grows when a column is taken away, renamed or given
 * another meaning, and only then. A further column or file leaves it as it is.
 */
export const promiseNumber = 1;

/** One change that a version brought, as the page of changes tells it. */
interface VersionChange {
  readonly kind: LogKind;
  /** The kind in words. */
  readonly heading: string;
  /** `plan/vinh-phuc-193-kh-ubnd-2022`: kind and id of the document it happened to. */
  readonly document: string;
  /** The whole change in one line. */
  readonly said: string;
}

/** A state of the data, and what was not so before. */
export interface DataVersion {
  /** `1.20261127.0`: the promise, the day of the content, which commit of that day; unique, and grows with time. */
  readonly id: string;
  readonly title: string;
  /** Day of the content, ISO. */
  readonly date: string;
  /** Commit of the content; null where it lies in no repository. */
  readonly commit: string | null;
  /** Subject of that commit; null without one. */
  readonly reason: string | null;
  /** Day under which a copy of this version is kept (`/du-lieu/<day>/`); null where none is. */
  readonly snapshot: string | null;
  readonly changes: readonly VersionChange[];
}

/** A kept copy: the day that its address names, and the version it holds. */
export interface SnapshotFacts {
  readonly date: string;
  readonly version: string;
}

const numbered = (date: string, nth: number): string => `${promiseNumber}.${date.replaceAll('-', '')}.${nth}`;

/** Every version of the data, the present one first. Never empty. */
export const dataVersions = (
  catalogue: Catalogue,
  history: History,
  snapshots: readonly SnapshotFacts[],
): readonly [DataVersion, ...DataVersion[]] => {
  const changes = Map.groupBy(changeLog(history.events, catalogue), ({ commit }) => commit);
  const headings = new Map(logKinds.map(({ kind, heading }) => [kind, heading]));
  const seen = new Map<string, number>();
  const snapshotOf = (id: string): string | null => snapshots.find(({ version }) => version === id)?.date ?? null;
  const versions = history.commits.map(({ commit, at, reason }): DataVersion => {
    const date = at.slice(0, 10);
    const nth = seen.get(date) ?? 0;
    seen.set(date, nth + 1);
    const id = numbered(date, nth);
    return {
      id,
      title: `Bản ${id}`,
      date,
      commit,
      reason,
      snapshot: snapshotOf(id),
      changes: (changes.get(commit) ?? []).flatMap((entry) =>
        entry.documents.map((document) => ({
          kind: entry.kind,
          heading: headings.get(entry.kind) ?? entry.kind,
          document: document.key,
          said: documentHeadline(entry, document),
        })),
      ),
    };
  });
  const [present, ...before] = versions.toReversed();
  if (present !== undefined) return [present, ...before];
  const date = asOfDay(history, catalogue);
  const id = numbered(date, 0);
  return [{ id, title: `Bản ${id}`, date, commit: null, reason: null, snapshot: snapshotOf(id), changes: [] }];
};
