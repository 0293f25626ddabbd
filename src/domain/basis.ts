/** What the text we received is: `van-ban` a copy of the document; `tom-tat` somebody's summary; `bao-chi` a press report. */
export const sourceKinds = ['van-ban', 'tom-tat', 'bao-chi'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whose words stand behind a figure, the nearest to the document first (contract, field `basis`). */
export const bases = ['document', 'summary', 'press', 'reported'] as const;
/**
 * `document`: the quote is the document's own; `summary`, `press`: the quote is word for word that of a summary or of a
 * newspaper, and so not the document's; `reported`: only a figure is told, no words.
 */
export type Basis = (typeof bases)[number];

/** The basis of everything a record says: from the kind of text published here, null where there is none. */
export const basisOf = (kind: SourceKind | null): Basis => {
  switch (kind) {
    case 'van-ban':
      return 'document';
    case 'tom-tat':
      return 'summary';
    case 'bao-chi':
      return 'press';
    case null:
      return 'reported';
  }
};
