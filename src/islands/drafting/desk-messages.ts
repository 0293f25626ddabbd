import type { Answers } from '../../drafting/answers.ts';
import type { DeskIssue, DeskStep } from '../../drafting/desk/desk-draft.ts';
import type { LitPiece } from '../../drafting/desk/lit-source.ts';
import type { DeskShelf } from '../../drafting/desk/shelf.ts';
import type { Draft, DraftedLeftOut, DraftedTarget, Mark } from '../../drafting/draft.ts';

/** A value with its name for a person. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/** The files of a plan that a correction may change. */
export interface CorrectedFiles {
  readonly plan: string;
  readonly targets: string;
}

/** What the desk asks its worker. */
export type DeskRequest =
  | {
      /** What documents are read against: once, before the first of them. */
      readonly kind: 'shelf';
      readonly shelf: DeskShelf;
    }
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'draft';
      /** Undefined lets the document name the plan. */
      readonly id: string | undefined;
      readonly today: string;
      readonly answers: Answers;
    }
  | {
      /** A published plan is opened to be corrected: the ZIP of its files. */
      readonly kind: 'correct';
      readonly id: string;
      readonly zip: Uint8Array;
      readonly shelf: DeskShelf;
    }
  | { readonly kind: 'recheck'; readonly files: CorrectedFiles }
  | { readonly kind: 'changed-zip' }
  | {
      /** A file of answers, JSON or YAML. */
      readonly kind: 'answers';
      readonly name: string;
      readonly text: string;
    }
  | { readonly kind: 'preview'; readonly base: string }
  /** The folder of the plan. */
  | { readonly kind: 'zip' }
  /** The shared files to which something is added. */
  | { readonly kind: 'shared-zip' };

/** A draft as the desk shows it. */
export interface ShownDraft {
  readonly id: string;
  readonly facts: Draft['facts'];
  readonly shortTitle: string | null;
  readonly completeness: Draft['completeness'];
  readonly targets: readonly DraftedTarget[];
  readonly leftOut: readonly DraftedLeftOut[];
  readonly errata: Draft['errata'];
  readonly gaps: Draft['gaps'];
  readonly omitted: Draft['omitted'];
  readonly repairs: Draft['repairs'];
  readonly marks: readonly Mark[];
  readonly issues: readonly DeskIssue[];
  /** Documents cited that the shared list does not have, as drafted for it. */
  readonly proposed: readonly { readonly at: string; readonly words: string; readonly taken: boolean }[];
  /** Indicators that are drafted for this plan and taken. */
  readonly newIndicators: readonly { readonly name: string; readonly definition: string }[];
  /** Shared files to which something is added. */
  readonly shared: readonly string[];
  readonly source: readonly (readonly LitPiece[])[];
}

/** What the worker tells. */
export type DeskAnswer =
  | {
      readonly kind: 'progress';
      readonly step: DeskStep;
    }
  /** A page of the file is being read. */
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'unreadable'; readonly problem: string; readonly remedy: string }
  | { readonly kind: 'shelved'; readonly provinces: readonly NamedValue[]; readonly indicators: readonly NamedValue[] }
  | { readonly kind: 'read' }
  | { readonly kind: 'drafted'; readonly shown: ShownDraft }
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'opened'; readonly id: string; readonly files: CorrectedFiles }
  | {
      readonly kind: 'rechecked';
      readonly issues: readonly DeskIssue[];
      /** What is different from the published plan, in words. */
      readonly changes: readonly string[];
    }
  | { readonly kind: 'preview'; readonly text: string; readonly lines: string; readonly why: string }
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: Uint8Array };
