import { compareProvinces, provincesWithTargets, rowKeys, type Comparison } from '../domain/comparison/comparison.ts';
import type { Catalogue } from '../plan-text/catalogue.ts';
import { planRecords } from './comparison-view.ts';

/** The comparison that is served: every line, and every province that has any figure. */
export const servedComparison = (catalogue: Catalogue): Comparison =>
  compareProvinces(
    rowKeys(catalogue.topics, catalogue.indicators, catalogue.targets),
    provincesWithTargets(catalogue.provinces, catalogue.targets),
    planRecords(catalogue),
    catalogue.targets,
    catalogue.benchmarks,
  );

/** What the served comparison holds, in one line. */
export const comparisonCaption = (comparison: Comparison): string =>
  `${comparison.rows.length} dòng chỉ tiêu, ${comparison.provinces.length} đơn vị có số liệu; cột đầu là mốc quốc gia.`;
