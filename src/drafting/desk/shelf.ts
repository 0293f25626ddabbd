import type { Content } from '../../catalogue/content.ts';
import type { ContentFile } from '../../catalogue/content-file.ts';
import { readContent } from '../../catalogue/content.ts';
import type { TargetEntry } from '../../domain/target.ts';
import type { DraftingCatalogue } from '../draft.ts';
import { publishedWords } from '../../content-check/match-indicator.ts';

/** One published quote with the plan and the indicator that it belongs to. */
export interface ShelvedQuote {
  readonly plan: string;
  readonly indicator: string;
  readonly quote: string;
  readonly figure?: string | undefined;
}

/**
 * What a document is read and checked against where there is no content folder: the shared files as they stand, and how
 * published figures are worded. One static file of the site; nothing else is asked for.
 */
export interface DeskShelf {
  /** Shared files by path below `content/`: `indicators.yaml`, `reported/ben-tre.yaml`. */
  readonly files: Readonly<Record<string, string>>;
  readonly quotes: readonly ShelvedQuote[];
  /** Ids of the published plans, which a new plan may not take. */
  readonly plans: readonly string[];
}

/** A shared file that cannot be read: nothing can be drafted against it. */
export class BrokenShelf extends Error {
  readonly file: string;
  constructor(file: string) {
    super(file);
    this.name = 'BrokenShelf';
    this.file = file;
  }
}

/** Measured values say nothing of a draft: they would only make the shelf longer. */
const isShared = (file: string): boolean => !/^(?:plans|results)\//.test(file) && file.endsWith('.yaml');

/** Puts a content folder on the shelf: the texts of its files by path, and its plans in their order. */
export const shelfOf = (
  texts: ReadonlyMap<string, string>,
  plans: readonly { readonly id: string; readonly targets: readonly TargetEntry[] }[],
): DeskShelf => ({
  files: Object.fromEntries([...texts].filter(([file]) => isShared(file))),
  quotes: plans.flatMap(({ id, targets }) => shelved(id, targets)),
  plans: plans.map(({ id }) => id),
});

const shelved = (plan: string, targets: readonly TargetEntry[]): ShelvedQuote[] =>
  targets.map(({ indicator, quote, figure }) => ({
    plan,
    indicator,
    quote,
    ...(figure === undefined ? {} : { figure }),
  }));

/** The quotes of all plans of a folder, in its order. */
export const quotesOf = (content: Pick<Content, 'plans'>): ShelvedQuote[] =>
  content.plans.flatMap(({ id, targets }) => shelved(id, targets.value ?? []));

const encoder = new TextEncoder();

/** The shelf and some files of a plan as a content folder: what the check reads. */
export const contentWith = (shelf: DeskShelf, files: ReadonlyMap<string, string | Uint8Array> = new Map()): Content =>
  readContent(
    new Map([
      ...Object.entries(shelf.files).map(([file, text]) => [file, encoder.encode(text)] as const),
      ...[...files].map(([file, words]) => [file, typeof words === 'string' ? encoder.encode(words) : words] as const),
    ]),
  );

/** What is known here already, without the words of one plan: a draft is never read from its own answer. */
export const draftingCatalogue = (
  content: Pick<Content, 'provinces' | 'topics' | 'indicators' | 'documents' | 'abbreviations'>,
  quotes: readonly ShelvedQuote[],
  id: string,
): DraftingCatalogue => {
  const must = <Value>({ file, value }: ContentFile<Value>): Value => {
    if (value === undefined) throw new BrokenShelf(file);
    return value;
  };
  return {
    provinces: must(content.provinces),
    topics: must(content.topics),
    indicators: must(content.indicators),
    documents: must(content.documents),
    abbreviations: must(content.abbreviations),
    published: publishedWords(quotes.filter(({ plan }) => plan !== id)),
  };
};
