import type { Content } from '../../catalogue/content.ts';
import { checkContent, type RuledIssue } from '../../content-check/check.ts';
import { additionsOf, printAdditions, withAdded } from '../additions.ts';
import type { Answers } from '../answers.ts';
import type { Draft } from '../draft.ts';
import { draftPlan, type DraftingStep } from '../draft-plan.ts';
import { draftFiles } from '../print-plan.ts';
import type { ReadDocument } from '../read-document.ts';
import { readDocumentText } from '../document-text.ts';
import { issuePlace, type IssuePlace } from './issue-place.ts';
import { contentWith, draftingCatalogue, type DeskShelf } from './shelf.ts';
import { suggestedId } from './suggested-id.ts';

/** The bytes that somebody chose, with the ending under which they are kept. */
export interface ReceivedDocument {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** A draft with everything that can be said of it. */
export interface DeskDraft {
  readonly draft: Draft;
  /** Files of `content/plans/<id>/` by name: the bytes that `plan:import` writes. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The shelf with the drafted plan in it. */
  readonly content: Content;
  /** Shared files with what a person took of what the machine drafted for them, by name; empty where nothing is missing. */
  readonly shared: ReadonlyMap<string, string>;
  /** What the check finds in the files of the plan, in the words of the terminal. */
  readonly issues: readonly DeskIssue[];
}

/** A finding of the check and the place of the draft that it speaks of. */
export interface DeskIssue extends RuledIssue {
  /** Undefined where it speaks of the folder as a whole. */
  readonly place: IssuePlace | undefined;
}

/** How a document is drafted at the desk. */
export interface DeskOptions {
  /** The plan's folder; undefined lets the document's own facts name it. */
  readonly id?: string | undefined;
  readonly today: string;
  readonly answers?: Answers | undefined;
  /** Told before each step, the check the last. */
  readonly onStep?: ((step: DeskStep) => void) | undefined;
}

/** What the desk is at. */
export type DeskStep = DraftingStep | 'check';

/** The shelf alone as content, read once. */
const sharedContents = new WeakMap<DeskShelf, Content>();
const sharedContent = (shelf: DeskShelf): Content => {
  const content = sharedContents.get(shelf) ?? contentWith(shelf);
  sharedContents.set(shelf, content);
  return content;
};

/** Drafts a document and checks the draft. Pure: the same document, shelf and options give the same bytes. */
export const deskDraft = (
  document: ReadDocument,
  received: ReceivedDocument,
  shelf: DeskShelf,
  { id, today, answers, onStep }: DeskOptions,
): DeskDraft => {
  const shared = sharedContent(shelf);
  onStep?.('text');
  const provinces = shared.provinces.value ?? [];
  const name = id ?? suggestedId(readDocumentText(document, provinces).facts);
  const catalogue = draftingCatalogue(shared, shelf.quotes, name);
  const draft = draftPlan(document, catalogue, { id: name, today, answers, onStep });
  const files = new Map<string, string | Uint8Array>([
    ...draftFiles(draft),
    [`original.${received.extension}`, received.bytes],
  ]);
  onStep?.('check');
  const folder = `plans/${name}/`;
  const added = new Map(
    [...printAdditions(additionsOf(draft, answers))].map(([file, entries]) => [
      file,
      withAdded(shelf.files[file] ?? '', entries),
    ]),
  );
  const content = contentWith(
    { ...shelf, files: { ...shelf.files, ...Object.fromEntries(added) } },
    new Map([...files].map(([file, words]) => [`${folder}${file}`, words])),
  );
  return {
    draft,
    files,
    content,
    shared: added,
    issues: checkContent(content)
      .filter(({ file }) => file.startsWith(folder) || added.has(file))
      .map((issue) => ({
        ...issue,
        place: issue.file.startsWith(folder)
          ? issuePlace(issue.file.slice(folder.length), issue.line, files, draft)
          : undefined,
      })),
  };
};
