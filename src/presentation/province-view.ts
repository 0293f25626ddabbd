import { predecessorsOf, type Province } from '../domain/province.ts';

/** One name on the map of names: the unit before 2025-07-01 and the unit from then on, either of which may be missing. */
export interface ProvinceName {
  readonly slug: string;
  readonly name: string;
  readonly old: Province | undefined;
  readonly current: Province | undefined;
  /** Units that the current one took over. */
  readonly predecessors: readonly Province[];
  /** The unit that holds the old one's territory today. */
  readonly successor: Province | undefined;
}

/** The 63 addresses of provinces; old and new units of one name share an address. */
export const provinceNames = (provinces: readonly Province[]): ProvinceName[] =>
  [...new Set(provinces.map(({ slug }) => slug))].map((slug): ProvinceName => {
    const old = provinces.find((unit) => unit.slug === slug && unit.validFrom === undefined);
    const current = provinces.find((unit) => unit.slug === slug && unit.validFrom !== undefined);
    return {
      slug,
      name: old?.name ?? current?.name ?? slug,
      old,
      current,
      predecessors: current ? predecessorsOf(current, provinces) : [],
      successor: provinces.find(({ id }) => id === old?.successor),
    };
  });
