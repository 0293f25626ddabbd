import { mergerWords } from '../../domain/merger.ts';
import { type PlanRecord } from '../../domain/comparison/cell.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Target } from '../../domain/target.ts';
import type { Province } from '../../domain/province.ts';
import { planName } from '../plan/plan-page.ts';

/** All documents that can hold a figure, published and reported alike. */
export const planRecords = (catalogue: Pick<Catalogue, 'plans' | 'reported'>): PlanRecord[] => [
  ...catalogue.plans.map((plan): PlanRecord => ({
    id: plan.id,
    province: plan.facts.province,
    number: plan.facts.number ?? null,
    title: plan.facts.title,
    issued: plan.facts.issued ?? null,
    evidence: 'verbatim',
    review: plan.facts.completeness === 'toan-van' ? (plan.facts.review ?? null) : null,
  })),
  ...catalogue.reported.map((document): PlanRecord => ({
    id: document.id,
    province: document.province,
    number: document.number ?? null,
    title: document.title,
    issued: document.issued ?? null,
    evidence: 'reported',
    review: null,
  })),
];

/** The document of a target in a few words: `Kế hoạch 193/KH-UBND năm 2022`. */
export const documentName = (
  target: Pick<Target, 'plan'>,
  catalogue: Pick<Catalogue, 'planById' | 'reportedById'>,
): string => {
  const plan = catalogue.planById.get(target.plan);
  if (plan) return planName(plan);
  const reported = catalogue.reportedById.get(target.plan);
  if (!reported) return target.plan;
  return reported.number === undefined ? reported.title : `${reported.number} — ${reported.title}`;
};

/** A province's name in a column: units after the merger carry the year, so that no two columns look alike. */
export const columnName = (province: Province): string =>
  province.validFrom === undefined ? province.name : `${province.name} (từ ${mergerWords.day})`;

/** The same for a unit id; the id itself where no unit has it. */
export const columnNameOf = (unit: string, { provinceById }: Pick<Catalogue, 'provinceById'>): string => {
  const province = provinceById.get(unit);
  return province ? columnName(province) : unit;
};
