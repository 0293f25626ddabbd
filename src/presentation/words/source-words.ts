import type { PlanFacts } from '../../domain/plan.ts';

const sourceKinds: Readonly<Record<PlanFacts['source']['kind'], string>> = {
  'van-ban': 'bản chép văn bản',
  'tom-tat': 'bản tóm tắt',
  'bao-chi': 'bài báo thuật lại',
};
/** The kind of text we received. */
export const sourceKindInWords = (kind: PlanFacts['source']['kind']): string => sourceKinds[kind];

const completenesses: Readonly<Record<PlanFacts['completeness'], string>> = {
  'toan-van': 'toàn văn',
  trich: 'một phần văn bản',
  'tom-tat': 'tóm tắt',
};
/** How complete our text is. */
export const completenessInWords = (completeness: PlanFacts['completeness']): string => completenesses[completeness];

/** Kind of source and how much of the document it holds, each said once: `bản chép văn bản, một phần văn bản`; `bản tóm tắt`. */
export const originInWords = ({ source, completeness }: Pick<PlanFacts, 'source' | 'completeness'>): string => {
  const kind = sourceKindInWords(source.kind);
  const extent = completenessInWords(completeness);
  return kind.includes(extent) ? kind : `${kind}, ${extent}`;
};

/** Whose words are published here: the document's, those of a part of it, a summary's, a newspaper's. */
export const receivedInWords = ({ source, completeness }: Pick<PlanFacts, 'source' | 'completeness'>): string => {
  switch (source.kind) {
    case 'van-ban':
      return completeness === 'toan-van' ? 'Nguyên văn' : 'Nguyên văn phần nhận được';
    case 'tom-tat':
      return 'Lời của bản tóm tắt';
    case 'bao-chi':
      return 'Lời của bài báo';
  }
};
