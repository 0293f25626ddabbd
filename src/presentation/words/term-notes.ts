import type { Basis } from '../../domain/basis.ts';
import { basisLegend } from './basis-words.ts';

/** A word of ours that stands beside figures, with what it means: one word a concept, explained where it stands. */
export interface TermNote {
  /** Of its explanation on the page. */
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

/**
 * The words that a reader meets beside some figures: what is counted, what is set, what it is set against, whose words stand
 * there; of the last only those that do stand there.
 */
export const termNotes = (bases: Iterable<Basis>): TermNote[] => {
  const held = new Set(bases);
  return [
    {
      id: 'tu-chi-so',
      name: 'chỉ số',
      meaning: 'Điều được đo: đếm cái gì, trên cái gì. Nhiều nơi, nhiều văn bản có thể cùng một chỉ số.',
    },
    {
      id: 'tu-chi-tieu',
      name: 'chỉ tiêu',
      meaning: 'Điều một văn bản đặt ra cho một chỉ số, ở một cấp, đến một hạn. Chỉ tiêu không phải số đo.',
    },
    {
      id: 'tu-moc-quoc-gia',
      name: 'mốc quốc gia',
      meaning:
        'Con số văn bản của trung ương đặt ra cho cùng chỉ số, cấp và hạn. Dùng để so là mốc mới nhất đã ban hành khi văn bản của tỉnh ra đời.',
    },
    ...basisLegend
      .filter(({ basis }) => held.has(basis))
      .map(({ basis, name, meaning }) => ({ id: `tu-${basis}`, name, meaning })),
  ];
};
