import type { Level, Modality, Operator, Unit } from '../domain/target.ts';
import type { ChangedKey } from './figure-changes.ts';

/** What holds figures: a plan whose text is published here, a document that others report on, a document that sets benchmarks. */
export interface Holder {
  readonly kind: 'plan' | 'reported' | 'benchmark';
  /** Its id at that time. */
  readonly id: string;
  /** The id it bears now, or bore last; another one only where it was renamed since. */
  readonly now: string;
  /** What it was called; its id where its file names no title. */
  readonly title: string;
  /** Unit id of its issuer; null for benchmarks and where the file names none. */
  readonly province: string | null;
}

/** A figure as it stood at a time; what the file did not state is left out. */
export interface FigureThen {
  readonly key: string;
  readonly indicator: string;
  readonly level?: Level | undefined;
  readonly operator?: Operator | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: Unit | undefined;
  readonly year?: number | undefined;
  readonly baseline?: number | undefined;
  readonly variant?: string | undefined;
  readonly modality?: Modality | undefined;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
}

/** What every event tells: which commit, when, why. */
interface Happening {
  /** Full name of the commit. */
  readonly commit: string;
  /** The moment at which it came to the main line, in Vietnam: `2026-11-26T22:56:32+07:00`. */
  readonly at: string;
  /** Subject of the commit. */
  readonly reason: string;
  /** Rest of its message, without trailers; empty where there is none. */
  readonly details: string;
}

/**
 * What happened to what readers see. `corrected` is our mistake: the document says what it said. `changed` is the document: its
 * text published here is another. `moved`: the same plan under another id and address.
 */
export type HistoryEvent = Happening &
  (
    | {
        readonly what: 'document';
        readonly kind: 'added' | 'removed';
        readonly holder: Holder;
        readonly figures: readonly FigureThen[];
      }
    | { readonly what: 'document'; readonly kind: 'moved'; readonly holder: Holder; readonly from: string }
    | {
        readonly what: 'figure';
        readonly kind: 'added' | 'removed' | 'corrected' | 'changed';
        readonly holder: Holder;
        readonly before: FigureThen | null;
        readonly after: FigureThen | null;
        /** Keys of the file that differ; empty where it was added or removed. */
        readonly keys: readonly string[];
      }
    | {
        readonly what: 'text';
        readonly kind: 'changed';
        readonly holder: Holder;
        readonly removed: readonly string[];
        readonly added: readonly string[];
        readonly reordered: boolean;
      }
    | {
        readonly what: 'facts';
        readonly kind: 'corrected' | 'changed';
        readonly holder: Holder;
        readonly keys: readonly ChangedKey[];
      }
    | { readonly what: 'indicator'; readonly kind: 'removed'; readonly indicator: string; readonly name: string }
  );

/** Why there is no history to tell, or not all of it. */
export type Incomplete =
  /** No git, or the content does not lie in a repository. */
  | 'no-git'
  /** The content lies in a repository that holds none of it. */
  | 'not-committed'
  /** A shallow clone: what is older than its boundary is not here. */
  | 'shallow'
  /** Git broke off, in words of its own (printed by the build). */
  | 'broken';

/** A commit that touched the content. */
export interface HistoryCommit {
  /** Full name. */
  readonly commit: string;
  /** The moment at which it came to the main line, in Vietnam: `2026-11-26T22:56:32+07:00`. */
  readonly at: string;
  /** Subject. */
  readonly reason: string;
}

/** What git tells of the content, as the build hands it to the pages. */
export interface History {
  /** Version of this form: a file of another version is none. */
  readonly format: 1;
  /** Undefined where the history is whole. */
  readonly incomplete?: Incomplete | undefined;
  /**
   * The day at which everything on the site that depends on *today* is reckoned: that of the last content commit, or of
   * `SOURCE_DATE_EPOCH`; null where neither is known.
   */
  readonly asOf: string | null;
  /** Moment of the first commit that is told; null where none is. */
  readonly since: string | null;
  /** Every commit of the main line that touched the content, oldest first, whether or not a reader sees a difference. */
  readonly commits: readonly HistoryCommit[];
  /** Oldest first. */
  readonly events: readonly HistoryEvent[];
}

/** A history that tells nothing, and why. */
export const noHistory = (incomplete: Incomplete, asOf: string | null = null): History => ({
  format: 1,
  incomplete,
  asOf,
  since: null,
  commits: [],
  events: [],
});
