import type { Catalogue } from '../../catalogue/catalogue.ts';

/** What is held here, counted. */
export interface ContentCounts {
  /** Plans whose words are published. */
  readonly plans: number;
  /** Those of them that are less than the whole text. */
  readonly excerpts: number;
  /** Figures that stand on words published here. */
  readonly verbatim: number;
  /** Figures that a named source reports. */
  readonly reported: number;
}

/** Counts of what is held here; a commitment without a figure is no figure. */
export const contentCounts = ({ plans, targets }: Pick<Catalogue, 'plans' | 'targets'>): ContentCounts => {
  const figures = targets.filter(({ operator }) => operator !== null);
  return {
    plans: plans.length,
    excerpts: plans.filter(({ facts }) => facts.source.kind !== 'van-ban' || facts.completeness !== 'toan-van').length,
    verbatim: figures.filter(({ evidence }) => evidence === 'verbatim').length,
    reported: figures.filter(({ evidence }) => evidence === 'reported').length,
  };
};
