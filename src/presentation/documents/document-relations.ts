import type { CitedDocument, Confidence, DocumentRelation, RelationKind } from '../../domain/cited-document.ts';
import { oncePer } from '../../domain/read-once.ts';
import { dateInWords } from '../words/words.ts';

/** One fact between two documents, with both of them at hand. */
export interface RelationFact {
  readonly relation: DocumentRelation;
  readonly later: CitedDocument;
  readonly earlier: CitedDocument;
}

/** Every fact between documents, in the order of time: by the day it holds from, else by the later document's date. */
export const relationFacts = oncePer((documents: readonly CitedDocument[]): readonly RelationFact[] => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const day = ({ relation, later }: RelationFact): string => relation.from ?? later.date ?? '9';
  return documents
    .flatMap((later) =>
      (later.relations ?? []).flatMap((relation): RelationFact[] => {
        const earlier = byId.get(relation.document);
        return earlier ? [{ relation, later, earlier }] : [];
      }),
    )
    .sort((one, other) => (day(one) < day(other) ? -1 : 1));
});

/** Which side of a fact a document stands on. */
export type RelationSide = 'later' | 'earlier';

const relationWords: Readonly<Record<RelationKind, Readonly<Record<RelationSide, string>>>> = {
  replaces: { later: 'thay thế', earlier: 'được thay thế bằng' },
  amends: { later: 'sửa đổi, bổ sung', earlier: 'được sửa đổi, bổ sung bởi' },
  repeals: { later: 'bãi bỏ', earlier: 'bị bãi bỏ bởi' },
  implements: { later: 'triển khai thực hiện', earlier: 'được triển khai bởi' },
};
/** The fact as said of the document on that side: `thay thế`, `được thay thế bằng`. */
export const relationInWords = (kind: RelationKind, side: RelationSide): string => relationWords[kind][side];

/** Whether the earlier document ends with it. */
export const endsEarlier = (kind: RelationKind): boolean => kind === 'replaces' || kind === 'repeals';

const confidences: Readonly<Record<Confidence, string>> = {
  A: 'thấy ở ít nhất hai nguồn độc lập, hoặc trong chính văn bản',
  B: 'thấy ở một nguồn đáng tin',
  C: 'chưa đối chiếu được với nguồn tin cậy',
};
/** How sure we are, in words. */
export const confidenceInWords = (confidence: Confidence): string => confidences[confidence];

/** How sure we are of a document, in words; `isCited` tells whether a plan published here names it. */
export const documentConfidence = ({ confidence }: Pick<CitedDocument, 'confidence'>, isCited: boolean): string =>
  confidence === 'C' && isCited ? `mới thấy trong kế hoạch viện dẫn, ${confidences.C}` : confidences[confidence];

/** The short name of a document: kind and number, or its title where no number is known. */
export const citedDocumentName = ({ number, title, kind }: Pick<CitedDocument, 'number' | 'title' | 'kind'>): string =>
  number === undefined ? (title ?? kind) : `${kind} ${number}`;

/** Ids of the documents to which one stands in a relation of that kind, from that side. */
export const relatedIds = (
  facts: readonly RelationFact[],
  id: string,
  kind: RelationKind,
  side: RelationSide,
): string[] =>
  facts
    .filter((fact) => fact.relation.kind === kind && fact[side].id === id)
    .map((fact) => fact[side === 'later' ? 'earlier' : 'later'].id);

/** The facts of one document in words, each with its day, its confidence and where it was seen; empty where there are none. */
export const relationsSaid = (facts: readonly RelationFact[], id: string): string =>
  facts
    .filter(({ later, earlier }) => later.id === id || earlier.id === id)
    .map(({ relation, later, earlier }) => {
      const side = later.id === id ? 'later' : 'earlier';
      const day = relation.from === undefined ? '' : ` từ ${dateInWords(relation.from)}`;
      return `${relationInWords(relation.kind, side)} ${citedDocumentName(side === 'later' ? earlier : later)}${day} (${relation.confidence}: ${relation.sources.join('; ')})`;
    })
    .join(' | ');
