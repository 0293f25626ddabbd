import { indexed, type Catalogue } from '../../../src/catalogue/catalogue.ts';
import type { Target } from '../../../src/domain/target.ts';
import { catalogue, targetOf, VP193 } from '../../domain/comparison/real-targets.ts';

const pattern = targetOf(`${VP193}/ho-so-truc-tuyen-2025`);
const units = catalogue.provinces.filter(({ validFrom }) => validFrom === undefined);

/** So many figures of one indicator: places in turn, the same line again once every place has one; every third is only reported. */
export const manyFigures = (count: number, facts: Partial<Target> = {}): Target[] =>
  Array.from({ length: count }, (_, index): Target => {
    const unit = units[index % units.length];
    const plan = `ke-hoach-${index}`;
    const issued = String(2015 + Math.floor(index / units.length));
    return {
      ...pattern,
      ...(index % 3 === 2
        ? {
            evidence: 'reported',
            basis: 'reported',
            quote: null,
            quoteSpan: null,
            markSpan: null,
            source: 'https://bao.vn/',
          }
        : {}),
      id: `${plan}/${pattern.key}`,
      plan,
      province: unit?.id ?? '',
      territory: [unit?.id ?? ''],
      issued,
      issueDays: { earliest: `${issued}-01-01`, latest: `${issued}-12-31` },
      ...facts,
    };
  });

/** The frozen catalogue with these figures in the place of its own. */
export const catalogueOf = (targets: readonly Target[]): Catalogue => indexed({ ...catalogue, targets });

export { catalogue, pattern, units };
