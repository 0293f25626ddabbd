import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { href } from '../../presentation/addresses/list-paths.ts';
import { benchmarkDetail, targetDetail } from '../../presentation/plan/target-detail.ts';

/** What a cell opens, what a citation and a downloaded table are made of: every figure and every benchmark in words, by its id. */
export const GET: APIRoute = async () => {
  const catalogue = await loadCatalogue();
  const address = (path: string): string => href(path, import.meta.env.BASE_URL);
  return new Response(
    JSON.stringify(
      Object.fromEntries([
        ...catalogue.targets.map((target) => [target.id, targetDetail(target, catalogue, address)] as const),
        ...catalogue.benchmarks.map((benchmark) => {
          const detail = benchmarkDetail(benchmark, catalogue, address);
          return [detail.id, detail] as const;
        }),
      ]),
    ),
  );
};
