import type { Benchmark } from '../../../src/domain/benchmark.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Province } from '../../../src/domain/province.ts';
import type { Target } from '../../../src/domain/target.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

export { catalogue };

const found = <Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry => {
  const entry = entries.find((other) => other.id === id);
  if (!entry) throw new Error(`nothing with the id ${id} in content/`);
  return entry;
};

/** A commitment of the repository's own content. */
export const targetOf = (id: string): Target => found(catalogue.targets, id);
export const indicatorOf = (id: string): Indicator => found(catalogue.indicators, id);
export const benchmarkOf = (id: string): Benchmark => found(catalogue.benchmarks, id);
export const provinceOf = (id: string): Province => found(catalogue.provinces, id);

/** Short names of the documents that the tables speak of. */
export const VP193 = 'vinh-phuc-193-kh-ubnd-2022';
export const VP54 = 'vinh-phuc-54-kh-ubnd-2019';
export const KG = 'kien-giang-243-kh-ubnd-2022';
export const VL = 'vinh-long-2022';
export const HG = 'hau-giang-190-kh-ubnd-2024';
