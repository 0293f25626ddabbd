import type { Catalogue } from '../catalogue/catalogue.ts';
import type { DataTable, FieldValue } from '../presentation/records/data-table.ts';

type DataRecord = Readonly<Record<string, FieldValue>>;

/** One file about one thing: its address below `/du-lieu/`, and what stands in it. */
export interface EntityFile {
  readonly path: string;
  readonly holds: () => object;
}

const groupsOf = (table: DataTable | undefined, column: string): ReadonlyMap<FieldValue, readonly DataRecord[]> =>
  Map.groupBy(table?.records ?? [], (record) => record[column] ?? null);

/**
 * A file for each document, each name of a province and each indicator, at the address of its page below `/du-lieu/`: the records of
 * the tables that speak of it, unchanged, so that nothing is said in a second way.
 */
export const entityFiles = (catalogue: Catalogue, tables: readonly DataTable[]): EntityFile[] => {
  const table = (name: string): DataTable | undefined => tables.find((other) => other.name === name);
  const joined = table('chi-tieu-day-du');
  const [targetsByPlan, targetsByProvince, targetsByIndicator] = ['plan', 'province', 'indicator'].map((column) =>
    groupsOf(joined, column),
  );
  const plansByProvince = groupsOf(table('plans'), 'province');
  const resultsByProvince = groupsOf(table('results'), 'province');
  const resultsByIndicator = groupsOf(table('results'), 'indicator');
  const benchmarksByIndicator = groupsOf(table('benchmarks'), 'indicator');
  const units = groupsOf(table('provinces'), 'id');
  const slugs = [...Map.groupBy(catalogue.provinces, ({ slug }) => slug)];
  return [
    ...(table('plans')?.records ?? []).map((plan): EntityFile => ({
      path: `ke-hoach/${String(plan['id'])}.json`,
      holds: () => ({ plan, targets: targetsByPlan?.get(plan['id'] ?? null) ?? [] }),
    })),
    ...slugs.map(([slug, of]): EntityFile => ({
      path: `tinh/${slug}.json`,
      holds: () => ({
        units: of.flatMap(({ id }) => units.get(id) ?? []),
        plans: of.flatMap(({ id }) => plansByProvince.get(id) ?? []),
        targets: of.flatMap(({ id }) => targetsByProvince?.get(id) ?? []),
        results: of.flatMap(({ id }) => resultsByProvince.get(id) ?? []),
      }),
    })),
    ...(table('indicators')?.records ?? []).map((indicator): EntityFile => {
      const id = indicator['id'] ?? null;
      const { variants = [], methods = [] } = catalogue.indicatorById.get(String(id)) ?? {};
      return {
        path: `chi-tieu/${String(id)}.json`,
        holds: () => ({
          indicator,
          variants: variants.map(({ id: variant, name, definition }) => ({ id: variant, name, definition })),
          methods: methods.map(({ id: method, name, definition }) => ({ id: method, name, definition })),
          benchmarks: benchmarksByIndicator.get(id) ?? [],
          targets: targetsByIndicator?.get(id) ?? [],
          results: resultsByIndicator.get(id) ?? [],
        }),
      };
    }),
  ];
};
