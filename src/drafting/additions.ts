import type { CitedDocument } from '../domain/cited-document.ts';
import type { Answers } from './answers.ts';
import type { Draft, DraftedIndicator } from './draft.ts';
import { printIndicator } from './print-plan.ts';
import { quotedWord, yamlWord } from './yaml-words.ts';

/** What the shared lists must hold before a draft can be published: what a person took of what the machine drafted. */
export interface Additions {
  readonly documents: readonly CitedDocument[];
  readonly indicators: readonly DraftedIndicator[];
}

/** The drafted documents that were confirmed and the drafted indicators that were chosen, each once. */
export const additionsOf = (draft: Draft, answers: Answers | undefined): Additions => {
  const confirmed = new Set(answers?.confirmed);
  const indicators = new Map<string, DraftedIndicator>();
  for (const { indicator, drafted } of draft.targets)
    if (drafted !== null && indicator === drafted.id && !indicators.has(indicator)) indicators.set(indicator, drafted);
  return {
    documents: draft.documents.flatMap(({ id, proposed }) =>
      proposed !== null && confirmed.has(`document:${id}`) ? [proposed] : [],
    ),
    indicators: [...indicators.values()],
  };
};

const printDocument = (document: CitedDocument): string[] => [
  `- id: ${document.id}`,
  ...(document.number === undefined ? [] : [`  number: ${yamlWord(document.number)}`]),
  `  kind: ${yamlWord(document.kind)}`,
  ...(document.date === undefined ? [] : [`  date: ${quotedWord(document.date)}`]),
  `  issuer: ${yamlWord(document.issuer)}`,
  ...(document.province === undefined ? [] : [`  province: ${document.province}`]),
  ...(document.title === undefined ? [] : [`  title: ${yamlWord(document.title)}`]),
  `  confidence: ${document.confidence}`,
];

/** The entries to add, by the shared file that they belong to; empty where nothing is missing. */
export const printAdditions = ({ documents, indicators }: Additions): ReadonlyMap<string, string> =>
  new Map(
    (
      [
        ['documents.yaml', documents.map(printDocument)],
        ['indicators.yaml', indicators.map(printIndicator)],
      ] as const
    ).flatMap(([file, entries]) =>
      entries.length === 0 ? [] : [[file, entries.map((lines) => `${lines.join('\n')}\n`).join('\n')] as const],
    ),
  );

/** A shared file with entries added at its end. */
export const withAdded = (text: string, entries: string): string => `${text.trimEnd()}\n\n${entries}`;
