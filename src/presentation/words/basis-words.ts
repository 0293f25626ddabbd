import { bases, type Basis } from '../../domain/basis.ts';
import type { PlanFacts } from '../../domain/plan.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { dateInWords } from './words.ts';

/** What is said of a basis; the name is the one glossary word, the same wherever the site says whose words stand there. */
export interface BasisWords {
  readonly name: string;
  readonly meaning: string;
}

const words: Readonly<Record<Basis, BasisWords>> = {
  document: {
    name: 'nguyên văn',
    meaning: 'Câu chứa con số là lời của chính văn bản; máy đối chiếu từng chữ mỗi lần trang được cập nhật.',
  },
  summary: {
    name: 'bản tóm tắt',
    meaning: 'Câu chứa con số là lời của bản tóm tắt, chép đúng từng chữ; không phải lời của văn bản.',
  },
  press: {
    name: 'báo chí',
    meaning: 'Câu chứa con số là lời của bài báo thuật lại, chép đúng từng chữ; không phải lời của văn bản.',
  },
  reported: {
    name: 'số dẫn lại',
    meaning: 'Con số do nguồn được nêu tên thuật lại; ở đây không có câu chữ.',
  },
};
/** Whose words stand behind a figure. */
export const basisInWords = (basis: Basis): BasisWords => words[basis];

/** All bases with their words, the nearest to the document first. */
export const basisLegend: readonly (BasisWords & { readonly basis: Basis })[] = bases.map((basis) => ({
  basis,
  ...words[basis],
}));

/** Several bases by name, each once, the nearest to the document first. */
export const basesInWords = (named: readonly string[]): string =>
  bases
    .filter((basis) => named.includes(basis))
    .map((basis) => basisInWords(basis).name)
    .join(', ');

/**
 * Who speaks in a text published here: `Lời của bài báo trên VietQ.vn ngày 22/3/2022, không phải lời của văn bản`; `Nguyên
 * văn` where it is the document itself.
 */
export const speakerInWords = ({ source }: Pick<PlanFacts, 'source'>): string => {
  const day = source.published === undefined ? '' : ` ngày ${dateInWords(source.published)}`;
  switch (source.kind) {
    case 'van-ban':
      return 'Nguyên văn';
    case 'tom-tat':
      return `Lời của bản tóm tắt${source.publisher === undefined ? '' : ` của ${source.publisher}`}${day}, không phải lời của văn bản`;
    case 'bao-chi':
      return `Lời của bài báo${source.publisher === undefined ? '' : ` trên ${source.publisher}`}${day}, không phải lời của văn bản`;
  }
};

/** What a number of commitments of one basis is called; some of them name no figure: `chỉ tiêu theo báo chí`. */
const counted: Readonly<Record<Basis, string>> = {
  document: 'chỉ tiêu theo nguyên văn',
  press: 'chỉ tiêu theo báo chí',
  summary: 'chỉ tiêu theo bản tóm tắt',
  reported: 'chỉ tiêu dẫn lại, có nguồn',
};

/** How many commitments there are of each basis, with and without a figure, the nearest to the document first; a basis without any is left out. */
export const basisCounts = (catalogue: Pick<Catalogue, 'targets'>): { basis: Basis; count: number; what: string }[] =>
  bases
    .map((basis) => ({
      basis,
      count: catalogue.targets.filter((target) => target.basis === basis).length,
      what: counted[basis],
    }))
    .filter(({ count }) => count > 0);
